//! A segment, read clause by clause: a reporting clause begins what is said, the first cue of that makes it a directive;
//! without a cue it is one if it is a phrase of action under a reporting clause.

use super::cue::{self, Clause, Cue, Kind};
use super::reporting::{self, Reporting};
use super::{Voice, action, addressee, condition, implied, lead, noun};
use crate::lexicon::words::{Words, words};
use crate::marks::{Analysis, AttributionMarks, DirectiveMarks, Modality};
use crate::place::Mark;
use crate::read::grammar::Passage;
use crate::read::grammar::scan::{Class, Hit};
use crate::text::trim_end;

/// A segment while it is read.
#[derive(Debug)]
pub(super) struct Sentence<'t> {
    text: &'t str,
    paragraph: u32,
    mark: Mark,
    official: bool,
    voice: Voice,
    /// What is said: from behind the reporting clause to the stop or the closing quote.
    body: usize,
    body_end: usize,
    /// Where the segment's own text ends: before its stop.
    end: usize,
    /// Where the clause before the current one begins, if that is part of what is said.
    earlier: Option<usize>,
    found: Option<Found>,
    directed: bool,
}

/// The first cue of what is said.
#[derive(Clone, Copy, Debug)]
struct Found {
    cue: Cue,
    at: usize,
    earlier: Option<usize>,
    /// Its clause.
    from: usize,
    to: usize,
}

impl<'t> Sentence<'t> {
    /// A segment with its hits.
    pub fn new(passage: Passage<'t>, mark: Mark, hits: &[Hit], voice: Voice, official: bool) -> Self {
        let end = end(passage.text, mark, hits);
        Self {
            text: passage.text,
            paragraph: passage.paragraph,
            mark,
            official,
            voice,
            body: action::trim(passage.text, mark.start as usize, end).start as usize,
            body_end: end,
            end,
            earlier: None,
            found: None,
            directed: false,
        }
    }

    /// Where its first word stands.
    pub fn start(&self) -> usize {
        self.body
    }

    /// Reads the segment, whose hits of the outer scope these are; gives whose words the next segment reports.
    pub fn read(&mut self, outer: &[Hit], analysis: &mut Analysis) -> Voice {
        let (mut start, mut first) = (self.body, 0);
        if let Some(hit) = outer.first().filter(|hit| hit.start() == self.body && quotes(**hit)) {
            (self.voice.quoted, self.body) = (true, hit.end());
            (start, first) = (self.body, 1);
        }
        for (i, hit) in outer.iter().enumerate() {
            let at = hit.start().min(self.end);
            if hit.class.has(Class::COMMA.and(Class::COLON)) && at < self.end {
                if let Some(reporting) = self.reporting(*hit, start) {
                    start = self.attribute(reporting, hit.end(), outer.get(i + 1));
                } else {
                    self.clause(&outer[first..i], start, at);
                    self.earlier = Some(start);
                    start = hit.end();
                }
                first = i + 1;
            } else if self.voice.quoted && hit.class.has(Class::QUOTE) && hit.class.has(Class::CLOSE) {
                self.clause(&outer[first..i], start, at);
                self.body_end = at;
                self.direct(outer, analysis);
                self.voice = Voice::NONE;
                (start, first, self.earlier) = (self.end.min(hit.end()), i + 1, None);
                (self.body, self.body_end) = (start, self.end);
            }
        }
        self.clause(&outer[first..], start, self.end.max(start));
        self.direct(outer, analysis);
        self.voice
    }

    /// Reads the clause from `from` to a comma or colon as a reporting clause.
    fn reporting(&self, pause: Hit, from: usize) -> Option<Reporting> {
        let reports = pause.class.has(Class::REPORT) && from < pause.start();
        reports.then(|| reporting::read(self.text, from, pause.start(), pause.class.has(Class::COLON))).flatten()
    }

    /// Puts what follows `behind` under a reporting clause; gives where it begins.
    fn attribute(&mut self, clause: Reporting, behind: usize, next: Option<&Hit>) -> usize {
        let quoted = next.filter(|hit| hit.start() == behind && quotes(**hit));
        let speaker = if clause.speaker.is_empty() { self.narrated(clause.verb) } else { clause.speaker };
        let words = AttributionMarks { paragraph: self.paragraph, speaker, verb: clause.verb, resolved: None };
        self.voice = Voice { reported: true, quoted: quoted.is_some(), words, index: DirectiveMarks::NONE };
        (self.found, self.earlier) = (None, None);
        self.body = quoted.map_or(behind, |hit| hit.end());
        self.body_end = self.end.max(self.body);
        self.body
    }

    /// The speaker of a reporting clause without a subject: that of the narration before it in the segment, or who
    /// spoke before it in the paragraph.
    fn narrated(&self, verb: Mark) -> Mark {
        let narration = &self.text[self.mark.start as usize..verb.start as usize];
        let clauses = narration.split(['，', ',', '：']);
        let mut subjects = clauses.map(|clause| noun::within(self.text, reporting::speaker(clause)));
        subjects.find(|speaker| !speaker.is_empty()).unwrap_or(self.voice.words.speaker)
    }

    /// Looks for the first cue in a clause.
    fn clause(&mut self, hits: &[Hit], from: usize, to: usize) {
        if self.found.is_some() || self.directed || from >= to {
            return;
        }
        if self.official && DEFINES.is_in(&self.text[from..to]) {
            self.directed = true; // a definition
            return;
        }
        for hit in hits.iter().filter(|hit| hit.class.has(Class::CUE)) {
            let at = hit.at as usize;
            if at >= to {
                break;
            }
            let (before, rest) = (&self.text[from..at], &self.text[at..to]);
            let clause = Clause { before, rest, official: self.official, reported: self.voice.reported };
            if let Some(cue) = cue::read(clause) {
                self.found = Some(Found { cue, at, earlier: self.earlier, from, to });
                return;
            }
        }
    }

    /// Notes the directive that was found, if one was.
    fn direct(&mut self, outer: &[Hit], analysis: &mut Analysis) {
        if self.directed || self.body >= self.body_end {
            return;
        }
        let text = action::trim(self.text, self.body, self.body_end);
        let marks = match self.found.take() {
            Some(found) => self.cued(found, text, outer, analysis),
            None if self.implies() && implied::is_action(text.of(self.text)) => {
                let (rest, _) = lead::strip(text.of(self.text));
                let from = text.end as usize - rest.len();
                self.marks(text, outer, from, analysis)
            }
            None => return,
        };
        self.directed = true;
        analysis.directives.push(marks);
    }

    /// Whether an action without a subject directs here.
    fn implies(&self) -> bool {
        self.official || self.voice.reported && reporting::directs(self.voice.words.verb.of(self.text))
    }

    fn cued(&mut self, found: Found, mut text: Mark, outer: &[Hit], analysis: &mut Analysis) -> DirectiveMarks {
        let behind = found.at + found.cue.length;
        let (addressee, from) = match found.cue.kind {
            Kind::Modal => {
                let place =
                    addressee::Subject { body: self.body, earlier: found.earlier, from: found.from, cue: found.at };
                (place.read(self.text, self.official), behind)
            }
            Kind::Verb => {
                let object = addressee::object(self.text, behind, found.to);
                (object, behind.max(object.end as usize))
            }
        };
        let cue = Mark::new(found.at, behind);
        if cue.of(self.text) == "要求" {
            text.start = cue.start;
        }
        let condition = condition::read(self.text, outer, text.start as usize, found.at, self.body_end);
        DirectiveMarks {
            cue,
            modality: found.cue.modality,
            addressee,
            condition,
            ..self.marks(text, outer, from, analysis)
        }
    }

    /// The marks of a directive whose actions begin at `from`; the attribution is noted once it has a directive.
    #[allow(clippy::cast_possible_truncation)] // fewer than bytes of text
    fn marks(&mut self, text: Mark, outer: &[Hit], from: usize, analysis: &mut Analysis) -> DirectiveMarks {
        let first = analysis.actions.len() as u32;
        action::read(self.text, outer, from, self.body_end, &mut analysis.actions);
        if self.voice.index == DirectiveMarks::NONE && !self.voice.words.speaker.is_empty() {
            self.voice.index = analysis.attributions.len() as u32;
            analysis.attributions.push(self.voice.words);
        }
        DirectiveMarks {
            paragraph: self.paragraph,
            segment: self.mark,
            text,
            modality: Modality::Implied,
            cue: Mark::default(),
            addressee: Mark::default(),
            condition: Mark::default(),
            actions: (first, analysis.actions.len() as u32),
            ordinal: lead::strip(text.of(self.text)).1,
            attribution: self.voice.index,
        }
    }
}

/// What definitions say: 本法所称…，是指….
static DEFINES: Words = words!("所称 是指");

/// Whether `hit` opens quotes.
fn quotes(hit: Hit) -> bool {
    hit.class.has(Class::QUOTE) && hit.class.has(Class::OPEN)
}

/// Where what a segment with these hits says ends: before its stop.
fn end(text: &str, mark: Mark, hits: &[Hit]) -> usize {
    let segment = mark.of(text);
    let whole = trim_end(segment).len();
    let (mut length, mut said) = (whole, whole);
    for hit in hits.iter().rev() {
        let own = hit.start() - mark.start as usize;
        if hit.end() - mark.start as usize != length || !hit.class.has(Class::STOP.and(Class::CLOSE)) {
            break;
        }
        if hit.class.has(Class::STOP) {
            said = own;
        }
        length = trim_end(&segment[..own]).len();
    }
    mark.start as usize + said
}

//! A segment, read clause by clause: a reporting clause begins what is said, the first cue of that makes it a directive;
//! without a cue it is one if it is a phrase of action under a reporting clause.

use super::context::{Context, Cue};
use super::cue::{self, Search};
use super::reporting::{self, Reporting};
use super::{Assigned, Voice, action, addressee, condition, implied, parts, party, past, proverb};
use crate::lexicon::Side;
use crate::marks::{Analysis, AttributionMarks, DirectiveMarks, Modality};
use crate::place::Mark;
use crate::read::grammar::clause::{Clause, Tokens};
use crate::read::grammar::lexeme::Kind;

/// What kind of text the segment stands in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    pub paragraph: u32,
    /// The document itself speaks.
    pub official: bool,
    /// The text of the document may define something: then the clauses that do direct nobody.
    pub defines: bool,
    /// What is implied directs too: not in statutes.
    pub implies: bool,
    /// Who is responsible for it.
    pub assigned: Assigned,
}

/// A segment, and how it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub mark: Mark,
    /// Whether a stop ends it, and whether quotes close after that.
    pub stops: bool,
    pub closes: bool,
}

/// A segment while it is read.
#[derive(Debug)]
pub(super) struct Sentence<'t> {
    /// Its lexemes, without its stop.
    tokens: Tokens<'t>,
    edge: Edge,
    setting: Setting,
    voice: Voice,
    /// Whether a rule asked for the words of a clause that was not read.
    asks: bool,
    /// The lexemes of what is said: from after the reporting clause up to the closing quote.
    body: usize,
    body_end: usize,
    /// The clause before the current one, and the first one, if they are part of what is said.
    earlier: Option<Tokens<'t>>,
    first: Option<Tokens<'t>>,
    found: Option<Found<'t>>,
    directed: bool,
    /// A directive of the segment whose quotes go on after their speaker (“…，”王芳说，“…”).
    extended: Option<usize>,
}

/// The first cue of what is said, and the clauses before its own.
#[derive(Clone, Copy, Debug)]
struct Found<'t> {
    cue: Cue<'t>,
    earlier: Option<Tokens<'t>>,
    first: Option<Tokens<'t>>,
}

/// Most notices that direct have no more directives.
const USUAL: usize = 8;

impl<'t> Sentence<'t> {
    pub fn new(tokens: Tokens<'t>, edge: Edge, voice: Voice, setting: Setting) -> Self {
        Self {
            tokens,
            edge,
            setting,
            voice,
            asks: false,
            body: 0,
            body_end: tokens.len(),
            earlier: None,
            first: None,
            found: None,
            directed: false,
            extended: None,
        }
    }

    /// Reads the segment; gives whose words the next segment reports. `None` if it has to be read as a whole.
    pub fn read(mut self, analysis: &mut Analysis) -> Option<Voice> {
        let tokens = self.tokens;
        let mut start = 0;
        if tokens.first().is_some_and(|first| parts::opens(tokens, first)) {
            if !self.voice.quoted && !self.voice.reported {
                self.voice.spoken = Some(analysis.directives.len());
            }
            (self.voice.quoted, self.body, start) = (true, 1, 1);
        }
        let mut at = start;
        loop {
            // Most lexemes neither part clauses nor open or close quotes.
            at += tokens.from(at).lexemes.iter().take_while(|it| !matches!(it.kind, Kind::Pause | Kind::Mark)).count();
            let Some(lexeme) = tokens.get(at) else { break };
            if lexeme.kind == Kind::Pause {
                let clause = self.between(start, at);
                let colon = matches!(lexeme.of(tokens.text), "：" | ":");
                if let Some(reporting) = reporting::read(clause, colon, self.voice.reported) {
                    self.attribute(reporting, at + 1, analysis);
                    at = self.body.max(at + 1) - 1;
                    start = self.body;
                } else {
                    self.clause(clause);
                    start = at + 1;
                }
            } else if self.voice.quoted && parts::closes(tokens, lexeme) {
                self.clause(self.between(start, at));
                if let Some(next) = self.goes_on(at) {
                    (start, at) = (next, next);
                    continue;
                }
                self.close(at, analysis);
                start = at + 1;
            }
            at += 1;
        }
        let rest = self.between(start, tokens.len());
        if self.voice.spoken.is_some()
            && !self.voice.quoted
            && !rest.is_empty()
            && let Some(reporting) = reporting::read(rest, false, false).filter(|it| !it.speaker.is_empty())
        {
            self.attribute(reporting, tokens.len(), analysis); // “…。”李明强调。
            return Some(Voice::NONE);
        }
        self.clause(rest);
        self.direct(analysis);
        if self.asks {
            return None;
        }
        Some(match (self.voice.quoted, self.edge.closes) {
            (true, true) => Voice { spoken: self.voice.spoken.filter(|_| !self.voice.reported), ..Voice::NONE },
            (false, _) if start == 0 => Voice { spoken: None, ..self.voice },
            _ => self.voice,
        })
    }

    fn between(&self, from: usize, to: usize) -> Tokens<'t> {
        self.tokens.to(to).from(from)
    }

    /// Where quotes go on that close at `at`: quotes in a row stand under one clause (“…”，“…”).
    fn goes_on(&self, at: usize) -> Option<usize> {
        let next = self.tokens.get(at + 1)?;
        let behind = if next.kind == Kind::Pause || next.kind == Kind::Joint { at + 2 } else { at + 1 };
        let opens = self.voice.reported
            && self
                .tokens
                .get(behind)
                .is_some_and(|lexeme| parts::opens(self.tokens, lexeme) || lexeme.kind == Kind::Quote);
        opens.then_some(if self.tokens.get(behind)?.kind == Kind::Quote { behind } else { behind + 1 })
    }

    /// Ends what is said in quotes that close at `at`.
    fn close(&mut self, at: usize, analysis: &mut Analysis) {
        self.body_end = at;
        self.direct(analysis);
        let spoken = self.voice.spoken.filter(|_| !self.voice.reported);
        self.voice = Voice { spoken, ..Voice::NONE };
        (self.body, self.body_end) = (at + 1, self.tokens.len());
        (self.earlier, self.first) = (None, None);
    }

    /// Puts what follows under a reporting clause, and what was quoted before it.
    fn attribute(&mut self, clause: Reporting, behind: usize, analysis: &mut Analysis) {
        let quoted = self.tokens.get(behind).is_some_and(|lexeme| parts::opens(self.tokens, lexeme));
        let speaker = if clause.speaker.is_empty() { self.narrated(clause.verb) } else { clause.speaker };
        let words = AttributionMarks { paragraph: self.setting.paragraph, speaker, verb: clause.verb, resolved: None };
        let spoken = self.voice.spoken.filter(|_| !self.voice.reported && !clause.speaker.is_empty());
        self.voice =
            Voice { reported: true, quoted, directs: clause.directs, words, index: DirectiveMarks::NONE, spoken: None };
        for index in spoken.unwrap_or(analysis.directives.len())..analysis.directives.len() {
            if analysis.directives[index].attribution == DirectiveMarks::NONE {
                analysis.directives[index].attribution = self.attribution(analysis);
            }
            self.extended = (analysis.directives[index].segment == self.edge.mark && quoted).then_some(index);
        }
        (self.found, self.earlier, self.first) = (None, None, None);
        self.body = behind + usize::from(quoted);
        self.body_end = self.tokens.len();
    }

    /// The speaker of a reporting clause without a subject: that of the narration before it in the segment, or who
    /// spoke before it in the paragraph.
    fn narrated(&self, verb: Mark) -> Mark {
        let before = self.tokens.lexemes.iter().take_while(|lexeme| lexeme.start < verb.start).count();
        let clauses = self.tokens.to(before).lexemes.split(|lexeme| lexeme.kind == Kind::Pause);
        let subjects = clauses.map(|lexemes| Clause::before(Tokens { lexemes, ..self.tokens }).subject);
        let mut speakers = subjects.filter(|subject| !subject.is_empty() && party::can_speak(*subject));
        speakers.next().map_or(self.voice.words.speaker, |subject| reporting::shortest(subject).mark())
    }

    /// Whether a clause before `tokens` was not read as words.
    fn is_unread(&self, tokens: Tokens<'t>) -> bool {
        let at = tokens.first().map_or(u32::MAX, |first| first.start);
        self.tokens.lexemes.iter().any(|lexeme| lexeme.kind == Kind::Unread && lexeme.start < at)
    }

    /// Notes that the segment has to be read as a whole.
    fn ask(&mut self) {
        (self.asks, self.directed) = (true, true);
    }

    /// What the clauses so far say of the next one.
    fn context(&self) -> Context {
        let reason = |word: &str| matches!(word, "由于" | "因" | "因为" | "受");
        Context {
            official: self.setting.official,
            reported: self.voice.reported,
            begins: self.first.is_none(),
            past: self.first.is_some_and(|first| past::opens(first) || past::ruled_once(first)),
            reason: self.first.is_some_and(|first| reason(first.word(0))),
            conditioned: self.earlier.is_some_and(parts::conditions),
            aims: self.earlier.is_some_and(proverb::aims),
            intends: self.first.is_some_and(parts::intends) || self.earlier.is_some_and(parts::intends),
        }
    }

    /// Looks for the first cue in a clause.
    fn clause(&mut self, clause: Tokens<'t>) {
        if self.found.is_some_and(|found| proverb::is_condition_of(&found.cue, clause)) {
            self.found = None;
        }
        if !clause.is_empty() && self.found.is_none() && !self.directed {
            if self.setting.defines && parts::defines(clause.words()) {
                self.directed = true;
                return;
            }
            let cues = clause.lexemes.iter().any(|lexeme| lexeme.word.cue().is_some());
            let search = if cues { cue::find(clause, self.context()) } else { Search::None };
            match search {
                // The clause before may hold its subject, a condition.
                Search::Found(_) if self.is_unread(clause) => self.ask(),
                Search::Found(cue) => self.found = Some(Found { cue, earlier: self.earlier, first: self.first }),
                Search::None => {}
                Search::Closed => self.directed = true,
            }
        }
        self.earlier = Some(clause);
        self.first = self.first.or(self.earlier);
    }

    /// Notes the directive that was found, if one was.
    fn direct(&mut self, analysis: &mut Analysis) {
        let body = self.between(self.body, self.body_end);
        if let Some(index) = self.extended.take() {
            parts::extend(index, body, analysis);
        }
        if self.directed || body.trim().is_empty() {
            return;
        }
        let marks = match self.found.take() {
            Some(found) => self.cued(&found, body, analysis),
            None if self.implies() && !implied::may_be_action(body) && !self.setting.assigned.any() => return,
            None if self.implies() && self.is_unread(body.from(body.len())) => return self.ask(),
            None if self.implies()
                && (implied::is_action(body, self.edge.stops) || implied::is_assigned(body, self.setting.assigned)) =>
            {
                let from = implied::behind_leads(body).mark().start as usize;
                self.marks(body, body.trim().mark(), from, analysis)
            }
            None => return,
        };
        self.directed = true;
        analysis.directives.push(marks);
    }

    /// Whether an action without a subject directs here.
    fn implies(&self) -> bool {
        self.setting.official && self.setting.implies || self.voice.reported && self.voice.directs
    }

    fn cued(&mut self, found: &Found<'t>, body: Tokens<'t>, analysis: &mut Analysis) -> DirectiveMarks {
        let mut text = body.trim().mark();
        let spoken = reporting::before_cue(found.cue.before)
            .filter(|_| !self.voice.reported && found.cue.row.side == Side::Before);
        if let Some(clause) = spoken {
            let words = AttributionMarks {
                paragraph: self.setting.paragraph,
                speaker: clause.speaker,
                verb: clause.verb,
                resolved: None,
            };
            self.voice =
                Voice { reported: true, directs: clause.directs, words, index: DirectiveMarks::NONE, ..self.voice };
            text.start = clause.verb.end;
        }
        let addressee = addressee::read(&found.cue, found.earlier, found.first, self.context());
        let cue =
            found.cue.clause.get(found.cue.at).map_or(Mark::default(), |cue| Mark { start: cue.start, end: cue.end });
        if found.cue.row.word == "要求" {
            text.start = cue.start;
        }
        let modality = parts::modality(found.cue.row.modality);
        let condition = condition::read(body, cue.start as usize);
        let condition = if condition.start < text.start { Mark::default() } else { condition };
        let within = |mark: Mark| if text.contains(mark) { mark } else { Mark::default() };
        DirectiveMarks {
            cue,
            modality,
            addressee: within(addressee.mark),
            demanded_by: addressee.demanded_by,
            condition,
            ..self.marks(body, text, parts::behind_repeated(body, addressee.actions), analysis)
        }
    }

    /// The marks of a directive whose actions begin at `from`.
    #[allow(clippy::cast_possible_truncation)] // fewer than bytes of text
    fn marks(&mut self, body: Tokens<'t>, text: Mark, from: usize, analysis: &mut Analysis) -> DirectiveMarks {
        if analysis.directives.is_empty() {
            analysis.directives.reserve(USUAL);
            analysis.actions.reserve(USUAL);
        }
        let first = analysis.actions.len() as u32;
        action::read(body, from, text.end as usize, &mut analysis.actions);
        DirectiveMarks {
            paragraph: self.setting.paragraph,
            segment: self.edge.mark,
            text,
            modality: Modality::Implied,
            cue: Mark::default(),
            addressee: Mark::default(),
            demanded_by: Mark::default(),
            condition: Mark::default(),
            actions: (first, analysis.actions.len() as u32),
            ordinal: parts::number(body),
            attribution: self.attribution(analysis),
        }
    }

    /// The index of the attribution in force; it is noted once it has a directive.
    #[allow(clippy::cast_possible_truncation)] // fewer than bytes of text
    fn attribution(&mut self, analysis: &mut Analysis) -> u32 {
        if self.voice.index == DirectiveMarks::NONE && !self.voice.words.speaker.is_empty() {
            self.voice.index = analysis.attributions.len() as u32;
            analysis.attributions.push(self.voice.words);
        }
        self.voice.index
    }
}

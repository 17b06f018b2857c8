//! Directives: what somebody is to do, must not do or may do, under whose words they stand.
//! A segment is read clause by clause: its reporting clause, its first cue, else whether it is a phrase of action.

mod action;
mod addressee;
mod condition;
mod context;
mod cue;
mod implied;
mod nature;
mod object;
mod parts;
mod party;
mod past;
mod pronoun;
mod proverb;
mod reporting;
mod rules;
mod scope;
mod sentence;
mod unread;

use super::clause::Tokens;
use super::lexeme::{Kind, Known, Lexer};
use super::passage::Passage;
use super::responsible::{Duty, Form};
use super::scan::{Class, Hit};
use crate::genre::Genre;
use crate::marks::{Analysis, AttributionMarks, DirectiveMarks};
use crate::place::{Mark, Place};
use crate::text::trim_end;
pub(crate) use pronoun::resolve;
use scope::Scope;
use sentence::{Edge, Sentence, Setting};

/// Reads directives, text after text.
#[derive(Debug)]
pub(crate) struct Reader<'t> {
    /// The title of the notice: where it stands again in the text, it directs nobody either.
    title: &'t str,
    /// Whether the notice is an official document: then the document itself speaks.
    official: bool,
    /// Whether it is a statute, where only a cue directs.
    statute: bool,
    /// Filled and emptied for each segment.
    scope: Scope,
    lexer: Lexer,
    /// The dates and people of the text, and those of a segment with its quotes and brackets.
    known: Vec<Known>,
    within: Vec<Known>,
}

/// Most paragraphs have no more dates and people, and most segments no more groups.
const USUAL: usize = 16;

/// Whose words are reported, from segment to segment of a paragraph.
#[derive(Clone, Copy, Debug)]
struct Voice {
    /// Whether a reporting clause is in force, be its speaker known or not.
    reported: bool,
    /// Whether the words stand in quotes, so that the closing one ends them.
    quoted: bool,
    /// Whether an action without a subject may direct under the verb.
    directs: bool,
    /// The speaker, if known, and the verb.
    words: AttributionMarks,
    /// The index of the attribution once a directive stands under it, or [`DirectiveMarks::NONE`].
    index: u32,
    /// Where the directives begin that stand in quotes whose speaker is still to be named (“…。”李明强调。).
    spoken: Option<usize>,
}

impl Voice {
    const NONE: Self = Self {
        reported: false,
        quoted: false,
        directs: false,
        words: AttributionMarks::NONE,
        index: DirectiveMarks::NONE,
        spoken: None,
    };
}

impl<'t> Reader<'t> {
    /// A reader of the texts of a notice with this title, which have at most `longest` bytes.
    pub fn new(title: &'t str, longest: usize) -> Self {
        let genre = Genre::of(title);
        Self {
            title,
            official: genre.is_some_and(Genre::directs),
            statute: genre.is_some_and(Genre::is_statute),
            scope: Scope::default(),
            lexer: Lexer::of(longest),
            known: Vec::with_capacity(USUAL),
            within: Vec::with_capacity(USUAL),
        }
    }

    /// Reads the directives of `passage`, and the reporting clauses that they stand under. Titles direct nobody.
    /// `duties` are the marks of responsibility of the passage.
    pub fn read(&mut self, passage: Passage<'_>, duties: &[Duty], analysis: &mut Analysis) {
        if passage.paragraph == Place::TITLE || self.is_title(passage.text) {
            return;
        }
        self.note_known(passage.paragraph, analysis);
        let setting = Setting {
            paragraph: passage.paragraph,
            official: self.official,
            defines: self.official && parts::defines(passage.text),
            implies: !self.statute,
            assigned: Assigned::default(),
        };
        let (mut voice, mut hits) = (Voice::NONE, passage.hits);
        for mark in passage.segments {
            let (own, behind) = hits.split_at(hits.partition_point(|hit| hit.at < mark.end));
            hits = behind;
            if voice.reported || voice.quoted || voice.spoken.is_some() || self.official || tells(own) {
                let (start, end) = (start(passage.text, *mark, duties), end(passage.text, *mark, own));
                let setting = Setting { assigned: Assigned::of(passage.text, *mark, end, duties), ..setting };
                let behind = trim_end(&passage.text[end..mark.end as usize]);
                let edge =
                    Edge { mark: *mark, stops: !behind.is_empty(), closes: behind.contains(['”', '」', '』']) };
                let before = voice;
                let narrates = !voice.quoted && voice.spoken.is_none();
                let mut read = |reader: &mut Self, whole| {
                    let tokens = reader.lexemes(passage.text, (start, end), own, whole, narrates);
                    Sentence::new(tokens, edge, before, setting).read(analysis)
                };
                voice = match read(self, false) {
                    Some(voice) => voice,
                    None => read(self, true).unwrap_or(before),
                };
            }
        }
    }

    /// Whether a text is the title, or its last line, where it stands again.
    fn is_title(&self, text: &str) -> bool {
        const SHORTEST: usize = 8; // characters
        let text = text.trim();
        self.official && self.title.ends_with(text) && text.chars().nth(SHORTEST - 1).is_some()
    }

    /// Notes the dates and people that were found in the paragraph.
    fn note_known(&mut self, paragraph: u32, analysis: &Analysis) {
        self.known.clear();
        let people =
            analysis.people.iter().rev().map(|person| person.name).take_while(|name| name.paragraph == paragraph);
        let dates = analysis.dates.iter().rev().map(|date| date.place).take_while(|date| date.paragraph == paragraph);
        let known = |kind: Kind| move |place: Place| Known { start: place.mark.start, end: place.mark.end, kind };
        self.known.extend(people.map(known(Kind::Person)).chain(dates.map(known(Kind::Date))));
        self.known.sort_unstable_by_key(|known| known.start);
    }

    /// The lexemes of a segment, `text[start..end]`: of its clauses, those that rules are likely to ask for, or the `whole`.
    fn lexemes<'s>(
        &'s mut self,
        text: &'s str,
        (start, end): (usize, usize),
        hits: &[Hit],
        whole: bool,
        narrates: bool,
    ) -> Tokens<'s> {
        let from = self.known.partition_point(|known| (known.start as usize) < start);
        let to = self.known.partition_point(|known| (known.start as usize) < end);
        self.within.clear();
        self.within.extend(self.scope.groups(text, start, hits));
        let groups = self.within.len();
        for known in &self.known[from..to] {
            if !self.within[..groups].iter().any(|group| group.start <= known.start && known.start < group.end) {
                self.within.push(*known);
            }
        }
        if !whole {
            unread::note(text, (start, end), hits, narrates, groups, &mut self.within);
        }
        // What begins at the same place: the longer one holds the other.
        if self.within.len() > 1 {
            self.within.sort_unstable_by_key(|known| (known.start, core::cmp::Reverse(known.end)));
        }
        self.lexer.read(text, start, end, &self.within);
        Tokens { text, lexemes: &self.lexer.lexemes }
    }
}

/// Whether a segment with these hits may hold a cue or a reporting clause.
fn tells(hits: &[Hit]) -> bool {
    hits.iter().any(|hit| hit.class.has(Class::CUE.and(Class::REPORT)))
}

/// Where the first word of a segment stands: after the marks of responsibility of what stands before it.
fn start(text: &str, mark: Mark, duties: &[Duty]) -> usize {
    let first = |from: u32| action::trim(text, from as usize, mark.end as usize).start;
    let mut at = first(mark.start);
    for duty in &duties[duties.partition_point(|duty| duty.mark.start < mark.start)..] {
        if duty.mark.start != at || !duty.is_outside() || duty.mark.end > mark.end {
            break;
        }
        at = first(duty.mark.end);
    }
    at as usize
}

/// Who is responsible for what a segment says.
#[derive(Clone, Copy, Debug, Default)]
struct Assigned {
    /// Whether a mark of responsibility ends it, or follows it.
    marked: bool,
    /// The clause of it that says so.
    clause: Mark,
}

impl Assigned {
    /// Whether anything says so.
    const fn any(self) -> bool {
        self.marked || self.clause.start < self.clause.end
    }

    /// Of the segment `mark`, whose words end at byte `end`.
    fn of(text: &str, mark: Mark, end: usize, duties: &[Duty]) -> Self {
        let first = duties.partition_point(|duty| duty.mark.start < mark.start);
        let own = duties[first..].iter().take_while(|duty| duty.mark.start < mark.end);
        let mut assigned = Self::default();
        for duty in own.clone() {
            assigned.marked |= duty.is_outside() && duty.mark.end as usize == end && duty.mark.start > mark.start;
            if duty.form == Form::Clause && assigned.clause.is_empty() {
                assigned.clause = duty.mark;
            }
        }
        let next = duties.get(first + own.count());
        assigned.marked |= next.is_some_and(|duty| {
            duty.is_outside() && text[mark.end as usize..duty.mark.start as usize].trim().is_empty()
        });
        assigned
    }
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

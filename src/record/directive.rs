//! The JSON of directives: the words for readers, and the ranges that lead back to them, checked against each other.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::deadline::DeadlineRecord;
use super::fault::Fault;
use super::place::{PlaceRecord, word, words};
use super::responsible::ResponsibleRecord;
use super::said::WordsRecord;
use crate::marks::{Analysis, AttributionMarks, DirectiveMarks, Modality};
use crate::notice::{Attribution, Directive, Excerpt, Notice};
use crate::place::Mark;
use crate::read::grammar;
use crate::span::Span;

/// The record of a [`Directive`]. A `range` holds byte offsets in the text of the paragraph, a `span` those in the source;
/// both are half-open, and there where the words are.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DirectiveRecord<S = String> {
    /// The index of its paragraph.
    pub paragraph: u32,
    /// What is directed.
    pub text: S,
    /// Where.
    pub range: Span,
    /// Where in the source.
    pub span: Span,
    /// The segment that it stands in, in the text of the paragraph.
    pub segment: Span,
    /// How strongly it binds.
    pub modality: Modality,
    /// The modal that says so.
    pub cue: Option<S>,
    /// Where.
    pub cue_range: Option<Span>,
    /// Where in the source.
    pub cue_span: Option<Span>,
    /// By whose words.
    pub attribution: Option<AttributionRecord<S>>,
    /// Who demands it, where the cue is itself a verb of demand or wish.
    pub demanded_by: Option<S>,
    /// Where.
    pub demanded_by_range: Option<Span>,
    /// Where in the source.
    pub demanded_by_span: Option<Span>,
    /// Who is to act.
    pub addressee: Option<S>,
    /// Where.
    pub addressee_range: Option<Span>,
    /// Where in the source.
    pub addressee_span: Option<Span>,
    /// Those who are to act, one by one: made of `addressee`, and not read again.
    pub addressees: Vec<WordsRecord<S>>,
    /// What is to be done.
    pub actions: Vec<S>,
    /// Where.
    pub action_ranges: Vec<Span>,
    /// Where in the source.
    pub action_spans: Vec<Span>,
    /// By when.
    pub deadline: Option<DeadlineRecord<S>>,
    /// Who is responsible.
    pub responsible: Option<ResponsibleRecord<S>>,
    /// Its number in an enumeration.
    pub ordinal: Option<u32>,
    /// What it depends on.
    pub condition: Option<S>,
    /// Where.
    pub condition_range: Option<Span>,
    /// Where in the source.
    pub condition_span: Option<Span>,
}

/// The record of an [`Attribution`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AttributionRecord<S = String> {
    /// Who speaks.
    pub speaker: S,
    /// The reporting verb.
    pub verb: S,
    /// Where the speaker stands in the text of the paragraph.
    pub speaker_range: Span,
    /// Where in the source.
    pub speaker_span: Span,
    /// Where the verb stands in the text of the paragraph.
    pub verb_range: Span,
    /// Where in the source.
    pub verb_span: Span,
    /// Whom the speaker stands for.
    pub resolved: Option<S>,
    /// Where the notice says so.
    pub resolved_place: Option<PlaceRecord>,
}

impl<S> DirectiveRecord<S> {
    pub(crate) fn of<'n>(directive: Directive<'n>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        let marks = directive.marks();
        let range = |excerpt: Option<Excerpt<'n>>| excerpt.map(|excerpt| Span::from(excerpt.range()));
        let span = |excerpt: Option<Excerpt<'n>>| excerpt.map(Excerpt::span);
        let (cue, demanded_by) = (directive.cue(), directive.demanded_by());
        let (addressee, condition) = (directive.addressee(), directive.condition());
        Self {
            paragraph: marks.paragraph,
            text: words(directive.text()),
            range: directive.range().into(),
            span: directive.span(),
            segment: marks.segment.range().into(),
            modality: directive.modality(),
            cue: cue.map(words),
            cue_range: range(cue),
            cue_span: span(cue),
            attribution: directive.attribution().map(AttributionRecord::of),
            demanded_by: demanded_by.map(words),
            demanded_by_range: range(demanded_by),
            demanded_by_span: span(demanded_by),
            addressee: addressee.map(words),
            addressee_range: range(addressee),
            addressee_span: span(addressee),
            addressees: directive.addressees().map(WordsRecord::of).collect(),
            actions: directive.actions().map(words).collect(),
            action_ranges: directive.actions().map(|action| action.range().into()).collect(),
            action_spans: directive.actions().map(Excerpt::span).collect(),
            deadline: directive.deadline().map(DeadlineRecord::of),
            responsible: directive.responsible().map(ResponsibleRecord::of),
            ordinal: directive.ordinal(),
            condition: condition.map(words),
            condition_range: range(condition),
            condition_span: span(condition),
        }
    }
}

impl DirectiveRecord {
    /// Appends the marks of a directive in `paragraph`, which reads `text`, to `analysis`.
    fn read(self, paragraph: u32, text: &str, notice: &Notice<'_>, analysis: &mut Analysis) -> Result<(), Fault> {
        if self.paragraph != paragraph {
            return Err(Fault("directives in their paragraph"));
        }
        let segment = Mark::within(self.segment.range(), text).ok_or(Fault("a segment within its paragraph"))?;
        let whole = nested(word(text, &self.text, self.range)?, segment)?;
        let within = |outer: Mark, words: Option<String>, range: Option<Span>| match (words, range) {
            (None, None) => Ok(Mark::default()),
            (Some(words), Some(range)) => nested(word(text, &words, range)?, outer),
            _ => Err(Fault("a range for words, and words for a range")),
        };
        let part = |words, range| within(whole, words, range);
        let cue = part(self.cue, self.cue_range)?;
        if self.modality != Modality::Other && cue.is_empty() != (self.modality == Modality::Implied) {
            return Err(Fault("a cue for every modality but the implied one"));
        }
        if self.ordinal.is_some_and(|ordinal| !(1..=DirectiveMarks::LAST_ORDINAL).contains(&ordinal)) {
            return Err(Fault("an ordinal from 1 to 99"));
        }
        let first = analysis.actions.len();
        actions(&self.actions, self.action_ranges, text, whole, &mut analysis.actions)?;
        let attribution = match self.attribution {
            Some(record) => record.read(paragraph, text, notice, analysis)?,
            None => DirectiveMarks::NONE,
        };
        let marks = DirectiveMarks {
            paragraph,
            segment,
            text: whole,
            modality: self.modality,
            cue,
            demanded_by: within(segment, self.demanded_by, self.demanded_by_range)?,
            addressee: part(self.addressee, self.addressee_range)?,
            condition: part(self.condition, self.condition_range)?,
            actions: (index(first), index(analysis.actions.len())),
            ordinal: self.ordinal.unwrap_or_default(),
            attribution,
        };
        // Words may stand before their speaker, or on both sides of it: “…，”王芳说，“…。”
        if let Some(words) = analysis.attributions.get(attribution as usize) {
            let apart = |part: &Mark| part.is_empty() || words.verb.end <= part.start || part.end <= words.verb.start;
            if ![marks.cue, marks.addressee].iter().chain(&analysis.actions[first..]).all(apart) {
                return Err(Fault("an attribution apart from the words of its directive"));
            }
        }
        let deadline = self.deadline.map(|record| record.marks(&marks, notice)).transpose()?.flatten();
        let responsible = self.responsible.map(|record| record.marks(&marks, notice)).transpose()?;
        analysis.directives.push(marks);
        analysis.deadlines.extend(deadline);
        analysis.responsible.extend(responsible.into_iter().flatten());
        Ok(())
    }
}

/// Appends the marks of the directives of `paragraph` to `analysis`: they stand in the order of the text, each in one
/// of its segments.
pub(super) fn restore(
    paragraph: u32,
    records: Vec<DirectiveRecord>,
    notice: &Notice<'_>,
    analysis: &mut Analysis,
) -> Result<(), Fault> {
    if records.is_empty() {
        return Ok(());
    }
    let text = notice.paragraph(paragraph as usize).ok_or(Fault("a directive in a paragraph"))?.text();
    let mut segments = grammar::segments(text).into_iter().peekable();
    let mut end = 0;
    for record in records {
        if record.range.start() < end {
            return Err(Fault("directives in the order of the text"));
        }
        end = record.range.end();
        while segments.next_if(|segment| segment.range().start < record.segment.start()).is_some() {}
        if segments.peek().map(|segment| segment.range()) != Some(record.segment.range()) {
            return Err(Fault("a segment of the paragraph"));
        }
        record.read(paragraph, text, notice, analysis)?;
    }
    Ok(())
}

/// The marks of the actions of a directive, `whole`, in the order of the text.
fn actions(words: &[String], ranges: Vec<Span>, text: &str, whole: Mark, marks: &mut Vec<Mark>) -> Result<(), Fault> {
    if words.len() != ranges.len() {
        return Err(Fault("a range for each action"));
    }
    let mut end = whole.start;
    for (action, range) in words.iter().zip(ranges) {
        let mark = nested(word(text, action, range)?, whole)?;
        if mark.start < end {
            return Err(Fault("actions in the order of the text"));
        }
        end = mark.end;
        marks.push(mark);
    }
    Ok(())
}

/// The mark, if it lies within another.
fn nested(mark: Mark, of: Mark) -> Result<Mark, Fault> {
    if of.contains(mark) { Ok(mark) } else { Err(Fault("ranges that nest")) }
}

/// An index into a list that is no longer than the text of a notice.
#[allow(clippy::cast_possible_truncation)] // Mark::LONGEST_TEXT
fn index(at: usize) -> u32 {
    at as u32
}

impl<S> AttributionRecord<S> {
    pub(crate) fn of<'n>(attribution: Attribution<'n>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        let (speaker, verb) = (attribution.speaker(), attribution.verb());
        Self {
            speaker: words(speaker),
            verb: words(verb),
            speaker_range: speaker.range().into(),
            speaker_span: speaker.span(),
            verb_range: verb.range().into(),
            verb_span: verb.span(),
            resolved: attribution.resolved().map(words),
            resolved_place: attribution.resolved().map(PlaceRecord::of),
        }
    }
}

impl AttributionRecord {
    /// The index of the attribution in `analysis`: directives under one reporting clause share it.
    fn read(self, paragraph: u32, text: &str, notice: &Notice<'_>, analysis: &mut Analysis) -> Result<u32, Fault> {
        let marks = AttributionMarks {
            paragraph,
            speaker: word(text, &self.speaker, self.speaker_range)?,
            verb: word(text, &self.verb, self.verb_range)?,
            resolved: match (self.resolved, self.resolved_place) {
                (None, None) => None,
                (Some(name), Some(place)) => Some(place.place(&name, notice)?),
                _ => return Err(Fault("a place for the name that a speaker stands for")),
            },
        };
        if analysis.attributions.last() != Some(&marks) {
            analysis.attributions.push(marks);
        }
        Ok(index(analysis.attributions.len() - 1))
    }
}

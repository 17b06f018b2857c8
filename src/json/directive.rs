//! The JSON of directives: the words for readers, and the ranges that lead back to them, checked against each other.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::deadline::DeadlineShape;
use super::fault::Fault;
use super::place::{PlaceShape, word};
use crate::marks::{Analysis, AttributionMarks, DirectiveMarks, Modality};
use crate::notice::{Attribution, Directive, Notice};
use crate::place::Mark;
use crate::read::grammar;
use crate::span::Span;

/// The shape of a directive. Ranges are byte offsets in the paragraph's text.
#[derive(Serialize, Deserialize)]
pub(super) struct DirectiveShape<'n> {
    text: Cow<'n, str>,
    range: Span,
    segment: Span,
    modality: Modality,
    cue: Option<Cow<'n, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cue_range: Option<Span>,
    attribution: Option<AttributionShape<'n>>,
    #[serde(default)]
    demanded_by: Option<Cow<'n, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    demanded_by_range: Option<Span>,
    addressee: Option<Cow<'n, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    addressee_range: Option<Span>,
    actions: Vec<Cow<'n, str>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    action_ranges: Vec<Span>,
    #[serde(default)]
    deadline: Option<DeadlineShape<'n>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ordinal: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    condition: Option<Cow<'n, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    condition_range: Option<Span>,
}

/// The shape of an attribution.
#[derive(Serialize, Deserialize)]
struct AttributionShape<'n> {
    speaker: Cow<'n, str>,
    verb: Cow<'n, str>,
    speaker_range: Span,
    verb_range: Span,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    resolved: Option<Cow<'n, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    resolved_place: Option<PlaceShape>,
}

impl<'n> DirectiveShape<'n> {
    pub fn of(directive: Directive<'n>) -> Self {
        let marks = directive.marks();
        let span = |mark: Mark| (!mark.is_empty()).then(|| Span::from(mark.range()));
        Self {
            text: directive.text().as_str().into(),
            range: directive.range().into(),
            segment: marks.segment.range().into(),
            modality: directive.modality(),
            cue: directive.cue().map(|cue| cue.as_str().into()),
            cue_range: span(marks.cue),
            attribution: directive.attribution().map(AttributionShape::of),
            demanded_by: directive.demanded_by().map(|who| who.as_str().into()),
            demanded_by_range: span(marks.demanded_by),
            addressee: directive.addressee().map(|addressee| addressee.as_str().into()),
            addressee_range: span(marks.addressee),
            actions: directive.actions().map(|action| action.as_str().into()).collect(),
            action_ranges: directive.actions().map(|action| action.range().into()).collect(),
            deadline: directive.deadline().map(DeadlineShape::of),
            ordinal: directive.ordinal(),
            condition: directive.condition().map(|condition| condition.as_str().into()),
            condition_range: span(marks.condition),
        }
    }

    /// Appends the marks of a directive in `paragraph`, which reads `text`, to `analysis`.
    fn read(self, paragraph: u32, text: &str, notice: &Notice<'_>, analysis: &mut Analysis) -> Result<(), Fault> {
        let segment = Mark::within(self.segment.range(), text).ok_or(Fault("a segment within its paragraph"))?;
        let whole = nested(word(text, &self.text, self.range)?, segment)?;
        let within = |outer: Mark, words: Option<Cow<'_, str>>, range: Option<Span>| match (words, range) {
            (None, None) => Ok(Mark::default()),
            (Some(words), Some(range)) => nested(word(text, &words, range)?, outer),
            _ => Err(Fault("a range for words, and words for a range")),
        };
        let part = |words, range| within(whole, words, range);
        let cue = part(self.cue, self.cue_range)?;
        if cue.is_empty() != (self.modality == Modality::Implied) {
            return Err(Fault("a cue for every modality but the implied one"));
        }
        if self.ordinal.is_some_and(|ordinal| !(1..=DirectiveMarks::LAST_ORDINAL).contains(&ordinal)) {
            return Err(Fault("an ordinal from 1 to 99"));
        }
        let first = analysis.actions.len();
        actions(&self.actions, self.action_ranges, text, whole, &mut analysis.actions)?;
        let attribution = match self.attribution {
            Some(shape) => shape.read(paragraph, text, notice, analysis)?,
            None => DirectiveMarks::NONE,
        };
        let marks = DirectiveMarks {
            paragraph,
            segment,
            text: whole,
            modality: self.modality,
            cue,
            addressee: part(self.addressee, self.addressee_range)?,
            demanded_by: within(segment, self.demanded_by, self.demanded_by_range)?,
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
        let deadline = self.deadline.map(|shape| shape.marks(&marks, text)).transpose()?;
        analysis.directives.push(marks);
        analysis.deadlines.extend(deadline);
        Ok(())
    }
}

/// Appends the marks of the directives of `paragraph` to `analysis`: they stand in the order of the text, each in one
/// of its segments.
pub(super) fn restore(
    paragraph: u32,
    shapes: Vec<DirectiveShape<'_>>,
    notice: &Notice<'_>,
    analysis: &mut Analysis,
) -> Result<(), Fault> {
    if shapes.is_empty() {
        return Ok(());
    }
    let text = notice.paragraph(paragraph as usize).ok_or(Fault("a directive in a paragraph"))?.text();
    let mut segments = grammar::segments(text).into_iter().peekable();
    let mut end = 0;
    for shape in shapes {
        if shape.range.start() < end {
            return Err(Fault("directives in the order of the text"));
        }
        end = shape.range.end();
        while segments.next_if(|segment| segment.range().start < shape.segment.start()).is_some() {}
        if segments.peek().map(|segment| segment.range()) != Some(shape.segment.range()) {
            return Err(Fault("a segment of the paragraph"));
        }
        shape.read(paragraph, text, notice, analysis)?;
    }
    Ok(())
}

/// The marks of the actions of a directive, `whole`, in the order of the text.
fn actions(
    words: &[Cow<'_, str>],
    ranges: Vec<Span>,
    text: &str,
    whole: Mark,
    marks: &mut Vec<Mark>,
) -> Result<(), Fault> {
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

impl<'n> AttributionShape<'n> {
    fn of(attribution: Attribution<'n>) -> Self {
        Self {
            speaker: attribution.speaker().as_str().into(),
            verb: attribution.verb().as_str().into(),
            speaker_range: attribution.speaker().range().into(),
            verb_range: attribution.verb().range().into(),
            resolved: attribution.resolved().map(|name| name.as_str().into()),
            resolved_place: attribution.resolved().map(PlaceShape::of),
        }
    }

    /// The index of the attribution in `analysis`: directives under one reporting
    /// clause share it.
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

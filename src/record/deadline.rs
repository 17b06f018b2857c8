//! The JSON of a deadline: its kind, its words and their place, its parts.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::date::ContextRecord;
use super::fault::Fault;
use super::place::{word, words};
use crate::date::{DateParts, Reference};
use crate::marks::{DeadlineMarks, DirectiveMarks, Term, TimeUnit};
use crate::names::names;
use crate::notice::{Deadline, DeadlineKind, Excerpt, Notice};
use crate::place::{Mark, Place};
use crate::span::Span;

/// The kind of a [`Deadline`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeadlineKindRecord {
    /// By a date.
    By,
    /// Within a length of time.
    Within,
    /// Every so often.
    Every,
    /// One that a later version knows: what a name in its JSON reads as. A notice leaves it out.
    Other,
}

names! { DeadlineKindRecord in "record::", "within": By = "by", Within = "within", Every = "every"; else Other }

/// The record of a [`Deadline`]. A `range` holds byte offsets in the text of the paragraph, a `span` those in the source.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DeadlineRecord<S = String> {
    /// The words.
    pub text: S,
    /// The index of the paragraph that they stand in.
    pub paragraph: u32,
    /// Where in its text.
    pub range: Span,
    /// Where in the source.
    pub span: Span,
    /// What kind of deadline; the fields below are there where it has them.
    pub kind: DeadlineKindRecord,
    /// The date by which.
    pub date: Option<DateParts>,
    /// What is known of the time that the date belongs to.
    pub context: Option<ContextRecord>,
    /// Whether it is the eve of the date, or of the day in the period.
    pub eve: bool,
    /// How many units: of a length of time, or of a period.
    pub amount: Option<u32>,
    /// What is counted.
    pub unit: Option<TimeUnit>,
    /// What a length of time is counted from.
    pub event: Option<S>,
    /// Where.
    pub event_range: Option<Span>,
    /// Where in the source.
    pub event_span: Option<Span>,
    /// The day in each period.
    pub on: Option<DateParts>,
    /// The last day, where the notice says enough.
    pub due: Option<NaiveDate>,
}

impl<S> DeadlineRecord<S> {
    pub(crate) fn of<'n>(deadline: Deadline<'n>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        let record = Self {
            text: words(deadline.text()),
            paragraph: deadline.marks().place.paragraph,
            range: deadline.range().into(),
            span: deadline.span(),
            kind: DeadlineKindRecord::By,
            date: None,
            context: None,
            eve: false,
            amount: None,
            unit: None,
            event: None,
            event_range: None,
            event_span: None,
            on: None,
            due: deadline.due(),
        };
        match deadline.marks().term {
            Term::By { date, context, eve } => Self { date, context: ContextRecord::of(context), eve, ..record },
            Term::Within { amount, unit, .. } => {
                let event = match deadline.kind() {
                    DeadlineKind::Within { event, .. } => event,
                    _ => None,
                };
                Self {
                    kind: DeadlineKindRecord::Within,
                    amount: Some(amount),
                    unit: Some(unit),
                    event: event.map(words),
                    event_range: event.map(|event| event.range().into()),
                    event_span: event.map(Excerpt::span),
                    ..record
                }
            }
            Term::Every { count, unit, on, eve } => {
                Self { kind: DeadlineKindRecord::Every, amount: Some(count), unit: Some(unit), on, eve, ..record }
            }
        }
    }
}

impl DeadlineRecord {
    /// What a notice keeps of it, if it stands within `directive`, or after it.
    pub(super) fn marks(self, directive: &DirectiveMarks, notice: &Notice<'_>) -> Result<Option<DeadlineMarks>, Fault> {
        let paragraph = self.paragraph;
        let text = notice.blocks.get(paragraph as usize).map_or("", |block| block.text.as_str());
        let mark = word(text, &self.text, self.range)?;
        let after = (paragraph, mark.start) >= (directive.paragraph, directive.text.end);
        let within = paragraph == directive.paragraph && directive.text.contains(mark);
        if !(within || after) {
            return Err(Fault("a deadline within its directive, or after it"));
        }
        let counted = || match (self.amount, self.unit) {
            (Some(amount), Some(unit)) if amount > 0 => Ok((amount, unit)),
            _ => Err(Fault("a length of time, or a period")),
        };
        let term = match self.kind {
            DeadlineKindRecord::By => {
                let context = self.context.map(Reference::from).unwrap_or_default();
                Term::By { date: self.date, context, eve: self.eve }
            }
            DeadlineKindRecord::Within => {
                let (amount, unit) = counted()?;
                let event = match (&self.event, self.event_range) {
                    (None, None) => Mark::default(),
                    (Some(words), Some(range)) => word(text, words, range)?,
                    _ => return Err(Fault("a range for an event, and an event for a range")),
                };
                let inside = !within || directive.text.contains(event);
                if !(event.is_empty() || inside && event.end <= mark.end) {
                    return Err(Fault("an event before its length of time"));
                }
                Term::Within { amount, unit, event }
            }
            DeadlineKindRecord::Every => {
                let (count, unit) = counted()?;
                Term::Every { count, unit, on: self.on, eve: self.eve }
            }
            DeadlineKindRecord::Other => return Ok(None),
        };
        let place = Place { paragraph, mark };
        Ok(Some(DeadlineMarks { place, directive: (directive.paragraph, directive.text.start), term }))
    }
}

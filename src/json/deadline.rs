//! The JSON of a deadline: its kind, its words and their place, its parts.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::date::{ContextShape, Day};
use super::fault::Fault;
use super::place::word;
use crate::date::DateParts;
use crate::marks::{DeadlineMarks, DirectiveMarks, Term, TimeUnit};
use crate::notice::Deadline;
use crate::place::{Mark, Place};
use crate::span::Span;

/// The shape of a deadline. Ranges are byte offsets in the paragraph's text.
#[derive(Serialize, Deserialize)]
pub(super) struct DeadlineShape<'n> {
    text: Cow<'n, str>,
    range: Span,
    #[serde(flatten)]
    term: TermShape<'n>,
    /// For readers: the last day, where the notice says enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due: Option<Day>,
}

/// What it says, under the name of its kind.
#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum TermShape<'n> {
    By {
        date: Option<DateParts>,
        #[serde(default, skip_serializing_if = "ContextShape::is_empty")]
        context: ContextShape,
        eve: bool,
    },
    Within {
        amount: u32,
        unit: TimeUnit,
        event: Option<Cow<'n, str>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        event_range: Option<Span>,
    },
    Every {
        count: u32,
        unit: TimeUnit,
        on: Option<DateParts>,
        eve: bool,
    },
}

impl<'n> DeadlineShape<'n> {
    pub fn of(deadline: Deadline<'n>) -> Self {
        let marks = deadline.marks();
        let term = match marks.term {
            Term::By { date, context, eve } => TermShape::By { date, context: context.into(), eve },
            Term::Within { amount, unit, event } => {
                let range = (!event.is_empty()).then(|| Span::from(event.range()));
                let words = match deadline.kind() {
                    crate::DeadlineKind::Within { event, .. } => event.map(|event| event.as_str().into()),
                    _ => None,
                };
                TermShape::Within { amount, unit, event: words, event_range: range }
            }
            Term::Every { count, unit, on, eve } => TermShape::Every { count, unit, on, eve },
        };
        Self {
            text: deadline.text().as_str().into(),
            range: deadline.range().into(),
            term,
            due: deadline.due().map(Day),
        }
    }

    /// What a notice keeps of it, if it stands within `directive` in `text`.
    pub fn marks(self, directive: &DirectiveMarks, text: &str) -> Result<DeadlineMarks, Fault> {
        let mark = word(text, &self.text, self.range)?;
        if !directive.text.contains(mark) {
            return Err(Fault("a deadline within its directive"));
        }
        let paragraph = directive.paragraph;
        let term = match self.term {
            TermShape::By { date, context, eve } => Term::By { date, context: context.into(), eve },
            TermShape::Within { amount, unit, event, event_range } => {
                let event = match (event, event_range) {
                    (None, None) => Mark::default(),
                    (Some(words), Some(range)) => word(text, &words, range)?,
                    _ => return Err(Fault("a range for an event, and an event for a range")),
                };
                let before = event.is_empty() || directive.text.contains(event) && event.end <= mark.end;
                if amount == 0 || !before {
                    return Err(Fault("a length of time, and its event before it"));
                }
                Term::Within { amount, unit, event }
            }
            TermShape::Every { count: 0, .. } => return Err(Fault("a period")),
            TermShape::Every { count, unit, on, eve } => Term::Every { count, unit, on, eve },
        };
        let place = Place { paragraph, mark };
        Ok(DeadlineMarks { place, directive: (paragraph, directive.text.start), term })
    }
}

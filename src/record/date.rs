//! The JSON of dates: what is said, what is known of their time, and the days that are meant where both suffice.

use std::borrow::Cow;

use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::fault::Fault;
use super::place::{word, words};
use crate::date::{DateParts, DayPart, LunarDate, Phase, Reference, Relative};
use crate::marks::DateMarks;
use crate::notice::DateMention;
use crate::place::Place;
use crate::span::Span;

/// The record of a [`DateMention`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DateRecord<S = String> {
    /// The words.
    pub text: S,
    /// Where in the text of the paragraph, or of the title.
    pub range: Span,
    /// Where in the source.
    pub span: Span,
    /// The date as far as it is said, or the first of a range.
    pub start: DateParts,
    /// The last of a range.
    pub end: Option<DateParts>,
    /// What is known of the time that it belongs to.
    pub context: Option<ContextRecord>,
    /// The first and the last day that are meant.
    pub resolved: Option<(NaiveDate, NaiveDate)>,
}

impl<S> DateRecord<S> {
    pub(crate) fn of<'n>(date: DateMention<'n>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        let marks = date.marks();
        Self {
            text: words(date.excerpt()),
            range: date.range().into(),
            span: date.span(),
            start: marks.start,
            end: marks.end,
            context: ContextRecord::of(marks.context),
            resolved: marks.resolve().map(|days| (*days.start(), *days.end())),
        }
    }
}

impl DateRecord {
    /// What a notice keeps of it, if it stands in `text`, the one of `paragraph`.
    pub(super) fn marks(self, paragraph: u32, text: &str) -> Result<DateMarks, Fault> {
        let mark = word(text, &self.text, self.range)?;
        let (place, context) = (Place { paragraph, mark }, self.context.map(Reference::from).unwrap_or_default());
        Ok(DateMarks { place, start: self.start, end: self.end, context })
    }
}

/// What is known of the time that a date belongs to: parts of the day of writing, and the day that was named before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContextRecord {
    /// The year.
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
    /// The day that was named before.
    pub named: Option<NaiveDate>,
}

impl ContextRecord {
    /// The context, if anything is known.
    pub(super) fn of(of: Reference) -> Option<Self> {
        let known = Self { year: of.year, month: of.month, day: of.day, named: of.named };
        (known != Self::default()).then_some(known)
    }
}

impl From<ContextRecord> for Reference {
    fn from(of: ContextRecord) -> Self {
        Self { year: of.year, month: of.month, day: of.day, named: of.named }
    }
}

/// The record of the parts of a date.
#[derive(Serialize, Deserialize)]
struct PartsRecord {
    year: Option<i32>,
    month: Option<u8>,
    day: Option<u8>,
    /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
    weekday: Option<u8>,
    #[serde(rename = "day_part")]
    part: Option<DayPart>,
    hour: Option<u8>,
    minute: Option<u8>,
    phase: Option<Phase>,
    relative: Option<Relative>,
    century_inferred: bool,
    lunar: Option<LunarDate>,
}

/// As `{"year": 2020, "month": 7, "day": 7, "day_part": "evening"}`: what is not said is null.
impl Serialize for DateParts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { year, month, day, weekday, part, hour, minute, phase, relative, century_inferred, lunar } = *self;
        let weekday = weekday.and_then(|weekday| u8::try_from(weekday.number_from_monday()).ok());
        PartsRecord { year, month, day, weekday, part, hour, minute, phase, relative, century_inferred, lunar }
            .serialize(serializer)
    }
}

/// Fails where a part does not lie within its range.
impl<'de> Deserialize<'de> for DateParts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let PartsRecord { year, month, day, weekday, part, hour, minute, phase, relative, century_inferred, lunar } =
            PartsRecord::deserialize(deserializer)?;
        let number = |number: u8| Weekday::try_from(number.wrapping_sub(1));
        let weekday = weekday.map(number).transpose().map_err(|_| de::Error::custom(Fault("a weekday from 1 to 7")))?;
        let parts = Self { year, century_inferred, month, day, weekday, part, hour, minute, phase, relative, lunar };
        if parts.is_sound() { Ok(parts) } else { Err(de::Error::custom(Fault("a date that there is"))) }
    }
}

//! The JSON of dates: what is said, what is known of their time, and the days that are meant where both suffice.

use std::borrow::Cow;

use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::fault::Fault;
use crate::date::{DateParts, DayPart, LunarDate, Phase, Reference, Relative};
use crate::marks::DateMarks;
use crate::notice::DateMention;
use crate::place::{Mark, Place};
use crate::span::Span;

/// The shape of a date that a notice mentions.
#[derive(Serialize, Deserialize)]
pub(super) struct DateShape<'n> {
    /// For readers: the range says it too.
    #[serde(default)]
    text: Cow<'n, str>,
    range: Span,
    #[serde(flatten)]
    start: DateParts,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<DateParts>,
    #[serde(default, skip_serializing_if = "ContextShape::is_empty")]
    context: ContextShape,
    /// For readers: the first and the last day that are meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    resolved: Option<(Day, Day)>,
}

impl<'n> DateShape<'n> {
    pub fn of(date: DateMention<'n>) -> Self {
        let marks = date.marks();
        Self {
            text: date.text().into(),
            range: date.range().into(),
            start: marks.start,
            until: marks.end,
            context: marks.context.into(),
            resolved: marks.resolve().map(|days| (Day(*days.start()), Day(*days.end()))),
        }
    }

    /// What a notice keeps of it, if it stands in `text`, the one of `paragraph`.
    pub fn marks(self, paragraph: u32, text: &str) -> Result<DateMarks, Fault> {
        let mark = Mark::within(self.range.range(), text).filter(|mark| !mark.is_empty());
        let mark = mark.ok_or(Fault("the range of a date within its text"))?;
        let (place, context) = (Place { paragraph, mark }, self.context.into());
        Ok(DateMarks { place, start: self.start, end: self.until, context })
    }
}

/// A day as ISO 8601 has it, 2020-07-07.
#[derive(Clone, Copy)]
pub(super) struct Day(pub NaiveDate);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        text.parse().map(Self).map_err(|_| de::Error::custom(Fault("a day as 2020-07-07")))
    }
}

/// The shape of what is known of a date's time.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub(super) struct ContextShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    year: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    month: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    day: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    named: Option<Day>,
}

impl ContextShape {
    pub fn is_empty(&self) -> bool {
        self.year.is_none() && self.month.is_none() && self.day.is_none() && self.named.is_none()
    }
}

impl From<Reference> for ContextShape {
    fn from(of: Reference) -> Self {
        Self { year: of.year, month: of.month, day: of.day, named: of.named.map(Day) }
    }
}

impl From<ContextShape> for Reference {
    fn from(of: ContextShape) -> Self {
        Self { year: of.year, month: of.month, day: of.day, named: of.named.map(|day| day.0) }
    }
}

/// The shape of the parts of a date.
#[derive(Serialize, Deserialize)]
struct PartsShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    year: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    month: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    day: Option<u8>,
    /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    weekday: Option<u8>,
    #[serde(default, rename = "day_part", skip_serializing_if = "Option::is_none")]
    part: Option<DayPart>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hour: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    minute: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    phase: Option<Phase>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    relative: Option<Relative>,
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    century_inferred: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lunar: Option<LunarDate>,
}

/// As `{"year": 2020, "month": 7, "day": 7, "day_part": "evening"}`: what is not said is left out.
impl Serialize for DateParts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { year, month, day, weekday, part, hour, minute, phase, relative, century_inferred, lunar } = *self;
        let weekday = weekday.and_then(|weekday| u8::try_from(weekday.number_from_monday()).ok());
        PartsShape { year, month, day, weekday, part, hour, minute, phase, relative, century_inferred, lunar }
            .serialize(serializer)
    }
}

/// Fails where a part does not lie within its range.
impl<'de> Deserialize<'de> for DateParts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let PartsShape { year, month, day, weekday, part, hour, minute, phase, relative, century_inferred, lunar } =
            PartsShape::deserialize(deserializer)?;
        let number = |number: u8| Weekday::try_from(number.wrapping_sub(1));
        let weekday = weekday.map(number).transpose().map_err(|_| de::Error::custom(Fault("a weekday from 1 to 7")))?;
        let parts = Self { year, century_inferred, month, day, weekday, part, hour, minute, phase, relative, lunar };
        if parts.is_sound() { Ok(parts) } else { Err(de::Error::custom(Fault("a date that there is"))) }
    }
}

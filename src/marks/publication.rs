//! When and where from a page was published. Knows the day, the time and the name, and where they stand in the source.

use core::fmt;
use core::str::FromStr;

use chrono::{NaiveDate, NaiveTime};

use crate::span::Span;

/// What a notice says about its publication.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Publication {
    pub published: Option<Published>,
    pub origin: Option<Origin>,
}

/// Where a notice comes from, and where that stands in the source.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Origin {
    pub name: Box<str>,
    pub span: Span,
}

/// When a notice was published: the day, and the time of day where the page says it.
///
/// As text it is ISO 8601: `2024-09-10`, `2024-09-10T09:24`, with seconds where they are not 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Published {
    pub(crate) date: NaiveDate,
    pub(crate) time: Option<NaiveTime>,
    pub(crate) span: Span,
}

impl Published {
    /// The day.
    pub fn date(self) -> NaiveDate {
        self.date
    }

    /// The time of that day, as a clock in China shows it; `None` where the page gives the day only.
    pub fn time(self) -> Option<NaiveTime> {
        self.time
    }

    /// Where the day stands in the source: in the info line, or the metadata element that says it. Byte offsets,
    /// half-open.
    pub fn span(self) -> Span {
        self.span
    }
}

impl fmt::Display for Published {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        match self.time.map(|time| time.to_string()) {
            None => Ok(()),
            Some(time) => write!(f, "T{}", time.strip_suffix(":00").unwrap_or(&time)),
        }
    }
}

/// From ISO 8601, as it is written; stands nowhere.
impl FromStr for Published {
    type Err = chrono::ParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (date, time) = text.split_once('T').map_or((text, None), |(date, time)| (date, Some(time)));
        let time = time.map(|time| if time.len() > 5 { time.parse() } else { format!("{time}:00").parse() });
        Ok(Self { date: date.parse()?, time: time.transpose()?, span: Span::default() })
    }
}

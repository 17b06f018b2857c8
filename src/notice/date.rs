//! A date that a notice mentions, and the days that it stands for.

use core::fmt;
use core::ops::{Range, RangeInclusive};

use chrono::NaiveDate;

use super::{Excerpt, Notice, View};
use crate::date::{DateParts, Reference, resolve};
use crate::marks::DateMarks;
use crate::span::Span;

/// A date that a [`Notice`] mentions, in its title or in a paragraph: a view that copies nothing.
///
/// ```
/// use gongwen::{Parser, date::{DayPart, chrono::NaiveDate}};
/// let notice = Parser::new().year(2020).parse("会议召开\n7月7日晚，会议召开。").unwrap(); // the meeting was held
/// let date = notice.dates().next().unwrap();
/// assert_eq!((date.text(), date.start().part), ("7月7日晚", Some(DayPart::Evening)));
/// let day = NaiveDate::from_ymd_opt(2020, 7, 7).unwrap();
/// assert_eq!(date.resolve(), Some(day..=day));
/// ```
#[derive(Clone, Copy)]
pub struct DateMention<'n> {
    notice: &'n Notice<'n>,
    marks: &'n DateMarks,
}

impl<'n> DateMention<'n> {
    pub(crate) fn new(notice: &'n Notice<'n>, marks: &'n DateMarks) -> Self {
        Self { notice, marks }
    }

    #[cfg(feature = "serde")]
    pub(crate) fn marks(self) -> &'n DateMarks {
        self.marks
    }

    /// The words and their place, down to the source.
    pub fn excerpt(self) -> Excerpt<'n> {
        Excerpt::new(self.notice, self.marks.place)
    }

    /// Where they stand in the source: byte offsets, half-open.
    pub fn span(self) -> Span {
        self.excerpt().span()
    }

    /// The words: 7月22日至24日.
    pub fn text(self) -> &'n str {
        self.excerpt().as_str()
    }

    /// Where they stand in the text of their paragraph, or of the title: byte offsets, half-open.
    pub fn range(self) -> Range<usize> {
        self.marks.place.mark.range()
    }

    /// The date as far as it is said, or the first of a range.
    pub fn start(self) -> DateParts {
        self.marks.start
    }

    /// The last of a range, with what it shares with the first.
    pub fn end(self) -> Option<DateParts> {
        self.marks.end
    }

    /// Whether it goes on to the day of writing: 2012年至今 (*since 2012*). Its end is that day, as 今天 is.
    pub fn is_open(self) -> bool {
        self.end().is_some_and(DateParts::is_today)
    }

    /// The days that are meant, from the first to the last, if parser and text say enough.
    ///
    /// The text was written on the day of the [`Document`](crate::Document), or else in the year that the parser was
    /// told. A date without a year is of the year that a date before it in its paragraph names; else of that of
    /// writing; else of that which a date earlier in the notice names. 今年 and its kin count from the time of writing,
    /// 当日 and its kin from the day that was named before.
    pub fn resolve(self) -> Option<RangeInclusive<NaiveDate>> {
        self.marks.resolve()
    }

    /// The days that are meant if the text was written then; see [`DateParts::resolve`].
    ///
    /// ```
    /// use gongwen::date::chrono::NaiveDate;
    /// let notice = gongwen::Notice::parse("会议召开\n昨日，会议召开。"); // yesterday the meeting was held
    /// let day = |d| NaiveDate::from_ymd_opt(2020, 7, d).unwrap();
    /// let date = notice.dates().next().unwrap();
    /// assert_eq!((date.resolve(), date.resolve_at(day(8))), (None, Some(day(7)..=day(7))));
    /// ```
    pub fn resolve_at(self, reference: impl Into<Reference>) -> Option<RangeInclusive<NaiveDate>> {
        let named = self.marks.context.named;
        let reference = reference.into();
        resolve(self.marks.start, self.marks.end, Reference { named: reference.named.or(named), ..reference })
    }
}

impl<'n> View<'n> for DateMention<'n> {
    fn at(notice: &'n Notice<'n>, index: usize) -> Self {
        Self::new(notice, &notice.analysis().dates[index])
    }
}

impl fmt::Debug for DateMention<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DateMention")
            .field("text", &self.text())
            .field("range", &self.range())
            .field("start", &self.start())
            .field("end", &self.end())
            .finish_non_exhaustive()
    }
}

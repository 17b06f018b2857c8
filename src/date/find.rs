//! Finds the dates of a text, from left to right.

use core::iter::FusedIterator;
use core::ops::{Range, RangeInclusive};

use chrono::NaiveDate;

use super::expression::expression;
use super::resolve::resolve;
use super::{DateParts, Reference};
use crate::growth::work;
use crate::numeral::is_numeral;

/// A date found in a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Found<'t> {
    /// The words: 7月22日至24日.
    pub text: &'t str,
    /// Where they stand in the text: byte offsets, half-open.
    pub range: Range<usize>,
    /// The date, or the first of a range.
    pub start: DateParts,
    /// The last of a range.
    pub end: Option<DateParts>,
}

impl Found<'_> {
    /// The days that are meant, from the first of the first date to the last of the last; see [`DateParts::resolve`].
    ///
    /// ```
    /// use gongwen::date::{self, chrono::NaiveDate};
    /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// let winter = date::find("去年11月至今年3月").next().unwrap(); // last November to this March
    /// assert_eq!(winter.resolve(2020), Some(day(2019, 11, 1)..=day(2020, 3, 31)));
    /// ```
    pub fn resolve(&self, reference: impl Into<Reference>) -> Option<RangeInclusive<NaiveDate>> {
        resolve(self.start, self.end, reference.into())
    }
}

/// The dates of `text`, from left to right, in time linear in its length.
///
/// Found are dates in digits and in words, alone and in ranges, down to the minute, and relative ones. Numbers that
/// only look like dates are passed over: those of documents (国办发〔2018〕15号), spans of time (24小时, 5日内, 近30年),
/// decades, fractions; and so are dates that no calendar has (2月30日, 13月).
///
/// ```
/// use gongwen::date;
/// let text = "2020年7月22日至24日，会议传达了国办发〔2018〕15号文件，要求5日内整改，明年底前完成。";
/// let found: Vec<_> = date::find(text).map(|found| found.text).collect();
/// assert_eq!(found, ["2020年7月22日至24日", "明年底"]); // July 22 to 24, 2020; the end of next year
/// ```
pub fn find(text: &str) -> Dates<'_> {
    Dates { text, floor: 0, at: 0 }
}

/// The dates of a text; made by [`find`].
#[derive(Clone, Debug)]
pub struct Dates<'t> {
    text: &'t str,
    /// The end of the last date.
    floor: usize,
    at: usize,
}

impl<'t> Iterator for Dates<'t> {
    type Item = Found<'t>;

    fn next(&mut self) -> Option<Found<'t>> {
        loop {
            let (offset, mark) = self.text[self.at..].char_indices().find(|&(_, c)| is_mark(c))?;
            let at = self.at + offset;
            work(offset + 1);
            self.at = at + mark.len_utf8();
            if let Some(found) = around(self.text, self.floor, at) {
                self.at = self.at.max(found.range.end);
                self.floor = self.at;
                return Some(found);
            }
        }
    }
}

impl FusedIterator for Dates<'_> {}

/// Whether `c` is a digit or one of the characters that all dates without digits have: 今年, 月底, 昨晚.
/// Few of the words that hold these are no dates; of those that begin with 今, 上 or 本 most are none.
pub(crate) const fn is_mark(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '天' | '周' | '星' | '午' | '晚' | '夜' | '晨' | '早') || is_numeral(c)
}

/// The date around the mark at byte `at` of `text`, from byte `floor` on at the earliest; both are character
/// boundaries. Takes bounded time, as the length of a date is bounded.
pub(crate) fn around(text: &str, floor: usize, at: usize) -> Option<Found<'_>> {
    let mut before = text.get(floor..at)?.char_indices().rev().map(|(offset, c)| (floor + offset, c));
    if text[at..].starts_with(is_numeral) {
        // Within a number, no date begins.
        return if text[..at].ends_with(is_numeral) { None } else { from(text, at) };
    }
    let (first, second) = (before.next(), before.next());
    let word = |c| "今昨前明后当同次翌本上下去即近中正凌清傍深".contains(c);
    let by_two = second.filter(|&(_, c)| matches!(c, '上' | '下') && matches!(first, Some((_, '个' | '半'))));
    let by_one = first.filter(|&(_, c)| word(c));
    let starts = [by_two.map(|(start, _)| start), by_one.map(|(start, _)| start), Some(at)];
    starts.into_iter().flatten().find_map(|start| from(text, start))
}

/// The date that begins at byte `start` of `text`, a character boundary.
fn from(text: &str, start: usize) -> Option<Found<'_>> {
    let (before, input) = text.split_at_checked(start)?;
    let (rest, (first, end)) = expression(before, input).ok()?;
    let mut range = start..text.len() - rest.len();
    if before.ends_with('第') && first.phase.is_some() {
        range.start -= '第'.len_utf8(); // 第一季度
    }
    Some(Found { text: &text[range.clone()], range, start: first, end })
}

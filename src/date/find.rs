//! Finds the dates of a text, from left to right.

use core::iter::FusedIterator;
use core::ops::{Range, RangeInclusive};

use chrono::NaiveDate;

use super::absolute::is_dash;
use super::expression::expression;
use super::number::is_figure;
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
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '天' | '周' | '星' | '午' | '晚' | '夜' | '晨' | '早') || is_figure(c)
}

/// The date around the mark at byte `at` of `text`, from byte `floor` on at the earliest; both are character
/// boundaries. Takes bounded time, as the length of a date is bounded.
///
/// Most marks are part of no date; what stands beside them says so before any rule is tried.
pub(crate) fn around(text: &str, floor: usize, at: usize) -> Option<Found<'_>> {
    let mut rest = text[at..].chars();
    let mark = rest.next()?;
    let rest = rest.as_str();
    if is_figure(mark) {
        let before = &text[floor..at];
        let inner = before.as_bytes().last().is_some_and(u8::is_ascii_digit);
        let begins = !inner && is_followed(rest) && !before.chars().next_back().is_some_and(is_numeral);
        return if begins { from(text, at) } else { None };
    }
    let mut back = text[floor..at].chars();
    let start = match back.next_back() {
        Some('个') if mark == '月' => back.next_back().filter(|&c| is_beside(c)).map(|_| at - "上个".len()),
        Some('半') if mark == '年' => back.next_back().filter(|&c| is_beside(c)).map(|_| at - "上半".len()),
        Some(c) if is_word(c, mark, rest) => Some(at - c.len_utf8()),
        _ => None,
    };
    from(text, start.or_else(|| is_edge(mark, rest).then_some(at))?)
}

/// Whether `c` may stand behind a digit of a date: what `is_followed` looks for.
#[cfg(test)]
pub(crate) fn is_behind_digit(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '号' | '季' | '.' | '/' | ' ' | '\u{A0}' | '至' | '到')
        || is_dash(c)
        || is_figure(c)
}

/// 上 or 下, *last* or *next*.
const fn is_beside(c: char) -> bool {
    matches!(c, '上' | '下')
}

/// Whether what stands behind a digit goes on as dates do: with as many digits as the unit behind them takes, or with
/// at most four before a dash or the separators of ISO 8601.
fn is_followed(rest: &str) -> bool {
    let (mut rest, mut more) = (rest.chars(), 0);
    let c = loop {
        match rest.next() {
            Some(c) if more < 3 && is_figure(c) => more += 1,
            Some(c) => break c,
            None => return false,
        }
    };
    let before = |fits: fn(char) -> bool| rest.clone().next().is_some_and(fits);
    match c {
        '年' => more == 3,
        '月' | '日' | '号' => more < 3, // 二十三日
        '季' => more == 0,
        '.' | '/' => more == 3 && before(|c| c.is_ascii_digit()),
        ' ' | '\u{A0}' => before(|c| matches!(c, '年' | '月' | '日' | '号' | '至' | '到') || is_dash(c)),
        c if is_dash(c) || matches!(c, '至' | '到') => before(|c| is_numeral(c) || is_dash(c) || c == ' '),
        _ => false,
    }
}

/// Whether `c` and the mark behind it begin a word for a date, or for a part of the day with its hour.
fn is_word(c: char, mark: char, rest: &str) -> bool {
    match mark {
        '年' => matches!(c, '今' | '去' | '前' | '明' | '后' | '当' | '同' | '次' | '翌' | '本' | '上'),
        '月' => matches!(c, '当' | '同' | '次' | '本' | '上' | '下'),
        '日' => matches!(c, '今' | '昨' | '前' | '明' | '当' | '同' | '次' | '翌' | '本' | '即' | '近'),
        '天' => matches!(c, '今' | '昨' | '前' | '明' | '后' | '当'),
        '周' => matches!(c, '本' | '上' | '下'),
        '星' => matches!(c, '上' | '下'),
        '午' => matches!(c, '上' | '下' | '中' | '正') && is_hour(rest),
        '晨' | '早' | '晚' | '夜' => {
            matches!(c, '今' | '昨' | '明' | '当') || matches!(c, '凌' | '清' | '早' | '傍' | '深') && is_hour(rest)
        }
        _ => false,
    }
}

/// Whether the mark alone begins a date: 年底, 月初, 日前, 晚8时.
fn is_edge(mark: char, rest: &str) -> bool {
    let next = rest.chars().next();
    match mark {
        '年' | '月' => matches!(next, Some('初' | '底' | '末')),
        '日' => next == Some('前'),
        '午' | '早' | '晚' | '夜' => is_hour(rest) || matches!(next, Some('上' | '间' | '里' | '后' | '夜')),
        _ => false,
    }
}

/// Whether an hour follows.
fn is_hour(rest: &str) -> bool {
    rest.chars().next().is_some_and(|c| is_numeral(c) || c == ' ')
}

/// The date that begins at byte `start` of `text`, a character boundary.
fn from(text: &str, start: usize) -> Option<Found<'_>> {
    let (before, input) = text.split_at_checked(start)?;
    let (rest, (first, end)) = expression(before, input).ok()?;
    let mut range = start..text.len() - rest.len();
    if first.phase.is_some() && before.ends_with('第') {
        range.start -= '第'.len_utf8(); // 第一季度
    }
    Some(Found { text: &text[range.clone()], range, start: first, end })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_date_in_digits_is_looked_past(
            digits in "[0-9]{1,5}|[二〇一三十廿]{1,5}|２０２０",
            rest in "[ \u{A0}]?([年月日号季./至到—-])[ ]?([年月日度—-]|[0-9二十]){0,6}日?",
        ) {
            let text = digits + &rest;
            let first = text.chars().next().map_or(0, char::len_utf8);
            prop_assert!(from(&text, 0).is_none() || is_followed(&text[first..]), "{text}");
        }
    }
}

//! Finds the dates of a text, from left to right.
//! Knows by what stands beside a character whether a date may begin there; dates themselves, `expression` reads.

use core::iter::FusedIterator;
use core::ops::{Range, RangeInclusive};

use chrono::NaiveDate;

use super::expression::expression;
use super::lexeme::is_dash;
use super::number::{is_figure, is_round};
use super::resolve::resolve;
use super::year::is_broken;
use super::{DateParts, Reference, lunar};
use crate::growth::work;
use crate::numeral::{arabic_digit, is_numeral};
use crate::text::is_space;

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

    /// Whether it goes on to the day of writing: 2012年至今 (*since 2012*). Its end is that day, as 今天 is.
    pub fn is_open(&self) -> bool {
        self.end.is_some_and(DateParts::is_today)
    }
}

/// The dates of `text`, from left to right, in time linear in its length.
///
/// Found are dates in digits and in words, alone and in ranges, down to the minute, and relative ones. Numbers that
/// only look like dates are passed over: those of documents (国办发〔2018〕15号), spans of time (24小时, 5日内, 近30年),
/// decades, fractions; and so are dates that no calendar has (2月30日, 13月).
///
/// A date is found whole or not at all: where one is part of a larger one that the module does not know, a week of a
/// month (8月第一周), a feast (今年春节), a day that may be none (7月8, 八月十五), nothing is. Two digits of a year count
/// before a month (20年7月8日), with their century inferred; 08年 alone is none.
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
    matches!(c, '年' | '月' | '日' | '天' | '周' | '星' | '季' | '午' | '晚' | '夜' | '晨' | '早' | '两')
        || is_figure(c)
}

/// The date around the mark at byte `at` of `text`, from byte `floor` on at the earliest; both are character
/// boundaries. Takes bounded time, as the length of a date is bounded.
///
/// Most marks are part of no date; what stands beside them says so before any rule is tried.
pub(crate) fn around(text: &str, floor: usize, at: usize) -> Option<Found<'_>> {
    let mut rest = text[at..].chars();
    let mark = rest.next()?;
    let rest = rest.as_str();
    if is_figure(mark) || mark == '两' {
        let before = &text[floor..at];
        let inner = before.as_bytes().last().is_some_and(u8::is_ascii_digit);
        let begins = !inner && is_followed(mark, rest) && !before.chars().next_back().is_some_and(is_numeral);
        return if begins { from(text, floor, at) } else { None };
    }
    let start = word(&text[floor..at], mark, rest)?;
    from(text, floor, floor + start)
}

/// Where the word for a date begins that has `mark` between `before` and `rest`: a byte offset in `before`.
fn word(before: &str, mark: char, rest: &str) -> Option<usize> {
    let mut back = before.chars();
    let start = match back.next_back() {
        Some('个') if matches!(mark, '月' | '周' | '星' | '季') => match back.next_back() {
            Some(c) if is_beside(c) || c == '这' => Some(before.len() - "上个".len()),
            Some(c) if mark == '月' && (is_figure(c) || c == '两') => {
                let counted = before.trim_end_matches('个').trim_end_matches(|c| is_figure(c) || c == '两');
                counted.ends_with('前').then(|| counted.len() - '前'.len_utf8())
            }
            _ => None,
        },
        Some('半') if mark == '年' => back.next_back().filter(|&c| is_beside(c)).map(|_| before.len() - "上半".len()),
        Some(c) if is_word(c, mark, rest) => Some(before.len() - c.len_utf8()),
        _ => None,
    };
    let start = start.or_else(|| is_edge(mark, rest).then_some(before.len()))?;
    let (lead, word) = before.split_at(start);
    let longer = match word.chars().next() {
        Some(c) if is_beside(c) => lead.ends_with(c),
        Some('前' | '后') => lead.ends_with('大') && matches!(mark, '天' | '年'),
        _ => false,
    };
    Some(if longer { start - '大'.len_utf8() } else { start })
}

/// Whether `c` may stand after a digit of a date: what `is_followed` looks for, and 两, as it is a digit of hours.
#[cfg(test)]
pub(crate) fn is_behind_digit(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '号' | '季' | '时' | '点' | '點' | ':' | '：' | '.' | '/' | '至' | '到')
        || is_space(c)
        || is_dash(c)
        || is_figure(c)
        || is_round(c)
        || c == '两'
}

/// 上 or 下, *last* or *next*.
const fn is_beside(c: char) -> bool {
    matches!(c, '上' | '下')
}

/// Whether what stands after a digit goes on as dates do: with as many digits as the unit after them takes, or with
/// at most four before a dash or the separators of ISO 8601.
fn is_followed(first: char, rest: &str) -> bool {
    let (mut rest, mut more) = (rest.chars(), 0);
    let c = loop {
        match rest.next() {
            Some(c) if more < 3 && (is_figure(c) || is_round(c)) => more += 1,
            Some(c) => break c,
            None => return false,
        }
    };
    let before = |fits: fn(char) -> bool| rest.clone().next().is_some_and(fits);
    match c {
        '时' | '点' | '點' => more < 3,
        _ if first == '两' => false,
        '年' => more == 3 || more == 1,
        '月' | '日' | '号' => more < 3, // 二十三日
        '季' => more == 0,
        '.' | '/' => more == 3 && before(|c| arabic_digit(c).is_some()),
        ':' | '：' => more < 2 && before(|c| c.is_ascii_digit()),
        c if is_space(c) => rest
            .find(|&c| !is_space(c))
            .is_some_and(|c| matches!(c, '年' | '月' | '日' | '号' | '时' | '至' | '到') || is_dash(c)),
        c if is_dash(c) || matches!(c, '至' | '到') => {
            before(|c| is_figure(c) || is_dash(c) || c == '第' || is_space(c))
        }
        _ => false,
    }
}

/// Whether `c` and the mark after it begin a word for a date, or for a part of the day with its hour.
fn is_word(c: char, mark: char, rest: &str) -> bool {
    match mark {
        '年' => {
            matches!(c, '今' | '去' | '前' | '明' | '后' | '当' | '同' | '次' | '翌' | '本' | '上')
                || c == '大' && rest.starts_with(['初', '三'])
        }
        '月' => {
            matches!(c, '当' | '同' | '次' | '本' | '上' | '下' | '元' | '正' | '腊')
                || c == '冬' && !rest.starts_with(['夜', '光', '色'])
        }
        '日' => matches!(c, '今' | '昨' | '前' | '明' | '当' | '同' | '次' | '翌' | '本' | '即' | '近'),
        '天' => matches!(c, '今' | '昨' | '前' | '明' | '后' | '当'),
        '周' | '星' | '季' => matches!(c, '本' | '上' | '下' | '这'),
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
        '周' => next.is_some_and(is_weekday),
        '星' => rest.strip_prefix('期').is_some_and(|rest| rest.starts_with(is_weekday)),
        '午' | '早' | '晚' | '夜' => is_hour(rest) || matches!(next, Some('上' | '间' | '里' | '后' | '夜')),
        _ => false,
    }
}

/// Whether `c` tells the day of the week.
const fn is_weekday(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '日' | '天')
}

/// Whether an hour follows.
fn is_hour(rest: &str) -> bool {
    rest.chars().next().is_some_and(|c| is_numeral(c) || is_space(c))
}

/// The date that begins at byte `start` of `text`, a character boundary, or with what belongs to it before that, from
/// byte `floor` on at the earliest.
fn from(text: &str, floor: usize, start: usize) -> Option<Found<'_>> {
    let said = text.get(floor..start)?;
    let lead = lead(said);
    let read = |lead: usize| {
        let (before, input) = text.split_at(start - lead);
        expression(before, input).ok().map(|(rest, range)| (lead, rest, range))
    };
    let (lead, rest, (first, end)) = if lead > 0 { read(lead).or_else(|| read(0)) } else { read(0) }?;
    if is_broken(first, rest) {
        return None;
    }
    let mut range = start - lead..text.len() - rest.len();
    if first.phase.is_some() && said.ends_with('第') {
        range.start -= '第'.len_utf8(); // 第一季度
    }
    let found = Found { text: &text[range.clone()], range, start: first, end };
    (!is_part(text, floor, &found.range)).then_some(found)
}

/// Whether the date at `range` of `text` is part of a longer one that was refused for what stands before that one, from
/// byte `floor` on at the earliest: 上午9时 of 周三，98年周三上午9时.
fn is_part(text: &str, floor: usize, range: &Range<usize>) -> bool {
    let before = text.get(floor..range.start).unwrap_or_default();
    let of_dates = |c| is_mark(c) || is_space(c) || is_dash(c) || JOINTS.contains(c);
    let starts = before.char_indices().rev().take(LONGEST_LEAD).take_while(|&(_, c)| of_dates(c));
    starts.filter(|&(_, c)| !is_space(c) && !is_dash(c)).any(|(at, _)| {
        work(1);
        let input = &text[floor + at..];
        expression("", input).is_ok_and(|(rest, _)| text.len() - rest.len() >= range.end)
    })
}

/// What else stands between the first and the last character of a date.
const JOINTS: &str = "/.:：度历阴旧闰上下底末初中半时分点號号至到起期这个的前后今昨明当同次本农历正腊清凌傍深";

/// The most characters that stand before a part of a date.
const LONGEST_LEAD: usize = 24;

/// How many bytes at the end of `said` may belong to the date whose first digit follows: 前三季度, 农历八月十五, 闰四月.
fn lead(said: &str) -> usize {
    match said.chars().next_back() {
        Some('前' | '闰') => '前'.len_utf8(),
        Some('历') => lunar::NAMES.iter().find(|name| said.ends_with(**name)).map_or(0, |name| name.len()),
        _ => 0,
    }
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
            let digit = text.chars().next().unwrap();
            prop_assert!(from(&text, 0, 0).is_none() || is_followed(digit, &text[first..]), "{text}");
        }
    }
}

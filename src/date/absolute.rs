//! The grammar of dates as they are written out: 2020年7月7日, 二〇一三年三月, 7月下旬, 24日.
//! What looks like a date but names no day that there is fails for good (`Err::Failure`), so that no part of it is
//! taken for another date.

use nom::branch::alt;
use nom::combinator::{not, verify};
use nom::sequence::terminated;
use nom::{IResult, Parser as _};

use super::DateParts;
use super::lexeme::{Parts, no};
use super::month::{days, months};
use super::year::{full, quarters};
use crate::lexicon::words::{Words, word, words};
use crate::numeral::is_numeral;

/// `absolute = full | quarter | months | days` ; by the `unit` after the first digits, or any where a range begins
pub(super) fn absolute<'i>(before: &str, unit: Option<char>, input: &'i str) -> IResult<&'i str, Parts> {
    if is_inner(before) {
        return no(input);
    }
    let full = |input| full(input, before);
    let known = !before.ends_with(['前', '每', '近', '后']);
    let quarter = |input| verify(|input| quarters(input, DateParts::default()), |_| known).parse(input);
    let day = |(start, _): &Parts| start.day.is_some();
    let months = |input| {
        verify(|input| months(input, DateParts::default()), |parts| day(parts) || !is_span(before)).parse(input)
    };
    let days = |input| bare_days(input, before);
    match unit {
        Some('年') => full(input),
        Some('季') => quarter(input),
        Some('月') => months(input),
        Some('日' | '号') => days(input),
        _ => alt((full, quarter, months, days)).parse(input),
    }
}

/// Whether `before` says that a number of months or days follows, and no month or day: 近5月, 前3月, 第10日.
fn is_span(before: &str) -> bool {
    matches!(before.chars().next_back(), Some('近' | '前' | '第' | '逾' | '每' | '隔'))
}

/// Whether what stands `before` belongs to the same number or date, which was refused as a whole: 2月30日, 3.5月,
/// to a day of the week, 星期一到, to the years of an emperor, 神龙元年正月, or to the lunar calendar.
pub(super) fn is_inner(before: &str) -> bool {
    let mut behind = before.chars().rev();
    match behind.next() {
        Some('年') => behind.next().is_some_and(|c| is_numeral(c) || c == '元'),
        Some('月') => behind.next().is_some_and(|c| is_numeral(c) || matches!(c, '正' | '冬' | '腊')),
        Some('日' | '号' | '.' | '．' | '点' | ',' | '/') => behind.next().is_some_and(is_numeral),
        Some('历') => matches!(behind.next(), Some('农' | '阴' | '旧')),
        Some('期') => behind.next() == Some('星'),
        Some('拜') => behind.next() == Some('礼'),
        Some('周') => true,
        _ => false,
    }
}

/// Days without their month: 24日, where it is no number of days (10日内, 连续5日) and no 第10日.
fn bare_days<'i>(input: &'i str, before: &str) -> IResult<&'i str, Parts> {
    let day = verify(|input| days(input, DateParts::default()), |_| !is_span(before));
    let spoken = input.starts_with(|c: char| !c.is_ascii_digit() && !('０'..='９').contains(&c));
    let (rest, parts) = terminated(day, not(number_of_days)).parse(input)?;
    let behind_measure = DURATIONS.tail(before).is_some();
    // 三日 may be three days; 三日电 and 二十三日 are dates.
    let date = !spoken || parts.0.day > Some(10) || parts.1.is_some() || rest.starts_with(['电', '讯', '至']);
    let ordinal = input[..input.len() - rest.len()].ends_with('号');
    if behind_measure || !date || ordinal { no(input) } else { Ok((rest, parts)) }
}

/// Words before a number of days, by 《立法技术规范（试行）（一）》 and the usage of notices.
static DURATIONS: Words = words!(
    "为期 连续 历时 少于 超过 提前 延长 延期 最长 最短 拘留 休假 持续 满 每 达 逾 后 第 周期 仅用 只用 耗时 试行"
);

/// Words after a number of days that make it a duration.
static NUMBER_OF_DAYS: Words = words!("内 之内 以内 以上 以下 前 后 间 之功 游 期限 无理由 左右 的期限 不");

/// A word of [`NUMBER_OF_DAYS`].
pub(super) fn number_of_days(input: &str) -> IResult<&str, &str> {
    word(&NUMBER_OF_DAYS).parse(input)
}

//! When a page was published, as info lines and metadata write it: a day, and the time of day where they say it.
//! Knows digits and marks; nothing of pages.

use chrono::{Datelike as _, NaiveDate, NaiveTime};
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{map_opt, not, opt, peek, verify};
use nom::error::{Error, ErrorKind};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser as _};

use crate::text::is_blank;

/// A day, and the time of day where one is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Stamp {
    pub date: NaiveDate,
    pub time: Option<NaiveTime>,
}

/// ```text
/// stamp = ( day | weekday ( day | american ) ) [ gap time ]
/// gap   = "T" | *blank "-" | *blank
/// ```
/// 2024-09-10 09:24, 2019年06月15日08:18, 2024-12-10T08:23:48+08:00, 周三, 04/12/2023 - 10:30
pub(crate) fn stamp(input: &str) -> IResult<&str, Stamp> {
    if !is_begun(input) {
        return Err(nom::Err::Error(Error::new(input, ErrorKind::Digit))); // as most texts
    }
    let gap = alt((recognized("T"), preceded(take_while(is_blank), recognized("-")), recognized("")));
    let (rest, date) = alt((day, after_weekday)).parse(input)?;
    let (rest, time) = opt(preceded(gap, time)).parse(rest)?;
    Ok((rest, Stamp { date, time }))
}

/// What stands before and after a day and a time without the year:
///
/// ```text
/// short = MONTH ( "-" | "/" | "月" ) DAY [ "日" ] blank HOUR ":" MINUTE
/// ```
pub(super) fn short_stamp(words: &str) -> Option<(&str, &str)> {
    let (before, rest) = words.split_at(words.find(|c: char| c.is_ascii_digit())?);
    let number = || take_while_m_n(1, 2, |c: char| c.is_ascii_digit());
    let day = (number(), one_of("-/月"), number(), opt(char('日')), take_while1(is_blank));
    let short: IResult<&str, _> = (day, number(), one_of(":："), number()).parse(rest);
    short.ok().map(|(after, _)| (before, after))
}

/// A text that is a stamp and nothing else, but for a time zone or a weekday after it.
pub(crate) fn whole_stamp(text: &str) -> Option<Stamp> {
    let (rest, stamp) = stamp(text.trim_matches(is_blank)).ok()?;
    let zone = |c: char| {
        matches!(c, 'Z' | '+' | '-' | ':' | '.' | '0'..='9' | '星' | '期' | '周' | '一'..='六') || is_blank(c)
    };
    rest.chars().all(|c| zone(c) || matches!(c, '日' | '二' | '三' | '四' | '五')).then_some(stamp)
}

/// ```text
/// day = YEAR mark NUMBER mark NUMBER [ "日" ]     ; the same mark, "-" "/" "." or "年" and "月"
///     | 8DIGIT                                    ; 20240910
/// ```
/// Blanks may stand around the marks. No digit stands after it.
fn day(input: &str) -> IResult<&str, NaiveDate> {
    let parts = |a: &'static str, b: &'static str| (year, mark(a), number, mark(b), number);
    let ymd = |(year, _, month, _, day)| (year, month, day);
    let ends = || not(peek(satisfy(|c| c.is_ascii_digit())));
    let sign = || preceded(take_while(is_blank), tag("日"));
    let named = terminated(parts("年", "月"), alt((sign().map(|_| ()), ends()))).map(ymd);
    let dashed = alt((parts("-", "-"), parts("/", "/"), parts(".", "."), parts("－", "－"))).map(ymd);
    let packed = (year, two_digits, two_digits);
    let whole = alt((named, terminated(alt((dashed, packed)), ends())));
    // A time may stand right after two digits of the day: 2023-06-1216:05.
    let crowded = (year, mark("-"), two_digits, mark("-"), two_digits).map(ymd);
    let crowded = terminated(crowded, peek((two_digits, one_of(":："))));
    map_opt(alt((whole, crowded)), |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day)).parse(input)
}

/// ```text
/// american = MONTH "/" DAY "/" YEAR                          ; as Drupal writes days
/// weekday  = ( "周" | "星期" | "礼拜" ) "一" … "日" [ "," ]
/// ```
/// The weekday is that of the day, or else month and day may have changed places.
fn after_weekday(input: &str) -> IResult<&str, NaiveDate> {
    let names = alt((tag("周"), tag("星期"), tag("礼拜")));
    let comma = (take_while(is_blank), opt(one_of(",，")), take_while(is_blank));
    let weekday = delimited(names, one_of("一二三四五六日天"), comma);
    let ymd = |(month, _, day, _, year)| (year, month, day);
    let american = terminated((number, mark("/"), number, mark("/"), year).map(ymd), not(one_of("0123456789")));
    let american = map_opt(american, |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
    let number_of = |c| "一二三四五六日".chars().position(|one| one == if c == '天' { '日' } else { c });
    let is_of = |(weekday, date): &(char, NaiveDate)| {
        number_of(*weekday).is_some_and(|number| number == date.weekday().num_days_from_monday() as usize)
    };
    verify((weekday, alt((day, american))), is_of).map(|(_, date)| date).parse(input)
}

/// Whether a text begins as all stamps do: with a year of the web, or the first character of a weekday.
pub(super) fn is_begun(text: &str) -> bool {
    match text.as_bytes() {
        [b'1', b'9', third, fourth, ..] | [b'2', b'0', third, fourth, ..] => {
            third.is_ascii_digit() && fourth.is_ascii_digit()
        }
        [0xE4..=0xE9, ..] => text.starts_with(['周', '星', '礼']),
        _ => false,
    }
}

/// Whether a stamp may begin with `c`.
pub(super) fn may_begin(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '周' | '星' | '礼')
}

/// ```text
/// time = HOUR ( ":" | "时" | "点" ) MINUTE [ "分" ] [ ":" SECOND | SECOND "秒" ]
/// ```
fn time(input: &str) -> IResult<&str, NaiveTime> {
    let minutes = terminated(two_digits, opt(char('分')));
    let seconds = alt((preceded(one_of(":："), two_digits), terminated(two_digits, char('秒'))));
    let whole = (number, one_of(":：时点"), minutes, opt(seconds));
    map_opt(whole, |(hour, _, minute, second)| NaiveTime::from_hms_opt(hour, minute, second.unwrap_or(0))).parse(input)
}

/// A year of the web, or a little before and after it.
fn year(input: &str) -> IResult<&str, i32> {
    let digits = map_opt(take_while_m_n(4, 4, |c: char| c.is_ascii_digit()), |year: &str| year.parse().ok());
    verify(digits, |year| (1949..2100).contains(year)).parse(input)
}

fn number(input: &str) -> IResult<&str, u32> {
    map_opt(take_while_m_n(1, 2, |c: char| c.is_ascii_digit()), |digits: &str| digits.parse().ok()).parse(input)
}

fn two_digits(input: &str) -> IResult<&str, u32> {
    map_opt(take_while_m_n(2, 2, |c: char| c.is_ascii_digit()), |digits: &str| digits.parse().ok()).parse(input)
}

/// A mark with blanks around it.
fn mark<'t>(mark: &'static str) -> impl nom::Parser<&'t str, Output = &'t str, Error = nom::error::Error<&'t str>> {
    delimited(take_while(is_blank), tag(mark), take_while(is_blank))
}

/// A mark, or nothing, and blanks after it.
fn recognized<'t>(
    mark: &'static str,
) -> impl nom::Parser<&'t str, Output = &'t str, Error = nom::error::Error<&'t str>> {
    terminated(tag(mark), take_while(is_blank))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps() {
        for (text, want) in [
            ("2024-09-10 09:24", "2024-09-10 09:24:00"),
            ("2023年11月14日", "2023-11-14"),
            ("2024年12月07日 08时01分", "2024-12-07 08:01:00"),
            ("2019年06月15日08:18", "2019-06-15 08:18:00"),
            ("2018-03-20 00:55:40", "2018-03-20 00:55:40"),
            ("2024-12-10T08:23:48+08:00", "2024-12-10 08:23:48"),
            ("2007-08-20-23:59:59", "2007-08-20 23:59:59"),
            ("2024/9/1", "2024-09-01"),
            ("2024.09.01", "2024-09-01"),
            ("2024 年 9 月 1 日", "2024-09-01"),
            ("20240910", "2024-09-10"),
            ("2016-07-2016:05:29", "2016-07-20 16:05:29"),
            ("2023-11-30  14:52", "2023-11-30 14:52:00"),
            ("2023-11-30 星期四", "2023-11-30"),
            ("周三, 04/12/2023 - 10:30", "2023-04-12 10:30:00"),
            ("星期三，2023-04-12 10:30", "2023-04-12 10:30:00"),
        ] {
            let found = whole_stamp(text).map(|stamp| match stamp.time {
                Some(time) => format!("{} {time}", stamp.date),
                None => stamp.date.to_string(),
            });
            assert_eq!(found.as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn what_is_no_stamp() {
        for text in [
            "",
            "周四, 04/12/2023 - 10:30",
            "04/12/2023",
            "周三",
            "2024-13-01",
            "2024-02-30",
            "9月10日",
            "2024-09-101",
            "2020年12月30日—2021年1月6日",
            "202409101",
        ] {
            assert_eq!(whole_stamp(text), None, "{text}");
        }
    }
}

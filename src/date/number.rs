//! The numbers in dates: years of four digits, months, days and hours of one or two; which days there are.

use nom::bytes::complete::take_while_m_n;
use nom::combinator::{map, map_opt, not, opt, verify};
use nom::sequence::terminated;
use nom::{IResult, Parser as _, branch::alt};

use crate::numeral::{arabic_digit, digit, is_numeral};

/// `year = 4DIGIT | 4chinese-digit` ; 2020, ２０２０, 二〇二〇; no digit behind
pub(super) fn year(input: &str) -> IResult<&str, i32> {
    let arabic = take_while_m_n(4, 4, |c| arabic_digit(c).is_some());
    let chinese = take_while_m_n(4, 4, |c| c != '两' && digit(c).is_some());
    let value = |digits: &str| digits.chars().filter_map(any_digit).fold(0, |value, digit| value * 10 + digit);
    verify(terminated(map(alt((arabic, chinese)), value), end), |&year| year > 0).parse(input)
}

/// `small = 1*2DIGIT | chinese-small` ; no digit behind
pub(super) fn small(input: &str) -> IResult<&str, u8> {
    let arabic = take_while_m_n(1, 2, |c| arabic_digit(c).is_some());
    let value = |digits: &str| digits.chars().filter_map(any_digit).fold(0, |value, digit| value * 10 + digit);
    let arabic = map_opt(arabic, move |digits| u8::try_from(value(digits)).ok());
    terminated(alt((arabic, chinese_small)), end).parse(input)
}

/// `chinese-small = [digit] "十" [digit] | ("廿" | "卅") [digit] | digit` ; 一 to 九十九, 零
fn chinese_small(input: &str) -> IResult<&str, u8> {
    let one = |input| map_opt(take_while_m_n(1, 1, |c| c != '两' && digit(c).is_some()), to_digit).parse(input);
    let ten = |input| map(nom::character::complete::char('十'), |_| 1).parse(input);
    let tens = alt((
        map((one, ten), |(tens, _)| tens),
        ten,
        map(nom::character::complete::char('廿'), |_| 2),
        map(nom::character::complete::char('卅'), |_| 3),
    ));
    alt((map((tens, opt(one)), |(tens, ones)| tens * 10 + ones.unwrap_or(0)), one)).parse(input)
}

fn to_digit(digits: &str) -> Option<u8> {
    digits.chars().next().and_then(any_digit).and_then(|digit| u8::try_from(digit).ok())
}

fn any_digit(c: char) -> Option<i32> {
    arabic_digit(c).or(digit(c)).and_then(|digit| i32::try_from(digit).ok())
}

/// No character of a numeral behind, and no decimal point with a digit.
fn end(input: &str) -> IResult<&str, ()> {
    not(take_while_m_n(1, 1, is_numeral)).parse(input)
}

/// Whether the month has the day: February 29 where the year does or is not known.
pub(super) fn is_day(year: Option<i32>, month: Option<u8>, day: u8) -> bool {
    let leap = year.is_none_or(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    let days = match month {
        Some(2) if leap => 29,
        Some(2) => 28,
        Some(4 | 6 | 9 | 11) => 30,
        _ => 31,
    };
    (1..=days).contains(&day)
}

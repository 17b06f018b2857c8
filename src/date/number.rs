//! The numbers in dates: years of four digits, months, days and hours of one or two; which days there are.

use nom::branch::alt;
use nom::combinator::{map, map_opt, opt, verify};
use nom::error::{Error, ErrorKind};
use nom::{Err, IResult, Parser};

use crate::numeral::{arabic_digit, digit, is_numeral};

/// `year = 4DIGIT | 4chinese-digit` ; 2020, ２０２０, 二〇二〇; no digit behind
pub(super) fn year(input: &str) -> IResult<&str, i32> {
    verify(whole(alt((digits(4, 4, arabic_digit), digits(4, 4, chinese_digit)))), |&year| year > 0).parse(input)
}

/// `small = 1*2DIGIT | chinese-small` ; no digit behind
pub(super) fn small(input: &str) -> IResult<&str, u8> {
    let arabic = map_opt(digits(1, 2, arabic_digit), |value| u8::try_from(value).ok());
    whole(alt((arabic, chinese_small))).parse(input)
}

/// `chinese-small = [digit] "十" [digit] | ("廿" | "卅") [digit] | digit` ; 一 to 九十九, 零
fn chinese_small(input: &str) -> IResult<&str, u8> {
    let one = |input| map_opt(digits(1, 1, chinese_digit), |value| u8::try_from(value).ok()).parse(input);
    let (rest, lead) = opt(one).parse(input)?;
    let tens = match (lead, rest.chars().next()) {
        (lead, Some('十')) => lead.unwrap_or(1),
        (None, Some('廿')) => 2,
        (None, Some('卅')) => 3,
        (Some(digit), _) => return Ok((rest, digit)),
        (None, _) => return Err(Err::Error(Error::new(input, ErrorKind::Digit))),
    };
    map(opt(one), |ones| tens * 10 + ones.unwrap_or(0)).parse(&rest['十'.len_utf8()..])
}

/// The value of `least` to `most` digits, each as `digit` reads it.
fn digits<'i>(
    least: usize,
    most: usize,
    digit: impl Fn(char) -> Option<u64>,
) -> impl Parser<&'i str, Output = i32, Error = Error<&'i str>> {
    move |input: &'i str| {
        let (mut value, mut count, mut rest) = (0, 0, input.chars());
        loop {
            let behind = rest.as_str();
            match rest.next().and_then(&digit) {
                Some(digit) if count < most => (value, count) = (value * 10 + digit, count + 1),
                _ if count < least => return Err(Err::Error(Error::new(input, ErrorKind::Digit))),
                _ => return Ok((behind, i32::try_from(value).unwrap_or_default())),
            }
        }
    }
}

/// The value of a Chinese digit, plain, as dates have them: no 两, *two of*.
fn chinese_digit(c: char) -> Option<u64> {
    digit(c).filter(|_| "〇○零一二三四五六七八九".contains(c))
}

/// What `parser` reads, with no character of a numeral behind.
fn whole<'i, T>(
    mut parser: impl Parser<&'i str, Output = T, Error = Error<&'i str>>,
) -> impl Parser<&'i str, Output = T, Error = Error<&'i str>> {
    move |input: &'i str| {
        let (rest, value) = parser.parse(input)?;
        match rest.chars().next() {
            Some(c) if is_numeral(c) => Err(Err::Error(Error::new(rest, ErrorKind::Not))),
            _ => Ok((rest, value)),
        }
    }
}

/// Whether dates have `c` for a digit: those of any script, 十 廿 卅.
pub(super) fn is_figure(c: char) -> bool {
    match c {
        '十' | '廿' | '卅' => true,
        c => arabic_digit(c).is_some() || chinese_digit(c).is_some(),
    }
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

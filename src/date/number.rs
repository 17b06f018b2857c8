//! The numbers in dates: years of four digits or two, months, days and hours of one or two; which days there are.
//! Knows the scripts that typists mixed; what unit stands after a number, others read.

use nom::branch::alt;
use nom::character::complete::char;
use nom::combinator::{map, map_opt, opt, verify};
use nom::error::{Error, ErrorKind};
use nom::{Err, IResult, Parser};

use crate::numeral::{arabic_digit, digit, is_numeral};

/// `year = 4figure` ; 2020, ２０２０, 二〇二〇, in mixed scripts too, 二0二0, 二OO六; no digit after it
pub(super) fn year(input: &str) -> IResult<&str, i32> {
    verify(whole(digits(4, 4, figure)), |&year| year > 0).parse(input)
}

/// `short-year = 2DIGIT | 2chinese-digit`, whose century is inferred: 00 to 49 are of the 21st, 50 to 99 of the 20th.
/// The law on the form of dates in digits (GB/T 7408.1-2023) knows no such years; the turn in the middle of the century
/// is that of most readers of two digits.
pub(super) fn short_year(input: &str) -> IResult<&str, i32> {
    let century = |year| if year < 50 { 2000 + year } else { 1900 + year };
    map(whole(alt((digits(2, 2, arabic_digit), digits(2, 2, chinese_digit)))), century).parse(input)
}

/// `small = 1*2DIGIT | chinese-small` ; no digit after it
pub(super) fn small(input: &str) -> IResult<&str, u8> {
    let arabic = map_opt(digits(1, 2, arabic_digit), |value| u8::try_from(value).ok());
    whole(alt((arabic, chinese_small))).parse(input)
}

/// `hour = small | "两"` ; 两点, *two o'clock*
pub(super) fn hour(input: &str) -> IResult<&str, u8> {
    alt((small, whole(map(char('两'), |_| 2)))).parse(input)
}

/// `chinese-small = [digit] "十" [digit] | ("廿" | "卅") [digit] | digit | "零" digit | digit "〇"` ; 一 to 九十九, 零, 零五,
/// 一〇
fn chinese_small(input: &str) -> IResult<&str, u8> {
    let one = |input| map_opt(digits(1, 1, chinese_digit), |value| u8::try_from(value).ok()).parse(input);
    let (rest, lead) = opt(one).parse(input)?;
    let tens = match (lead, rest.chars().next()) {
        (lead, Some('十')) => lead.unwrap_or(1),
        (None, Some('廿')) => 2,
        (None, Some('卅')) => 3,
        (Some(0), Some(c)) if chinese_digit(c).is_some() => return one(rest),
        (Some(digit), Some(c)) if figure(c) == Some(0) => return Ok((&rest[c.len_utf8()..], digit * 10)),
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

/// What `parser` reads, with no character of a numeral after it.
fn whole<'i, T>(
    mut parser: impl Parser<&'i str, Output = T, Error = Error<&'i str>>,
) -> impl Parser<&'i str, Output = T, Error = Error<&'i str>> {
    move |input: &'i str| {
        let (rest, value) = parser.parse(input)?;
        match rest.chars().next() {
            Some(c)
                if is_numeral(c) || is_round(c) && !rest.chars().nth(1).is_some_and(|c| c.is_ascii_alphabetic()) =>
            {
                Err(Err::Error(Error::new(rest, ErrorKind::Not)))
            }
            _ => Ok((rest, value)),
        }
    }
}

/// The value of a digit of any script. Typists wrote zero as a circle or as a letter O, too.
fn figure(c: char) -> Option<u64> {
    if is_round(c) { Some(0) } else { arabic_digit(c).or_else(|| chinese_digit(c)) }
}

/// Whether `c` is no digit, but stands for a zero within a year: 二OO六.
pub(super) const fn is_round(c: char) -> bool {
    matches!(c, 'O' | 'o' | 'Ｏ' | '◯')
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

//! Dates in digits: 2020-07-07, 2020/7/7, 2020.7.7, and months so in ranges, 2008.6-2010.9.
//! Knows what stands around dates and no other numbers in digits.

use nom::branch::alt;
use nom::bytes::complete::take_while_m_n;
use nom::character::complete::{char, one_of};
use nom::combinator::{map, map_opt, not, opt, peek, recognize, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser as _};

use super::lexeme::{Parts, dash, no};
use super::number::is_day;
use super::{DateParts, clock};
use crate::numeral::arabic_digit;

/// `iso = date [dash date] ["T" time | tail]` ; a range has no time
/// No letter, digit or separator around it: numbers of telephones, versions and files are no dates.
pub(super) fn iso<'i>(before: &str, input: &'i str) -> IResult<&'i str, Parts> {
    if before.ends_with(|c: char| c.is_ascii_alphanumeric() || "-/.".contains(c)) {
        return no(input);
    }
    let (rest, start) = date(input)?;
    if let Ok((rest, end)) = preceded(dash, terminated(date, boundary)).parse(rest)
        && (start.year, start.month, start.day) < (end.year, end.month, end.day)
    {
        return Ok((rest, (start, Some(end))));
    }
    let (rest, ()) = boundary(rest)?;
    let time = |input| map(preceded(char('T'), |input| clock::time(input, None)), |time| time.on(start)).parse(input);
    map(alt((time, |input| clock::tail(input, start))), |start| (start, None)).parse(rest)
}

/// `date = 4DIGIT separator 1*2DIGIT separator 1*2DIGIT` ; the same separator, `-` `/` `.`, of a day that there is
pub(super) fn date(input: &str) -> IResult<&str, DateParts> {
    let (rest, (year, separator)) = (digits(4, 4), one_of("-/.－")).parse(input)?;
    let (rest, (month, _, day)) = (digits(1, 2), char(separator), digits(1, 2)).parse(rest)?;
    let (Some(month), Some(day)) = (small(month), small(day)) else { return no(input) };
    let year = i32::from(year);
    if !(1000..2200).contains(&year) || !(1..=12).contains(&month) || !is_day(Some(year), Some(month), day) {
        return no(input);
    }
    Ok((rest, DateParts { year: Some(year), month: Some(month), day: Some(day), ..DateParts::default() }))
}

/// `month-range = year-month dash year-month` ; as in a curriculum vitae
/// `year-month = 4DIGIT "." 1*2DIGIT`
pub(super) fn months<'i>(before: &str, input: &'i str) -> IResult<&'i str, Parts> {
    if before.ends_with(|c: char| c.is_ascii_alphanumeric() || "-/.".contains(c)) {
        return no(input);
    }
    let (rest, (start, _, end)) = (year_month, dash, terminated(year_month, boundary)).parse(input)?;
    if (start.year, start.month) < (end.year, end.month) { Ok((rest, (start, Some(end)))) } else { no(input) }
}

fn year_month(input: &str) -> IResult<&str, DateParts> {
    let (rest, (year, _, month)) = (digits(4, 4), char('.'), digits(1, 2)).parse(input)?;
    let Some(month) = small(month).filter(|month| (1..=12).contains(month)) else { return no(input) };
    if !(1000..2200).contains(&year) {
        return no(input);
    }
    Ok((rest, DateParts { year: Some(i32::from(year)), month: Some(month), ..DateParts::default() }))
}

/// `years = "（" 4DIGIT dash 4DIGIT "）"`, what stands within: the term of a plan in its title, （2018—2035）.
pub(super) fn years<'i>(before: &str, input: &'i str) -> IResult<&'i str, Parts> {
    if !before.ends_with(['（', '(']) {
        return no(input);
    }
    let (rest, (from, _, to)) = terminated((digits(4, 4), dash, digits(4, 4)), peek(one_of("）)"))).parse(input)?;
    if !(1000..2200).contains(&from) || !(from..2200).contains(&to) {
        return no(input);
    }
    let year = |year: u16| DateParts { year: Some(i32::from(year)), ..DateParts::default() };
    Ok((rest, (year(from), Some(year(to)))))
}

/// `least` to `most` digits, ASCII or full-width, and their value.
fn digits<'i>(
    least: usize,
    most: usize,
) -> impl nom::Parser<&'i str, Output = u16, Error = nom::error::Error<&'i str>> {
    let digits = take_while_m_n(least, most, |c: char| arabic_digit(c).is_some());
    let value = |digits: &str| {
        digits.chars().try_fold(0u16, |value, c| (value * 10).checked_add(u16::try_from(arabic_digit(c)?).ok()?))
    };
    map_opt(digits, value)
}

fn small(number: u16) -> Option<u8> {
    u8::try_from(number).ok()
}

/// Nothing after it that would make it a longer number.
fn boundary(input: &str) -> IResult<&str, ()> {
    let digit = |c: char| arabic_digit(c).is_some();
    let more = recognize((opt(one_of("-/.")), verify(take_while_m_n(1, 1, digit), |_: &str| true)));
    not(more).parse(input)
}

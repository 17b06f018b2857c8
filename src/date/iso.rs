//! Dates in digits: 2020-07-07, 2020/7/7, 2020.7.7, and months so in ranges, 2008.6-2010.9.

use nom::bytes::complete::take_while_m_n;
use nom::character::complete::{char, one_of};
use nom::combinator::{not, opt, peek, recognize, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser as _};

use super::absolute::{Parts, dash, no};
use super::number::is_day;
use super::{DateParts, clock};

/// `iso = 4DIGIT separator 1*2DIGIT separator 1*2DIGIT [("T" | " ") time]` ; the same separator, `-` `/` `.`
/// No letter, digit or separator around it: numbers of telephones, versions and files are no dates.
pub(super) fn iso<'i>(before: &str, input: &'i str) -> IResult<&'i str, DateParts> {
    if before.ends_with(|c: char| c.is_ascii_alphanumeric() || "-/.".contains(c)) {
        return no(input);
    }
    let (rest, (year, separator)) = (digits(4, 4), one_of("-/.－")).parse(input)?;
    let (rest, (month, _, day)) = (digits(1, 2), char(separator), digits(1, 2)).parse(rest)?;
    let (rest, ()) = boundary(rest)?;
    let (Some(month), Some(day)) = (small(month), small(day)) else { return no(input) };
    let year = i32::from(year);
    if !(1000..2200).contains(&year) || !(1..=12).contains(&month) || !is_day(Some(year), Some(month), day) {
        return no(input);
    }
    let (rest, time) = opt(preceded(one_of("T \u{A0}"), clock::time)).parse(rest)?;
    let (hour, minute) = time.unzip();
    let date = DateParts { year: Some(year), month: Some(month), day: Some(day), ..DateParts::default() };
    Ok((rest, DateParts { hour, minute: minute.flatten(), ..date }))
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

/// `least` to `most` ASCII digits and their value.
fn digits<'i>(
    least: usize,
    most: usize,
) -> impl nom::Parser<&'i str, Output = u16, Error = nom::error::Error<&'i str>> {
    let digits = take_while_m_n(least, most, |c: char| c.is_ascii_digit());
    nom::combinator::map_opt(digits, |digits: &str| digits.parse().ok())
}

fn small(number: u16) -> Option<u8> {
    u8::try_from(number).ok()
}

/// Nothing behind that would make it a longer number.
fn boundary(input: &str) -> IResult<&str, ()> {
    let digit = |c: char| c.is_ascii_digit();
    let more = recognize((opt(one_of("-/.")), verify(take_while_m_n(1, 1, digit), |_: &str| true)));
    not(more).parse(input)
}

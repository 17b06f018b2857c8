//! A whole date: its parts, the hour behind it, the end of its range.

use nom::branch::alt;
use nom::combinator::{map, opt, verify};
use nom::sequence::preceded;
use nom::{IResult, Parser as _};

use super::absolute::{absolute, dash, days, no, number_of_days, space};
use super::clock::{day_part, hours, tail, time};
use super::number::is_day;
use super::relative::relative;
use super::{DateParts, iso};
use crate::numeral::is_numeral;

/// A date, and its last if it is a range.
pub(super) type Range = (DateParts, Option<DateParts>);

/// `expression = side [dash side]`
pub(super) fn expression<'i>(before: &str, input: &'i str) -> IResult<&'i str, Range> {
    let (rest, (start, short)) = first(before, input)?;
    if short.is_some() {
        return Ok((rest, (start, short)));
    }
    let (rest, last) = opt(preceded(dash, |input| second(input, start))).parse(rest)?;
    let days = last.is_some() && start == (DateParts { day: start.day, ..DateParts::default() });
    if days && number_of_days(rest).is_ok() {
        return no(input); // 3日至5日内, within three to five days
    }
    Ok((rest, (start, last)))
}

/// `first = iso | month-range | year-range | absolute (hours | tail)` where a digit begins it,
/// else `first = relative (hours | tail) | day-part time`
fn first<'i>(before: &str, input: &'i str) -> IResult<&'i str, Range> {
    if !input.starts_with(is_numeral) {
        let relative = |input: &'i str| written(|input| relative(before, input), input);
        return alt((relative, map(part_with_time, |date| (date, None)))).parse(input);
    }
    let unit = unit(input);
    let absolute = |input: &'i str| written(|input| absolute(before, unit, input), input);
    if matches!(unit, Some('年' | '月' | '日' | '号' | '季')) {
        return absolute(input);
    }
    alt((
        absolute,
        map(|input: &'i str| iso::iso(before, input), |date| (date, None)),
        |input: &'i str| iso::months(before, input),
        |input: &'i str| iso::years(before, input),
    ))
    .parse(input)
}

/// What stands behind the digits that `input` begins with, or behind a space there: it says which rules may read them.
fn unit(input: &str) -> Option<char> {
    let (rest, _) = space(input.trim_start_matches(is_numeral)).ok()?;
    rest.chars().next()
}

/// A date in words, as `date` reads it, and what stands behind its day.
fn written<'i>(date: impl Fn(&'i str) -> IResult<&'i str, Range>, input: &'i str) -> IResult<&'i str, Range> {
    let (rest, (start, last)) = date(input)?;
    match last {
        Some(last) => map(|input| tail(input, last), |last| (start, Some(last))).parse(rest),
        None if start.names_day() && space(rest)?.0.starts_with(is_numeral) => {
            let hours = map(preceded(space, hours), |(from, to)| {
                (DateParts { hour: Some(from), ..start }, Some(DateParts { hour: Some(to), ..start }))
            });
            alt((hours, map(|input| tail(input, start), |start| (start, None)))).parse(rest)
        }
        None if start.names_day() => map(|input| tail(input, start), |start| (start, None)).parse(rest),
        None => Ok((rest, (start, None))),
    }
}

/// `day-part time` of the day that the text is about: 上午9时30分
fn part_with_time(input: &str) -> IResult<&str, DateParts> {
    let (rest, (part, (hour, minute))) = (day_part, preceded(space, time)).parse(input)?;
    Ok((rest, DateParts { part: Some(part), hour: Some(hour), minute, ..DateParts::default() }))
}

/// `second = day | [day-part] time | first` ; what it does not name is that of the first
fn second(input: &str, start: DateParts) -> IResult<&str, DateParts> {
    let single = |(start, last): &Range| last.is_none() && !start.is_vague();
    let written = map(verify(|input| first("", input), single), |(start, _)| start);
    let (rest, second) = alt((day, |input| later(input, start), written)).parse(input)?;
    match inherit(start, second) {
        Some(second) => Ok((rest, second)),
        None => no(input),
    }
}

/// A day behind a dash, which is no number of days, and what stands behind it.
fn day(input: &str) -> IResult<&str, DateParts> {
    match days(input, DateParts::default())? {
        (rest, (day, None)) => tail(rest, day),
        _ => no(input),
    }
}

/// `later = [day-part] time` on the day of the first, which has a time too
fn later(input: &str, first: DateParts) -> IResult<&str, DateParts> {
    if first.hour.is_none() {
        return no(input);
    }
    let (rest, (part, (hour, minute))) = (opt(day_part), preceded(space, time)).parse(input)?;
    Ok((rest, DateParts { part: part.or(first.part), hour: Some(hour), minute, ..first }))
}

/// `last` with the year and month of `first` where it names none; `None` if the two make no range.
fn inherit(first: DateParts, last: DateParts) -> Option<DateParts> {
    if last.relative.is_some() || last.year.is_some() {
        return Some(last);
    }
    if last == (DateParts { hour: last.hour, minute: last.minute, part: last.part, ..first }) {
        return Some(last); // a time on the same day
    }
    let mut last = DateParts { year: first.year, relative: first.relative, ..last };
    match (first.month, last.month, first.day, last.day) {
        (Some(from), Some(to), ..) if from > to => last.year = last.year.map(|year| year + 1), // 12月至2月
        (Some(from), Some(to), Some(first), Some(last)) if from == to && first > last => return None,
        (Some(_), Some(_), ..) => {}
        (month, None, Some(first), Some(day)) if first < day => last.month = month,
        (None, None, None, None) if first.phase.is_some() && last.phase.is_some() => {}
        _ => return None,
    }
    last.day.is_none_or(|day| is_day(last.year, last.month, day)).then_some(last)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_unit_tells_the_rule(input in "[0-9０一二十廿]{1,4}[ \u{A0}]?([年月日号季度至份上下旬半初底代内 -]|[0-9一二十]){0,8}") {
            let read = |unit| absolute("", unit, &input).map_err(|error| matches!(error, nom::Err::Failure(_)));
            prop_assert_eq!(read(unit(&input)), read(None));
        }
    }
}

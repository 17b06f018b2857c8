//! A whole date: its parts, the hour after it, the end of its range.
//! Knows how the two sides of a range share what only one of them says; each side, others read.

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::one_of;
use nom::combinator::{map, not, opt, recognize, value, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser as _};

use super::absolute::{absolute, is_inner, number_of_days};
use super::clock::{bare_time, day_part, hours, tail, time};
use super::lexeme::{dash, no, space};
use super::month::days;
use super::number::{is_day, is_round};
use super::relative::relative;
use super::{Anchor, DateParts, DayPart, Relative, Unit, iso};
use crate::numeral::is_numeral;

/// A date, and its last if it is a range.
pub(super) type Range = (DateParts, Option<DateParts>);

/// `expression = side [ ["起"] dash side | until-now ]`
pub(super) fn expression<'i>(before: &str, input: &'i str) -> IResult<&'i str, Range> {
    let (rest, (start, short)) = first(before, input)?;
    if short.is_some() {
        return Ok((rest, (start, short)));
    }
    if !start.is_vague()
        && let Ok((rest, now)) = until_now(rest)
    {
        return Ok((rest, (start, Some(now))));
    }
    let (rest, last) = opt(preceded((opt(tag("起")), dash), |input| second(input, start))).parse(rest)?;
    let days = last.is_some() && start == (DateParts { day: start.day, ..DateParts::default() });
    if days && number_of_days(rest).is_ok() {
        return no(input); // 3日至5日内, within three to five days
    }
    Ok((rest, (start, last)))
}

/// `until-now = "至今" | "迄今" | ("至" | "到") ("目前" | "现在")`: up to the day of writing; no 至今年, *to this year*
fn until_now(input: &str) -> IResult<&str, DateParts> {
    let now = alt((tag("至今"), tag("迄今"), tag("至目前"), tag("到目前"), tag("至现在"), tag("到现在")));
    let relative = Some(Relative { anchor: Anchor::Writing, unit: Unit::Day, offset: Some(0) });
    let today = DateParts { relative, ..DateParts::default() };
    let word = alt((recognize(one_of("年天日晚晨夜早春夏秋冬明次")), terminated(tag("后"), not(tag("天")))));
    value(today, terminated(now, not(word))).parse(input)
}

/// `first = iso | month-range | year-range | absolute (hours | tail) | hours | bare-time` where a digit begins it,
/// else `first = relative (hours | tail) | day-part time`
fn first<'i>(before: &str, input: &'i str) -> IResult<&'i str, Range> {
    if !input.starts_with(is_numeral) {
        let relative = |input: &'i str| written(|input| relative(before, input), input);
        let time = |input: &'i str| if is_inner(before) { no(input) } else { part_with_time(input) };
        return alt((relative, map(time, |date| (date, None)))).parse(input);
    }
    let unit = unit(input);
    let absolute = |input: &'i str| written(|input| absolute(before, unit, input), input);
    let time = |input: &'i str| {
        map(|input| bare_time(before, input), |time| (time.on(DateParts::default()), None)).parse(input)
    };
    if matches!(unit, Some('年' | '月' | '日' | '号' | '季')) {
        return absolute(input);
    }
    if matches!(unit, Some('时' | '点' | '點' | ':' | '：')) {
        return if is_inner(before) { no(input) } else { time(input) };
    }
    let hours = |input: &'i str| match hours(input)? {
        (rest, (from, to)) if !is_inner(before) && input[..input.len() - rest.len()].ends_with('时') => {
            let hour = |hour| DateParts { hour: Some(hour), ..DateParts::default() };
            Ok((rest, (hour(from), Some(hour(to)))))
        }
        _ => no(input),
    };
    let iso = |input: &'i str| iso::iso(before, input);
    alt((absolute, iso, |input: &'i str| iso::months(before, input), |input: &'i str| iso::years(before, input), hours))
        .parse(input)
}

/// What stands after the digits that `input` begins with, or after a space there: it says which rules may read them.
fn unit(input: &str) -> Option<char> {
    let (rest, _) = space(input.trim_start_matches(|c| is_numeral(c) || is_round(c))).ok()?;
    rest.chars().next()
}

/// A date in words, as `date` reads it, and what stands after its day.
fn written<'i>(date: impl Fn(&'i str) -> IResult<&'i str, Range>, input: &'i str) -> IResult<&'i str, Range> {
    let (rest, (start, last)) = date(input)?;
    match last {
        Some(last) if last.names_day() => map(|input| tail(input, last), |last| (start, Some(last))).parse(rest),
        Some(last) => Ok((rest, (start, Some(last)))),
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
    let (rest, part) = day_part(input)?;
    let (rest, time) = preceded(space, |input| time(input, Some(part))).parse(rest)?;
    Ok((rest, time.on(DateParts { part: Some(part), ..DateParts::default() })))
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

/// A day after a dash, which is no number of days, and what stands after it.
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
    let (rest, part) = opt(day_part).parse(input)?;
    let part = part.or(first.part);
    let (rest, time) = preceded(space, |input| time(input, part.or(Some(DayPart::Morning)))).parse(rest)?;
    Ok((rest, time.on(DateParts { part, ..first })))
}

/// `last` with the year and month of `first` where it names none; `None` if the two make no range.
fn inherit(first: DateParts, last: DateParts) -> Option<DateParts> {
    if last.relative.is_some() || last.year.is_some() {
        return Some(last);
    }
    if last == (DateParts { hour: last.hour, minute: last.minute, part: last.part, ..first }) {
        return Some(last); // a time on the same day
    }
    let weekdays = |parts: DateParts| DateParts { weekday: parts.weekday, ..DateParts::default() };
    if last.weekday.is_some() && last == weekdays(last) && first == weekdays(first) {
        return Some(last); // 周一至周五
    }
    let mut last =
        DateParts { year: first.year, century_inferred: first.century_inferred, relative: first.relative, ..last };
    match (first.month, last.month, first.day, last.day) {
        (Some(from), Some(to), ..) if from > to => turn(&mut last), // 12月至2月
        (Some(from), Some(to), Some(first), Some(last)) if from == to && first > last => return None,
        (Some(_), Some(_), ..) => {}
        (month, None, Some(first), Some(day)) if first < day => last.month = month,
        (None, None, None, None) if first.phase.is_some() && last.phase.is_some() => {}
        _ => return None,
    }
    last.day.is_none_or(|day| is_day(last.year, last.month, day)).then_some(last)
}

/// The year after, for the end of a range that goes over the turn of the year.
fn turn(last: &mut DateParts) {
    last.year = last.year.map(|year| year + 1);
    let offset = last.relative.as_mut().filter(|relative| relative.unit == Unit::Year);
    if let Some(Relative { offset: Some(offset), .. }) = offset {
        *offset = offset.saturating_add(1);
    }
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

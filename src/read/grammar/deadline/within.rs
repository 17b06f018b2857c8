//! Within a length of time: 10日内, 自本通知印发之日起15个工作日内, 半年内.

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::satisfy;
use nom::combinator::{map, map_opt, opt, recognize, value, verify};
use nom::multi::many1_count;
use nom::sequence::terminated;
use nom::{IResult, Parser as _};

use super::frame::Frame;
use super::{Candidate, Stand, event};
use crate::lexicon;
use crate::lexicon::words::{Words, words};
use crate::marks::{Term, TimeUnit};
use crate::numeral::{self, is_numeral};
use crate::place::Mark;

/// Appends what may be deadlines at each 内 of a directive, and at each 最迟不超过.
///
/// ```text
/// within = [ event ] ["于" | "在"] length ["之" | "以"] "内" | [ event ] ("最迟" | "最晚") "不超过" length
/// ```
pub(super) fn read(frame: Frame<'_>, candidates: &mut Vec<Candidate>) {
    let (start, text) = (frame.start, frame.text);
    for at in frame.each('内') {
        let upper = text[start..at].trim_end_matches(['之', '以']);
        if let Some(length) = length_before(upper) {
            let from = start + upper.len() - length.size;
            candidates.extend(candidate(frame, from, at + '内'.len_utf8(), length));
        }
    }
    for at in frame.each('超') {
        let Some(limit) = AT_MOST.tail(&text[start..at]) else { continue };
        if let Some((rest, length)) = text[at..].strip_prefix("超过").and_then(|rest| length(rest).ok()) {
            candidates.extend(candidate(frame, at - limit.len(), text.len() - rest.len(), length));
        }
    }
}

/// What stands before 超过 in a deadline.
static AT_MOST: Words = words!(lexicon::DEADLINE_AT_MOST);

/// A length of time in words.
#[derive(Clone, Copy, Debug)]
struct Length {
    amount: u32,
    unit: TimeUnit,
    /// How many bytes it takes.
    size: usize,
}

/// The candidate of `length` in bytes `from..to`, with the event before it.
fn candidate(frame: Frame<'_>, from: usize, to: usize, length: Length) -> Option<Candidate> {
    let before = &frame.text[frame.start..from];
    let lead = IN.tail(before).map_or(0, str::len);
    if PAST.tail(before).is_some() {
        return None;
    }
    let event = event::before(frame, from - lead);
    let start = event.filter(|event| !event.parted).map_or(from - lead, |event| event.start);
    let term = Term::Within {
        amount: length.amount,
        unit: length.unit,
        event: event.map(|event| event.mark).unwrap_or_default(),
    };
    Some(Candidate { mark: Mark::new(start, to), term, stand: Stand::Span })
}

/// Prepositions of a length of time.
static IN: Words = words!("在 于");

/// What before a length of time makes it one that has passed, or one of several.
static PAST: Words = words!(lexicon::DEADLINE_PAST);

/// The length of time that `text` ends in: a numeral and its unit, or a range of them.
fn length_before(text: &str) -> Option<Length> {
    let unit = UNITS.tail(text)?;
    let before = &text[..text.len() - unit.len()];
    let part = |c: char| is_numeral(c) || is_dash(c) || matches!(c, '半' | ' ' | '日' | '天');
    let mut start = before.char_indices().rev().take(RUN).take_while(|&(_, c)| part(c)).last()?.0;
    // The longest that is one: no unit of another stands before it.
    while start < before.len() {
        let tail = &text[start..];
        if let Ok(("", length)) = length(tail) {
            let joined = before[..start].chars().next_back();
            let date = joined.is_some_and(|c| matches!(c, '月' | '.' | '．' | '第') || is_numeral(c));
            return (!date).then_some(length);
        }
        start += tail.chars().next().map_or(1, char::len_utf8);
    }
    None
}

/// The most characters of the numerals of a length.
const RUN: usize = 12;

/// ```text
/// length = "半" unit | number [[unit] dash number] unit
/// ```
fn length(input: &str) -> IResult<&str, Length> {
    let size = |rest: &str| input.len() - rest.len();
    let half = map_opt((tag("半"), unit), |(_, unit)| match unit {
        TimeUnit::Year => Some((6, TimeUnit::Month)),
        TimeUnit::Month => Some((15, TimeUnit::Day)),
        TimeUnit::Hour => Some((30, TimeUnit::Minute)),
        _ => None,
    });
    let lower = opt((number, opt(unit), satisfy(is_dash)));
    let whole = map((lower, number, unit), |(_, amount, unit)| (amount, unit));
    let years = |&(amount, unit): &(u32, TimeUnit)| unit != TimeUnit::Year || amount < 1000;
    let (rest, (amount, unit)) = verify(alt((half, whole)), years).parse(input)?;
    Ok((rest, Length { amount, unit, size: size(rest) }))
}

/// `number = numeral`, above 0
fn number(input: &str) -> IResult<&str, u32> {
    let run = recognize(many1_count(satisfy(is_numeral)));
    map_opt(run, |run: &str| numeral::parse(run).ok().and_then(|number| u32::try_from(number).ok()).filter(|n| *n > 0))
        .parse(input)
}

/// `unit = [" "] (["个"] ("工作日" | "自然日" | "小时" | "月" | …) | "日" | "天" | "分钟" | "年" …)`
fn unit(input: &str) -> IResult<&str, TimeUnit> {
    use TimeUnit::{Day, Hour, Minute, Month, Quarter, Term, Week, WorkingDay, Year};
    let counted = alt((
        value(WorkingDay, alt((tag("个工作日"), tag("个法定工作日"), tag("工作日")))),
        value(
            Day,
            alt((
                tag("个自然日"),
                tag("自然日"),
                tag("个日历日"),
                tag("日历日"),
                tag("个日历天"),
                tag("日历天"),
                tag("日"),
                tag("天"),
            )),
        ),
        value(Hour, alt((tag("个小时"), tag("小时")))),
        value(Month, tag("个月")),
        value(Week, alt((tag("个星期"), tag("星期"), tag("周")))),
        value(Quarter, alt((tag("个季度"), tag("季度")))),
        value(Term, alt((tag("个学期"), tag("学期")))),
        value(Year, terminated(tag("年"), opt(tag("时间")))),
        value(Minute, alt((tag("分钟"), tag("分")))),
    ));
    map((opt(tag(" ")), counted), |(_, unit)| unit).parse(input)
}

/// The units, to find them at an end.
static UNITS: Words = words!(lexicon::DEADLINE_UNITS);

const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '－' | '—' | '–' | '~' | '～' | '至' | '到')
}

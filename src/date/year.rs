//! Years and what they hold: 2019年, 20年7月8日, 2020年上半年, 前三季度, 2024年底, 今年夏天.
//! Knows the parts of a year; the months and days, `month` reads.

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{eof, map, map_opt, not, opt, peek, recognize, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser as _};

use super::lexeme::{Parts, dash, never, no, one, space, spaced};
use super::month::{first_months, months};
use super::number::{short_year, year};
use super::phase::edge;
use super::{DateParts, Phase, lunar};
use crate::lexicon::words::{Words, words};
use crate::numeral::is_numeral;
use crate::text::is_space;

/// `full = years [in-year] | short-year "年" months`; a year alone must not be a number of years.
pub(super) fn full<'i>(input: &'i str, before: &str) -> IResult<&'i str, Parts> {
    if let Ok((rest, year)) = terminated(short_year, spaced("年")).parse(input) {
        let start = DateParts { year: Some(year), century_inferred: true, ..DateParts::default() };
        let month = |(start, _): &Parts| start.month.is_some();
        return verify(preceded(space, |input| months(input, start)), month).parse(rest);
    }
    let (rest, (year, last)) = years(input)?;
    let start = DateParts { year: Some(year), ..DateParts::default() };
    if let Some(last) = last {
        return Ok((rest, (start, Some(DateParts { year: Some(last), ..start }))));
    }
    match opt(|input| in_year(input, start)).parse(rest)? {
        (rest, Some(parts)) => Ok((rest, parts)),
        (rest, None) if is_year(year, before, rest) => Ok((rest, one(start))),
        _ => no(input),
    }
}

/// `years = year [dash year] "年" ["度"]` ; not 年代 (*decade*) but for 年代表 (*delegates*)
fn years(input: &str) -> IResult<&str, (i32, Option<i32>)> {
    let decade = (tag("代"), not(one_of("表理")));
    let unit = (spaced("年"), not(decade), opt(terminated(tag("度"), not(one_of("过假汛")))));
    let range = verify((year, opt(preceded(dash, year))), |(from, to)| to.is_none_or(|to| *from < to));
    terminated(range, unit).parse(input)
}

/// Whether a number before 年 without a month after it is a year, and no number of years: 2000年历史.
fn is_year(year: i32, before: &str, rest: &str) -> bool {
    let span = || {
        before.ends_with(['近', '约', '逾', '超', '过', '达', '前', '第', '长', '上', '有'])
            || NUMBER_OF_YEARS.head(rest).is_some()
    };
    (1000..2200).contains(&year) && !(year % 100 == 0 && span())
}

/// Words after a number of years.
static NUMBER_OF_YEARS: Words = words!("历史 的历史 来 前 间 以上 左右 文明 的文明 之久 传承 悠久");

/// `in-year = months | lunar | ["年"] edge | ["的"] part-of-year | season` ; nothing of it where a feast stands: 2020年春节
pub(super) fn in_year(input: &str, start: DateParts) -> IResult<&str, Parts> {
    let months = |input| preceded(space, |input| months(input, start)).parse(input);
    let edge = |input| map(preceded(opt(tag("年")), edge), |phase| phase_of(start, phase)).parse(input);
    let part = |input| preceded((space, opt(tag("的"))), |input| part_of_year(input, start)).parse(input);
    if FEASTS.head(input).is_some() {
        return never(input);
    }
    match input.chars().next() {
        Some('年' | '初' | '中' | '底' | '末') => edge(input),
        Some('的' | '上' | '下' | '第' | '前') => part(input),
        Some('元') => months(input),
        Some('春' | '夏' | '秋' | '冬' | '正' | '腊' | '农' | '阴' | '旧' | '闰') => {
            alt((|input| lunar::lunar(input, start), |input| season(input, start))).parse(input)
        }
        Some(c) if is_numeral(c) || is_space(c) => {
            let early = |input| preceded(space, |input| lunar::lunar(input, start)).parse(input);
            alt((months, part, early)).parse(input)
        }
        _ => no(input),
    }
}

/// Feasts after a year, which are days of it that only a calendar of feasts knows.
static FEASTS: Words = words!(
    "春节 除夕 元宵 元旦 清明节 清明假 清明小长假 五一 端午 七夕 中秋 国庆 十一期间 十一黄金周 十一假 十一长假 重阳 腊八 双十一 圣诞"
);

fn phase_of(start: DateParts, phase: Phase) -> Parts {
    one(DateParts { phase: Some(phase), ..start })
}

/// `part-of-year = "上半年" | "下半年" | first-quarters | first-months | quarters`
pub(super) fn part_of_year(input: &str, start: DateParts) -> IResult<&str, Parts> {
    alt((
        map(tag("上半年"), |_| phase_of(start, Phase::FirstHalf)),
        map(tag("下半年"), |_| phase_of(start, Phase::SecondHalf)),
        |input| first_quarters(input, start),
        |input| first_months(input, start),
        |input| quarters(input, start),
    ))
    .parse(input)
}

/// `first-quarters = "前" ("二" | "两" | "三") ["个"] "季度"`: from the first one on
pub(super) fn first_quarters(input: &str, start: DateParts) -> IResult<&str, Parts> {
    let count = terminated(preceded(char('前'), one_of("二两三23")), (opt(tag("个")), tag("季度")));
    let last = |c| if matches!(c, '三' | '3') { Phase::ThirdQuarter } else { Phase::SecondQuarter };
    let phase = |phase| DateParts { phase: Some(phase), ..start };
    map(count, |count| (phase(Phase::FirstQuarter), Some(phase(last(count))))).parse(input)
}

/// `quarters = ["第"] number [dash ["第"] number] "季度" ["末" | "底"]`, of numbers from 1 to 4
pub(super) fn quarters(input: &str, start: DateParts) -> IResult<&str, Parts> {
    let number = || {
        map_opt(preceded(opt(char('第')), one_of("一1二2三3四4")), |c| {
            "一1二2三3四4".chars().position(|digit| digit == c).map(|at| at / 2)
        })
    };
    let unit = (tag("季度"), not(verify(edge, |&edge| edge != Phase::End)));
    let range = terminated((number(), opt(preceded(dash, number()))), unit);
    let (rest, (first, last)) = verify(range, |(first, last)| last.is_none_or(|last| *first < last)).parse(input)?;
    let (rest, end) = if last.is_none() { opt(one_of("末底")).parse(rest)? } else { (rest, None) };
    let phase =
        |quarter: usize| DateParts { phase: Some(if end.is_some() { ENDS } else { QUARTERS }[quarter]), ..start };
    Ok((rest, (phase(first), last.map(phase))))
}

const QUARTERS: [Phase; 4] = [Phase::FirstQuarter, Phase::SecondQuarter, Phase::ThirdQuarter, Phase::FourthQuarter];
const ENDS: [Phase; 4] =
    [Phase::FirstQuarterEnd, Phase::SecondQuarterEnd, Phase::ThirdQuarterEnd, Phase::FourthQuarterEnd];

/// `season = ("春" | "夏" | "秋" | "冬") ("天" | "季")`, or the one character where the words end
fn season(input: &str, start: DateParts) -> IResult<&str, Parts> {
    let name = map(one_of("春夏秋冬"), |c| match c {
        '春' => Phase::Spring,
        '夏' => Phase::Summer,
        '秋' => Phase::Autumn,
        _ => Phase::Winter,
    });
    let two = recognize((one_of("春夏秋冬"), one_of("春夏秋冬")));
    let end = alt((eof, recognize(satisfy(|c| !c.is_alphanumeric()))));
    if let (_, Some(_)) = opt(two).parse(input)? {
        return never(input); // 秋冬, autumn and winter
    }
    map(terminated(name, alt((recognize(one_of("天季")), peek(end)))), |phase| phase_of(start, phase)).parse(input)
}

/// Whether `rest` makes the year or month before it part of what the module does not know: the last Monday of a month,
/// a week of a year.
pub(super) fn is_broken(first: DateParts, rest: &str) -> bool {
    if first.day.is_some() || first.hour.is_some() {
        return false;
    }
    let rest = rest.strip_prefix('的').unwrap_or(rest);
    let counted = rest.strip_prefix("最后").or_else(|| rest.strip_prefix('第'));
    let Some(counted) = counted else { return false };
    let unit = counted.trim_start_matches(is_numeral);
    let unit = unit.strip_prefix('个').unwrap_or(unit);
    unit.len() < counted.len()
        && ["周", "星期", "礼拜", "天", "工作日", "交易日"].iter().any(|word| unit.starts_with(word))
}

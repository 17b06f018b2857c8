//! Dates counted from another day: 今年, 昨日, 本月, 次日, 日前; and the edges of the year that a text is about, 年底.
//! Knows what the words of the table open, and the days of the week; the words themselves, `words` has.

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::combinator::{map, not, opt, rest as rest_of, value, verify};
use nom::error::{Error, ErrorKind};
use nom::sequence::{preceded, terminated};

use nom::{Err, IResult, Parser as _};

use super::absolute::is_inner;
use super::lexeme::{Parts, no};
use super::month::{first_months, in_month, months};
use super::number::is_figure;
use super::words::{WORDS, Word};
use super::year::in_year;
use super::{Anchor, DateParts, Phase, Relative, Unit, clock, lunar, phase, year};
use crate::numeral::is_numeral;

use Anchor::Writing;
use Unit::{Day, Month, Quarter, Week, Year};

/// ```text
/// relative = word [in-year | in-month | weekday] | edge-of-year | edge-of-month | half | "元月" … | lunar | weekday
/// ```
/// Right after 《 it belongs to a title: 《今日中国》.
pub(super) fn relative<'i>(before: &str, input: &'i str) -> IResult<&'i str, Parts> {
    if before.ends_with(['《', '〈']) {
        return no(input);
    }
    let rules = match input.chars().next() {
        Some('年' | '月') => edge(before, input),
        Some('元') => january(before, input),
        Some('正' | '腊' | '冬' | '农' | '阴' | '旧' | '闰') => moon(before, input),
        Some('周' | '星') => weekday(before, input),
        Some('前') => first_part(before, input),
        _ => half(before, input),
    };
    match rules {
        Err(Err::Error(_)) => {
            alt((|input: &'i str| named(before, input), |input: &'i str| moon(before, input))).parse(input)
        }
        rules => rules,
    }
}

/// `first-part = first-quarters | first-months` of the year of the text: 前三季度, 前11个月 where it begins a clause; no
/// 会议召开前3个月 (*three months before*)
fn first_part<'i>(before: &str, input: &'i str) -> IResult<&'i str, Parts> {
    let start = DateParts::default();
    let clause = !before.ends_with(char::is_alphanumeric);
    let word = before.ends_with(['以', '之', '此', '目', '提', '会', '日', '月', '年', '最']);
    match alt((|input| year::first_quarters(input, start), |input| first_months(input, start))).parse(input) {
        Ok((rest, date)) if clause || !word && date.0.month.is_none() => Ok((rest, date)),
        Ok(_) => no(input),
        Err(error) => Err(error),
    }
}

/// `"元月" …`, January; no 3元月租, *a rent of three yuan a month*
fn january<'i>(before: &str, input: &'i str) -> IResult<&'i str, Parts> {
    let Some(rest) = input.strip_prefix("元月") else { return no(input) };
    let money = before.ends_with(|c| is_numeral(c) || "多每单美欧日公港余".contains(c));
    let ends = !rest.starts_with(char::is_alphanumeric);
    let goes_on = rest.starts_with(|c| is_figure(c) || "份上中下初底末".contains(c));
    if money || !ends && !goes_on { no(input) } else { months(input, DateParts::default()) }
}

/// A date of the lunar calendar, unless it is of the year of an emperor or of a cycle: 神龙二年正月.
fn moon<'i>(before: &str, input: &'i str) -> IResult<&'i str, Parts> {
    let other = before.ends_with(['年', '真', '公', '严', '修', '端', '改', '纠', '指', '寒', '隆', '初']);
    if other { no(input) } else { lunar::lunar(input, DateParts::default()) }
}

/// A day of the week by itself, 周四, 星期四; no number of times in weeks (一周三次), no day of every week (每周四), no
/// other word (周一鸣, a name), no week of a month (第二个星期四).
fn weekday<'i>(before: &str, input: &'i str) -> IResult<&'i str, Parts> {
    let last = before.chars().next_back();
    let recurring = before.chars().rev().take(8).any(|c| matches!(c, '每' | '逢'))
        && before.ends_with(['、', '至', '到', '和', '—', '-', '每', '逢']);
    if recurring
        || is_inner(before)
        || last.is_some_and(|c| is_numeral(c) || "个第近隔半单双整上下本这多几".contains(c))
    {
        return no(input);
    }
    let (rest, day) = clock::weekday(input)?;
    let ends = !rest.starts_with(char::is_alphanumeric);
    let goes_on = rest.starts_with(['至', '到', '前', '后', '起', '召', '举', '将']) || clock::day_part(rest).is_ok();
    let time = clock::time(rest, None).is_ok();
    let word = input.starts_with('星') && !is_counted_week(rest) && !rest.starts_with(is_numeral);
    if !(ends || goes_on || time || word) || clock::day_of_week(rest).is_ok() && !time {
        return no(input);
    }
    Ok((rest, (DateParts { weekday: Some(day), ..DateParts::default() }, None)))
}

/// Whether, after 一 of a week, a number of things or another word goes on: 本周一次, 本周一共.
fn is_counted_week(rest: &str) -> bool {
    rest.starts_with(['次', '个', '共', '些', '样', '定', '直', '家', '项', '名', '位', '期', '轮', '场', '篇', '天'])
}

/// A word of the table, and what it opens: 去年12月, 本月5日, 上周五.
fn named<'i>(before: &str, input: &'i str) -> IResult<&'i str, Parts> {
    let last = before.chars().next_back();
    let fits = |word: &&Word| {
        let Some(rest) = input.strip_prefix(word.text) else { return false };
        let world = word.text.ends_with('天') && rest.starts_with('下') && !rest.starts_with("下午"); // 天下
        !last.is_some_and(|c| word.not_behind.contains(c))
            && !rest.starts_with(|c| word.not_before.contains(c))
            && !world
    };
    let head = input.chars().next();
    let alike = WORDS.iter().find(|&&(c, _)| head == Some(c)).map_or(&[][..], |(_, words)| words);
    let Some(word) = alike.iter().find(fits) else { return no(input) };
    let start = DateParts { relative: Some(word.relative), part: word.part, ..DateParts::default() };
    let rest = &input[word.text.len()..];
    match word.relative.unit {
        Year => or(rest, (start, None), |input| in_year(input, start)),
        Month => in_month(rest, start),
        Week => or(rest, (start, None), |input| {
            let day = preceded((opt(alt((tag("周"), tag("星期")))), not(tag("一起"))), clock::day_of_week);
            let day = terminated(day, not(verify(rest_of, |rest: &str| is_counted_week(rest))));
            map(day, |day| (DateParts { weekday: Some(day), ..start }, None)).parse(input)
        }),
        Quarter => or(rest, (start, None), |input| {
            map(phase::edge, |phase| (DateParts { phase: Some(phase), ..start }, None)).parse(input)
        }),
        Day | Unit::Other => Ok((rest, (start, None))),
    }
}

/// What `parser` reads, or else `parts` and nothing more; no date if `parser` says that there is none.
fn or<'i>(rest: &'i str, parts: Parts, parser: impl Fn(&'i str) -> IResult<&'i str, Parts>) -> IResult<&'i str, Parts> {
    map(opt(parser), |more| more.unwrap_or(parts)).parse(rest)
}

/// `edge-of-year = "年" edge` ; `edge-of-month = "月" edge`: of the year or month of the text; not its middle
fn edge<'i>(before: &str, input: &'i str) -> IResult<&'i str, Parts> {
    if !input.starts_with(['年', '月']) || before.ends_with(is_counted) {
        return no(input);
    }
    let unit = alt((value(Year, tag("年")), value(Month, tag("月"))));
    let certain = verify(phase::edge, |&phase| phase != Phase::Middle); // 岁月中, 全年中
    let (rest, (unit, phase)) = (unit, certain).parse(input)?;
    let relative = Some(Relative { anchor: Writing, unit, offset: Some(0) });
    Ok((rest, (DateParts { relative, phase: Some(phase), ..DateParts::default() }, None)))
}

/// Whether `c` counts the years or months after it, or tells which are meant.
fn is_counted(c: char) -> bool {
    matches!(c, '每' | '个' | '半' | '多' | '本' | '当' | '同' | '该' | '岁' | '年' | '月') || is_numeral(c)
}

/// `half = "上半年" | "下半年"` of the year of the text
fn half<'i>(before: &str, input: &'i str) -> IResult<&'i str, Parts> {
    if !input.starts_with("上半年") && !input.starts_with("下半年") || before.ends_with(['每', '以']) {
        return Err(Err::Error(Error::new(input, ErrorKind::Tag)));
    }
    let relative = Some(Relative { anchor: Writing, unit: Year, offset: Some(0) });
    let start = DateParts { relative, ..DateParts::default() };
    year::part_of_year(input, start)
}

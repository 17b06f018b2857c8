//! The grammar of dates as they are written out: 2020年7月7日, 二〇一三年三月, 7月下旬, 24日.
//! What looks like a date but names no day that there is fails for good (`Err::Failure`), so that no part of it is
//! taken for another date.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n};
use nom::character::complete::{one_of, satisfy};
use nom::combinator::{map, not, opt, peek, recognize, value, verify};
use nom::error::{Error, ErrorKind};
use nom::sequence::{delimited, preceded, terminated};
use nom::{Err, IResult, Parser as _};

use super::number::{is_day, small, year};
use super::{DateParts, Phase};
use crate::lexicon::words::{Words, word, words};
use crate::numeral::is_numeral;

/// The parts of a date, and those of its end if it is a range in short: 22-24日.
pub(super) type Parts = (DateParts, Option<DateParts>);

fn one(parts: DateParts) -> Parts {
    (parts, None)
}

/// `absolute = full | quarter | months | days` ; by the `unit` behind the first digits, or any where a range begins
pub(super) fn absolute<'i>(before: &str, unit: Option<char>, input: &'i str) -> IResult<&'i str, Parts> {
    if is_inner(before) {
        return no(input);
    }
    let full = |input| full(input, before);
    let quarter = |input| quarter(input, before);
    let day = |(start, _): &Parts| start.day.is_some();
    let months = |input| {
        verify(|input| months(input, DateParts::default()), |parts| day(parts) || !is_span(before)).parse(input)
    };
    let days = |input| bare_days(input, before);
    match unit {
        Some('年') => full(input),
        Some('季') => quarter(input),
        Some('月') => months(input),
        Some('日' | '号') => days(input),
        _ => alt((full, quarter, months, days)).parse(input),
    }
}

/// `full = years [in-year]`; a year alone must not be a number of years.
fn full<'i>(input: &'i str, before: &str) -> IResult<&'i str, Parts> {
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

/// Whether a number before 年 without a month behind is a year, and no number of years: 2000年历史.
fn is_year(year: i32, before: &str, rest: &str) -> bool {
    let span = || {
        before.ends_with(['近', '约', '逾', '超', '过', '达', '前', '第', '长', '上', '有'])
            || NUMBER_OF_YEARS.head(rest).is_some()
    };
    (1000..2200).contains(&year) && !(year % 100 == 0 && span())
}

/// Words behind a number of years.
static NUMBER_OF_YEARS: Words = words!("历史 的历史 来 前 间 以上 左右 文明 的文明 之久 传承 悠久");

/// Whether `before` says that a number of months or days follows, and no month or day: 近5月, 前3月, 第10日.
fn is_span(before: &str) -> bool {
    matches!(before.chars().next_back(), Some('近' | '前' | '第' | '逾' | '每' | '隔'))
}

/// Whether what stands `before` belongs to the same number or date, which was refused as a whole: 2月30日, 3.5月,
/// or to the lunar calendar.
fn is_inner(before: &str) -> bool {
    let mut behind = before.chars().rev();
    match behind.next() {
        Some('年' | '月' | '.' | '．' | '点' | ',' | '/') => behind.next().is_some_and(is_numeral),
        Some('历') => matches!(behind.next(), Some('农' | '阴' | '旧')),
        _ => false,
    }
}

/// `in-year = months | ["年"] edge | ["的"] part-of-year`
pub(super) fn in_year(input: &str, start: DateParts) -> IResult<&str, Parts> {
    let months = |input| preceded(space, |input| months(input, start)).parse(input);
    let phase = |phase| one(DateParts { phase: Some(phase), ..start });
    let edge = |input| map(preceded(opt(tag("年")), edge), phase).parse(input);
    let part = |input| map(preceded(opt(tag("的")), part_of_year), phase).parse(input);
    match input.chars().next() {
        Some('年' | '初' | '中' | '底' | '末') => edge(input),
        Some('的' | '上' | '下' | '第') => part(input),
        Some(c) if is_numeral(c) || is_space(c) => alt((months, part)).parse(input),
        _ => no(input),
    }
}

/// `edge = "初" | "中" | "底" | "末"` of a year or month, if no other word begins so: 初步, 中国, 底线
pub(super) fn edge(input: &str) -> IResult<&str, Phase> {
    alt((
        value(Phase::Beginning, terminated(tag("初"), not(one_of("步中次心级始衷期高赛")))),
        value(Phase::End, terminated(tag("底"), not(one_of("线气蕴色层座稿数子")))),
        value(Phase::End, terminated(tag("末"), not(one_of("端梢尾")))),
        value(Phase::Middle, terminated(tag("中"), peek(alt((tag("，"), tag("。"), tag("、"), tag("；"), tag("）")))))),
    ))
    .parse(input)
}

/// `part-of-year = "上半年" | "下半年" | quarter`
pub(super) fn part_of_year(input: &str) -> IResult<&str, Phase> {
    alt((
        value(Phase::FirstHalf, tag("上半年")),
        value(Phase::SecondHalf, tag("下半年")),
        preceded(opt(tag("第")), quarter_name),
    ))
    .parse(input)
}

/// `quarter-name = ("一" | "二" | "三" | "四") "季度"` ; or 1 to 4
fn quarter_name(input: &str) -> IResult<&str, Phase> {
    let (rest, quarter) = terminated(one_of("一1二2三3四4"), tag("季度")).parse(input)?;
    let phase = match quarter {
        '一' | '1' => Phase::FirstQuarter,
        '二' | '2' => Phase::SecondQuarter,
        '三' | '3' => Phase::ThirdQuarter,
        _ => Phase::FourthQuarter,
    };
    Ok((rest, phase))
}

/// A quarter of the year that the text is about; 前三季度 are three of them.
fn quarter<'i>(input: &'i str, before: &str) -> IResult<&'i str, Parts> {
    let known = !before.ends_with(['前', '每', '近', '后']);
    let quarter = map(quarter_name, |phase| one(DateParts { phase: Some(phase), ..DateParts::default() }));
    verify(quarter, |_| known).parse(input)
}

/// `months = small [dash small] "月" ["份"] [days | month-phase]`
fn months(input: &str, start: DateParts) -> IResult<&str, Parts> {
    let (rest, (month, last)) = terminated((small, opt(preceded(dash, small))), spaced("月")).parse(input)?;
    let (rest, ()) = not(alt((recognize(satisfy(is_behind_moon)), tag("革命")))).parse(rest)?;
    if !(1..=12).contains(&month) || last.is_some_and(|last| !(month + 1..=12).contains(&last)) {
        return never(input);
    }
    let start = DateParts { month: Some(month), ..start };
    if let Some(last) = last {
        let (rest, _) = opt(tag("份")).parse(rest)?;
        return Ok((rest, (start, Some(DateParts { month: Some(last), ..start }))));
    }
    in_month(rest, start)
}

/// Whether 月 and `c` make a word of the moon or of age: 月亮, 月饼, 月龄.
const fn is_behind_moon(c: char) -> bool {
    matches!(c, '亮' | '饼' | '球' | '光' | '色' | '子' | '龄' | '嫂')
}

/// `in-month = [days | ["份"] [month-phase]]`
pub(super) fn in_month(input: &str, start: DateParts) -> IResult<&str, Parts> {
    let phase = |phase| one(DateParts { phase: Some(phase), ..start });
    match input.chars().next() {
        Some(c) if is_numeral(c) || is_space(c) => {
            map(opt(preceded(space, |input| days(input, start))), |days| days.unwrap_or(one(start))).parse(input)
        }
        Some('份' | '初' | '上' | '中' | '下' | '底' | '末') => {
            if let (_, Some(_)) = opt((tag("初"), one_of("一二三四五六七八九十"))).parse(input)? {
                return never(input); // 五月初五: the lunar calendar
            }
            alt((
                map(preceded(opt(tag("份")), alt((ten_days, edge))), phase),
                map(twenty_days, |(first, last)| {
                    (DateParts { phase: Some(first), ..start }, Some(DateParts { phase: Some(last), ..start }))
                }),
                map(opt(tag("份")), |_| one(start)),
            ))
            .parse(input)
        }
        _ => Ok((input, one(start))),
    }
}

/// `ten-days = "上旬" | "中旬" | "下旬"`
pub(super) fn ten_days(input: &str) -> IResult<&str, Phase> {
    alt((
        value(Phase::FirstTenDays, tag("上旬")),
        value(Phase::MiddleTenDays, tag("中旬")),
        value(Phase::LastTenDays, tag("下旬")),
    ))
    .parse(input)
}

/// `twenty-days = "上中旬" | "中下旬"`: from the one to the other
fn twenty_days(input: &str) -> IResult<&str, (Phase, Phase)> {
    alt((
        value((Phase::FirstTenDays, Phase::MiddleTenDays), tag("上中旬")),
        value((Phase::MiddleTenDays, Phase::LastTenDays), tag("中下旬")),
    ))
    .parse(input)
}

/// `days = small [dash small] ("日" | "号")` ; 号 not of lines, houses, orders: 1号线
pub(super) fn days(input: &str, start: DateParts) -> IResult<&str, Parts> {
    let number = terminated(tag("号"), not(one_of("线楼院文令店厅馆门")));
    let unit = preceded(space, alt((tag("日"), number)));
    let (rest, (day, last)) = terminated((small, opt(preceded(dash, small))), unit).parse(input)?;
    let valid = |day| is_day(start.year, start.month, day);
    if !valid(day) || last.is_some_and(|last| last <= day || !valid(last)) {
        return never(input);
    }
    let start = DateParts { day: Some(day), ..start };
    Ok((rest, (start, last.map(|last| DateParts { day: Some(last), ..start }))))
}

/// Days without their month: 24日, where it is no number of days (10日内, 连续5日) and no 第10日.
fn bare_days<'i>(input: &'i str, before: &str) -> IResult<&'i str, Parts> {
    let day = verify(|input| days(input, DateParts::default()), |_| !is_span(before));
    let spoken = input.starts_with(|c: char| !c.is_ascii_digit() && !('０'..='９').contains(&c));
    let (rest, parts) = terminated(day, not(number_of_days)).parse(input)?;
    let behind_measure = DURATIONS.tail(before).is_some();
    // 三日 may be three days; 三日电 and 二十三日 are dates.
    let date = !spoken || parts.0.day > Some(10) || parts.1.is_some() || rest.starts_with(['电', '讯', '至']);
    let ordinal = input[..input.len() - rest.len()].ends_with('号');
    if behind_measure || !date || ordinal { no(input) } else { Ok((rest, parts)) }
}

/// Words before a number of days, by 《立法技术规范（试行）（一）》 and the usage of notices.
static DURATIONS: Words = words!(
    "为期 连续 历时 少于 超过 提前 延长 延期 最长 最短 拘留 休假 持续 满 每 达 逾 后 第 周期 仅用 只用 耗时 试行"
);

/// Words behind a number of days that make it a duration.
static NUMBER_OF_DAYS: Words = words!("内 之内 以内 以上 以下 前 后 间 之功 游 期限 无理由 左右 的期限 不");

/// A word of [`NUMBER_OF_DAYS`].
pub(super) fn number_of_days(input: &str) -> IResult<&str, &str> {
    word(&NUMBER_OF_DAYS).parse(input)
}

/// `dash = "-" | "－" | "—" | "——" | "–" | "~" | "～" | "至" | "到"` in a range
pub(super) fn dash(input: &str) -> IResult<&str, &str> {
    let dashes = take_while_m_n(1, 2, is_dash);
    delimited(space, alt((dashes, tag("至"), tag("到"))), space).parse(input)
}

/// Whether `c` is a dash of any kind that stands between the ends of a range.
pub(super) const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '－' | '—' | '–' | '―' | '─' | '~' | '～' | '∼')
}

/// A space or none: some producers set them around digits.
#[allow(clippy::unnecessary_wraps)] // a parser
pub(super) fn space(input: &str) -> IResult<&str, &str> {
    let length = match input.as_bytes() {
        [b' ', ..] => 1,
        [0xC2, 0xA0, ..] => 2, // U+00A0
        _ => 0,
    };
    Ok((&input[length..], &input[..length]))
}

const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}')
}

fn spaced<'i>(unit: &'static str) -> impl nom::Parser<&'i str, Output = &'i str, Error = Error<&'i str>> {
    preceded(space, tag(unit))
}

/// No date here.
pub(super) fn no<T>(input: &str) -> IResult<&str, T> {
    Err(Err::Error(Error::new(input, ErrorKind::Verify)))
}

/// No date here, nor in any part of it.
fn never<T>(input: &str) -> IResult<&str, T> {
    Err(Err::Failure(Error::new(input, ErrorKind::Verify)))
}

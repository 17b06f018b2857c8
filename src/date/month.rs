//! Months and their days: 7月, 7月8日, 八月十五, 7月下旬, 12月月底.
//! Knows what may stand between 月 and 日; the year before it and the hour after it, others read.

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{anychar, one_of, satisfy};
use nom::combinator::{map, not, opt, peek, recognize, value, verify};
use nom::multi::many1_count;
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser as _};

use super::clock::day_part;
use super::lexeme::{Parts, dash, never, no, one, space, spaced};
use super::number::{is_day, is_figure, small};
use super::phase::{edge, ten_days, twenty_days};
use super::{DateParts, lunar};
use crate::lexicon::words::{Words, words};
use crate::numeral::{arabic_digit, is_numeral};
use crate::text::is_space;

/// `months = ( small [dash small] | small months-of-list ) "月" ["份"] [days | month-phase] | "元月" …`
pub(super) fn months(input: &str, start: DateParts) -> IResult<&str, Parts> {
    if let Some(rest) = input.strip_prefix("元月") {
        return in_month(rest, DateParts { month: Some(1), ..start });
    }
    if start != DateParts::default()
        && let Ok((rest, month)) = terminated(small, peek(list("月"))).parse(input)
    {
        return if (1..=12).contains(&month) {
            Ok((rest, one(DateParts { month: Some(month), ..start })))
        } else {
            never(input)
        };
    }
    let (rest, (month, last)) = terminated((small, opt(preceded(dash, small))), spaced("月")).parse(input)?;
    let (rest, ()) = not(alt((recognize(satisfy(is_behind_moon)), tag("革命")))).parse(rest)?;
    if !(1..=12).contains(&month) || last.is_some_and(|last| !(1..=12).contains(&last) || last == month) {
        return never(input);
    }
    let start = DateParts { month: Some(month), ..start };
    if let Some(last) = last {
        let (rest, _) = opt(tag("份")).parse(rest)?;
        let year = if last < month { start.year.map(|year| year + 1) } else { start.year };
        return Ok((rest, (start, Some(DateParts { month: Some(last), year, ..start }))));
    }
    in_month(rest, start)
}

/// `list unit = 1*("、" small) unit`: the days or months that follow the first one, 9日 of 7月8、9日.
fn list<'i>(unit: &'static str) -> impl nom::Parser<&'i str, Output = (), Error = nom::error::Error<&'i str>> {
    value((), (many1_count(preceded(tag("、"), small)), spaced(unit)))
}

/// Whether 月 and `c` make a word of the moon or of age: 月亮, 月饼, 月龄.
const fn is_behind_moon(c: char) -> bool {
    matches!(c, '亮' | '饼' | '球' | '光' | '色' | '子' | '龄' | '嫂')
}

/// `in-month = [days | bare-day | ["份"] [month-phase]]`
pub(super) fn in_month(input: &str, start: DateParts) -> IResult<&str, Parts> {
    let phase = |phase| one(DateParts { phase: Some(phase), ..start });
    match input.chars().next() {
        Some(c) if is_numeral(c) || is_space(c) => {
            let (rest, days) = opt(preceded(space, |input| days(input, start))).parse(input)?;
            match days {
                Some(days) => Ok((rest, days)),
                None => bare_day(input, start),
            }
        }
        Some('份' | '初' | '上' | '中' | '下' | '底' | '末' | '月') => {
            if let (rest, Some(day)) = opt(lunar::early_day).parse(input)? {
                let Some(month) = start.month else { return never(input) };
                return Ok((rest, one(lunar::of(month, false, Some(day), DateParts { month: None, ..start }))));
            }
            alt((
                map(preceded((opt(tag("份")), opt(tag("的"))), alt((ten_days, preceded(opt(tag("月")), edge)))), phase),
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

/// `bare-day = small`, without 日: 一月二十三; in two Chinese digits or more, or after a year, and only where nothing is
/// counted. What may be a day or not, 7月8, is no date at all, nor is what the lunar calendar has without a year: 八月十五.
fn bare_day(input: &str, start: DateParts) -> IResult<&str, Parts> {
    let arabic = input.starts_with(|c| arabic_digit(c).is_some());
    let run = input.find(|c| !is_figure(c)).unwrap_or(input.len());
    let behind = &input[run..];
    let ends = !behind.starts_with(|c: char| c.is_alphanumeric());
    let figures = input[..run].chars().count();
    let month = Ok((input, one(start)));
    let (rest, day) = match small(input) {
        Ok((rest, day)) if day > 0 && run > 0 => (rest, day),
        // Two numbers of two scripts, 三2020: nobody knows where the date ends.
        Err(_) if !arabic && input[..run].contains(|c| arabic_digit(c).is_some()) => return never(input),
        _ => return month,
    };
    if is_counted(behind) {
        return month;
    }
    let named = start.year.is_some() || start.relative.is_some();
    let lunar = !named && matches!((start.month, day), (Some(8), 15) | (Some(5), 5) | (Some(7), 7) | (Some(9), 9));
    let valid = is_day(start.year, start.month, day);
    let goes_on = ends || day_part(behind).is_ok() || dash(behind).is_ok();
    let (certain, no_day) = if arabic {
        let number = figures > 2 || behind.starts_with(['.', '．']);
        (ends && start.year.is_some() && !number && !behind.starts_with([':', '：']), number || !goes_on)
    } else {
        (goes_on && !lunar && (2..4).contains(&figures), !goes_on && (!valid || figures == 1))
    };
    match (certain && valid, no_day) {
        (true, _) => Ok((rest, one(DateParts { day: Some(day), ..start }))),
        (_, true) => month,
        _ => never(input),
    }
}

/// Whether something is counted by the number before `rest`: 一月三次, 3月20多人, 三月百分之….
fn is_counted(rest: &str) -> bool {
    COUNTED.head(rest).is_some() || rest.starts_with(['多', '余', '来', '几', '%', '％', '点', '.', '．'])
}

/// Measure words that stand right after a month and a number.
static COUNTED: Words = words!(
    "个 名 位 人 次 项 条 家 件 例 起 户 天 年 周 场 批 期 轮 种 类 处 万 亿 元 分 所 座 辆 吨 倍 度 连 大 强 岁"
);

/// `days = small [dash small] unit | small days-of-list`; 号 not of lines, houses, orders: 1号线
/// `unit = "日" | "号"`
pub(super) fn days(input: &str, start: DateParts) -> IResult<&str, Parts> {
    let number = terminated(tag("号"), not(one_of("线楼院文令店厅馆门")));
    let unit = preceded(space, alt((tag("日"), number)));
    let first = terminated(small, peek(alt((list("日"), list("号")))));
    if start.month.is_some()
        && let Ok((rest, day)) = verify(first, |&day| is_day(start.year, start.month, day)).parse(input)
    {
        return Ok((rest, one(DateParts { day: Some(day), ..start })));
    }
    let (rest, (day, last)) = terminated((small, opt(preceded(dash, small))), unit).parse(input)?;
    let valid = |day| is_day(start.year, start.month, day);
    if !valid(day) || last.is_some_and(|last| last <= day || !valid(last)) {
        return never(input);
    }
    let start = DateParts { day: Some(day), ..start };
    Ok((rest, (start, last.map(|last| DateParts { day: Some(last), ..start }))))
}

/// `first-months = "前" small "个月"` of a year: 前11个月 is January to November.
pub(super) fn first_months(input: &str, start: DateParts) -> IResult<&str, Parts> {
    let count = alt((small, map(verify(anychar, |&c| c == '两'), |_| 2)));
    let (rest, count) = terminated(preceded(tag("前"), count), tag("个月")).parse(input)?;
    if !(2..=12).contains(&count) {
        return no(input);
    }
    let month = |month| DateParts { month: Some(month), ..start };
    Ok((rest, (month(1), Some(month(count)))))
}

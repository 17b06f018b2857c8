//! Periods, and the day in each that is meant: 每月5日 (*the 5th of every month*), 每周五, 每年12月底, 每两年.
//! Knows nothing of deadlines or rates: what such a period is said of, others read.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n};
use nom::character::complete::one_of;
use nom::combinator::{map, map_opt, not, opt, value, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser as _};

use super::clock::{day_of_week, tail};
use super::month::in_month;
use super::phase::edge;
use super::year::in_year;
use super::{DateParts, Phase};
use crate::lexicon::words::{Words, words};
use crate::numeral::{self, is_numeral};

/// What comes back, and how its unit is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Period {
    /// How many of the units: 2 for 每两年.
    pub count: u32,
    pub unit: &'static str,
    /// The day in it, as far as it is said.
    pub on: DateParts,
}

/// `period = "每" [number] unit [day]` ; reads what stands after 每
pub(crate) fn period(input: &str) -> Option<(&str, Period)> {
    let (rest, count) = opt(number).parse(input).ok()?;
    let (rest, unit) = unit(rest).ok()?;
    let one = count.is_none();
    let (rest, on) = if one { day(unit, rest).ok()? } else { (rest, DateParts::default()) };
    Some((rest, Period { count: count.unwrap_or(1), unit, on }))
}

/// `number = 1*4 numeral`, above 0
fn number(input: &str) -> IResult<&str, u32> {
    let whole = |run: &str| numeral::parse(run).ok().and_then(|number| u32::try_from(number).ok());
    map_opt(take_while_m_n(1, 4, is_numeral), move |run| whole(run).filter(|number| *number > 0)).parse(input)
}

/// `unit = ["个"] ("年" ["度"] | "半年" | "季" ["度"] | "月" | "周" | "星期" | "旬" | "日" | "天" | "工作日" | …)`
fn unit(input: &str) -> IResult<&str, &'static str> {
    preceded(
        opt(tag("个")),
        alt((
            value("半年", tag("半年")),
            value("年", alt((tag("年度"), terminated(tag("年"), not(one_of("级轮龄会")))))),
            value("季度", alt((tag("季度"), tag("季")))),
            value("月", tag("月")),
            value("周", alt((tag("周"), tag("星期")))),
            value("旬", tag("旬")),
            value("工作日", tag("工作日")),
            value("日", alt((tag("日"), tag("天")))),
            value("小时", tag("小时")),
            value("学期", tag("学期")),
        )),
    )
    .parse(input)
}

/// What stands after a unit and says which day of it is meant, or nothing.
fn day<'i>(unit: &str, input: &'i str) -> IResult<&'i str, DateParts> {
    let none = DateParts::default();
    let phase = |phase: Phase| DateParts { phase: Some(phase), ..none };
    match unit {
        "年" => {
            map(opt(map(|input| in_year(input, none), |(start, _)| start)), Option::unwrap_or_default).parse(input)
        }
        "月" => map(|input| in_month(input, none), |(start, _)| start).parse(input),
        "季度" | "半年" | "旬" | "学期" => map(opt(map(edge, phase)), Option::unwrap_or_default).parse(input),
        "周" => {
            let weekday = verify(
                |input: &'i str| map(day_of_week, |day| DateParts { weekday: Some(day), ..none }).parse(input),
                |_: &DateParts| !is_counted(input),
            );
            let (rest, parts) = map(opt(weekday), Option::unwrap_or_default).parse(input)?;
            if parts.weekday.is_some() { tail(rest, parts) } else { Ok((rest, parts)) }
        }
        "日" | "工作日" => tail(input, none),
        _ => Ok((input, none)),
    }
}

/// Whether a number of times follows, and no day of the week: 每周一次, 每周三至五次, 每周一调度 (*once a week*).
fn is_counted(input: &str) -> bool {
    let behind = input.trim_start_matches(|c| is_numeral(c) || matches!(c, '至' | '到' | '—' | '-' | '～'));
    behind.len() + '一'.len_utf8() < input.len()
        || MEASURES.head(behind).is_some()
        || input.starts_with('一') && ONCE.head(behind).is_some()
}

/// Measure words after a number of times or things.
static MEASURES: Words = words!("次 个 轮 场 期 份 篇 条 遍 回 天 小时 节 堂 例 家 名 人 批");

/// What is done once in a period: 一调度.
static ONCE: Words = words!("调度 通报 研判 总结 汇总 报 查 检");

#[cfg(test)]
mod tests {
    use chrono::Weekday;

    use super::*;

    #[test]
    fn a_period_and_its_day() {
        let on = |parts| Some(("前", Period { count: 1, unit: "月", on: parts }));
        assert_eq!(period("月5日前"), on(DateParts { day: Some(5), ..DateParts::default() }));
        assert_eq!(period("月底前"), on(DateParts { phase: Some(Phase::End), ..DateParts::default() }));
        let week = |text| period(text).map(|(rest, period)| (rest, period.on.weekday));
        assert_eq!(week("周五前"), Some(("前", Some(Weekday::Fri))));
        assert_eq!(week("周一次"), Some(("一次", None)));
        assert_eq!(week("周三至五次"), Some(("三至五次", None)));
        assert_eq!(period("两年").map(|(_, period)| (period.count, period.unit)), Some((2, "年")));
        assert_eq!(period("年12月底前").map(|(_, period)| period.on.month), Some(Some(12)));
        assert_eq!(period("季度末").map(|(rest, period)| (rest, period.on.phase)), Some(("", Some(Phase::End))));
        assert_eq!((period("个人"), period("0年"), period("年级")), (None, None, None));
    }
}

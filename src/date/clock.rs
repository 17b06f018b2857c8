//! What may stand behind a day: the day of the week, the part of the day, the hour.

use chrono::Weekday;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{anychar, one_of, satisfy};
use nom::combinator::{map, map_opt, not, opt, recognize, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser as _};

use super::absolute::{dash, no, space};
use super::number::small;
use super::{DateParts, DayPart};
use crate::numeral::is_numeral;

/// `tail = [weekday] [day-part] [time]` ; anything of it, or nothing
pub(super) fn tail(input: &str, parts: DateParts) -> IResult<&str, DateParts> {
    if !space(input)?.0.starts_with(begins_tail) {
        return Ok((input, parts));
    }
    let weekday = alt((delimited(one_of("（("), weekday, one_of("）)")), weekday));
    let (rest, weekday) = opt(preceded(space, weekday)).parse(input)?;
    let (rest, part) = opt(preceded(space, day_part)).parse(rest)?;
    let (rest, time) = opt(preceded(space, time)).parse(rest)?;
    let (hour, minute) = time.unzip();
    let (weekday, part) = (weekday.or(parts.weekday), part.or(parts.part));
    Ok((rest, DateParts { weekday, part, hour, minute: minute.flatten(), ..parts }))
}

/// Whether a tail may begin with `c`: most dates have none.
fn begins_tail(c: char) -> bool {
    matches!(c, '（' | '(' | '星' | '周' | '礼') || begins_part(c) || is_numeral(c)
}

/// Whether a word for a part of the day begins with `c`.
const fn begins_part(c: char) -> bool {
    matches!(c, '凌' | '清' | '早' | '上' | '中' | '正' | '下' | '午' | '傍' | '晚' | '深' | '夜' | '晨')
}

/// `weekday = ("星期" | "周" | "礼拜") ("一" … "六" | "日" | "天")`
pub(super) fn weekday(input: &str) -> IResult<&str, Weekday> {
    preceded(alt((tag("星期"), tag("周"), tag("礼拜"))), day_of_week).parse(input)
}

/// `"一"` … `"六"`, `"日"` or `"天"`
pub(super) fn day_of_week(input: &str) -> IResult<&str, Weekday> {
    let day = |c| match c {
        '一' => Some(Weekday::Mon),
        '二' => Some(Weekday::Tue),
        '三' => Some(Weekday::Wed),
        '四' => Some(Weekday::Thu),
        '五' => Some(Weekday::Fri),
        '六' => Some(Weekday::Sat),
        '日' | '天' => Some(Weekday::Sun),
        _ => None,
    };
    map_opt(anychar, day).parse(input)
}

/// A word for a part of the day that is no part of another one: 晚于 (*later than*), 早已 (*long since*).
pub(super) fn day_part(input: &str) -> IResult<&str, DayPart> {
    let mut words = DayPart::WORDS.iter().filter(|_| input.starts_with(begins_part));
    let Some(&(word, part)) = words.find(|(word, _)| input.starts_with(word)) else { return no(input) };
    let rest = &input[word.len()..];
    let other = match word {
        "晚" => {
            rest.starts_with(['于', '会', '宴', '了', '霞', '年', '期'])
                && !rest.starts_with("会见")
                && !rest.starts_with("会谈")
        }
        "早" => rest.starts_with(['已', '就', '于', '日', '期', '在']),
        "夜" => rest.starts_with(['以', '经', '市', '行', '校']),
        "晨" => rest.starts_with(['报', '光', '练', '曦']),
        _ => false,
    };
    if other { no(input) } else { Ok((rest, part)) }
}

/// `time = small ( clock | hour | point ) ["许"]`, of a day that has 24 hours
pub(super) fn time(input: &str) -> IResult<&str, (u8, Option<u8>)> {
    let time = (small, alt((clock, hour, point)));
    let valid = |&(hour, minute): &(u8, Option<u8>)| hour < 24 || hour == 24 && minute.unwrap_or(0) == 0;
    terminated(verify(time, valid), opt(tag("许"))).parse(input)
}

/// `clock = ":" 2DIGIT [":" 2DIGIT]`
fn clock(input: &str) -> IResult<&str, Option<u8>> {
    let colon = |input| satisfy(|c| matches!(c, ':' | '：')).parse(input);
    map(terminated(preceded(colon, two_digits), opt(preceded(colon, two_digits))), Some).parse(input)
}

/// `hour = "时" [minutes "分" [minutes "秒"] | "半" | "整" | "许" | "钟"]`; not 时 as *when*: 时间, 时期, but for 时期间
fn hour(input: &str) -> IResult<&str, Option<u8>> {
    let when = alt((recognize(one_of("间段代候")), terminated(tag("期"), not(tag("间")))));
    let seconds = opt((minutes, tag("秒")));
    let minute = terminated(preceded(space, minutes), (tag("分"), not(one_of("钟之")), seconds));
    let part = opt(alt((map(minute, Some), half_or_none)));
    preceded((space, tag("时"), not(when)), map(part, Option::flatten)).parse(input)
}

/// `point = "点" ( minutes "分" | "半" | "整" | "许" | "钟" )`; no fraction: 3点5分之
fn point(input: &str) -> IResult<&str, Option<u8>> {
    let minute = terminated(minutes, (tag("分"), not(tag("之"))));
    preceded(tag("点"), alt((map(minute, Some), half_or_none))).parse(input)
}

fn minutes(input: &str) -> IResult<&str, u8> {
    verify(small, |&minute| minute < 60).parse(input)
}

/// `"半" | "整" | "许" | "钟"`: half an hour, or none
fn half_or_none(input: &str) -> IResult<&str, Option<u8>> {
    let half = |c| match c {
        '半' => Some(Some(30)),
        '整' | '许' | '钟' => Some(None),
        _ => None,
    };
    map_opt(anychar, half).parse(input)
}

/// `hours = small dash small "时"`
pub(super) fn hours(input: &str) -> IResult<&str, (u8, u8)> {
    let range = terminated((small, preceded(dash, small)), tag("时"));
    verify(range, |&(from, to)| from < to && to <= 24).parse(input)
}

/// Two ASCII digits below 60.
fn two_digits(input: &str) -> IResult<&str, u8> {
    let digits = nom::bytes::complete::take_while_m_n(2, 2, |c: char| c.is_ascii_digit());
    verify(map_opt(digits, |digits: &str| digits.parse().ok()), |&value| value < 60).parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_part_of_a_day_is_looked_past() {
        for (word, part) in DayPart::WORDS {
            assert!(word.starts_with(begins_part), "{word}");
            assert_eq!(day_part(word), Ok(("", *part)), "{word}");
            assert_eq!(tail(word, DateParts::default()).unwrap().1.part, Some(*part), "{word}");
        }
    }

    #[test]
    fn no_day_of_the_week_is_looked_past() {
        for day in ["星期三", "周三", "礼拜三", "（星期三）", "(周三)", " 周三"] {
            assert_eq!(tail(day, DateParts::default()).unwrap().1.weekday, Some(Weekday::Wed), "{day}");
        }
    }
}

//! What may stand after a day: the day of the week, the part of the day, the hour.
//! Knows 时, 点 and clocks in digits; whose day it is, others say.

use chrono::Weekday;
use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case};
use nom::character::complete::{anychar, one_of, satisfy};
use nom::combinator::{map, map_opt, not, opt, recognize, value, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser as _};

use super::lexeme::{dash, no, space};
use super::number::{hour, small};
use super::{DateParts, DayPart};
use crate::lexicon::words::{Words, words};
use crate::numeral::{arabic_digit, is_numeral};

/// `tail = [weekday] [day-part] [time]` ; anything of it, or nothing
pub(super) fn tail(input: &str, parts: DateParts) -> IResult<&str, DateParts> {
    if !space(input)?.0.starts_with(begins_tail) {
        return Ok((input, parts));
    }
    let weekday = alt((delimited(one_of("（("), weekday, one_of("）)")), weekday));
    let (rest, weekday) = opt(preceded(space, weekday)).parse(input)?;
    let (rest, part) = opt(preceded(space, day_part)).parse(rest)?;
    let part = part.or(parts.part);
    let (rest, time) = opt(preceded(space, |input| time(input, part))).parse(rest)?;
    let parts = DateParts { weekday: weekday.or(parts.weekday), part, ..parts };
    Ok((rest, time.map_or(parts, |time| time.on(parts))))
}

/// A time of day as written.
#[derive(Clone, Copy)]
pub(super) struct Time {
    hour: u8,
    minute: Option<u8>,
    /// The half of the day that am or pm says.
    half: Option<DayPart>,
}

impl Time {
    /// This time on the day of `parts`.
    pub fn on(self, parts: DateParts) -> DateParts {
        DateParts { hour: Some(self.hour), minute: self.minute, part: self.half.or(parts.part), ..parts }
    }
}

/// Whether a tail may begin with `c`: most dates have none.
fn begins_tail(c: char) -> bool {
    matches!(c, '（' | '(' | '星' | '周' | '礼' | '两') || begins_part(c) || is_numeral(c)
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

/// `time = hour ( clock | 时 | 点 ) ["许" | "多"]`, of a day that has 24 hours, in the part of the day that was said
pub(super) fn time(input: &str, part: Option<DayPart>) -> IResult<&str, Time> {
    let (rest, hour) = hour(input)?;
    let spoken = part.is_some() || input.starts_with(|c| arabic_digit(c).is_some());
    let point = |input| point(input, spoken);
    let minute = |parser: IResult<_, _>| parser.map(|(rest, minute)| (rest, (minute, None)));
    let times = alt((clock, |input| minute(oclock(input)), |input| minute(point(input))));
    let some = terminated(tag("多"), not(one_of("名个人次家种地项"))); // 10点多
    let (rest, (minute, half)) = terminated(times, opt(alt((tag("许"), some)))).parse(rest)?;
    let valid = hour < 24 || hour == 24 && minute.unwrap_or(0) == 0;
    if valid && (half.is_none() || hour <= 12) { Ok((rest, Time { hour, minute, half })) } else { no(input) }
}

/// `clock = ":" 2DIGIT [":" 2DIGIT] ["时"] [[space] ( "am" | "pm" )]`
fn clock(input: &str) -> IResult<&str, (Option<u8>, Option<DayPart>)> {
    let colon = |input| satisfy(|c| matches!(c, ':' | '：')).parse(input);
    let digits = terminated(preceded(colon, two_digits), opt(preceded(colon, two_digits)));
    let unit = opt(terminated(tag("时"), not(one_of("间段代候期"))));
    let half = opt(preceded(space, meridiem));
    map((map(digits, Some), unit, half), |(minute, _, half)| (minute, half)).parse(input)
}

/// `meridiem = "am" | "pm"`, in any case
fn meridiem(input: &str) -> IResult<&str, DayPart> {
    let half = alt((value(DayPart::Morning, tag_no_case("am")), value(DayPart::Afternoon, tag_no_case("pm"))));
    terminated(half, not(satisfy(|c: char| c.is_ascii_alphanumeric()))).parse(input)
}

/// `时 = "时" [minutes "分" [minutes "秒"] | "半" | "整" | "许" | "钟"]`; not 时 as *when*: 时间, 时期, but for 时期间
fn oclock(input: &str) -> IResult<&str, Option<u8>> {
    let when = alt((recognize(one_of("间段代候")), terminated(tag("期"), not(tag("间")))));
    let part = opt(alt((map(minute, Some), half_or_none)));
    preceded((space, tag("时"), not(when)), map(part, Option::flatten)).parse(input)
}

/// `点 = "点" [ minute | "半" | "整" | "许" | "钟" | ("一" | "三") "刻" | bare-minute ]` ; alone where an hour is certain, and
/// not before what points are made of: 三点要求 (*three demands*), 点名
fn point(input: &str, certain: bool) -> IResult<&str, Option<u8>> {
    let (rest, _) = one_of("点點").parse(input)?;
    let quarter = terminated(alt((value(15, tag("一")), value(45, tag("三")))), (tag("刻"), opt(tag("钟"))));
    let said = alt((map(minute, Some), map(quarter, Some), half_or_none, map(bare_minute, Some)));
    match opt(said).parse(rest)? {
        (rest, Some(minute)) => Ok((rest, minute)),
        (rest, None) if certain && !may_be_minutes(rest) && POINTS.head(rest).is_none() => Ok((rest, None)),
        _ => no(input),
    }
}

/// Whether one figure or two follow, which may be minutes or decimals.
fn may_be_minutes(rest: &str) -> bool {
    let counted = rest.trim_start_matches(is_numeral);
    rest.chars().take(3).take_while(|&c| is_numeral(c)).count() % 3 > 0
        && !counted.starts_with(['人', '名', '位', '家'])
}

/// What points are made of, and words that begin with 点.
static POINTS: Words = words!(
    "要求 意见 建议 希望 共识 体会 启示 经验 措施 内容 情况 说明 指示 倡议 声明 看法 想法 做法 理由 原因 感受 思考 名 评 击 赞 亮 菜 歌 球 数 位"
);

/// `minute = minutes "分" [minutes "秒"]`; no 分钟, no fraction
fn minute(input: &str) -> IResult<&str, u8> {
    let seconds = opt((minutes, tag("秒")));
    terminated(preceded(space, minutes), (tag("分"), not(one_of("钟之")), seconds)).parse(input)
}

/// `bare-minute = ( "零" | "十" … ) …`, two figures without 分: 八点三十, 8点05; nothing is counted after it
fn bare_minute(input: &str) -> IResult<&str, u8> {
    let (rest, minute) = minutes(input)?;
    let said = &input[..input.len() - rest.len()];
    let two = said.chars().count() > 1 || said == "十";
    let counted = rest.starts_with(['万', '亿', '个', '名', '人', '%', '多', '余', '点', '.', '倍', '元', '百']);
    if two && !counted { Ok((rest, minute)) } else { no(input) }
}

fn minutes(input: &str) -> IResult<&str, u8> {
    verify(small, |&minute| minute < 60).parse(input)
}

/// `"半" | "整" | "许" | "钟"`: half an hour, or none; not 整改, *to mend*
fn half_or_none(input: &str) -> IResult<&str, Option<u8>> {
    if input.starts_with('整') && input.chars().nth(1).is_some_and(|c| "改治理合个体修顿".contains(c)) {
        return no(input);
    }
    let half = |c| match c {
        '半' => Some(Some(30)),
        '整' | '许' | '钟' => Some(None),
        _ => None,
    };
    map_opt(anychar, half).parse(input)
}

/// ```text
/// bare-time = clock-time dash clock-time | clock "时" | hour-time ( minutes | dash hour-time | eve )
/// ```
/// A time that names neither day nor part of the day: a ratio (3:20) is none, nor is 三点 alone, *three points*.
pub(super) fn bare_time<'i>(before: &str, input: &'i str) -> IResult<&'i str, Time> {
    if before.ends_with(|c: char| c.is_ascii_alphanumeric() || is_numeral(c) || ":：-/.第".contains(c)) {
        return no(input);
    }
    let (rest, time) = time(input, Some(DayPart::Morning)).map(|(rest, time)| (rest, Time { half: None, ..time }))?;
    let said = &input[..input.len() - rest.len()];
    let ranges = || preceded(dash, |input| self::time(input, Some(DayPart::Morning))).parse(rest).is_ok();
    let certain = if said.contains([':', '：']) {
        said.ends_with('时') || ranges()
    } else {
        let minute = time.minute.is_some() || said.ends_with(['整', '许', '钟']);
        minute || ranges() || EVES.head(rest).is_some()
    };
    if certain { Ok((rest, time)) } else { no(input) }
}

/// What stands after an hour by which something is done.
static EVES: Words = words!("前 之前 以前 后 之后 以后 左右 起 止");

/// `hours = small dash small ( "时" | "点" )`
pub(super) fn hours(input: &str) -> IResult<&str, (u8, u8)> {
    let range = terminated((small, preceded(dash, small)), one_of("时点"));
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
    fn hours_go_forward_and_end_with_the_day() {
        for (text, want) in [("0—24时", Some((0, 24))), ("8-9点", Some((8, 9))), ("20—8时", None), ("8-8时", None)]
        {
            assert_eq!(hours(text).ok().map(|(_, range)| range), want, "{text}");
        }
        assert!(hours("20—25时").is_err() && hours("26—25时").is_err());
    }

    #[test]
    fn no_day_of_the_week_is_looked_past() {
        for day in ["星期三", "周三", "礼拜三", "（星期三）", "(周三)", " 周三"] {
            assert_eq!(tail(day, DateParts::default()).unwrap().1.weekday, Some(Weekday::Wed), "{day}");
        }
    }
}

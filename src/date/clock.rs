//! What may stand behind a day: the day of the week, the part of the day, the hour.

use chrono::Weekday;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::one_of;
use nom::combinator::{map, map_opt, not, opt, recognize, value, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser as _};

use super::absolute::{dash, space};
use super::number::small;
use super::{DateParts, DayPart};

/// `tail = [weekday] [day-part] [time]` ; anything of it, or nothing
pub(super) fn tail(input: &str, parts: DateParts) -> IResult<&str, DateParts> {
    let weekday = alt((delimited(one_of("（("), weekday, one_of("）)")), weekday));
    let (rest, weekday) = opt(preceded(space, weekday)).parse(input)?;
    let (rest, part) = opt(preceded(space, day_part)).parse(rest)?;
    let (rest, time) = opt(preceded(space, time)).parse(rest)?;
    let (hour, minute) = time.unzip();
    let (weekday, part) = (weekday.or(parts.weekday), part.or(parts.part));
    Ok((rest, DateParts { weekday, part, hour, minute: minute.flatten(), ..parts }))
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
    map_opt(one_of("一二三四五六日天"), day).parse(input)
}

/// A word for a part of the day that is no part of another one: 晚于 (*later than*), 早已 (*long since*).
pub(super) fn day_part(input: &str) -> IResult<&str, DayPart> {
    let (word, part) = DayPart::WORDS
        .iter()
        .find(|(word, _)| input.starts_with(word))
        .copied()
        .ok_or(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag)))?;
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
    verify(nom::combinator::success(part), |_| !other).parse(rest)
}

/// `time = small ":" 2DIGIT [":" 2DIGIT] | small "时" [small "分" [small "秒"] | "半" | "整"] ["许"]`
/// 点 for 时 only if 钟, minutes, 半, 整 or 许 follow. Not 时 as *when*.
pub(super) fn time(input: &str) -> IResult<&str, (u8, Option<u8>)> {
    let minutes = |input| verify(small, |&minute| minute < 60).parse(input);
    let colon = |input| one_of(":：").parse(input);
    let clock = terminated((small, preceded(colon, map(two_digits, Some))), opt(preceded(colon, two_digits)));
    let seconds = opt((minutes, tag("秒")));
    let minute = terminated(preceded(space, minutes), (tag("分"), not(one_of("钟之")), seconds));
    let part = || alt((map(minute, Some), value(Some(30), tag("半")), value(None, one_of("整许钟"))));
    let when = alt((recognize(one_of("间段代候")), terminated(tag("期"), not(tag("间"))))); // 时间, 时期
    let hour = terminated(small, (space, tag("时"), not(when)));
    let hour = (hour, map(opt(part()), Option::flatten));
    let minute_of = terminated((small, preceded(tag("点"), minutes)), (tag("分"), not(tag("之"))));
    let point = alt((
        map(minute_of, |(hour, minute)| (hour, Some(minute))),
        (terminated(small, tag("点")), alt((value(Some(30), tag("半")), value(None, one_of("整许钟"))))),
    ));
    let valid = |&(hour, minute): &(u8, Option<u8>)| hour < 24 || hour == 24 && minute.unwrap_or(0) == 0;
    let time = verify(alt((clock, hour, point)), valid);
    terminated(time, opt(tag("许"))).parse(input)
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

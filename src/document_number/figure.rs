//! Numbers and days as documents write them at their head and foot: in digits of any script, ○ for zero included.

use chrono::NaiveDate;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while1};
use nom::character::complete::one_of;
use nom::combinator::{map_opt, value, verify};
use nom::error::{Error, ErrorKind, ParseError};
use nom::sequence::delimited;
use nom::{IResult, Parser as _};

use crate::numeral;
use crate::text::is_blank;

/// The value of a digit: ASCII, full-width or Chinese. Typists wrote zero as 〇, as a circle or as a letter O.
fn digit(c: char) -> Option<u32> {
    Some(match c {
        '0'..='9' => u32::from(c) - u32::from('0'),
        '０'..='９' => u32::from(c) - u32::from('０'),
        '〇' | '○' | '◯' | '零' | 'O' | 'Ｏ' | 'o' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// Whether `c` is a digit, ASCII or full-width.
pub(crate) fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// A number written digit by digit: 2019, ２０１９, 二○一九.
pub(crate) fn digits<'t, E: ParseError<&'t str>>(text: &'t str) -> IResult<&'t str, u32, E> {
    let value =
        |figures: &str| figures.chars().try_fold(0u32, |value, c| value.checked_mul(10)?.checked_add(digit(c)?));
    let mut whole = map_opt(take_while1(|c| digit(c).is_some()), value);
    let (rest, value) = whole.parse(text)?;
    match rest.chars().next() {
        Some('十' | '百' | '千' | '廿') => Err(nom::Err::Error(E::from_error_kind(text, ErrorKind::Digit))),
        _ => Ok((rest, value)),
    }
}

/// A number in Chinese, by its places: 五, 十二, 三十一, 廿一, 一百零三.
pub(crate) fn chinese<'t, E: ParseError<&'t str>>(text: &'t str) -> IResult<&'t str, u32, E> {
    let run = take_while1(|c| digit(c).is_some() || matches!(c, '十' | '百' | '千' | '廿' | '卅'));
    map_opt(run, |run: &str| u32::try_from(numeral::parse(run).ok()?).ok()).parse(text)
}

/// `day = YEAR "年" MONTH "月" DAY "日" | YEAR MARK MONTH MARK DAY`, of the years that official documents bear; white
/// space may stand between: 2018年12月28日, 二○○五年六月十一日, 2018-12-28, 2018.12.28.
pub(crate) fn day(text: &str) -> IResult<&str, NaiveDate> {
    let month = alt((value(1, tag("元")), number)); // 元月, January
    let named = (year, mark("年"), month, mark("月"), number, mark("日"));
    let plain = (year, one_of("-./"), number, one_of("-./"), number, tag(""));
    let whole = alt((named.map(|(y, _, m, _, d, _)| (y, m, d)), plain.map(|(y, _, m, _, d, _)| (y, m, d))));
    map_opt(whole, |(year, month, day)| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)).parse(text)
}

/// A text that is a day and nothing else, or a day with the time of day behind it, as sites write both.
pub(crate) fn whole_day(text: &str) -> Option<NaiveDate> {
    let (rest, day) = day(text.trim_matches(is_blank)).ok()?;
    let time = |c: char| c.is_ascii_digit() || matches!(c, ':' | '-' | ' ' | 'T' | '时' | '分' | '秒') || is_blank(c);
    rest.chars().all(time).then_some(day)
}

/// The first day in a text.
pub(crate) fn first_day(text: &str) -> Option<NaiveDate> {
    let mut last = None;
    let starts = text.char_indices().filter(|&(_, c)| {
        let starts = digit(c).is_some() && last.is_none();
        last = digit(c);
        starts
    });
    starts.filter_map(|(at, _)| day(&text[at..]).ok()).map(|(_, day)| day).next()
}

fn year(text: &str) -> IResult<&str, u32> {
    verify(digits, |year| (1900..2200).contains(year)).parse(text)
}

fn number(text: &str) -> IResult<&str, u32> {
    alt((digits::<Error<&str>>, chinese)).parse(text)
}

/// A mark with white space around it.
fn mark<'t>(mark: &'static str) -> impl nom::Parser<&'t str, Output = &'t str, Error = Error<&'t str>> {
    delimited(take_while(is_blank), tag(mark), take_while(is_blank))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_every_script() {
        for (text, want) in [
            ("2018年12月28日", (2018, 12, 28)),
            ("二○○五年六月十一日", (2005, 6, 11)),
            ("二〇〇四年一月十六日", (2004, 1, 16)),
            ("二OO六年九月七日", (2006, 9, 7)),
            ("一九九六年十一月五日", (1996, 11, 5)),
            ("一九八一年十二月三十一日", (1981, 12, 31)),
            ("一九八五年十月廿一日", (1985, 10, 21)),
            ("２０１９年１月２７日", (2019, 1, 27)),
            ("2019 年 1 月 27 日", (2019, 1, 27)),
            ("一九八五年元月五日", (1985, 1, 5)),
            ("二00五年六月一日", (2005, 6, 1)),
            ("2019-01-27 10:30:00", (2019, 1, 27)),
            ("2019-01-27-10:30", (2019, 1, 27)),
            ("2019.1.27", (2019, 1, 27)),
        ] {
            let want = NaiveDate::from_ymd_opt(want.0, want.1, want.2);
            assert_eq!(whole_day(text), want, "{text}");
        }
    }

    #[test]
    fn what_is_no_day() {
        for text in
            ["", "2019年1月", "2019年13月1日", "二〇一九年二月三十日", "1月27日", "2019年1月27日起施行", "9年1月7日"]
        {
            assert_eq!(whole_day(text), None, "{text}");
        }
    }
}

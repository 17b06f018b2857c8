//! Texts that are a day and nothing else, as documents and pages state when they were issued.
//! Knows what may stand after such a day; dates themselves, `expression` reads.

use chrono::NaiveDate;

use super::expression::expression;
use super::{DateParts, find, iso};
use crate::text::is_blank;

/// The years that official documents and pages bear.
const YEARS: core::ops::Range<i32> = 1900..2200;

/// A text that is a day and nothing else, or a day with the time of day after it, as sites write both.
pub(crate) fn whole_day(text: &str) -> Option<NaiveDate> {
    let text = text.trim_matches(is_blank);
    let (rest, start) = match expression("", text) {
        Ok((rest, (start, None))) if start.day.is_some() => (rest, start),
        _ => iso::date(text).ok()?, // 2019-01-27-10:30
    };
    let time = |c: char| c.is_ascii_digit() || matches!(c, ':' | '-' | ' ' | 'T' | '时' | '分' | '秒') || is_blank(c);
    day(start).filter(|_| rest.chars().all(time))
}

/// The first day in a text.
pub(crate) fn first_day(text: &str) -> Option<NaiveDate> {
    find(text).find_map(|found| day(found.start))
}

/// The day that `parts` say in full.
fn day(parts: DateParts) -> Option<NaiveDate> {
    let year = parts.year.filter(|year| YEARS.contains(year) && !parts.century_inferred)?;
    NaiveDate::from_ymd_opt(year, parts.month?.into(), parts.day?.into())
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
            ("二〇二◯年七月八日", (2020, 7, 8)),
            ("一九九六年十一月五日", (1996, 11, 5)),
            ("一九八一年十二月三十一日", (1981, 12, 31)),
            ("一九八五年十月廿一日", (1985, 10, 21)),
            ("２０１９年１月２７日", (2019, 1, 27)),
            ("2019 年 1 月 27 日", (2019, 1, 27)),
            ("2019　年　　1 月  27 日", (2019, 1, 27)),
            ("一九八五年元月五日", (1985, 1, 5)),
            ("二00五年六月一日", (2005, 6, 1)),
            ("二0二0年七月一〇日", (2020, 7, 10)),
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
        for text in [
            "",
            "2019年1月",
            "2019年13月1日",
            "二〇一九年二月三十日",
            "1月27日",
            "2019年1月27日起施行",
            "9年1月7日",
            "19年1月27日",
        ] {
            assert_eq!(whole_day(text), None, "{text}");
        }
    }
}

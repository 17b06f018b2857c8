//! Dates, by a table and by laws.

#[path = "support/cases.rs"]
mod cases;
#[path = "support/config.rs"]
mod config;

use gongwen::date::chrono::{Datelike, NaiveDate};
use gongwen::date::{self, DateParts, Reference};
use proptest::prelude::*;

/// The parts that are there: year-month-day, then the others.
fn shown(parts: DateParts) -> String {
    let number = |n: Option<String>| n.unwrap_or("?".to_owned());
    let ymd = [parts.year.map(|n| n.to_string()), parts.month.map(|n| n.to_string()), parts.day.map(|n| n.to_string())];
    let mut shown = vec![ymd.map(number).join("-")];
    shown.extend(parts.weekday.map(|day| day.to_string()));
    shown.extend(parts.part.map(|part| part.word().to_owned()));
    shown.extend(parts.hour.map(|hour| format!("{hour}:{:02}", parts.minute.unwrap_or(0))));
    shown.extend(parts.phase.map(|phase| format!("{phase:?}")));
    shown.extend(parts.relative.map(|relative| {
        let offset = relative.offset.map_or("?".to_owned(), |offset| format!("{offset:+}"));
        format!("{:?} {:?} {offset}", relative.anchor, relative.unit)
    }));
    shown.join(" ")
}

fn found(text: &str) -> String {
    let all: Vec<_> = date::find(text)
        .map(|found| {
            assert_eq!(&text[found.range.clone()], found.text);
            let end = found.end.map(|end| format!(" to {}", shown(end))).unwrap_or_default();
            format!("{} = {}{end}", found.text, shown(found.start))
        })
        .collect();
    if all.is_empty() { "none".to_owned() } else { all.join(" | ") }
}

#[test]
fn dates_are_found_as_the_table_says() {
    for [text, want, gloss] in cases::rows(include_str!("cases/dates.tsv")) {
        assert_eq!(found(text), want, "{text} ({gloss})");
    }
}

#[test]
fn hours_of_the_day_are_those_of_its_part() {
    for (text, time) in [
        ("7月7日上午9时", "09:00:00"),
        ("7月7日中午12时", "12:00:00"),
        ("7月7日中午1时", "13:00:00"),
        ("7月7日下午3时30分", "15:30:00"),
        ("7月7日下午15时", "15:00:00"),
        ("7月7日傍晚6时", "18:00:00"),
        ("7月7日晚8时", "20:00:00"),
        ("7月7日凌晨2时", "02:00:00"),
    ] {
        let found = date::find(text).next().expect(text);
        assert_eq!(found.start.time().expect(text).to_string(), time, "{text}");
    }
}

#[test]
fn dates_resolve_against_what_is_known() {
    for [text, written, named, want] in cases::rows(include_str!("cases/dates_resolved.tsv")) {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a date in the table");
        let mut reference = match written.parse::<i32>() {
            Ok(year) => Reference::from(year),
            Err(_) if written.is_empty() => Reference::default(),
            Err(_) => day(written).into(),
        };
        if !named.is_empty() {
            reference = reference.naming(day(named));
        }
        let found = date::find(text).next().expect("a date in the text");
        let days = found.resolve(reference).map(|days| format!("{} {}", days.start(), days.end()));
        assert_eq!(days.as_deref().unwrap_or("none"), want, "{text}, written {written}, {named} named");
    }
}

#[test]
fn no_text_takes_more_than_one_pass() {
    for unit in
        ["一年", "1年2月30日", "2020年", "二〇", "年月日", "上个月", "3-4-", "7月7日至", "今", "1.", "晚", "十", "日前"]
    {
        let text = unit.repeat(200_000);
        assert!(date::find(&text).count() <= 200_000);
    }
}

/// A date, and forms in which it is written.
fn written() -> impl Strategy<Value = (NaiveDate, String)> {
    let day = (1950i32..2100, 1u32..=366).prop_filter_map("a day", |(y, n)| NaiveDate::from_yo_opt(y, n));
    (day, 0..5).prop_map(|(date, form)| {
        let (y, m, d) = (date.year(), date.month(), date.day());
        let numeral = |n: u32| gongwen::numeral::format(u64::from(n), gongwen::numeral::Style::Plain);
        let digits = gongwen::numeral::format(u64::from(y.unsigned_abs()), gongwen::numeral::Style::Digits);
        let text = match form {
            0 => format!("{y}年{m}月{d}日"),
            1 => format!("{digits}年{}月{}日", numeral(m), numeral(d)),
            2 => date.to_string(),
            3 => format!("{y}/{m}/{d}"),
            _ => format!("{y} 年 {m} 月 {d} 日"),
        };
        (date, text)
    })
}

proptest! {
    #![proptest_config(config::config())]

    #[test]
    fn each_date_is_found_in_each_form((date, text) in written(), before in "[会议于在，]{0,3}", behind in "[，。召开]{0,3}") {
        let whole = format!("{before}{text}{behind}");
        let found: Vec<_> = date::find(&whole).collect();
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].text, &text);
        prop_assert_eq!(found[0].resolve(Reference::default()), Some(date..=date));
    }

    #[test]
    fn what_is_found_lies_in_order_and_is_sound(text in "([0-9一二三十〇年月日号时分至到前底初上下半今去本当次晚早午周天季度第内,.:/（）() -]|7月|2020年|5日){0,24}") {
        let mut at = 0;
        for found in date::find(&text) {
            prop_assert!(found.range.start >= at && found.range.end <= text.len() && !found.range.is_empty());
            at = found.range.end;
            prop_assert_eq!(&text[found.range.clone()], found.text);
            for parts in [Some(found.start), found.end].into_iter().flatten() {
                prop_assert!(parts.is_sound(), "{:?}", parts);
            }
            let _ = found.resolve(2020);
            let _ = found.resolve(NaiveDate::MIN);
            let _ = found.resolve(Reference::from(i32::MAX).naming(NaiveDate::MAX));
        }
    }
}

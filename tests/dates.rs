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
    shown.extend(parts.century_inferred.then(|| "inferred".to_owned()));
    shown.extend(parts.lunar.map(|lunar| {
        let day = lunar.day.map_or("?".to_owned(), |day| day.to_string());
        format!("lunar {}{}-{day}", if lunar.leap { "leap " } else { "" }, lunar.month)
    }));
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
    let mut wrong = Vec::new();
    for [text, want, _] in cases::rows(include_str!("cases/dates.tsv")) {
        mismatch(&mut wrong, text, &found(text), want);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Notes a row of a table that does not hold, so that a run tells all of them.
fn mismatch(wrong: &mut Vec<String>, text: &str, got: &str, want: &str) {
    if got != want {
        wrong.push(format!("{text}\n  got  {got}\n  want {want}"));
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
        ("7月7日晚1时", "01:00:00"),
        ("7月7日晚上6时", "18:00:00"),
        ("7月7日夜里11时", "23:00:00"),
        ("7月8日8:30pm", "20:30:00"),
        ("7月8日8:30am", "08:30:00"),
        ("下午八点零五分", "20:05:00"),
    ] {
        let found = date::find(text).next().expect(text);
        assert_eq!(found.start.time().expect(text).to_string(), time, "{text}");
    }
}

#[test]
fn midnight_is_the_end_of_its_day() {
    for text in ["7月7日晚上12时", "7月7日夜里12时", "7月7日24时", "7月7日晚12点"] {
        let found = date::find(text).next().expect(text);
        assert_eq!((found.start.clock(), found.start.time()), (Some((24, 0)), None), "{text}");
    }
}

#[test]
fn dates_resolve_against_what_is_known() {
    let mut wrong = Vec::new();
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
        mismatch(
            &mut wrong,
            &format!("{text}, written {written}, {named} named"),
            days.as_deref().unwrap_or("none"),
            want,
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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

proptest! {
    #![proptest_config(config::repeated())]

    /// No date is found in a longer one that would be found were what stands before it a space, nor were what stands after
    /// it one, if that is no word: 三次 of 7月三次 is none of a date. Two numbers side by side would be another number, two
    /// months side by side are none: a comma parts them. 晚上│月底 or 晚│上月底, nobody knows.
    #[test]
    fn what_is_found_is_whole(tokens in prop::collection::vec(prop::sample::select(TOKENS), 1..7)) {
        let number = |c: char| c.is_ascii_digit() || "三五点".contains(c);
        let place = |text: &str| text.chars().next_back().and_then(|c| "年月日".chars().position(|unit| unit == c));
        let (mut text, mut ends) = (String::new(), vec![0]);
        for token in tokens {
            let numbers = text.ends_with(number) && token.starts_with(|c| number(c) || c == '十');
            let places = place(&text).zip(place(token)).is_some_and(|(before, after)| before + 1 != after);
            text.push_str(if numbers || places { "，" } else { "" });
            text.push_str(token);
            ends.push(text.len());
        }
        let evening = |at: usize| text[..at].ends_with('晚') && text[at..].starts_with('上');
        for found in date::find(&text) {
            let length = found.text.len();
            for &from in ends.iter().filter(|&&from| from <= found.range.start && !evening(from)) {
                let alone = format!(" {}", &text[from..]);
                let end = found.range.end - from + 1;
                let longer = date::find(&alone).find(|longer| longer.range.start == 1 && longer.range.end >= end && longer.text.len() > length);
                prop_assert_eq!(longer.map(|longer| longer.text), None, "{} of {}", found.text, text);
                for &to in ends.iter().filter(|&&to| to >= found.range.end && !text[to..].starts_with(char::is_alphanumeric)) {
                    let alone = format!(" {} ", &text[from..to]);
                    let longer = date::find(&alone).any(|longer| longer.text.len() > length && longer.text.len() + 2 == alone.len());
                    prop_assert!(!longer, "{} in {} of {}", found.text, &text[from..to], text);
                }
            }
        }
    }
}

/// What dates are made of.
const TOKENS: &[&str] = &[
    "2020年",
    "98年",
    "7月",
    "12月",
    "8日",
    "30日",
    "十五",
    "上",
    "下",
    "周三",
    "星期四",
    "个",
    "月",
    "季度",
    "三",
    "前三季度",
    "至",
    "底",
    "初",
    "末",
    "大",
    "后天",
    "农历",
    "正月",
    "初五",
    "上午",
    "晚",
    "9时",
    "9点",
    "半",
    "的",
    "今年",
    "至今",
    "2018/1/10",
    "9:30",
    "起",
    "月底",
];

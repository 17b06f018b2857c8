//! Deadlines, by a table and by laws.

#[path = "support/cases.rs"]
mod cases;

use gongwen::date::chrono::{Datelike, NaiveDate};
use gongwen::{Deadline, DeadlineKind, Directive, Notice, Parser, TimeUnit};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

/// A deadline as the table writes it: kind, words, what they say; resolved from Monday, March 2, 2020.
fn told(deadline: Deadline<'_>) -> String {
    let day = deadline.resolve(day(2020, 3, 2)).map_or("?".to_owned(), |day| day.to_string());
    let text = deadline.text();
    match deadline.kind() {
        DeadlineKind::By { .. } => format!("by {text} = {day}"),
        DeadlineKind::Within { amount, unit, event, .. } => {
            format!("within {text} = {amount} {unit} from {}", event.map_or("?", gongwen::Excerpt::as_str))
        }
        DeadlineKind::Every { count, unit, .. } => format!("every {text} = {count} {unit}, {day}"),
        _ => "a kind that the table does not know".into(),
    }
}

#[test]
fn deadlines_are_found_as_the_table_says() {
    let mut wrong = Vec::new();
    for [text, want, gloss] in cases::rows(include_str!("cases/deadlines.tsv")) {
        let source = format!("某市人民政府关于做好有关工作的通知\n{text}");
        let notice = Notice::parse(&source);
        if notice.directives().len() == 0 {
            wrong.push(format!("{text}: no directive"));
        }
        let told: Vec<String> = notice.directives().filter_map(Directive::deadline).map(told).collect();
        if told.join(" ; ") != want.replace("none", "") {
            wrong.push(format!("{text} ({gloss}): {}, not {want}", told.join(" ; ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_the_notice_says_of_itself_makes_a_day() {
    let due = |text: &str| {
        let source = format!("某市人民政府关于自查的通知\n各区人民政府：\n{text}\n某市人民政府\n2020年3月2日");
        let notice = Notice::parse(&source);
        notice.directives().next().and_then(Directive::deadline).and_then(Deadline::due)
    };
    assert_eq!(due("各单位应于6月30日前完成自查。"), Some(day(2020, 6, 30)));
    assert_eq!(due("各单位应于本月底前完成自查。"), Some(day(2020, 3, 31)));
    assert_eq!(due("各单位应自本通知印发之日起30日内完成自查。"), Some(day(2020, 4, 1)));
    assert_eq!(due("各单位应自收到本通知之日起30日内完成自查。"), None); // nobody knows when each received it
    assert_eq!(due("各单位应自本通知印发之日起30个工作日内完成自查。"), None);
    let notice = Parser::new().year(2019).parse("题\n会议要求，各单位要在国庆节前完成整改。").expect("lenient");
    let deadline = notice.directives().next().and_then(Directive::deadline).expect("a deadline");
    assert_eq!(deadline.resolve(2019), Some(day(2019, 10, 1)));
}

/// Lengths by the Civil Code, articles 201 and 202; working days by a calendar.
#[test]
fn lengths_are_counted_from_the_day_after_the_event() {
    let within = |length: &str, event: NaiveDate| {
        let source = format!("关于自查的通知\n各单位应在收到通知后{length}内报告。");
        let notice = Notice::parse(&source);
        notice.directives().next().and_then(Directive::deadline).and_then(|of| of.resolve(event))
    };
    assert_eq!(within("1日", day(2020, 2, 28)), Some(day(2020, 2, 29)));
    assert_eq!(within("一周", day(2020, 2, 28)), Some(day(2020, 3, 6)));
    assert_eq!(within("一个月", day(2020, 1, 31)), Some(day(2020, 2, 29))); // no 31st there: the last day
    assert_eq!(within("半年", day(2020, 1, 15)), Some(day(2020, 7, 15)));
    assert_eq!(within("半个月", day(2020, 1, 15)), Some(day(2020, 1, 30)));
    assert_eq!(within("24小时", day(2020, 1, 15)), None); // nobody knows the hour of the event
    let notice = Notice::parse("关于自查的通知\n各单位应在收到通知后5个工作日内报告。");
    let deadline = notice.directives().next().and_then(Directive::deadline).expect("a deadline");
    let weekday = |day: NaiveDate| day.weekday().number_from_monday() <= 5;
    assert_eq!(deadline.resolve_working(day(2020, 3, 6), weekday), Some(day(2020, 3, 13)));
    assert_eq!(deadline.resolve_working(day(2020, 3, 6), |_| false), None);
    assert_eq!(deadline.resolve(day(2020, 3, 6)), None);
}

#[test]
fn the_next_day_that_comes_back() {
    let next = |words: &str, from: NaiveDate| {
        let source = format!("关于自查的通知\n各单位应{words}报告。");
        let notice = Notice::parse(&source);
        notice.directives().next().and_then(Directive::deadline).and_then(|of| of.resolve(from))
    };
    assert_eq!(next("每月5日前", day(2020, 3, 5)), Some(day(2020, 3, 5)));
    assert_eq!(next("每月5日前", day(2020, 12, 6)), Some(day(2021, 1, 5)));
    assert_eq!(next("每月底", day(2020, 2, 6)), Some(day(2020, 2, 29)));
    assert_eq!(next("每季度末", day(2020, 5, 6)), Some(day(2020, 6, 30)));
    assert_eq!(next("每周五", day(2020, 3, 7)), Some(day(2020, 3, 13)));
    assert_eq!(next("每年12月底前", day(2020, 3, 7)), Some(day(2020, 12, 31)));
    assert_eq!(next("每年3月5日前", day(2020, 3, 7)), Some(day(2021, 3, 5)));
    assert_eq!(next("每年", day(2020, 3, 7)), Some(day(2020, 12, 31)));
    assert_eq!(next("每两年", day(2020, 3, 7)), None); // nobody knows from when on
}

#[test]
fn units_have_names() {
    assert_eq!(TimeUnit::WorkingDay.to_string(), "working_day");
    assert_eq!(TimeUnit::ALL.len(), 10);
}

/// Holds when `json` says what `wanted` says and nothing more: what else has a key is null, false or a span.
#[cfg(feature = "serde")]
fn holds(json: &serde_json::Value, wanted: &serde_json::Value) {
    let (Some(object), Some(keys)) = (json.as_object(), wanted.as_object()) else {
        return assert_eq!(json, wanted);
    };
    for (key, value) in keys {
        holds(&json[key], value);
    }
    for (key, value) in object.iter().filter(|(key, _)| !keys.contains_key(*key) && !key.ends_with("span")) {
        assert!(value.is_null() || *value == false, "{key} is {value}, where nothing is said");
    }
}

#[cfg(feature = "serde")]
#[test]
fn json_has_the_kind_and_its_parts() {
    let json = |text: &str| {
        let source = format!("关于自查的通知\n{text}");
        let notice = serde_json::to_value(Notice::parse(&source)).expect("a notice is written");
        notice["paragraphs"][0]["directives"][0]["deadline"].clone()
    };
    let object = serde_json::json!({
        "kind": "by", "text": "6月30日前", "paragraph": 0, "range": [12, 24], "date": {"month": 6, "day": 30}, "eve": true
    });
    holds(&json("各单位应6月30日前报告。"), &object);
    let object = serde_json::json!({
        "kind": "within", "text": "在收到通知后3日内", "paragraph": 0, "range": [12, 37], "amount": 3, "unit": "day",
        "event": "收到通知", "event_range": [15, 27]
    });
    holds(&json("各单位应在收到通知后3日内报告。"), &object);
    let object = serde_json::json!({
        "kind": "every", "text": "每月5日前", "paragraph": 0, "range": [12, 25], "amount": 1, "unit": "month", "on": {"day": 5}, "eve": true
    });
    holds(&json("各单位应每月5日前报告。"), &object);
    assert_eq!(json("各单位应报告。"), serde_json::Value::Null);
}

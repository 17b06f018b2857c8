//! JSON that somebody else wrote, or changed: whatever one value of it becomes, it reads as a sound notice, or not at
//! all.
#![cfg(feature = "serde")]

#[path = "support/laws.rs"]
mod laws;

use gongwen::Notice;
use serde_json::{Value, json};

/// Notices that have each kind of value: of news, of an official document, of a page.
const SOURCES: &[&str] = &[
    // A meeting in two sentences of a chair: deadline, condition, ordinals, work, term, credit.
    "7月7日区委召开第九十九次会议\n\
     <div><span style='font-size:16px'> 　　2020年7月7日晚，区防控工作领导小组召开第九十九次会议。区委书记李明主持会议。</span></div>\
     <div>&nbsp;</div>\
     <div><span style='font-size:1e'> 　　会议强调，一要落实《防控工作方案》，8月底前完成整改；二要坚持“四早”，出现问题的，各单位不得隐瞒。\
     他要求，加强&lt;管理。（记者 王红 文/图）</span></div><div>&nbsp;</div>",
    // A notice on flood control with its official elements.
    "某市人民政府关于做好防汛工作的通知\n某政发〔2019〕5号\n各区人民政府，市各委、办、局：\n一、总体要求\n\
     各单位应当自收到本通知之日起10日内落实责任。要每月5日前报告。\n附件：1.任务清单\n某市人民政府\n2019年6月1日\n（此件公开发布）",
    "<meta name=ArticleTitle content=防汛><meta name=PubDate content=2019-06-01>\
     <h1>防汛</h1><p>会议指出，<b>要</b>抓好&nbsp;落实。<p align=center>请各单位配合",
];

/// What may stand in the place of any value.
fn others(value: &Value) -> Vec<Value> {
    let near = value.as_i64().into_iter().flat_map(|number| [json!(number - 1), json!(number + 1)]);
    let limits = [json!(0), json!(100), json!(1_000_000_000), json!(1_u64 << 32), json!(u64::MAX), json!(-1)];
    let kinds =
        [json!(null), json!(""), json!("会"), json!([]), json!({}), json!([0, 0]), json!([3, 3]), json!([0, 1])];
    near.chain(limits).chain(kinds).collect()
}

/// The places of all values below `value`, as JSON pointers.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, value)| pointers(value, &format!("{at}/{index}"), found));
        }
        Value::Object(map) => map.iter().for_each(|(key, value)| pointers(value, &format!("{at}/{key}"), found)),
        _ => {}
    }
}

/// Reads it by the law; whether it was read at all.
fn read(json: &Value) -> bool {
    laws::json_in(json.to_string().as_bytes());
    serde_json::from_value::<Notice<'_>>(json.clone()).is_ok()
}

#[test]
fn any_value_may_be_another() {
    let (mut refused, mut accepted) = (0, 0);
    for source in SOURCES {
        let sound = serde_json::to_value(Notice::parse(source)).expect("a notice is written");
        let mut all = Vec::new();
        pointers(&sound, "", &mut all);
        for pointer in &all {
            let place = sound.pointer(pointer).expect("it was found there");
            for other in others(place).into_iter().filter(|other| other != place) {
                let mut json = sound.clone();
                *json.pointer_mut(pointer).expect("it was found there") = other;
                *if read(&json) { &mut accepted } else { &mut refused } += 1;
            }
        }
    }
    // Styles and words for readers may say anything; places may not.
    assert!(refused > 4 * accepted && accepted > 100, "{refused} refused, {accepted} accepted");
}

#[test]
fn any_value_may_be_missing_or_stand_twice_or_elsewhere() {
    let mut refused = 0;
    for source in SOURCES {
        let sound = serde_json::to_value(Notice::parse(source)).expect("a notice is written");
        let mut all = Vec::new();
        pointers(&sound, "", &mut all);
        for pointer in &all {
            let damages: [fn(&mut Value); 4] = [first_away, last_away, last_twice, turned];
            for damage in damages {
                let mut json = sound.clone();
                damage(json.pointer_mut(pointer).expect("it was found there"));
                refused += usize::from(!read(&json));
            }
        }
    }
    assert!(refused > 100, "{refused} refused");
}

fn first_away(value: &mut Value) {
    match value {
        Value::Array(list) if !list.is_empty() => drop(list.remove(0)),
        Value::Object(map) => {
            let key = map.keys().next().cloned();
            key.and_then(|key| map.remove(&key));
        }
        _ => {}
    }
}

fn last_away(value: &mut Value) {
    match value {
        Value::Array(list) => drop(list.pop()),
        Value::Object(map) => {
            let key = map.keys().next_back().cloned();
            key.and_then(|key| map.remove(&key));
        }
        _ => {}
    }
}

fn last_twice(value: &mut Value) {
    if let Value::Array(list) = value {
        list.extend(list.last().cloned());
    }
}

fn turned(value: &mut Value) {
    if let Value::Array(list) = value {
        list.reverse();
    }
}

#[test]
fn names_of_a_later_version_read_as_other() {
    let mut json = serde_json::to_value(Notice::parse(SOURCES[0])).expect("a notice is written");
    for (pointer, name) in [
        ("/paragraphs/1/directives/0/modality", "recommended"),
        ("/credits/0/role", "translator"),
        ("/paragraphs/0/dates/0/start/day_part", "midnight"),
    ] {
        *json.pointer_mut(pointer).expect(pointer) = name.into();
    }
    json["meeting"] = Value::Null; // which repeats the day
    let notice: Notice<'_> = serde_json::from_value(json).expect("a notice, as far as it is known");
    assert_eq!(notice.directives().next().map(gongwen::Directive::modality), Some(gongwen::Modality::Other));
    assert_eq!(notice.credits().next().map(gongwen::Credit::role), Some(gongwen::Role::Other));
    assert_eq!(
        notice.paragraph(0).and_then(|first| first.dates().next()?.start().part),
        Some(gongwen::date::DayPart::Other)
    );
    assert_eq!(serde_json::to_value(&notice).expect("it is written")["credits"][0]["role"], "other");
}

#[test]
fn a_view_serializes_as_in_the_whole_and_reads_as_its_record() {
    use gongwen::record::{DirectiveRecord, NoticeRecord, ParagraphRecord};
    for source in SOURCES {
        let notice = Notice::parse(source);
        let whole = serde_json::to_value(&notice).expect("a notice is written");
        let record: NoticeRecord = serde_json::from_value(whole.clone()).expect("its record is read");
        assert_eq!(record, notice.to_record());
        assert_eq!(serde_json::to_value(&record).expect("a record is written"), whole);
        for (paragraph, json) in notice.paragraphs().zip(whole["paragraphs"].as_array().expect("paragraphs")) {
            assert_eq!(&serde_json::to_value(paragraph).expect("a paragraph is written"), json);
            assert_eq!(ParagraphRecord::from(paragraph), serde_json::from_value(json.clone()).expect("it is read"));
        }
        for directive in notice.directives() {
            let json = &whole["paragraphs"][directive.paragraph().index()]["directives"];
            let json =
                json.as_array().expect("directives").iter().find(|json| json["range"][0] == directive.range().start);
            let record: DirectiveRecord = serde_json::from_value(json.expect("it").clone()).expect("it is read");
            assert_eq!((record.span, record.actions.len()), (directive.span(), record.action_spans.len()));
            assert_eq!(
                record.span.of(source),
                Some(directive.text().as_str()).filter(|text| source.contains(text)).or(record.span.of(source))
            );
        }
        let each = [serde_json::to_value(notice.meeting()), serde_json::to_value(notice.document())];
        assert_eq!(
            each.map(|json| json.expect("it is written")),
            [whole["meeting"].clone(), whole["document"].clone()]
        );
    }
}

//! The JSON Schema that ships with the crate says what its JSON is: each key is there, of its type, and no other.
#![cfg(feature = "serde")]

use gongwen::Notice;
use gongwen::record::JSON_SCHEMA;
use serde_json::{Value, json};

/// Whether `value` is what `schema` says, by those keywords of JSON Schema 2020-12 that ours has; else where it is not.
fn check(value: &Value, schema: &Value, root: &Value, at: &str) -> Result<(), String> {
    let wrong = |what: &str| Err(format!("{at}: {what}: {value}"));
    if let Some(name) = schema["$ref"].as_str() {
        let found = name.strip_prefix('#').and_then(|pointer| root.pointer(pointer));
        check(value, found.unwrap_or_else(|| panic!("{at}: there is no {name}")), root, at)?;
    }
    if let Some(any) = schema["anyOf"].as_array() {
        let tried: Vec<_> = any.iter().map(|one| check(value, one, root, at)).collect();
        if tried.iter().all(Result::is_err) {
            return tried.into_iter().next().unwrap_or(Ok(()));
        }
    }
    let of_type = match schema["type"].as_str() {
        None => true,
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        Some("integer") => value.is_u64() || value.is_i64() && schema["minimum"].is_null(),
        Some(other) => panic!("{at}: the type {other} is not known here"),
    };
    if !of_type || schema.get("const").is_some_and(|constant| constant != value) {
        return wrong("is of another type");
    }
    if schema["enum"].as_array().is_some_and(|names| !names.contains(value)) {
        return wrong("is no name that is known");
    }
    if let Some(object) = value.as_object() {
        let known = &schema["properties"];
        for required in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !object.contains_key(required) {
                return wrong(&format!("has no {required}"));
            }
        }
        for (key, value) in object {
            match known.get(key) {
                Some(schema) => check(value, schema, root, &format!("{at}/{key}"))?,
                None if schema["additionalProperties"] == json!(false) => return wrong(&format!("has {key} too")),
                None => {}
            }
        }
    }
    if let Some(list) = value.as_array() {
        let first = schema["prefixItems"].as_array().map_or(&[][..], Vec::as_slice);
        if list.len() < first.len() || list.len() > first.len() && schema["items"] == json!(false) {
            return wrong("is of another length");
        }
        for (index, value) in list.iter().enumerate() {
            let schema = first.get(index).unwrap_or(&schema["items"]);
            if schema.is_object() {
                check(value, schema, root, &format!("{at}/{index}"))?;
            }
        }
    }
    Ok(())
}

/// Notices that together have each kind of value.
const SOURCES: &[&str] = &[
    include_str!("golden/document.txt"),
    include_str!("golden/page.html"),
    include_str!("../seeds/000_2790eb9220dfb574.txt"),
    "",
    "7月7日区委召开第九十九次会议\n2020年7月7日晚，区防控工作领导小组召开第九十九次会议。区委书记李明主持会议。\
     会议强调，各街镇、各部门要落实《防控方案》，8月底前完成整改；坚持“四早”，出现问题的，各单位不得隐瞒，要每月5日前报告。\
     昨日、正月初五和去年夏天，检查了三个街镇。（记者 王红）",
    "某市关于防汛的通知\n各单位应当自收到本通知之日起10日内落实责任。由区教委牵头、区财政局配合，8月底前完成校舍检查。",
    "<h1>防汛</h1><p>会议<b>强调</b>，<a href='a?b&amp;c'>要</a><img src=x alt=y>抓好落实。<table><tr><th colspan=2>一<td>二</table><p align=center>请各单位配合</div>",
];

#[test]
fn json_is_what_the_schema_says() {
    let schema: Value = serde_json::from_str(JSON_SCHEMA).expect("the schema is JSON");
    for source in SOURCES {
        let json = serde_json::to_value(Notice::parse(source)).expect("a notice is written");
        check(&json, &schema, &schema, "").unwrap_or_else(|error| panic!("{error:.400}"));
    }
}

#[test]
fn each_key_of_the_schema_is_written() {
    let schema: Value = serde_json::from_str(JSON_SCHEMA).expect("the schema is JSON");
    let all: String = SOURCES
        .iter()
        .map(|source| serde_json::to_string(&Notice::parse(source)).expect("a notice is written"))
        .collect();
    let objects = [&schema].into_iter().chain(schema["$defs"].as_object().expect("definitions").values());
    for key in objects.flat_map(|object| object["properties"].as_object().into_iter().flatten().map(|(key, _)| key)) {
        assert!(all.contains(&format!("\"{key}\":")), "nothing is written as {key}");
    }
}

#[test]
fn what_is_not_of_the_schema_is_found() {
    let schema: Value = serde_json::from_str(JSON_SCHEMA).expect("the schema is JSON");
    let sound = serde_json::to_value(Notice::parse(SOURCES[0])).expect("a notice is written");
    let damages: [fn(&mut Value); 5] = [
        |json| json["title"] = Value::Null,
        |json| json["schema"] = json!(2),
        |json| drop(json.as_object_mut().map(|object| object.remove("people"))),
        |json| json["paragraphs"][0]["span"] = json!([1]),
        |json| json["paragraphs"][0]["surprise"] = json!(1),
    ];
    for damage in damages {
        let mut json = sound.clone();
        damage(&mut json);
        assert!(check(&json, &schema, &schema, "").is_err());
    }
}

//! Hostile input: what comes out of it is written down, one case a row, in `tests/hostile/`.

#[path = "support/laws.rs"]
mod laws;
#[path = "support/recipe.rs"]
mod recipe;
#[path = "support/shapes.rs"]
mod shapes;
#[path = "support/table.rs"]
mod table;

use gongwen::Notice;
use shapes::SHAPES;

/// Up to so many bytes a case is read by all laws, some of which look at each character by itself.
const SMALL: usize = 20_000;

#[test]
fn texts_come_out_as_written_down() {
    let mut wrong = Vec::new();
    for [name, input, text, codes] in table::rows(include_str!("hostile/texts.txt")) {
        let source = recipe::text(input);
        let notice = Notice::parse(&source);
        let (shown, wanted) = (notice.to_text(), recipe::text(text));
        if shown != wanted {
            wrong.push(format!("{name}: expected {:?}, found {:?}", brief(&wanted), brief(&shown)));
        }
        if codes_of(&notice) != table::words(codes) {
            wrong.push(format!("{name}: expected {codes}, found {:?}", codes_of(&notice)));
        }
        if source.len() <= SMALL {
            laws::source(&source);
        } else {
            laws::accounted(&source, &notice);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[cfg(feature = "encoding")]
#[test]
fn bytes_come_out_as_written_down() {
    let mut wrong = Vec::new();
    for [name, input, encoding, text, codes] in table::rows(include_str!("hostile/bytes.txt")) {
        let bytes = recipe::bytes(input);
        let notice = Notice::from_bytes(&bytes);
        let found = (notice.encoding(), notice.to_text(), codes_of(&notice));
        let wanted = (Some(encoding), recipe::text(text), table::words(codes));
        if found != wanted {
            wrong.push(format!("{name}: expected {wanted:?}, found {found:?}"));
        }
        laws::bytes(&bytes);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A megabyte of each shape, read to the end: what takes the square of it does not come back. What the grammar
/// looks for stands as ten megabytes in the table.
#[test]
fn megabytes_of_anything_are_read() {
    std::thread::scope(|scope| {
        for part in SHAPES.chunks(SHAPES.len().div_ceil(2)) {
            scope.spawn(move || {
                for shape in part {
                    let source = shape.source(1_000_000);
                    let notice = Notice::parse(&source);
                    laws::accounted(&source, &notice);
                    drop(notice);
                    laws::source(&shape.source(500));
                }
            });
        }
    });
}

/// The codes of the diagnostics in the order of their first, each once.
fn codes_of(notice: &Notice<'_>) -> Vec<&'static str> {
    let mut once = Vec::new();
    for diagnostic in notice.diagnostics() {
        let code = diagnostic.code.as_str();
        if !once.contains(&code) {
            once.push(code);
        }
    }
    once
}

/// A text, shortened if it is long.
fn brief(text: &str) -> String {
    let start: String = text.chars().take(200).collect();
    if start.len() < text.len() { format!("{start}… ({} bytes)", text.len()) } else { start }
}

#[cfg(feature = "serde")]
mod json {
    use gongwen::Notice;
    use serde_json::Value;

    use super::{laws, table};

    /// A dump with what the table points at: the meeting stressed, each unit is to do its duty; on the
    /// evening of July 7 the district committee held its 99th.
    const DUMP: &str = "会议\n\
        <div><span style='font-size:16px'> 　　会议强调，各单位要落实责任。</span></div><div>&nbsp;</div>\
        <div><span style='font-size:16px'> 7月7日晚，区委召开第九十九次会议。区委书记李明主持会议。</span></div><div>&nbsp;</div>";

    #[test]
    fn is_read_or_refused_as_written_down() {
        let sound = serde_json::to_value(Notice::parse(DUMP)).expect("a notice is written");
        let mut others = Vec::new();
        for [name, pointer, value, want] in table::rows(include_str!("hostile/json.txt")) {
            let mut json = sound.clone();
            put(&mut json, pointer, value);
            let json = json.to_string();
            laws::json_in(json.as_bytes());
            let read = serde_json::from_str::<Notice<'_>>(&json).map(drop).map_err(|error| error.to_string());
            let said = read.err().unwrap_or_else(|| "read".to_owned());
            if !said.starts_with(want) {
                others.push(format!("{name}: expected {want:?}, found {said:?}"));
            }
        }
        assert!(others.is_empty(), "{others:#?}");
    }

    /// Puts `value`, or nothing, where `pointer` points.
    fn put(json: &mut Value, pointer: &str, value: &str) {
        let Some((parent, key)) = pointer.rsplit_once('/') else { return };
        let parent = json.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {pointer}"));
        let value = (value != "nothing").then(|| value.parse().expect("a value"));
        match (parent, value) {
            (Value::Array(list), Some(value)) => list[key.parse::<usize>().expect("an index")] = value,
            (Value::Object(map), Some(value)) => drop(map.insert(key.to_owned(), value)),
            (Value::Object(map), None) => drop(map.remove(key).expect("something to take away")),
            _ => panic!("nothing can be put at {pointer}"),
        }
    }

    /// What is no JSON at all, or no notice, or nested without end.
    #[test]
    fn of_another_kind_is_refused() {
        for json in ["", "{", "null", "[]", "7", "\"题\"", "{}", "{\"title\":\"\\ud800\"}", "\u{FEFF}{}"] {
            laws::json_in(json.as_bytes());
            assert!(serde_json::from_str::<Notice<'_>>(json).is_err(), "{json:?}");
        }
        let deep = format!("{{\"surprise\":{}", "[".repeat(100_000));
        assert!(serde_json::from_str::<Notice<'_>>(&deep).is_err());
    }
}

//! Real shapes, a dump, an official document and a page, as the JSON that they give: whatever changes in it is seen.
//!
//! `GONGWEN_GOLDEN=write cargo test --test golden` writes the files anew; read the difference before it is kept.
#![cfg(feature = "serde")]

use std::path::{Path, PathBuf};

use gongwen::Notice;
use serde_json::Value;

/// The sources, from the root of the crate, and the names of their golden files.
const SHAPES: &[(&str, &str)] = &[
    ("seeds/000_2790eb9220dfb574.txt", "seed"),
    ("tests/golden/document.txt", "document"),
    ("tests/golden/page.html", "page"),
];

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn shapes_give_their_golden_json() {
    let write = std::env::var_os("GONGWEN_GOLDEN").is_some();
    for (source, name) in SHAPES {
        let bytes = std::fs::read(at(source)).expect(source);
        let notice = Notice::from_bytes(&bytes);
        let json = serde_json::to_value(&notice).expect("a notice is written");
        let golden = at(&format!("tests/golden/{name}.json"));
        if write {
            let pretty = serde_json::to_string_pretty(&json).expect("a value is written");
            std::fs::write(&golden, pretty + "\n").expect("the golden file is written");
        }
        let want: Value = serde_json::from_slice(&std::fs::read(&golden).expect(name)).expect(name);
        if let Some(place) = difference(&want, &json, "") {
            panic!("{name}: {place}");
        }
        assert_eq!(serde_json::from_value::<Notice<'_>>(want).expect(name), notice, "{name} comes back as another");
    }
}

/// Where `got` is not `want` first, and how.
fn difference(want: &Value, got: &Value, at: &str) -> Option<String> {
    match (want, got) {
        (Value::Object(one), Value::Object(other)) if one.keys().eq(other.keys()) => one
            .iter()
            .zip(other.values())
            .find_map(|((key, one), other)| difference(one, other, &format!("{at}/{key}"))),
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            (0..).zip(one.iter().zip(other)).find_map(|(i, (one, other))| difference(one, other, &format!("{at}/{i}")))
        }
        _ => (want != got).then(|| format!("at {at} expected {want}, found {got}")),
    }
}

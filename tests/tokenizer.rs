//! The tokenizer on cases in the form of html5lib-tests (its `tokenizer/README.md`), so that those run as they are:
//! ours in `cases/tokenizer.json`, and every `.test` file in the folder that `HTML5LIB_TESTS` names.
//!
//! In our cases the place of an error is where its span begins.

use std::path::Path;

use gongwen::Position;
use gongwen::markup::{State, Tag, Token, TokenKind, Tokenizer};
use serde_json::{Value, json};

const CASES: &str = include_str!("cases/tokenizer.json");

#[test]
fn our_cases() {
    let (ran, failed) = run(CASES, "cases/tokenizer.json", true);
    assert!(ran > 300, "only {ran} cases");
    assert_eq!(failed, 0, "of {ran} cases");
}

#[test]
#[ignore = "set HTML5LIB_TESTS to the folder html5lib-tests/tokenizer"]
fn the_cases_of_html5lib() {
    let folder = std::env::var_os("HTML5LIB_TESTS").expect("HTML5LIB_TESTS names the folder of the cases");
    let (mut ran, mut failed) = (0, 0);
    for entry in Path::new(&folder).read_dir().expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        if path.extension().is_some_and(|kind| kind == "test") {
            let cases = std::fs::read_to_string(&path).expect("the file can be read");
            let counts = run(&cases, &path.to_string_lossy(), false);
            (ran, failed) = (ran + counts.0, failed + counts.1);
        }
    }
    eprintln!("{failed} of {ran} cases failed");
    assert!(ran > 0 && failed == 0, "{failed} of {ran} cases failed");
}

/// Runs the cases of a file, says which failed, and how many of how many.
fn run(file: &str, name: &str, places: bool) -> (usize, usize) {
    let file: Value = serde_json::from_str(file).expect("JSON");
    let cases = file["tests"].as_array().map(Vec::as_slice).unwrap_or_default();
    let (mut ran, mut failed) = (0, 0);
    for case in cases {
        let Some(case) = unescaped(case) else { continue };
        for state in states(&case) {
            let wanted = (tokens_of(&case), errors_of(&case, places));
            let found = read(case["input"].as_str().expect("an input"), state, case["lastStartTag"].as_str(), places);
            ran += 1;
            if wanted != found {
                failed += 1;
                eprintln!(
                    "{name}: {} in {state:?}: {}\n  wanted {wanted:?}\n  found  {found:?}",
                    case["description"], case["input"]
                );
            }
        }
    }
    (ran, failed)
}

/// A case with its escapes undone if it is `doubleEscaped`; nothing where that gives a surrogate, which no `&str` holds.
fn unescaped(case: &Value) -> Option<Value> {
    if case["doubleEscaped"] != true {
        return Some(case.clone());
    }
    let mut case = case.clone();
    for field in ["input", "output"] {
        case[field] = serde_json::from_str(&case[field].to_string().replace("\\\\u", "\\u")).ok()?;
    }
    Some(case)
}

fn states(case: &Value) -> Vec<State> {
    let Some(states) = case["initialStates"].as_array() else { return vec![State::Data] };
    let state = |state: &Value| match state.as_str() {
        Some("Data state") => State::Data,
        Some("RCDATA state") => State::Rcdata,
        Some("RAWTEXT state") => State::Rawtext,
        Some("script data state" | "Script data state") => State::ScriptData,
        Some("PLAINTEXT state") => State::Plaintext,
        Some("CDATA section state") => State::CdataSection,
        other => panic!("no such state: {other:?}"),
    };
    states.iter().map(state).collect()
}

/// The tokens that a case wants, text that follows text as one.
fn tokens_of(case: &Value) -> Vec<Value> {
    let mut tokens = Vec::new();
    case["output"].as_array().expect("an output").iter().for_each(|token| push(&mut tokens, token.clone()));
    tokens
}

/// The errors that a case wants: the code, and where places are compared, the line and column.
fn errors_of(case: &Value, places: bool) -> Vec<Value> {
    let errors = case["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut errors: Vec<Value> =
        errors.iter().map(|error| if places { error.clone() } else { error["code"].clone() }).collect();
    if !places {
        errors.sort_by_key(Value::to_string);
    }
    errors
}

/// What we make of a case's input.
fn read(input: &str, state: State, last_start_tag: Option<&str>, places: bool) -> (Vec<Value>, Vec<Value>) {
    let last_start_tag = last_start_tag.unwrap_or_default().to_owned();
    let mut tokenizer = Tokenizer::new(input).state(state).last_start_tag(last_start_tag).content_states(false);
    let (mut tokens, mut errors) = (Vec::new(), Vec::new());
    while let Some(token) = tokenizer.next_token(|error, span| {
        let Position { line, column, .. } = Position::of(input, span.start());
        errors.push(if places {
            json!({"code": error.as_str(), "line": line, "col": column})
        } else {
            json!(error.as_str())
        });
    }) {
        push(&mut tokens, value(&token));
    }
    if !places {
        errors.sort_by_key(Value::to_string);
    }
    (tokens, errors)
}

fn value(token: &Token<'_>) -> Value {
    let attributes = |tag: &Tag<'_>| {
        let pairs = tag.attributes.iter().map(|attribute| (attribute.name.to_string(), json!(attribute.value)));
        Value::Object(pairs.collect())
    };
    match &token.kind {
        TokenKind::StartTag(tag) if tag.self_closing => json!(["StartTag", tag.name, attributes(tag), true]),
        TokenKind::StartTag(tag) => json!(["StartTag", tag.name, attributes(tag)]),
        TokenKind::EndTag(tag) => json!(["EndTag", tag.name]),
        TokenKind::Text(text) => json!(["Character", text]),
        TokenKind::Comment(text) => json!(["Comment", text]),
        TokenKind::Doctype(doctype) => {
            json!(["DOCTYPE", doctype.name, doctype.public_id, doctype.system_id, !doctype.force_quirks])
        }
        other => panic!("{other:?} is new"),
    }
}

fn push(tokens: &mut Vec<Value>, token: Value) {
    match tokens.last_mut() {
        Some(last) if last[0] == "Character" && token[0] == "Character" => {
            last[1] = json!(last[1].as_str().unwrap_or_default().to_owned() + token[1].as_str().unwrap_or_default());
        }
        _ => tokens.push(token),
    }
}

#[test]
fn what_noscript_holds_is_text_where_scripts_run() {
    let texts = |scripting: bool| {
        let tokens = Tokenizer::new("<noscript><b>甲</noscript>").scripting(scripting);
        tokens.filter(|token| matches!(&token.kind, TokenKind::Text(text) if text == "<b>甲")).count()
    };
    assert_eq!((texts(true), texts(false)), (1, 0));
}

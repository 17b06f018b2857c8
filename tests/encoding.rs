//! The same document in every encoding is the same notice.
#![cfg(feature = "encoding")]

#[path = "support/corpus.rs"]
mod corpus;

use encoding_rs::{BIG5, Encoding, GB18030, GBK};
use gongwen::{Code, Notice, Parser};

/// Documents that every encoding of China can write: a dump, a plain dump, a page that says nothing of its encoding.
const DOCUMENTS: [&str; 3] = [
    "市政府常務會議研究防汛工作\n<div><span style='font-size:16px;margin-top:15px'> \u{3000}\u{3000}會議強調，要抓好落實。</span></div>\
     <div>&nbsp;</div><div><span style='font-size:16px;margin-top:15px'> \u{3000}\u{3000}會議要求，各單位必須加強值班。</span></div>\
     <div>&nbsp;</div>",
    "市政府召開會議\n\u{3000}\u{3000}會議指出，要落實責任。\n  \n\u{3000}\u{3000}會議要求，必須加強檢查。\n",
    "<html><head><title>關於加強管理的通知</title></head><body><p align=center>關於加強管理的通知</p>\
     <p>各單位：</p><p>應當落實責任。</p></body></html>",
];

/// A text in an encoding; nothing if that cannot write it.
fn encoded(text: &str, encoding: &'static Encoding) -> Option<Vec<u8>> {
    let (bytes, _, lost) = encoding.encode(text);
    (!lost).then(|| bytes.into_owned())
}

/// A text in UTF-16, in both byte orders, each with its mark.
fn utf_16(text: &str) -> [Vec<u8>; 2] {
    let units = || core::iter::once(0xFEFF).chain(text.encode_utf16());
    [units().flat_map(u16::to_le_bytes).collect(), units().flat_map(u16::to_be_bytes).collect()]
}

/// Asserts that `bytes` are the notice that `text` is, read from `encoding`.
fn same(text: &str, bytes: &[u8], encoding: &str, path: &str) {
    let parser = Parser::new().analysis(text.len() < 1000); // which sees text only
    let notice = parser.parse_bytes(bytes).expect("lenient");
    assert_eq!(notice.encoding(), Some(encoding), "{path}");
    assert!(notice == parser.parse(text).expect("lenient"), "{path} in {encoding}: {:?}", notice.diagnostics());
}

#[test]
fn documents_in_every_encoding() {
    for (index, text) in DOCUMENTS.iter().enumerate() {
        let path = format!("document {index}");
        same(text, text.as_bytes(), "UTF-8", &path);
        for encoding in [GBK, BIG5] {
            same(text, &encoded(text, encoding).expect("it can write this"), encoding.name(), &path);
        }
        let [little, big] = utf_16(text);
        same(text, &little, "UTF-16LE", &path);
        same(text, &big, "UTF-16BE", &path);
    }
}

#[test]
fn pages_that_declare_their_encoding() {
    for encoding in [GBK, GB18030, BIG5] {
        for declaration in ["<meta charset='NAME'>", "<META content='text/html; charset=NAME' http-equiv=Content-Type>"]
        {
            let text = format!("{}{}", declaration.replace("NAME", encoding.name()), DOCUMENTS[2]);
            same(&text, &encoded(&text, encoding).expect("it can write this"), encoding.name(), declaration);
        }
    }
}

#[test]
fn a_page_in_utf_8_that_was_in_gbk() {
    let text = format!("<meta charset=gb2312>{}", DOCUMENTS[2]);
    same(&text, text.as_bytes(), "UTF-8", "a page");
}

#[test]
fn strict_parsers_refuse_what_no_encoding_knows() {
    let mut bytes = DOCUMENTS[0].as_bytes().to_vec();
    bytes[1] = b'!';
    let error = Parser::new().strict(true).parse_bytes(&bytes).unwrap_err();
    assert_eq!(error.kind(), gongwen::ErrorKind::Strict(Code::Encoding));
    assert_eq!((error.span().range(), error.found()), (0..3, "1 byte at offset 0: E5"));
    let lenient = Parser::new().parse_bytes(&bytes).unwrap();
    assert_eq!(lenient.diagnostics()[0].code, Code::Encoding);
    assert_eq!(lenient.encoding(), Some("UTF-8"));
}

#[cfg(feature = "serde")]
#[test]
fn json_keeps_the_encoding() {
    let bytes = encoded(DOCUMENTS[0], BIG5).expect("it can write this");
    let notice = Notice::from_bytes(&bytes);
    let json = serde_json::to_value(&notice).unwrap();
    assert_eq!(json["encoding"], "Big5");
    let again: Notice<'_> = serde_json::from_value(json.clone()).unwrap();
    assert_eq!((&again, again.encoding()), (&notice, Some("Big5")));
    let mut unknown = json;
    unknown["encoding"] = "no-such".into();
    let error = serde_json::from_value::<Notice<'_>>(unknown).unwrap_err().to_string();
    assert_eq!(error, "expected the name of an encoding");
    // A string has no encoding; the key is there all the same, as all keys are.
    let without = serde_json::to_value(Notice::parse("题")).unwrap();
    assert_eq!(without.get("encoding"), Some(&serde_json::Value::Null));
}

/// What declares an encoding is left in it: another one would be wrong. Of Big5, what it can write is compared.
#[test]
fn the_corpus_in_every_encoding() {
    let Some(folder) = corpus::folder() else { return };
    let mut rewritten = 0;
    for document in corpus::documents(&folder, &["txt", "html"]) {
        let text = String::from_utf8(document.bytes).expect("the corpus is in UTF-8");
        same(&text, text.as_bytes(), "UTF-8", &document.path);
        let text = text.trim_start_matches('\u{FEFF}');
        let [little, big] = utf_16(text);
        same(text, &little, "UTF-16LE", &document.path);
        same(text, &big, "UTF-16BE", &document.path);
        if !text.is_ascii() && !text.contains("charset") {
            rewritten += 1;
            same(text, &encoded(text, GB18030).expect("it can write anything"), "GBK", &document.path);
            let text: String = text.chars().filter(|c| encoded(c.encode_utf8(&mut [0; 4]), BIG5).is_some()).collect();
            same(&text, &encoded(&text, BIG5).expect("it can write this"), "Big5", &document.path);
        }
    }
    eprintln!("{rewritten} documents in GB18030 and Big5");
    assert!(rewritten > 0);
}

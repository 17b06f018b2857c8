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

/// What is told of the bytes: which encoding, and each fault with its place in the file.
fn told(bytes: &[u8]) -> (Option<&'static str>, Vec<String>) {
    let notice = Notice::from_bytes(bytes);
    let faults = notice.diagnostics().iter().filter(|diagnostic| diagnostic.code == Code::Encoding);
    let faults = faults.map(|diagnostic| diagnostic.found.to_string()).collect();
    (Encoding::for_label(notice.encoding().unwrap_or_default().as_bytes()).map(Encoding::name), faults)
}

/// A file that ends within a character says so, in every encoding, and all before it is read.
#[test]
fn files_cut_off_within_a_character() {
    let text = format!("<meta charset=NAME>{}", DOCUMENTS[2]);
    for encoding in [GBK, GB18030, BIG5] {
        let whole = encoded(&text.replace("NAME", encoding.name()), encoding).expect("it can write this");
        let end = whole.len() - "。</p></body></html>".len() + 2; // the first byte of the last 任, of two
        let cut = &whole[..end];
        let (name, faults) = told(cut);
        assert_eq!(name, Some(encoding.name()));
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].starts_with(&format!("1 byte at offset {}: ", end - 1)), "{faults:?} of {end}");
        let notice = Notice::from_bytes(cut);
        assert!(notice.to_text().contains("應當落實責"), "{}", notice.to_text());
    }
    let [little, big] = utf_16("題\n會議強調𠀀");
    for (bytes, cut, fault) in [
        (&little, 1, "3 bytes at offset 14: 40 D8 00"),
        (&little, 2, "2 bytes at offset 14: 40 D8"),
        (&little, 3, "1 byte at offset 14: 40"),
        (&big, 1, "3 bytes at offset 14: D8 40 DC"),
        (&big, 2, "2 bytes at offset 14: D8 40"),
        (&big, 3, "1 byte at offset 14: D8"),
    ] {
        let cut = &bytes[..bytes.len() - cut];
        assert_eq!(told(cut).1, [fault], "{cut:02X?}");
        assert!(Notice::from_bytes(cut).to_text().contains("會議強調"));
    }
    let utf_8 = "題\n會議強調，要落實責任".as_bytes();
    for (cut, fault) in [(1, "2 bytes at offset 31: E4 BB"), (2, "1 byte at offset 31: E4")] {
        assert_eq!(told(&utf_8[..utf_8.len() - cut]), (Some("UTF-8"), vec![fault.to_owned()]));
    }
}

/// A file in UTF-16 may say `gb2312` of itself, as saved pages do: its mark, or else its units, say more.
#[test]
fn utf_16_that_declares_another_encoding() {
    for declared in ["gb2312", "gbk", "big5", "utf-8", "utf-16"] {
        let text = format!("<meta http-equiv=Content-Type content='text/html; charset={declared}'>{}", DOCUMENTS[2]);
        let [little, big] = utf_16(&text);
        for (bytes, name) in [(&little, "UTF-16LE"), (&big, "UTF-16BE")] {
            same(&text, bytes, name, declared);
            same(&text, &bytes[2..], name, declared); // without its mark
        }
    }
}

/// A page in UTF-8 into which something in GBK was put: the place is told, all else is read.
#[test]
fn gbk_within_utf_8() {
    let (before, after) = ("<meta charset=utf-8><p>會議強調，要抓好落實。</p>", "<p>各單位必須加強值班。</p>");
    let within = encoded("<p>会议</p>", GBK).expect("it can write this");
    let bytes = [before.as_bytes(), &within, after.as_bytes()].concat();
    let notice = Notice::from_bytes(&bytes);
    assert_eq!(notice.encoding(), Some("UTF-8"));
    let text = notice.to_text();
    assert!(text.starts_with("會議強調，要抓好落實。\n") && text.ends_with("\n各單位必須加強值班。\n"), "{text}");
    let faults: Vec<_> = notice.diagnostics().iter().filter(|told| told.code == Code::Encoding).collect();
    assert_eq!(faults[0].found, format!("4 bytes at offset {}: BB E1 D2 E9", before.len() + 3));
}

/// What short texts without a declaration are taken for: chardetng 1 guesses, and its choice is written down, so that a
/// later version's is seen.
#[test]
fn what_is_guessed_of_short_texts() {
    let guesses = [
        ("通知", GBK, "UTF-8"), // its four bytes are two characters of UTF-8 too
        ("关于做好防汛工作的通知", GBK, "GBK"),
        ("会议强调，要抓好落实。", GBK, "GBK"),
        ("關於加強管理的通知", BIG5, "Big5"),
        ("各單位：應當落實責任。", BIG5, "Big5"),
        ("2020年7月8日", GBK, "GBK"),
        ("“十四五”规划——纲要", GBK, "GBK"),
        ("㐀㐁", GB18030, "GBK"), // four bytes each: GBK is decoded as GB18030, which holds it
        ("お知らせ", encoding_rs::SHIFT_JIS, "GBK"), // Chinese is likelier
        ("Résumé", encoding_rs::WINDOWS_1252, "windows-1252"),
    ];
    let found = guesses.map(|(text, encoding, _)| {
        let bytes = encoded(text, encoding).expect("it can write this");
        (text, encoding, Notice::from_bytes(&bytes).encoding().unwrap_or_default())
    });
    assert_eq!(found, guesses);
}

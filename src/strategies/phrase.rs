//! Pieces of official Chinese, and of what goes wrong between them.

use proptest::prelude::*;
use proptest::sample::select;

/// Text as written, and as a browser shows it but for white space.
pub(super) type Piece = (&'static str, &'static str);

/// Phrases that read as they are written.
const PHRASES: &[&str] = &[
    "会议强调",               // the meeting stressed
    "要抓好社区防控",         // see to prevention in the communities
    "各单位要落实责任",       // each unit is to do its duty
    "不得聚集",               // gatherings are forbidden
    "区委书记李明主持会议",   // Li Ming, secretary of the district committee, chaired
    "7月7日晚",               // on the evening of July 7
    "《北京市物业管理条例》", // the regulation on property management
    "“三防”“四早”",           // the Three Guards, the Four Earlies
    "，",
    "。",
    "；",
    "：",
    "24小时",
    "𠀀",
    "é",
];

/// What a browser shows otherwise, or what looks as if it did.
const TRAPS: &[Piece] = &[
    ("实施<条例>三年", "实施<条例>三年"), // a bare `<` that begins no tag
    ("a < b", "a < b"),
    ("R&D人员", "R&D人员"), // a bare `&`
    ("A & B", "A & B"),
    ("&", "&"),
    ("\r\n", "\n"),
    ("\n", "\n"),
    ("\t\t", " "),
    ("   ", " "),
    ("\u{A0}", "\u{A0}"),
    ("\u{200B}", "\u{200B}"),
    ("\u{3000}\u{3000}", "\u{3000}\u{3000}"),
    ("\u{FFFD}?", "\u{FFFD}?"),
    ("----------", "----------"),
];

/// Character references: in pages everywhere, in dumps an oddity.
const REFERENCES: &[Piece] = &[
    ("&amp;", "&"),
    ("&lt;p&gt;", "<p>"),
    ("&nbsp;", "\u{A0}"),
    ("&#20250;", "会"),
    ("&ldquo;", "“"),
    ("&copy议", "©议"),
];

/// A run of phrases and traps: as written, and as shown with its white space collapsed and its ends trimmed.
pub(super) fn text(references: bool) -> impl Strategy<Value = (String, String)> {
    let phrase = select(PHRASES).prop_map(|phrase| (phrase, phrase));
    let references = u32::from(references);
    let piece = prop_oneof![8 => phrase, 2 => select(TRAPS), references => select(REFERENCES)];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| {
        let written: String = pieces.iter().map(|piece| piece.0).collect();
        let shown: String = pieces.iter().map(|piece| piece.1).collect();
        (written, collapsed(&shown).trim_matches(crate::text::is_margin).to_owned())
    })
}

/// `text` with its white space collapsed: to one space; with a line feed beside U+200B to none.
fn collapsed(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some(at) = rest.find([' ', '\n']) {
        shown.push_str(&rest[..at]);
        let behind = rest[at..].trim_start_matches([' ', '\n']);
        let white = &rest[at..rest.len() - behind.len()];
        let breaks = shown.ends_with('\u{200B}') || behind.starts_with('\u{200B}');
        if !(breaks && white.contains('\n')) {
            shown.push(' ');
        }
        rest = behind;
    }
    shown + rest
}

/// A title: phrases without traps, never empty.
pub(super) fn title() -> impl Strategy<Value = String> {
    prop::collection::vec(select(&PHRASES[..8]), 1..4).prop_map(|phrases| phrases.concat())
}

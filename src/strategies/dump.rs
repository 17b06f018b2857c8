//! Sources in the dump dialect, with each trap of the format, and what they must give.

use proptest::prelude::*;
use proptest::sample::select;

use super::phrase;
use crate::Kind;

/// A dump and what a reading of it must give.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DumpSource {
    /// The dump.
    pub source: String,
    /// Its title.
    pub title: String,
    /// Its paragraphs: their kinds and what a reader sees of them.
    pub paragraphs: Vec<(Kind, String)>,
}

/// The styles that the producers wrote, and none.
const STYLES: &[&str] = &[
    "font-size:16px;margin-top:15px;line-height:25px;text-indent:30px;display:block",
    "font-size:16px;margin-top:15px;line-height:25px;text-indent:30px",
    "font-size:16px;margin-top:15px;line-height:25px;display:block",
    "",
];

/// The placeholder for a picture.
const PICTURE: &str = "---------------------------------------- \n-------------------这里有图片------------ \n---------------------------------------- \n";

/// A dump with markup: titles with a number and without, with a line feed and without, with a byte order mark; blocks
/// of text with bare `<` and `&`, line breaks, tabs, all kinds of space; blank blocks; pictures.
///
/// It is read without a diagnostic, and so written back byte for byte.
///
/// ```
/// use gongwen::{Notice, strategies};
/// use proptest::prelude::*;
///
/// proptest!(|(dump in strategies::dump_source())| {
///     prop_assert_eq!(Notice::parse(&dump.source).to_html(), dump.source);
/// });
/// ```
pub fn dump_source() -> impl Strategy<Value = DumpSource> {
    let title = (phrase::title(), select(&["{}\n", "{}", "\u{FEFF}{}\r\n", "100{}.txt\n"][..]));
    (title, block(), prop::collection::vec(piece(), 0..8)).prop_map(|((title, form), first, rest)| {
        // A number before a title that begins with one could not be told from it.
        let form = if title.starts_with(|c: char| c.is_ascii_digit()) { "{}\n" } else { form };
        let mut source = form.replace("{}", &title);
        let mut paragraphs = Vec::new();
        for (written, paragraph) in core::iter::once(first).chain(rest) {
            source.push_str(&written);
            paragraphs.push(paragraph);
        }
        DumpSource { source, title, paragraphs }
    })
}

type Piece = (String, (Kind, String));

fn piece() -> impl Strategy<Value = Piece> {
    prop_oneof![6 => block(), 1 => Just((PICTURE.to_owned(), (Kind::Image, String::new())))]
}

fn block() -> impl Strategy<Value = Piece> {
    (select(STYLES), phrase::text(false)).prop_map(|(style, (written, shown))| {
        let kind = if shown.is_empty() { Kind::Blank } else { Kind::Text };
        let source = format!("<div><span style='{style}'> {written}</span></div><div>&nbsp;</div>");
        (source, (kind, shown))
    })
}

//! Sources in the dump dialect, with each trap of the format, and what they must give.

use proptest::prelude::*;
use proptest::sample::select;

use super::phrase;
use crate::{Code, Kind};

/// A dump and what a reading of it must give.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DumpSource {
    /// The dump.
    pub source: String,
    /// Its title; empty if its first line is.
    pub title: String,
    /// The number that its crawler put before the title, if it did.
    pub file_number: Option<&'static str>,
    /// Its paragraphs: their kinds and what a reader sees of them.
    pub paragraphs: Vec<(Kind, String)>,
}

impl DumpSource {
    /// The codes of the diagnostics that a reading must give: none, but for a title line that is empty.
    pub fn codes(&self) -> &'static [Code] {
        if self.title.is_empty() { &[Code::Title] } else { &[] }
    }
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

/// How a title line is written: `{}` stands for the title.
const TITLE_LINES: &[&str] = &["{}\n", "{}", "\u{FEFF}{}\r\n", "100{}.txt\n", " 7 {} .txt\n", "\n"];

/// A dump: with markup, without, or of a title alone; titles with a number and without, with a line feed and without,
/// empty, after a byte order mark; blocks of text with bare `<` and `&`, line breaks, tabs, all kinds of space, lost
/// letters; blank blocks; pictures.
///
/// It is read without a diagnostic (but for an empty title), and so written back byte for byte. It shrinks to fewer
/// blocks of fewer phrases.
///
/// ```
/// use gongwen::{Notice, strategies};
/// use proptest::prelude::*;
///
/// proptest!(|(dump in strategies::dump_source())| {
///     let notice = Notice::parse(&dump.source);
///     prop_assert_eq!(notice.title(), &dump.title);
///     prop_assert_eq!(notice.to_html(), dump.source);
/// });
/// ```
pub fn dump_source() -> impl Strategy<Value = DumpSource> {
    let blocks = prop::collection::vec(prop_oneof![6 => block(), 1 => picture()], 0..8);
    let lines = prop::collection::vec(prop_oneof![6 => line(), 1 => picture()], 0..8);
    (phrase::title(), select(TITLE_LINES), prop_oneof![3 => blocks, 1 => lines]).prop_map(|(title, form, parts)| {
        let (form, title) = match form {
            "\n" => (form, String::new()),
            // A number before a title that begins with one could not be told from it.
            _ if title.starts_with(|c: char| c.is_ascii_digit()) => ("{}\n", title),
            // A line or a picture begins on a line of its own.
            _ if !form.ends_with('\n') && parts.first().is_some_and(|part| !part.0.starts_with('<')) => ("{}\n", title),
            _ => (form, title),
        };
        let number = form.split("{}").next().map(|lead| lead.trim_matches(['\u{FEFF}', ' ', '\n']));
        let mut source = form.replace("{}", &title);
        let mut paragraphs = Vec::new();
        for (written, paragraph) in parts {
            source.push_str(&written);
            paragraphs.push(paragraph);
        }
        DumpSource { source, title, file_number: number.filter(|number| !number.is_empty()), paragraphs }
    })
}

/// A part of a dump as written, and the paragraph that it is.
type Part = (String, (Kind, String));

fn picture() -> impl Strategy<Value = Part> {
    Just((PICTURE.to_owned(), (Kind::Image, String::new())))
}

/// A block of a dump with markup.
fn block() -> impl Strategy<Value = Part> {
    (select(STYLES), phrase::text(false)).prop_map(|(style, (written, shown))| {
        let kind = if shown.is_empty() { Kind::Blank } else { Kind::Text };
        let source = format!("<div><span style='{style}'> {written}</span></div><div>&nbsp;</div>");
        (source, (kind, shown))
    })
}

/// A line of a plain dump, and the line of two spaces that parts it from the next one.
fn line() -> impl Strategy<Value = Part> {
    (select(&["", "\u{3000}\u{3000}", "  "][..]), phrase::title(), select(&["\n", "\r\n", "\n  \n"][..]))
        .prop_map(|(indent, text, end)| (format!("{indent}{text}{end}"), (Kind::Text, text)))
}

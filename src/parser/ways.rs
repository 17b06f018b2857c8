//! The ways to a notice without a parser's options: what reads a source by the default ones, and the segments of a
//! paragraph, which the grammar cuts.

use std::borrow::Cow;
use std::convert::Infallible;
use std::str::FromStr;

use super::Parser;
use crate::notice::{Excerpt, Notice, Paragraph};
use crate::place::Place;
use crate::read::grammar;

impl<'a> Notice<'a> {
    /// Reads a notice with the default options of [`Parser`]. Never fails: what is odd becomes a diagnostic.
    pub fn parse(source: &'a str) -> Self {
        Parser::new().read(source)
    }

    /// Reads a notice from the bytes of a file with the default options of [`Parser`], in whatever encoding they are:
    /// UTF-8, GB18030 (with GBK and GB2312), Big5, UTF-16 and what else the Encoding Standard has. Without the feature
    /// `encoding` it is UTF-8 only.
    ///
    /// A byte order mark says which encoding it is; bytes that are UTF-8 are read so whatever they declare; then a
    /// `<meta>` counts (HTML standard, 13.2.3.2), and where there is none, what the bytes look like. What the encoding
    /// does not know reads as U+FFFD and is a diagnostic of the code [`encoding`](crate::Code::Encoding), which tells the
    /// bytes and how many they are.
    ///
    /// All spans are offsets into the decoded text. Where the bytes are UTF-8 without fault, the notice borrows from
    /// them, and the text's offsets are those of the file, its byte order mark included; elsewhere the mark is no part of
    /// the text, and [`offsets`](Notice::offsets) leads from it to the file and back.
    ///
    /// ```
    /// use gongwen::Notice;
    /// let gbk = b"\xBB\xE1\xD2\xE9\xC7\xBF\xB5\xF7\n\xD2\xAA\xC2\xE4\xCA\xB5\xA1\xA3"; // the meeting stressed: implement
    /// let notice = Notice::from_bytes(gbk);
    /// # #[cfg(feature = "encoding")]
    /// assert_eq!((notice.to_text().as_str(), notice.encoding()), ("会议强调\n要落实。\n", Some("GBK")));
    ///
    /// let notice = Notice::from_bytes(b"\xEF\xBB\xBFA title\n100\xFF%"); // a mark, and a byte that is none
    /// assert_eq!((notice.to_text().as_str(), notice.encoding()), ("A title\n100\u{FFFD}%\n", Some("UTF-8")));
    /// let told = notice.diagnostics()[0].to_string();
    /// assert_eq!(told, "2:4: encoding: expected bytes that the encoding knows, found 1 byte at offset 14: FF");
    /// ```
    pub fn from_bytes(bytes: &'a [u8]) -> Self {
        Parser::new().read_bytes(bytes)
    }
}

/// As [`Notice::from_bytes`].
impl<'a> From<&'a [u8]> for Notice<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self::from_bytes(bytes)
    }
}

impl<'a> From<&'a str> for Notice<'a> {
    fn from(source: &'a str) -> Self {
        Self::parse(source)
    }
}

impl From<String> for Notice<'static> {
    fn from(source: String) -> Self {
        Parser::new().read_owned(source)
    }
}

/// Never fails, as [`Notice::parse`].
impl FromStr for Notice<'static> {
    type Err = Infallible;

    fn from_str(source: &str) -> Result<Self, Infallible> {
        Ok(Notice::parse(source).into_owned())
    }
}

impl<'a> From<Cow<'a, str>> for Notice<'a> {
    fn from(source: Cow<'a, str>) -> Self {
        match source {
            Cow::Borrowed(source) => Self::parse(source),
            Cow::Owned(source) => source.into(),
        }
    }
}

impl<'n> Paragraph<'n> {
    /// Its segments: the text cut after each full-width `。！？；` that stands outside of 《》〈〉（）, together with closing
    /// quotes or brackets right after it. They tile the text.
    ///
    /// ```
    /// let notice = gongwen::Notice::parse("题\n会议强调，要抓好落实；加强巡查（不得聚集。）。完");
    /// let paragraph = notice.paragraph(0).unwrap();
    /// let segments: Vec<_> = paragraph.segments().map(|segment| segment.to_string()).collect();
    /// assert_eq!(segments, ["会议强调，要抓好落实；", "加强巡查（不得聚集。）。", "完"]);
    /// ```
    pub fn segments(self) -> impl ExactSizeIterator<Item = Excerpt<'n>> {
        let index = u32::try_from(self.index).unwrap_or(Place::TITLE);
        let marks = grammar::segments(self.text());
        marks.into_iter().map(move |mark| Excerpt::within(self.notice, index, mark))
    }
}

//! The options of a reading, and its stages in order.

use std::borrow::Cow;

use crate::diagnostic::{Code, Log};
use crate::error::Error;
use crate::marks::Published;
use crate::notice::{Excerpt, Notice, Paragraph, Source};
use crate::options::Options;
use crate::place::Place;
use crate::read::article;
use crate::read::decode::{self, Decoded};
use crate::read::dialect::{self, Structure};
use crate::read::grammar;
use crate::read::texts::Texts;
use crate::span::{self, Span};
use crate::text::Text;
use std::convert::Infallible;
use std::str::FromStr;

use chrono::NaiveDate;

/// How to read a notice: options to set, then [`parse`](Self::parse).
///
/// ```
/// use gongwen::Parser;
/// let parser = Parser::new().strict(true).year(2020);
/// assert!(parser.parse("题\n<div><span style=''> 文</span></div><div>&nbsp;</div>").is_ok());
/// let error = parser.parse("题\n<div><span style=''> 文</span></div>").unwrap_err();
/// assert_eq!(error.position().line, 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parser {
    pub(crate) options: Options,
}

impl Default for Parser {
    fn default() -> Self {
        Self::new()
    }
}

impl Parser {
    /// The longest source that is read, in bytes: 1 GiB, so that offsets into texts, which decoding may make longer,
    /// fit 32 bits.
    pub const MAX_INPUT: usize = 1 << 30;

    /// How many diagnostics a notice keeps unless told otherwise: more help nobody, and a hostile source has one
    /// for every byte.
    pub const MAX_DIAGNOSTICS: usize = 1000;

    /// How many open elements are remembered unless told otherwise: browsers stop at 512 too.
    pub const MAX_DEPTH: usize = 512;

    /// The default options: lenient, with analysis, with the limits above.
    pub const fn new() -> Self {
        Self {
            options: Options {
                strict: false,
                analysis: true,
                year: None,
                written_on: None,
                title: None,
                max_input: Self::MAX_INPUT,
                max_diagnostics: Self::MAX_DIAGNOSTICS,
                max_depth: Self::MAX_DEPTH,
                whole_page: false,
            },
        }
    }

    /// Whether the first oddity is an error (default: no, oddities are diagnostics).
    #[must_use]
    pub const fn strict(mut self, strict: bool) -> Self {
        self.options.strict = strict;
        self
    }

    /// Whether to read what the text says: directives, people, dates … (default: yes). Without, only title,
    /// paragraphs, styles and spans are read, in a fraction of the time.
    #[must_use]
    pub const fn analysis(mut self, analysis: bool) -> Self {
        self.options.analysis = analysis;
        self
    }

    /// The year that dates without one belong to, if the text does not say.
    ///
    /// # Panics
    /// If it is not one from 1 to 9999.
    #[must_use]
    pub const fn year(mut self, year: i32) -> Self {
        assert!(1 <= year && year <= 9999, "a year from 1 to 9999");
        self.options.year = Some(year);
        self
    }

    /// The day on which the text was written: what 昨日 (*yesterday*) and 本月 (*this month*) count from, and the year of
    /// dates without one. It goes before what the text and its page say themselves, which count where nothing is set: the
    /// day of issue of a document, the day of publication.
    ///
    /// ```
    /// use gongwen::{Parser, date::chrono::NaiveDate};
    /// let day = |d| NaiveDate::from_ymd_opt(2020, 7, d).unwrap();
    /// let notice = Parser::new().written_on(day(8)).read("会议召开\n昨日，会议召开。"); // yesterday the meeting was held
    /// assert_eq!(notice.dates().next().unwrap().resolve(), Some(day(7)..=day(7)));
    /// ```
    #[doc(alias = "reference_date")]
    #[must_use]
    pub const fn written_on(mut self, day: NaiveDate) -> Self {
        self.options.written_on = Some(day);
        self
    }

    /// The title, where it is kept apart from the body: all of the source is body then. It has no place in the source:
    /// its spans are empty.
    ///
    /// ```
    /// use gongwen::{Genre, Parser};
    /// let notice = Parser::new().title("某市关于防汛的通知").read("各单位要加强巡查。"); // on floods: each unit is to patrol
    /// assert_eq!((notice.title(), notice.genre()), ("某市关于防汛的通知", Some(Genre::Notice)));
    /// assert_eq!(notice.directives().count(), 1);
    /// ```
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.options.title = Some(title.into());
        self
    }

    /// That the source is the body alone, without a title.
    ///
    /// ```
    /// let notice = gongwen::Parser::new().body_only().read("各单位要加强巡查。"); // each unit is to patrol more
    /// assert_eq!((notice.title(), notice.directives().count()), ("", 1));
    /// ```
    #[must_use]
    pub fn body_only(self) -> Self {
        self.title("")
    }

    /// What is set.
    pub const fn options(&self) -> &Options {
        &self.options
    }

    /// The most bytes to read, at most [`MAX_INPUT`](Self::MAX_INPUT), which is the default.
    #[must_use]
    pub const fn max_input(mut self, bytes: usize) -> Self {
        self.options.max_input = if bytes < Self::MAX_INPUT { bytes } else { Self::MAX_INPUT };
        self
    }

    /// The most diagnostics to keep; one more then says how many were left out.
    #[must_use]
    pub const fn max_diagnostics(mut self, count: usize) -> Self {
        self.options.max_diagnostics = count;
        self
    }

    /// The most open elements to remember; deeper ones count as their parent.
    #[must_use]
    pub const fn max_depth(mut self, elements: usize) -> Self {
        self.options.max_depth = elements;
        self
    }

    /// Whether to read what all of a page says, navigation, imprint and all (default: no, what its
    /// [article](Notice::article) and title say). The parts of the paragraphs are the same.
    ///
    /// ```
    /// use gongwen::Parser;
    /// let source = "<nav><p>请各单位下载表格。</p></nav><h1>某区开展巡查</h1><p>来源：某报</p><p>会议强调，要加强巡查。</p>";
    /// assert_eq!(Parser::new().parse(source)?.directives().count(), 1);
    /// assert_eq!(Parser::new().whole_page(true).parse(source)?.directives().count(), 2);
    /// # Ok::<(), gongwen::Error>(())
    /// ```
    #[must_use]
    pub const fn whole_page(mut self, whole: bool) -> Self {
        self.options.whole_page = whole;
        self
    }

    /// Reads a notice; a strict parser refuses what is odd.
    ///
    /// # Errors
    /// Only a strict parser fails: with the first diagnostic that a lenient one would report. [`read`](Self::read) has
    /// no error to handle.
    pub fn parse<'a>(&self, source: &'a str) -> Result<Notice<'a>, Error> {
        self.judged(self.read(source))
    }

    /// The notice, or to a strict parser the first oddity of its source.
    fn judged<'a>(&self, mut notice: Notice<'a>) -> Result<Notice<'a>, Error> {
        if self.options.strict && !notice.diagnostics.is_empty() {
            return Err(notice.diagnostics.swap_remove(0).into());
        }
        Ok(notice)
    }

    /// Reads a notice from the bytes of a file, in whatever encoding they are: see [`Notice::from_bytes`]. The [limit of
    /// the input](Self::max_input) is one of the decoded text.
    ///
    /// ```
    /// use gongwen::Parser;
    /// let utf_16 = [0xFF, 0xFE, 0x98, 0x98, 0x0A, 0x00, 0x87, 0x65]; // 题, a line feed, 文
    /// # #[cfg(feature = "encoding")]
    /// assert_eq!(Parser::new().strict(true).parse_bytes(&utf_16)?.to_text(), "题\n文\n");
    /// # Ok::<(), gongwen::Error>(())
    /// ```
    ///
    /// # Errors
    /// Only a strict parser fails: with the first diagnostic that a lenient one would report.
    pub fn parse_bytes<'a>(&self, bytes: &'a [u8]) -> Result<Notice<'a>, Error> {
        self.judged(self.read_bytes(bytes))
    }

    /// Reads a notice that owns its source.
    ///
    /// # Errors
    /// As [`parse`](Self::parse).
    pub fn parse_owned(&self, source: String) -> Result<Notice<'static>, Error> {
        self.judged(self.read_owned(source))
    }

    /// Reads a notice from the bytes of a file whatever they are, as [`parse_bytes`](Self::parse_bytes) does; oddities are
    /// diagnostics, to a strict parser too.
    pub fn read_bytes<'a>(&self, bytes: &'a [u8]) -> Notice<'a> {
        let mut log = Log::new(self.options.max_diagnostics);
        let Decoded { text, encoding } = decode::decode(bytes, self.options.max_input, &mut log);
        let notice = match text {
            Cow::Borrowed(text) => self.read_noting(text, log),
            Cow::Owned(text) => self.read_noting(&text, log).into_owned(),
        };
        Notice { encoding: Some(encoding), ..notice }
    }

    /// Reads a notice whatever the source; oddities are diagnostics, to a strict parser too.
    pub fn read<'a>(&self, source: &'a str) -> Notice<'a> {
        self.read_noting(source, Log::new(self.options.max_diagnostics))
    }

    /// Reads a notice that owns its source, as [`read`](Self::read).
    #[allow(clippy::needless_pass_by_value)] // it is the notice's from here on
    pub fn read_owned(&self, source: String) -> Notice<'static> {
        self.read(&source).into_owned()
    }

    /// Reads a notice from a source about which something may have been noted already.
    fn read_noting<'a>(&self, source: &'a str, mut log: Log) -> Notice<'a> {
        let read = self.within_limit(source, &mut log);
        let mut structure = dialect::read(read, &self.options, &mut log);
        self.entitle(&mut structure);
        article::read(read, &mut structure);
        self.entitle(&mut structure);
        let Structure { dialect, title, title_span, blocks, metadata, publication, .. } = structure;
        let texts = Texts {
            title: title.as_str(),
            blocks: &blocks,
            published: publication.published.map(Published::date),
            whole: self.options.whole_page,
        };
        let analysis = self.options.analysis.then(|| Box::new(grammar::analyze(texts, &self.options)));
        let diagnostics = if log.is_empty() { Vec::new() } else { log.finish(source) };
        let length = source.len();
        Notice {
            dialect,
            title,
            title_span,
            blocks,
            metadata,
            publication,
            analysis,
            diagnostics,
            length,
            source: Source::Borrowed(source),
            encoding: None,
        }
    }

    /// Gives a body the title that was set.
    fn entitle(&self, structure: &mut Structure<'_>) {
        if let Some(title) = &self.options.title {
            structure.title = Text::given(title);
            structure.title_span = Span::default();
        }
    }

    /// The part of the source that the limit allows, cut at a character.
    fn within_limit<'a>(&self, source: &'a str, log: &mut Log) -> &'a str {
        if source.len() <= self.options.max_input {
            return source;
        }
        let end = span::boundary(source, self.options.max_input);
        log.note(Code::InputLimit, Span::new(end, source.len()), "no more than the input limit");
        &source[..end]
    }
}

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
    /// the text.
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
    /// Its segments: the text cut behind each full-width `。！？；` that stands outside of 《》〈〉（）, together with closing
    /// quotes or brackets right behind it. They tile the text.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ErrorKind, Position};

    #[test]
    fn a_source_is_read_up_to_the_limit() {
        let source = "题\n会议强调";
        let parser = Parser::new().max_input(8); // in the middle of 议
        let notice = parser.parse(source).unwrap();
        assert_eq!(notice.to_text(), "题\n会\n");
        assert_eq!(notice.diagnostics().len(), 1);
        let told = &notice.diagnostics()[0];
        assert_eq!(
            (told.code, told.span, told.position),
            (Code::InputLimit, Span::new(7, 16), Position { line: 2, column: 2 })
        );
        assert_eq!(told.message(), "expected no more than the input limit, found \"议强调\"");
        assert_eq!(notice.frame().map(Span::len).sum::<usize>(), 9);
        let error = parser.clone().strict(true).parse(source).unwrap_err();
        assert_eq!((error.kind(), error.span()), (ErrorKind::Strict(Code::InputLimit), told.span));
        assert!(Parser::new().max_input(16).strict(true).parse(source).is_ok());
    }

    #[test]
    fn the_input_limit_can_be_lowered_only() {
        assert_eq!(Parser::new().max_input(usize::MAX), Parser::new());
        assert_eq!(Parser::new().max_input(0).parse("题").unwrap().to_text(), "");
    }

    #[test]
    fn diagnostics_are_kept_up_to_the_limit() {
        let source = format!("题\n{}", "<div><span style=''>文</span></div><div>&nbsp;</div>".repeat(5));
        let all = Parser::new().parse(&source).unwrap();
        assert_eq!(all.diagnostics().len(), 5);
        let some = Parser::new().max_diagnostics(2).parse(&source).unwrap();
        assert_eq!(some.diagnostics()[..2], all.diagnostics()[..2]);
        let last = &some.diagnostics()[2];
        assert_eq!((some.diagnostics().len(), last.code), (3, Code::DiagnosticLimit));
        assert_eq!(last.span, Span::new(source.len(), source.len()));
        assert_eq!(last.message(), "expected at most 2 diagnostics, found 3 more");
        assert_eq!(some.to_text(), all.to_text());
        let none = Parser::new().max_diagnostics(0);
        assert_eq!(none.parse(&source).unwrap().diagnostics().len(), 1);
        assert_eq!(none.strict(true).parse(&source).unwrap_err().kind(), ErrorKind::Strict(Code::DiagnosticLimit));
    }
}

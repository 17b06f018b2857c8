//! The stages of a reading in their order: bytes to text, text to blocks, blocks to an article, an article to marks.
//! The one place that knows all of them.

use std::borrow::Cow;

use super::Parser;
use crate::diagnostic::{Code, Log};
use crate::error::Error;
use crate::marks::{Dialect, Published};
use crate::notice::{Notice, Source};
use crate::read::article;
use crate::read::decode::{self, Decoded};
use crate::read::dialect::{self, Structure};
use crate::read::grammar;
use crate::read::texts::Texts;
use crate::span::{self, Span};
use crate::text::Text;

impl Parser {
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
        if structure.dialect == Dialect::Page {
            let title = self.options.title.is_none().then(|| structure.title.as_str());
            article::note(&structure.blocks, title, &mut log);
        }
        let Structure { dialect, title, title_span, blocks, metadata, publication, embedded, .. } = structure;
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
            embedded: (!embedded.is_empty()).then(|| Box::new(embedded)),
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

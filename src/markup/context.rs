//! What the parsers of the markup share: the source that their slices lie in and where its faults go, and the
//! classes of bytes that the standard's states tell apart.

use std::borrow::Cow;

use nom::error::{Error, ErrorKind};
use nom::{IResult, Offset, Parser};

use super::MarkupError;
use super::stream::Stream;
use crate::growth::work;
use crate::span::Span;

/// What a replaced U+0000 and every character that does not exist read as.
pub(super) const REPLACEMENT: &str = "\u{FFFD}";

/// The source of a tokenizer and what hears of its parse errors.
pub(super) struct Context<'a, 'r> {
    pub source: &'a str,
    pub stream: &'r mut Stream,
    pub report: &'r mut dyn FnMut(MarkupError, Span),
}

impl<'a> Context<'a, '_> {
    /// Where `part`, a slice of the source, stands.
    pub fn span(&self, part: &str) -> Span {
        let at = self.source.offset(part);
        Span::new(at, at + part.len())
    }

    /// Reports `error` at `part`, a slice of the source, after what the input stream has to report up to there.
    pub fn error(&mut self, error: MarkupError, part: &str) {
        let span = self.span(part);
        // the character in whose place something is missing was read, too
        let next = if part.is_empty() { first(&self.source[span.end()..]).len() } else { 0 };
        self.passed(span.end() + next);
        (self.report)(error, span);
    }

    /// Reports what is odd about the input stream up to `end`.
    pub fn passed(&mut self, end: usize) {
        self.stream.check(self.source, end, self.report);
    }

    /// Reports `error` at the place where `rest` begins: nothing stands there that should.
    pub fn missing(&mut self, error: MarkupError, rest: &str) {
        self.error(error, &rest[..0]);
    }

    /// Reports `error` at the first character of `rest`, or at the end of the source.
    pub fn unexpected(&mut self, error: MarkupError, rest: &str) {
        self.error(error, first(rest));
    }

    /// A tag's name, or a document type's, in ASCII lower case: U+0000 reads as U+FFFD.
    pub fn name(&mut self, raw: &'a str) -> Cow<'a, str> {
        work(raw.len());
        let name = lower(raw);
        if name.len() > raw.len() {
            self.data(raw); // for its errors
        }
        name
    }

    /// Whether U+0000 stands in a part of the source, which is not before one that was asked about.
    pub fn has_null(&mut self, span: Span) -> bool {
        self.stream.has_null(self.source, span)
    }

    /// Reports what is wrong with an attribute's name.
    pub fn attribute_name(&mut self, raw: &str) {
        if raw.starts_with('=') {
            self.error(MarkupError::UnexpectedEqualsSignBeforeAttributeName, &raw[..1]);
        }
        for (at, odd) in raw.bytes().enumerate() {
            match odd {
                b'"' | b'\'' | b'<' => self.error(MarkupError::UnexpectedCharacterInAttributeName, &raw[at..=at]),
                b'\0' => self.error(MarkupError::UnexpectedNullCharacter, &raw[at..=at]),
                _ => {}
            }
        }
    }

    /// The data of a comment or an identifier: U+0000 reads as U+FFFD, `\r\n` and `\r` as `\n` (13.2.3.5).
    pub fn data(&mut self, raw: &'a str) -> Cow<'a, str> {
        work(raw.len());
        let Some(mut at) = memchr::memchr2(b'\0', b'\r', raw.as_bytes()) else { return Cow::Borrowed(raw) };
        let (mut data, mut rest) = (String::with_capacity(raw.len()), raw);
        loop {
            data.push_str(&rest[..at]);
            rest = &rest[at..];
            let length = if rest.starts_with('\0') {
                self.error(MarkupError::UnexpectedNullCharacter, &rest[..1]);
                data.push_str(REPLACEMENT);
                1
            } else {
                data.push('\n');
                newline(rest)
            };
            rest = &rest[length..];
            let Some(next) = memchr::memchr2(b'\0', b'\r', rest.as_bytes()) else { break };
            at = next;
        }
        data.push_str(rest);
        Cow::Owned(data)
    }
}

/// The first character of `rest`, or nothing at its end.
fn first(rest: &str) -> &str {
    &rest[..rest.chars().next().map_or(0, char::len_utf8)]
}

/// A name in ASCII lower case, U+0000 replaced.
pub(super) fn lower(raw: &str) -> Cow<'_, str> {
    if !raw.bytes().any(|byte| byte.is_ascii_uppercase() || byte == 0) {
        return Cow::Borrowed(raw);
    }
    let mut name = raw.replace('\0', REPLACEMENT);
    name.make_ascii_lowercase();
    Cow::Owned(name)
}

/// The length of the newline, `\r\n` or `\r`, that `rest` begins with.
pub(super) fn newline(rest: &str) -> usize {
    if rest.starts_with("\r\n") { 2 } else { 1 }
}

/// White space between the parts of a tag or a document type: tab, line feed, form feed, space, and the carriage
/// return that reads as a line feed.
pub(super) const fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0C' | b'\r' | b' ')
}

/// `*WS`
pub(super) fn spaces(input: &str) -> IResult<&str, &str> {
    till(|byte| !is_space(byte)).parse(input)
}

/// The bytes before the first that `stop` says, all if it says none. `stop` says ASCII characters, or that all others
/// stop.
pub(super) fn till<'a>(stop: impl Fn(u8) -> bool) -> impl Parser<&'a str, Output = &'a str, Error = Error<&'a str>> {
    move |input: &'a str| {
        let end = input.bytes().position(&stop).unwrap_or(input.len());
        work(end);
        Ok((&input[end..], &input[..end]))
    }
}

/// What stands before the first `end`, all if there is none.
pub(super) fn before<'a>(end: u8) -> impl Parser<&'a str, Output = &'a str, Error = Error<&'a str>> {
    move |input: &'a str| {
        let end = memchr::memchr(end, input.as_bytes()).unwrap_or(input.len());
        work(end);
        Ok((&input[end..], &input[..end]))
    }
}

/// `word`, in ASCII lower or upper case
pub(super) fn word<'a>(word: &str) -> impl Parser<&'a str, Output = &'a str, Error = Error<&'a str>> {
    move |input: &'a str| match input.split_at_checked(word.len()) {
        Some((found, rest)) if found.eq_ignore_ascii_case(word) => Ok((rest, found)),
        _ => Err(nom::Err::Error(Error::new(input, ErrorKind::Tag))),
    }
}

//! The tokens that HTML text falls into, each with its place in the source.

use std::borrow::Cow;

use crate::span::Span;

/// One token of an HTML document and the bytes of the source that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Token<'a> {
    /// What it is.
    pub kind: TokenKind<'a>,
    /// Where it stands.
    pub span: Span,
}

impl Token<'_> {
    /// Whether this is text that stands in `source` as it reads. What is not is the reading of one character reference,
    /// one newline or one U+0000.
    ///
    /// ```
    /// use gongwen::markup::tokenize;
    /// let source = "R&amp;D";
    /// let verbatim: Vec<bool> = tokenize(source).map(|token| token.is_verbatim(source)).collect();
    /// assert_eq!(verbatim, [true, false, true]);
    /// ```
    pub fn is_verbatim(&self, source: &str) -> bool {
        matches!(&self.kind, TokenKind::Text(text) if self.span.of(source) == Some(text))
    }
}

/// The kinds of token that section 13.2.5 of the HTML standard emits.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TokenKind<'a> {
    /// A start tag, `<p align=center>`.
    StartTag(Tag<'a>),
    /// An end tag, `</p>`.
    EndTag(Tag<'a>),
    /// A run of characters that stand for themselves, or what one character reference, newline or U+0000 reads as:
    /// references decoded, `\r\n` and `\r` as `\n`, U+0000 as U+FFFD (in the data state and in CDATA sections as
    /// itself, for a tree builder to drop). One token never mixes the two, so that a run maps to the source byte by
    /// byte; [`Token::is_verbatim`] tells them apart.
    Text(Cow<'a, str>),
    /// A comment, without its delimiters.
    Comment(Cow<'a, str>),
    /// A document type declaration.
    Doctype(Doctype<'a>),
}

/// What a [`Tokenizer`](super::Tokenizer) reads, before it is made a token of.
#[derive(Debug)]
pub(crate) enum Lexeme<'a> {
    /// A start tag: `Tokenizer::tag`.
    StartTag,
    /// An end tag: `Tokenizer::tag`.
    EndTag,
    /// As [`TokenKind::Text`].
    Text(Cow<'a, str>),
    /// As [`TokenKind::Comment`].
    Comment(Cow<'a, str>),
    /// As [`TokenKind::Doctype`].
    Doctype(Box<Doctype<'a>>),
}

/// A start or end tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tag<'a> {
    /// The name, in ASCII lower case.
    pub name: Cow<'a, str>,
    /// The attributes in order, the first of each name only.
    pub attributes: Vec<Attribute<'a>>,
    /// Whether it ends in `/>`.
    pub self_closing: bool,
}

impl Tag<'_> {
    /// The value of the attribute `name` (in lower case).
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|a| a.name == name).map(|a| a.value.as_ref())
    }
}

/// An attribute of a tag.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attribute<'a> {
    /// The name, in ASCII lower case.
    pub name: Cow<'a, str>,
    /// The value, references decoded; empty where there is none.
    pub value: Cow<'a, str>,
    /// Where the value stands, without its quotes.
    pub value_span: Span,
}

/// A document type declaration, `<!DOCTYPE html>`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Doctype<'a> {
    /// The name, in ASCII lower case, if there is one.
    pub name: Option<Cow<'a, str>>,
    /// The public identifier, if there is one.
    pub public_id: Option<Cow<'a, str>>,
    /// The system identifier, if there is one.
    pub system_id: Option<Cow<'a, str>>,
    /// Whether the standard's force-quirks flag is on.
    pub force_quirks: bool,
}

/// The states that a [`Tokenizer`](super::Tokenizer) can be in between tokens: how it reads what comes next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum State {
    /// The data state (13.2.5.1): text, references, tags, comments.
    #[default]
    Data,
    /// The RCDATA state (13.2.5.2): text and references up to the end tag, as in `title`.
    Rcdata,
    /// The RAWTEXT state (13.2.5.3): text up to the end tag, as in `style`.
    Rawtext,
    /// The script data state (13.2.5.4): text up to the end tag that is not within `<!-- <script`.
    ScriptData,
    /// The PLAINTEXT state (13.2.5.5): text up to the end of the source.
    Plaintext,
    /// The CDATA section state (13.2.5.69): text up to `]]>`.
    CdataSection,
}

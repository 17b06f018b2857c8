//! The tokens that HTML text falls into, each with its place in the source.

use std::borrow::Cow;

use crate::span::Span;

/// One token of an HTML document and the bytes of the source that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// What it is.
    pub kind: TokenKind<'a>,
    /// Where it stands.
    pub span: Span,
}

/// The kinds of token that section 13.2.5 of the HTML standard emits.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TokenKind<'a> {
    /// A start tag, `<p align=center>`.
    StartTag(Tag<'a>),
    /// An end tag, `</p>`.
    EndTag(Tag<'a>),
    /// A run of characters of the source that stand for themselves or for one character reference: references
    /// decoded, newlines normalised. A run is borrowed where it stands in the source as it reads; one token
    /// never mixes verbatim text and decoded text, so a borrowed run maps to the source byte by byte.
    Text(Cow<'a, str>),
    /// A comment, without its delimiters.
    Comment(Cow<'a, str>),
    /// A document type declaration.
    Doctype(Doctype<'a>),
}

/// A start or end tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

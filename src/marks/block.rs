//! A block: what is kept of a paragraph: its text, its place in the source, its style, its kind.
//! Knows how a paragraph stood in the source, not what it says.

use std::sync::Arc;

use crate::heading::Level;
use crate::span::Span;
use crate::style::Style;
use crate::text::Text;

/// What a notice keeps of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Block<'a> {
    pub text: Text<'a>,
    /// All of its markup, the spacer behind it included.
    pub span: Span,
    pub style: Option<Arc<Style<'a>>>,
    pub kind: Kind,
}

impl Block<'_> {
    pub fn into_owned(self, style: Option<Arc<Style<'static>>>) -> Block<'static> {
        Block { text: self.text.into_owned(), span: self.span, style, kind: self.kind }
    }
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Text.
    Text,
    /// Nothing that a reader sees: a spacer, or what is left of a picture.
    Blank,
    /// A placeholder for a picture (in dumps three lines of hyphens and 这里有图片, *here is a picture*).
    Image,
    /// A heading, with its level: a short line with a number and without a stop, or an article, which opens with its
    /// number and goes on. See [`Notice::outline`](crate::Notice::outline).
    Heading(Level),
}

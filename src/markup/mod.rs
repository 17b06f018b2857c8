//! HTML as the WHATWG standard reads it, section 13.2.5: text becomes tokens that borrow from it and know
//! their place. Knows nothing of what the elements mean.

mod comment;
mod context;
mod doctype;
mod error;
mod name;
mod raw;
mod reference;
mod scan;
mod stream;
mod tag;
mod text;
mod token;
mod tokenizer;

pub use error::MarkupError;
pub(crate) use name::{AttributeName, Name};
pub(crate) use tag::{RawAttribute, RawTag, value_of};
pub(crate) use token::Lexeme;
pub use token::{Attribute, Doctype, State, Tag, Token, TokenKind};
pub use tokenizer::Tokenizer;

/// The tokens of an HTML text. Parse errors are read past; to hear of them, use [`Tokenizer::next_token`].
///
/// ```
/// use gongwen::markup::{TokenKind, tokenize};
///
/// let source = "<p ALIGN=center>会议&nbsp;强调</p>";
/// let tokens: Vec<_> = tokenize(source).collect();
/// let TokenKind::StartTag(tag) = &tokens[0].kind else { panic!() };
/// assert_eq!((tag.name.as_ref(), tag.attribute("align")), ("p", Some("center")));
/// assert_eq!(tokens[2].kind, TokenKind::Text("\u{A0}".into()));
/// assert_eq!(tokens[2].span.of(source), Some("&nbsp;"));
/// ```
pub fn tokenize(source: &str) -> Tokenizer<'_> {
    Tokenizer::new(source)
}

//! HTML as the WHATWG standard reads it, section 13.2.5: text becomes tokens that borrow from it and know
//! their place. Knows nothing of what the elements mean.

mod error;
mod token;

pub use error::MarkupError;
pub use token::{Attribute, Doctype, Tag, Token, TokenKind};

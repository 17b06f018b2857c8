#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod credit;
pub mod date;
mod decode;
mod diagnostic;
mod dialect;
mod directive;
mod document;
mod error;
mod excerpt;
mod flow;
mod genre;
mod grammar;
mod growth;
pub mod guide;
#[cfg(feature = "serde")]
mod json;
mod marks;
pub mod markup;
mod meeting;
mod meta;
mod names;
mod notice;
pub mod numeral;
mod outline;
mod paragraph;
mod parser;
mod person;
mod render;
mod span;
#[cfg(feature = "proptest")]
pub mod strategies;
mod style;
mod text;
mod work;

pub use credit::{Credit, Role};
pub use diagnostic::{Code, Diagnostic};
pub use directive::{Attribution, Directive, Modality, ModalityError};
pub use document::{Attachment, Document, DocumentNumber, Element};
pub use error::{Error, ErrorKind};
pub use excerpt::Excerpt;
pub use genre::Genre;
pub use meeting::Meeting;
pub use meta::Meta;
pub use notice::{Dialect, Notice};
pub use outline::Entry;
pub use paragraph::{Kind, Level, Paragraph};
pub use parser::Parser;
pub use person::Person;
pub use span::{Position, Span};
pub use style::{
    Color, Declaration, Display, Float, FontWeight, Length, LineHeight, Margin, Positioning, Style, TextAlign, Unit,
    Visibility, WhiteSpace,
};
pub use work::Work;

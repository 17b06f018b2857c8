#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod date;
mod diagnostic;
mod document_number;
mod error;
mod genre;
mod growth;
pub mod guide;
mod heading;
mod lexicon;
mod marks;
pub mod markup;
mod names;
mod notice;
pub mod numeral;
mod options;
mod parser;
mod place;
mod read;
#[cfg(feature = "serde")]
pub mod record;
mod span;
#[cfg(feature = "proptest")]
pub mod strategies;
mod style;
mod text;
mod write;

pub use diagnostic::{Code, Diagnostic};
pub use document_number::DocumentNumber;
pub use error::{Error, ErrorKind};
pub use genre::Genre;
pub use heading::Level;
pub use marks::{Dialect, Element, Kind, Meta, Modality, Part, Published, Role, TimeUnit};
pub use notice::{
    Attachment, Attribution, Cell, Credit, DateMention, Deadline, DeadlineKind, Directive, Document, Entry, Excerpt, Link,
    Meeting, Notice, Paragraph, Person, Picture, Row, Rows, Run, Table, Views, Work,
};
pub use options::Options;
pub use parser::Parser;
pub use span::{Position, Span};
pub use style::{
    Color, Declaration, Display, Float, FontWeight, Length, LineHeight, Margin, Positioning, Style, TextAlign, Unit,
    Visibility, WhiteSpace,
};

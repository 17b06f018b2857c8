// The links of the front page, which go before those that the README has for readers elsewhere: of two definitions of a
// link the first counts.
//! [`Notice`]: crate::Notice
//! [`Paragraph`]: crate::Paragraph
//! [`Directive`]: crate::Directive
//! [`Attribution`]: crate::Attribution
//! [`Meeting`]: crate::Meeting
//! [`Person`]: crate::Person
//! [`Credit`]: crate::Credit
//! [`Document`]: crate::Document
//! [`Excerpt`]: crate::Excerpt
//! [`Diagnostic`]: crate::Diagnostic
//! [`Parser`]: crate::Parser
//! [`Error`]: crate::Error
//! [`Style`]: crate::style::Style
//! [`Part`]: crate::Part
//! [`Notice::article`]: crate::Notice::article
//! [`date`]: crate::date
//! [`numeral`]: crate::numeral
//! [`markup`]: crate::markup
//! [guide]: crate::guide
//!
#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![allow(rustdoc::redundant_explicit_links)] // they are what the README leads to elsewhere

pub mod date;
mod diagnostic;
mod document_number;
mod error;
mod genre;
mod growth;
pub mod guide;
pub mod heading;
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
mod room;
mod span;
#[cfg(feature = "proptest")]
pub mod strategies;
pub mod style;
pub mod table;
mod text;
mod write;

pub use diagnostic::{Code, Diagnostic};
pub use document_number::DocumentNumber;
pub use error::{Error, ErrorKind};
pub use genre::Genre;
pub use marks::{Dialect, Element, Kind, Meta, Modality, Part, Published, Role, TimeUnit};
pub use notice::{
    Attachment, Attribution, Credit, DateMention, Deadline, DeadlineKind, Directive, Document, Entry, Excerpt, Link,
    Meeting, Notice, Paragraph, Person, Picture, Responsible, Run, Views, Work,
};
pub use options::Options;
pub use parser::Parser;
pub use read::decode::Offsets;
pub use span::{Position, Span};

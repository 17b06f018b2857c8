//! What is remembered of a notice: its blocks, and what they say as offsets and kinds, never as copies of text.
//! Knows nothing of how it was read; the public views put these marks and the text together again.

mod analysis;
mod block;
mod credit;
mod date;
mod deadline;
mod dialect;
mod directive;
mod document;
mod due;
mod embedded;
mod meeting;
pub(crate) mod meta;
mod person;
mod publication;
mod responsible;

pub(crate) use analysis::Analysis;
pub(crate) use block::Block;
pub use block::{Kind, Part};
pub(crate) use credit::CreditMarks;
pub use credit::Role;
pub(crate) use date::DateMarks;
pub use deadline::TimeUnit;
pub(crate) use deadline::{DeadlineMarks, Term};
pub use dialect::Dialect;
pub use directive::Modality;
pub(crate) use directive::{AttributionMarks, DirectiveMarks};
pub(crate) use document::DocumentMarks;
pub use document::Element;
pub(crate) use embedded::{CellMarks, Embedded, LinkMarks, PictureMarks, Point, RunMarks, TableMarks};
pub(crate) use meeting::MeetingMarks;
pub use meta::Meta;
pub(crate) use person::PersonMarks;
pub use publication::Published;
pub(crate) use publication::{Origin, Publication};
pub(crate) use responsible::ResponsibleMarks;

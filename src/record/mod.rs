//! What notices and their views say as plain structs on their own, each named after its view: for channels, databases,
//! tests, and every format of serde.
//!
//! A view gives its record by `to_record()`, and serializes as it does; the JSON of a [`Notice`](crate::Notice) is that of its
//! [`NoticeRecord`]. All keys are always there, `null` or `[]` where there is nothing, so that readers which infer types from
//! data find the same columns everywhere; only the object of a style leaves out what the style does not say. A part of JSON
//! reads as a record; the whole reads as a notice too, and is checked then: what comes in is as sound as what a parser made.
//!
//! [`JSON_SCHEMA`] says all of it key by key. [`NoticeRecord::slim`] leaves out what only leads back to the source.
//!
//! `range` counts bytes of the text of a paragraph (of the title, where there is none), `span` bytes of the source; both are
//! half-open and written `[start, end]`. `S` is what words are kept in: `String`, if nothing else is said.
//!
//! ```
//! use gongwen::{Notice, record::DirectiveRecord};
//! let notice = Notice::parse("题\n各单位要加强巡查。"); // each unit is to patrol more
//! let directive = notice.directives().next().unwrap();
//! let json = serde_json::to_string(&directive)?;
//! let record: DirectiveRecord = serde_json::from_str(&json)?;
//! assert_eq!(record, directive.to_record());
//! assert_eq!((record.addressee.as_deref(), record.actions[0].as_str()), (Some("各单位"), "加强巡查"));
//! # Ok::<(), serde_json::Error>(())
//! ```

/// The shape of the JSON of a [`Notice`](crate::Notice), key by key, as a [JSON Schema](https://json-schema.org) (2020-12).
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(gongwen::record::JSON_SCHEMA)?;
/// assert!(schema["properties"]["paragraphs"]["description"].is_string());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub const JSON_SCHEMA: &str = include_str!("notice.schema.json");

mod credit;
mod date;
mod deadline;
mod diagnostic;
mod directive;
mod document;
mod embedded;
mod fault;
mod meeting;
mod meta;
mod notice;
mod paragraph;
mod person;
mod place;
mod publication;
mod responsible;
mod said;
mod span;
mod style;
mod text;

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use crate::notice::{
    Attribution, Cell, Credit, DateMention, Deadline, Directive, Document, Excerpt, Link, Meeting, Paragraph, Person,
    Picture, Responsible, Row, Run, Table,
};
pub use credit::CreditRecord;
pub use date::{ContextRecord, DateRecord};
pub use deadline::{DeadlineKindRecord, DeadlineRecord};
pub use diagnostic::DiagnosticRecord;
pub use directive::{AttributionRecord, DirectiveRecord};
pub use document::{DocumentRecord, ElementRecord};
pub use embedded::{CellRecord, LinkRecord, PictureRecord, RowRecord, RunRecord, TableRecord};
pub use meeting::{MeetingDateRecord, MeetingPlacesRecord, MeetingRecord};
pub use meta::MetaRecord;
pub use notice::NoticeRecord;
pub use paragraph::{KindRecord, ParagraphRecord};
pub use person::PersonRecord;
pub use place::PlaceRecord;
pub use responsible::ResponsibleRecord;
pub use said::{SaidRecord, WordsRecord};
pub use text::SourceRecord;

/// Gives each view its record, and the JSON of it.
macro_rules! records {
    ($($view:ident => $record:ident),+ $(,)?) => {$(
        impl $view<'_> {
            #[doc = concat!("What it says as a plain struct on its own: a [`", stringify!($record), "`].")]
            pub fn to_record(self) -> $record {
                $record::of(self)
            }
        }

        impl From<$view<'_>> for $record {
            fn from(view: $view<'_>) -> Self {
                Self::of(view)
            }
        }

        /// As its record, which is what the JSON of the whole notice has in this place.
        impl Serialize for $view<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $record::<Cow<'_, str>>::of(*self).serialize(serializer)
            }
        }
    )+};
}

records! {
    Attribution => AttributionRecord,
    Cell => CellRecord,
    Credit => CreditRecord,
    DateMention => DateRecord,
    Deadline => DeadlineRecord,
    Directive => DirectiveRecord,
    Document => DocumentRecord,
    Excerpt => WordsRecord,
    Link => LinkRecord,
    Meeting => MeetingRecord,
    Paragraph => ParagraphRecord,
    Person => PersonRecord,
    Picture => PictureRecord,
    Responsible => ResponsibleRecord,
    Row => RowRecord,
    Run => RunRecord,
    Table => TableRecord,
}

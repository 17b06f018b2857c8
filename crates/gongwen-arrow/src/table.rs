//! The tables: their names and schemas. How one is made is in `making.rs`.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use arrow_schema::{Field, Schema, SchemaRef};

use crate::columns::{self, Column};

/// A table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Table {
    /// A row for each source, also for one that could not be read.
    Notices,
    /// What somebody is to do, must not do or may do.
    Directives,
    /// Who is named with a post.
    People,
    /// The dates, resolved to days where their year is known.
    Dates,
    /// Who made a notice, a row for each name.
    Credits,
    /// The official elements of documents, by GB/T 9704-2012.
    Elements,
}

impl Table {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Notices, Self::Directives, Self::People, Self::Dates, Self::Credits, Self::Elements];

    /// Its name, as of a file or of a table in SQL.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Notices => "notices",
            Self::Directives => "directives",
            Self::People => "people",
            Self::Dates => "dates",
            Self::Credits => "credits",
            Self::Elements => "elements",
        }
    }

    pub(crate) const fn columns(self) -> &'static [Column] {
        match self {
            Self::Notices => &columns::NOTICES,
            Self::Directives => &columns::DIRECTIVES,
            Self::People => &columns::PEOPLE,
            Self::Dates => &columns::DATES,
            Self::Credits => &columns::CREDITS,
            Self::Elements => &columns::ELEMENTS,
        }
    }

    /// Its columns. What each means stands in the field's metadata, as `description`.
    ///
    /// ```
    /// let schema = gongwen_arrow::Table::Directives.schema();
    /// let modality = schema.field_with_name("modality").unwrap();
    /// assert!(modality.metadata()["description"].starts_with("How strongly it binds"));
    /// ```
    pub fn schema(self) -> SchemaRef {
        static SCHEMAS: LazyLock<[SchemaRef; 6]> = LazyLock::new(|| {
            Table::ALL.map(|table| {
                let fields: Vec<Field> = table.columns().iter().map(Column::field).collect();
                let version = HashMap::from([("gongwen".to_owned(), env!("CARGO_PKG_VERSION").to_owned())]);
                Arc::new(Schema::new(fields).with_metadata(version))
            })
        });
        SCHEMAS[self as usize].clone()
    }
}

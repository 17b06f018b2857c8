//! The tables: their names and schemas, and all of them in the making.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use arrow_array::RecordBatch;
use arrow_schema::{Field, Schema, SchemaRef};
use gongwen::Notice;

use crate::cells::Rows;
use crate::columns::{self, Column};
use crate::rows;

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

    const fn columns(self) -> &'static [Column] {
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

/// All tables in the making: rows go in notice by notice, batches come out when they are full.
///
/// ```
/// use gongwen::Notice;
/// use gongwen_arrow::{Table, Tables};
///
/// let mut tables = Tables::new(1024);
/// tables.push("a.txt", &Notice::parse("题\n会议强调，各单位要加强巡查。")); // each unit is to patrol more
/// tables.push_error("b.txt", "is a folder");
/// let rows: Vec<_> = tables.finish().map(|(table, batch)| (table.name(), batch.num_rows())).collect();
/// assert_eq!(rows[..2], [("notices", 2), ("directives", 1)]);
/// ```
pub struct Tables {
    rows: [Rows; 6],
    limit: usize,
}

impl Tables {
    /// Empty tables, whose batches have at most about `limit` rows: a notice's rows are not parted, unless they have more
    /// than 4 MiB of text.
    pub fn new(limit: usize) -> Self {
        Self { rows: Table::ALL.map(|table| Rows::new(table.columns(), table.schema())), limit: limit.max(1) }
    }

    pub(crate) fn rows(&mut self, table: Table) -> &mut Rows {
        &mut self.rows[table as usize]
    }

    /// Adds what a notice says. `path` is what it is called; it joins the tables.
    pub fn push(&mut self, path: &str, notice: &Notice<'_>) {
        rows::notice(self, path, notice);
    }

    /// Adds a source that could not be read, and why: a row of [`Table::Notices`].
    pub fn push_error(&mut self, path: &str, error: &str) {
        rows::error(self, path, error);
    }

    /// The batches that are full; their rows leave the tables. To be asked after each notice, or after some.
    pub fn full(&mut self) -> impl Iterator<Item = (Table, RecordBatch)> + '_ {
        let limit = self.limit;
        let tables = Table::ALL.into_iter().zip(&mut self.rows);
        tables.flat_map(move |(table, rows)| rows.full(limit).into_iter().map(move |batch| (table, batch)))
    }

    /// What is left, as a batch of each table that has rows, or as some.
    pub fn finish(self) -> impl Iterator<Item = (Table, RecordBatch)> {
        let tables = Table::ALL.into_iter().zip(self.rows);
        tables.flat_map(|(table, mut rows)| rows.full(1).into_iter().map(move |batch| (table, batch)))
    }
}

impl std::fmt::Debug for Tables {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let counts = Table::ALL.into_iter().zip(&self.rows).map(|(table, rows)| (table.name(), rows.len()));
        f.debug_map().entries(counts).finish()
    }
}

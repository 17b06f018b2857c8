//! Tables in the making, one or all: what notices say goes in, batches come out. Knows when a batch is full, not what
//! is in it.

use arrow_array::RecordBatch;
use gongwen::Notice;

use crate::cells::Rows;
use crate::rows;
use crate::table::Table;

/// One table in the making.
///
/// ```
/// use gongwen::Notice;
/// use gongwen_arrow::{Table, TableBuilder};
///
/// let mut directives = TableBuilder::new(Table::Directives);
/// let notice = Notice::parse("题\n会议强调，各单位要加强巡查。各单位不得聚集。"); // each unit is to patrol more, and not to gather
/// assert_eq!(directives.push("a.txt", &notice), 2);
/// assert_eq!(directives.finish()[0].num_rows(), 2);
/// assert!(directives.is_empty());
/// ```
pub struct TableBuilder {
    table: Table,
    rows: Rows,
}

impl TableBuilder {
    /// Without rows.
    pub fn new(table: Table) -> Self {
        Self { table, rows: Rows::new(table.columns(), table.schema()) }
    }

    /// Adds what a notice says, and tells how many rows that are. `path` is what it is called; it joins the tables.
    pub fn push(&mut self, path: &str, notice: &Notice<'_>) -> usize {
        let before = self.rows.len();
        rows::notice(self.table, &mut self.rows, path, notice);
        self.rows.len() - before
    }

    /// Adds a source that could not be read, and why; tells how many rows that are: one in [`Table::Notices`], none
    /// elsewhere.
    pub fn push_error(&mut self, path: &str, error: &str) -> usize {
        let before = self.rows.len();
        if self.table == Table::Notices {
            rows::error(&mut self.rows, path, error);
        }
        self.rows.len() - before
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.rows.len() == 0
    }

    /// About how many bytes its rows have.
    pub fn bytes(&self) -> usize {
        self.rows.bytes()
    }

    /// Its rows as batches of about 4 MiB at most, with the [schema](Table::schema) of the table; none without rows. It goes
    /// on empty.
    pub fn finish(&mut self) -> Vec<RecordBatch> {
        self.rows.full(1)
    }
}

impl std::fmt::Debug for TableBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map().entry(&self.table.name(), &self.len()).finish()
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
    tables: [TableBuilder; 6],
    limit: usize,
}

impl Tables {
    /// Empty tables, whose batches have at most about `limit` rows: a notice's rows are not parted, unless they have more
    /// than 4 MiB of text.
    pub fn new(limit: usize) -> Self {
        Self { tables: Table::ALL.map(TableBuilder::new), limit: limit.max(1) }
    }

    /// Adds what a notice says. `path` is what it is called; it joins the tables.
    pub fn push(&mut self, path: &str, notice: &Notice<'_>) {
        self.tables.iter_mut().for_each(|table| {
            table.push(path, notice);
        });
    }

    /// Adds a source that could not be read, and why: a row of [`Table::Notices`].
    pub fn push_error(&mut self, path: &str, error: &str) {
        self.tables.iter_mut().for_each(|table| {
            table.push_error(path, error);
        });
    }

    /// The batches that are full; their rows leave the tables. To be asked after each notice, or after some.
    pub fn full(&mut self) -> impl Iterator<Item = (Table, RecordBatch)> + '_ {
        let limit = self.limit;
        self.tables.iter_mut().flat_map(move |of| {
            let table = of.table;
            of.rows.full(limit).into_iter().map(move |batch| (table, batch))
        })
    }

    /// What is left, as a batch of each table that has rows, or as some.
    pub fn finish(self) -> impl Iterator<Item = (Table, RecordBatch)> {
        self.tables.into_iter().flat_map(|mut of| of.finish().into_iter().map(move |batch| (of.table, batch)))
    }
}

impl std::fmt::Debug for Tables {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let counts = self.tables.iter().map(|table| (table.table.name(), table.len()));
        f.debug_map().entries(counts).finish()
    }
}

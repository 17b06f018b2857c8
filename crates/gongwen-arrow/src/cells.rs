//! A table in the making: a builder a column, filled row by row. Knows types of columns, not which columns there are.

use std::sync::Arc;

use arrow_array::builder::{
    Date32Builder, ListBuilder, StringBuilder, StringDictionaryBuilder, UInt32Builder, UInt64Builder,
};
use arrow_array::types::Int16Type;
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::SchemaRef;
use gongwen::date::chrono::NaiveDate;

use crate::columns::{Column, Kind};

/// A value of a row.
pub(crate) enum Value<'v> {
    Text(Option<&'v str>),
    Name(Option<&'v str>),
    Texts(Vec<&'v str>),
    Day(Option<NaiveDate>),
    Number(Option<usize>),
    Offset(usize),
}

/// The values of a column.
enum Cells {
    Text(StringBuilder),
    Name(StringDictionaryBuilder<Int16Type>),
    Texts(ListBuilder<StringBuilder>),
    Day(Date32Builder),
    Number(UInt32Builder),
    Offset(UInt64Builder),
}

impl Cells {
    fn of(kind: Kind) -> Self {
        match kind {
            Kind::Text => Self::Text(StringBuilder::new()),
            Kind::Name => Self::Name(StringDictionaryBuilder::new()),
            Kind::Texts => Self::Texts(ListBuilder::new(StringBuilder::new())),
            Kind::Day => Self::Day(Date32Builder::new()),
            Kind::Number => Self::Number(UInt32Builder::new()),
            Kind::Offset => Self::Offset(UInt64Builder::new()),
        }
    }

    /// Adds a value, and tells about how many bytes it takes.
    fn push(&mut self, value: &Value<'_>) -> usize {
        match (self, value) {
            (Self::Text(cells), Value::Text(text)) => {
                cells.append_option(*text);
                text.map_or(0, str::len)
            }
            (Self::Name(cells), Value::Name(name)) => {
                cells.append_option(*name);
                0
            }
            (Self::Texts(cells), Value::Texts(texts)) => {
                for text in texts {
                    cells.values().append_value(text);
                }
                cells.append(true);
                texts.iter().map(|text| text.len()).sum()
            }
            (Self::Day(cells), Value::Day(day)) => {
                cells.append_option(day.map(days_since_1970));
                0
            }
            (Self::Number(cells), Value::Number(number)) => {
                cells.append_option(number.and_then(|number| u32::try_from(number).ok()));
                0
            }
            (Self::Offset(cells), Value::Offset(offset)) => {
                cells.append_value(*offset as u64);
                0
            }
            _ => unreachable!("rows.rs gives each column a value of its kind"),
        }
    }

    fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Text(cells) => Arc::new(cells.finish()),
            Self::Name(cells) => Arc::new(cells.finish()),
            Self::Texts(cells) => Arc::new(cells.finish()),
            Self::Day(cells) => Arc::new(cells.finish()),
            Self::Number(cells) => Arc::new(cells.finish()),
            Self::Offset(cells) => Arc::new(cells.finish()),
        }
    }
}

/// A day as Arrow counts it.
fn days_since_1970(day: NaiveDate) -> i32 {
    let days = day.signed_duration_since(NaiveDate::default()).num_days();
    i32::try_from(days).expect("a calendar of 2^18 years has fewer days")
}

/// The rows of a table that are not yet a batch, and the batches of one notice that were too large for one.
pub(crate) struct Rows {
    schema: SchemaRef,
    columns: Vec<Cells>,
    count: usize,
    bytes: usize,
    ready: Vec<RecordBatch>,
    ready_bytes: usize,
}

impl Rows {
    /// The most bytes of text that a batch has, about; so large texts do not make large batches, and no notice, however
    /// much it says, makes one whose offsets do not fit the 32 bits of Arrow's texts.
    const BYTES: usize = 4 << 20;

    pub fn new(columns: &[Column], schema: SchemaRef) -> Self {
        let columns = columns.iter().map(|column| Cells::of(column.kind)).collect();
        Self { schema, columns, count: 0, bytes: 0, ready: Vec::new(), ready_bytes: 0 }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.count + self.ready.iter().map(RecordBatch::num_rows).sum::<usize>()
    }

    /// About how many bytes they have.
    pub fn bytes(&self) -> usize {
        self.bytes + self.ready_bytes
    }

    pub fn push<const N: usize>(&mut self, row: &[Value<'_>; N]) {
        if self.bytes >= Self::BYTES {
            let batch = self.batch();
            self.ready.push(batch);
        }
        debug_assert_eq!(N, self.columns.len());
        self.count += 1;
        self.bytes += self.columns.iter_mut().zip(row).map(|(cells, value)| 4 + cells.push(value)).sum::<usize>();
    }

    /// The batches that have at least `limit` rows, or as many bytes as a batch may have; the table goes on without them.
    pub fn full(&mut self, limit: usize) -> Vec<RecordBatch> {
        if self.count >= limit.max(1) || self.bytes >= Self::BYTES {
            let batch = self.batch();
            self.ready.push(batch);
        }
        self.ready_bytes = 0;
        std::mem::take(&mut self.ready)
    }

    /// What is there as a batch; the table goes on empty.
    fn batch(&mut self) -> RecordBatch {
        self.ready_bytes += self.bytes;
        (self.count, self.bytes) = (0, 0);
        let columns = self.columns.iter_mut().map(Cells::finish).collect();
        RecordBatch::try_new(self.schema.clone(), columns).expect("the columns are those of the schema, equally long")
    }
}

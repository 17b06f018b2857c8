//! What the functions give, as arrays. The columns are those of the tables of gongwen-arrow; what is left out of them and
//! which types they have here is said in [`fields`].

use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, BooleanArray, ListArray, RecordBatch, StringBuilder, StructArray};
use datafusion::arrow::buffer::{NullBuffer, OffsetBuffer};
use datafusion::arrow::compute::{cast, concat_batches, nullif};
use datafusion::arrow::datatypes::{DataType, Field, Fields};
use datafusion::common::resources_datafusion_err;
use datafusion::error::Result;
use gongwen::{Notice, Parser};
use gongwen_arrow::{Table, TableBuilder};

use crate::source::Source;

/// The most bytes that a column of text has: its offsets have 31 bits.
const LONGEST: usize = i32::MAX as usize;

/// Whether a row has this column beside a struct: path and title are those of the source, which stands in the same row.
fn is_of_source(table: Table, column: &str) -> bool {
    column == "path" || table != Table::Notices && column == "title"
}

/// The fields of a struct that has a table's columns, without those that the row of its source has. Each may be null, since
/// a struct may be; names are plain text, since dictionaries in lists are more than some readers of Arrow know; without
/// the metadata, which would be part of the type.
pub(crate) fn fields(table: Table) -> Fields {
    let schema = table.schema();
    let columns = schema.fields().iter().filter(|column| !is_of_source(table, column.name()));
    columns
        .map(|column| {
            let kind = match column.data_type() {
                DataType::Dictionary(_, value) => (**value).clone(),
                other => other.clone(),
            };
            Field::new(column.name(), kind, true)
        })
        .collect()
}

/// A table's rows as structs. Where a struct is null so are its fields: who takes a field does not ask for the struct.
fn structs(table: Table, rows: &[RecordBatch], nulls: Option<NullBuffer>) -> Result<StructArray> {
    let rows = concat_batches(&table.schema(), rows)?;
    let fields = fields(table);
    let missing = nulls.as_ref().map(|nulls| BooleanArray::new(!nulls.inner(), None));
    let columns = fields.iter().map(|field| {
        let column = cast(&rows[field.name().as_str()], field.data_type())?;
        missing.as_ref().map_or(Ok(column.clone()), |missing| nullif(&column, missing))
    });
    let columns = columns.collect::<Result<Vec<_>, _>>()?;
    Ok(StructArray::try_new_with_length(fields, columns, nulls, rows.num_rows())?)
}

/// Refuses what may not fit a column of text with `bytes` beside what is there.
fn fits(there: usize, bytes: usize) -> Result<()> {
    if there.saturating_add(bytes) <= LONGEST {
        return Ok(());
    }
    Err(resources_datafusion_err!(
        "the texts of a batch of notices are longer than 2 GiB; set datafusion.execution.batch_size to fewer rows"
    ))
}

/// A struct a source: the columns of [`Table::Notices`]. The error of one that cannot be read is a column.
pub(crate) fn notices<'a>(sources: impl Iterator<Item = Option<Source<'a>>>, parser: &Parser) -> Result<ArrayRef> {
    let mut builder = TableBuilder::new(Table::Notices);
    let mut is_there = Vec::with_capacity(sources.size_hint().0);
    for source in sources {
        is_there.push(source.is_some());
        let Some(source) = source else {
            builder.push_error("", "");
            continue;
        };
        fits(builder.bytes(), source.len())?;
        match source.read(parser) {
            Ok(notice) => builder.push("", &notice),
            Err(error) => builder.push_error("", &error),
        };
    }
    Ok(Arc::new(structs(Table::Notices, &builder.finish(), Some(is_there.into()))?))
}

/// A list of structs a source: the columns of [`Table::Directives`]. Null for one that cannot be read.
pub(crate) fn directives<'a>(sources: impl Iterator<Item = Option<Source<'a>>>, parser: &Parser) -> Result<ArrayRef> {
    let mut builder = TableBuilder::new(Table::Directives);
    let capacity = sources.size_hint().0;
    let (mut lengths, mut is_there) = (Vec::with_capacity(capacity), Vec::with_capacity(capacity));
    for source in sources {
        if let Some(source) = source {
            fits(builder.bytes(), source.len())?;
        }
        let notice = source.and_then(|source| source.read(parser).ok());
        is_there.push(notice.is_some());
        lengths.push(notice.map_or(0, |notice| builder.push("", &notice)));
    }
    let items = structs(Table::Directives, &builder.finish(), None)?;
    let item = Arc::new(Field::new_list_field(DataType::Struct(fields(Table::Directives)), true));
    let offsets = OffsetBuffer::from_lengths(lengths);
    Ok(Arc::new(ListArray::try_new(item, offsets, Arc::new(items), Some(is_there.into()))?))
}

/// A text a source: what `text` says of its notice. Null where that is empty, and for one that cannot be read.
pub(crate) fn texts<'a>(
    sources: impl Iterator<Item = Option<Source<'a>>>,
    parser: &Parser,
    text: impl Fn(&Notice<'_>) -> String,
) -> Result<ArrayRef> {
    let mut texts = StringBuilder::new();
    for source in sources {
        let said = source.and_then(|source| source.read(parser).ok()).map(|notice| text(&notice));
        let said = said.filter(|said| !said.is_empty());
        fits(texts.values_slice().len(), said.as_ref().map_or(0, String::len))?;
        texts.append_option(said);
    }
    Ok(Arc::new(texts.finish()))
}

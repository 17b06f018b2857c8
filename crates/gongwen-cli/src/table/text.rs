//! Batches as text: comma-separated values, and JSON line by line. Both have the same values; null is an empty field, and
//! a member that is left out.

use std::io::{self, Write};

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Int16Type, UInt32Type, UInt64Type};
use arrow_array::{Array, RecordBatch};
use serde_json::{Map, Value};

/// Writes the rows of a batch as records.
pub fn csv(batch: &RecordBatch, out: &mut csv::Writer<impl Write>) -> io::Result<()> {
    for row in 0..batch.num_rows() {
        let fields = batch.columns().iter().map(|column| match value(column, row) {
            Value::Null => String::new(),
            Value::String(text) => text,
            other => other.to_string(),
        });
        out.write_record(fields)?;
    }
    Ok(())
}

/// Writes the rows of a batch as objects, a line each.
pub fn ndjson(batch: &RecordBatch, out: &mut impl Write) -> io::Result<()> {
    let schema = batch.schema();
    for row in 0..batch.num_rows() {
        let members = schema.fields().iter().zip(batch.columns());
        let members = members.map(|(field, column)| (field.name().clone(), value(column, row)));
        let object: Map<_, _> = members.filter(|(_, value)| !value.is_null()).collect();
        serde_json::to_writer(&mut *out, &object)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// A value of a column, of the types that the tables have.
fn value(column: &dyn Array, row: usize) -> Value {
    if column.is_null(row) {
        return Value::Null;
    }
    if let Some(texts) = column.as_string_opt::<i32>() {
        texts.value(row).into()
    } else if let Some(names) = column.as_dictionary_opt::<Int16Type>() {
        names.key(row).map_or(Value::Null, |key| value(names.values(), key))
    } else if let Some(lists) = column.as_list_opt::<i32>() {
        let items = lists.value(row);
        (0..items.len()).map(|item| value(&items, item)).collect()
    } else if let Some(days) = column.as_primitive_opt::<Date32Type>() {
        days.value_as_date(row).map_or(Value::Null, |day| day.to_string().into())
    } else if let Some(numbers) = column.as_primitive_opt::<UInt32Type>() {
        numbers.value(row).into()
    } else if let Some(offsets) = column.as_primitive_opt::<UInt64Type>() {
        offsets.value(row).into()
    } else {
        unreachable!("no table has a column of {}", column.data_type())
    }
}

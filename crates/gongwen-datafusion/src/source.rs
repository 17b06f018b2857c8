//! The sources of a batch: an array of any type that holds texts or bytes, one by one, and the notice that each is.

use datafusion::arrow::array::{Array, AsArray};
use datafusion::arrow::datatypes::DataType;
use datafusion::common::{exec_err, plan_err};
use datafusion::error::Result;
use gongwen::{Notice, Parser};

/// A source.
#[derive(Clone, Copy)]
pub(crate) enum Source<'a> {
    Text(&'a str),
    Bytes(&'a [u8]),
}

impl<'a> Source<'a> {
    /// How many bytes it has.
    pub fn len(self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Bytes(bytes) => bytes.len(),
        }
    }

    /// The notice that it is, or why it is none: bytes that are no text, and what a strict parser refuses.
    pub fn read(self, parser: &Parser) -> Result<Notice<'a>, String> {
        let notice = match self {
            Self::Text(text) => parser.parse(text),
            Self::Bytes(bytes) => {
                gongwen_arrow::check_text(bytes)?;
                parser.parse_bytes(bytes)
            }
        };
        notice.map_err(|error| error.to_string())
    }
}

/// The type as which values of a type are read: texts and bytes as they are, dictionaries of them, and null, which is a
/// text without a type. A number is no notice.
pub(crate) fn read_as(kind: &DataType) -> Result<DataType> {
    match kind {
        DataType::Null => Ok(DataType::Utf8),
        DataType::Dictionary(_, values) => read_as(values),
        DataType::Utf8
        | DataType::LargeUtf8
        | DataType::Utf8View
        | DataType::Binary
        | DataType::LargeBinary
        | DataType::BinaryView => Ok(kind.clone()),
        other => plan_err!("no notices are read from values of type {other}"),
    }
}

/// The sources of an array, null where it has none.
pub(crate) fn sources(array: &dyn Array) -> Result<Box<dyn Iterator<Item = Option<Source<'_>>> + '_>> {
    Ok(match array.data_type() {
        DataType::Utf8 => Box::new(array.as_string::<i32>().iter().map(|text| text.map(Source::Text))),
        DataType::LargeUtf8 => Box::new(array.as_string::<i64>().iter().map(|text| text.map(Source::Text))),
        DataType::Utf8View => Box::new(array.as_string_view().iter().map(|text| text.map(Source::Text))),
        DataType::Binary => Box::new(array.as_binary::<i32>().iter().map(|bytes| bytes.map(Source::Bytes))),
        DataType::LargeBinary => Box::new(array.as_binary::<i64>().iter().map(|bytes| bytes.map(Source::Bytes))),
        DataType::BinaryView => Box::new(array.as_binary_view().iter().map(|bytes| bytes.map(Source::Bytes))),
        other => return exec_err!("no notices are read from values of type {other}"),
    })
}

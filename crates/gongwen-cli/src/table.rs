//! `gongwen table`: what all notices say as tables, a file each.

mod text;

use std::fs;
use std::io;
use std::path::Path;

use clap::ValueEnum;
use gongwen::Parser;
use gongwen_arrow::{Table, Tables};
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::WriterProperties;

use crate::args::Sources;
use crate::output::Part;
use crate::stream;

/// How tables are written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
    /// Apache Parquet, compressed with Zstandard
    Parquet,
    /// Comma-separated values with a line of names; lists as JSON
    Csv,
    /// A JSON object a line
    Ndjson,
}

impl Format {
    const fn suffix(self) -> &'static str {
        match self {
            Self::Parquet => "parquet",
            Self::Csv => "csv",
            Self::Ndjson => "ndjson",
        }
    }
}

/// The rows of a batch, about.
const BATCH: usize = 4096;

/// The bytes of a row group of Parquet at which it is written: what is in the making is held in memory.
const ROW_GROUP: usize = 8 << 20;

/// Writes the tables of all sources to a folder. Whether all could be read.
pub fn write(sources: &Sources, parser: &Parser, folder: &Path, format: Format) -> io::Result<bool> {
    fs::create_dir_all(folder)?;
    let begun = Table::ALL.into_iter().map(|table| {
        let name = folder.join(format!("{}.{}", table.name(), format.suffix()));
        Ok((table, File::begin(Part::begin(&name)?, table, format)?))
    });
    let mut files: Vec<(Table, File)> = begun.collect::<io::Result<_>>()?;
    let mut tables = Tables::new(BATCH);
    let read = |path: &str, bytes: Result<&[u8], &str>| {
        let notice = bytes.map_err(str::to_owned).and_then(|bytes| {
            parser.parse_bytes(bytes).map(gongwen::Notice::into_owned).map_err(|error| error.to_string())
        });
        (path.to_owned(), notice)
    };
    let is_whole = stream::each(sources, false, read, |(path, notice)| {
        match notice {
            Ok(notice) => tables.push(&path, &notice),
            Err(error) => tables.push_error(&path, &error),
        }
        tables.full().try_for_each(|(table, batch)| file(&mut files, table).write(&batch))
    })?;
    tables.finish().try_for_each(|(table, batch)| file(&mut files, table).write(&batch))?;
    // Only when all are whole has any of them its name.
    let parts = files.into_iter().map(|(_, file)| file.finish()).collect::<io::Result<Vec<Part>>>()?;
    parts.into_iter().try_for_each(Part::keep)?;
    Ok(is_whole)
}

fn file(files: &mut [(Table, File)], table: Table) -> &mut File {
    let file = files.iter_mut().find(|(of, _)| *of == table);
    &mut file.expect("each table has its file").1
}

/// A table's file in the making.
enum File {
    Parquet(Box<ArrowWriter<Part>>),
    Csv(Box<csv::Writer<Part>>),
    Ndjson(Part),
}

impl File {
    fn begin(part: Part, table: Table, format: Format) -> io::Result<Self> {
        Ok(match format {
            Format::Parquet => {
                let zstd = Compression::ZSTD(ZstdLevel::default());
                let properties = WriterProperties::builder().set_compression(zstd).build();
                let writer = ArrowWriter::try_new(part, table.schema(), Some(properties)).map_err(io::Error::other)?;
                Self::Parquet(Box::new(writer))
            }
            Format::Csv => {
                let mut writer = csv::Writer::from_writer(part);
                writer.write_record(table.schema().fields().iter().map(|field| field.name()))?;
                Self::Csv(Box::new(writer))
            }
            Format::Ndjson => Self::Ndjson(part),
        })
    }

    fn write(&mut self, batch: &arrow_array::RecordBatch) -> io::Result<()> {
        match self {
            Self::Parquet(writer) => {
                writer.write(batch).map_err(io::Error::other)?;
                if writer.in_progress_size() >= ROW_GROUP {
                    writer.flush().map_err(io::Error::other)?;
                }
                Ok(())
            }
            Self::Csv(writer) => text::csv(batch, writer),
            Self::Ndjson(part) => text::ndjson(batch, part),
        }
    }

    fn finish(self) -> io::Result<Part> {
        match self {
            Self::Parquet(writer) => writer.into_inner().map_err(io::Error::other),
            Self::Csv(writer) => writer.into_inner().map_err(|error| io::Error::other(error.to_string())),
            Self::Ndjson(part) => Ok(part),
        }
    }
}

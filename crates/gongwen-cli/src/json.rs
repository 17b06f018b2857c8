//! `gongwen json`: each notice as a line of JSON, in the order of the sources.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use gongwen::{Notice, Parser};
use serde::Serialize;

use crate::args::Sources;
use crate::{output, stream};

/// A line.
#[derive(Serialize)]
#[serde(untagged)]
#[allow(clippy::large_enum_variant)] // one at a time, and written at once
enum Line<'n> {
    Notice { path: &'n str, text: String, notice: Notice<'n> },
    Error { path: &'n str, error: &'n str },
}

/// Writes the lines of all sources. Whether all could be read.
pub fn write(sources: &Sources, parser: &Parser, name: Option<&Path>) -> io::Result<bool> {
    output::to(name, |out| {
        let line = |path: &str, bytes: Result<&[u8], &str>| line(path, bytes, parser);
        stream::each(sources, name.is_none() && io::stdout().is_terminal(), line, |line| {
            line.and_then(|line| out.write_all(&line))
        })
    })
}

fn line(path: &str, bytes: Result<&[u8], &str>, parser: &Parser) -> io::Result<Vec<u8>> {
    let read = bytes.and_then(|bytes| parser.parse_bytes(bytes).map_err(|_| "a lenient parser does not fail"));
    let line = match read {
        Ok(notice) => Line::Notice { path, text: notice.to_text(), notice },
        Err(error) => Line::Error { path, error },
    };
    let mut json = serde_json::to_vec(&line)?;
    json.write_all(b"\n")?;
    Ok(json)
}

//! One source: where it is, and its bytes, if they are a text of a size that fits.

use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;

/// The longest source, in bytes. A hundred times the longest notice that was seen; what is longer is no notice, and
/// would not fit the memory beside others.
pub const LONGEST: u64 = 16 << 20;

/// A source with its name.
#[derive(Debug)]
pub struct Input {
    /// The path as it was found, with `/` between its parts; the name in the JSON; the number of the line.
    pub name: String,
    origin: Origin,
}

#[derive(Debug)]
enum Origin {
    File(PathBuf),
    Text(String),
    Fault(String),
}

impl Input {
    /// A file.
    pub fn file(path: PathBuf) -> Self {
        Self { name: path.to_string_lossy().replace('\\', "/"), origin: Origin::File(path) }
    }

    /// A text that is there already.
    pub fn text(name: String, text: String) -> Self {
        Self { name, origin: Origin::Text(text) }
    }

    /// What is no source, and why.
    pub fn fault(name: String, reason: String) -> Self {
        Self { name, origin: Origin::Fault(reason) }
    }

    /// About how many bytes it takes, as far as that can be told before it is read.
    pub fn size(&self) -> u64 {
        match &self.origin {
            Origin::File(path) => path.metadata().map_or(0, |metadata| metadata.len().min(LONGEST)),
            Origin::Text(text) => text.len() as u64,
            Origin::Fault(_) => 0,
        }
    }

    /// Its bytes, or why there are none.
    pub fn bytes(&self) -> Result<Vec<u8>, String> {
        match &self.origin {
            Origin::File(path) if path.is_dir() => Err("is a folder; name one file in it".into()),
            Origin::File(path) => File::open(path).map_err(|error| error.to_string()).and_then(limited),
            Origin::Text(text) => Ok(text.clone().into_bytes()),
            Origin::Fault(reason) => Err(reason.clone()),
        }
    }
}

/// All that `reader` gives, unless it is too much.
pub fn limited(reader: impl Read) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read: io::Result<usize> = reader.take(LONGEST + 1).read_to_end(&mut bytes);
    match read {
        Err(error) => Err(error.to_string()),
        Ok(length) if length as u64 > LONGEST => Err(format!("is longer than {} MiB", LONGEST >> 20)),
        Ok(_) => Ok(bytes),
    }
}

/// `bytes`, if they are a text.
pub fn text(bytes: Vec<u8>) -> Result<Vec<u8>, String> {
    gongwen_arrow::check_text(&bytes)?;
    Ok(bytes)
}

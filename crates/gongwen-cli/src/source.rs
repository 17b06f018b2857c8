//! One source: where it is, and its bytes, if they are a text of a size that fits.

use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;

use gongwen::Parser;

/// The longest source, in bytes. A hundred times the longest notice that was seen; what is longer is no notice, and
/// would not fit the memory beside others.
pub const LONGEST: u64 = 16 << 20;

/// How many bytes tell whether a source is a text.
const HEAD: usize = 1 << 16;

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

/// Whether `bytes` are a text: they have no zeros, unless they are read as UTF-16.
pub fn text(bytes: &[u8]) -> Result<(), String> {
    if !bytes.contains(&0) {
        return Ok(());
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    let notice = Parser::new().analysis(false).parse_bytes(head);
    match notice.ok().and_then(|notice| notice.encoding()) {
        Some(encoding) if encoding.starts_with("UTF-16") => Ok(()),
        _ => Err("is a binary file: it has bytes of value 0".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In UTF-16 an ideographic space has its zero where ASCII has none.
    #[test]
    fn zeros_are_those_of_utf_16_or_of_no_text() {
        let source =
            "区委召开会议\n<div><span style=''> 　　会议强调，各单位要加强巡查。</span></div><div>&nbsp;</div>";
        let [little, big]: [Vec<u8>; 2] =
            [u16::to_le_bytes, u16::to_be_bytes].map(|bytes| source.encode_utf16().flat_map(bytes).collect());
        assert_eq!((text(&little), text(&big), text(source.as_bytes())), (Ok(()), Ok(()), Ok(())));
        assert!(text(b"\x7FELF\x02\x01\x01\0\0\0\0\0").is_err() && text("会议\0".as_bytes()).is_err());
    }
}

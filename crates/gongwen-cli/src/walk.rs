//! The sources that the command line names, one after the other: files, what is in folders, lines of standard input.
//! At no time are more paths held than one folder has entries, and those of the folders above it.

use std::io::{self, BufRead, Read};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use walkdir::WalkDir;

use crate::source::{Input, LONGEST};

/// The sources of all `paths`, in order.
pub fn inputs(paths: &[PathBuf]) -> impl Iterator<Item = Input> + '_ {
    paths.iter().flat_map(|path| -> Box<dyn Iterator<Item = Input>> {
        if path == Path::new("-") {
            Box::new(Lines { number: 0, reader: io::stdin().lock() })
        } else if path.is_dir() {
            Box::new(below(path))
        } else {
            Box::new(std::iter::once(Input::file(path.clone())))
        }
    })
}

/// The files below a folder that may be notices, in the order of their names, folder by folder.
fn below(folder: &Path) -> impl Iterator<Item = Input> + use<> {
    let entries = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
    entries.filter_map(|entry| match entry {
        Ok(entry) if entry.file_type().is_file() => {
            let is_notice = entry
                .path()
                .extension()
                .is_some_and(|kind| ["txt", "html", "htm"].iter().any(|known| kind.eq_ignore_ascii_case(known)));
            is_notice.then(|| Input::file(entry.into_path()))
        }
        Ok(_) => None,
        Err(error) => {
            let name = error.path().unwrap_or(Path::new("?")).to_string_lossy().into_owned();
            let reason = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
            Some(Input::fault(name, reason))
        }
    })
}

/// The sources that lines name or hold.
struct Lines<R> {
    number: usize,
    reader: R,
}

/// The longest path that a line of JSON may give its source, in bytes, as on Linux: each row of a table repeats it.
const LONGEST_PATH: usize = 4096;

/// A line of JSON that holds a source.
#[derive(Deserialize)]
struct Line {
    path: Option<String>,
    html: String,
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Input;

    fn next(&mut self) -> Option<Input> {
        loop {
            let mut line = Vec::new();
            self.number += 1;
            let name = || format!("line {}", self.number);
            // JSON takes up to six bytes for one.
            match self.reader.by_ref().take(6 * LONGEST).read_until(b'\n', &mut line) {
                Ok(0) => return None,
                Err(error) => return Some(Input::fault(name(), error.to_string())),
                Ok(length) if length as u64 == 6 * LONGEST => {
                    let skipped = self.reader.skip_until(b'\n');
                    let reason = skipped.map_or_else(|error| error.to_string(), |_| "is too long".into());
                    return Some(Input::fault(name(), reason));
                }
                Ok(_) => {}
            }
            let Ok(line) = str::from_utf8(&line) else {
                return Some(Input::fault(name(), "is not UTF-8".into()));
            };
            let line = line.trim_end_matches(['\r', '\n']);
            if line.starts_with('{') {
                return Some(match serde_json::from_str::<Line>(line) {
                    Ok(Line { path: Some(path), .. }) if path.len() > LONGEST_PATH => {
                        Input::fault(name(), format!("has a path of more than {LONGEST_PATH} bytes"))
                    }
                    Ok(Line { path, html }) => Input::text(path.unwrap_or_else(name), html),
                    Err(error) => Input::fault(name(), error.to_string()),
                });
            }
            if !line.is_empty() {
                return Some(Input::file(line.into()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_hold_sources_or_name_them() {
        let text = "{\"path\": \"甲\", \"html\": \"题\\n文\"}\n\n{\"html\": \"乙\"}\r\n{\"html\": 1}\nno such file\n";
        let inputs: Vec<_> = Lines { number: 0, reader: text.as_bytes() }.collect();
        let names: Vec<_> = inputs.iter().map(|input| input.name.as_str()).collect();
        assert_eq!(names, ["甲", "line 3", "line 4", "no such file"]);
        let read: Vec<_> =
            inputs.iter().map(|input| input.bytes().map(|bytes| String::from_utf8(bytes).unwrap())).collect();
        assert_eq!(read[..2], [Ok("题\n文".into()), Ok("乙".into())]);
        assert!(read[2].as_ref().is_err_and(|reason| reason.starts_with("invalid type: integer")), "{read:?}");
        assert!(read[3].is_err());
        let long = format!("{{\"path\": \"{}\", \"html\": \"题\"}}\n", "a".repeat(LONGEST_PATH + 1));
        let inputs: Vec<_> = Lines { number: 0, reader: long.as_bytes() }.collect();
        assert_eq!(inputs[0].bytes(), Err("has a path of more than 4096 bytes".into()));
    }
}

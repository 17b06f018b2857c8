//! Prints each notice below a folder as a line of JSON, in the order of their paths:
//! `{"path", "text", "notice"}`, or `{"path", "error"}` for a file that cannot be read. In whatever encoding a file is.
//!
//! ```text
//! cargo run --release --example ndjson -- FOLDER > notices.ndjson
//! ```

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use gongwen::Notice;
use serde_json::json;

const USAGE: &str = "usage: ndjson FOLDER";

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        println!("Prints each notice below a folder as a line of JSON.\n\n{USAGE}");
        return ExitCode::SUCCESS;
    }
    let [folder] = &arguments[..] else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    match print_all(Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("ndjson: {}: {error}", Path::new(folder).display());
            ExitCode::FAILURE
        }
    }
}

fn print_all(folder: &Path) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for path in notices(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let line = match std::fs::read(&path) {
            Ok(bytes) => {
                let notice = Notice::from_bytes(&bytes);
                json!({ "path": name, "text": notice.to_text(), "notice": notice })
            }
            Err(error) => json!({ "path": name, "error": error.to_string() }),
        };
        serde_json::to_writer(&mut out, &line)?;
        out.write_all(b"\n")?;
    }
    out.flush()
}

/// The files below `folder` that may be notices, in the order of their paths.
fn notices(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let (mut folders, mut files) = (vec![folder.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "txt" || kind == "html" || kind == "htm") {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

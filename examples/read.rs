//! Shows one notice: what it reports, who directs whom to do what, and how it is laid out; each with its place.
//!
//! ```text
//! cargo run --example read -- FILE [--json]
//! ```
//! In colour on a terminal (unless `NO_COLOR` is set), plain in a pipe; `--json` prints the notice as JSON instead.
//! A file that cannot be read as text is told in one line, with exit status 1.

#[path = "../crates/gongwen-cli/src/show.rs"]
mod show;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use gongwen::{Code, Notice};

const USAGE: &str = "usage: read FILE [--json]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        println!("Shows one notice: what it reports, who directs whom to do what; with --json as JSON.\n\n{USAGE}");
        return ExitCode::SUCCESS;
    }
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("read: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), String> {
    let (flags, files): (Vec<_>, Vec<_>) = arguments.iter().partition(|argument| argument.starts_with("--"));
    let json = match flags[..] {
        [] => false,
        [flag] if flag == "--json" => true,
        _ => return Err(USAGE.into()),
    };
    let [file] = files[..] else { return Err(USAGE.into()) };
    let bytes = bytes(Path::new(file)).map_err(|reason| format!("{file}: {reason}"))?;
    let notice = text(&bytes).map_err(|reason| format!("{file}: {reason}"))?;
    let mut out = anstream::stdout().lock();
    let written = if json {
        serde_json::to_string_pretty(&notice).map_err(io::Error::from).and_then(|json| writeln!(out, "{json}"))
    } else {
        show::show(&notice, &mut out)
    };
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

/// The bytes of a file.
fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    if path.is_dir() {
        return Err("is a folder; name one file in it".into());
    }
    std::fs::read(path).map_err(|error| error.to_string())
}

/// The notice in `bytes`, if they are text.
fn text(bytes: &[u8]) -> Result<Notice<'_>, String> {
    let notice = Notice::from_bytes(bytes);
    if bytes.contains(&0) && !notice.encoding().is_some_and(|encoding| encoding.starts_with("UTF-16")) {
        return Err("is a binary file: it has bytes of value 0".into());
    }
    match notice.diagnostics().iter().find(|diagnostic| diagnostic.code == Code::Encoding) {
        Some(lost) => Err(format!("is in no encoding that its bytes fit: {lost}")),
        None => Ok(notice),
    }
}

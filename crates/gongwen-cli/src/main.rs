//! The command `gongwen`: shows, converts and checks official notices, one or a folder of any size.

mod args;
mod check;
mod html;
mod json;
mod output;
mod show;
mod source;
mod stream;
mod table;
mod walk;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Arguments, Task};
use source::Input;

fn main() -> ExitCode {
    match run(Arguments::parse().task) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Who reads no further, as `head`, has what they wanted.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("gongwen: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Does what was asked. Whether all went well; faults of single files have been told.
fn run(task: Task) -> io::Result<bool> {
    match task {
        Task::Show { file, reading } => {
            let source = one(&file)?;
            let mut out = anstream::stdout().lock();
            show::show(&reading.parser().parse_bytes(&source).map_err(io::Error::other)?, &mut out)?;
            out.flush()?;
        }
        Task::Html { file, output, reading } => {
            let source = one(&file)?;
            html::write(&reading.parser().parse_bytes(&source).map_err(io::Error::other)?, output.as_deref())?;
        }
        Task::Json { sources, output, reading } => return json::write(&sources, &reading.parser(), output.as_deref()),
        Task::Table { sources, output, format, reading } => {
            return table::write(&sources, &reading.parser(), &output, format);
        }
        Task::Check { sources, reading } => return check::check(&sources, &reading.parser()),
        Task::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "gongwen", &mut script);
            io::stdout().write_all(&script)?;
        }
        Task::Man { output } => {
            std::fs::create_dir_all(&output)?;
            clap_mangen::generate_to(Arguments::command(), &output)?;
        }
    }
    Ok(true)
}

/// The bytes of the one file that is named, or of standard input.
fn one(path: &Path) -> io::Result<Vec<u8>> {
    let named = |reason| io::Error::other(format!("{}: {reason}", path.display()));
    if path == Path::new("-") { source::limited(io::stdin().lock()) } else { Input::file(path.to_owned()).bytes() }
        .and_then(source::text)
        .map_err(named)
}

//! What the command can be asked: its subcommands and options, as clap reads them and as the manual shows them.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueHint};
use clap_complete::Shell;

use crate::table::Format;

/// Reads Chinese official notices (公文): shows them, converts them, checks them.
///
/// Notices are read in any encoding, from dumps, plain text and HTML pages. Nothing is fetched.
#[derive(Debug, Parser)]
#[command(name = "gongwen", version, after_help = STATUS)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub task: Task,
}

const STATUS: &str = "Exit status: 0 if all went well; 1 if a file could not be read, or `check` found something; \
                      2 if the command was not understood.";

/// What the command does.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Show one notice: what it reports, who directs whom to do what, how it is laid out
    Show {
        /// The file; `-` for standard input
        #[arg(value_hint = ValueHint::FilePath)]
        file: PathBuf,
        #[command(flatten)]
        reading: Reading,
    },
    /// Write each notice as a line of JSON: `{"path", "text", "notice"}`, or `{"path", "error"}`
    Json {
        #[command(flatten)]
        sources: Sources,
        /// Where to; standard output without it
        #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
        output: Option<PathBuf>,
        #[command(flatten)]
        reading: Reading,
    },
    /// Write what all notices say as tables, a file each: notices, directives, people, dates, credits, elements
    Table {
        #[command(flatten)]
        sources: Sources,
        /// The folder that they are written to
        #[arg(short, long, value_name = "FOLDER", value_hint = ValueHint::DirPath)]
        output: PathBuf,
        /// How they are written
        #[arg(short, long, value_enum, default_value = "parquet")]
        format: Format,
        #[command(flatten)]
        reading: Reading,
    },
    /// Write one notice as a page that a person reads: marked, with who directs whom in the margin
    Html {
        /// The file; `-` for standard input
        #[arg(value_hint = ValueHint::FilePath)]
        file: PathBuf,
        /// Where to; standard output without it
        #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
        output: Option<PathBuf>,
        #[command(flatten)]
        reading: Reading,
    },
    /// Tell what is odd in the sources, as a compiler does: file, line and column, code, and the place
    Check {
        #[command(flatten)]
        sources: Sources,
        #[command(flatten)]
        reading: Reading,
    },
    /// Write the completions of a shell
    Completions {
        /// For which shell
        shell: Shell,
    },
    /// Write the manual's pages, one for each subcommand
    Man {
        /// The folder that they are written to
        #[arg(short, long, value_name = "FOLDER", value_hint = ValueHint::DirPath)]
        output: PathBuf,
    },
}

/// Many sources.
#[derive(Args, Debug)]
pub struct Sources {
    /// Files, and folders: of those every .txt, .html and .htm below, in the order of their names. `-` reads standard
    /// input line by line: a path, or JSON, `{"path", "html"}`
    #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub paths: Vec<PathBuf>,
    /// How many files are read at once [default: one a core]
    #[arg(short, long, value_name = "NUMBER")]
    pub jobs: Option<NonZeroUsize>,
}

/// How notices are read.
#[derive(Args, Clone, Copy, Debug)]
pub struct Reading {
    /// The year of dates that say none
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1..=9999))]
    pub year: Option<i32>,
    /// Read what all of a page says, navigation and imprint too, not its article alone
    #[arg(long)]
    pub whole_page: bool,
}

impl Reading {
    /// The parser that reads so.
    pub fn parser(self) -> gongwen::Parser {
        let parser = gongwen::Parser::new().whole_page(self.whole_page);
        self.year.map_or(parser.clone(), |year| parser.year(year))
    }
}

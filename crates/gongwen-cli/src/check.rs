//! `gongwen check`: what is odd in the sources, as compilers tell it: the place, the code, the line with the place below.

use std::borrow::Cow;
use std::fmt::{self, Write as _};
use std::io::{self, IsTerminal, Write as _};

use anstyle::{AnsiColor, Style};
use encoding_rs::Encoding;
use gongwen::{Diagnostic, Notice, Parser};
use unicode_width::UnicodeWidthStr;

use crate::args::Sources;
use crate::stream;

const PLACE: Style = Style::new().bold();
const CODE: Style = AnsiColor::Yellow.on_default().bold();
const DIM: Style = Style::new().dimmed();
const CARET: Style = AnsiColor::Yellow.on_default().bold();

/// How many characters of a line are shown before the place, and from it on: lines of dumps are as long as the notice.
const BEFORE: usize = 24;
const AFTER: usize = 48;

/// Tells what is odd in all sources. Whether nothing was.
pub fn check(sources: &Sources, parser: &Parser) -> io::Result<bool> {
    let mut out = anstream::stdout();
    let mut odd = 0_usize;
    let told = |path: &str, bytes: Result<&[u8], &str>| {
        bytes.ok().and_then(|bytes| Some((bytes, parser.parse_bytes(bytes).ok()?))).map_or_else(
            Default::default,
            |read| {
                let (bytes, notice) = read;
                (report(path, bytes, &notice).unwrap_or_default(), notice.diagnostics().len())
            },
        )
    };
    let is_whole = stream::each(sources, io::stdout().is_terminal(), told, |(report, count): (String, usize)| {
        odd += count;
        out.write_all(report.as_bytes())
    })?;
    if odd > 0 {
        anstream::eprintln!("gongwen: {odd} diagnostic{}", if odd == 1 { "" } else { "s" });
    }
    Ok(is_whole && odd == 0)
}

/// What is odd in one source.
fn report(path: &str, bytes: &[u8], notice: &Notice<'_>) -> Result<String, fmt::Error> {
    let mut report = String::new();
    if notice.diagnostics().is_empty() {
        return Ok(report);
    }
    let text = decoded(bytes, notice.encoding().unwrap_or("UTF-8"));
    for diagnostic in notice.diagnostics() {
        write!(report, "{PLACE}{path}:{}:{PLACE:#} ", diagnostic.position)?;
        writeln!(report, "{CODE}{}{CODE:#}: {}", diagnostic.code, diagnostic.message())?;
        excerpt(&text, diagnostic, &mut report)?;
    }
    Ok(report)
}

/// The text that places are in: as the library decodes bytes, the mark of UTF-8 kept.
fn decoded<'b>(bytes: &'b [u8], encoding: &str) -> Cow<'b, str> {
    match Encoding::for_label(encoding.as_bytes()) {
        Some(encoding) if encoding != encoding_rs::UTF_8 => encoding.decode_with_bom_removal(bytes).0,
        _ => String::from_utf8_lossy(bytes),
    }
}

/// The line around the place, with carets below what was found there; nothing where the place is none of the text's.
fn excerpt(text: &str, diagnostic: &Diagnostic, out: &mut String) -> fmt::Result {
    let span = diagnostic.span;
    let (Some(before), Some(after)) = (text.get(..span.start()), text.get(span.start()..)) else { return Ok(()) };
    let is_break = |c: char| c == '\n' || c == '\r';
    let mut start = span.start();
    for (at, c) in before.char_indices().rev().take(BEFORE) {
        if is_break(c) {
            break;
        }
        start = at;
    }
    let end = after.char_indices().find(|(at, c)| is_break(*c) || *at >= AFTER).map_or(after.len(), |(at, _)| at);
    let found = after.get(..(span.end() - span.start()).min(end)).unwrap_or_default();
    let (lead, rest) = (shown(&text[start..span.start()]), shown(&after[..end]));
    let cut = if before[..start].ends_with(is_break) || start == 0 { "" } else { "…" };
    let more = if after[end..].starts_with(is_break) || end == after.len() { "" } else { "…" };
    let number = diagnostic.position.line.to_string();
    let gutter = number.len();
    writeln!(out, "{DIM}{:gutter$} |{DIM:#}", "")?;
    writeln!(out, "{DIM}{number} |{DIM:#} {cut}{lead}{rest}{more}")?;
    let carets = "^".repeat(shown(found).width().max(1));
    writeln!(out, "{DIM}{:gutter$} |{DIM:#} {:2$}{CARET}{carets}{CARET:#}", "", "", cut.width() + lead.width())
}

/// Text as a terminal may have it: what would move or end the line is a blank.
fn shown(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

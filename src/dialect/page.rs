//! Pages: any HTML, whole or in part. Its title, and each of its lines as a paragraph.

use super::Structure;
use crate::diagnostic::Log;
use crate::flow;
use crate::parser::Options;
use crate::span::Span;
use crate::text::Text;

/// Reads a page.
pub(super) fn read<'a>(source: &'a str, options: &Options, log: &mut Log) -> Structure<'a> {
    let page = flow::read(source, 0, None, options, log);
    let (title, title_span) = page.head.title.unwrap_or_else(|| (Text::trimmed("", 0), Span::default()));
    let blocks = page.lines.into_iter().map(|line| line.block).collect();
    Structure { title, title_span, blocks }
}

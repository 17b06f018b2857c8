//! Pages: any HTML, whole or in part. Its title, each of its lines as a paragraph, and what it says about itself.

use super::{Structure, headline};
use crate::diagnostic::Log;
use crate::marks::Dialect;
use crate::options::Options;
use crate::read::flow::{self, Line, Name};

/// Reads a page.
pub(super) fn read<'a>(source: &'a str, options: &Options, log: &mut Log) -> Structure<'a> {
    let page = flow::read(source, 0, None, options, log);
    let in_h1 = |line: &Line<'_>| page.path(line.node).any(|node| node.name == Name::H1);
    let h1 = page.lines.iter().position(|line| in_h1(line) && !line.block.text.as_str().is_empty());
    let blocks: Vec<_> = page.lines.into_iter().map(|line| line.block).collect();
    let metadata = page.head.metas;
    let (title, title_span) = headline::title(source, &blocks, &metadata, h1, page.head.title);
    Structure { dialect: Dialect::Page, title, title_span, blocks, metadata }
}

//! Which form a source is in, and what in it is title, paragraph or frame. One file a form.

mod dump;
mod line;
mod linked_data;
mod page;

use crate::diagnostic::Log;
use crate::marks::{Block, Dialect, Embedded, Meta, Publication};
use crate::options::Options;
use crate::read::flow::{LinkRun, Node};
use crate::span::Span;
use crate::text::Text;

/// What a dialect makes of a source.
#[derive(Debug)]
pub(crate) struct Structure<'a> {
    pub dialect: Dialect,
    pub title: Text<'a>,
    pub title_span: Span,
    pub blocks: Vec<Block<'a>>,
    /// Of pages only.
    pub metadata: Vec<Meta<'a>>,
    /// What stands in the blocks beside their words.
    pub embedded: Embedded<'a>,
    /// For the stage after this one to find.
    pub publication: Publication,
    /// Of pages only.
    pub page: Option<Page<'a>>,
}

/// What is known of a page beside its lines.
#[derive(Debug)]
pub(crate) struct Page<'a> {
    /// The elements that lines stand in, each after its parent, and in which of them the line of each block begins.
    pub nodes: Vec<Node>,
    pub places: Vec<u32>,
    /// The links in the lines, in order.
    pub links: Vec<LinkRun>,
    /// The text of `<title>`, and where that stands.
    pub title: Option<(Text<'a>, Span)>,
}

impl Page<'_> {
    /// The elements around the line of this index, from the innermost on: indices of nodes.
    pub fn path(&self, line: usize) -> impl Iterator<Item = usize> + '_ {
        self.places.get(line).into_iter().flat_map(|&node| self.up(node as usize))
    }

    /// An element, if there is one of this index, and those around it.
    pub fn up(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        let known = |&node: &usize| node < self.nodes.len();
        let parent = move |&node: &usize| Some(self.nodes[node].parent as usize).filter(known);
        core::iter::successors(Some(node).filter(known), parent)
    }
}

/// Reads title and paragraphs by the dialect that the source is in.
pub(crate) fn read<'a>(source: &'a str, options: &Options, log: &mut Log) -> Structure<'a> {
    let (dialect, first) = dialect(source);
    let mut structure = match dialect {
        Dialect::Dump => dump::read(source, first, options, log),
        Dialect::Plain => line::read(source, options, log),
        Dialect::Page | Dialect::Other => page::read(source, first, options, log),
    };
    super::outline::mark(&mut structure.blocks);
    structure
}

/// Appends a block. The list grows by half: doubled it would be most of what a notice takes.
fn push<'a>(blocks: &mut Vec<Block<'a>>, block: Block<'a>) {
    if blocks.len() == blocks.capacity() {
        blocks.reserve_exact(blocks.len() / 2 + 1);
    }
    blocks.push(block);
}

/// The dialect of a source, and where its first tag begins: a dump if that begins a dump's first block (or is cut off
/// while it does), else a page if there is any tag, else plain.
fn dialect(source: &str) -> (Dialect, usize) {
    let mut candidates = memchr::memchr_iter(b'<', source.as_bytes());
    let tag = candidates.find(|&at| is_tag(&source[at..]) || dump::OPEN.starts_with(&source[at..]));
    match tag.map(|at| (at, &source[at..])) {
        None => (Dialect::Plain, source.len()),
        Some((_, "<")) => (Dialect::Dump, source.len()), // a tag or not: nobody can tell
        Some((at, rest)) if rest.starts_with(dump::OPEN) || dump::OPEN.starts_with(rest) => (Dialect::Dump, at),
        Some((at, _)) => (Dialect::Page, at),
    }
}

/// Whether `rest`, which begins with `<`, tells a source with markup from plain text (13.2.5.6, tag open state): a letter,
/// `/` and a letter, `!` or `?` follow. `</` before anything else begins a comment, but stands in plain text as well.
fn is_tag(rest: &str) -> bool {
    let mut next = rest.bytes().skip(1);
    match next.next() {
        Some(b'/') => next.next().is_some_and(|byte| byte.is_ascii_alphabetic()),
        Some(byte) => byte.is_ascii_alphabetic() || matches!(byte, b'!' | b'?'),
        None => false,
    }
}

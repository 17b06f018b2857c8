//! Pages: any HTML, whole or in part. Each of its lines as a paragraph, and what it says about itself.

use super::{Page, Structure, linked_data};
use crate::diagnostic::Log;
use crate::marks::{Dialect, Publication};
use crate::options::Options;
use crate::read::flow;
use crate::span::Span;
use crate::text::Text;

/// Reads a page. Which of its lines are the title, the stage after this one finds out.
pub(super) fn read<'a>(source: &'a str, options: &Options, log: &mut Log) -> Structure<'a> {
    let mut flow = flow::read(source, 0, None, options, log);
    flow.head.metas.extend(flow.head.data.iter().flat_map(|&data| linked_data::read(source, data)));
    flow.head.metas.sort_by_key(|meta| meta.span);
    let (blocks, places) = flow.lines.into_iter().map(|line| (line.block, line.node)).unzip();
    let page = Page { nodes: flow.nodes, places, links: flow.links, title: flow.head.title };
    let (title, title_span) = (Text::trimmed("", 0), Span::default());
    let publication = Publication::default();
    Structure {
        dialect: Dialect::Page,
        title,
        title_span,
        blocks,
        metadata: flow.head.metas,
        embedded: flow.embedded,
        publication,
        page: Some(page),
    }
}

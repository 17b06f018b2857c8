//! Where lines stand: the elements around each, as far as lines begin in them.
//! Knows the tree of the document; nothing of what is shown of it.

use super::element::Name;
use super::tree::{Builder, Open};
use crate::growth::work;
use crate::markup::{AttributeName, RawTag};
use crate::place::Mark;
use crate::span::Span;

/// Stands for no node, no link.
pub(crate) const NONE: u32 = u32::MAX;

/// An element that a line begins in, or in a descendant of which one does.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    /// The index of the parent among the nodes, before this one; [`NONE`] for the root.
    pub parent: u32,
    pub name: Name,
    pub labels: Labels,
}

/// What an author calls an element: where the values of its `class` and `id` stand in the source.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Labels {
    pub class: Mark,
    pub id: Mark,
}

impl Labels {
    pub fn of(tag: &RawTag<'_>) -> Self {
        let label = |name| tag.attribute(name).map(|attribute| mark(attribute.value_span)).unwrap_or_default();
        let mut labels = Self::default();
        (labels.class, labels.id) = (label(AttributeName::Class), label(AttributeName::Id));
        labels
    }
}

/// A span of the source, which is at most 1 GiB long.
pub(super) fn mark(span: Span) -> Mark {
    Mark::new(span.start(), span.end())
}

/// Where something is shown: the block of its line, the node that it stands in if a line may begin with it, and the
/// target of the link that it belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'s, 'a> {
    pub block: &'s Open<'a>,
    pub node: u32,
    pub link: Option<Mark>,
}

/// Where the element `id` stands, be it closed or not.
pub(super) fn place(stack: &[Open<'_>], id: Option<u32>) -> Option<usize> {
    id.and_then(|id| stack.binary_search_by_key(&id, |open| open.id).ok())
}

impl<'s, 'a> Place<'s, 'a> {
    /// Where what stands in the element at `at`, which is the node `node`, is shown.
    pub fn of(stack: &'s [Open<'a>], at: usize, node: u32) -> Self {
        let block = &stack[place(stack, stack[at].shown.block).unwrap_or(1)];
        Self { block, node, link: stack[at].link }
    }
}

impl Builder<'_, '_> {
    /// The node of the element at `at` on the stack, if a line may begin with what comes next in it.
    pub(super) fn first_node(&mut self, at: usize) -> u32 {
        if self.lines.has_begun() { NONE } else { self.node(at) }
    }

    /// The node of the element at `at` on the stack. It and those around it become nodes with the first line.
    pub(super) fn node(&mut self, at: usize) -> u32 {
        let known = self.stack[..=at].iter().rposition(|open| open.node != NONE);
        let mut parent = known.map_or(NONE, |known| self.stack[known].node);
        let from = known.map_or(0, |known| known + 1);
        work(at + 1 - from);
        for Open { name, labels, node, .. } in &mut self.stack[from..=at] {
            *node = u32::try_from(self.nodes.len()).unwrap_or(NONE - 1);
            self.nodes.push(Node { parent, name: *name, labels: *labels });
            parent = *node;
        }
        parent
    }
}

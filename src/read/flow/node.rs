//! Nodes: the elements around each line, as far as lines begin in them.
//! Knows the tree of the document; nothing of what is shown of it.

use super::element::Name;
use crate::markup::{AttributeName, RawTag};
use crate::place::Mark;

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
        let label =
            |name| tag.attribute(name).map(|attribute| Mark::of_source(attribute.value_span)).unwrap_or_default();
        let mut labels = Self::default();
        (labels.class, labels.id) = (label(AttributeName::Class), label(AttributeName::Id));
        labels
    }
}

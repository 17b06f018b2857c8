//! An open element, and where it is found: on the stack by its number, in the counts by its name.
//! Knows what is remembered of an element while it is open; how it opens and closes, the stack knows.

use std::borrow::Cow;

use super::element::Name;
use super::node::Labels;
use super::shown::Shown;
use crate::place::Mark;

/// An open element.
#[derive(Debug)]
pub(super) struct Open<'a> {
    pub name: Name,
    /// The tag's name, to tell elements without a [`Name`] apart.
    pub tag: Cow<'a, str>,
    /// Greater than those of the elements around it.
    pub id: u32,
    /// Off the stack, though elements in it are still on it.
    pub closed: bool,
    /// Of SVG or `MathML`.
    pub foreign: bool,
    /// Of those, but what stands in it is HTML.
    pub integrates: bool,
    pub labels: Labels,
    /// The target of the link that what stands in it belongs to.
    pub link: Option<Mark>,
    /// Its node, or none yet.
    pub node: u32,
    pub shown: Shown,
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

/// How many places the elements without a [`Name`] share for their numbers.
const OTHERS: usize = 64;

/// The places for the numbers of open elements.
pub(super) const SLOTS: usize = Name::COUNT + OTHERS;

/// Where the number of open elements of this tag is kept: by the name, or, of one without, by its bytes.
pub(super) fn slot(name: Name, tag: &str) -> usize {
    match name {
        Name::Other => Name::COUNT + tag.bytes().fold(0, |sum, byte| sum + usize::from(byte)) % OTHERS,
        name => name as usize,
    }
}

/// Where the open element `id` stands on the stack.
pub(super) fn position(stack: &[Open<'_>], id: u32) -> Option<usize> {
    place(stack, Some(id)).filter(|&at| !stack[at].closed)
}

//! The list of active formatting elements (13.2.4.3): `b`, `font` and their like stay in force across blocks until
//! their end tag comes. Knows the list; the rules for tags use it.

use std::rc::Rc;

use super::element::Name;
use crate::growth::work;
use crate::markup::Tag;

/// The most formatting elements that are remembered. Browsers have no limit, and reopen them all in every block; a
/// document with more has lost its end tags, and what the outermost say the inner ones say anew.
const LIMIT: usize = 32;

/// The most entries of the list, markers included: as many as elements are open.
const ENTRIES: usize = 512;

/// An active formatting element: what opens it again, and which open element it is now.
#[derive(Clone, Debug)]
pub(super) struct Active<'a> {
    pub name: Name,
    pub tag: Rc<Tag<'a>>,
    pub id: u32,
}

/// The list; `None` is a marker, where a cell or a caption begins.
#[derive(Debug, Default)]
pub(super) struct Formatting<'a>(Vec<Option<Active<'a>>>);

impl<'a> Formatting<'a> {
    /// Adds an element. Of three that are alike the first goes (the standard's Noah's Ark clause).
    pub fn push(&mut self, active: Active<'a>) {
        let alike = |other: &Active<'a>| {
            active.name == other.name
                && active.tag.attributes.len() == other.tag.attributes.len()
                && active
                    .tag
                    .attributes
                    .iter()
                    .zip(&other.tag.attributes)
                    .all(|(a, b)| a.name == b.name && a.value == b.value)
        };
        let marked = self.marked();
        work(self.0.len());
        let mut same = (marked..self.0.len()).rev().filter(|&at| self.0[at].as_ref().is_some_and(alike));
        if let Some(first) = same.nth(2) {
            self.0.remove(first);
        } else if self.0.len() - marked >= LIMIT {
            self.0.remove(marked);
        }
        self.add(Some(active));
    }

    /// Adds a marker.
    pub fn mark(&mut self) {
        self.add(None);
    }

    fn add(&mut self, entry: Option<Active<'a>>) {
        if self.0.len() >= ENTRIES {
            self.0.remove(0);
        }
        self.0.push(entry);
    }

    /// Removes what stands behind the last marker, and the marker.
    pub fn clear_to_marker(&mut self) {
        while let Some(Some(_)) = self.0.pop() {}
    }

    /// The element of this name behind the last marker.
    pub fn find(&self, name: Name) -> Option<&Active<'a>> {
        self.0[self.marked()..].iter().rev().flatten().find(|active| active.name == name)
    }

    pub fn contains(&self, id: u32) -> bool {
        self.0.iter().flatten().any(|active| active.id == id)
    }

    pub fn remove(&mut self, id: u32) {
        self.0.retain(|entry| entry.as_ref().is_none_or(|active| active.id != id));
    }

    /// The elements at the end of the list that are not open, in the order in which they are to be opened again.
    pub fn closed(&self, is_open: impl Fn(u32) -> bool) -> core::ops::Range<usize> {
        let from = self.0.iter().rposition(|entry| entry.as_ref().is_none_or(|active| is_open(active.id)));
        from.map_or(0, |last| last + 1)..self.0.len()
    }

    /// The element at `place` is open again, as `id`; what opens it.
    pub fn reopen(&mut self, place: usize, id: u32) -> Option<Active<'a>> {
        let active = self.0.get_mut(place)?.as_mut()?;
        active.id = id;
        Some(active.clone())
    }

    /// The place behind the last marker.
    fn marked(&self) -> usize {
        self.0.iter().rposition(Option::is_none).map_or(0, |marker| marker + 1)
    }
}

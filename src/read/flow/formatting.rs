//! The list of active formatting elements (13.2.4.3): `b`, `font` and their like stay in force across blocks until
//! their end tag comes. Knows the list; the rules for tags use it.

use super::element::Name;
use crate::growth::work;
use crate::markup::RawTag;

/// The most formatting elements that are remembered. Browsers have no limit, and reopen them all in every block; a
/// document with more has lost its end tags, and what the outermost say the inner ones say anew.
const LIMIT: usize = 32;

/// The most entries of the list, markers included: as many as elements are open.
const ENTRIES: usize = 512;

/// An active formatting element: what opens it again, and which open element it is now.
#[derive(Debug, Default)]
pub(super) struct Active<'a> {
    pub name: Name,
    pub tag: RawTag<'a>,
    pub id: u32,
}

/// The list.
#[derive(Debug, Default)]
pub(super) struct Formatting<'a> {
    /// `None` is a marker, where a cell or a caption begins.
    list: Vec<Option<Active<'a>>>,
    /// Tags that went, for the lists of their attributes to be used again: pages are full of links, and one of them
    /// takes no allocation.
    spare: Vec<RawTag<'a>>,
}

impl<'a> Formatting<'a> {
    /// Adds an element of this tag, which is taken. Of three that are alike the first goes (the standard's Noah's Ark
    /// clause).
    pub fn push(&mut self, name: Name, tag: &mut RawTag<'a>, id: u32) {
        let alike = |other: &Active<'a>| name == other.name && tag.has_attributes_of(&other.tag);
        let marked = self.marked();
        work(self.list.len());
        let mut same = (marked..self.list.len()).rev().filter(|&at| self.list[at].as_ref().is_some_and(alike));
        if let Some(first) = same.nth(2) {
            self.drop_at(first);
        } else if self.list.len() - marked >= LIMIT {
            self.drop_at(marked);
        }
        let tag = core::mem::replace(tag, self.spare.pop().unwrap_or_default());
        self.add(Some(Active { name, tag, id }));
    }

    fn drop_at(&mut self, place: usize) {
        if let Some(active) = self.list.remove(place) {
            self.spare.push(active.tag);
        }
    }

    /// Adds a marker.
    pub fn mark(&mut self) {
        self.add(None);
    }

    fn add(&mut self, entry: Option<Active<'a>>) {
        if self.list.len() >= ENTRIES {
            self.drop_at(0);
        }
        self.list.push(entry);
    }

    /// Removes what stands after the last marker, and the marker.
    pub fn clear_to_marker(&mut self) {
        while let Some(Some(active)) = self.list.pop() {
            self.spare.push(active.tag);
        }
    }

    /// The element of this name after the last marker.
    pub fn find(&self, name: Name) -> Option<&Active<'a>> {
        self.list[self.marked()..].iter().rev().flatten().find(|active| active.name == name)
    }

    pub fn contains(&self, id: u32) -> bool {
        self.list.iter().flatten().any(|active| active.id == id)
    }

    pub fn remove(&mut self, id: u32) {
        if let Some(place) = self.list.iter().rposition(|entry| entry.as_ref().is_some_and(|active| active.id == id)) {
            self.drop_at(place);
        }
    }

    /// The elements at the end of the list that are not open, in the order in which they are to be opened again.
    pub fn closed(&self, is_open: impl Fn(u32) -> bool) -> core::ops::Range<usize> {
        let from = self.list.iter().rposition(|entry| entry.as_ref().is_none_or(|active| is_open(active.id)));
        from.map_or(0, |last| last + 1)..self.list.len()
    }

    /// The element at `place` is open again, as `id`; it is taken out until it is [put back](Self::put_back).
    pub fn reopen(&mut self, place: usize, id: u32) -> Option<Active<'a>> {
        let active = self.list.get_mut(place)?.as_mut()?;
        active.id = id;
        Some(core::mem::take(active))
    }

    /// Puts back an element that was taken out.
    pub fn put_back(&mut self, place: usize, active: Active<'a>) {
        self.list[place] = Some(active);
    }

    /// The place after the last marker.
    fn marked(&self) -> usize {
        self.list.iter().rposition(Option::is_none).map_or(0, |marker| marker + 1)
    }
}

//! The forms in which notices are kept.

use crate::names::names;

/// The form in which a notice was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Dialect {
    /// A title line, then blocks `<div><span style='…'> …</span></div><div>&nbsp;</div>`, as a crawler wrote them.
    Dump,
    /// A title line, then lines of text, without markup.
    Plain,
    /// A page or a part of one: any HTML.
    Page,
    /// One that a later version knows: what a name in its JSON reads as. No reading gives it.
    Other,
}

names! { Dialect, "dump": Dump = "dump", Plain = "plain", Page = "page"; else Other }

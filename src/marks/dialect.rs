//! The forms in which notices are kept.

use crate::names::names;

/// The form in which a notice was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Dialect {
    /// A title line, then blocks `<div><span style='…'> …</span></div><div>&nbsp;</div>`, as a crawler wrote them.
    Dump,
    /// A title line, then lines of text, without markup.
    Plain,
    /// A page or a part of one: any HTML.
    Page,
}

names! { Dialect, "dump": Dump = "dump", Plain = "plain", Page = "page" }

//! Credits: who wrote, photographed, edited, where a notice comes from.

use super::{Analysis, Passage};

/// Reads what `passage` says of it.
pub(crate) fn read(_passage: Passage<'_>, _analysis: &mut Analysis) {}

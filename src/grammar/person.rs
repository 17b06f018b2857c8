//! People: names with the posts right before them.

use super::{Analysis, Passage};

/// Reads what `passage` says of it.
pub(crate) fn read(_passage: Passage<'_>, _analysis: &mut Analysis) {}

//! What stands between marks: cited works 《…》 and coined terms “…”.

use super::{Analysis, Passage};

/// Reads what `passage` says of it.
pub(crate) fn read(_passage: Passage<'_>, _analysis: &mut Analysis) {}

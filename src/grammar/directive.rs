//! Directives: what somebody is to do, must not do or may do, under whose words they stand.

use super::{Analysis, Passage};
use crate::notice::Notice;

/// Reads the directives of `passage`, and the reporting clauses that they stand under.
pub(crate) fn read(_passage: Passage<'_>, _notice: &Notice<'_>, _analysis: &mut Analysis) {}

/// Finds out whom the pronouns among the speakers stand for.
pub(crate) fn resolve(_notice: &Notice<'_>, _analysis: &mut Analysis) {}

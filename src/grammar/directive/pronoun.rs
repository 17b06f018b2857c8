//! Pronouns among the speakers: whom 他, 她 and 会议 stand for.

use crate::grammar::Analysis;
use crate::notice::Notice;

/// Finds out whom the pronouns among the speakers stand for.
pub(crate) fn resolve(_notice: &Notice<'_>, _analysis: &mut Analysis) {}

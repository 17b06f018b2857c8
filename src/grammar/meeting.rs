//! The meeting that a notice reports: its body, number, date and chair.

use super::Analysis;
use crate::meeting::MeetingMarks;
use crate::notice::Notice;

/// Finds the meeting, if the notice reports one.
pub(crate) fn read(_notice: &Notice<'_>, _analysis: &Analysis) -> Option<MeetingMarks> {
    None
}

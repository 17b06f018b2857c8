//! The meeting that a notice reports.

use crate::marks::Place;

/// What a notice keeps of its meeting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct MeetingMarks {
    pub body: Place,
}

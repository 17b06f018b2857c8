//! What is kept of the meeting that a notice reports.

use crate::place::Place;

/// What a notice keeps of its meeting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct MeetingMarks {
    pub body: Option<Place>,
    /// The numeral of 第N次.
    pub ordinal: Option<Place>,
    /// The index of its date in the analysis.
    pub date: Option<u32>,
    pub chair: Option<Place>,
}

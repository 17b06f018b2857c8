//! A date that a notice mentions: what is kept of it, and the view that is handed out.

use crate::marks::Place;

use super::DateParts;

/// What a notice keeps of a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct DateMarks {
    pub place: Place,
    /// The date, or the first of a range.
    pub start: DateParts,
    /// The last of a range.
    pub end: Option<DateParts>,
    /// The year that it belongs to if it names none, where parser or text say so.
    pub year: Option<i32>,
}

//! Dates that a text mentions.

use crate::marks::Place;

/// What a notice keeps of a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct DateMarks {
    pub place: Place,
}

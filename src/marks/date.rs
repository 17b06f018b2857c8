//! What is kept of a date: its place, its parts, and what the text says of the time that it belongs to.

use core::ops::RangeInclusive;

use chrono::NaiveDate;

use crate::date::{DateParts, Reference, resolve};
use crate::place::Place;

/// What a notice keeps of a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct DateMarks {
    pub place: Place,
    /// The date, or the first of a range.
    pub start: DateParts,
    /// The last of a range.
    pub end: Option<DateParts>,
    /// What parser and text say of the time that it belongs to.
    pub context: Reference,
}

impl DateMarks {
    /// The days that are meant, as far as parser and text say.
    pub fn resolve(&self) -> Option<RangeInclusive<NaiveDate>> {
        resolve(self.start, self.end, self.context)
    }
}

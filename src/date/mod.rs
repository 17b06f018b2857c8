//! When: dates in Chinese texts, each as far as it is said, and what days they stand for.
//! Knows nothing of notices but the views that they hand out.

mod mention;
mod part;

pub use part::{Anchor, DateParts, DayPart, Phase, Relative, Unit};

pub(crate) use mention::DateMarks;

//! What is kept of a person: where the name and the titles stand.

use crate::place::Place;

/// What a notice keeps of a person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct PersonMarks {
    /// The name where it is first written with a post.
    pub name: Place,
    /// The run of its titles in the analysis.
    pub titles: (u32, u32),
}

//! What is kept of who is responsible for a directive: where the body is named, for which directive, and whether it leads.

use crate::place::Place;

/// What a notice keeps of a body that is responsible for a directive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ResponsibleMarks {
    /// The paragraph of the directive, and where the directive's text begins there.
    pub directive: (u32, u32),
    /// Whether it supports others, who lead.
    pub supports: bool,
    /// Where it is named: in the paragraph of the directive or after it.
    pub place: Place,
}

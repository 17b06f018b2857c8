//! What a notice says is to be done: by whom, by whose words, how strongly.

use crate::marks::{Mark, Place};

/// What a notice keeps of a directive. Ranges nest: action in text in segment in paragraph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct DirectiveMarks {
    pub paragraph: u32,
    pub segment: Mark,
    pub text: Mark,
    /// Empty without a cue.
    pub cue: Mark,
    /// Empty without one.
    pub addressee: Mark,
    /// The run of its actions in the analysis.
    pub actions: (u32, u32),
    /// The index of its attribution in the analysis, or [`DirectiveMarks::NONE`].
    pub attribution: u32,
}

impl DirectiveMarks {
    /// Stands for no attribution.
    pub const NONE: u32 = u32::MAX;
}

/// What a notice keeps of a reporting clause.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct AttributionMarks {
    pub paragraph: u32,
    pub speaker: Mark,
    pub verb: Mark,
    /// Whom the speaker stands for, where the notice says so.
    pub resolved: Option<Place>,
}

//! Who made a notice: reporter, author, photographer, editor, source.

/// What a notice keeps of a credit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct CreditMarks {
    /// The run of its names in the analysis.
    pub names: (u32, u32),
}

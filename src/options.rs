//! What can be set for a reading. Knows the limits and switches, not who obeys them.

/// The options of a reading; [`Parser`](crate::Parser) sets them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Options {
    pub strict: bool,
    pub analysis: bool,
    pub year: Option<i32>,
    pub max_input: usize,
    pub max_diagnostics: usize,
    pub max_depth: usize,
    pub whole_page: bool,
}

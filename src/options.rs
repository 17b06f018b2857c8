//! What can be set for a reading. Knows the limits and switches, not who obeys them.

use chrono::NaiveDate;

/// The options of a reading: [`Parser`](crate::Parser) sets them, and [hands them out](crate::Parser::options).
///
/// ```
/// let parser = gongwen::Parser::new().year(2020);
/// assert_eq!((parser.options().year, parser.options().strict), (Some(2020), false));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[allow(clippy::struct_excessive_bools)] // switches of their own, each with its name
pub struct Options {
    /// Whether the first oddity is an error.
    pub strict: bool,
    /// Whether to read what the text says.
    pub analysis: bool,
    /// The year that dates without one belong to, 1 to 9999.
    pub year: Option<i32>,
    /// The day on which the text was written.
    pub written_on: Option<NaiveDate>,
    /// The title, where the source is the body alone; empty where there is none.
    pub title: Option<String>,
    /// The most bytes to read.
    pub max_input: usize,
    /// The most diagnostics to keep.
    pub max_diagnostics: usize,
    /// The most open elements to remember.
    pub max_depth: usize,
    /// Whether a page is shown as where scripts are run: without what `noscript` holds.
    pub scripting: bool,
    /// Whether to read what all of a page says.
    pub whole_page: bool,
}

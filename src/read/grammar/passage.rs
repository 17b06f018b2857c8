//! One text as the rule families get it: the title or a paragraph, with what the scan found in it.

use super::scan::Hit;
use crate::place::{Mark, Place};

/// The title or a paragraph, with what the scan found in it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Passage<'t> {
    /// The paragraph's index, or [`Place::TITLE`].
    pub paragraph: u32,
    pub text: &'t str,
    /// Whether no sentence stands in a paragraph before it, and none in one after it.
    pub is_head: bool,
    pub is_foot: bool,
    /// The stops, pauses, brackets and cues, in order.
    pub hits: &'t [Hit],
    /// Where dates may be, where posts may end, and where deadlines without a date and words of responsibility may be:
    /// byte offsets, in order.
    pub dates: &'t [u32],
    pub posts: &'t [u32],
    pub terms: &'t [u32],
    /// The segments (cut after each full-width `。！？；` outside brackets), in order; they tile the text.
    pub segments: &'t [Mark],
}

impl Passage<'_> {
    /// The place of `mark` in the notice.
    pub fn place(self, mark: Mark) -> Place {
        Place { paragraph: self.paragraph, mark }
    }
}

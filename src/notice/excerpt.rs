//! A few words of a notice and their place: what the answers to questions are made of.

use core::fmt;
use core::ops::{Deref, Range};

use super::Notice;
use crate::place::{Mark, Place};
use crate::span::Span;

/// A part of the title or of a paragraph, as written there. Reads as a `&str`, and knows its place.
#[derive(Clone, Copy)]
pub struct Excerpt<'n> {
    notice: &'n Notice<'n>,
    place: Place,
}

impl<'n> Excerpt<'n> {
    pub(crate) fn new(notice: &'n Notice<'n>, place: Place) -> Self {
        Self { notice, place }
    }

    /// The excerpt at `mark` of the paragraph of this index.
    pub(crate) fn within(notice: &'n Notice<'n>, paragraph: u32, mark: Mark) -> Self {
        Self::new(notice, Place { paragraph, mark })
    }

    #[cfg(feature = "serde")]
    pub(crate) fn place(self) -> Place {
        self.place
    }

    /// The words.
    pub fn as_str(self) -> &'n str {
        self.place.mark.of(self.whole())
    }

    /// The text that they stand in: the title's or the paragraph's.
    fn whole(self) -> &'n str {
        match self.paragraph() {
            None => self.notice.title(),
            Some(index) => self.notice.paragraph(index).map_or("", crate::Paragraph::text),
        }
    }

    /// What stands before them in that text.
    pub(crate) fn before(self) -> &'n str {
        self.whole().get(..self.range().start).unwrap_or_default()
    }

    /// The index of the paragraph that they stand in; `None` for the title.
    pub fn paragraph(self) -> Option<usize> {
        (self.place.paragraph != Place::TITLE).then_some(self.place.paragraph as usize)
    }

    /// Where in the text of that paragraph, or of the title: byte offsets, half-open.
    pub fn range(self) -> Range<usize> {
        self.place.mark.range()
    }

    /// Where in the source: byte offsets, half-open.
    pub fn span(self) -> Span {
        let source = match self.paragraph() {
            None => self.notice.title.source(self.range()),
            Some(index) => self.notice.paragraph(index).and_then(|paragraph| paragraph.source(self.range())),
        };
        source.unwrap_or_default()
    }
}

impl Deref for Excerpt<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Excerpt<'_> {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// The words.
impl fmt::Display for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

/// Equal are the same words in the same place.
impl PartialEq for Excerpt<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place && self.as_str() == other.as_str()
    }
}

impl Eq for Excerpt<'_> {}

impl PartialEq<str> for Excerpt<'_> {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Excerpt<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

//! How the library remembers what a text says: offsets into the text of a paragraph, never copies of it.
//! The public types are views that put these marks and the text together again.

use core::ops::Range;

use crate::span::Span;

/// Byte offsets in the text of one paragraph. 32 bits do: longer texts are not analysed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Mark {
    pub start: u32,
    pub end: u32,
}

impl Mark {
    /// The longest text that marks reach. No source gives a longer one: of at most 1 GiB, it grows at most threefold
    /// when it is read (U+0000 becomes U+FFFD).
    pub const LONGEST_TEXT: usize = u32::MAX as usize;

    /// The mark of a range within a text of at most [`Self::LONGEST_TEXT`] bytes.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self { start: Self::offset(start), end: Self::offset(end) }
    }

    /// A span of the source, which is at most 1 GiB long.
    pub fn of_source(span: Span) -> Self {
        Self::new(span.start(), span.end())
    }

    /// An offset in such a text, as marks hold it.
    #[allow(clippy::cast_possible_truncation)] // bounded by LONGEST_TEXT
    pub fn offset(at: usize) -> u32 {
        debug_assert!(at <= Self::LONGEST_TEXT);
        at as u32
    }

    /// The mark of `range`, if it is a part of `text`.
    pub fn within(range: Range<usize>, text: &str) -> Option<Self> {
        text.get(range.clone()).map(|_| Self::new(range.start, range.end))
    }

    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// How many bytes it covers.
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// The marked part of the text it was made on.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl From<Mark> for Span {
    fn from(mark: Mark) -> Self {
        mark.range().into()
    }
}

/// A mark in the text of one paragraph of a notice, or of its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Place {
    /// The paragraph's index, or [`Place::TITLE`].
    pub paragraph: u32,
    pub mark: Mark,
}

impl Place {
    /// Stands for the title in `paragraph`.
    pub const TITLE: u32 = u32::MAX;
}

/// The indices of the `items` that stand in one paragraph (in the title: [`Place::TITLE`]). They are in the order of the
/// text, the title first.
pub(crate) fn in_paragraph<T>(items: &[T], paragraph: usize, place: impl Fn(&T) -> Place) -> Range<usize> {
    // The title, which stands first, has the number before that of paragraph 0.
    let order = |paragraph: u32| paragraph.wrapping_add(1);
    let Ok(paragraph) = u32::try_from(paragraph).map(order) else { return 0..0 };
    let start = items.partition_point(|item| order(place(item).paragraph) < paragraph);
    let length = items[start..].partition_point(|item| order(place(item).paragraph) == paragraph);
    start..start + length
}

#[cfg(test)]
mod tests {
    use super::{Mark, Place};
    use crate::marks::Block;
    use crate::marks::DateMarks;
    use crate::marks::{AttributionMarks, DirectiveMarks};
    use crate::read::grammar::scan::Hit;
    use crate::{Directive, Excerpt, Paragraph, Span};

    /// What there are many of stays small: what it takes is most of what a notice takes.
    #[test]
    #[cfg(target_pointer_width = "64")]
    fn small_types_stay_small() {
        let sizes = [
            ("Mark", size_of::<Mark>(), 8),
            ("Place", size_of::<Place>(), 12),
            ("Hit", size_of::<Hit>(), 8),
            ("Span", size_of::<Span>(), 16),
            ("Block", size_of::<Block<'_>>(), 72),
            ("DirectiveMarks", size_of::<DirectiveMarks>(), 72),
            ("AttributionMarks", size_of::<AttributionMarks>(), 36),
            ("DateMarks", size_of::<DateMarks>(), 96),
            ("Paragraph", size_of::<Paragraph<'_>>(), 16),
            ("Directive", size_of::<Directive<'_>>(), 16),
            ("Excerpt", size_of::<Excerpt<'_>>(), 24),
        ];
        for (name, size, most) in sizes {
            assert!(size <= most, "{name} takes {size} bytes");
        }
    }
}

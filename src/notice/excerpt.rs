//! A few words of a notice and their place: what the answers to questions are made of.

use core::borrow::Borrow;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::ops::{Deref, Range};
use std::borrow::Cow;

use super::{Link, Notice, View};
use crate::place::{Mark, Place};
use crate::span::Span;

/// A part of the title or of a paragraph, as written there. Reads as a `&str`, and knows its place.
///
/// It compares, hashes and sorts as its words do, wherever they stand; its place is asked for by [`span`](Self::span).
///
/// ```
/// use std::collections::HashMap;
/// let notice = gongwen::Notice::parse("题\n各单位要加强巡查。\n各单位不得懈怠。"); // each unit is to patrol, and not to slacken
/// let mut count: HashMap<_, usize> = HashMap::new();
/// for addressee in notice.directives().filter_map(|directive| directive.addressee()) {
///     *count.entry(addressee).or_default() += 1;
/// }
/// assert_eq!(count.get("各单位"), Some(&2));
/// assert_eq!(notice.directives().next().unwrap().addressee().map(String::from), Some("各单位".to_owned()));
/// ```
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

    /// The first link of its paragraph that some of them stand in.
    pub fn link(self) -> Option<Link<'n>> {
        let (range, paragraph) = (self.range(), self.notice.paragraph(self.paragraph()?)?);
        let meets = |link: &Link<'_>| {
            let other = link.text().range();
            other.start < range.end && range.start < other.end
        };
        paragraph.links().find(meets)
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

/// One of the coined terms.
impl<'n> View<'n> for Excerpt<'n> {
    fn at(notice: &'n Notice<'n>, index: usize) -> Self {
        Self::new(notice, notice.analysis().terms[index])
    }
}

impl fmt::Debug for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl Borrow<str> for Excerpt<'_> {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

/// Equal are the same words, wherever they stand.
impl PartialEq for Excerpt<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Excerpt<'_> {}

impl Hash for Excerpt<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl PartialOrd for Excerpt<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Excerpt<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

/// Lets an excerpt be compared with other texts, on either side, and be turned into them.
macro_rules! texts {
    ($($text:ty),+) => {$(
        impl PartialEq<$text> for Excerpt<'_> {
            fn eq(&self, other: &$text) -> bool {
                let other: &str = other.as_ref();
                self.as_str() == other
            }
        }

        impl PartialEq<Excerpt<'_>> for $text {
            fn eq(&self, other: &Excerpt<'_>) -> bool {
                other == self
            }
        }
    )+};
}

texts! { str, &str, String, Cow<'_, str> }

impl<'n> From<Excerpt<'n>> for &'n str {
    fn from(excerpt: Excerpt<'n>) -> Self {
        excerpt.as_str()
    }
}

impl From<Excerpt<'_>> for String {
    fn from(excerpt: Excerpt<'_>) -> Self {
        excerpt.as_str().to_owned()
    }
}

impl<'n> From<Excerpt<'n>> for Cow<'n, str> {
    fn from(excerpt: Excerpt<'n>) -> Self {
        Cow::Borrowed(excerpt.as_str())
    }
}

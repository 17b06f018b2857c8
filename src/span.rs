//! Where something stands in the source: half-open byte ranges and, for people,
//! lines and columns. Knows nothing of what stands there.

use core::fmt;
use core::ops::{Index, Range};

/// A half-open range of byte offsets in the source: `start` is the first byte, `end` the first byte after it.
///
/// ```
/// use gongwen::Span;
/// let span = Span::new(3, 9);
/// assert_eq!(span.of("会议强调"), Some("议强")); // three bytes a character
/// assert_eq!((span.start(), span.end(), span.len()), (3, 9, 6));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// The span from `start` to before `end`, in bytes; an `end` before `start` gives an empty span at `start`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// The offset of the first byte.
    pub const fn start(self) -> usize {
        self.start
    }

    /// The offset of the first byte after the span.
    pub const fn end(self) -> usize {
        self.end
    }

    /// The length in bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span covers no byte.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the byte at `offset` is one of the span's, as [`Range::contains`] has it.
    ///
    /// ```
    /// use gongwen::Span;
    /// assert!(Span::new(3, 9).contains(3) && !Span::new(3, 9).contains(9));
    /// assert!(Span::new(3, 9).encloses(Span::new(6, 9)));
    /// ```
    pub const fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether `other` lies within this span; an empty one may lie at either end.
    pub const fn encloses(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that encloses both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The span as a range. Text and bytes can be indexed by the span itself.
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The text that the span covers; `None` if it does not lie within `source` on character boundaries.
    pub fn of(self, source: &str) -> Option<&str> {
        source.get(self.range())
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.range()
    }
}

/// The part that the span covers, as [`Span::of`].
///
/// ```
/// use gongwen::Span;
/// let source = String::from("会议强调");
/// assert_eq!((&source[Span::new(3, 9)], &source.as_bytes()[Span::new(0, 1)]), ("议强", &[0xE4][..]));
/// ```
///
/// # Panics
/// If the span does not lie within the text on character boundaries.
impl Index<Span> for str {
    type Output = Self;

    fn index(&self, span: Span) -> &Self {
        &self[span.range()]
    }
}

/// As of the `str`.
///
/// # Panics
/// If the span does not lie within the text on character boundaries.
impl Index<Span> for String {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}

/// The bytes that the span covers.
///
/// # Panics
/// If the span does not lie within the bytes.
impl Index<Span> for [u8] {
    type Output = Self;

    fn index(&self, span: Span) -> &Self {
        &self[span.range()]
    }
}

/// The last character boundary of `text` up to the offset `at`, which may lie after its end.
pub(crate) fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// As `start..end`.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

/// A place for people: line and column, both from 1, the column in characters.
///
/// Lines end at a line feed. `\r` is a character like any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character in its line, from 1.
    pub column: usize,
}

impl Position {
    /// The start of a text.
    pub const START: Self = Self { line: 1, column: 1 };

    /// The place of byte `offset` in `source`: all bytes of a character are at its place, an offset after the end is at
    /// the end. Takes time linear in the offset.
    ///
    /// ```
    /// use gongwen::Position;
    /// assert_eq!(Position::of("题\n正文", 7), Position { line: 2, column: 2 });
    /// assert_eq!(Position::of("题", 1), Position::START);
    /// ```
    pub fn of(source: &str, offset: usize) -> Self {
        Self::START.advance(&source.as_bytes()[..boundary(source, offset)])
    }

    /// The place after `bytes`, which start here.
    pub(crate) fn advance(self, bytes: &[u8]) -> Self {
        let characters = |bytes: &[u8]| bytes.iter().filter(|&&b| b & 0xC0 != 0x80).count();
        match memchr::memrchr(b'\n', bytes) {
            None => Self { line: self.line, column: self.column + characters(bytes) },
            Some(last) => Self {
                line: self.line + memchr::memchr_iter(b'\n', bytes).count(),
                column: 1 + characters(&bytes[last + 1..]),
            },
        }
    }
}

/// As `line:column`.
impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

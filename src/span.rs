//! Where something stands in the source: half-open byte ranges and, for people,
//! lines and columns. Knows nothing of what stands there.

use core::fmt;
use core::ops::Range;

/// A half-open range of byte offsets in the source: `start` is the first byte, `end` the first byte behind.
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

    /// The offset of the first byte behind the span.
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

    /// Whether `other` lies within this span.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The span as a range, to index with.
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

/// The last character boundary of `text` up to the offset `at`, which may lie behind its end.
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

    /// The place of byte `offset` in `source`; an offset behind the end or within a character counts as the
    /// character boundary before it. Takes time linear in the offset.
    ///
    /// ```
    /// use gongwen::Position;
    /// assert_eq!(Position::of("题\n正文", 7), Position { line: 2, column: 2 });
    /// ```
    pub fn of(source: &str, offset: usize) -> Self {
        Self::START.advance(&source.as_bytes()[..offset.min(source.len())])
    }

    /// The place behind `bytes`, which start here.
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

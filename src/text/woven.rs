//! A text put together from pieces of the source: references decoded, white space collapsed, tags between.
//! Knows its pieces, and which bytes of the source each was read from.

use std::sync::Arc;

use super::margin::{trim_end, trim_start};
use crate::growth::work;
use crate::place::Mark;
use crate::span::Span;

/// Where texts are put together, one after another: all those of a document in one place, so that none takes room of
/// its own. On State Council pages that saves two allocations of three.
#[derive(Clone, Debug, Default)]
pub(crate) struct Loom {
    text: String,
    pieces: Vec<Piece>,
    /// Where the text begins that is being put together.
    from: (usize, usize),
}

/// Which part of a loom a text is.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cut {
    text: Mark,
    pieces: Mark,
}

/// A text put together from pieces of the source.
#[derive(Clone, Debug)]
pub(crate) struct Woven {
    on: Arc<Loom>,
    cut: Cut,
}

/// A part of a woven text and what it was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub text: Mark,
    pub source: Span,
}

impl Piece {
    /// What of it stands within `start..end` of its text, of which that is all that is left.
    fn within(self, start: usize, end: usize) -> Self {
        let of = self.text.range();
        let (from, to) = (of.start.max(start), of.end.min(end).max(start));
        let verbatim = of.len() == self.source.len();
        let at = self.source.start() + from - of.start;
        let source = if verbatim && from < to { Span::new(at, at + to - from) } else { self.source };
        Self { text: Mark::new(from.min(to) - start, to - start), source }
    }
}

impl Loom {
    /// What has these pieces, which tile the text.
    #[cfg(feature = "serde")]
    pub fn of(text: String, pieces: Vec<Piece>) -> Self {
        Self { text, pieces, from: (0, 0) }
    }

    /// Makes room for so many bytes of text, and for so many pieces.
    pub fn reserve(&mut self, text: usize, pieces: usize) {
        self.text.reserve(text);
        self.pieces.reserve(pieces);
    }

    /// The text so far.
    pub fn text(&self) -> &str {
        &self.text[self.from.0..]
    }

    /// Its pieces.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces[self.from.1..]
    }

    /// Appends `text`, read from `source`; what continues the last piece byte by byte becomes part of it.
    pub fn push(&mut self, text: &str, source: Span) {
        if text.is_empty() {
            return;
        }
        let start = self.text().len();
        let mark = Mark::new(start, start + text.len());
        self.text.push_str(text);
        work(text.len());
        let verbatim = |text: Mark, source: Span| text.range().len() == source.len();
        match self.pieces[self.from.1..].last_mut() {
            Some(last)
                if last.source.end() == source.start()
                    && verbatim(last.text, last.source)
                    && verbatim(mark, source) =>
            {
                last.text.end = mark.end;
                last.source = Span::new(last.source.start(), source.end());
            }
            _ => self.pieces.push(Piece { text: mark, source }),
        }
    }

    /// Forgets the text so far, but keeps the room.
    pub fn clear(&mut self) {
        self.text.truncate(self.from.0);
        self.pieces.truncate(self.from.1);
    }

    /// The text so far, without the white space at its ends; what comes next is another text.
    pub fn cut(&mut self) -> Cut {
        let text = self.text();
        let inner = trim_start(text);
        let (start, length) = (text.len() - inner.len(), trim_end(inner).len());
        let end = start + length;
        work(self.text().len() + self.pieces().len());
        let (text_from, from) = self.from;
        let first = from + self.pieces().partition_point(|piece| piece.text.range().end <= start);
        let last = from + self.pieces().partition_point(|piece| piece.text.range().start < end);
        self.pieces.truncate(last.max(first));
        if (start, end) != (0, self.text().len()) {
            self.pieces[first..].iter_mut().for_each(|piece| *piece = piece.within(start, end));
            self.text.truncate(text_from + end);
        }
        self.from = (self.text.len(), self.pieces.len());
        Cut { text: Mark::new(text_from + start, text_from + end), pieces: Mark::new(first, self.pieces.len()) }
    }

    /// The same without the room that no text takes.
    pub fn finished(mut self) -> Self {
        self.text.shrink_to_fit();
        self.pieces.shrink_to_fit();
        self
    }
}

impl Cut {
    /// How many bytes the text has.
    pub fn len(self) -> usize {
        self.text.range().len()
    }
}

/// By the text and where it was read from, wherever it is kept.
impl PartialEq for Woven {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str() && self.pieces() == other.pieces()
    }
}

impl Eq for Woven {}

impl Woven {
    pub fn new(on: &Arc<Loom>, cut: Cut) -> Self {
        Self { on: Arc::clone(on), cut }
    }

    /// The only text on a loom.
    pub fn alone(mut loom: Loom) -> Self {
        let cut = loom.cut();
        Self { on: Arc::new(loom), cut }
    }

    pub fn as_str(&self) -> &str {
        self.cut.text.of(&self.on.text)
    }

    /// The pieces in order; they tile the text. Where both sides are equally long they correspond byte by byte.
    pub fn pieces(&self) -> &[Piece] {
        &self.on.pieces[self.cut.pieces.range()]
    }

    /// The source of `range`: from its first piece to its last.
    pub(super) fn source(&self, range: Mark) -> Option<Span> {
        let first = self.pieces().partition_point(|piece| piece.text.end <= range.start);
        let first = self.pieces().get(first).or(self.pieces().last())?;
        let last = self.pieces()[..self.pieces().partition_point(|piece| piece.text.start < range.end)].last();
        let last = last.unwrap_or(first);
        let place = |piece: &Piece, offset: u32, end: bool| {
            let verbatim = piece.text.range().len() == piece.source.len();
            match (verbatim || offset == piece.text.start, end && offset != piece.text.start) {
                (true, _) => piece.source.start() + (offset - piece.text.start) as usize,
                (false, true) => piece.source.end(),
                (false, false) => piece.source.start(),
            }
        };
        let start = place(first, range.start.clamp(first.text.start, first.text.end), false);
        let end = place(last, range.end.clamp(last.text.start, last.text.end), true);
        Some(Span::new(start, end))
    }
}

//! A text put together from pieces of the source: references decoded, white space collapsed, tags between.
//! Knows its pieces, and which bytes of the source each was read from.

use super::margin::{trim_end, trim_start};
use crate::growth::work;
use crate::place::Mark;
use crate::span::Span;

/// A text put together from pieces of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Woven {
    pub text: String,
    /// The pieces in order; they tile the text. Where both sides are equally long they correspond byte by byte.
    pub pieces: Vec<Piece>,
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

impl Woven {
    /// Appends `text`, read from `source`; what continues the last piece byte by byte becomes part of it.
    pub fn push(&mut self, text: &str, source: Span) {
        if text.is_empty() {
            return;
        }
        let mark = Mark::new(self.text.len(), self.text.len() + text.len());
        self.text.push_str(text);
        work(text.len());
        let verbatim = |text: Mark, source: Span| text.range().len() == source.len();
        match self.pieces.last_mut() {
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

    /// Forgets all, but keeps the room.
    pub fn clear(&mut self) {
        self.text.clear();
        self.pieces.clear();
    }

    /// A copy without the white space at the ends, which takes no more room than it needs.
    pub fn trimmed(&self) -> Self {
        let (start, end) = self.bounds();
        let first = self.pieces.partition_point(|piece| piece.text.range().end <= start);
        let last = self.pieces.partition_point(|piece| piece.text.range().start < end);
        let part = self.pieces.get(first..last).unwrap_or_default();
        let pieces = part.iter().map(|piece| piece.within(start, end)).collect();
        work(self.text.len() + part.len());
        Self { text: self.text[start..end].to_owned(), pieces }
    }

    /// Where the text begins and ends but for white space.
    pub(super) fn bounds(&self) -> (usize, usize) {
        let inner = trim_start(&self.text);
        let start = self.text.len() - inner.len();
        (start, start + trim_end(inner).len())
    }

    /// Drops what stands before `start` and after `end`, offsets in the text on character boundaries.
    pub fn trim(&mut self, start: usize, end: usize) {
        work(self.pieces.len() + self.text.len());
        self.pieces.retain_mut(|piece| {
            *piece = piece.within(start, end);
            !piece.text.is_empty()
        });
        self.text.truncate(end);
        self.text.drain(..start);
    }

    /// The source of `range`: from its first piece to its last.
    pub(super) fn source(&self, range: Mark) -> Option<Span> {
        let first = self.pieces.partition_point(|piece| piece.text.end <= range.start);
        let first = self.pieces.get(first).or(self.pieces.last())?;
        let last = self.pieces[..self.pieces.partition_point(|piece| piece.text.start < range.end)].last();
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

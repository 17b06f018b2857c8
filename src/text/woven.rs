//! A text put together from pieces of the source: references decoded, white space collapsed, tags between.
//! Knows its pieces, and which bytes of the source each was read from.

use std::sync::Arc;

use super::margin::{trim_end, trim_start};
use crate::growth::work;
use crate::place::Mark;
use crate::room;
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

/// Which part of the text on a loom is one text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cut(Mark);

/// A text put together from pieces of the source.
#[derive(Clone, Debug)]
pub(crate) struct Woven {
    on: Arc<Loom>,
    cut: Cut,
}

/// A part of the text on a loom, and what it was read from: a span of the source, as marks hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub text: Mark,
    pub source: Mark,
}

impl Piece {
    /// Whether it reads as it was written, so that its bytes correspond to those of the source.
    fn is_verbatim(self) -> bool {
        self.text.len() == self.source.len()
    }

    /// What of it stands within `range` of the text.
    fn within(self, range: Mark) -> Self {
        let text = Mark { start: self.text.start.max(range.start), end: self.text.end.min(range.end) };
        let at = self.source.start + (text.start - self.text.start);
        let part = Mark { start: at, end: at + (text.end - text.start) };
        Self { text, source: if self.is_verbatim() { part } else { self.source } }
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

    /// The pieces of what stands in `range`, which is in bytes of all that lies here.
    fn within(&self, range: Mark) -> &[Piece] {
        let first = self.pieces.partition_point(|piece| piece.text.end <= range.start);
        let rest = &self.pieces[first..];
        &rest[..rest.partition_point(|piece| piece.text.start < range.end)]
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
        let piece =
            Piece { text: Mark::new(self.text.len(), self.text.len() + text.len()), source: Mark::of_source(source) };
        room::push_str(&mut self.text, text);
        work(text.len());
        match self.pieces[self.from.1..].last_mut() {
            Some(last) if last.source.end == piece.source.start && last.is_verbatim() && piece.is_verbatim() => {
                (last.text.end, last.source.end) = (piece.text.end, piece.source.end);
            }
            _ => room::push(&mut self.pieces, piece),
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
        let start = self.from.0 + text.len() - inner.len();
        let cut = Mark::new(start, start + trim_end(inner).len());
        work(text.len() + self.pieces().len());
        self.text.truncate(cut.end as usize);
        let own = self.pieces[self.from.1..].iter().take_while(|piece| piece.text.start < cut.end).count();
        self.pieces.truncate(self.from.1 + own);
        if let Some(last) = self.pieces[self.from.1..].last_mut() {
            *last = last.within(Mark { start: last.text.start, end: cut.end });
        }
        self.from = (self.text.len(), self.pieces.len());
        Cut(cut)
    }

    /// The same without the room that no text takes.
    pub fn finished(mut self) -> Self {
        self.text.shrink_to_fit();
        self.pieces.shrink_to_fit();
        self
    }
}

impl Cut {
    /// Where the part `range` of the text stands on the loom.
    fn part(self, range: Mark) -> Mark {
        Mark { start: self.0.start + range.start, end: self.0.start + range.end }
    }

    /// How many bytes the text has.
    pub fn len(self) -> usize {
        self.0.len()
    }
}

/// By the text and where it was read from, wherever it is kept.
impl PartialEq for Woven {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str() && self.pieces().eq(other.pieces())
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
        self.cut.0.of(&self.on.text)
    }

    /// The pieces in order; they tile the text, from whose start their marks count. Where both sides are equally long they
    /// correspond byte by byte.
    pub fn pieces(&self) -> impl Iterator<Item = Piece> {
        self.pieces_of(Mark { start: 0, end: self.cut.0.end - self.cut.0.start })
    }

    /// The same of the part `range` of the text alone.
    pub(super) fn pieces_of(&self, range: Mark) -> impl Iterator<Item = Piece> {
        let (from, range) = (self.cut.0.start, self.cut.part(range));
        self.on.within(range).iter().map(move |piece| {
            let Piece { text, source } = piece.within(range);
            Piece { text: Mark { start: text.start - from, end: text.end - from }, source }
        })
    }

    /// The source of `range`: from its first piece to its last.
    pub(super) fn source(&self, range: Mark) -> Option<Span> {
        let (all, range) = (self.on.within(self.cut.0), self.cut.part(range));
        let first = all.partition_point(|piece| piece.text.end <= range.start);
        let first = all.get(first).or(all.last())?;
        let last = all[..all.partition_point(|piece| piece.text.start < range.end)].last().unwrap_or(first);
        let place = |piece: &Piece, offset: u32, end: bool| {
            let piece = piece.within(self.cut.0);
            let at = offset.clamp(piece.text.start, piece.text.end) - piece.text.start;
            match (piece.is_verbatim() || at == 0, end && at > 0) {
                (true, _) => piece.source.start + at,
                (false, true) => piece.source.end,
                (false, false) => piece.source.start,
            }
        };
        Some(Mark { start: place(first, range.start, false), end: place(last, range.end, true) }.into())
    }
}

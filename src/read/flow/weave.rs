//! White space as CSS processes it (CSS Text 3, section 4; CSS 2, section 16.6), from runs of the source to the text
//! of one line. Knows characters and their places; nothing of elements.

use std::sync::Arc;

use crate::growth::work;
use crate::span::Span;
use crate::text::{Cut, Loom, Text, trim_start};

/// The text of a line so far, and what white space would become of what comes next.
#[derive(Debug, Default)]
pub(crate) struct Weave<'a> {
    source: &'a str,
    content: Content,
    /// Where lines are put together.
    loom: Loom,
    /// White space that comes next is dropped: the line begins here, or a block in it.
    start: bool,
    /// White space that is shown as a space if anything follows it on the line.
    space: Option<Space>,
    /// The last that came may break the line, as U+200B may.
    breaks: bool,
}

#[derive(Clone, Copy, Debug)]
enum Content {
    /// A part of the source as it stands there.
    Verbatim(Span),
    /// Put together, in a buffer.
    Woven,
}

/// The text of a line.
#[derive(Debug)]
pub(crate) enum Finished<'a> {
    Verbatim(Text<'a>),
    /// It lies on the loom.
    Woven(Cut),
}

/// Nothing, which stands at no place of the source.
impl Default for Content {
    fn default() -> Self {
        Self::Verbatim(Span::default())
    }
}

#[derive(Debug)]
struct Space {
    span: Span,
    /// Whether it holds a line feed.
    feed: bool,
    /// Whether the line may break before it.
    breaks: bool,
    visible: bool,
}

/// A piece of text and where it was read from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run<'r> {
    pub text: &'r str,
    pub span: Span,
    /// Whether it is shown; what is not, takes its room all the same.
    pub visible: bool,
    /// Whether it reads as it stands there, not only as long.
    pub exact: bool,
}

impl<'r> Run<'r> {
    /// Text that is shown, read from `span` of `source`.
    pub fn new(text: &'r str, span: Span, source: &str) -> Self {
        Self { text, span, visible: true, exact: span.of(source) == Some(text) }
    }

    /// A part of it. What one reference stands for has no parts in the source.
    pub fn part(self, from: usize, to: usize) -> Self {
        let (text, start) = (&self.text[from..to], self.span.start());
        Self { text, span: if self.exact { Span::new(start + from, start + to) } else { self.span }, ..self }
    }

    /// The run in pieces that are all white space or none of it but single spaces within, which stay as they are; each
    /// with whether it is.
    fn pieces(self) -> impl Iterator<Item = (Self, bool)> + 'r {
        let bytes = self.text.as_bytes();
        let mut from = 0;
        core::iter::from_fn(move || {
            let white = is_collapsible(*bytes.get(from)?);
            let to = if white {
                from + bytes[from..].iter().position(|&byte| !is_collapsible(byte)).unwrap_or(bytes.len() - from)
            } else {
                next_collapsed(bytes, from)
            };
            work(to - from);
            let piece = self.part(from, to);
            from = to;
            Some((piece, white))
        })
    }
}

/// White space that collapses: as browsers have it without the form feed.
pub(super) fn is_collapsible(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

/// Where white space comes next, from `at` on, that is not one space within text.
fn next_collapsed(bytes: &[u8], mut at: usize) -> usize {
    loop {
        at += plain(&bytes[at..]);
        match bytes[at..] {
            [] => return at,
            [b' ', next, ..] if !is_collapsible(next) => at += 2,
            [byte, ..] if is_collapsible(byte) => return at,
            _ => at += 1,
        }
    }
}

/// How many bytes at the start are surely no white space. By blocks, so that the compiler makes vector code of it: byte by
/// byte this took a twelfth of the reading of a State Council page.
fn plain(bytes: &[u8]) -> usize {
    let blocks =
        bytes.chunks_exact(32).take_while(|block| block.iter().fold(!0, |least: u8, &byte| least.min(byte)) > b' ');
    let at = blocks.count() * 32;
    at + bytes[at..].iter().position(|&byte| byte <= b' ').unwrap_or(bytes.len() - at)
}

impl<'a> Weave<'a> {
    pub fn new(source: &'a str) -> Self {
        Self { source, start: true, ..Self::default() }
    }

    /// Makes room for what is put together of a page of so many bytes.
    pub fn reserve(&mut self, bytes: usize) {
        self.loom.reserve(bytes / 16, bytes / 768 + 8);
    }

    /// Appends white space that collapses.
    pub fn white_space(&mut self, run: Run<'_>) {
        if self.space.is_some() || !self.start {
            self.collapse(run); // else it is dropped, as most between tags
        }
    }

    /// Appends a run whose white space collapses.
    pub fn collapse(&mut self, run: Run<'_>) {
        for (piece, white) in run.pieces() {
            if !white {
                self.preserve(piece);
            } else if let Some(space) = &mut self.space {
                space.feed |= piece.text.contains('\n');
                if space.span.end() == piece.span.start() {
                    space.span = Span::new(space.span.start(), piece.span.end());
                }
            } else if !self.start {
                let feed = piece.text.contains('\n');
                self.space = Some(Space { span: piece.span, feed, breaks: self.breaks, visible: piece.visible });
            }
        }
    }

    /// Appends a run as it is.
    pub fn preserve(&mut self, run: Run<'_>) {
        if run.text.is_empty() {
            return;
        }
        self.settle(run.text.starts_with('\u{200B}'));
        self.breaks = run.text.ends_with('\u{200B}');
        if run.visible && (run.exact || run.text.len() != run.span.len()) {
            self.push(run.text, run.span);
        } else if run.visible {
            // As long as what it was read from, by chance: each of its characters comes from all of that.
            run.text.chars().for_each(|c| self.push(c.encode_utf8(&mut [0; 4]), run.span));
        }
    }

    /// The line may break here: to white space after it the same as U+200B, which is not shown.
    pub fn opportunity(&mut self) {
        self.breaks = true;
    }

    /// Something that is no text stands here: white space around it is shown.
    pub fn atom(&mut self) {
        self.settle(false);
        self.breaks = false;
    }

    /// A block, a cell, a line begins here: white space before it and after it is dropped.
    pub fn boundary(&mut self) {
        self.start = true;
        self.space = None;
        self.breaks = false;
    }

    /// Appends the tab between two cells, of which the second begins with the tag at `span`.
    pub fn tab(&mut self, span: Span) {
        self.boundary();
        self.push("\t", span);
    }

    /// Shows the white space that is held back. With a line feed it is dropped beside U+200B, which allows a line
    /// break already (CSS Text 3, section 4.1.3).
    fn settle(&mut self, before_break: bool) {
        self.start = false;
        if let Some(space) = self.space.take() {
            let breaks = space.feed && (before_break || space.breaks);
            if space.visible && !breaks {
                let span = space.span;
                self.push(" ", span);
            }
        }
    }

    fn push(&mut self, text: &str, span: Span) {
        work(text.len());
        if let Content::Verbatim(so_far) = self.content {
            let exact = span.of(self.source) == Some(text);
            if exact && (so_far.is_empty() || so_far.end() == span.start()) {
                let start = if so_far.is_empty() { span.start() } else { so_far.start() };
                self.content = Content::Verbatim(Span::new(start, span.end()));
                return;
            }
            self.loom.clear();
            self.loom.push(so_far.of(self.source).unwrap_or_default(), so_far);
            self.content = Content::Woven;
        }
        self.loom.push(text, span);
    }

    /// The text so far.
    fn text(&self) -> &str {
        match self.content {
            Content::Verbatim(span) => span.of(self.source).unwrap_or_default(),
            Content::Woven => self.loom.text(),
        }
    }

    /// How many bytes the text so far has.
    pub fn len(&self) -> usize {
        self.text().len()
    }

    /// The last character so far; a space for white space that is held back.
    pub fn last(&self) -> Option<char> {
        if self.space.is_some() { Some(' ') } else { self.text().chars().next_back() }
    }

    /// How many bytes of white space it begins with, which its line does not show.
    pub fn margin(&self) -> usize {
        let text = self.text();
        text.len() - trim_start(text).len()
    }

    /// Where the text so far begins in the source.
    pub fn first(&self) -> Option<usize> {
        match &self.content {
            Content::Verbatim(span) => (!span.is_empty()).then_some(span.start()),
            Content::Woven => self.loom.pieces().first().map(|piece| piece.source.start as usize),
        }
    }

    /// What lines were put together on, with the one that has not ended.
    pub fn into_loom(self) -> Loom {
        self.loom
    }

    /// Drops what the line has so far; what comes next is another line.
    pub fn clear(&mut self) {
        self.boundary();
        self.content = Content::default();
    }

    /// The text of the only line, of which the first byte stands at `at`.
    pub fn into_text(mut self, at: usize) -> Text<'a> {
        match self.finish(at) {
            Finished::Verbatim(text) => text,
            Finished::Woven(cut) => Text::cut(&Arc::new(self.loom), at, cut),
        }
    }

    /// The line; what comes next is another one. Its first byte stands at `at`.
    pub fn finish(&mut self, at: usize) -> Finished<'a> {
        self.boundary();
        match core::mem::take(&mut self.content) {
            Content::Verbatim(span) => Finished::Verbatim(match span.of(self.source).unwrap_or_default() {
                // White space beside a picture shows nothing, and is not the picture's.
                raw if trim_start(raw).is_empty() => Text::trimmed("", at),
                raw => Text::trimmed(raw, span.start()),
            }),
            Content::Woven => Finished::Woven(self.loom.cut()),
        }
    }
}

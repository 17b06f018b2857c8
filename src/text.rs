//! A text as a reader sees it, together with the bytes that it was written as: what was trimmed, collapsed or
//! decoded on the way can be undone, and each of its bytes leads back to the source.

use std::sync::Arc;

use crate::growth::work;
use crate::place::Mark;
use crate::span::Span;

/// A text that knows how it was written and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Text<'a> {
    /// As written: the bytes of the source from `at` on. Empty where the text was woven from several places.
    raw: Raw<'a>,
    /// The byte offset of `raw` in the source.
    at: usize,
    shown: Shown,
}

/// A text as written.
#[derive(Clone, Debug)]
enum Raw<'a> {
    Borrowed(&'a str),
    /// A part of what several texts share: the source, as a rule.
    Shared {
        of: Arc<str>,
        part: Mark,
    },
}

impl Raw<'_> {
    fn as_str(&self) -> &str {
        match self {
            Self::Borrowed(text) => text,
            Self::Shared { of, part } => part.of(of),
        }
    }
}

/// By the text, wherever it is kept.
impl PartialEq for Raw<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Raw<'_> {}

impl From<String> for Raw<'static> {
    fn from(text: String) -> Self {
        let part = Mark::new(0, text.len());
        Self::Shared { of: text.into(), part }
    }
}

/// How the shown text comes out of the raw one.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Shown {
    /// It is a part of it, as written.
    Part(Mark),
    /// It had to be put together: references decoded, white space collapsed, tags between.
    Woven(Box<Woven>),
}

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

    /// Appends the part `range` of `text`, with the source that it was read from.
    pub fn append(&mut self, text: &Text<'_>, range: core::ops::Range<usize>) {
        let whole = text.as_str();
        let Some(woven) = text.weave() else {
            return self.push(&whole[range.clone()], text.source(range).unwrap_or_default());
        };
        let first = woven.pieces.partition_point(|piece| piece.text.range().end <= range.start);
        for piece in woven.pieces[first..].iter().take_while(|piece| piece.text.range().start < range.end) {
            let of = piece.text.range();
            let part = of.start.max(range.start)..of.end.min(range.end);
            let from = piece.source.start();
            let verbatim = of.len() == piece.source.len();
            let source = Span::new(from + part.start - of.start, from + part.end - of.start);
            self.push(&whole[part], if verbatim { source } else { piece.source });
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
    fn bounds(&self) -> (usize, usize) {
        let inner = trim_start(&self.text);
        let start = self.text.len() - inner.len();
        (start, start + trim_end(inner).len())
    }

    /// Drops what stands before `start` and behind `end`, offsets in the text on character boundaries.
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
    fn source(&self, range: Mark) -> Option<Span> {
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

impl<'a> Text<'a> {
    /// The part `shown` of `raw`, which stands at byte `at` of the source.
    pub fn part(raw: &'a str, at: usize, shown: Mark) -> Self {
        Self { raw: Raw::Borrowed(raw), at, shown: Shown::Part(shown) }
    }

    /// `raw` less the white space at its ends.
    pub fn trimmed(raw: &'a str, at: usize) -> Self {
        let inner = trim_start(raw);
        let start = raw.len() - inner.len();
        work(start + 1);
        let end = start + trim_end(inner).len();
        Self::part(raw, at, Mark::new(start, end))
    }

    /// A text put together from pieces; `raw` as written where that is of use (a block of a dump), else empty.
    pub fn woven(raw: &'a str, at: usize, mut woven: Woven) -> Self {
        let (start, end) = woven.bounds();
        if start > 0 || end < woven.text.len() {
            woven.trim(start, end);
        }
        Self { raw: Raw::Borrowed(raw), at, shown: Shown::Woven(Box::new(woven)) }
    }

    /// A text that was given beside the source, less the white space at its ends: no byte of the source is its own.
    pub fn given(text: &str) -> Self {
        let text = trim_end(trim_start(text)).replace(['\n', '\r'], " ");
        let piece = Piece { text: Mark::new(0, text.len()), source: Span::default() };
        let pieces = if text.is_empty() { Vec::new() } else { vec![piece] };
        Self { raw: Raw::Borrowed(""), at: 0, shown: Shown::Woven(Box::new(Woven { text, pieces })) }
    }

    /// A part of `raw`, which was read from `span`; `None` if that is not as long.
    #[cfg(feature = "serde")]
    pub fn restored_part(raw: String, span: Span, shown: Mark) -> Option<Text<'static>> {
        (raw.len() == span.len()).then_some(Text { raw: raw.into(), at: span.start(), shown: Shown::Part(shown) })
    }

    /// A woven text whose raw form was read from `span`; `None` if that is not as long.
    #[cfg(feature = "serde")]
    pub fn restored(raw: String, span: Span, woven: Woven) -> Option<Text<'static>> {
        let shown = Shown::Woven(Box::new(woven));
        (raw.len() == span.len()).then_some(Text { raw: raw.into(), at: span.start(), shown })
    }

    /// What a reader sees.
    pub fn as_str(&self) -> &str {
        match &self.shown {
            Shown::Part(mark) => mark.of(self.raw()),
            Shown::Woven(woven) => &woven.text,
        }
    }

    /// As written.
    pub fn raw(&self) -> &str {
        self.raw.as_str()
    }

    /// The offset of the raw text in the source.
    #[cfg(feature = "serde")]
    pub fn at(&self) -> usize {
        self.at
    }

    /// The pieces, where the text had to be put together.
    pub fn weave(&self) -> Option<&Woven> {
        match &self.shown {
            Shown::Part(_) => None,
            Shown::Woven(woven) => Some(woven),
        }
    }

    /// What the raw text has before and behind the shown one, where that is a part of it.
    pub fn margins(&self) -> Option<(&str, &str)> {
        match &self.shown {
            Shown::Part(mark) => Some((&self.raw()[..mark.start as usize], &self.raw()[mark.end as usize..])),
            Shown::Woven(_) => None,
        }
    }

    /// The bytes of the source that `range` of the shown text was read from; `None` if it does not lie within the
    /// text on character boundaries.
    pub fn source(&self, range: core::ops::Range<usize>) -> Option<Span> {
        self.as_str().get(range.clone())?;
        let range = Mark::new(range.start, range.end);
        match &self.shown {
            Shown::Part(mark) => {
                let base = self.at + mark.start as usize;
                Some(Span::new(base + range.start as usize, base + range.end as usize))
            }
            Shown::Woven(woven) => woven.source(range).or(Some(Span::new(self.at, self.at))),
        }
    }

    /// The same text, a part of `source`, which it was read from.
    pub fn into_shared(self, source: &Arc<str>) -> Text<'static> {
        let raw = match self.raw {
            Raw::Borrowed("") => Raw::Borrowed(""),
            Raw::Borrowed(raw) => {
                let part = Mark::new(self.at, self.at + raw.len());
                debug_assert_eq!(part.of(source), raw);
                Raw::Shared { of: Arc::clone(source), part }
            }
            Raw::Shared { of, part } => Raw::Shared { of, part },
        };
        Text { raw, at: self.at, shown: self.shown }
    }
}

/// White space that a reader does not see at the ends of a line: ASCII white space, U+00A0 no-break space,
/// U+3000 ideographic space, U+200B zero width space and the byte order mark U+FEFF.
pub(crate) fn is_margin(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0B' | '\x0C' | '\u{A0}' | '\u{3000}' | '\u{200B}' | '\u{FEFF}')
}

/// [`is_margin`], or any other white space: what stands around and between the elements of a document, be they set
/// apart by en spaces.
pub(crate) fn is_blank(c: char) -> bool {
    is_margin(c) || c.is_whitespace()
}

/// `text` without the margin before it.
#[inline]
pub(crate) fn trim_start(text: &str) -> &str {
    // Most texts have none: the first byte says so.
    let may_be = matches!(text.as_bytes().first(), Some(..=b' ' | 0xC2 | 0xE2 | 0xE3 | 0xEF));
    if may_be { behind_margin(text) } else { text }
}

fn behind_margin(text: &str) -> &str {
    let mut rest = text.as_bytes();
    loop {
        rest = match rest {
            [b'\t'..=b'\r' | b' ', rest @ ..]
            | [0xC2, 0xA0, rest @ ..]
            | [0xE3, 0x80, 0x80, rest @ ..]
            | [0xE2, 0x80, 0x8B, rest @ ..]
            | [0xEF, 0xBB, 0xBF, rest @ ..] => rest,
            _ => return &text[text.len() - rest.len()..],
        }
    }
}

/// `text` without the margin behind it.
#[inline]
pub(crate) fn trim_end(text: &str) -> &str {
    let may_be = matches!(text.as_bytes().last(), Some(..=b' ' | 0x80 | 0x8B | 0xA0 | 0xBF));
    if may_be { before_margin(text) } else { text }
}

fn before_margin(text: &str) -> &str {
    let mut rest = text.as_bytes();
    loop {
        rest = match rest {
            [rest @ .., b'\t'..=b'\r' | b' ']
            | [rest @ .., 0xC2, 0xA0]
            | [rest @ .., 0xE3, 0x80, 0x80]
            | [rest @ .., 0xE2, 0x80, 0x8B]
            | [rest @ .., 0xEF, 0xBB, 0xBF] => rest,
            _ => return &text[..rest.len()],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg_attr(miri, ignore = "thousands of characters take it minutes")]
    fn each_character_of_a_margin_is_trimmed() {
        // Every white space there is, and characters whose bytes look like its.
        for c in ('\0'..='\u{3100}').chain(['会', '\u{E000}', '\u{FEFF}', '\u{FF3F}', '𠀀', char::MAX]) {
            let (before, behind) = (format!("{c}{c}要"), format!("要{c}{c}"));
            assert_eq!(trim_start(&before), before.trim_start_matches(is_margin), "{c:?}");
            assert_eq!(trim_end(&behind), behind.trim_end_matches(is_margin), "{c:?}");
        }
    }

    #[test]
    fn ends_are_trimmed_and_led_back_to() {
        let text = Text::trimmed(" 　　会议强调，\u{A0}\n", 100);
        assert_eq!(text.as_str(), "会议强调，");
        assert_eq!(text.source(6..12), Some(Span::new(113, 119)));
        assert_eq!(text.margins(), Some((" 　　", "\u{A0}\n")));
        assert_eq!(text.source(1..2), None);
    }

    #[test]
    fn woven_text_leads_back_through_its_pieces() {
        let mut woven = Woven::default();
        woven.push(" ", Span::new(10, 11));
        woven.push("会", Span::new(11, 14));
        woven.push("&", Span::new(14, 19));
        woven.push("议", Span::new(19, 22));
        assert_eq!(woven.pieces.len(), 3);
        let text = Text::woven("", 10, woven);
        assert_eq!(text.as_str(), "会&议");
        assert_eq!(text.source(0..3), Some(Span::new(11, 14)));
        assert_eq!(text.source(3..4), Some(Span::new(14, 19)));
        assert_eq!(text.source(0..7), Some(Span::new(11, 22)));
        assert_eq!(text.source(4..7), Some(Span::new(19, 22)));
        assert_eq!(text.source(3..3), Some(Span::new(14, 14)));
        assert_eq!(text.source(7..7), Some(Span::new(22, 22)));
    }

    #[test]
    fn nothing_but_white_space_is_an_empty_text() {
        let text = Text::trimmed(" 　\u{200B}", 0);
        assert_eq!((text.as_str(), text.source(0..0)), ("", Some(Span::new(7, 7))));
    }
}

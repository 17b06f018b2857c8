//! A text as a reader sees it, together with the bytes that it was written as: what was trimmed, collapsed or
//! decoded on the way can be undone, and each of its bytes leads back to the source.

mod margin;
mod woven;

use std::sync::Arc;

use crate::growth::work;
use crate::place::Mark;
use crate::span::Span;
pub(crate) use margin::{is_blank, is_margin, is_space, squeezed, trim_end, trim_start};
#[cfg(feature = "serde")]
pub(crate) use woven::Piece;
pub(crate) use woven::{Cut, Loom, Woven};

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
    Woven(Woven),
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
    pub fn woven(raw: &'a str, at: usize, loom: Loom) -> Self {
        Self { raw: Raw::Borrowed(raw), at, shown: Shown::Woven(Woven::alone(loom)) }
    }

    /// A text put together on a loom with others, of which the first byte stands at `at`.
    pub fn cut(loom: &Arc<Loom>, at: usize, cut: Cut) -> Self {
        Self { raw: Raw::Borrowed(""), at, shown: Shown::Woven(Woven::new(loom, cut)) }
    }

    /// A text that was given beside the source, less the white space at its ends: no byte of the source is its own.
    pub fn given(text: &str) -> Self {
        let text = trim_end(trim_start(text)).replace(['\n', '\r'], " ");
        let mut loom = Loom::default();
        loom.push(&text, Span::default());
        Self::woven("", 0, loom)
    }

    /// A part of `raw`, which was read from `span`; `None` if that is not as long.
    #[cfg(feature = "serde")]
    pub fn restored_part(raw: String, span: Span, shown: Mark) -> Option<Text<'static>> {
        (raw.len() == span.len()).then_some(Text { raw: raw.into(), at: span.start(), shown: Shown::Part(shown) })
    }

    /// A woven text whose raw form was read from `span`; `None` if that is not as long.
    #[cfg(feature = "serde")]
    pub fn restored(raw: String, span: Span, loom: Loom) -> Option<Text<'static>> {
        let shown = Shown::Woven(Woven::alone(loom));
        (raw.len() == span.len()).then_some(Text { raw: raw.into(), at: span.start(), shown })
    }

    /// What a reader sees.
    pub fn as_str(&self) -> &str {
        match &self.shown {
            Shown::Part(mark) => mark.of(self.raw()),
            Shown::Woven(woven) => woven.as_str(),
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

    /// What the raw text has before and after the shown one, where that is a part of it.
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

    /// Appends the part `range` of the shown text to `loom`, with the source that it was read from.
    pub fn append_to(&self, loom: &mut Loom, range: core::ops::Range<usize>) {
        let whole = self.as_str();
        let Some(own) = self.weave() else {
            return loom.push(&whole[range.clone()], self.source(range).unwrap_or_default());
        };
        for piece in own.pieces_of(Mark::new(range.start, range.end)) {
            loom.push(piece.text.of(whole), piece.source.into());
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

#[cfg(test)]
mod tests {
    use super::*;

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
        let mut loom = Loom::default();
        loom.push(" ", Span::new(10, 11));
        loom.push("会", Span::new(11, 14));
        loom.push("&", Span::new(14, 19));
        loom.push("议", Span::new(19, 22));
        assert_eq!(loom.pieces().len(), 3);
        let text = Text::woven("", 10, loom);
        assert_eq!(text.as_str(), "会&议");
        assert_eq!(text.source(0..3), Some(Span::new(11, 14)));
        assert_eq!(text.source(3..4), Some(Span::new(14, 19)));
        assert_eq!(text.source(0..7), Some(Span::new(11, 22)));
        assert_eq!(text.source(4..7), Some(Span::new(19, 22)));
        assert_eq!(text.source(3..3), Some(Span::new(14, 14)));
        assert_eq!(text.source(7..7), Some(Span::new(22, 22)));
    }

    fn piece(text: core::ops::Range<usize>, source: core::ops::Range<usize>) -> woven::Piece {
        woven::Piece { text: Mark::new(text.start, text.end), source: Mark::new(source.start, source.end) }
    }

    #[test]
    fn texts_on_one_loom_know_nothing_of_one_another() {
        let mut loom = Loom::default();
        loom.push("要求", Span::new(0, 6));
        let first = loom.cut();
        loom.push("gone", Span::new(6, 10));
        loom.clear();
        for (text, at) in [("\u{3000}", 10), ("会", 20), ("议 ", 30), (" ", 40)] {
            loom.push(text, Span::new(at, at + text.len()));
        }
        let second = loom.cut();
        loom.push(" ", Span::new(50, 51));
        let blank = loom.cut();
        loom.push("文", Span::new(60, 63));
        let last = loom.cut();
        let loom = Arc::new(loom.finished());
        let [first, second, blank, last] =
            [(first, 0), (second, 10), (blank, 50), (last, 60)].map(|(cut, at)| Text::cut(&loom, at, cut));
        assert_eq!([&first, &second, &blank, &last].map(Text::as_str), ["要求", "会议", "", "文"]);
        assert_eq!(first.source(3..6), Some(Span::new(3, 6)));
        assert_eq!((second.source(0..3), second.source(3..6)), (Some(Span::new(20, 23)), Some(Span::new(30, 33))));
        assert_eq!(second.weave().map(|woven| woven.pieces().count()), Some(2));
        assert_eq!(blank.source(0..0), Some(Span::new(50, 50)));
        // What was trimmed off the one before is none of its own.
        assert_eq!(last.weave().map(|woven| woven.pieces().collect()), Some(vec![piece(0..3, 60..63)]));
        assert_eq!(last.source(0..3), Some(Span::new(60, 63)));
    }

    #[test]
    fn nothing_but_white_space_is_an_empty_text() {
        let text = Text::trimmed(" 　\u{200B}", 0);
        assert_eq!((text.as_str(), text.source(0..0)), ("", Some(Span::new(7, 7))));
    }
}

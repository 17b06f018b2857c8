//! From the bytes of a text to those of the file that it was decoded from, and back. Knows lengths of characters on both
//! sides, none of them by itself.

use crate::growth::work;
use crate::span::Span;

/// Where the bytes of a text stand in the file that it was decoded from: what
/// [`Notice::offsets`](crate::Notice::offsets) gives. A look-up takes a binary search.
///
/// Whole characters correspond: what begins or ends within one is widened to all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offsets {
    runs: Vec<Run>,
    /// The ends of both.
    text: usize,
    file: usize,
}

/// Characters that follow each other, all as long as each other on either side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    text: usize,
    file: usize,
    /// The length of one in the text and in the file.
    in_text: u32,
    in_file: u32,
}

impl Offsets {
    /// Those of the text that `bytes` are decoded to.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let mut offsets = Self { runs: Vec::new(), text: 0, file: 0 };
        work(bytes.len());
        if core::str::from_utf8(bytes).is_ok() {
            offsets.add(1, 1, bytes.len());
            return offsets;
        }
        #[cfg(feature = "encoding")]
        if let Some((encoding, mark)) = super::legacy::encoding(bytes) {
            offsets.file = mark;
            super::legacy::lengths(encoding, bytes, mark, |text, file| offsets.add(text, file, 1));
            return offsets;
        }
        for chunk in bytes.utf8_chunks() {
            offsets.add(1, 1, chunk.valid().len());
            if !chunk.invalid().is_empty() {
                offsets.add(char::REPLACEMENT_CHARACTER.len_utf8(), chunk.invalid().len(), 1);
            }
        }
        offsets
    }

    /// Appends `count` characters of these lengths.
    fn add(&mut self, text: usize, file: usize, count: usize) {
        let length = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX);
        let run = Run { text: self.text, file: self.file, in_text: length(text), in_file: length(file) };
        let differs = |last: &Run| (last.in_text, last.in_file) != (run.in_text, run.in_file);
        if count > 0 && self.runs.last().is_none_or(differs) {
            self.runs.push(run);
        }
        self.text += text * count;
        self.file += file * count;
    }

    /// Where a part of the text stands in the file: byte offsets, half-open. What lies after the end of the text is at
    /// that of the file.
    pub fn in_file(&self, text: Span) -> Span {
        let at = |offset, up| {
            self.convert(offset, up, |run| (run.text, run.in_text), |run| (run.file, run.in_file), self.file)
        };
        ordered(at(text.start(), false), at(text.end(), !text.is_empty()))
    }

    /// Where a part of the file stands in the text, the other way round. A byte order mark before the text is at its start.
    pub fn in_text(&self, file: Span) -> Span {
        let at = |offset, up| {
            self.convert(offset, up, |run| (run.file, run.in_file), |run| (run.text, run.in_text), self.text)
        };
        ordered(at(file.start(), false), at(file.end(), !file.is_empty()))
    }

    /// The offset of the other side; within a character the one before it, or after it if `up`.
    fn convert(
        &self,
        offset: usize,
        up: bool,
        from: impl Fn(&Run) -> (usize, u32),
        to: impl Fn(&Run) -> (usize, u32),
        end: usize,
    ) -> usize {
        let after = self.runs.partition_point(|run| from(run).0 <= offset);
        let Some(run) = after.checked_sub(1).map(|last| &self.runs[last]) else {
            return self.runs.first().map_or(0, |first| to(first).0);
        };
        let ((start, length), (other, others)) = (from(run), to(run));
        let (length, others) = (length as usize, others as usize);
        let count = match offset - start {
            0 => 0,
            _ if length == 0 => usize::from(up),
            within if up => within.div_ceil(length),
            within => within / length,
        };
        (other + count * others).min(self.runs.get(after).map_or(end, |next| to(next).0))
    }
}

fn ordered(start: usize, end: usize) -> Span {
    Span::new(start, end.max(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Log;

    /// Each character of the text leads to bytes that decode to it, and back.
    fn holds(bytes: &[u8]) {
        let decoded = super::super::decode(bytes, usize::MAX, &mut Log::new(0));
        let (text, offsets) = (decoded.text, Offsets::of(bytes));
        assert_eq!((offsets.text, offsets.file), (text.len(), bytes.len()), "{bytes:X?}");
        let mut last = 0;
        for (at, c) in text.char_indices() {
            let span = Span::new(at, at + c.len_utf8());
            let file = offsets.in_file(span);
            assert!(last <= file.start() && file.end() <= bytes.len(), "{c:?} at {file} of {bytes:X?}");
            last = file.start();
            if c != char::REPLACEMENT_CHARACTER && text.matches(char::REPLACEMENT_CHARACTER).count() == 0 {
                assert_eq!(offsets.in_text(file), span, "{c:?} of {bytes:X?}");
            }
        }
        let end = Span::new(text.len(), text.len() + 9);
        assert_eq!(offsets.in_file(end), Span::new(bytes.len(), bytes.len()));
    }

    #[test]
    fn offsets_lead_to_the_file_and_back() {
        holds(b"");
        holds("会议a强调\u{1F600}".as_bytes());
        holds(b"\xEF\xBB\xBF\xE4\xBC\x9A\xFF\xC0\x80a\xE8\xAE");
        #[cfg(feature = "encoding")]
        for bytes in [
            &b"\xBB\xE1\xD2\xE9a\xC7\xBF\xB5\xF7\n\xD2\xAA\xC2\xE4\xCA\xB5\xA1\xA3"[..], // GBK
            b"<meta charset=gb18030>\xBB\xE1\x81\x30\x81\x30a\xD2\xE9",
            b"<meta charset=gb18030>\x81\x30\x81a",
            b"\xFF\xFE\x1A\x4Fa\x00\x3D\xD8\x00\xDE\xAE\x8B",
            b"\xFE\xFF\x4F\x1A\xDC\x00\x00a\x8B",
        ] {
            holds(bytes);
        }
    }

    #[cfg(feature = "encoding")]
    #[test]
    fn within_a_character_spans_widen() {
        let offsets = Offsets::of(b"\xBB\xE1\xD2\xE9a\xC7\xBF"); // 会议a强 in GBK
        assert_eq!(offsets.in_file(Span::new(1, 4)), Span::new(0, 4));
        assert_eq!(offsets.in_file(Span::new(6, 7)), Span::new(4, 5));
        assert_eq!(offsets.in_text(Span::new(1, 2)), Span::new(0, 3));
        assert_eq!(offsets.in_text(Span::new(5, 7)), Span::new(7, 10));
    }
}

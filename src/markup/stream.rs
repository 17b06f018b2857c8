//! The input stream (13.2.3.5): finds the control characters and noncharacters that the standard calls parse errors
//! wherever they stand. Blocks without any, which are nearly all, are told by vector code.

use super::MarkupError;
use crate::growth::work;
use crate::span::{self, Span};

/// How many bytes are looked at in one go: enough for vector code to pay, few enough for many to be
/// ASCII as a whole. The pairs of one more than a multiple of 32 bytes leave no rest.
const BLOCK: usize = 32 * 16 + 1;

/// How far the source was checked.
#[derive(Clone, Debug, Default)]
pub(super) struct Stream {
    /// Nothing odd stands before this offset that was not reported.
    checked: usize,
    /// Up to here characters are looked at one by one.
    doubtful: usize,
    /// No U+0000 stands before this offset, but before what was asked about.
    without_null: usize,
}

impl Stream {
    /// A stream of which what stands before `at` is passed over.
    pub fn starting_at(at: usize) -> Self {
        Self { checked: at, doubtful: at, without_null: at }
    }

    /// Whether U+0000 stands in `span`, which is not before one that was asked about.
    #[inline]
    pub fn has_null(&mut self, source: &str, span: Span) -> bool {
        span.end() > self.without_null && self.look_for_null(source.as_bytes(), span)
    }

    fn look_for_null(&mut self, source: &[u8], span: Span) -> bool {
        let start = span.start().max(self.without_null);
        let end = source.len().min(span.end().max(start + BLOCK));
        let null = memchr::memchr(0, &source[start..end]).map_or(end, |null| start + null);
        work(null - start);
        if null >= span.end() {
            self.without_null = null;
        }
        null < span.end()
    }

    /// Reports what is odd before `end`, which is a character boundary.
    #[inline]
    pub fn check(&mut self, source: &str, end: usize, report: &mut dyn FnMut(MarkupError, Span)) {
        if self.checked < end {
            self.check_more(source, end, report);
        }
    }

    fn check_more(&mut self, source: &str, end: usize, report: &mut dyn FnMut(MarkupError, Span)) {
        while self.checked < end {
            if self.checked >= self.doubtful {
                self.next_block(source);
            } else {
                let part = &source[self.checked..self.doubtful.min(end)];
                work(part.len());
                for (at, c) in part.char_indices() {
                    if let Some(error) = fault(c) {
                        let at = self.checked + at;
                        report(error, Span::new(at, at + c.len_utf8()));
                    }
                }
                self.checked = self.doubtful.min(end);
            }
        }
    }

    /// Passes a block if nothing in it can be odd, else leaves its characters to be looked at, those at its ends as wholes.
    fn next_block(&mut self, source: &str) {
        let end = source.len().min(self.checked + BLOCK);
        work(end - self.checked);
        if is_clean(&source.as_bytes()[self.checked..end], source.as_bytes().get(end).copied()) {
            self.checked = end;
        } else {
            self.checked = span::boundary(source, self.checked);
            self.doubtful = (end..source.len()).find(|&at| source.is_char_boundary(at)).unwrap_or(source.len());
        }
    }
}

/// Whether no byte of a block, before the byte `next`, can belong to an odd character. No early exit, so that the compiler makes vector code.
///
/// The odd ones are, in UTF-8: `00`-`1F` but white space, `7F`, `C2 80`-`C2 9F`, `EF B7 90`-`EF B7 AF`, and `… BF BE`
/// and `… BF BF` at the end of each plane.
fn is_clean(bytes: &[u8], next: Option<u8>) -> bool {
    let (most, least, nearest) = bytes.iter().fold((0, !0, !0), |(most, least, nearest): (u8, u8, u8), &byte| {
        // No byte of UTF-8 is more than F4, so that only 00 to 08 wrap to F7 and more, and 0E to 1F are the least.
        let (from_tab, from_shift_out) = (byte.wrapping_sub(b'\t'), byte.wrapping_sub(0x0E));
        (most.max(from_tab), least.min(from_shift_out), nearest.min(byte ^ 0x7F).min(byte ^ 0x0B))
    });
    if most >= 0xF7 || least <= 0x1F - 0x0E || nearest == 0 {
        return false;
    }
    most < 0x80 - b'\t' || has_clean_pairs(bytes, next)
}

fn has_clean_pairs(bytes: &[u8], next: Option<u8>) -> bool {
    let follows = bytes.get(1..).unwrap_or_default();
    // The least of numbers that are 0 for odd pairs only: fewer steps than comparing each byte.
    let least = |byte: u8, next: u8| {
        let control = (byte ^ 0xC2) | (next & 0x20); // after C2 stands 80 to BF
        let noncharacter = ((byte ^ 0xEF) | (next ^ 0xB7)).min((byte ^ 0xBF) | ((next | 1) ^ 0xBF));
        control.min(noncharacter)
    };
    let across = bytes.last().zip(next).map_or(!0, |(&byte, next)| least(byte, next));
    bytes.iter().zip(follows).fold(across, |so_far: u8, (&byte, &next)| so_far.min(least(byte, next))) > 0
}

/// The error that a character of the input stream is. U+0000 is left to the states (13.2.5).
fn fault(c: char) -> Option<MarkupError> {
    match c {
        '\0' | '\t' | '\n' | '\x0C' | '\r' => None,
        c if c.is_control() => Some(MarkupError::ControlCharacterInInputStream),
        c if is_noncharacter(c) => Some(MarkupError::NoncharacterInInputStream),
        _ => None,
    }
}

/// Whether a code point is set aside for no character, ever (Infra standard, 4.5).
pub(super) fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In the middle of a block, for vector code to see it, and by itself.
    #[test]
    #[cfg_attr(miri, ignore = "all characters take it minutes")]
    fn blocks_with_an_odd_character_are_seen() {
        let around = "会议 abc\t\r\n".repeat(9);
        let mut doubted = 0;
        for c in ('\0'..='\u{3100}').chain('\u{D7F0}'..='\u{E00F}').chain('\u{FD00}'..='\u{2003F}').chain([char::MAX]) {
            let clean = is_clean(format!("{around}{c}{around}").as_bytes(), None);
            assert_eq!(clean, is_clean(format!("{c}").as_bytes(), Some(b'a')), "{c:?}");
            assert!(!clean || c != '\0' && fault(c).is_none(), "{c:?}");
            // Cut anywhere, the block in which it begins shows it.
            for before in 0..4_u8 {
                let mut stream = Stream::starting_at(0);
                let source = format!("{}{c}{around}", "a".repeat(BLOCK - usize::from(before)));
                let mut told = Vec::new();
                stream.check(&source, source.len(), &mut |error, span| told.push((error, span.of(&source))));
                assert_eq!(told.first().map(|told| told.0), fault(c), "{c:?}");
                assert!(told.iter().all(|told| told.1 == Some(&*c.to_string())) && told.len() < 2, "{c:?}");
            }
            doubted += usize::from(!clean);
        }
        assert!(doubted < 200, "{doubted} characters have blocks looked at one by one");
    }
}

//! The input stream (13.2.3.5): finds the control characters and noncharacters that the standard calls parse errors
//! wherever they stand. Blocks without any, which are nearly all, are told by vector code.

use super::MarkupError;
use crate::growth::work;
use crate::span::{self, Span};

/// How many bytes are looked at in one go: enough for vector code to pay, few enough to stay in the cache.
const BLOCK: usize = 1024;

/// How far the source was checked.
#[derive(Clone, Debug, Default)]
pub(super) struct Stream {
    /// Nothing odd stands before this offset that was not reported.
    checked: usize,
    /// Up to here characters are looked at one by one.
    doubtful: usize,
}

impl Stream {
    /// A stream of which what stands before `at` is passed over.
    pub fn starting_at(at: usize) -> Self {
        Self { checked: at, doubtful: at }
    }

    /// Reports what is odd before `end`, which is a character boundary.
    pub fn check(&mut self, source: &str, end: usize, report: &mut dyn FnMut(MarkupError, Span)) {
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

    /// Passes a block if nothing in it can be odd, else leaves it to be looked at.
    fn next_block(&mut self, source: &str) {
        let end = span::boundary(source, self.checked + BLOCK);
        work(end - self.checked);
        if is_clean(&source.as_bytes()[self.checked..end]) {
            self.checked = end;
        } else {
            self.doubtful = end;
        }
    }
}

/// Whether no byte of a block can belong to an odd character. No early exit, so that the compiler makes vector code.
///
/// The odd ones are, in UTF-8: `00`-`1F` but white space, `7F`, `C2 80`-`C2 9F`, `EF B7 90`-`EF B7 AF`, and `… BF BE`
/// and `… BF BF` at the end of each plane.
fn is_clean(bytes: &[u8]) -> bool {
    let follows = bytes.get(1..).unwrap_or_default();
    let pairs = bytes.iter().zip(follows).fold(0, |odd, (&byte, &next)| {
        odd | u8::from(byte == 0xC2) & u8::from(next < 0xA0)
            | u8::from(byte == 0xEF) & u8::from(next == 0xB7)
            | u8::from(byte == 0xBF) & u8::from(next & 0xFE == 0xBE)
    });
    let controls = bytes.iter().fold(0, |odd, &byte| {
        let space = u8::from(byte != b'\t') & u8::from(byte != b'\n') & u8::from(byte != b'\r');
        odd | u8::from(byte < b' ') & space | u8::from(byte == 0x7F)
    });
    pairs | controls == 0
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

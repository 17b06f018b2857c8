//! Text (13.2.5.1 to 13.2.5.7, 13.2.5.69): cut into runs that stand for themselves and what stands for something else,
//! up to where markup begins.

use std::borrow::Cow;

use super::MarkupError::{EofBeforeTagName, InvalidFirstCharacterOfTagName, UnexpectedNullCharacter};
use super::context::{Context, REPLACEMENT, newline};
use super::reference::{Ampersand, Place, ampersand};
use super::{State, Tokenizer};
use crate::growth::work;
use crate::span::Span;

impl<'a> Tokenizer<'a> {
    /// A run of text, if some comes next. What does not stand for itself ends it and waits to be the next one.
    pub(super) fn text(&mut self, context: &mut Context<'a, '_>) -> Option<(Cow<'a, str>, Span)> {
        let start = self.at;
        loop {
            self.at = self.odd(context);
            match self.source.as_bytes().get(self.at) {
                Some(b'<') if self.state == State::Data => {
                    if self.is_text(context) {
                        continue;
                    }
                    break;
                }
                None => break,
                Some(_) if self.at == self.until => break,
                Some(_) => {}
            }
            let odd = self.at;
            if let Some(text) = self.decoded(context) {
                let decoded = (text, Span::new(odd, self.at));
                if start == odd {
                    return Some(decoded);
                }
                self.pending = Some(decoded);
                return Some(self.verbatim(start, odd));
            }
        }
        (self.at > start).then(|| self.verbatim(start, self.at))
    }

    fn verbatim(&self, start: usize, end: usize) -> (Cow<'a, str>, Span) {
        (Cow::Borrowed(&self.source[start..end]), Span::new(start, end))
    }

    /// The first byte of the text that may not stand for itself; in the data state also the `<` that may end it, by one
    /// search for all of them.
    fn odd(&mut self, context: &mut Context<'a, '_>) -> usize {
        let text = &self.source.as_bytes()[self.at..self.until];
        if self.odd <= self.at {
            let odd = match self.state {
                State::Data => memchr::memchr3(b'<', b'&', b'\r', text),
                State::Rcdata => memchr::memchr2(b'&', b'\r', text),
                _ => memchr::memchr(b'\r', text),
            };
            let odd = odd.unwrap_or(text.len());
            work(odd);
            self.odd = self.at + odd;
        }
        if context.has_null(Span::new(self.at, self.odd)) {
            let null = memchr::memchr(0, text).unwrap_or_default();
            work(null);
            return self.at + null;
        }
        self.odd
    }

    /// Passes such a byte and what belongs to it; what it stands for, if not for itself.
    fn decoded(&mut self, context: &mut Context<'a, '_>) -> Option<Cow<'a, str>> {
        let rest = &self.source[self.at..self.until];
        let (length, text) = match rest.as_bytes()[0] {
            b'&' => match ampersand(rest, Place::Text, context) {
                Ampersand::Text(length) => (length, None),
                Ampersand::Reference(length, text) => (length, Some(text)),
            },
            b'\r' => (newline(rest), Some(Cow::Borrowed("\n"))),
            _ => (1, Some(self.null(&rest[..1], context))),
        };
        self.at += length;
        text
    }

    /// What U+0000 reads as: itself in the data state and in CDATA sections, for a tree builder to drop.
    fn null(&self, null: &'a str, context: &mut Context<'a, '_>) -> Cow<'a, str> {
        if self.state != State::CdataSection {
            context.error(UnexpectedNullCharacter, null);
        }
        match self.state {
            State::Data | State::CdataSection => Cow::Borrowed(null),
            _ => Cow::Borrowed(REPLACEMENT),
        }
    }

    /// Whether a tag comes next (13.2.5.6, tag open state; 13.2.5.7, end tag open state).
    pub(super) fn begins_tag(&self) -> bool {
        match self.source.as_bytes().get(self.at..) {
            Some([b'<', b'/', next, ..] | [b'<', next, ..]) => next.is_ascii_alphabetic(),
            _ => false,
        }
    }

    /// Whether what ends the text is a `<` or `</` that begins no markup; if so, the text goes on (13.2.5.6, tag open
    /// state; 13.2.5.7, end tag open state).
    fn is_text(&mut self, context: &mut Context<'a, '_>) -> bool {
        let rest = &self.source[self.at..];
        let length = match rest.as_bytes() {
            [b'<'] | [b'<', b'/'] => {
                context.missing(EofBeforeTagName, &rest[rest.len()..]);
                rest.len()
            }
            [b'<', next, ..] if next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?') => return false,
            _ => {
                context.unexpected(InvalidFirstCharacterOfTagName, &rest[1..]);
                1
            }
        };
        self.at += length;
        true
    }
}

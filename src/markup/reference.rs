//! Character references (13.2.5.72 to 13.2.5.80): what `&nbsp;`, `&#160;` and `&#xA0;` stand for, and what only looks
//! like one.

use std::borrow::Cow;

use entities::{ENTITIES, Entity};
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{alphanumeric1, char, digit1, hex_digit1};
use nom::combinator::{opt, recognize};
use nom::sequence::{pair, preceded};
use nom::{IResult, Parser as _};

use super::MarkupError::{
    AbsenceOfDigitsInNumericCharacterReference, CharacterReferenceOutsideUnicodeRange, ControlCharacterReference,
    MissingSemicolonAfterCharacterReference, NoncharacterCharacterReference, NullCharacterReference,
    SurrogateCharacterReference, UnknownNamedCharacterReference,
};
use super::context::{Context, REPLACEMENT, word};
use super::{MarkupError, stream};
use crate::growth::work;

/// What begins with an ampersand.
pub(super) enum Ampersand {
    /// A reference of so many bytes, and the characters that it stands for.
    Reference(usize, Cow<'static, str>),
    /// So many bytes of text that mean themselves.
    Text(usize),
}

/// Where an ampersand stands: in an attribute some references are none.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    Attribute,
}

/// Reads what begins with the `&` that `input` begins with.
pub(super) fn ampersand(input: &str, place: Place, context: &mut Context<'_, '_>) -> Ampersand {
    match input.as_bytes().get(1) {
        Some(b'#') => numeric(input, context),
        Some(byte) if byte.is_ascii_alphanumeric() => named(input, place, context),
        _ => Ampersand::Text(1),
    }
}

/// `"&" name`, the longest name of the standard's table; where none fits, `"&" 1*ALNUM [";"]` is text.
fn named(input: &str, place: Place, context: &mut Context<'_, '_>) -> Ampersand {
    let Some(entity) = longest(input) else {
        let text = ambiguous(input).map_or(1, |(_, text)| text.len());
        work(text);
        if input[text..].starts_with(';') {
            context.error(UnknownNamedCharacterReference, &input[..=text]);
        }
        return Ampersand::Text(text);
    };
    let length = entity.entity.len();
    if !entity.entity.ends_with(';') {
        let next = input.as_bytes().get(length);
        if place == Place::Attribute && next.is_some_and(|&byte| byte == b'=' || byte.is_ascii_alphanumeric()) {
            return Ampersand::Text(length); // for historical reasons: `?a=1&copy=2`
        }
        context.missing(MissingSemicolonAfterCharacterReference, &input[length..]);
    }
    Ampersand::Reference(length, Cow::Borrowed(entity.characters))
}

/// `"&" 1*ALNUM` (13.2.5.74, ambiguous ampersand state)
fn ambiguous(input: &str) -> IResult<&str, &str> {
    recognize((char('&'), alphanumeric1)).parse(input)
}

/// The entry of the standard's table whose name, `&` included, is the longest that `input` begins with.
fn longest(input: &str) -> Option<&'static Entity> {
    let &[_, first, second, ..] = input.as_bytes() else { return None };
    let bucket = bucket(first, second)?;
    let candidates = &ENTITIES[usize::from(BUCKETS[bucket])..usize::from(BUCKETS[bucket + 1])];
    work(candidates.len());
    candidates.iter().filter(|entity| input.starts_with(entity.entity)).max_by_key(|entity| entity.entity.len())
}

/// The number of the bucket of all names that begin with two letters, in either case.
const fn bucket(first: u8, second: u8) -> Option<usize> {
    if first.is_ascii_alphabetic() && second.is_ascii_alphabetic() {
        let (first, second) = (first.to_ascii_lowercase() - b'a', second.to_ascii_lowercase() - b'a');
        Some(first as usize * 26 + second as usize)
    } else {
        None
    }
}

/// Where each bucket begins in the table, which is in alphabetical order without regard to case.
static BUCKETS: [u16; 26 * 26 + 1] = {
    let mut starts = [0; 26 * 26 + 1];
    let (mut next, mut bucket_at) = (0, 0);
    while bucket_at <= 26 * 26 {
        while next < ENTITIES.len() {
            let name = ENTITIES[next].entity.as_bytes();
            match bucket(name[1], name[2]) {
                Some(of) if of >= bucket_at => break,
                _ => next += 1,
            }
        }
        #[allow(clippy::cast_possible_truncation)] // the table has 2231 entries
        let start = next as u16;
        starts[bucket_at] = start;
        bucket_at += 1;
    }
    starts
};

/// `"&#" ( ("x" / "X") 1*HEXDIG / 1*DIGIT ) [";"]`
fn numeric(input: &str, context: &mut Context<'_, '_>) -> Ampersand {
    let hexadecimal = preceded(word("&#x"), hex_digit1).map(|digits| value(digits, 16));
    let decimal = preceded(tag("&#"), digit1).map(|digits| value(digits, 10));
    let read: IResult<&str, (u32, Option<char>)> = pair(alt((hexadecimal, decimal)), opt(char(';'))).parse(input);
    let Ok((rest, (code, semicolon))) = read else {
        let text = if matches!(input.as_bytes().get(2), Some(b'x' | b'X')) { 3 } else { 2 };
        context.missing(AbsenceOfDigitsInNumericCharacterReference, &input[text..]);
        return Ampersand::Text(text);
    };
    let length = input.len() - rest.len();
    work(length);
    if semicolon.is_none() {
        context.missing(MissingSemicolonAfterCharacterReference, rest);
    }
    let (character, error) = character(code);
    if let Some(error) = error {
        context.error(error, &input[..length]);
    }
    let text = if character == char::REPLACEMENT_CHARACTER { REPLACEMENT.into() } else { character.to_string().into() };
    Ampersand::Reference(length, text)
}

/// The value of digits, no larger than the first that is no code point.
fn value(digits: &str, radix: u32) -> u32 {
    let digits = digits.chars().filter_map(|digit| digit.to_digit(radix));
    digits.fold(0, |value: u32, digit| value.saturating_mul(radix).saturating_add(digit).min(OUT_OF_RANGE))
}

/// The first number that is no code point.
const OUT_OF_RANGE: u32 = 0x11_0000;

/// What a numeric reference stands for, and what is wrong with it (13.2.5.80, numeric character reference end state).
fn character(code: u32) -> (char, Option<MarkupError>) {
    match char::from_u32(code) {
        Some('\0') => (char::REPLACEMENT_CHARACTER, Some(NullCharacterReference)),
        Some(c @ '\u{80}'..='\u{9F}') => {
            (WINDOWS_1252[code as usize - 0x80].unwrap_or(c), Some(ControlCharacterReference))
        }
        Some(c @ ('\t' | '\n' | '\x0C')) => (c, None),
        Some(c) if c.is_control() => (c, Some(ControlCharacterReference)),
        Some(c) if stream::is_noncharacter(c) => (c, Some(NoncharacterCharacterReference)),
        Some(c) => (c, None),
        None if code < OUT_OF_RANGE => (char::REPLACEMENT_CHARACTER, Some(SurrogateCharacterReference)),
        None => (char::REPLACEMENT_CHARACTER, Some(CharacterReferenceOutsideUnicodeRange)),
    }
}

/// What `&#128;` to `&#159;` stand for: the characters of windows-1252, where it has one (the table of 13.2.5.80).
#[rustfmt::skip]
const WINDOWS_1252: [Option<char>; 32] = [
    Some('€'), None, Some('‚'), Some('ƒ'), Some('„'), Some('…'), Some('†'), Some('‡'),
    Some('ˆ'), Some('‰'), Some('Š'), Some('‹'), Some('Œ'), None, Some('Ž'), None,
    None, Some('‘'), Some('’'), Some('“'), Some('”'), Some('•'), Some('–'), Some('—'),
    Some('˜'), Some('™'), Some('š'), Some('›'), Some('œ'), None, Some('ž'), Some('Ÿ'),
];

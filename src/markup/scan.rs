//! The bytes that the names and values of a tag are made of, read in one go each: what class a byte is of, where a name
//! ends and which of the known ones it is, where a value ends and whether it stands for itself.
//!
//! Hand-written, where the rest of the layer is a grammar: these loops see every byte of every tag. They took the tokens
//! of whole pages from 29 to 26 instructions a byte.

use super::name::{LONGEST, pack};
use crate::growth::work;

/// White space between the parts of a tag.
const SPACE: u8 = 1;
/// `/` and `>`.
const CLOSING: u8 = 2;
const EQUALS: u8 = 4;
/// `"`, `'`, `<` and U+0000: errors in the name of an attribute, and in a value without quotes.
const ODD: u8 = 8;
/// The grave accent and `&`, which are something of their own in a value without quotes only.
const ODD_IN_VALUE: u8 = 16;
const GREATER: u8 = 32;
/// Control characters, which no known name has.
const CONTROL: u8 = 64;

/// The classes of a byte.
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut control = 0;
    while control < b' ' {
        classes[control as usize] = CONTROL;
        control += 1;
    }
    let (mut i, spaces) = (0, b"\t\n\x0C\r ");
    while i < spaces.len() {
        classes[spaces[i] as usize] = SPACE;
        i += 1;
    }
    classes[b'/' as usize] = CLOSING;
    classes[b'>' as usize] = CLOSING | GREATER;
    classes[b'=' as usize] = EQUALS;
    (classes[b'"' as usize], classes[b'\'' as usize], classes[b'<' as usize], classes[0]) =
        (ODD, ODD, ODD, ODD | CONTROL);
    (classes[b'&' as usize], classes[b'`' as usize]) = (ODD_IN_VALUE, ODD_IN_VALUE);
    classes
};

fn class(byte: u8) -> u8 {
    CLASSES[usize::from(byte)]
}

/// A name as it was read.
#[derive(Clone, Copy)]
pub(super) struct Scanned {
    /// Where it ends.
    pub end: usize,
    /// Whether it holds a quote, `<` or U+0000, or begins with `=`.
    pub is_odd: bool,
    /// What it is looked up by; 0, which no known name is, for one that cannot be known.
    pub packed: u128,
}

/// `*( any but WS / "/" / ">" )` from `at` on (13.2.5.8, tag name state)
pub(super) fn tag_name(bytes: &[u8], at: usize) -> Scanned {
    name(bytes, at, at, SPACE | CLOSING)
}

/// `( any but WS / "/" / ">" ) *( any but WS / "/" / ">" / "=" )` from `at` on (13.2.5.33, attribute name state). May
/// begin with `=`.
pub(super) fn attribute_name(bytes: &[u8], at: usize) -> Scanned {
    let equals = bytes.get(at) == Some(&b'=');
    let scanned = name(bytes, at, at + usize::from(equals), SPACE | CLOSING | EQUALS);
    if equals { Scanned { is_odd: true, packed: 0, ..scanned } } else { scanned }
}

#[inline]
fn name(bytes: &[u8], from: usize, mut at: usize, stops: u8) -> Scanned {
    let mut seen = 0;
    while let Some(&byte) = bytes.get(at) {
        let class = class(byte);
        if class & stops != 0 {
            break;
        }
        seen |= class;
        at += 1;
    }
    work(at - from);
    let may_be_known = seen & CONTROL == 0 && at - from <= LONGEST;
    let packed = if may_be_known { packed(&bytes[from..], at - from) } else { 0 };
    Scanned { end: at, is_odd: seen & ODD != 0, packed }
}

/// The first `length` bytes as what a name is looked up by.
fn packed(bytes: &[u8], length: usize) -> u128 {
    if let Some(first) = bytes.first_chunk() {
        return pack(*first, length);
    }
    let mut first = [0; LONGEST]; // at the end of the source
    first[..length].copy_from_slice(&bytes[..length]);
    pack(first, length)
}

/// Where the white space from `at` on ends.
#[inline]
pub(super) fn spaces(bytes: &[u8], mut at: usize) -> usize {
    let from = at;
    while bytes.get(at).is_some_and(|&byte| class(byte) & SPACE != 0) {
        at += 1;
    }
    work(at - from);
    at
}

/// Where the `quote` stands that ends the value from `at` on, or the end of the source; and whether the value may hold a
/// reference or a newline to normalise. One search finds both for nearly all values.
pub(super) fn quoted(bytes: &[u8], at: usize, quote: u8) -> (usize, bool) {
    let rest = &bytes[at..];
    let first = memchr::memchr3(quote, b'&', b'\r', rest).unwrap_or(rest.len());
    let is_odd = rest.get(first).is_some_and(|&byte| byte != quote);
    let more = if is_odd { memchr::memchr(quote, &rest[first..]).unwrap_or(rest.len() - first) } else { 0 };
    work(first + more);
    (at + first + more, is_odd)
}

/// Where white space or `>` ends the value without quotes from `at` on (13.2.5.38, attribute value unquoted state), and
/// whether it holds anything that does not stand for itself, or not without error.
pub(super) fn unquoted(bytes: &[u8], mut at: usize) -> (usize, bool) {
    let (from, mut seen) = (at, 0);
    while let Some(class) = bytes.get(at).map(|&byte| class(byte))
        && class & (SPACE | GREATER) == 0
    {
        seen |= class;
        at += 1;
    }
    work(at - from);
    (at, seen & (ODD | ODD_IN_VALUE | EQUALS) != 0)
}

/// Whether an attribute may end before this byte, or before the end of the source.
pub(super) fn ends_attribute(next: Option<&u8>) -> bool {
    next.is_none_or(|&next| class(next) & (SPACE | CLOSING) != 0)
}

//! Tags and their attributes (13.2.5.6 to 13.2.5.8, 13.2.5.32 to 13.2.5.40).

use core::ops::Range;
use std::borrow::Cow;
use std::collections::HashSet;

use super::MarkupError::{
    DuplicateAttribute, EndTagWithAttributes, EndTagWithTrailingSolidus, EofInTag, MissingAttributeValue,
    MissingWhitespaceBetweenAttributes, UnexpectedCharacterInUnquotedAttributeValue, UnexpectedNullCharacter,
    UnexpectedSolidusInTag,
};
use super::context::{Context, REPLACEMENT, lower, newline};
use super::name::{AttributeName, Name};
use super::reference::{Ampersand, Place, ampersand};
use super::stream::Stream;
use super::{Attribute, Tag, scan};
use crate::growth::work;
use crate::span::Span;

/// A tag as it is read: names as numbers, in a list of attributes that is used again and again. What users get of it is
/// a [`Tag`].
#[derive(Clone, Debug, Default)]
pub(crate) struct RawTag<'a> {
    pub name: Name,
    /// The name as written, to tell those without a number apart.
    written: &'a str,
    /// The attributes in order, the first of each name only.
    pub attributes: Vec<RawAttribute<'a>>,
    /// The names of the attributes: see [`AttributeName::bit`].
    pub present: u64,
    /// Whether it ends in `/>`.
    pub self_closing: bool,
}

/// An attribute of a [`RawTag`].
#[derive(Clone, Debug)]
pub(crate) struct RawAttribute<'a> {
    pub name: AttributeName,
    written: &'a str,
    /// The value as written; empty where there is none.
    pub raw: &'a str,
    /// Whether it may not stand for itself.
    is_odd: bool,
    /// Where the value stands, without its quotes.
    pub value_span: Span,
}

impl<'a> RawTag<'a> {
    /// The name in lower case.
    pub fn tag_name(&self) -> Cow<'a, str> {
        if self.name == Name::Other { lower(self.written) } else { Cow::Borrowed(self.name.as_str()) }
    }

    /// The attribute of this name, which is one of those with a number.
    pub fn attribute(&self, name: AttributeName) -> Option<&RawAttribute<'a>> {
        if self.present & name.bit() == 0 {
            return None; // of most names there is none
        }
        self.attributes.iter().find(|attribute| attribute.name == name)
    }

    /// Whether another tag has the same attributes with the same values in the same order.
    pub fn has_attributes_of(&self, other: &Self) -> bool {
        let same = |(one, other): (&RawAttribute<'_>, &RawAttribute<'_>)| {
            one.name == other.name && one.value() == other.value() && one.is_named(other.written)
        };
        self.attributes.len() == other.attributes.len()
            && self.present == other.present
            && self.attributes.iter().zip(&other.attributes).all(same)
    }

    /// The tag, as users get it. Its attributes are taken.
    pub fn take(&mut self) -> Tag<'a> {
        let attributes = self.attributes.drain(..).map(|attribute| Attribute {
            name: attribute.text(),
            value: attribute.value(),
            value_span: attribute.value_span,
        });
        let attributes = attributes.collect();
        Tag { name: self.tag_name(), attributes, self_closing: self.self_closing }
    }
}

impl<'a> RawAttribute<'a> {
    /// The value, references decoded. Most are never asked for.
    pub fn value(&self) -> Cow<'a, str> {
        if self.is_odd { value_of(self.raw) } else { Cow::Borrowed(self.raw) }
    }

    /// The name in lower case.
    fn text(&self) -> Cow<'a, str> {
        if self.name == AttributeName::Other { lower(self.written) } else { Cow::Borrowed(self.name.as_str()) }
    }

    /// Whether `written` is the same name but for its case.
    fn is_named(&self, written: &str) -> bool {
        let has_null = |name: &str| name.contains('\0');
        self.written.eq_ignore_ascii_case(written)
            || (has_null(self.written) || has_null(written)) && lower(self.written) == lower(written)
    }
}

/// `"<" ["/"] name *( WS / "/" / attribute ) ( ">" / "/>" )`, which begins at `start`, into `tag`. Says where it ends,
/// and whether it is whole: it is not if the source ends in it.
pub(super) fn read<'a>(start: usize, tag: &mut RawTag<'a>, context: &mut Context<'a, '_>) -> (usize, bool) {
    let (source, bytes) = (context.source, context.source.as_bytes());
    let is_end = bytes[start + 1] == b'/';
    let name_at = start + 1 + usize::from(is_end);
    let name = scan::tag_name(bytes, name_at);
    tag.name = Name::of_packed(name.packed);
    tag.written = &source[name_at..name.end];
    tag.attributes.clear();
    tag.present = 0;
    if name.is_odd {
        context.data(tag.written); // for its errors
    }
    let at = attributes(name.end, tag, context);
    tag.self_closing = bytes.get(at) == Some(&b'/');
    let end = at + 1 + usize::from(tag.self_closing);
    if end > bytes.len() {
        context.missing(EofInTag, &source[bytes.len()..]);
        return (bytes.len(), false);
    }
    if is_end {
        if !tag.attributes.is_empty() {
            context.error(EndTagWithAttributes, &source[start..end]);
        }
        if tag.self_closing {
            context.error(EndTagWithTrailingSolidus, &source[start..end]);
        }
    }
    (end, true)
}

/// `*( WS / "/" / attribute )` from `at` on, up to `>`, `/>` or the end of the source.
fn attributes<'a>(mut at: usize, tag: &mut RawTag<'a>, context: &mut Context<'a, '_>) -> usize {
    let bytes = context.source.as_bytes();
    let mut many = None;
    loop {
        at = scan::spaces(bytes, at);
        match bytes.get(at) {
            None | Some(b'>') => return at,
            Some(b'/') => match bytes.get(at + 1) {
                None | Some(b'>') => return at,
                Some(_) => {
                    at += 1;
                    context.unexpected(UnexpectedSolidusInTag, &context.source[at..]);
                }
            },
            Some(_) => at = attribute(at, tag, &mut many, context),
        }
    }
}

/// `attribute-name [ *WS "=" *WS value ]` at `at`. It is kept if it is the first of its name. Says where it ends.
fn attribute<'a>(
    at: usize,
    tag: &mut RawTag<'a>,
    many: &mut Option<HashSet<Cow<'a, str>>>,
    context: &mut Context<'a, '_>,
) -> usize {
    let (source, bytes) = (context.source, context.source.as_bytes());
    let scanned = scan::attribute_name(bytes, at);
    let written = &source[at..scanned.end];
    if scanned.is_odd {
        context.attribute_name(written); // for its errors
    }
    let name = AttributeName::of_packed(scanned.packed);
    let is_new = if name == AttributeName::Other { is_new(written, tag, many) } else { tag.present & name.bit() == 0 };
    if !is_new {
        context.error(DuplicateAttribute, written);
    }
    let equals = scan::spaces(bytes, scanned.end);
    let (raw, is_odd, value_span, end) = if bytes.get(equals) == Some(&b'=') {
        value(scan::spaces(bytes, equals + 1), context)
    } else {
        ("", false, Span::new(scanned.end, scanned.end), scanned.end)
    };
    if is_new {
        tag.present |= name.bit();
        if tag.attributes.is_empty() {
            tag.attributes.reserve(8); // at once: few tags have more
        }
        tag.attributes.push(RawAttribute { name, written, raw, is_odd, value_span });
    }
    end
}

/// `DQUOTE *( any but DQUOTE ) DQUOTE / "'" *( any but "'" ) "'" / *( any but WS / ">" )` (13.2.5.36 to 13.2.5.38) at
/// `at`: as written, whether it may not stand for itself, where it stands without its quotes, and where it ends. A quote
/// that is missing is the end of the source.
fn value<'a>(at: usize, context: &mut Context<'a, '_>) -> (&'a str, bool, Span, usize) {
    let (source, bytes) = (context.source, context.source.as_bytes());
    let Some(&quote @ (b'"' | b'\'')) = bytes.get(at) else {
        let (end, is_odd) = scan::unquoted(bytes, at);
        let raw = &source[at..end];
        if raw.is_empty() && end < bytes.len() {
            context.unexpected(MissingAttributeValue, &source[end..]);
        }
        if is_odd {
            let odd = |byte: &u8| matches!(byte, b'&' | b'\0' | b'"' | b'\'' | b'<' | b'=' | b'`');
            decode(raw, |rest| rest.iter().position(odd), context, |_, _| ()); // for its errors
        }
        return (raw, is_odd, Span::new(at, end), end);
    };
    let (end, is_odd) = scan::quoted(bytes, at + 1, quote);
    let (raw, span) = (&source[at + 1..end], Span::new(at + 1, end));
    let is_odd = is_odd || context.has_null(span);
    if is_odd {
        decode(raw, odd_in_quotes, context, |_, _| ()); // for its errors
    }
    let behind = bytes.len().min(end + 1);
    if !scan::ends_attribute(bytes.get(behind)) {
        context.missing(MissingWhitespaceBetweenAttributes, &source[behind..]);
    }
    (raw, is_odd, span, behind)
}

fn odd_in_quotes(rest: &[u8]) -> Option<usize> {
    memchr::memchr3(b'&', b'\0', b'\r', rest)
}

/// The value of an attribute that is written so: references decoded, U+0000 replaced, newlines normalised.
pub(crate) fn value_of(raw: &str) -> Cow<'_, str> {
    let mut value = String::new();
    let mut from = 0; // what is after `from` is not in `value` yet
    let (mut stream, report) = (Stream::starting_at(raw.len()), &mut |_, _| ()); // its errors were told where it was read
    decode(raw, odd_in_quotes, &mut Context { source: raw, stream: &mut stream, report }, |place, text| {
        value.reserve(raw.len() - from); // at once: what a reference stands for is mostly shorter
        value.push_str(&raw[from..place.start]);
        value.push_str(text);
        from = place.end;
    });
    if from == 0 {
        return Cow::Borrowed(raw);
    }
    value.push_str(&raw[from..]);
    Cow::Owned(value)
}

/// Tells `each` what in the value of an attribute does not stand for itself, and what it stands for. `odd` finds what may
/// not.
fn decode<'a>(
    raw: &'a str,
    odd: impl Fn(&[u8]) -> Option<usize>,
    context: &mut Context<'a, '_>,
    mut each: impl FnMut(Range<usize>, &str),
) {
    let mut at = 0;
    work(raw.len());
    while let Some(found) = odd(&raw.as_bytes()[at..]) {
        at += found;
        let rest = &raw[at..];
        let (length, text) = match rest.as_bytes()[0] {
            b'&' => match ampersand(rest, Place::Attribute, context) {
                Ampersand::Text(length) => (length, None),
                Ampersand::Reference(length, text) => (length, Some(text)),
            },
            b'\r' => (newline(rest), Some(Cow::Borrowed("\n"))),
            b'\0' => {
                context.error(UnexpectedNullCharacter, &rest[..1]);
                (1, Some(Cow::Borrowed(REPLACEMENT)))
            }
            _ => {
                context.error(UnexpectedCharacterInUnquotedAttributeValue, &rest[..1]);
                (1, None)
            }
        };
        if let Some(text) = text {
            each(at..at + length, &text);
        }
        at += length;
    }
}

/// How many names without a number are compared one by one: more than a tag that somebody wrote has.
const FEW: usize = 16;

/// Whether no attribute of `tag` has this name, which has no number; all of them went through here. Few are compared one
/// by one, `many` are hashed, so that a tag of many attributes takes linear time.
fn is_new<'a>(written: &'a str, tag: &RawTag<'a>, many: &mut Option<HashSet<Cow<'a, str>>>) -> bool {
    let mut others = tag.attributes.iter().filter(|attribute| attribute.name == AttributeName::Other);
    if tag.attributes.len() < FEW {
        return others.all(|attribute| !attribute.is_named(written));
    }
    many.get_or_insert_with(|| others.map(RawAttribute::text).collect()).insert(lower(written))
}

//! Tags and their attributes (13.2.5.6 to 13.2.5.8, 13.2.5.32 to 13.2.5.40).

use std::borrow::Cow;
use std::collections::HashSet;

use nom::bytes::complete::tag;
use nom::character::complete::char;
use nom::combinator::{opt, recognize};
use nom::sequence::preceded;
use nom::{IResult, Parser as _};

use super::MarkupError::{
    DuplicateAttribute, EndTagWithAttributes, EndTagWithTrailingSolidus, EofInTag, MissingAttributeValue,
    MissingWhitespaceBetweenAttributes, UnexpectedCharacterInUnquotedAttributeValue, UnexpectedNullCharacter,
    UnexpectedSolidusInTag,
};
use super::context::{Context, REPLACEMENT, before, is_space, newline, spaces, till};
use super::reference::{Ampersand, Place, ampersand};
use super::{Attribute, Tag, TokenKind};
use crate::growth::work;

/// `"<" ["/"] name *( WS / "/" / attribute ) ( ">" / "/>" )`; nothing if the source ends in it. What is behind it
/// comes first.
pub(super) fn read<'a>(input: &'a str, context: &mut Context<'a, '_>) -> (&'a str, Option<TokenKind<'a>>) {
    let is_end = input.as_bytes().get(1) == Some(&b'/');
    let (rest, name) = rest_of(name(&input[1 + usize::from(is_end)..]));
    let mut tag = Tag { name: context.name(name), ..Tag::default() };
    let rest = attributes(rest, &mut tag.attributes, context);
    let (rest, closing) = rest_of(closing(rest));
    tag.self_closing = closing == "/>";
    if closing.is_empty() {
        context.missing(EofInTag, rest);
        return (rest, None);
    }
    if !is_end {
        return (rest, Some(TokenKind::StartTag(tag)));
    }
    let whole = &input[..input.len() - rest.len()];
    if !tag.attributes.is_empty() {
        context.error(EndTagWithAttributes, whole);
    }
    if tag.self_closing {
        context.error(EndTagWithTrailingSolidus, whole);
    }
    (rest, Some(TokenKind::EndTag(tag)))
}

/// What a parser that takes any input gives.
fn rest_of<T: Default>(read: IResult<&str, T>) -> (&str, T) {
    read.unwrap_or_default()
}

/// `*( any but WS / "/" / ">" )` (13.2.5.8, tag name state)
fn name(input: &str) -> IResult<&str, &str> {
    till(|byte| is_space(byte) || byte == b'/' || byte == b'>').parse(input)
}

/// `[ ["/"] ">" ]` (13.2.5.40, self-closing start tag state)
fn closing(input: &str) -> IResult<&str, &str> {
    recognize(opt((opt(char('/')), char('>')))).parse(input)
}

/// `*( WS / "/" / attribute )`, up to `>`, `/>` or the end of the source.
fn attributes<'a>(mut rest: &'a str, found: &mut Vec<Attribute<'a>>, context: &mut Context<'a, '_>) -> &'a str {
    let mut names = Names::default();
    loop {
        rest = rest_of(spaces(rest)).0;
        match rest.as_bytes() {
            [] | [b'>', ..] | [b'/', b'>', ..] => return rest,
            [b'/'] => return &rest[1..],
            [b'/', ..] => {
                rest = &rest[1..];
                context.unexpected(UnexpectedSolidusInTag, rest);
            }
            _ => {
                let (behind, (name, value)) = rest_of(attribute(rest));
                attribute_of(name, value, behind, &mut names, found, context);
                rest = behind;
            }
        }
    }
}

/// The value of an attribute as written.
#[derive(Clone, Copy)]
enum Value<'a> {
    Quoted(&'a str),
    Unquoted(&'a str),
}

/// `attribute-name [ *WS "=" *WS value ]`
fn attribute(input: &str) -> IResult<&str, (&str, Option<Value<'_>>)> {
    (attribute_name, opt(preceded((spaces, tag("="), spaces), value))).parse(input)
}

/// `( any but WS / "/" / ">" ) *( any but WS / "/" / ">" / "=" )` (13.2.5.33, attribute name state). May begin with `=`.
fn attribute_name(input: &str) -> IResult<&str, &str> {
    let first = usize::from(input.starts_with('='));
    let (rest, name) = till(|byte| is_space(byte) || matches!(byte, b'/' | b'>' | b'=')).parse(&input[first..])?;
    Ok((rest, &input[..first + name.len()]))
}

/// `DQUOTE *( any but DQUOTE ) DQUOTE / "'" *( any but "'" ) "'" / *( any but WS / ">" )` (13.2.5.36 to 13.2.5.38).
/// A quote that is missing is the end of the source.
fn value(input: &str) -> IResult<&str, Value<'_>> {
    match input.as_bytes().first() {
        Some(&quote @ (b'"' | b'\'')) => {
            let (rest, value) = before(quote).parse(&input[1..])?;
            Ok((rest.get(1..).unwrap_or(rest), Value::Quoted(value)))
        }
        _ => till(|byte| is_space(byte) || byte == b'>').map(Value::Unquoted).parse(input),
    }
}

/// Decodes an attribute and keeps it if it is the first of its name.
fn attribute_of<'a>(
    name: &'a str,
    value: Option<Value<'a>>,
    rest: &'a str,
    names: &mut Names<'a>,
    found: &mut Vec<Attribute<'a>>,
    context: &mut Context<'a, '_>,
) {
    work(name.len());
    let raw_name = name;
    let name = context.attribute_name(raw_name);
    let is_new = names.is_new(&name, found);
    if !is_new {
        context.error(DuplicateAttribute, raw_name);
    }
    let (raw, decoded) = match value {
        None => (&raw_name[raw_name.len()..], Cow::Borrowed("")),
        Some(Value::Quoted(raw)) => {
            let decoded = decoded(raw, |rest| memchr::memchr3(b'&', b'\0', b'\r', rest), context);
            if rest.bytes().next().is_some_and(|next| !is_space(next) && next != b'/' && next != b'>') {
                context.missing(MissingWhitespaceBetweenAttributes, rest);
            }
            (raw, decoded)
        }
        Some(Value::Unquoted(raw)) => {
            if raw.is_empty() && !rest.is_empty() {
                context.unexpected(MissingAttributeValue, rest);
            }
            let odd = |byte: &u8| matches!(byte, b'&' | b'\0' | b'"' | b'\'' | b'<' | b'=' | b'`');
            (raw, decoded(raw, |rest| rest.iter().position(odd), context))
        }
    };
    if is_new {
        found.push(Attribute { name, value: decoded, value_span: context.span(raw) });
    }
}

/// The value of an attribute: references decoded, U+0000 replaced, newlines normalised. `odd` finds what is none of
/// its own characters.
fn decoded<'a>(raw: &'a str, odd: impl Fn(&[u8]) -> Option<usize>, context: &mut Context<'a, '_>) -> Cow<'a, str> {
    let mut value = Cow::Borrowed("");
    let (mut from, mut at) = (0, 0); // what is behind `from` is not in `value` yet
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
            let value = value.to_mut();
            value.push_str(&raw[from..at]);
            value.push_str(&text);
            from = at + length;
        }
        at += length;
    }
    if from == 0 {
        return Cow::Borrowed(raw);
    }
    value.to_mut().push_str(&raw[from..]);
    value
}

/// The names of a tag's attributes, to tell the first of each: few are compared one by one, many are hashed, so that
/// a tag of many attributes takes linear time.
#[derive(Default)]
struct Names<'a>(HashSet<Cow<'a, str>>);

/// How many names are compared one by one: more than a tag that somebody wrote has.
const FEW: usize = 16;

impl<'a> Names<'a> {
    /// Whether no attribute in `found` has this name; all of them went through here.
    #[allow(clippy::ptr_arg)] // a borrowed name is cloned without its text
    fn is_new(&mut self, name: &Cow<'a, str>, found: &[Attribute<'a>]) -> bool {
        if found.len() < FEW {
            return found.iter().all(|attribute| attribute.name != *name);
        }
        if self.0.is_empty() {
            self.0.extend(found.iter().map(|attribute| attribute.name.clone()));
        }
        self.0.insert(name.clone())
    }
}

//! Inline style as a list of declarations (CSS Syntax 3, section 5; CSS Style Attributes, section 3): where each one
//! ends, and how the list goes on after a broken one. Knows nothing of what properties mean.

use std::borrow::Cow;

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::{anychar, char};
use nom::combinator::{recognize, value};
use nom::multi::many0_count;
use nom::sequence::preceded;
use nom::{IResult, Parser as _};

use super::token::{self, Read, ident, is_space, space, unquoted_url, written_string};
use crate::growth::work;
use crate::span::Span;

/// One declaration of an inline style: `text-indent: 2em !important`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Declaration<'s> {
    /// The property's name in ASCII lower case, escapes decoded; a custom property (`--x`) keeps its case.
    pub name: Cow<'s, str>,
    /// The value as written, without `!important` and the white space around it.
    pub value: &'s str,
    /// Whether `!important` follows the value.
    pub important: bool,
    /// Where the declaration stands in the style as written, without its semicolon: byte offsets, half-open.
    pub span: Span,
}

/// What stands in a list of declarations, in order.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Item<'s> {
    Declaration(Declaration<'s>),
    /// What CSS error recovery skips: no `name : value`.
    Broken(Span),
}

/// `( white-space | ";" | declaration | broken )*`, read as it is asked for.
#[derive(Clone, Debug)]
pub(super) struct Items<'s> {
    css: &'s str,
    rest: &'s str,
}

impl<'s> Items<'s> {
    pub fn new(css: &'s str) -> Self {
        Self { css, rest: css }
    }
}

impl<'s> Iterator for Items<'s> {
    type Item = Item<'s>;

    fn next(&mut self) -> Option<Item<'s>> {
        (self.rest, ()) = between(self.rest).unwrap_or((self.rest, ()));
        if self.rest.is_empty() {
            return None;
        }
        let start = self.css.len() - self.rest.len();
        let written = component_values(self.rest);
        work(written.len());
        self.rest = &self.rest[written.len()..];
        let written = token::trim_end(written);
        let span = Span::new(start, start + written.len());
        Some(declaration(written, span).map_or(Item::Broken(span), |(_, read)| Item::Declaration(read)))
    }
}

/// `( white-space | ";" | comment )*`
fn between(text: &str) -> Read<'_, ()> {
    // One semicolon at most stands between most declarations.
    let behind = text.strip_prefix(';').unwrap_or(text);
    if behind.starts_with(|c: char| c.is_ascii_alphabetic()) || behind.is_empty() {
        return Ok((behind, ()));
    }
    let gap = take_while1(|c| is_space(c) || c == ';');
    value((), many0_count(alt((value((), gap), token::comment)))).parse(text)
}

/// `ident space ":" space value`
fn declaration(written: &str, span: Span) -> IResult<&str, Declaration<'_>> {
    let (text, name) = ident(written)?;
    let (text, ()) = match text.strip_prefix(':') {
        Some(value) => space(value)?, // as most are written
        None => value((), (space, char(':'), space)).parse(text)?,
    };
    let name = if name.starts_with("--") || !name.bytes().any(|b| b.is_ascii_uppercase()) {
        name
    } else {
        Cow::Owned(name.to_ascii_lowercase())
    };
    let (value, important) = important(text);
    Ok(("", Declaration { name, value, important, span }))
}

/// `value ( "!" space "important" space )?`
fn important(text: &str) -> (&str, bool) {
    let flag = preceded((char('!'), space), token::tag_no_case("important"));
    // Most values are short and have no exclamation mark.
    if let Some(at) = text.bytes().rposition(|byte| byte == b'!')
        && let value = &text[..at]
        && token::whole(flag, &text[at..]).is_some()
    {
        return (token::trim_end(value), true);
    }
    (text, false)
}

/// The component values up to the next `;` outside of brackets, strings, comments and escapes; of an at-rule, which
/// has no place here, up to the end of its block too. Brackets left open close at the end, closing ones without an
/// opening one are values like any other.
fn component_values(text: &str) -> &str {
    // In most declarations nothing holds a semicolon back.
    let plain = text.bytes().position(is_special).unwrap_or(text.len());
    if text.as_bytes().get(plain).is_none_or(|&byte| byte == b';') {
        return &text[..plain];
    }
    let is_at_rule = text.strip_prefix('@').is_some_and(|name| ident(name).is_ok());
    let mut open = Vec::new();
    let mut rest = text;
    while let Some(&first) = rest.as_bytes().first() {
        match first {
            b';' if open.is_empty() => break,
            b'(' if is_url(&text[..text.len() - rest.len()]) => match unquoted_url(&rest[1..]) {
                Ok((behind, ())) => {
                    rest = behind;
                    continue;
                }
                Err(_) => open.push(b')'),
            },
            b'(' => match arguments(rest) {
                Some(behind) => {
                    rest = behind;
                    continue;
                }
                None => open.push(b')'),
            },
            b'[' => open.push(b']'),
            b'{' => open.push(b'}'),
            b')' | b']' | b'}' if open.last() == Some(&first) => drop(open.pop()),
            _ => {}
        }
        rest = component(rest).map_or("", |(behind, ())| behind);
        if first == b'}' && open.is_empty() && is_at_rule {
            break;
        }
    }
    &text[..text.len() - rest.len()]
}

/// What follows `"(" plain* ")"`, as most brackets are: the rest need not remember them.
fn arguments(text: &str) -> Option<&str> {
    let end = 1 + text.get(1..)?.bytes().position(is_special)?;
    work(end);
    text[end..].strip_prefix(')')
}

/// Whether a byte may end a declaration, or keep what ends one from doing so.
pub(super) fn is_special(byte: u8) -> bool {
    const SPECIAL: [bool; 256] = {
        let (mut special, mut i, bytes) = ([false; 256], 0, br#";()[]{}"'\/"#);
        while i < bytes.len() {
            special[bytes[i] as usize] = true;
            i += 1;
        }
        special
    };
    SPECIAL[usize::from(byte)]
}

/// `plain+ | string | comment | escape | any character`
pub(super) fn component(text: &str) -> Read<'_, ()> {
    // As nearly all: no character of more than one byte is special.
    let plain = text.bytes().position(is_special).unwrap_or(text.len());
    if plain > 0 {
        return Ok((&text[plain..], ()));
    }
    let escape = recognize((tag("\\"), anychar));
    alt((value((), written_string), token::comment, value((), escape), value((), anychar))).parse(text)
}

/// Whether `text` ends in the name `url`: a bracket after it opens no list of values, unless a quote follows.
fn is_url(text: &str) -> bool {
    let Some((before, name)) = text.len().checked_sub(3).and_then(|at| text.split_at_checked(at)) else { return false };
    name.eq_ignore_ascii_case("url") && !before.ends_with(token::is_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Name and value of each declaration, the text of each broken one.
    fn list(css: &str) -> Vec<String> {
        Items::new(css)
            .map(|item| match item {
                Item::Declaration(d) => {
                    assert!(d.span.of(css).is_some_and(|written| written.contains(d.value)));
                    format!("{}={}{}", d.name, d.value, if d.important { "!" } else { "" })
                }
                Item::Broken(span) => format!("?{}", span.of(css).unwrap()),
            })
            .collect()
    }

    #[test]
    fn lists_go_on_behind_what_is_broken() {
        for (css, want) in [
            ("", &[][..]),
            (" ;; ", &[]),
            ("font-size:16px;margin-top:15px", &["font-size=16px", "margin-top=15px"]),
            (" FONT-SIZE : 16px ; ", &["font-size=16px"]),
            ("--Cued: A;", &["--Cued=A"]),
            ("a:b!important;c:d ! IMPORTANT", &["a=b!", "c=d!"]),
            ("a:b!important c", &["a=b!important c"]),
            ("a:b!/**/important/**/", &["a=b!"]),
            ("a;b:c", &["?a", "b=c"]),
            ("@media x{} a:b", &["?@media x{}", "a=b"]),
            ("@ media x{} a:b;c:d", &["?@ media x{} a:b", "c=d"]),
            (":a;b:c", &["?:a", "b=c"]),
            ("a b:c;d:e", &["?a b:c", "d=e"]),
            ("1a:b;c:d", &["?1a:b", "c=d"]),
            ("a{;b:c};d:e", &["?a{;b:c}", "d=e"]),
            ("@x y;a:b", &["?@x y", "a=b"]),
            ("@x {a:b;} c:d", &["?@x {a:b;}", "c=d"]),
            ("a:';';b:\"\\\";\";c:d", &["a=';'", "b=\"\\\";\"", "c=d"]),
            ("a:'x\ny;b:c", &["a='x\ny", "b=c"]),
            ("a:(;[;)];);b:c", &["a=(;[;)];)", "b=c"]),
            ("a:b);c:d", &["a=b)", "c=d"]),
            ("a:url(it's;x);b:c", &["a=url(it's;x)", "b=c"]),
            ("a:url('it;s');b:c", &["a=url('it;s')", "b=c"]),
            ("a:url(", &["a=url("]),
            ("a:b\\;c;d:e", &["a=b\\;c", "d=e"]),
            ("/* ; */ a /**/ : /**/ b /*;*/ ; c:d", &["a=b /*;*/", "c=d"]),
            ("/**//**/;/*", &[]),
            ("a:", &["a="]),
            ("a:b/*", &["a=b/*"]),
        ] {
            assert_eq!(list(css), want, "{css}");
        }
    }

    #[test]
    fn hostile_lists_end() {
        for unit in ["(", "/**/", ";", "a:(", "'", "\\", "!", "url("] {
            assert!(Items::new(&unit.repeat(50_000)).count() <= 50_000);
        }
    }
}

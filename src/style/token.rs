//! The pieces that CSS values are made of, as the standard's tokens (CSS Syntax 3, section 4): a nom parser each.
//! Knows nothing of properties.

use std::borrow::Cow;

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while_m_n, take_while1};
use nom::character::complete::{anychar, char, digit0, digit1, none_of, one_of};
use nom::combinator::{eof, opt, recognize, value, verify};
use nom::error::{Error, ErrorKind};
use nom::multi::many0_count;
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser as _};

use crate::growth::work;

/// What a parser of this module reads.
pub(super) type Read<'s, T> = IResult<&'s str, T>;

/// CSS white space.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0C')
}

/// `text` without the white space that it ends in.
pub(super) fn trim_end(text: &str) -> &str {
    if text.ends_with(is_space) { text.trim_end_matches(is_space) } else { text }
}

/// `( white-space | comment )*`
pub(super) fn space(input: &str) -> Read<'_, ()> {
    if !input.starts_with(|c| is_space(c) || c == '/') {
        return Ok((input, ())); // as between most tokens
    }
    value((), many0_count(alt((value((), take_while1(is_space)), comment)))).parse(input)
}

/// `"/*" … "*/"`, or up to the end.
pub(super) fn comment(input: &str) -> Read<'_, ()> {
    let (text, _) = tag("/*")(input)?;
    let rest = &text[text.find("*/").map_or(text.len(), |end| end + 2)..];
    work(input.len() - rest.len());
    Ok((rest, ()))
}

/// `"\" ( hex{1,6} white-space? | any character but a line feed )`, decoded; at the end U+FFFD.
fn escape(input: &str) -> Read<'_, char> {
    let hex = terminated(take_while_m_n(1, 6, |c: char| c.is_ascii_hexdigit()), opt(alt((tag("\r\n"), white))));
    let code = hex.map(|digits| u32::from_str_radix(digits, 16).unwrap_or_default());
    let coded = code.map(|code| char::from_u32(code).filter(|&c| c != '\0').unwrap_or(char::REPLACEMENT_CHARACTER));
    preceded(char('\\'), alt((coded, none_of("\n\r\x0C"), value(char::REPLACEMENT_CHARACTER, eof)))).parse(input)
}

fn white(input: &str) -> Read<'_, &str> {
    recognize(one_of(" \t\n\r\x0C")).parse(input)
}

fn is_name_start(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '_' || !c.is_ascii()
}

pub(super) fn is_name(c: char) -> bool {
    is_name_start(c) || c.is_ascii_digit() || c == '-'
}

/// The ASCII bytes of names.
const NAME: [bool; 256] = {
    let (mut name, mut byte) = ([false; 256], 0);
    while byte < 128 {
        name[byte as usize] = matches!(byte, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'_');
        byte += 1u8;
    }
    name
};

/// `letter ( letter | digit | "-" | "_" )*` that no other character of a name follows: most names.
fn plain_ident(input: &str) -> Read<'_, &str> {
    let end = input.bytes().position(|byte| !NAME[usize::from(byte)]).unwrap_or(input.len());
    let (name, rest) = input.split_at(end);
    let plain = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && rest.as_bytes().first().is_none_or(|&next| next != b'\\' && next.is_ascii());
    if plain { Ok((rest, name)) } else { Err(nom::Err::Error(Error::new(input, ErrorKind::Verify))) }
}

/// `( "--" | "-"? ( name-start | escape ) ) ( name | escape )*`, escapes decoded.
pub(super) fn ident(input: &str) -> Read<'_, Cow<'_, str>> {
    if let Ok((rest, name)) = plain_ident(input) {
        return Ok((rest, Cow::Borrowed(name)));
    }
    let start = alt((verify(anychar, |&c| is_name_start(c)), escape));
    let head = alt((value((), tag("--")), value((), (opt(char('-')), start))));
    let tail = many0_count(alt((value((), take_while1(is_name)), value((), escape))));
    let (rest, written) = recognize((head, tail)).parse(input)?;
    Ok((rest, unescaped(written)))
}

/// `quote ( any character but the quote and a line feed | escape | "\" line-feed )* ( quote | end )`, decoded.
pub(super) fn string(input: &str) -> Read<'_, Cow<'_, str>> {
    written_string.map(unescaped).parse(input)
}

/// The same, as written.
pub(super) fn written_string(input: &str) -> Read<'_, &str> {
    let (_, quote) = one_of("'\"")(input)?;
    let joined = (char('\\'), alt((tag("\r\n"), recognize(one_of("\n\r\x0C")))));
    let plain = take_while1(move |c| c != quote && !matches!(c, '\n' | '\r' | '\x0C' | '\\'));
    let part = alt((value((), plain), value((), joined), value((), escape)));
    let end = alt((value((), char(quote)), value((), eof)));
    let (rest, written) = delimited(char(quote), recognize(many0_count(part)), end).parse(input)?;
    work(written.len());
    Ok((rest, written))
}

/// `written` with its escapes decoded and its escaped line breaks left out.
pub(super) fn unescaped(written: &str) -> Cow<'_, str> {
    work(written.len());
    if !written.contains('\\') {
        return Cow::Borrowed(written);
    }
    let (mut text, mut rest) = (String::with_capacity(written.len()), written);
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        rest = if let Ok((behind, c)) = escape(&rest[at..]) {
            text.push(c);
            behind
        } else {
            let line_break = if rest[at..].starts_with("\\\r\n") { 3 } else { 2 };
            rest.get(at + line_break..).unwrap_or_default()
        };
    }
    text.push_str(rest);
    Cow::Owned(text)
}

/// `digit{1,9}` that nothing follows which may belong to a number: most numbers.
fn plain_number(input: &str) -> Read<'_, f64> {
    let (mut digits, mut number) = (0, 0);
    while let Some(digit @ b'0'..=b'9') = input.as_bytes().get(digits)
        && digits < 9
    {
        (digits, number) = (digits + 1, number * 10 + u32::from(digit - b'0'));
    }
    match input.as_bytes().get(digits) {
        _ if digits == 0 => Err(nom::Err::Error(Error::new(input, ErrorKind::Digit))),
        Some(b'.' | b'e' | b'E' | b'0'..=b'9') => Err(nom::Err::Error(Error::new(input, ErrorKind::Verify))),
        _ => Ok((&input[digits..], f64::from(number))),
    }
}

/// `sign? ( digit+ ( "." digit+ )? | "." digit+ ) ( ("e" | "E") sign? digit+ )?`; a number too large is the largest.
pub(super) fn number(input: &str) -> Read<'_, f64> {
    if let Ok(read) = plain_number(input) {
        return Ok(read);
    }
    let sign = || opt(one_of("+-"));
    let fraction = || (char('.'), digit1);
    let digits = alt((recognize((digit1, opt(fraction()))), recognize((digit0, fraction()))));
    let exponent = (one_of("eE"), sign(), digit1);
    let (rest, written) = recognize((sign(), digits, opt(exponent))).parse(input)?;
    let number: f64 = written.parse().unwrap_or_default();
    Ok((rest, number.clamp(f64::MIN, f64::MAX)))
}

/// `number ( "%" | ident )?`: the number and its unit, empty where there is none.
pub(super) fn dimension(input: &str) -> Read<'_, (f64, Cow<'_, str>)> {
    let unit = alt((tag("%").map(Cow::Borrowed), ident));
    (number, opt(unit).map(Option::unwrap_or_default)).parse(input)
}

/// `white-space* ( any character but ")" | escape )* ( ")" | end )`, where no quote opens it: what stands after `url(`.
pub(super) fn unquoted_url(input: &str) -> Read<'_, ()> {
    let quoted = preceded(take_while(is_space), verify(opt(one_of("'\"")), Option::is_none));
    let part = alt((value((), take_while1(|c| c != ')' && c != '\\')), value((), (char('\\'), opt(anychar)))));
    let end = alt((value((), char(')')), value((), eof)));
    value((), (quoted, many0_count(part), end)).parse(input)
}

/// A keyword, its case ignored.
pub(super) fn tag_no_case<'s>(
    word: &'static str,
) -> impl nom::Parser<&'s str, Output = &'s str, Error = Error<&'s str>> {
    nom::bytes::complete::tag_no_case(word)
}

/// What `parser` makes of the whole of `text`, white space and comments around it left aside.
pub(super) fn whole<'s, T>(
    parser: impl nom::Parser<&'s str, Output = T, Error = Error<&'s str>>,
    text: &'s str,
) -> Option<T> {
    delimited(space, parser, (space, eof)).parse(text).ok().map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_decoded() {
        for (css, name, rest) in [
            ("font-size:", "font-size", ":"),
            ("--x y", "--x", " y"),
            ("-moz-x", "-moz-x", ""),
            (r"f\6f nt", "font", ""),
            (r"\0000666ont", "f6ont", ""),
            (r"\:a", ":a", ""),
            ("仿宋_GB2312,", "仿宋_GB2312", ","),
            (r"a\", "a\u{FFFD}", ""),
            (r"\0 \d800 \110000 z", "\u{FFFD}\u{FFFD}\u{FFFD}z", ""),
        ] {
            assert_eq!(ident(css), Ok((rest, Cow::Borrowed(name))), "{css}");
        }
        for css in ["", "1a", "-", "-1", ":", "\\\na"] {
            assert!(ident(css).is_err(), "{css}");
        }
    }

    #[test]
    fn strings_end_at_their_quote_or_with_the_text() {
        for (css, text, rest) in [
            ("'a;b' c", "a;b", " c"),
            (r#""it\"s""#, "it\"s", ""),
            ("'open", "open", ""),
            ("'two \\\nlines'", "two lines", ""),
            ("'\\\r\n'", "", ""),
            (r"'\4f1a\8bae '", "会议", ""),
        ] {
            assert_eq!(string(css), Ok((rest, Cow::Borrowed(text))), "{css}");
        }
        assert!(string("'a\nb'").is_err());
    }

    #[test]
    fn numbers_end_where_their_unit_begins() {
        for (css, number, unit) in [
            ("16px", 16.0, "px"),
            ("+.5em", 0.5, "em"),
            ("-2e1pt", -20.0, "pt"),
            ("1e", 1.0, "e"),
            ("1e-x", 1.0, "e-x"),
            ("150%", 150.0, "%"),
            ("0", 0.0, ""),
            ("1e999", f64::MAX, ""),
            (r"1\70 t", 1.0, "pt"),
        ] {
            assert_eq!(dimension(css), Ok(("", (number, Cow::Borrowed(unit)))), "{css}");
        }
        for css in ["", "+", ".", "e5", "--1"] {
            assert!(dimension(css).is_err(), "{css}");
        }
    }
}

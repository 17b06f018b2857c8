//! The forms of document numbers: those of the standard, of older practice and of web pages, as parsers that say
//! what they expected where they fail.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::one_of;
use nom::combinator::{opt, verify};
use nom::error::ParseError;
use nom::sequence::{delimited, preceded, terminated};
use nom::{Err, IResult, Parser as _};

use super::{DocumentNumber, Form, figure};
use crate::error::Error;
use crate::text::{is_blank, squeezed};

pub(super) const NUMBER: &str = "a document number such as 国发〔2019〕5号";
pub(super) const CODE: &str = "the code of an agency, such as 国发";
pub(super) const YEAR: &str = "a year in brackets, such as 〔2019〕, or 第";
pub(super) const CLOSE: &str = "a year of two or four digits and a closing bracket";
pub(super) const SERIAL: &str = "a serial number";
pub(super) const MARK: &str = "号";
pub(super) const END: &str = "the end of the number";

/// What could not be read from here on.
#[derive(Debug)]
struct Fault<'t> {
    rest: &'t str,
    expected: &'static str,
}

impl<'t> ParseError<&'t str> for Fault<'t> {
    fn from_error_kind(rest: &'t str, _: nom::error::ErrorKind) -> Self {
        Self { rest, expected: NUMBER }
    }

    fn append(_: &'t str, _: nom::error::ErrorKind, other: Self) -> Self {
        other
    }

    /// The one that came further, of two that stopped at the same place the first.
    fn or(self, other: Self) -> Self {
        if other.rest.len() < self.rest.len() { other } else { self }
    }
}

type Read<'t, T> = IResult<&'t str, T, Fault<'t>>;

/// `parser` after white space; where it fails, `expected` was expected there.
fn token<'t, T>(
    expected: &'static str,
    mut parser: impl nom::Parser<&'t str, Output = T, Error = Fault<'t>>,
) -> impl nom::Parser<&'t str, Output = T, Error = Fault<'t>> {
    move |text: &'t str| {
        let rest = text.trim_start_matches(is_blank);
        parser.parse(rest).map_err(|error| error.map(|_| Fault { rest, expected }))
    }
}

/// `number = bracketed | leading | counted`, and nothing after it
pub(super) fn number(text: &str) -> Result<DocumentNumber, Error> {
    match terminated(alt((bracketed, leading, counted)), end).parse(text) {
        Ok((_, number)) => Ok(number),
        Err(Err::Error(fault) | Err::Failure(fault)) => {
            Err(Error::form(fault.expected, text, text.len() - fault.rest.len()))
        }
        Err(Err::Incomplete(_)) => Err(Error::form(NUMBER, text, text.len())), // complete parsers only
    }
}

/// `bracketed = code year ["第"] serial "号"`: 国发〔2019〕5号, 国办发明电〔2018〕第15号
fn bracketed(text: &str) -> Read<'_, DocumentNumber> {
    let (rest, (code, year, _, serial, _)) = (code, year, opt(ordinal), serial, mark).parse(text)?;
    Ok((rest, DocumentNumber { code: spelled(code), year: Some(year), serial, form: Form::Bracketed }))
}

/// `leading = year code ["第"] serial "号"`: 〔1996〕武司字第82号, (83)国函字115号
fn leading(text: &str) -> Read<'_, DocumentNumber> {
    let (rest, (year, code, _, serial, _)) = (year, code, opt(ordinal), serial, mark).parse(text)?;
    Ok((rest, DocumentNumber { code: spelled(code), year: Some(year), serial, form: Form::Leading }))
}

/// `counted = code [DIGITS "年"] ["（"] "第" serial "号" ["）"]`: 国令第707号, 某部公告2019年第3号, 主席令（第三十五号）
fn counted(text: &str) -> Read<'_, DocumentNumber> {
    let plain_year = terminated(token(YEAR, figure::digits), token("年", tag("年")));
    let plain_year = verify(plain_year, |year| (1900..2200).contains(year));
    let numbered = || preceded(ordinal, terminated(serial, mark));
    let wrapped = delimited(token(YEAR, one_of("（(")), numbered(), token("）", one_of("）)")));
    let (rest, (code, year, serial)) = (code, opt(plain_year), alt((numbered(), wrapped))).parse(text)?;
    let year = year.and_then(|year| u16::try_from(year).ok());
    Ok((rest, DocumentNumber { code: abbreviated(code), year, serial, form: Form::Counted }))
}

/// `code`: letters and characters of words, 40 at most; organs that issue together are parted by 、 or space.
fn code(text: &str) -> Read<'_, &str> {
    let part = |c: char| c.is_alphabetic() && !matches!(c, '第' | '〇') || matches!(c, '、' | ' ' | '\u{3000}');
    let code = take_while1(part).map(|code: &str| code.trim_end_matches(is_blank));
    token(CODE, verify(code, |code: &str| !code.is_empty() && code.chars().count() <= 40)).parse(text)
}

/// `year = OPEN DIGITS ["年"] CLOSE`, of four digits, or of two before 2000
fn year(text: &str) -> Read<'_, u16> {
    let open = token(YEAR, one_of("〔﹝［[【〖（("));
    let close = token(CLOSE, one_of("〕﹞］]】〗）)"));
    let figure = token(CLOSE, verify(figure::digits, |year| matches!(year, 49..=99 | 1900..=2199)));
    let year = |year: u32| u16::try_from(if year < 100 { 1900 + year } else { year }).unwrap_or_default();
    delimited(open, terminated(figure, opt(tag("年"))), close).map(year).parse(text)
}

/// `ordinal = "第"`
fn ordinal(text: &str) -> Read<'_, &str> {
    token(YEAR, tag("第")).parse(text)
}

/// `serial`: a number in digits of any script
fn serial(text: &str) -> Read<'_, u32> {
    token(SERIAL, alt((figure::digits, figure::chinese))).parse(text)
}

/// `mark = "号"`
fn mark(text: &str) -> Read<'_, &str> {
    token(MARK, tag("号")).parse(text)
}

/// White space up to the end.
fn end(text: &str) -> Read<'_, ()> {
    token(END, nom::combinator::eof).map(|_| ()).parse(text)
}

/// The code of a decree: the first organ's, without the name of the state, the State Council's as 国.
fn abbreviated(code: &str) -> Box<str> {
    let Some(organs) = code.strip_suffix('令') else { return spelled(code) };
    let first = organs.split(|c| c == '、' || is_blank(c)).find(|organ| !organ.is_empty()).unwrap_or(organs);
    let first = first.strip_prefix("中华人民共和国").unwrap_or(first);
    format!("{}令", if first == "国务院" { "国" } else { first }).into()
}

/// The code without the white space that a typist put between its characters.
fn spelled(code: &str) -> Box<str> {
    squeezed(code).into()
}

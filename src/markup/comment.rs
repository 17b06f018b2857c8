//! Comments (13.2.5.43 to 13.2.5.52) and what reads as one (13.2.5.41).

use super::MarkupError::{
    AbruptClosingOfEmptyComment, CdataInHtmlContent, EofInComment, IncorrectlyClosedComment, IncorrectlyOpenedComment,
    NestedComment,
};
use super::context::{Context, before};
use super::{Lexeme, doctype};
use crate::growth::work;
use nom::Parser as _;
use nom::bytes::complete::tag;
use nom::combinator::opt;
use nom::sequence::terminated;
use nom::{IResult, branch::alt};

/// How a comment begins.
pub(super) const OPEN: &str = "<!--";

/// How a CDATA section begins.
pub(super) const CDATA: &str = "<![CDATA[";

/// What begins with `<!` (13.2.5.42, markup declaration open state).
pub(super) fn or_declaration<'a>(input: &'a str, context: &mut Context<'a, '_>) -> (&'a str, Lexeme<'a>) {
    if input.starts_with(OPEN) {
        return read(input, context);
    }
    if let Ok((rest, _)) = doctype::open(input) {
        return doctype::read(rest, context);
    }
    if input.starts_with(CDATA) {
        context.error(CdataInHtmlContent, &input[..CDATA.len()]);
    } else {
        context.missing(IncorrectlyOpenedComment, &input[2..]);
    }
    bogus(&input[2..], context)
}

/// How a comment's text ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// `-->`
    Correct,
    /// `--!>`
    Incorrect,
    /// `>` or `->`, right after `<!--`
    Abrupt,
    /// The end of the source.
    Eof,
}

/// `"<!--" text ( "-->" / "--!>" )`. What is after it comes first.
pub(super) fn read<'a>(input: &'a str, context: &mut Context<'a, '_>) -> (&'a str, Lexeme<'a>) {
    let inner = &input[OPEN.len()..];
    let (rest, (text, ending)) = alt((abrupt, ended)).parse(inner).unwrap_or_else(|_| open(inner));
    nested(inner, rest, context);
    let data = context.data(text);
    let whole = &input[..input.len() - rest.len()];
    match ending {
        Ending::Correct => {}
        Ending::Abrupt => context.error(AbruptClosingOfEmptyComment, whole),
        Ending::Incorrect => context.error(IncorrectlyClosedComment, &whole[whole.len() - "--!>".len()..]),
        Ending::Eof => context.missing(EofInComment, rest),
    }
    (rest, Lexeme::Comment(data))
}

type Comment<'a> = IResult<&'a str, (&'a str, Ending)>;

/// `">" / "->"` (13.2.5.43, comment start state; 13.2.5.44, comment start dash state)
fn abrupt(input: &str) -> Comment<'_> {
    alt((tag(">"), tag("->"))).map(|_| (&input[..0], Ending::Abrupt)).parse(input)
}

/// `text ( "-->" / "--!>" )`, the first of them (13.2.5.51, comment end state; 13.2.5.52, comment end bang state)
fn ended(input: &str) -> Comment<'_> {
    for at in memchr::memchr_iter(b'>', input.as_bytes()) {
        let (text, rest) = (&input[..at], &input[at + 1..]);
        if let Some(text) = text.strip_suffix("--") {
            work(at);
            return Ok((rest, (text, Ending::Correct)));
        }
        if let Some(text) = text.strip_suffix("--!") {
            work(at);
            return Ok((rest, (text, Ending::Incorrect)));
        }
    }
    work(input.len());
    Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::TakeUntil)))
}

/// `text [ "--!" / "--" / "-" ]` up to the end of the source: what could have begun the ending is no text.
fn open(input: &str) -> (&str, (&str, Ending)) {
    let text = ["--!", "--", "-"].iter().find_map(|begun| input.strip_suffix(begun)).unwrap_or(input);
    (&input[input.len()..], (text, Ending::Eof))
}

/// Reports each `<!--` within a comment but the one in `<!-->`, which ends it, or at the end of the source (13.2.5.46 to
/// 13.2.5.49, comment less-than sign states).
fn nested(inner: &str, rest: &str, context: &mut Context<'_, '_>) {
    work(inner.len() - rest.len());
    for at in memchr::memmem::find_iter(&inner.as_bytes()[..inner.len() - rest.len()], OPEN) {
        let end = at + OPEN.len();
        if inner[end..].starts_with(|next| next != '>') {
            context.error(NestedComment, &inner[at..end]);
        }
    }
}

/// `*( any but ">" ) [">"]` (13.2.5.41, bogus comment state). What is after it comes first.
pub(super) fn bogus<'a>(input: &'a str, context: &mut Context<'a, '_>) -> (&'a str, Lexeme<'a>) {
    let read: IResult<&str, &str> = terminated(before(b'>'), opt(tag(">"))).parse(input);
    let (rest, text) = read.unwrap_or_default();
    (rest, Lexeme::Comment(context.data(text)))
}

//! What all readers of dates share: the dash of ranges, white space, and how to say that there is no date.
//! Knows no dates.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n};
use nom::error::{Error, ErrorKind};
use nom::sequence::{delimited, preceded};
use nom::{Err, IResult, Parser as _};

use super::DateParts;
use crate::text::is_space;

/// The parts of a date, and those of its end if it is a range in short: 22-24日.
pub(super) type Parts = (DateParts, Option<DateParts>);

pub(super) const fn one(parts: DateParts) -> Parts {
    (parts, None)
}

/// `dash = "-" | "－" | "—" | "——" | "–" | "~" | "～" | "至" | "到"` in a range
pub(super) fn dash(input: &str) -> IResult<&str, &str> {
    let dashes = take_while_m_n(1, 2, is_dash);
    delimited(space, alt((dashes, tag("至"), tag("到"))), space).parse(input)
}

/// Whether `c` is a dash of any kind that stands between the ends of a range.
pub(super) const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '－' | '—' | '–' | '―' | '─' | '~' | '～' | '∼')
}

/// `*4blank`: white space within a line, of any width, or none: producers set it around digits.
pub(super) fn space(input: &str) -> IResult<&str, &str> {
    match input.as_bytes().first() {
        Some(b' ' | b'\t' | 0xC2 | 0xE2 | 0xE3 | 0xEF) => take_while_m_n(0, 4, is_space).parse(input),
        _ => Ok((input, "")),
    }
}

pub(super) fn spaced<'i>(unit: &'static str) -> impl nom::Parser<&'i str, Output = &'i str, Error = Error<&'i str>> {
    preceded(space, tag(unit))
}

/// No date here.
pub(super) fn no<T>(input: &str) -> IResult<&str, T> {
    Err(Err::Error(Error::new(input, ErrorKind::Verify)))
}

/// No date here, nor in any part of it.
pub(super) fn never<T>(input: &str) -> IResult<&str, T> {
    Err(Err::Failure(Error::new(input, ErrorKind::Verify)))
}

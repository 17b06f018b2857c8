//! The grammar of a number: with a sign or without, in Chinese digits, in others, or in both.
//! Knows which grammar reads which digits, and how a whole text is read as one number.

use core::str::FromStr;

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::combinator::opt;
use nom::{IResult, Parser as _};

use super::Decimal;
use super::arabic::arabic_number;
use super::chinese::chinese_number;
use super::digit::arabic_digit;
use crate::error::Error;

/// `signed = [sign] number`
pub(super) fn signed(input: &str) -> IResult<&str, Option<Decimal>> {
    let (rest, (sign, number)) = (opt(sign), number).parse(input)?;
    Ok((rest, if sign.is_some() { number.map(Decimal::negated) } else { number }))
}

/// `sign = "负" | "零下" | "-"`, the hyphen in any width
pub(super) fn sign(input: &str) -> IResult<&str, &str> {
    alt((tag("负"), tag("負"), tag("零下"), tag("-"), tag("－"), tag("−"))).parse(input)
}

/// `number = arabic-number | chinese-number`
pub(crate) fn number(input: &str) -> IResult<&str, Option<Decimal>> {
    if input.starts_with(|c| arabic_digit(c).is_some()) { arabic_number(input) } else { chinese_number(input) }
}

/// Reads all of the text as [`parse`](super::parse) does, with fractions and signs.
impl FromStr for Decimal {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let (expected, rest) = match signed(text) {
            Ok(("", number)) => {
                return number.ok_or_else(|| Error::form("a number of at most 18446744073709551615", text, 0));
            }
            Ok((rest, _)) => ("a lower place or the end of the numeral", rest),
            Err(nom::Err::Failure(error)) => ("a lower place or the end of the numeral", error.input),
            Err(_) => ("a numeral", text),
        };
        Err(Error::form(expected, text, text.len() - rest.len()))
    }
}

//! The grammar of shares, as per cent, per mille and fractions say them: 百分之八点五, 3.5%, 五分之一.
//! Knows the words for the whole; the number of parts, `read` and `approximate` know.

use core::str::FromStr;

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{anychar, one_of};
use nom::combinator::{map, map_opt, not, opt, peek, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser as _};

use super::arabic::digits1;
use super::boundary::{dash, is_whole};
use super::digit::digit;
use super::read::{number, signed};
use super::unit::{blank, no};
use super::value::{Sense, Value};
use super::{Decimal, Share, approximate, words};
use crate::error::Error;

/// Reads all of the text: per cent, per mille or a fraction.
impl FromStr for Share {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match share(text) {
            Ok(("", Found { share, sense: None })) => Ok(share),
            _ => Err(Error::form("a share as 百分之八点五 or 8.5%", text, 0)),
        }
    }
}

/// A share, and how what is meant lies to it if it is not said exactly.
#[derive(Clone, Copy)]
struct Found {
    share: Share,
    sense: Option<Sense>,
}

/// The share that begins `input`: what follows it, how many bytes of it stand at the end of `before`, its value.
pub(super) fn read<'i>(before: &str, input: &'i str) -> Option<(&'i str, usize, Value<'static>)> {
    let (rest, Found { share, sense }) = share(input).ok()?;
    let (lead, sense) = match approximate::prefix(before).filter(|_| sense.is_none()) {
        Some((lead, sense)) => (lead, Some(sense)),
        None => (0, sense),
    };
    let (rest, sense) = match approximate::suffix(rest).ok().filter(|_| sense.is_none()) {
        Some((rest, sense)) => (rest, Some(sense)),
        None => (rest, sense),
    };
    Some((rest, lead, Value::Share { share, sense }))
}

/// `share = per-sign | fraction`
fn share(input: &str) -> IResult<&str, Found> {
    alt((per_sign, fraction)).parse(input)
}

/// `per-sign = [sign] number [dash number] ["多"] [blank] ( "%" | "‰" )`, the sign in any width
fn per_sign(input: &str) -> IResult<&str, Found> {
    let parts = (signed, opt(preceded(dash, preceded(peek(digits1), number))), opt(tag("多")));
    let per = map_opt(anychar, |c| match c {
        '%' | '％' | '﹪' => Some(100),
        '‰' => Some(1000),
        _ => None,
    });
    let (rest, ((low, high, more), whole)) =
        terminated((parts, preceded(opt(blank), per)), not(digits1)).parse(input)?;
    let sense = match high.flatten() {
        Some(high) => Some(Sense::UpTo(high)),
        None => more.map(|_| Sense::More),
    };
    match low {
        Some(parts) if sense_fits(parts, sense) => Ok((rest, Found { share: Share { parts, whole }, sense })),
        _ => no(input),
    }
}

/// Whether the parts go up to what they are said to go up to.
fn sense_fits(parts: Decimal, sense: Option<Sense>) -> bool {
    match sense {
        Some(Sense::UpTo(high)) => parts.is_less(high),
        _ => true,
    }
}

/// `fraction = ( number | "万" ) "分之" parts [dash number]` ; 百分之八点五, 三分之二, 百分之三到五
fn fraction(input: &str) -> IResult<&str, Found> {
    let bare = map(one_of("万萬"), |_| Some(Decimal::from(10_000)));
    let whole = map_opt(alt((bare, number)), |whole| whole.and_then(Decimal::to_u64).filter(|&whole| whole > 1));
    let (rest, whole) = terminated(whole, tag("分之")).parse(input)?;
    let found = |parts, sense| Found { share: Share { parts, whole }, sense };
    if let Some(approximate::Found { before: 0, length, value: Value::Approximate { base, sense } }) =
        approximate::read("", rest).filter(|_| !rest.starts_with('百'))
    {
        return Ok((&rest[length..], found(base, Some(sense))));
    }
    let (behind, parts) = signed(rest)?;
    let said = &rest[..rest.len() - behind.len()];
    // 百分之二三 is two or three per cent, and not 23
    let string = said.chars().count() > 1 && said.chars().all(|c| digit(c).is_some());
    let Some(parts) = parts.filter(|_| !string && is_whole(behind)) else { return no(input) };
    let high = terminated(number, not(alt((tag("分之"), tag("%"), tag("％"), tag("个")))));
    let mut high = verify(preceded(dash, high), |high| high.is_some_and(|high| parts.is_less(high)));
    match high.parse(behind) {
        Ok((rest, high)) if !words::is_measured(rest) => Ok((rest, found(parts, high.map(Sense::UpTo)))),
        _ => Ok((behind, found(parts, None))),
    }
}

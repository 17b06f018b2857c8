//! Ordinals: a place in a row, with what is counted off.
//! Knows 第 and the units after it; the number between, `read` knows.

use super::{Decimal, read, words};
use crate::error::Error;
use crate::text::is_space;

/// A place in a row and what is counted off: 第九十九次 (*the 99th time*) is 99 and 次.
///
/// ```
/// use gongwen::numeral::Ordinal;
/// let meeting = Ordinal::parse("第九十九次").unwrap();
/// assert_eq!((meeting.value, meeting.unit), (99, Some("次")));
/// assert_eq!(Ordinal::parse("第12届").unwrap().value, 12);
/// assert_eq!(Ordinal::parse("第一").unwrap().unit, None); // firstly
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Ordinal<'t> {
    /// The place, from 1 mostly.
    pub value: u64,
    /// What is counted off: 次, 届, 批, 条 …
    pub unit: Option<&'t str>,
}

impl<'t> Ordinal<'t> {
    /// Reads an ordinal: all of `text`.
    ///
    /// # Errors
    /// If `text` does not begin with 第 and a whole number, or goes on with anything but a unit.
    pub fn parse(text: &'t str) -> Result<Self, Error> {
        let Some(rest) = text.strip_prefix('第') else { return Err(Error::form("第", text, 0)) };
        let Some((ordinal, rest)) = Self::read(rest) else {
            return Err(Error::form("a whole number", text, text.len() - rest.len()));
        };
        if rest.is_empty() { Ok(ordinal) } else { Err(Error::form("a unit", text, text.len() - rest.len())) }
    }

    /// `ordinal = "第" [blank] number [[blank] unit]`, from after 第; and what follows it. Blanks stand around digits alone.
    pub(super) fn read(input: &'t str) -> Option<(Self, &'t str)> {
        let digits =
            |text: &'t str| text.strip_prefix(is_space).filter(|text| text.starts_with(|c: char| c.is_ascii_digit()));
        let input = digits(input).unwrap_or(input);
        let (rest, number) = read::number(input).ok()?;
        let value = number.and_then(Decimal::to_u64)?;
        let said = &input[..input.len() - rest.len()];
        if words::runs_into_word(said, rest) {
            return None; // 第一零售商, the first retailer
        }
        let spaced = rest
            .strip_prefix(is_space)
            .filter(|rest| said.ends_with(|c: char| c.is_ascii_digit()) && words::ordinal_unit(rest).is_some());
        let rest = spaced.unwrap_or(rest);
        let unit = words::ordinal_unit(rest);
        let ordinal = Self { value, unit };
        Some((ordinal, &rest[unit.map_or(0, str::len)..]))
    }
}

//! The grammar of numerals in ASCII and full-width digits, with Chinese units after them: 12,345, 2.6万, 3万4000.
//! Knows which units a number may bear; the places of numbers in Chinese digits, `chinese` knows.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while1};
use nom::character::complete::{one_of, satisfy};
use nom::combinator::{not, opt, recognize, verify};
use nom::multi::many0_count;
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser as _};

use super::chinese::lower_places;
use super::digit::arabic_digit;
use super::unit::{blank, large_unit, satisfy_rest, small_unit};
use super::{Decimal, words};

/// `arabic-number = term { [blank] term } [places]`
/// Each term below the unit of the one before: 1亿2000万, 3万4000. The last one may lack its unit if its digits fill the
/// places, all or all but one: 1万600, but no 1万2, which may be 12,000. Places in Chinese digits are lower too: 100万三千.
pub(super) fn arabic_number(input: &str) -> IResult<&str, Option<Decimal>> {
    let (mut rest, first) = term(input)?;
    let (mut sum, mut unit) = (first.value(), first.unit);
    while unit > 0 {
        let lower = |term: &Term| {
            let fills = term.unit > 0 || term.length + 1 >= unit;
            term.scale == 0 && fills && term.length + term.unit <= unit
        };
        let spaced = preceded(blank, verify(term, |term| term.unit > 0));
        let Ok((behind, next)) = verify(alt((term, spaced)), lower).parse(rest) else { break };
        sum = sum.zip(next.value()).and_then(|(sum, next)| add(sum, next));
        (rest, unit) = (behind, next.unit);
    }
    if unit > 0
        && let Ok((behind, places)) = lower_places(rest, unit)
    {
        return Ok((behind, sum.zip(Decimal::new(places, 0)).and_then(|(sum, places)| add(sum, places))));
    }
    Ok((rest, sum))
}

fn add(a: Decimal, b: Decimal) -> Option<Decimal> {
    let scale = i32::from(a.scale().max(b.scale()));
    let raise =
        |n: Decimal| u128::from(n.digits()).checked_mul(10u128.pow(scale.unsigned_abs() - u32::from(n.scale())));
    Decimal::new(raise(a)?.checked_add(raise(b)?)?, -scale)
}

/// A number in digits with its units.
struct Term {
    digits: u128,
    /// How many digits stand before the point.
    length: u32,
    /// How many after it.
    scale: u32,
    /// The power of ten of the units.
    unit: u32,
}

impl Term {
    fn value(&self) -> Option<Decimal> {
        Decimal::new(self.digits, i32::try_from(self.unit).ok()?.checked_sub_unsigned(self.scale)?)
    }
}

/// `term = ( grouped | 1*DIGIT ) [ "." 1*DIGIT ] [ [blank] large | small ]` ; small after one digit: 3千, no 2019十,
/// but for 千 at the end or before what is counted: 583.9千公顷
fn term(input: &str) -> IResult<&str, Term> {
    let (rest, whole) = alt((grouped, terminated(digits1, not(lone_group)))).parse(input)?;
    let (rest, part) = opt(preceded(one_of(".．"), digits1)).parse(rest)?;
    let count = |text: &str| u32::try_from(text.chars().filter(|&c| c != ',').count()).unwrap_or(u32::MAX);
    let length = count(whole);
    let thousands = terminated(verify(small_unit, |&power| power == 3), satisfy_rest(words::is_counted_in_thousands));
    let small = alt((verify(small_unit, |_| length == 1), thousands));
    let (rest, unit) = opt(alt((preceded(opt(blank), large_unit), small))).parse(rest)?;
    let part = part.unwrap_or_default();
    let digits = whole.chars().chain(part.chars()).filter_map(arabic_digit);
    let digits = digits.fold(0u128, |value, digit| value.saturating_mul(10).saturating_add(digit.into()));
    Ok((rest, Term { digits, length, scale: count(part), unit: unit.unwrap_or(0) }))
}

pub(super) fn digits1(input: &str) -> IResult<&str, &str> {
    take_while1(|c| arabic_digit(c).is_some()).parse(input)
}

/// `grouped = 1*3DIGIT 1*( "," 3DIGIT )` ; no digit after it
fn grouped(input: &str) -> IResult<&str, &str> {
    let three = |input| verify(take_while(|c: char| c.is_ascii_digit()), |part: &str| part.len() == 3).parse(input);
    let head = verify(take_while1(|c: char| c.is_ascii_digit()), |part: &str| part.len() <= 3);
    let groups = verify(many0_count(preceded(tag(","), three)), |&count| count > 0);
    terminated(recognize((head, groups)), not((tag(","), satisfy(|c| c.is_ascii_digit())))).parse(input)
}

/// A group of digits that nothing but a longer number has: 1,234,5 is none.
fn lone_group(input: &str) -> IResult<&str, &str> {
    let group = preceded(tag(","), take_while1(|c: char| c.is_ascii_digit()));
    verify(group, |group: &str| group.len() == 3).parse(input)
}

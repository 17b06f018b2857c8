//! The grammar of numerals in Chinese digits: one small parser a rule, from digits up to whole numbers.
//! Numbers too large for their type are read to their end all the same, and then are `None`.

use nom::branch::alt;
use nom::bytes::complete::take_while1;
use nom::character::complete::{anychar, one_of, satisfy};
use nom::combinator::{cut, map, map_opt, not, opt, peek, verify};
use nom::sequence::preceded;
use nom::{IResult, Parser as _};

use super::digit::{digit, is_liang, is_numeral};
use super::unit::{no, one_yi, point_units, wan};
use super::{Decimal, words};

/// `chinese-number = ( digit-string | places ) [ "点" 1*digit [point-units] ]`
/// After 点 stand digits, and 万 and 亿 alone are units: 八点三十 is a time, and no number at all.
pub(super) fn chinese_number(input: &str) -> IResult<&str, Option<Decimal>> {
    let (rest, whole) = alt((digit_string, places)).parse(input)?;
    let point = preceded((one_of("点點"), peek(satisfy(is_numeral))), cut((fold_digits, point_units)));
    match opt(point).parse(rest)? {
        (rest, None) => Ok((rest, Decimal::new(whole, 0))),
        (rest, Some(((part, length), power))) => {
            let digits = 10u128.checked_pow(length).and_then(|scale| whole.checked_mul(scale)?.checked_add(part));
            let power = power.cast_signed().checked_sub_unsigned(length);
            Ok((rest, digits.zip(power).and_then(|(digits, power)| Decimal::new(digits, power))))
        }
    }
}

/// Places below 10^`unit`, from a digit on: 三千 of 100万三千; no digit alone, which may stand for 三万 or for 三.
pub(super) fn lower_places(input: &str, unit: u32) -> IResult<&str, u128> {
    let digits = peek(satisfy(|c| digit(c).is_some_and(|digit| digit > 0)));
    let lower = |&value: &u128| 10u128.checked_pow(unit).is_none_or(|limit| value < limit) && value >= 10;
    preceded(digits, verify(places, lower)).parse(input)
}

/// `digit-string = 2*digit` ; 二〇二〇: no 两, no places after it
fn digit_string(input: &str) -> IResult<&str, u128> {
    let string = verify(fold_digits, |&(_, length)| length > 1);
    map(string, |(value, _)| value).parse(input)
}

/// `1*digit`: the value, which stops growing at the largest, and how many.
fn fold_digits(input: &str) -> IResult<&str, (u128, u32)> {
    let digits = take_while1(|c| !is_liang(c) && digit(c).is_some());
    let fold = |(value, length): (u128, u32), c| {
        (value.saturating_mul(10).saturating_add(digit(c).unwrap_or_default().into()), length.saturating_add(1))
    };
    map(digits, |text: &str| text.chars().fold((0, 0), fold)).parse(input)
}

/// How far a numeral has been read: powers of ten.
#[derive(Clone, Copy)]
struct Spoken {
    value: u128,
    /// The lowest place that was spoken; above it nothing can come, and 零 only where one below it is left out.
    last: u32,
    /// The place of the last unit: 万 in 十万. A last digit without its unit counts in the next lower one.
    unit: u32,
}

impl Spoken {
    /// Nothing yet: any place may come.
    const NOTHING: Self = Self { value: 0, last: u32::MAX, unit: 0 };

    fn is_nothing(self) -> bool {
        self.last == u32::MAX
    }

    /// The same number, times a unit of this power: 万, 亿.
    fn times(self, power: u32) -> Self {
        let value = self.value.saturating_mul(10u128.pow(power));
        Self { value, last: self.last.saturating_add(power), unit: power }
    }
}

/// `places = "零" | below-yi { ( "亿" | "万万" ) [below-yi] }`
fn places(input: &str) -> IResult<&str, u128> {
    let (mut rest, mut spoken) = below_yi(input, Spoken::NOTHING);
    if spoken.is_nothing() {
        return map(one_of("零〇○"), |_| 0).parse(input);
    }
    while let (behind, Some(_)) = opt(one_yi).parse(rest)? {
        let yi = spoken.times(8);
        (rest, spoken) = below_yi(behind, yi);
    }
    Ok((rest, spoken.value))
}

/// `below-yi = section [ "万" [section] ]`
fn below_yi(input: &str, above: Spoken) -> (&str, Spoken) {
    let (rest, section) = section(input, above);
    let part = Spoken { value: section.value - above.value, ..section };
    match wan(rest) {
        Ok((rest, _)) if part.value > 0 => {
            let wan = part.times(4);
            let wan = Spoken { value: above.value.saturating_add(wan.value), ..wan };
            self::section(rest, wan)
        }
        _ => (rest, section),
    }
}

/// section = [place 千] [place 百] [place 十] [digit]          ; nothing, too
fn section(input: &str, above: Spoken) -> (&str, Spoken) {
    let (mut rest, mut spoken) = (input, above);
    for place in [(3, "千仟"), (2, "百佰"), (1, "十拾"), (0, "")] {
        let alone = spoken.last == above.last;
        if let Ok(next) = self::place(rest, spoken, place, alone) {
            (rest, spoken) = next;
        }
    }
    (rest, spoken)
}

/// `place u = ["零"] digit u` ; 零 only where a place was left out
/// 两 stands before 百 and 千, and for a digit at the head of a part: 两万, 一千两百; no 两十, no 二十两.
/// 十 stands without a digit too, 百 and 千 at the head of the number; 廿 and 卅 are digit and place in one.
fn place<'i>(input: &'i str, above: Spoken, (power, units): (u32, &str), alone: bool) -> IResult<&'i str, Spoken> {
    let gap = above.last - power > 1 && !above.is_nothing();
    let (rest, zero) = map(opt(one_of("零〇○")), |zero| zero.is_some()).parse(input)?;
    let (rest, ()) = verify(nom::combinator::success(()), |()| !zero || gap).parse(rest)?;
    let mut digit = map_opt(anychar, |c| {
        self::digit(c).filter(|&digit| digit > 0 && (!is_liang(c) || power > 1 || alone && power == 0))
    });
    let unit = |input| if words::is_unit_name(input) { no(input) } else { map(one_of(units), |_| power).parse(input) };
    let bare = power == 1 || above.is_nothing();
    let (rest, (digit, power)) = match power {
        0 => {
            let (rest, digit) = digit.parse(rest)?;
            if rest.starts_with(['十', '拾', '百', '佰', '千', '仟']) && !words::is_unit_name(rest) {
                return no(input);
            }
            // 一百五: the place below the last unit, unless 零 or a further unit says otherwise
            let short = gap && !zero && above.unit > 0 && not(number_character).parse(rest).is_ok();
            (rest, (digit, if short { above.unit - 1 } else { 0 }))
        }
        1 => alt((twenties, (digit, unit), map(verify(unit, |_| bare), |power| (1, power)))).parse(rest)?,
        _ => alt(((digit, unit), map(verify(unit, |_| bare), |power| (1, power)))).parse(rest)?,
    };
    let value = above.value.saturating_add(u128::from(digit) * 10u128.pow(power));
    Ok((rest, Spoken { value, last: power, unit: power }))
}

/// 廿 = 二十, 卅 = 三十, 卌 = 四十
fn twenties(input: &str) -> IResult<&str, (u64, u32)> {
    let tens = |c| match c {
        '廿' => Some((2, 1)),
        '卅' => Some((3, 1)),
        '卌' => Some((4, 1)),
        _ => None,
    };
    map_opt(anychar, tens).parse(input)
}

/// A character that numerals are made of.
fn number_character(input: &str) -> IResult<&str, char> {
    verify(anychar, |&c| is_numeral(c)).parse(input)
}

//! The grammar of numerals: one small parser a rule, from digits up to whole numbers.
//! Numbers too large for their type are read to their end all the same, and then are `None`.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while1};
use nom::character::complete::{anychar, one_of};
use nom::combinator::{map, map_opt, not, opt, recognize, verify};
use nom::multi::{fold_many0, many0_count};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser as _};

use super::Decimal;
use crate::lexicon::characters::Characters;

/// The value of a Chinese digit, plain or financial; 两 (*two of*) counts here too.
pub(crate) const fn digit(c: char) -> Option<u64> {
    Some(match c {
        '〇' | '○' | '零' => 0,
        '一' | '壹' => 1,
        '二' | '贰' | '两' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// The value of an ASCII or full-width digit.
pub(crate) const fn arabic_digit(c: char) -> Option<u64> {
    match c {
        '0'..='9' => Some(c as u64 - '0' as u64),
        '０'..='９' => Some(c as u64 - '０' as u64),
        _ => None,
    }
}

/// number = arabic-number | chinese-number
pub(crate) fn number(input: &str) -> IResult<&str, Option<Decimal>> {
    alt((arabic_number, chinese_number)).parse(input)
}

// ---- Chinese -------------------------------------------------------------------------------------------------------

/// `chinese-number = ( digit-string | places ) [ "点" 1*digit [units] ]`
fn chinese_number(input: &str) -> IResult<&str, Option<Decimal>> {
    let (rest, whole) = alt((digit_string, places)).parse(input)?;
    let point = (preceded(tag("点"), fold_digits), units);
    match opt(point).parse(rest)? {
        (rest, None) => Ok((rest, Decimal::new(whole, 0))),
        (rest, Some(((part, length), power))) => {
            let digits = 10u128.checked_pow(length).and_then(|scale| whole.checked_mul(scale)?.checked_add(part));
            let power = power.cast_signed().checked_sub_unsigned(length);
            Ok((rest, digits.zip(power).and_then(|(digits, power)| Decimal::new(digits, power))))
        }
    }
}

/// digit-string = 2*digit          ; 二〇二〇: no 两, no places behind
fn digit_string(input: &str) -> IResult<&str, u128> {
    let string = verify(fold_digits, |&(_, length)| length > 1);
    map(string, |(value, _)| value).parse(input)
}

/// 1*digit: the value, which stops growing at the largest, and how many.
fn fold_digits(input: &str) -> IResult<&str, (u128, u32)> {
    let digits = take_while1(|c| c != '两' && digit(c).is_some());
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

/// `places = "零" | below-yi { "亿" [below-yi] }`
fn places(input: &str) -> IResult<&str, u128> {
    let (mut rest, mut spoken) = below_yi(input, Spoken::NOTHING);
    if spoken.is_nothing() {
        return map(one_of("零〇○"), |_| 0).parse(input);
    }
    while let (behind, Some(_)) = opt(tag("亿")).parse(rest)? {
        let yi = spoken.times(8);
        (rest, spoken) = below_yi(behind, yi);
    }
    Ok((rest, spoken.value))
}

/// `below-yi = section [ "万" [section] ]`
fn below_yi(input: &str, above: Spoken) -> (&str, Spoken) {
    let (rest, section) = section(input, above);
    let part = Spoken { value: section.value - above.value, ..section };
    match tag::<_, _, nom::error::Error<&str>>("万").parse(rest) {
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
/// 十 stands without a digit too, 百 and 千 at the head of the number; 廿 and 卅 are digit and place in one.
fn place<'i>(input: &'i str, above: Spoken, (power, units): (u32, &str), alone: bool) -> IResult<&'i str, Spoken> {
    let gap = above.last - power > 1 && !above.is_nothing();
    let (rest, zero) = map(opt(one_of("零〇○")), |zero| zero.is_some()).parse(input)?;
    let (rest, ()) = verify(nom::combinator::success(()), |()| !zero || gap).parse(rest)?;
    let digit = map_opt(anychar, |c| self::digit(c).filter(|&digit| digit > 0 && (c != '两' || alone && power != 1)));
    let unit = |input| map(one_of(units), |_| power).parse(input);
    let bare = power == 1 || above.is_nothing();
    let (rest, (digit, power)) = match power {
        0 => {
            let (rest, digit) = terminated(digit, not(one_of("十拾百佰千仟"))).parse(rest)?;
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

/// 廿 = 二十, 卅 = 三十
fn twenties(input: &str) -> IResult<&str, (u64, u32)> {
    map(one_of("廿卅"), |c| (if c == '廿' { 2 } else { 3 }, 1)).parse(input)
}

/// A character that numerals are made of.
fn number_character(input: &str) -> IResult<&str, char> {
    verify(anychar, |&c| is_numeral(c)).parse(input)
}

/// Whether numerals are made of `c`: digits of all kinds, and places.
#[inline]
pub(crate) fn is_numeral(c: char) -> bool {
    CHINESE.contains(c) || matches!(c, '0'..='9' | '〇' | '○' | '０'..='９')
}

/// The Chinese digits and places, but for the round zeros.
static CHINESE: Characters = Characters::new("零一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟");

/// 十 百 千 万 亿, plain and financial, 廿 and 卅.
pub(crate) const fn is_place(c: char) -> bool {
    matches!(c, '十' | '拾' | '百' | '佰' | '千' | '仟' | '万' | '亿' | '廿' | '卅')
}

// ---- ASCII and full-width digits -----------------------------------------------------------------------------------

/// arabic-number = term { term }          ; 1亿2000万: each below the unit of the one before, and with a unit
fn arabic_number(input: &str) -> IResult<&str, Option<Decimal>> {
    let (mut rest, first) = term(input)?;
    let (mut sum, mut unit) = (first.value(), first.unit);
    while unit > 0 {
        let lower = |term: &Term| term.unit > 0 && term.scale == 0 && term.length + term.unit <= unit;
        let Ok((behind, next)) = verify(term, lower).parse(rest) else { break };
        sum = sum.zip(next.value()).and_then(|(sum, next)| add(sum, next));
        (rest, unit) = (behind, next.unit);
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
    /// How many behind.
    scale: u32,
    /// The power of ten of the units.
    unit: u32,
}

impl Term {
    fn value(&self) -> Option<Decimal> {
        Decimal::new(self.digits, i32::try_from(self.unit).ok()?.checked_sub_unsigned(self.scale)?)
    }
}

/// `term = ( grouped | 1*DIGIT ) [ "." 1*DIGIT ] [units]`
fn term(input: &str) -> IResult<&str, Term> {
    let (rest, whole) = alt((grouped, digits1)).parse(input)?;
    let (rest, part) = opt(preceded(one_of(".．"), digits1)).parse(rest)?;
    let (rest, unit) = units(rest)?;
    let part = part.unwrap_or_default();
    let digits = whole.chars().chain(part.chars()).filter_map(arabic_digit);
    let digits = digits.fold(0u128, |value, digit| value.saturating_mul(10).saturating_add(digit.into()));
    let count = |text: &str| u32::try_from(text.chars().filter(|&c| c != ',').count()).unwrap_or(u32::MAX);
    Ok((rest, Term { digits, length: count(whole), scale: count(part), unit }))
}

fn digits1(input: &str) -> IResult<&str, &str> {
    take_while1(|c| arabic_digit(c).is_some()).parse(input)
}

/// `grouped = 1*3DIGIT 1*( "," 3DIGIT )` ; no digit behind
fn grouped(input: &str) -> IResult<&str, &str> {
    let three = |input| verify(take_while(|c: char| c.is_ascii_digit()), |part: &str| part.len() == 3).parse(input);
    let head = verify(take_while1(|c: char| c.is_ascii_digit()), |part: &str| part.len() <= 3);
    let groups = verify(many0_count(preceded(tag(","), three)), |&count| count > 0);
    recognize((head, groups)).parse(input)
}

/// `units = [ "十" | "百" | "千" ] [ "万" ] { "亿" }`: their power of ten.
pub(super) fn units(input: &str) -> IResult<&str, u32> {
    let small = map(opt(one_of("十拾百佰千仟")), |unit| match unit {
        None => 0,
        Some('十' | '拾') => 1,
        Some('百' | '佰') => 2,
        Some(_) => 3,
    });
    let wan = map(opt(tag("万")), |wan| if wan.is_some() { 4 } else { 0 });
    let yi = fold_many0(tag("亿"), || 0u32, |power, _| power.saturating_add(8));
    map((small, wan, yi), |(small, wan, yi)| yi.saturating_add(small + wan)).parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_made_of_digits_and_places() {
        for c in '\0'..=char::MAX {
            let made = digit(c).is_some() || arabic_digit(c).is_some() || is_place(c);
            assert_eq!(is_numeral(c), made, "{c}");
        }
    }
}

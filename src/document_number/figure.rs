//! Numbers as documents write them at their head and foot: in digits of any script, ○ for zero included.
//! Knows digits and places; days, the readers of dates know.

use nom::bytes::complete::take_while1;
use nom::combinator::map_opt;
use nom::error::{ErrorKind, ParseError};
use nom::{IResult, Parser as _};

use crate::numeral;

/// The value of a digit: ASCII, full-width or Chinese. Typists wrote zero as 〇, as a circle or as a letter O.
fn digit(c: char) -> Option<u32> {
    Some(match c {
        '0'..='9' => u32::from(c) - u32::from('0'),
        '０'..='９' => u32::from(c) - u32::from('０'),
        '〇' | '○' | '◯' | '零' | 'O' | 'Ｏ' | 'o' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// Whether `c` is a digit, ASCII or full-width.
pub(crate) fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// A number written digit by digit: 2019, ２０１９, 二○一九.
pub(crate) fn digits<'t, E: ParseError<&'t str>>(text: &'t str) -> IResult<&'t str, u32, E> {
    let value =
        |figures: &str| figures.chars().try_fold(0u32, |value, c| value.checked_mul(10)?.checked_add(digit(c)?));
    let mut whole = map_opt(take_while1(|c| digit(c).is_some()), value);
    let (rest, value) = whole.parse(text)?;
    match rest.chars().next() {
        Some('十' | '百' | '千' | '廿') => Err(nom::Err::Error(E::from_error_kind(text, ErrorKind::Digit))),
        _ => Ok((rest, value)),
    }
}

/// A number in Chinese, by its places: 五, 十二, 三十一, 廿一, 一百零三.
pub(crate) fn chinese<'t, E: ParseError<&'t str>>(text: &'t str) -> IResult<&'t str, u32, E> {
    let run = take_while1(|c| digit(c).is_some() || matches!(c, '十' | '百' | '千' | '廿' | '卅'));
    map_opt(run, |run: &str| u32::try_from(numeral::parse(run).ok()?).ok()).parse(text)
}

//! Chinese numerals: read, written, and found in running text.
//! Knows the numerals of modern official Chinese; no dates, no units of measure.
//!
//! ```
//! use gongwen::numeral::{self, Style};
//! assert_eq!(numeral::parse("一百零五"), Ok(105));
//! assert_eq!(numeral::parse("二〇二〇"), Ok(2020)); // digit by digit
//! assert_eq!(numeral::parse("2.6万"), Ok(26_000));
//! assert_eq!(numeral::format(99, Style::Plain).to_string(), "九十九");
//! assert_eq!(numeral::format(99, Style::Financial).to_string(), "玖拾玖");
//! ```
//!
//! A numeral is read whole or not at all: what is part of a larger expression that the module does not know, 八点三十
//! (*half past eight*) or 1/3, is none. A number that is a share (3.5%, 五分之一) or an amount of money (壹拾壹元伍角整) is
//! found as what it is: [`Share`], [`Money`].
//!
//! The rules are those of GB/T 15835-2011 (出版物上数字用法, *numerals in publications*); the financial forms are those
//! of 《正确填写票据和结算凭证的基本规定》 (*on filling in bills*, People's Bank of China, 1997), section 1.

mod approximate;
mod arabic;
mod boundary;
mod chinese;
mod decimal;
mod digit;
mod find;
mod fraction;
mod money;
mod ordinal;
mod read;
mod share;
mod unit;
mod value;
mod words;
mod write;

pub use decimal::Decimal;
pub use find::{Numeral, Numerals, find};
pub use money::Money;
pub use ordinal::Ordinal;
pub use share::Share;
pub use value::{Sense, Value};
pub use write::{Style, Written, format};

pub(crate) use digit::{arabic_digit, digit, is_numeral};

use crate::error::Error;

/// Reads a whole number: all of `text`, without white space.
///
/// Known are the plain and the financial digits and places (九十九, 玖拾玖), simplified and traditional (萬 億 貳), 两 廿
/// 卅 卌, 零 〇 ○, digit strings (二〇二〇), ASCII and full-width digits with or without commas (12,345), both mixed (2.6万,
/// 3千, 12.5千, 1亿2000万, 3万4000, 100万三千), a blank between digits and 万 or 亿 (1000 万), 万亿, 亿亿 and 万万.
/// A last digit without its place takes the one below the last, as people say it: 一百五 is 150, 一百零五 is 105. After 点
/// stand digits, and of the places only 万 and 亿: 二点六万 is 26,000, 二点五百 no number.
///
/// ```
/// use gongwen::numeral::parse;
/// assert_eq!(parse("两千"), Ok(2000));
/// assert_eq!(parse("1.29万亿"), Ok(1_290_000_000_000));
/// let error = parse("三百百").unwrap_err();
/// assert_eq!(error.to_string(), r#"expected a lower place or the end of the numeral, found "三百百""#);
/// assert_eq!(error.span().range(), 6..9); // bytes
/// ```
///
/// # Errors
/// If `text` is no numeral, has a fraction left (2.65), is below 0 or above [`u64::MAX`]: what was expected, and where.
pub fn parse(text: &str) -> Result<u64, Error> {
    let number: Decimal = text.parse()?;
    number.to_u64().ok_or_else(|| Error::form("a whole number", text, 0))
}

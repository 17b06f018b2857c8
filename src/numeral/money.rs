//! Amounts of money as bills and contracts write them: 壹拾壹元伍角整, 12元5角.
//! Knows 元 角 分 and what closes an amount; the numbers between, `read` knows.

use core::fmt;
use core::str::FromStr;

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{eof, map, map_opt, not, opt, peek, recognize, value};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser as _};

use super::Decimal;
use super::digit::is_numeral;
use super::read::number;
use super::unit::blank;
use crate::error::Error;

/// An amount of money in 人民币 (*renminbi*), counted in 分 (*fen*), 100 to a 元 (*yuan*).
///
/// ```
/// use gongwen::numeral::Money;
/// let sum: Money = "壹拾壹元伍角整".parse().unwrap();
/// assert_eq!((sum.fen(), sum.to_string()), (1150, "11.50元".to_owned()));
/// assert_eq!("人民币1.2万元".parse::<Money>().unwrap().fen(), 1_200_000);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money {
    fen: u64,
}

impl Money {
    /// The amount in fen.
    pub const fn fen(self) -> u64 {
        self.fen
    }
}

/// In yuan, with two decimal places: `11.50元`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}元", self.fen / 100, self.fen % 100)
    }
}

/// Reads all of the text, with 人民币 or ¥ before the amount or not.
impl FromStr for Money {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let currency = opt(alt((tag("人民币"), tag("¥"), tag("￥"))));
        let yuan = map_opt(terminated(number, yuan), |number| fen_of(number?));
        match terminated(preceded(currency, alt((amount, yuan))), eof).parse(text) {
            Ok((_, fen)) => Ok(Self { fen }),
            Err(_) => Err(Error::form("an amount of money as 壹拾壹元伍角整", text, 0)),
        }
    }
}

/// The amount that begins `input`, and what follows it. A number before 元 alone is a number with a unit.
pub(super) fn read(input: &str) -> Option<(&str, Money)> {
    amount(input).ok().map(|(rest, fen)| (rest, Money { fen }))
}

/// ```text
/// amount = number 元 ( closed | small [closed] ) | digit 角 digit 分
/// small  = digit 角 [["零"] digit 分] | ["零"] digit 分
/// ```
fn amount(input: &str) -> IResult<&str, u64> {
    let jiao = || terminated(below_ten, one_of("角"));
    let fen = || terminated(preceded(opt(one_of("零〇")), below_ten), terminated(char('分'), not(one_of("之钟"))));
    let cents = map((jiao(), opt(fen())), |(jiao, fen)| 10 * jiao + fen.unwrap_or(0));
    let small = || terminated(alt((cents, fen())), opt(closed));
    let part = alt((map(small(), Some), value(None, closed)));
    let yuan = map_opt((terminated(number, yuan), part), |(yuan, small)| {
        let yuan = yuan.filter(|yuan| small.is_none() || yuan.scale() == 0)?;
        fen_of(yuan)?.checked_add(small.unwrap_or(0))
    });
    let below = map((jiao(), fen()), |(jiao, fen)| 10 * jiao + fen);
    alt((yuan, below)).parse(input)
}

/// `yuan = [blank] "元"`, in any of its characters; not where 元 begins a word: 元月, 元旦, 元素
fn yuan(input: &str) -> IResult<&str, char> {
    terminated(preceded(opt(blank), one_of("元圆圓")), not(one_of("月旦素件器气"))).parse(input)
}

/// `closed = "整" | "正"` at the end of an amount; not 整改 (*to mend*), 正式 (*formal*)
fn closed(input: &str) -> IResult<&str, &str> {
    let mark = satisfy(|c| !c.is_alphanumeric() || is_numeral(c));
    let end = alt((eof, recognize(mark), recognize(one_of("的和及与以至到人大小"))));
    recognize(terminated(one_of("整正"), peek(end))).parse(input)
}

/// A digit of 角 or 分.
fn below_ten(input: &str) -> IResult<&str, u64> {
    map_opt(number, |number| number?.to_u64().filter(|&digit| digit < 10)).parse(input)
}

/// So many yuan in fen, if that is a whole number.
fn fen_of(yuan: Decimal) -> Option<u64> {
    yuan.times(2)?.to_u64()
}

//! What a numeral says: a number, exact or not, a place in a row, a share, an amount of money.
//! Knows the kinds of values; the words for them, the grammars know.

use super::{Decimal, Money, Ordinal, Share};

/// What a numeral says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Value<'t> {
    /// A number: 九十九, 2.6万, -5.
    Exact(Decimal),
    /// A number that is not said exactly: 百余, 近300, 两三.
    Approximate {
        /// The number that is said: 100 for 百余 and 近百, 10 for 数十, 2 for 两三.
        base: Decimal,
        /// How the number that is meant lies to it.
        sense: Sense,
    },
    /// A place in a row: 第十二届.
    Ordinal(Ordinal<'t>),
    /// So many parts of a whole: 3.5%, 百分之八点五, 五分之一; about so many: 近50%, 30%左右, 3—5%.
    Share {
        /// The share that is said.
        share: Share,
        /// How the parts that are meant lie to those that are said, if they are not said exactly.
        sense: Option<Sense>,
    },
    /// An amount of money with its 角 and 分 or closed with 整: 壹拾壹元伍角整. What stands before 元 alone is a number.
    Money(Money),
}

/// How the number that is meant lies to the one that is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sense {
    /// Somewhat more: 百余, 十多, 十几, 逾千, 上百.
    More,
    /// Somewhat less: 近百.
    Less,
    /// About as much: 约300, 300左右.
    About,
    /// Several times as much: 数十, 几百.
    Several,
    /// Up to this: 两三 is 2 up to 3.
    UpTo(Decimal),
}

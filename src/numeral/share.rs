//! Shares: so many parts of a whole. Knows what a share holds and how it is written in digits; how its words read,
//! `fraction` knows.

use core::fmt;

use super::Decimal;

/// So many parts of a whole: 百分之八点五 (*8.5 per cent*) and 8.5% are 8.5 of 100, 五分之一 (*a fifth*) is 1 of 5.
///
/// ```
/// use gongwen::numeral::Share;
/// let growth: Share = "百分之八点五".parse().unwrap();
/// assert_eq!((growth.parts().to_string(), growth.whole()), ("8.5".to_owned(), 100));
/// assert_eq!("8.5%".parse(), Ok(growth));
/// assert_eq!("-3.5%".parse::<Share>().unwrap().to_string(), "-3.5%");
/// assert_eq!("五分之一".parse::<Share>().unwrap().to_string(), "5分之1");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Share {
    pub(super) parts: Decimal,
    pub(super) whole: u64,
}

impl Share {
    /// How many parts it is, below 0 for -3.5%.
    pub const fn parts(self) -> Decimal {
        self.parts
    }

    /// How many parts make the whole, 2 at least: 100 for per cent, 1000 for per mille.
    pub const fn whole(self) -> u64 {
        self.whole
    }
}

/// In digits: `8.5%`, `3‰`, and other fractions as `5分之1`.
impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.whole {
            100 => write!(f, "{}%", self.parts),
            1000 => write!(f, "{}‰", self.parts),
            whole => write!(f, "{whole}分之{}", self.parts),
        }
    }
}

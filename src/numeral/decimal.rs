//! An exact decimal number: what 2.65 and 三点五 are, without floating point.

use core::fmt;
use core::str::FromStr;

use super::read;
use crate::error::Error;

/// An exact decimal number, at least 0: `digits` / 10^`scale`, in lowest terms.
///
/// ```
/// use gongwen::numeral::Decimal;
/// let growth: Decimal = "三点五".parse().unwrap();
/// assert_eq!((growth.digits(), growth.scale()), (35, 1));
/// assert_eq!(growth.to_string(), "3.5");
/// let people: Decimal = "2.6万".parse().unwrap();
/// assert_eq!(people.to_u64(), Some(26_000));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal {
    digits: u64,
    scale: u8,
}

impl Decimal {
    /// The most decimal places: as many as there are powers of ten in a `u64`.
    const MAX_SCALE: u32 = 19;

    /// `digits` · 10^`power`, if that fits.
    pub(super) fn new(digits: u128, power: i32) -> Option<Self> {
        let (mut digits, mut scale) = (digits, power.checked_neg()?.max(0).unsigned_abs());
        digits = digits.checked_mul(10u128.checked_pow(power.max(0).unsigned_abs())?)?;
        while scale > 0 && digits.is_multiple_of(10) {
            digits /= 10;
            scale -= 1;
        }
        let scale = if scale <= Self::MAX_SCALE { u8::try_from(scale).ok()? } else { return None };
        Some(Self { digits: u64::try_from(digits).ok()?, scale })
    }

    /// All its digits as one number: 35 for 3.5.
    pub const fn digits(self) -> u64 {
        self.digits
    }

    /// How many of the digits stand behind the point, 0 to 19.
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// The number, if it is whole.
    pub const fn to_u64(self) -> Option<u64> {
        if self.scale == 0 { Some(self.digits) } else { None }
    }
}

impl From<u64> for Decimal {
    fn from(digits: u64) -> Self {
        Self { digits, scale: 0 }
    }
}

/// With a point and no exponent: `26000`, `3.5`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10u128.pow(u32::from(self.scale));
        let (whole, part) = (u128::from(self.digits) / unit, u128::from(self.digits) % unit);
        match self.scale {
            0 => f.pad_integral(true, "", &whole.to_string()),
            scale => f.pad_integral(true, "", &std::format!("{whole}.{part:0>width$}", width = usize::from(scale))),
        }
    }
}

/// Reads all of the text as [`parse`](super::parse) does, fractions included.
impl FromStr for Decimal {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let Ok((rest, number)) = read::number(text) else {
            return Err(Error::form("a numeral", text, 0));
        };
        if !rest.is_empty() {
            return Err(Error::form("a lower place or the end of the numeral", text, text.len() - rest.len()));
        }
        number.ok_or_else(|| Error::form("a number of at most 18446744073709551615", text, 0))
    }
}

//! An exact decimal number: what 2.65, 三点五 and 负0.2 are, without floating point.
//! Knows its sign and its digits; what its words look like, `read` knows.

use core::cmp::Ordering;
use core::fmt;

/// An exact decimal number: `digits` / 10^`scale`, below 0 where [`is_negative`](Self::is_negative), in lowest terms.
///
/// ```
/// use gongwen::numeral::Decimal;
/// let growth: Decimal = "三点五".parse().unwrap();
/// assert_eq!((growth.digits(), growth.scale()), (35, 1));
/// assert_eq!(growth.to_string(), "3.5");
/// let people: Decimal = "2.6万".parse().unwrap();
/// assert_eq!(people.to_u64(), Some(26_000));
/// let change: Decimal = "负0.2".parse().unwrap();
/// assert_eq!((change.is_negative(), change.to_string()), (true, "-0.2".to_owned()));
/// assert!(change < growth && growth < people && Decimal::from(-1) < change); // by their size
/// assert_eq!(f64::from(growth), 3.5);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal {
    digits: u64,
    scale: u8,
    negative: bool,
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
        Some(Self { digits: u64::try_from(digits).ok()?, scale, negative: false })
    }

    /// The same number below 0; 0 has no sign.
    pub(super) const fn negated(self) -> Self {
        Self { negative: !self.negative && self.digits > 0, ..self }
    }

    /// The number · 10^`power`, if that fits.
    pub(super) fn times(self, power: u32) -> Option<Self> {
        let product = Self::new(self.digits.into(), i32::try_from(power).ok()?.checked_sub(self.scale.into())?)?;
        Some(Self { negative: self.negative, ..product })
    }

    /// Whether it is less than `other`, signs aside.
    pub(super) fn is_less(self, other: Self) -> bool {
        self.size(other) == Ordering::Less
    }

    /// How it compares with `other`, signs aside: by the whole numbers, then by what is after the point, of which no two
    /// are equal that are written otherwise.
    fn size(self, other: Self) -> Ordering {
        let unit = |n: Self| 10u128.pow(n.scale.into());
        let whole = |n: Self| u128::from(n.digits) / unit(n);
        let part = |n: Self| u128::from(n.digits) % unit(n) * 10u128.pow(Self::MAX_SCALE - u32::from(n.scale));
        whole(self).cmp(&whole(other)).then(part(self).cmp(&part(other)))
    }

    /// All its digits as one number, without the sign: 35 for 3.5.
    pub const fn digits(self) -> u64 {
        self.digits
    }

    /// How many of the digits stand after the point, 0 to 19.
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// Whether it is below 0: 负0.2, -3.5, 零下五 (*five below zero*).
    pub const fn is_negative(self) -> bool {
        self.negative
    }

    /// The number, if it is whole and not below 0.
    pub const fn to_u64(self) -> Option<u64> {
        if self.scale == 0 && !self.negative { Some(self.digits) } else { None }
    }
}

/// By size: -3.5 is below 0.2, which is below 26000.
impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => self.size(*other),
            (true, true) => other.size(*self),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Makes decimals of whole numbers.
macro_rules! whole {
    ($($type:ty),+) => {$(
        impl From<$type> for Decimal {
            fn from(number: $type) -> Self {
                #[allow(unused_comparisons, clippy::cast_lossless)] // of types without a sign none is below 0
                Self { digits: u64::try_from(number.abs_diff(0)).unwrap_or_default(), scale: 0, negative: number < 0 }
            }
        }
    )+};
}

whole! { u8, u16, u32, u64, i8, i16, i32, i64 }

/// The nearest number that an `f64` holds.
impl From<Decimal> for f64 {
    fn from(decimal: Decimal) -> Self {
        decimal.to_string().parse().unwrap_or(Self::NAN) // digits and a point: it is a number
    }
}

/// With a sign below 0, a point and no exponent: `26000`, `-3.5`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10u128.pow(u32::from(self.scale));
        let (whole, part) = (u128::from(self.digits) / unit, u128::from(self.digits) % unit);
        match self.scale {
            0 => f.pad_integral(!self.negative, "", &whole.to_string()),
            scale => {
                let digits = std::format!("{whole}.{part:0>width$}", width = usize::from(scale));
                f.pad_integral(!self.negative, "", &digits)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_sort_by_size() {
        let ordered: Vec<Decimal> = ["-18446744073709551615", "-3.5", "-3.45", "-0.2", "0", "0.0000000000000000001"]
            .into_iter()
            .chain(["0.2", "1.8446744073709551615", "2", "3.5", "10", "18446744073709551615"])
            .map(|number| number.parse().unwrap())
            .collect();
        for (index, one) in ordered.iter().enumerate() {
            for (other_index, other) in ordered.iter().enumerate() {
                assert_eq!(one.cmp(other), index.cmp(&other_index), "{one} and {other}");
                assert_eq!(one == other, one.cmp(other).is_eq());
            }
        }
        assert_eq!(Decimal::from(i64::MIN).to_string(), "-9223372036854775808");
        assert_eq!(Decimal::from(u64::MAX).to_u64(), Some(u64::MAX));
        assert_eq!(f64::from(Decimal::from(-7i8)).to_string(), "-7");
    }
}

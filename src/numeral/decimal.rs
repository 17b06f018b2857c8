//! An exact decimal number: what 2.65, 三点五 and 负0.2 are, without floating point.
//! Knows its sign and its digits; what its words look like, `read` knows.

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
        let raised = |n: Self, by: u8| u128::from(n.digits).saturating_mul(10u128.pow(by.into()));
        raised(self, other.scale) < raised(other, self.scale)
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

impl From<u64> for Decimal {
    fn from(digits: u64) -> Self {
        Self { digits, scale: 0, negative: false }
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

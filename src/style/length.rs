//! Lengths and percentages with their units (CSS Values and Units 4, sections 5 to 7).

use core::fmt;

use super::token::dimension;

/// A length or a percentage: a number and its unit, as written.
///
/// ```
/// use gongwen::style::{Length, Style, Unit};
/// let style = Style::parse("font-size:16px; text-indent: 2EM");
/// assert_eq!(style.font_size(), Some(Length { value: 16.0, unit: Unit::Px }));
/// assert_eq!(style.text_indent().unwrap().to_string(), "2em");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[allow(clippy::exhaustive_structs)] // a number and its unit: nothing to add
pub struct Length {
    /// The number. It is finite.
    pub value: f64,
    /// What it counts.
    pub unit: Unit,
}

/// Declares [`Unit`] with its names, which CSS reads in any case.
macro_rules! units {
    ($($(#[$doc:meta])* $unit:ident = $name:literal,)*) => {
        /// The unit of a [`Length`] (CSS Values and Units 4, sections 6 and 7; the percentage, section 5.5).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[non_exhaustive]
        pub enum Unit {
            $($(#[$doc])* #[cfg_attr(feature = "serde", serde(rename = $name))] $unit,)*
        }

        impl Unit {
            /// The unit of this name, in any case.
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    $(_ if name.eq_ignore_ascii_case($name) => Some(Self::$unit),)*
                    _ => None,
                }
            }

            /// The name: `px`, `%`.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$unit => $name,)*
                }
            }
        }
    };
}

units! {
    /// Pixels, 1/96 of an inch.
    Px = "px",
    /// Points, 1/72 of an inch.
    Pt = "pt",
    /// The font size of the element (of its parent, where it gives a font size).
    Em = "em",
    /// The font size of the root element.
    Rem = "rem",
    /// Hundredths of what the property says.
    Percent = "%",
    /// Centimetres.
    Cm = "cm",
    /// Millimetres.
    Mm = "mm",
    /// Quarters of a millimetre.
    Q = "q",
    /// Inches of 2.54 cm.
    In = "in",
    /// Picas of 12 points.
    Pc = "pc",
    /// The height of a small x.
    Ex = "ex",
    /// The height of a small x in the font of the root element.
    Rex = "rex",
    /// The width of a 0.
    Ch = "ch",
    /// The width of a 0 in the font of the root element.
    Rch = "rch",
    /// The height of capital letters.
    Cap = "cap",
    /// The width of the ideograph 水.
    Ic = "ic",
    /// The line height of the element.
    Lh = "lh",
    /// The line height of the root element.
    Rlh = "rlh",
    /// Hundredths of the viewport's width.
    Vw = "vw",
    /// Hundredths of the viewport's height.
    Vh = "vh",
    /// Hundredths of the viewport's size along the lines of text.
    Vi = "vi",
    /// Hundredths of the viewport's size across the lines of text.
    Vb = "vb",
    /// Hundredths of the viewport's smaller side.
    Vmin = "vmin",
    /// Hundredths of the viewport's larger side.
    Vmax = "vmax",
}

impl Length {
    /// No length at all: `0px`.
    pub(crate) const ZERO: Self = Self { value: 0.0, unit: Unit::Px };

    pub(crate) const fn px(value: f64) -> Self {
        Self { value, unit: Unit::Px }
    }

    /// The length in pixels, of which 96 make an inch; `None` for units that depend on the font, on the window or on
    /// another length.
    ///
    /// ```
    /// use gongwen::style::{Length, Unit};
    /// assert_eq!(Length { value: 12.0, unit: Unit::Pt }.to_px(), Some(16.0));
    /// assert_eq!(Length { value: 2.0, unit: Unit::Em }.to_px(), None);
    /// ```
    pub fn to_px(self) -> Option<f64> {
        let pixels = match self.unit {
            Unit::Px => 1.0,
            Unit::In => 96.0,
            Unit::Pt => 96.0 / 72.0,
            Unit::Pc => 16.0,
            Unit::Cm => 96.0 / 2.54,
            Unit::Mm => 96.0 / 25.4,
            Unit::Q => 96.0 / 101.6,
            _ => return None,
        };
        Some(self.value * pixels)
    }

    /// `number unit`, or `0`.
    pub(super) fn read(css: &str) -> super::token::Read<'_, Self> {
        let (rest, (value, unit)) = dimension(css)?;
        let unit = if unit.is_empty() && value == 0.0 { Some(Unit::Px) } else { Unit::from_name(&unit) };
        match unit {
            Some(unit) => Ok((rest, Self { value, unit })),
            None => Err(nom::Err::Error(nom::error::Error::new(css, nom::error::ErrorKind::Tag))),
        }
    }

    /// As [`Self::read`], but not less than nothing.
    pub(super) fn read_positive(css: &str) -> super::token::Read<'_, Self> {
        nom::Parser::parse(&mut nom::combinator::verify(Self::read, |length| length.value >= 0.0), css)
    }
}

/// As CSS writes it: `16px`.
impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.value, self.unit.as_str())
    }
}

/// A margin (CSS 2, section 8.3).
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Margin {
    /// As the layout has it, `auto`.
    Auto,
    /// This much; it may be less than nothing.
    #[cfg_attr(feature = "serde", serde(untagged))]
    Length(Length),
}

impl Margin {
    /// The length, if it is one.
    pub const fn length(self) -> Option<Length> {
        match self {
            Self::Auto => None,
            Self::Length(length) => Some(length),
        }
    }
}

/// As CSS writes it: `15px`, `auto`.
impl fmt::Display for Margin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Auto => f.write_str("auto"),
            Self::Length(length) => length.fmt(f),
        }
    }
}

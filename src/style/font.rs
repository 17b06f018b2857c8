//! Fonts: sizes, weights, families, line heights, and the `font` shorthand for them all (CSS Fonts 4).

use core::fmt;
use std::borrow::Cow;

use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::char;
use nom::combinator::{map_opt, not, opt, recognize, verify};
use nom::multi::{fold_many0, many0_count};
use nom::sequence::{pair, preceded, terminated};

use super::length::Length;
use super::token::{Read, ident, number, space, string, tag_no_case};

/// How bold text is (CSS Fonts 4, section 2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum FontWeight {
    /// Bolder than the parent.
    Bolder,
    /// Lighter than the parent.
    Lighter,
    /// From 1 to 1000: `normal` is 400, `bold` 700.
    #[cfg_attr(feature = "serde", serde(untagged))]
    Number(u16),
}

impl FontWeight {
    pub(crate) const NORMAL: Self = Self::Number(400);
    pub(crate) const BOLD: Self = Self::Number(700);

    /// Whether text of this weight looks bold: from 600 on, as fonts have it that come in two weights.
    pub const fn is_bold(self) -> bool {
        match self {
            Self::Number(weight) => weight >= 600,
            Self::Bolder => true,
            Self::Lighter => false,
        }
    }

    /// `normal | bold | bolder | lighter | number`
    pub(super) fn read(css: &str) -> Read<'_, Self> {
        let word = map_opt(ident, |word| {
            let words =
                [("normal", Self::NORMAL), ("bold", Self::BOLD), ("bolder", Self::Bolder), ("lighter", Self::Lighter)];
            words.into_iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|(_, weight)| weight)
        });
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // from 1 to 1000
        let weight = verify(number, |weight| (1.0..=1000.0).contains(weight)).map(|weight| Self::Number(weight as u16));
        alt((word, weight)).parse(css)
    }
}

/// As CSS writes it: `700`, `bolder`.
impl fmt::Display for FontWeight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(weight) => weight.fmt(f),
            Self::Bolder => f.write_str("bolder"),
            Self::Lighter => f.write_str("lighter"),
        }
    }
}

/// How far lines stand apart (CSS 2, section 10.8.1).
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum LineHeight {
    /// As the font has it.
    Normal,
    /// So many times the font size.
    #[cfg_attr(feature = "serde", serde(untagged))]
    Number(f64),
    /// This much; a percentage is of the font size.
    #[cfg_attr(feature = "serde", serde(untagged))]
    Length(Length),
}

impl LineHeight {
    /// The length, if it is one.
    pub const fn length(self) -> Option<Length> {
        match self {
            Self::Length(length) => Some(length),
            _ => None,
        }
    }

    /// `normal | number | length`, none less than nothing
    pub(super) fn read(css: &str) -> Read<'_, Self> {
        let normal = tag_no_case("normal").map(|_| Self::Normal);
        let bare = terminated(number, not(alt((tag("%").map(drop), ident.map(drop)))));
        let number = verify(bare, |number| *number >= 0.0).map(Self::Number);
        alt((normal, number, Length::read_positive.map(Self::Length))).parse(css)
    }
}

/// As CSS writes it: `25px`, `1.5`, `normal`.
impl fmt::Display for LineHeight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Normal => f.write_str("normal"),
            Self::Number(number) => number.fmt(f),
            Self::Length(length) => length.fmt(f),
        }
    }
}

/// The sizes that have names (CSS Fonts 4, sections 2.5.1 and 2.5.2), where the reader's own size is 16 pixels.
const SIZES: [(&str, Length); 10] = [
    ("xx-small", Length::px(9.0)),
    ("x-small", Length::px(10.0)),
    ("small", Length::px(13.0)),
    ("medium", Length::px(16.0)),
    ("large", Length::px(18.0)),
    ("x-large", Length::px(24.0)),
    ("xx-large", Length::px(32.0)),
    ("xxx-large", Length::px(48.0)),
    ("smaller", Length { value: 5.0 / 6.0, unit: super::Unit::Em }),
    ("larger", Length { value: 1.2, unit: super::Unit::Em }),
];

/// The reader's own size, unless they set another one.
pub(super) const MEDIUM: Length = SIZES[3].1;

/// `length | named-size`
pub(super) fn size(css: &str) -> Read<'_, Length> {
    let named = map_opt(ident, |word| {
        SIZES.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|&(_, length)| length)
    });
    alt((Length::read_positive, named)).parse(css)
}

/// `string | ident ( space ident )*`: the name of a font; words are joined by one space.
pub(super) fn family(css: &str) -> Read<'_, Cow<'_, str>> {
    let (css, ()) = space(css)?;
    let gap = verify(recognize(space), |gap: &str| !gap.is_empty());
    let more = fold_many0(preceded(gap, ident), String::new, |words, word| words + " " + &word);
    let words = pair(ident, more)
        .map(|(first, more)| if more.is_empty() { first } else { Cow::Owned(first.into_owned() + &more) });
    terminated(alt((string, words)), space).parse(css)
}

/// `family ( "," family )*`, as written.
pub(super) fn families(css: &str) -> Read<'_, &str> {
    recognize((family, many0_count(preceded(char(','), family)))).parse(css)
}

/// What the `font` shorthand sets.
pub(super) struct Font<'s> {
    pub weight: FontWeight,
    pub size: Length,
    pub line_height: LineHeight,
    pub families: &'s str,
}

/// `( style | variant | weight | stretch )* size ( "/" line-height )? families` (CSS Fonts 4, section 2.7)
pub(super) fn font(css: &str) -> Read<'_, Font<'_>> {
    let mut weight = FontWeight::NORMAL;
    let mut css = css;
    for _ in 0..4 {
        let Ok((behind, word)) = recognize(alt((ident.map(drop), number.map(drop)))).parse(css) else { break };
        match FontWeight::read(word) {
            Ok(("", read)) if size(css).is_err() => weight = if read == FontWeight::NORMAL { weight } else { read },
            _ if is_other(word) => {}
            _ => break,
        }
        css = space(behind)?.0;
    }
    let height = preceded((space, char('/'), space), LineHeight::read);
    let (rest, (size, height)) = (size, opt(height)).parse(css)?;
    let (rest, families) = preceded(space, families).parse(rest)?;
    Ok((rest, Font { weight, size, line_height: height.unwrap_or(LineHeight::Normal), families }))
}

/// Whether `word` may stand before the size in `font` and is no weight.
fn is_other(word: &str) -> bool {
    let words = [
        "italic",
        "oblique",
        "small-caps",
        "ultra-condensed",
        "extra-condensed",
        "condensed",
        "semi-condensed",
        "semi-expanded",
        "expanded",
        "extra-expanded",
        "ultra-expanded",
    ];
    words.iter().any(|other| other.eq_ignore_ascii_case(word))
}

/// The families of a list that was read, each as it is named.
pub(super) fn names(families: &str) -> impl Iterator<Item = Cow<'_, str>> + Clone {
    let mut list = families;
    core::iter::from_fn(move || {
        let (behind, name) = family(list).ok()?;
        list = behind.strip_prefix(',').unwrap_or_default();
        Some(name)
    })
}

//! What declarations say, typed: which property takes which values, and which declaration wins.
//! Knows the properties that official notices are styled with, and no others.

use nom::Parser as _;
use nom::branch::alt;
use nom::combinator::{map_opt, opt};
use nom::multi::separated_list1;
use nom::sequence::{preceded, separated_pair};

use super::color::Color;
use super::declaration::{Declaration, Item, Items};
use super::font::{self, FontWeight, LineHeight};
use super::keyword::{Display, Float, Positioning, TextAlign, TextTransform, Visibility, WhiteSpace};
use super::length::{Length, Margin};
use super::token::{Read, ident, space, tag_no_case, whole};
use crate::place::Mark;
use crate::span::Span;

/// The typed properties of a style; those that it does not set are `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Properties {
    pub font_size: Option<Length>,
    pub font_weight: Option<FontWeight>,
    /// Where the list of families stands in the style as written.
    pub font_family: Option<Mark>,
    pub line_height: Option<LineHeight>,
    pub color: Option<Color>,
    pub text_align: Option<TextAlign>,
    pub text_indent: Option<Length>,
    pub margin_top: Option<Margin>,
    pub margin_right: Option<Margin>,
    pub margin_bottom: Option<Margin>,
    pub margin_left: Option<Margin>,
    pub display: Option<Display>,
    pub visibility: Option<Visibility>,
    pub white_space: Option<WhiteSpace>,
    pub text_transform: Option<TextTransform>,
    pub float: Option<Float>,
    pub position: Option<Positioning>,
}

/// Says of a declaration that its value is none that its property takes.
#[derive(Debug)]
struct Invalid;

/// A value: `None` for one that is known only where the style is applied (`inherit`, `var(…)`).
type Value<T> = Result<Option<T>, Invalid>;

impl Properties {
    pub const NONE: Self = Self {
        font_size: None,
        font_weight: None,
        font_family: None,
        line_height: None,
        color: None,
        text_align: None,
        text_indent: None,
        margin_top: None,
        margin_right: None,
        margin_bottom: None,
        margin_left: None,
        display: None,
        visibility: None,
        white_space: None,
        text_transform: None,
        float: None,
        position: None,
    };

    /// What the declarations of `css` say together: the last of a property wins, an important one over others
    /// (CSS Cascade 4, section 6.4.4). Tells `skipped` which are broken or have a value that their property does not
    /// take.
    pub fn of(css: &str, mut skipped: impl FnMut(Span)) -> Self {
        let mut properties = Self::NONE;
        let mut important = false;
        for item in Items::new(css) {
            match item {
                Item::Broken(span) => skipped(span),
                Item::Declaration(declaration) => {
                    important |= declaration.important;
                    let read = if declaration.important {
                        Self::default().apply(css, &declaration)
                    } else {
                        properties.apply(css, &declaration)
                    };
                    if read.is_err() {
                        skipped(declaration.span);
                    }
                }
            }
        }
        if important {
            for item in Items::new(css) {
                if let Item::Declaration(declaration @ Declaration { important: true, .. }) = item {
                    let _ = properties.apply(css, &declaration); // told above if it is none
                }
            }
        }
        properties
    }

    fn apply(&mut self, css: &str, declaration: &Declaration<'_>) -> Result<(), Invalid> {
        let value = declaration.value;
        match declaration.name.as_bytes() {
            b"font-size" => self.font_size = read(value, font::size, font::MEDIUM)?,
            b"font-weight" => self.font_weight = read(value, FontWeight::read, FontWeight::NORMAL)?,
            b"font-family" => self.font_family = families(css, value)?,
            b"font" => self.set_font(css, value)?,
            b"line-height" => self.line_height = read(value, LineHeight::read, LineHeight::Normal)?,
            b"color" => self.color = color(value)?,
            b"text-align" => self.text_align = read(value, text_align, TextAlign::Start)?,
            b"text-indent" => self.text_indent = read(value, Length::read, Length::ZERO)?,
            b"margin-top" => self.margin_top = read(value, Margin::read, Margin::NONE)?,
            b"margin-right" => self.margin_right = read(value, Margin::read, Margin::NONE)?,
            b"margin-bottom" => self.margin_bottom = read(value, Margin::read, Margin::NONE)?,
            b"margin-left" => self.margin_left = read(value, Margin::read, Margin::NONE)?,
            b"margin" => self.set_margins(value)?,
            b"display" => self.display = read(value, display, Display::Inline)?,
            b"visibility" => self.visibility = read(value, visibility, Visibility::Visible)?,
            b"white-space" => self.white_space = read(value, word(WhiteSpace::from_word), WhiteSpace::Normal)?,
            b"text-transform" => self.text_transform = read(value, text_transform, TextTransform::None)?,
            b"float" => self.float = read(value, word(Float::from_word), Float::None)?,
            b"position" => self.position = read(value, word(Positioning::from_word), Positioning::Static)?,
            _ => {}
        }
        Ok(())
    }

    fn set_font(&mut self, css: &str, value: &str) -> Result<(), Invalid> {
        let system = ["caption", "icon", "menu", "message-box", "small-caption", "status-bar"];
        let font = match whole(font::font, value) {
            None if system.iter().any(|font| font.eq_ignore_ascii_case(value)) => None,
            None => elsewhere(value, None)?.flatten(),
            font => font,
        };
        self.font_size = font.as_ref().map(|font| font.size);
        self.font_weight = font.as_ref().map(|font| font.weight);
        self.line_height = font.as_ref().map(|font| font.line_height);
        self.font_family = font.map(|font| place(css, font.families));
        Ok(())
    }

    /// One to four margins: top, right, bottom, left; what is left out is as the opposite side (CSS 2, section 8.3).
    fn set_margins(&mut self, value: &str) -> Result<(), Invalid> {
        let more = || opt(preceded(space, Margin::read));
        let sides = (Margin::read.map(Some), more(), more(), more()).map(|(a, b, c, d)| [a, b, c, d]);
        let sides = read(value, sides, [Some(Margin::NONE), None, None, None])?;
        let side = |at: &[usize]| sides.and_then(|sides| at.iter().find_map(|&at| sides[at]));
        self.margin_top = side(&[0]);
        self.margin_right = side(&[1, 0]);
        self.margin_bottom = side(&[2, 0]);
        self.margin_left = side(&[3, 1, 0]);
        Ok(())
    }
}

/// The whole of `value` by `parser`, or what stands for a value everywhere.
fn read<'s, T>(
    value: &'s str,
    parser: impl nom::Parser<&'s str, Output = T, Error = nom::error::Error<&'s str>>,
    initial: T,
) -> Value<T> {
    match whole(parser, value) {
        None => elsewhere(value, initial),
        read => Ok(read),
    }
}

/// The keywords that every property takes (CSS Cascade 4, section 7.3), and functions, whose value is not known here.
fn elsewhere<T>(value: &str, initial: T) -> Value<T> {
    const FUNCTIONS: [&str; 7] = ["calc(", "var(", "env(", "attr(", "min(", "max(", "clamp("];
    let is = |word: &&str| value.eq_ignore_ascii_case(word);
    if is(&"initial") {
        return Ok(Some(initial));
    }
    if ["inherit", "unset", "revert", "revert-layer"].iter().any(is) {
        return Ok(None);
    }
    if value.contains('(') {
        let value = value.to_ascii_lowercase();
        if FUNCTIONS.iter().any(|function| value.contains(function)) {
            return Ok(None);
        }
    }
    Err(Invalid)
}

fn color(value: &str) -> Value<Color> {
    match elsewhere(value, Color::BLACK) {
        Err(Invalid) if Color::is_given(value) => Ok(None),
        Err(Invalid) => Color::parse(value).map(Some).ok_or(Invalid),
        known => known,
    }
}

/// One keyword.
fn word<'s, T>(
    from_word: impl Fn(&str) -> Option<T>,
) -> impl nom::Parser<&'s str, Output = T, Error = nom::error::Error<&'s str>> {
    map_opt(ident, move |word| from_word(&word))
}

/// A keyword, or one with the prefix that browsers gave it first.
fn text_align(css: &str) -> Read<'_, TextAlign> {
    word(|word| TextAlign::from_word(word.strip_prefix("-webkit-").unwrap_or(word))).parse(css)
}

/// A keyword; those that only other scripts or full width are asked for by leave the letters of this one as they are.
fn text_transform(css: &str) -> Read<'_, TextTransform> {
    let other = |word: &str| {
        let others = ["full-width", "full-size-kana", "math-auto"];
        others.iter().any(|other| other.eq_ignore_ascii_case(word)).then_some(TextTransform::None)
    };
    let read = word(move |word| TextTransform::from_word(word).or_else(|| other(word)));
    map_opt(separated_list1(space, read), |words| match words[..] {
        [one] | [one, TextTransform::None] | [TextTransform::None, one] => Some(one),
        _ => None,
    })
    .parse(css)
}

/// One keyword, or two of which the first says how the element sits among others, the second how it lays out its own.
pub(super) fn display(css: &str) -> Read<'_, Display> {
    let pair = map_opt(separated_pair(ident, space, ident), |(outer, inner)| Display::from_words(&outer, &inner));
    alt((pair, word(|word| Display::from_word(word).or_else(|| Display::from_prefixed(word))))).parse(css)
}

/// One keyword.
pub(super) fn visibility(css: &str) -> Read<'_, Visibility> {
    word(Visibility::from_word).parse(css)
}

impl Margin {
    const NONE: Self = Self::Length(Length::ZERO);

    /// `"auto" | length`
    fn read(css: &str) -> Read<'_, Self> {
        alt((tag_no_case("auto").map(|_| Self::Auto), Length::read.map(Self::Length))).parse(css)
    }
}

/// A list of families, as the place where it stands in `css`. A keyword is none.
fn families(css: &str, value: &str) -> Value<Mark> {
    match elsewhere(value, Mark::default()) {
        Err(Invalid) => whole(font::families, value).map(|families| Some(place(css, families))).ok_or(Invalid),
        known => known,
    }
}

/// Whether all of `css` is a list of families, and no keyword.
pub(crate) fn is_families(css: &str) -> bool {
    matches!(families(css, css), Ok(Some(list)) if !list.is_empty() && list.of(css) == css)
}

/// Where `part` stands in `css`, of which it is a part.
fn place(css: &str, part: &str) -> Mark {
    let start = part.as_ptr().addr() - css.as_ptr().addr();
    Mark::new(start, start + part.len())
}

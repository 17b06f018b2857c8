//! Inline style: the text of a `style` attribute as typed properties, by the CSS standards.
//! Knows declarations and their values; nothing of elements, nothing of inheritance.

mod color;
mod declaration;
mod font;
mod keyword;
mod length;
mod properties;
pub(crate) mod sheet;
mod token;

use core::convert::Infallible;
use core::fmt;
use core::str::FromStr;
use std::borrow::Cow;

use crate::diagnostic::{Code, Log};
use crate::span::Span;

pub use color::Color;
pub use declaration::Declaration;
pub use font::{FontWeight, LineHeight};
pub use keyword::{Display, Float, Positioning, TextAlign, TextTransform, Visibility, WhiteSpace};
pub use length::{Length, Margin, Unit};

use declaration::{Item, Items};
pub(crate) use properties::{Properties, is_families};

/// The inline style of a paragraph: the declarations as written, and what they say of the properties that official
/// notices are styled with.
///
/// It is read as CSS says: names, units and keywords in any case, comments, escapes, `!important`, the last of several
/// declarations in force. What is broken is skipped up to the next semicolon (CSS Syntax 3, section 5); a property
/// that is not known here stays among the [`declarations`](Self::declarations).
///
/// ```
/// use gongwen::style::{Display, Length, Margin, Style, Unit};
/// let style = Style::parse("font-size:16px; margin-top:15PX; line-height:25磅; display:block; mso-pagination:none");
/// assert_eq!(style.font_size(), Some(Length { value: 16.0, unit: Unit::Px }));
/// assert_eq!(style.margin_top().and_then(Margin::length).unwrap().to_string(), "15px");
/// assert_eq!(style.line_height(), None); // 磅 (point) is no unit of CSS
/// assert_eq!(style.display(), Some(Display::Block));
/// assert_eq!(style.declarations().last().unwrap().name, "mso-pagination");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Style<'a> {
    css: Cow<'a, str>,
    properties: Properties,
}

/// Getters of properties that are copied out.
macro_rules! properties {
    ($($(#[$doc:meta])* $name:ident: $type:ty,)*) => {
        impl Style<'_> {
            $($(#[$doc])* pub fn $name(&self) -> Option<$type> { self.properties.$name })*
        }
    };
}

properties! {
    /// `font-size` (CSS Fonts 4, section 2.5); sizes with names as the lengths that browsers give them: `medium` is
    /// 16px, `larger` 1.2em. It is not less than nothing.
    font_size: Length,
    /// `font-weight` (CSS Fonts 4, section 2.2).
    font_weight: FontWeight,
    /// `line-height` (CSS 2, section 10.8.1).
    line_height: LineHeight,
    /// `color` (CSS Color 4, section 3.1); `None` too for colours that the reader's system gives, as `windowtext`.
    color: Color,
    /// `text-align` (CSS Text 3, section 6.1).
    text_align: TextAlign,
    /// `text-indent`, of a paragraph's first line (CSS Text 3, section 7.1).
    text_indent: Length,
    /// `margin-top`, by itself or from `margin` (CSS 2, section 8.3).
    margin_top: Margin,
    /// `margin-right`, by itself or from `margin` (CSS 2, section 8.3).
    margin_right: Margin,
    /// `margin-bottom`, by itself or from `margin` (CSS 2, section 8.3).
    margin_bottom: Margin,
    /// `margin-left`, by itself or from `margin` (CSS 2, section 8.3).
    margin_left: Margin,
    /// `display` (CSS Display 3, section 2).
    display: Display,
    /// `visibility` (CSS Display 3, section 4).
    visibility: Visibility,
    /// `white-space` (CSS Text 3, section 3).
    white_space: WhiteSpace,
    /// `text-transform` (CSS Text 3, section 2.1), as far as it is about upper and lower case.
    text_transform: TextTransform,
    /// `float` (CSS 2, section 9.5.1).
    float: Float,
    /// `position` (CSS Positioned Layout 3, section 2).
    position: Positioning,
}

impl<'a> Style<'a> {
    /// The style that says nothing.
    pub(crate) const EMPTY: &'static Style<'static> = &Style { css: Cow::Borrowed(""), properties: Properties::NONE };

    /// The style that `css`, written of these properties, reads as. That it does is only checked by tests: to read each
    /// took a twentieth of the reading of a State Council page.
    pub(crate) fn saying(css: String, properties: Properties) -> Self {
        debug_assert_eq!(Properties::of(&css, |_| ()), properties, "{css}");
        Self { css: Cow::Owned(css), properties }
    }

    /// Reads a style. Never fails: what is broken is skipped; [`skipped`](Self::skipped) tells it.
    pub fn parse(css: &'a str) -> Self {
        Self::from(Cow::Borrowed(css))
    }

    /// The style as written.
    pub fn as_written(&self) -> &str {
        &self.css
    }

    /// `font-family` (CSS Fonts 4, section 2.1): the names of the fonts, the first choice first.
    ///
    /// ```
    /// let style = gongwen::style::Style::parse("font-family: 仿宋_GB2312, 'Times New Roman', serif");
    /// assert!(style.font_family().eq(["仿宋_GB2312", "Times New Roman", "serif"]));
    /// ```
    pub fn font_family(&self) -> impl Iterator<Item = Cow<'_, str>> + Clone {
        font::names(self.properties.font_family.map_or("", |mark| mark.of(&self.css)))
    }

    /// The declarations in order, those of unknown properties and of values that their property does not take
    /// included.
    ///
    /// ```
    /// let style = gongwen::style::Style::parse("COLOR: red !important; tab-stops: list 21pt");
    /// let declarations: Vec<_> = style.declarations().map(|d| (d.name, d.value, d.important)).collect();
    /// assert_eq!(declarations, [("color".into(), "red", true), ("tab-stops".into(), "list 21pt", false)]);
    /// ```
    pub fn declarations(&self) -> impl Iterator<Item = Declaration<'_>> + Clone {
        Items::new(&self.css).filter_map(|item| match item {
            Item::Declaration(declaration) => Some(declaration),
            Item::Broken(_) => None,
        })
    }

    /// What was skipped: where the style as written has no declaration, or one whose property does not take its value.
    /// Byte offsets, half-open.
    ///
    /// ```
    /// let style = gongwen::style::Style::parse("font-size:16磅; color:red; bold");
    /// let skipped: Vec<_> = style.skipped().iter().map(|span| span.of(style.as_written()).unwrap()).collect();
    /// assert_eq!(skipped, ["font-size:16磅", "bold"]);
    /// ```
    pub fn skipped(&self) -> Vec<Span> {
        let mut skipped = Vec::new();
        Properties::of(&self.css, |span| skipped.push(span));
        skipped
    }

    /// The same style, free of its source.
    pub fn into_owned(self) -> Style<'static> {
        Style { css: Cow::Owned(self.css.into_owned()), properties: self.properties }
    }
}

/// The style that says nothing.
impl Default for Style<'_> {
    fn default() -> Self {
        Self::EMPTY.clone()
    }
}

impl<'a> From<&'a str> for Style<'a> {
    fn from(css: &'a str) -> Self {
        Self::parse(css)
    }
}

impl From<String> for Style<'static> {
    fn from(css: String) -> Self {
        Style::from(Cow::Owned(css))
    }
}

impl<'a> From<Cow<'a, str>> for Style<'a> {
    fn from(css: Cow<'a, str>) -> Self {
        let properties = Properties::of(&css, |_| ());
        Self { css, properties }
    }
}

/// Never fails, as [`Style::parse`].
impl FromStr for Style<'static> {
    type Err = Infallible;

    fn from_str(css: &str) -> Result<Self, Infallible> {
        Ok(css.to_owned().into())
    }
}

/// As written.
impl fmt::Display for Style<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.css)
    }
}

/// Reads the style attribute that stands at byte `at` of the source as it reads, and notes what was skipped.
pub(crate) fn parse<'a>(css: &'a str, at: usize, log: &mut Log) -> Style<'a> {
    let properties = Properties::of(css, |span| {
        let span = Span::new(at + span.start(), at + span.end());
        log.note(Code::Declaration, span, "a declaration that CSS reads");
    });
    Style { css: Cow::Borrowed(css), properties }
}

#[cfg(test)]
mod tests;

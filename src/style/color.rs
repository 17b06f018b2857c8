//! Colours (CSS Color 4). The crate `color` knows their notations; this type keeps it out of the interface.

use core::fmt;
use std::borrow::Cow;

use super::token;

/// A colour of text, in sRGB: each part from 0 to 255.
///
/// ```
/// use gongwen::style::{Color, Style};
/// let red = Color { red: 255, green: 0, blue: 0, alpha: 255 };
/// for css in ["color:red", "color:#F00", "color: rgb(255, 0, 0)", "color:hsl(0deg 100% 50%)"] {
///     assert_eq!(Style::parse(css).color(), Some(red));
/// }
/// assert_eq!(red.to_string(), "#ff0000");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_structs)] // four channels: nothing to add
pub struct Color {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
    /// How opaque it is: 255 hides what is behind, 0 is not seen.
    pub alpha: u8,
}

/// Colours that the reader's system or the parent gives (CSS Color 4, sections 6.2 and 6.3 and appendix A): no value
/// is known here. Word writes `windowtext`.
const GIVEN: &[&str] = &[
    "currentcolor",
    "accentcolor",
    "accentcolortext",
    "activetext",
    "buttonborder",
    "buttonface",
    "buttontext",
    "canvas",
    "canvastext",
    "field",
    "fieldtext",
    "graytext",
    "highlight",
    "highlighttext",
    "linktext",
    "mark",
    "marktext",
    "selecteditem",
    "selecteditemtext",
    "visitedtext",
    "activeborder",
    "activecaption",
    "appworkspace",
    "background",
    "buttonhighlight",
    "buttonshadow",
    "captiontext",
    "inactiveborder",
    "inactivecaption",
    "inactivecaptiontext",
    "infobackground",
    "infotext",
    "menu",
    "menutext",
    "scrollbar",
    "threeddarkshadow",
    "threedface",
    "threedhighlight",
    "threedlightshadow",
    "threedshadow",
    "window",
    "windowframe",
    "windowtext",
];

impl Color {
    pub(crate) const BLACK: Self = Self { red: 0, green: 0, blue: 0, alpha: 255 };

    /// The colour that `css` is: a name, `#rgb`, `#rrggbb`, a function. Names and functions may have escapes (CSS Syntax 3,
    /// section 4.3.7), and `grey` in them is `gray` (CSS Color 4, section 6.1).
    pub(crate) fn parse(css: &str) -> Option<Self> {
        let (rest, name) = token::ident(css).unwrap_or((css, Cow::Borrowed("")));
        let plain = if name.is_empty() {
            Cow::Borrowed(css) // a number: #333333
        } else {
            let name = name.to_ascii_lowercase();
            if name.starts_with("rgb") && is_mixed(rest) || !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                return None;
            }
            Cow::Owned(name.replace("grey", "gray") + rest)
        };
        let color = color::parse_color(&plain).ok()?.to_alpha_color::<color::Srgb>().to_rgba8();
        Some(Self { red: color.r, green: color.g, blue: color.b, alpha: color.a })
    }

    /// Whether `css` is a colour that depends on where it is seen.
    pub(super) fn is_given(css: &str) -> bool {
        GIVEN.iter().any(|name| name.eq_ignore_ascii_case(css))
    }
}

/// Whether red, green and blue, parted by commas, are numbers and percentages: they must be all of one kind (CSS Color 4,
/// section 5.1, legacy syntax). An alpha after them is of any kind.
fn is_mixed(arguments: &str) -> bool {
    let mut parts = arguments.trim_matches(['(', ')']).split(',').map(|part| part.trim_end().ends_with('%'));
    match (parts.next(), parts.next(), parts.next()) {
        (Some(red), Some(green), Some(blue)) => red != green || green != blue,
        _ => false,
    }
}

/// As CSS writes it: `#rrggbb`, and `#rrggbbaa` if something shines through.
impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)?;
        if self.alpha < 255 { write!(f, "{:02x}", self.alpha) } else { Ok(()) }
    }
}

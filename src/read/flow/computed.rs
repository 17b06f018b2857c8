//! Computed values: what holds for an element in the end, and how lengths and weights of its parent are worked out.
//! Knows values; where they come from, the cascade knows.

use crate::place::Mark;
use crate::style::{
    self, Color, Display, FontWeight, Length, LineHeight, Margin, TextAlign, TextTransform, Unit, Visibility,
    WhiteSpace,
};

/// The computed values that decide what is shown and how. `None` is what the reader's browser has by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Computed {
    pub display: Display,
    pub visibility: Visibility,
    /// Whether the visibility is said of the element itself, not inherited.
    pub own_visibility: bool,
    pub white_space: WhiteSpace,
    pub transform: TextTransform,
    pub font: Font,
    pub layout: Layout,
    /// Top, right, bottom, left; not inherited.
    pub margins: [Option<Margin>; 4],
}

/// What is said of text. Inherited.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Font {
    pub size: Option<Length>,
    pub weight: Option<u16>,
    pub family: Option<Family>,
    pub color: Option<Color>,
}

/// What is said of lines. Inherited.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Layout {
    pub align: Option<TextAlign>,
    pub indent: Option<Length>,
    pub height: Option<LineHeight>,
}

/// A list of font families: which of the lists that the document names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Family(u32);

/// The lists of font families that a document names, as CSS writes them; each once, if the last few have it.
#[derive(Debug, Default)]
pub(super) struct Families {
    text: String,
    lists: Vec<(Mark, bool)>,
}

/// Among how many of the last lists the same one is looked for.
const LAST: usize = 8;

impl Families {
    pub fn add(&mut self, css: &str) -> Family {
        let first = self.lists.len().saturating_sub(LAST);
        let known = self.lists[first..].iter().position(|(mark, _)| mark.of(&self.text) == css);
        let index = known.map_or(self.lists.len(), |known| first + known);
        if known.is_none() {
            let at = self.text.len();
            self.text.push_str(css);
            self.lists.push((Mark::new(at, self.text.len()), stands_alone(css)));
        }
        Family(u32::try_from(index).unwrap_or(u32::MAX))
    }

    pub fn css(&self, family: Family) -> &str {
        self.lists.get(family.0 as usize).map_or("", |(mark, _)| mark.of(&self.text))
    }

    /// Whether the list reads as one wherever it stands among declarations.
    pub fn stands_alone(&self, family: Family) -> bool {
        self.lists.get(family.0 as usize).is_some_and(|(_, alone)| *alone)
    }
}

/// Whether `css`, which an attribute says, is a list of families whatever stands around it: it leaves no quote, bracket
/// or comment open.
fn stands_alone(css: &str) -> bool {
    let opens =
        |c: char| c.is_ascii_control() || matches!(c, '\\' | '(' | '[' | '{' | '/' | ';' | '!' | '}' | ']' | ')');
    let (single, double) = (css.matches('\'').count(), css.matches('"').count());
    !css.contains(opens)
        && (single == 0 && double % 2 == 0 || double == 0 && single % 2 == 0)
        && style::is_families(css)
}

impl Computed {
    /// The root's parent.
    pub const INITIAL: Self = Self {
        display: Display::Block,
        visibility: Visibility::Visible,
        own_visibility: false,
        white_space: WhiteSpace::Normal,
        transform: TextTransform::None,
        font: Font { size: None, weight: None, family: None, color: None },
        layout: Layout { align: None, indent: None, height: None },
        margins: [None; 4],
    };

    /// An element with the values `removed` no longer stands between `parent` and this one: what only came through it
    /// comes from `parent` now. Whether that is so of the visibility, the elements between say.
    pub fn bequeath(&mut self, removed: &Self, parent: &Self, inherits_visibility: bool) {
        macro_rules! take_over {
            ($($value:ident.$part:ident)*) => {
                $(if self.$value.$part == removed.$value.$part { self.$value.$part = parent.$value.$part; })*
            };
        }
        take_over!(font.size font.weight font.family font.color layout.align layout.indent layout.height);
        if self.white_space == removed.white_space {
            self.white_space = parent.white_space;
        }
        if self.transform == removed.transform {
            self.transform = parent.transform;
        }
        if inherits_visibility {
            self.visibility = parent.visibility;
        }
    }

    /// What a child inherits.
    pub fn inherited(&self) -> Self {
        Self { display: Display::Inline, own_visibility: false, margins: [None; 4], ..*self }
    }
}

/// `em` times the font size; without one, of the 16 pixels that readers have by themselves.
pub(super) fn relative(em: f64, of: Option<Length>) -> Length {
    let of = of.unwrap_or(Length { value: 16.0, unit: Unit::Px });
    Length { value: (of.value * em).clamp(f64::MIN, f64::MAX), unit: of.unit }
}

/// A font size that is of its parent's, worked out.
pub(super) fn absolute(size: Length, parent: Option<Length>) -> Length {
    match size.unit {
        Unit::Em => relative(size.value, parent),
        Unit::Percent => relative(size.value / 100.0, parent),
        Unit::Rem => relative(size.value, None),
        _ => size,
    }
}

/// A weight that is of its parent's, worked out (CSS Fonts 4, section 2.2.1).
pub(super) fn resolved(weight: FontWeight, parent: Option<u16>) -> u16 {
    match (weight, parent.unwrap_or(400)) {
        (FontWeight::Number(weight), _) => weight,
        (FontWeight::Bolder, ..350) | (FontWeight::Lighter, 550..750) => 400,
        (FontWeight::Bolder, 350..550) | (FontWeight::Lighter, 750..) => 700,
        (FontWeight::Bolder, parent) => parent.max(900),
        (FontWeight::Lighter, parent) => parent.min(100),
    }
}

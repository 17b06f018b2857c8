//! The style of a line: what holds for its text, wherever in the document it was said, as one inline style.

use core::fmt::Write as _;
use std::sync::Arc;

use super::computed::{Computed, Families, Font, Layout};
use crate::style::{Margin, Style, WhiteSpace};

/// What a style is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Key {
    font: Font,
    layout: Layout,
    margins: [Option<Margin>; 4],
    white_space: Option<WhiteSpace>,
}

/// The styles of the last lines: others mostly share them.
#[derive(Debug, Default)]
pub(super) struct Styles<'a> {
    known: [Option<(Key, Option<Arc<Style<'a>>>)>; 8],
    next: usize,
    /// Where a style is written first, so that it takes no more room than it needs.
    buffer: String,
}

impl<'a> Styles<'a> {
    /// The style of text in `block`, of which `font` is said; none if nothing is said.
    pub fn of(
        &mut self,
        block: &Computed,
        font: Option<Font>,
        white_space: Option<WhiteSpace>,
        families: &Families,
    ) -> Option<Arc<Style<'a>>> {
        let font = font.unwrap_or(block.font);
        let key = Key { font, layout: block.layout, margins: block.margins, white_space };
        if let Some((_, style)) = self.known.iter().flatten().find(|(known, _)| *known == key) {
            return style.clone();
        }
        write_css(&key, families, &mut self.buffer);
        let style = (!self.buffer.is_empty()).then(|| Arc::new(Style::from(self.buffer.clone())));
        self.known[self.next] = Some((key, style.clone()));
        self.next = (self.next + 1) % self.known.len();
        style
    }
}

/// Writes the declarations, in one order.
fn write_css(key: &Key, families: &Families, css: &mut String) {
    let (layout, font) = (&key.layout, &key.font);
    css.clear();
    let mut say = |name: &str, value: Option<&dyn core::fmt::Display>| {
        if let Some(value) = value {
            // Writing to a string does not fail.
            let _ = write!(css, "{}{name}:{value}", if css.is_empty() { "" } else { ";" });
        }
    };
    macro_rules! say {
        ($($name:literal: $value:expr;)*) => { $(say($name, $value.as_ref().map(|value| value as &dyn core::fmt::Display));)* };
    }
    say! {
        "font-size": font.size;
        "font-weight": font.weight;
        "font-family": font.family.map(|family| families.css(family));
        "color": font.color;
        "text-align": layout.align;
        "text-indent": layout.indent;
        "line-height": layout.height;
        "margin-top": key.margins[0];
        "margin-right": key.margins[1];
        "margin-bottom": key.margins[2];
        "margin-left": key.margins[3];
        "white-space": key.white_space.filter(|&white_space| white_space != WhiteSpace::Normal);
    }
}

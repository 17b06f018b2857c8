//! The style of a line: what holds for its text, wherever in the document it was said, as one inline style.

use core::fmt::Write as _;
use std::sync::Arc;

use super::computed::{Computed, Families, Font, Layout};
use crate::place::Mark;
use crate::style::{FontWeight, Margin, Properties, Style, WhiteSpace};

/// How many bytes most styles take at most.
const ROOM: usize = 160;

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
    known: [Option<(Key, Option<Arc<Style<'a>>>)>; 16],
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
        let properties = write_css(&key, families, &mut self.buffer);
        let style = (!self.buffer.is_empty()).then(|| {
            let css = self.buffer.clone();
            let alone = key.font.family.is_none_or(|family| families.stands_alone(family));
            Arc::new(if alone { Style::saying(css, properties) } else { Style::from(css) })
        });
        self.known[self.next] = Some((key, style.clone()));
        self.next = (self.next + 1) % self.known.len();
        style
    }
}

/// Writes the declarations, in one order, and gives what they say.
fn write_css(key: &Key, families: &Families, css: &mut String) -> Properties {
    css.clear();
    css.reserve(ROOM);
    let Key { font, layout, margins: [top, right, bottom, left], white_space } = *key;
    let white_space = white_space.filter(|&white_space| white_space != WhiteSpace::Normal);
    say(css, "font-size", font.size);
    say(css, "font-weight", font.weight);
    say(css, "font-family", font.family.map(|family| families.css(family)));
    let end = css.len();
    say(css, "color", font.color);
    say(css, "text-align", layout.align);
    say(css, "text-indent", layout.indent);
    say(css, "line-height", layout.height);
    say(css, "margin-top", top);
    say(css, "margin-right", right);
    say(css, "margin-bottom", bottom);
    say(css, "margin-left", left);
    say(css, "white-space", white_space);
    Properties {
        font_size: font.size,
        font_weight: font.weight.map(FontWeight::Number),
        font_family: font.family.map(|family| Mark::new(end - families.css(family).len(), end)),
        color: font.color,
        text_align: layout.align,
        text_indent: layout.indent,
        line_height: layout.height,
        margin_top: top,
        margin_right: right,
        margin_bottom: bottom,
        margin_left: left,
        white_space,
        ..Properties::NONE
    }
}

/// Writes a declaration, if there is a value to declare.
fn say(css: &mut String, name: &str, value: Option<impl core::fmt::Display>) {
    if let Some(value) = value {
        if !css.is_empty() {
            css.push(';');
        }
        css.push_str(name);
        css.push(':');
        let _ = write!(css, "{value}"); // a string takes what it is given
    }
}

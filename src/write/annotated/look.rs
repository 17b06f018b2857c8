//! How a paragraph is set: its own style, as far as that is safe and reads well beside the marks, on any background.
//! Only typed values come through: nothing that a source wrote stands in the page as CSS.

use core::fmt::{self, Write};

use crate::notice::{Notice, Paragraph};
use crate::style::{Color, FontWeight, TextAlign};

/// What the sizes of a notice are measured by.
pub(super) struct Look {
    /// The size of most of its text, in CSS pixels.
    size: f64,
}

impl Look {
    /// The look of a notice: its size is the one that most bytes of text have.
    pub fn of(notice: &Notice<'_>) -> Self {
        let mut sizes: Vec<(f64, usize)> =
            notice.paragraphs().filter_map(|paragraph| Some((size(paragraph)?, paragraph.text().len()))).collect();
        sizes.sort_by(|one, other| one.0.total_cmp(&other.0));
        let total = |sizes: &[(f64, usize)]| (sizes.iter().map(|(_, length)| length).sum::<usize>(), sizes[0].0);
        let most =
            sizes.chunk_by(|one, other| (one.0 - other.0).abs() < 0.5).map(total).max_by_key(|(total, _)| *total);
        Self { size: most.map_or(16.0, |(_, size)| size) }
    }

    /// Writes the attributes of a paragraph's element: how it is aligned, and what of its style differs from the rest.
    pub fn write(&self, paragraph: Paragraph<'_>, out: &mut impl Write) -> fmt::Result {
        let style = paragraph.style();
        let mut css = String::new();
        match style.text_align() {
            Some(TextAlign::Center) => css.push_str("text-align:center;text-indent:0;"),
            Some(TextAlign::Right | TextAlign::End) => css.push_str("text-align:right;text-indent:0;"),
            _ => {}
        }
        if style.font_weight().is_some_and(FontWeight::is_bold) {
            css.push_str("font-weight:700;");
        }
        if let Some(size) = size(paragraph) {
            let ratio = (size / self.size).clamp(0.8, 1.6);
            if (ratio - 1.0).abs() > 0.05 {
                write!(css, "font-size:{ratio:.2}em;")?;
            }
        }
        if let Some(color) = style.color().filter(|color| is_hue(*color)) {
            let Color { red, green, blue, .. } = color;
            write!(css, "--hue:#{red:02x}{green:02x}{blue:02x};")?;
        }
        if css.is_empty() { Ok(()) } else { write!(out, " style=\"{}\"", css.trim_end_matches(';')) }
    }
}

/// The size of a paragraph's text in CSS pixels, where its style says one of its own that can be read.
fn size(paragraph: Paragraph<'_>) -> Option<f64> {
    paragraph.style().font_size()?.to_px().filter(|size| (4.0..200.0).contains(size))
}

/// Whether a colour is one, and no grey: greys, black and white are the page's own to choose.
fn is_hue(color: Color) -> bool {
    let parts = [color.red, color.green, color.blue];
    let spread = parts.iter().max().zip(parts.iter().min()).map_or(0, |(most, least)| most - least);
    color.alpha > 0x80 && spread > 60
}

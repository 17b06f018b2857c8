//! A line of a notice as the rules of this folder see it: its words, and how it stands out.

use crate::growth::work;
use crate::marks::Block;
use crate::place::{Mark, Place};
use crate::style::{Style, TextAlign};
use crate::text::is_blank;

/// The size, in CSS pixels, from which on text stands out: 16pt, a print size above that of the body in
/// GB/T 9704-2012, 5.2.2 (三号).
const LARGE: f64 = 21.3;

/// A block that shows text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'t> {
    pub paragraph: u32,
    pub text: &'t str,
    pub centred: bool,
    /// Bold or large.
    pub strong: bool,
    pub right: bool,
}

impl<'t> Line<'t> {
    /// The lines of a notice.
    pub fn all(blocks: &'t [Block<'_>]) -> impl Iterator<Item = Self> + Clone {
        let shown = blocks.iter().zip(0u32..).filter(|(block, _)| !block.text.as_str().is_empty());
        shown.map(|(block, paragraph)| {
            let style = block.style.as_deref().unwrap_or(Style::EMPTY);
            let text = block.text.as_str();
            work(text.len());
            Self {
                paragraph,
                text,
                centred: style.text_align() == Some(TextAlign::Center),
                strong: style.font_weight().is_some_and(crate::style::FontWeight::is_bold)
                    || style.font_size().and_then(crate::style::Length::to_px).is_some_and(|size| size >= LARGE),
                right: style.text_align() == Some(TextAlign::Right),
            }
        })
    }

    /// Whether it looks like a line of a title: in the middle, bold or large.
    pub fn stands_out(&self) -> bool {
        self.centred && self.strong
    }

    /// The place of `part`, a part of this line's text, without the white space around it.
    pub fn place(&self, part: &str) -> Place {
        let part = part.trim_matches(is_blank);
        let start = part.as_ptr().addr() - self.text.as_ptr().addr();
        Place { paragraph: self.paragraph, mark: Mark::new(start, start + part.len()) }
    }
}

/// The text in the brackets that it stands in, if it is all in one pair of them.
pub(super) fn bracketed(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['（', '('])?.strip_suffix(['）', ')'])?;
    let mut depth = 1;
    for c in inner.chars() {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return None;
        }
    }
    Some(inner.trim_matches(is_blank))
}

/// The parts of `text` at top level, outside brackets and title marks, cut at each character that `cut` names; white
/// space trimmed, empty ones left out.
pub(super) fn parts(text: &str, cut: impl Fn(char) -> bool) -> impl Iterator<Item = &str> {
    let mut depth = 0i32;
    let pieces = text.split(move |c| {
        match c {
            '（' | '(' | '《' | '〔' => depth += 1,
            '）' | ')' | '》' | '〕' => depth -= 1,
            _ => {}
        }
        depth <= 0 && cut(c)
    });
    pieces.map(|piece| piece.trim_matches(is_blank)).filter(|piece| !piece.is_empty())
}

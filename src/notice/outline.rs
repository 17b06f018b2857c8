//! The outline of a notice: its headings, and the paragraphs that open with one, with their levels.

use super::{Excerpt, Notice, Paragraph};
use crate::heading::{Level, numbered, run_in};
use crate::marks::Kind;
use crate::place::{Mark, Place};
use crate::span::Span;

/// An entry of a notice's outline: a heading, or a numbered paragraph that opens with one.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'n> {
    paragraph: Paragraph<'n>,
    level: Level,
    title: Excerpt<'n>,
}

impl<'n> Entry<'n> {
    /// The level.
    pub fn level(self) -> Level {
        self.level
    }

    /// The paragraph that it is, or that it opens.
    pub fn paragraph(self) -> Paragraph<'n> {
        self.paragraph
    }

    /// Where the heading stands in the source, its number included: byte offsets, half-open.
    pub fn span(self) -> Span {
        self.paragraph.source(0..self.title.range().end).unwrap_or_default()
    }

    /// The words of the heading, less the number before them and the stop after it; empty for an article, which has a
    /// number only.
    pub fn title(self) -> Excerpt<'n> {
        self.title
    }
}

impl Notice<'_> {
    /// The outline: headings, articles, and numbered paragraphs that open with a heading of their own
    /// (（一）加强组织领导。各地要…), in order. An entry lies below the last one of a lesser level before it.
    ///
    /// ```
    /// use gongwen::{Notice, heading::Level};
    /// let notice = Notice::parse("某市防汛工作方案\n一、总体要求\n（一）落实责任。各单位要落实责任。\n二、保障措施");
    /// let outline: Vec<_> = notice.outline().map(|entry| (entry.level(), entry.title().as_str())).collect();
    /// assert_eq!(outline, [
    ///     (Level::First, "总体要求"),  // general requirements
    ///     (Level::Second, "落实责任"), // duties
    ///     (Level::First, "保障措施"),  // safeguards
    /// ]);
    /// ```
    pub fn outline(&self) -> impl Iterator<Item = Entry<'_>> {
        self.paragraphs().filter_map(|paragraph| {
            let text = paragraph.text();
            let (level, number) = numbered(text)?;
            let title = match paragraph.kind() {
                Kind::Heading(Level::Article) => number..number,
                Kind::Heading(_) => number..text.trim_end_matches('。').len(),
                Kind::Text => run_in(text, number)?,
                _ => return None,
            };
            let mark = Mark::within(title, text)?;
            let place = Place { paragraph: u32::try_from(paragraph.index()).ok()?, mark };
            Some(Entry { paragraph, level, title: Excerpt::new(self, place) })
        })
    }
}

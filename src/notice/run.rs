//! Runs of style: how parts of a paragraph are styled, where not all of it is alike.

use core::fmt;
use core::ops::Range;

use super::{Excerpt, Notice, Paragraph, View, Views};
use crate::place::{Mark, Place, in_paragraph};
use crate::span::Span;
use crate::style::Style;

/// A part of a paragraph in one style: a view into its [`Notice`].
#[derive(Clone, Copy)]
pub struct Run<'n> {
    notice: &'n Notice<'n>,
    place: Place,
    style: &'n Style<'n>,
}

impl<'n> Run<'n> {
    /// Its words.
    pub fn text(self) -> Excerpt<'n> {
        Excerpt::new(self.notice, self.place)
    }

    /// Where they stand in the text of the paragraph: byte offsets, half-open.
    pub fn range(self) -> Range<usize> {
        self.place.mark.range()
    }

    /// Where they stand in the source: byte offsets, half-open.
    pub fn span(self) -> Span {
        self.text().span()
    }

    /// How they are styled: what the elements around them say, as [`Paragraph::style`] does for all of the paragraph.
    pub fn style(self) -> &'n Style<'n> {
        self.style
    }
}

/// One of the runs that are kept; or, after those, a paragraph as a whole.
impl<'n> View<'n> for Run<'n> {
    fn at(notice: &'n Notice<'n>, index: usize) -> Self {
        let runs = &notice.embedded().runs;
        if let Some(marks) = runs.get(index) {
            return Self { notice, place: marks.place, style: marks.style.as_deref().unwrap_or(Style::EMPTY) };
        }
        let paragraph = Paragraph { notice, index: index - runs.len() };
        let number = u32::try_from(paragraph.index).unwrap_or(Place::TITLE);
        let place = Place { paragraph: number, mark: Mark::new(0, paragraph.text().len()) };
        Self { notice, place, style: paragraph.style() }
    }
}

impl fmt::Debug for Run<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Run").field("text", &self.text()).field("style", &self.style).finish_non_exhaustive()
    }
}

impl<'n> Paragraph<'n> {
    /// Its text in runs of one style, which tile it: one, where all of it is alike; none, where it shows no text.
    ///
    /// ```
    /// let page = gongwen::Notice::parse("<p>会议<b>强调</b>，要抓好落实。</p>");
    /// let runs = page.paragraph(0).unwrap().runs();
    /// let bold: Vec<_> = runs.map(|run| (run.text().to_string(), run.style().font_weight().is_some())).collect();
    /// let bold: Vec<_> = bold.iter().map(|(text, is_bold)| (text.as_str(), *is_bold)).collect();
    /// assert_eq!(bold, [("会议", false), ("强调", true), ("，要抓好落实。", false)]); // the meeting stressed: …
    /// ```
    #[doc(alias("bold", "span", "inline style"))]
    pub fn runs(self) -> Views<'n, Run<'n>> {
        Views::new(
            self.notice,
            self.kept_runs().unwrap_or_else(|| {
                let whole = self.notice.embedded().runs.len() + self.index();
                whole..whole + usize::from(!self.text().is_empty())
            }),
        )
    }

    /// Which runs of it are kept: two at least, or none.
    pub(crate) fn kept_runs(self) -> Option<Range<usize>> {
        let own = in_paragraph(&self.notice.embedded().runs, self.index(), |marks| marks.place);
        (!own.is_empty()).then_some(own)
    }
}

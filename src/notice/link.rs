//! Links and pictures in a paragraph: what they show, and what they lead to or are made of.

use core::fmt;

use super::{Excerpt, Notice, Paragraph, View, Views};
use crate::marks::{LinkMarks, PictureMarks};
use crate::place::{Mark, Place, in_paragraph};
use crate::span::Span;

/// A part of a paragraph that is a link, `<a href>`: a view into its [`Notice`]. One that goes on in the next line is
/// another one there.
///
/// ```
/// let page = gongwen::Notice::parse("<p>附件：<a href='/files/plan.docx?a=1&amp;b=2'>防汛预案</a></p>");
/// let link = page.links().next().unwrap();
/// assert_eq!((link.text().as_str(), link.target()), ("防汛预案", "/files/plan.docx?a=1&b=2")); // a plan for floods
/// ```
#[doc(alias("a", "href", "url", "hyperlink", "链接"))]
#[derive(Clone, Copy)]
pub struct Link<'n> {
    notice: &'n Notice<'n>,
    marks: &'n LinkMarks<'n>,
}

impl<'n> Link<'n> {
    /// The words that are the link.
    pub fn text(self) -> Excerpt<'n> {
        Excerpt::new(self.notice, self.marks.place)
    }

    /// Where it leads, as the page says: references decoded, white space around it left out. Relative to the page's address,
    /// which the library does not know.
    pub fn target(self) -> &'n str {
        &self.marks.target
    }

    /// Where the words stand in the source: byte offsets, half-open.
    pub fn span(self) -> Span {
        self.text().span()
    }

    /// Where the value of `href` stands in the source, without its quotes: byte offsets, half-open.
    pub fn target_span(self) -> Span {
        self.marks.target_span.into()
    }

    /// The paragraph that it stands in.
    pub fn paragraph(self) -> Paragraph<'n> {
        Paragraph { notice: self.notice, index: self.marks.place.paragraph as usize }
    }
}

impl<'n> View<'n> for Link<'n> {
    fn at(notice: &'n Notice<'n>, index: usize) -> Self {
        Self { notice, marks: &notice.embedded().links[index] }
    }
}

impl fmt::Debug for Link<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Link").field("text", &self.text()).field("target", &self.target()).finish_non_exhaustive()
    }
}

/// A picture in a paragraph, `<img src>`: a view into its [`Notice`].
///
/// ```
/// let page = gongwen::Notice::parse("<p>会场<img src='a.jpg' alt='主席台'></p>");
/// let picture = page.pictures().next().unwrap();
/// assert_eq!((picture.source(), picture.alternative()), ("a.jpg", "主席台")); // the rostrum
/// assert_eq!(picture.offset(), "会场".len()); // the venue
/// ```
#[doc(alias("img", "image", "src", "图片"))]
#[derive(Clone, Copy)]
pub struct Picture<'n> {
    notice: &'n Notice<'n>,
    marks: &'n PictureMarks<'n>,
}

impl<'n> Picture<'n> {
    /// What it is loaded from, as the page says: references decoded, white space around it left out.
    pub fn source(self) -> &'n str {
        &self.marks.source
    }

    /// What is to be read in its place, `alt`; empty if nothing is.
    pub fn alternative(self) -> &'n str {
        &self.marks.alternative
    }

    /// Before which byte of the text of its paragraph it stands.
    pub fn offset(self) -> usize {
        self.marks.point.at as usize
    }

    /// Where its element stands in the source: byte offsets, half-open.
    pub fn span(self) -> Span {
        self.marks.span.into()
    }

    /// The paragraph that it stands in.
    pub fn paragraph(self) -> Paragraph<'n> {
        Paragraph { notice: self.notice, index: self.marks.point.paragraph as usize }
    }
}

impl<'n> View<'n> for Picture<'n> {
    fn at(notice: &'n Notice<'n>, index: usize) -> Self {
        Self { notice, marks: &notice.embedded().pictures[index] }
    }
}

impl fmt::Debug for Picture<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Picture").field("source", &self.source()).field("span", &self.span()).finish_non_exhaustive()
    }
}

impl Notice<'_> {
    /// The links in the paragraphs, boilerplate's too, in the order of the text. Their words are in
    /// [`Paragraph::links`] of each as well.
    pub fn links(&self) -> Views<'_, Link<'_>> {
        Views::new(self, 0..self.embedded().links.len())
    }

    /// The pictures in the paragraphs, in the order of the text: those with a source that are shown.
    pub fn pictures(&self) -> Views<'_, Picture<'_>> {
        Views::new(self, 0..self.embedded().pictures.len())
    }
}

impl<'n> Paragraph<'n> {
    /// Its links, in the order of its text.
    pub fn links(self) -> Views<'n, Link<'n>> {
        let own = in_paragraph(&self.notice.embedded().links, self.index(), |marks| marks.place);
        Views::new(self.notice, own)
    }

    /// Its pictures, in the order of its text.
    pub fn pictures(self) -> Views<'n, Picture<'n>> {
        let place = |marks: &PictureMarks<'_>| Place { paragraph: marks.point.paragraph, mark: Mark::default() };
        Views::new(self.notice, in_paragraph(&self.notice.embedded().pictures, self.index(), place))
    }
}

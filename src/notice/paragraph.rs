//! A paragraph of a notice: what a reader sees of it, what kind it is, how it is styled, where it stands.

use crate::marks::{Block, Kind, Part};
use core::ops::Range;

use super::{DateMention, Directive, Excerpt, Notice, View, Views, Work};
use crate::place::{Place, in_paragraph};
use crate::span::Span;
use crate::style::Style;

/// A paragraph of a [`Notice`]: a view that copies nothing.
///
/// ```
/// use gongwen::{Kind, Notice};
/// let notice = Notice::parse("题\n<div><span style='font-size:16px'> 　　会议强调，要抓好落实。</span></div><div>&nbsp;</div>");
/// let paragraph = notice.paragraph(0).unwrap();
/// assert_eq!(paragraph.text(), "会议强调，要抓好落实。"); // the meeting stressed: see to the implementation
/// assert_eq!(paragraph.kind(), Kind::Text);
/// ```
#[derive(Clone, Copy)]
pub struct Paragraph<'n> {
    pub(crate) notice: &'n Notice<'n>,
    pub(crate) index: usize,
}

impl<'n> Paragraph<'n> {
    pub(crate) fn block(self) -> &'n Block<'n> {
        &self.notice.blocks[self.index]
    }

    /// Its place among the paragraphs of its notice, from 0.
    pub fn index(self) -> usize {
        self.index
    }

    /// What a reader sees in a browser: references decoded, white space collapsed, the ends trimmed (U+3000 and
    /// U+00A0 too). Empty for blank paragraphs and pictures.
    pub fn text(self) -> &'n str {
        self.block().text.as_str()
    }

    /// The text as written between its tags, indentation and all; empty where it was put together from several
    /// elements of a page.
    pub fn raw(self) -> &'n str {
        self.block().text.raw()
    }

    /// What it is.
    pub fn kind(self) -> Kind {
        self.block().kind
    }

    /// What it is to the notice.
    ///
    /// ```
    /// use gongwen::{Notice, Part};
    /// let page = Notice::parse("<ul><li><a href=/>首页</a></ul><h1>某区开展巡查</h1><p>来源：某报</p><p>会议强调，要加强巡查。</p>");
    /// let parts: Vec<_> = page.paragraphs().map(|paragraph| paragraph.part()).collect();
    /// assert_eq!(parts, [Part::Boilerplate, Part::Title, Part::Info, Part::Article]);
    /// ```
    pub fn part(self) -> Part {
        self.block().part
    }

    /// Where it stands in the source, its markup included: byte offsets, half-open.
    pub fn span(self) -> Span {
        self.block().span()
    }

    /// How it is styled; the empty style if it has none.
    pub fn style(self) -> &'n Style<'n> {
        self.block().style.as_deref().unwrap_or(Style::EMPTY)
    }

    /// The dates that it mentions, in the order of the text; none if the analysis was switched off.
    pub fn dates(self) -> Views<'n, DateMention<'n>> {
        let dates = &self.notice.analysis().dates;
        Views::new(self.notice, in_paragraph(dates, self.index, |marks| marks.place))
    }

    /// What it says somebody is to do, in the order of its text.
    pub fn directives(self) -> Views<'n, Directive<'n>> {
        let all = &self.notice.analysis().directives;
        let own = in_paragraph(all, self.index, |marks| Place { paragraph: marks.paragraph, mark: marks.text });
        Views::new(self.notice, own)
    }

    /// The works that it cites, as [`Notice::works`].
    pub fn works(self) -> Views<'n, Work<'n>> {
        let works = &self.notice.analysis().works;
        Views::new(self.notice, in_paragraph(works, self.index, |&place| place))
    }

    /// Its coined terms, as [`Notice::terms`].
    pub fn terms(self) -> Views<'n, Excerpt<'n>> {
        let terms = &self.notice.analysis().terms;
        Views::new(self.notice, in_paragraph(terms, self.index, |&place| place))
    }

    /// The bytes of the source that `range` of the text was read from; `None` if the range does not lie within the
    /// text on character boundaries.
    ///
    /// ```
    /// let source = "题\n<div><span style=''> 　会议\r\n强调</span></div><div>&nbsp;</div>";
    /// let notice = gongwen::Notice::parse(source);
    /// let paragraph = notice.paragraph(0).unwrap();
    /// assert_eq!(paragraph.text(), "会议 强调"); // the meeting stressed
    /// assert_eq!(paragraph.source(6..7).unwrap().of(source), Some("\r\n"));
    /// ```
    pub fn source(self, range: Range<usize>) -> Option<Span> {
        self.block().text.source(range)
    }
}

impl<'n> View<'n> for Paragraph<'n> {
    fn at(notice: &'n Notice<'n>, index: usize) -> Self {
        Self { notice, index }
    }
}

impl core::fmt::Debug for Paragraph<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Paragraph")
            .field("index", &self.index)
            .field("kind", &self.kind())
            .field("span", &self.span())
            .field("text", &self.text())
            .finish_non_exhaustive()
    }
}

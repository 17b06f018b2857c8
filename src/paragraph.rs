//! A paragraph of a notice: what a reader sees of it, what kind it is, how it is styled, where it stands.

use core::ops::Range;
use std::sync::Arc;

use crate::date::DateMention;
use crate::directive::Directive;
use crate::excerpt::Excerpt;
use crate::grammar;
use crate::marks::{Place, in_paragraph};
use crate::notice::Notice;
use crate::span::Span;
use crate::style::Style;
use crate::text::Text;
use crate::work::Work;

/// What a notice keeps of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Block<'a> {
    pub text: Text<'a>,
    /// All of its markup, the spacer behind it included.
    pub span: Span,
    pub style: Option<Arc<Style<'a>>>,
    pub kind: Kind,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Text.
    Text,
    /// Nothing that a reader sees: a spacer, or what is left of a picture.
    Blank,
    /// A placeholder for a picture (in dumps three lines of hyphens and 这里有图片, *here is a picture*).
    Image,
    /// A heading, with its level: a short line with a number and without a stop, or an article, which opens with its
    /// number and goes on. See [`Notice::outline`].
    Heading(Level),
}

/// The level of a heading: in official documents 一、 （一） 1. （1） by GB/T 9704-2012, 7.3.3;
/// in statutes 编, 章, 节 and 条 by 《立法法》 (*Legislation Law*, 2023), article 65. Lesser levels stand above greater ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Level {
    /// 第一编, a part of a statute.
    Part,
    /// 第一章, a chapter of a statute.
    Chapter,
    /// 第一节, a section of a chapter.
    Section,
    /// 第一条, an article of a statute.
    Article,
    /// 一、
    First,
    /// （一）
    Second,
    /// 1.
    Third,
    /// （1）
    Fourth,
}

impl Block<'_> {
    pub fn into_owned(self, style: Option<Arc<Style<'static>>>) -> Block<'static> {
        Block { text: self.text.into_owned(), span: self.span, style, kind: self.kind }
    }
}

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

    /// Where it stands in the source, its markup included: byte offsets, half-open.
    pub fn span(self) -> Span {
        self.block().span
    }

    /// How it is styled; the empty style if it has none.
    pub fn style(self) -> &'n Style<'n> {
        self.block().style.as_deref().unwrap_or(Style::EMPTY)
    }

    /// The dates that it mentions, in the order of the text; none if the analysis was switched off.
    pub fn dates(self) -> impl ExactSizeIterator<Item = DateMention<'n>> + DoubleEndedIterator + Clone {
        let dates = &self.notice.analysis().dates;
        in_paragraph(dates, self.index, |marks| marks.place)
            .iter()
            .map(move |marks| DateMention::new(self.notice, marks))
    }

    /// What it says somebody is to do, in the order of its text.
    pub fn directives(self) -> impl ExactSizeIterator<Item = Directive<'n>> + DoubleEndedIterator + Clone {
        let all = &self.notice.analysis().directives;
        let own = in_paragraph(all, self.index, |marks| Place { paragraph: marks.paragraph, mark: marks.text });
        own.iter().map(move |marks| Directive::new(self.notice, marks))
    }

    /// Its segments: the text cut behind each full-width `。！？；` that stands outside of 《》〈〉（）, together with closing
    /// quotes or brackets right behind it. They tile the text.
    ///
    /// ```
    /// let notice = gongwen::Notice::parse("题\n会议强调，要抓好落实；加强巡查（不得聚集。）。完");
    /// let paragraph = notice.paragraph(0).unwrap();
    /// let segments: Vec<_> = paragraph.segments().map(|segment| segment.to_string()).collect();
    /// assert_eq!(segments, ["会议强调，要抓好落实；", "加强巡查（不得聚集。）。", "完"]);
    /// ```
    pub fn segments(self) -> impl ExactSizeIterator<Item = Excerpt<'n>> {
        let index = u32::try_from(self.index).unwrap_or(Place::TITLE);
        let marks = grammar::segments(self.text());
        marks.into_iter().map(move |mark| Excerpt::within(self.notice, index, mark))
    }

    /// The works that it cites, as [`Notice::works`].
    pub fn works(self) -> impl ExactSizeIterator<Item = Work<'n>> + DoubleEndedIterator + Clone {
        let works = &self.notice.analysis().works;
        Work::all(self.notice, in_paragraph(works, self.index, |&place| place))
    }

    /// Its coined terms, as [`Notice::terms`].
    pub fn terms(self) -> impl ExactSizeIterator<Item = Excerpt<'n>> + DoubleEndedIterator + Clone {
        let terms = &self.notice.analysis().terms;
        let terms = in_paragraph(terms, self.index, |&place| place);
        terms.iter().map(move |&place| Excerpt::new(self.notice, place))
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

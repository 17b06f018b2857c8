//! A notice: its title, its paragraphs, what they say, and what was odd about its source.
//! It owns the text once; everything else is a view into it.

mod attachment;
mod credit;
mod date;
mod deadline;
mod directive;
mod document;
mod excerpt;
mod link;
mod meeting;
mod metadata;
mod offsets;
mod outline;
mod paragraph;
mod person;
mod publication;
mod responsible;
mod run;
mod table;
mod views;
mod work;

use std::sync::Arc;

pub use attachment::Attachment;
pub use credit::Credit;
pub use date::DateMention;
pub use deadline::{Deadline, DeadlineKind};
pub use directive::{Attribution, Directive};
pub use document::Document;
pub use excerpt::Excerpt;
pub use link::{Link, Picture};
pub use meeting::Meeting;
pub use outline::Entry;
pub use paragraph::Paragraph;
pub use person::Person;
pub use responsible::Responsible;
pub use run::Run;
pub use table::{Cell, Row, Rows, Table};
pub(crate) use views::View;
pub use views::Views;
pub use work::Work;

use crate::diagnostic::Diagnostic;
use crate::genre::Genre;
use crate::marks::{Analysis, Block, Dialect, Embedded, Meta, Publication};
use crate::span::Span;
use crate::style::Style;
use crate::text::Text;

/// An official notice, read from legacy inline-styled HTML.
///
/// It borrows its text from the source; [`into_owned`](Self::into_owned) frees it. Whatever the source, a notice comes
/// out: what was odd stands in [`diagnostics`](Self::diagnostics). To have the first oddity as an error instead, or to
/// set other options, use a [`Parser`](crate::Parser).
///
/// ```
/// use gongwen::Notice;
/// let notice = Notice::parse("区委常委会召开会议\n<div><span style='font-size:16px'> 　　会议强调，要抓好落实。</span></div><div>&nbsp;</div>");
/// assert_eq!(notice.title(), "区委常委会召开会议"); // the district committee's standing committee meets
/// assert_eq!(notice.to_text(), "区委常委会召开会议\n会议强调，要抓好落实。\n");
/// assert!(notice.diagnostics().is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct Notice<'a> {
    pub(crate) dialect: Dialect,
    pub(crate) title: Text<'a>,
    pub(crate) title_span: Span,
    pub(crate) blocks: Vec<Block<'a>>,
    pub(crate) metadata: Vec<Meta<'a>>,
    pub(crate) publication: Publication,
    pub(crate) analysis: Option<Box<Analysis>>,
    pub(crate) embedded: Option<Box<Embedded<'a>>>,
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) length: usize,
    pub(crate) source: Source<'a>,
    pub(crate) encoding: Option<&'static str>,
}

impl<'a> Notice<'a> {
    /// The text that all spans count in: the source, or what of the bytes of a file was decoded; `None` if the notice was
    /// deserialized, since records do not hold all of it.
    ///
    /// ```
    /// use gongwen::Notice;
    /// let notice = Notice::from(String::from("题\n各单位要加强巡查。")); // each unit is to patrol more
    /// let action = notice.directives().next().unwrap().actions().next().unwrap();
    /// assert_eq!(&notice.source().unwrap()[action.span()], "加强巡查");
    /// ```
    pub fn source(&self) -> Option<&str> {
        match &self.source {
            Source::Borrowed(source) => Some(source),
            Source::Shared(source) => Some(source),
            Source::Unknown => None,
        }
    }

    /// The encoding of the bytes that the notice was [read from](Self::from_bytes), by its name in the [Encoding
    /// Standard](https://encoding.spec.whatwg.org/#names-and-labels): `UTF-8`, `GBK` (which GB2312 is read as),
    /// `gb18030`, `Big5`, `UTF-16LE` …; none if it was read from text.
    pub fn encoding(&self) -> Option<&'static str> {
        self.encoding
    }

    /// The title; empty if the source has none. In a dump it is the first line, less the number and the `.txt` that
    /// some crawlers put around it.
    ///
    /// In a page it is the first of: the metadata `ArticleTitle` (see [`Meta`]); the title (标题) in a header table; the
    /// head lines of a document, joined, that are centred and bold or large, or stand before a document number, or end
    /// in a [`Genre`] (a decree is named by what it promulgates); the first `<h1>`; `<title>`, without the names of site
    /// and column after it.
    ///
    /// ```
    /// use gongwen::Notice;
    /// let page = Notice::parse("<p align=center><b>某市人民政府关于<br>做好防汛工作的通知</b></p><p>各区人民政府：</p>");
    /// assert_eq!(page.title(), "某市人民政府关于做好防汛工作的通知"); // notice on flood control
    /// ```
    #[doc(alias("headline", "标题"))]
    pub fn title(&self) -> &str {
        self.title.as_str()
    }

    /// Where the title stands in the source, what was trimmed off it included: byte offsets, half-open.
    pub fn title_span(&self) -> Span {
        self.title_span
    }

    /// The number that a crawler put before the title of a dump named `100光大集团党委….txt`: the digits as written.
    ///
    /// ```
    /// let notice = gongwen::Notice::parse("100光大集团党委召开会议.txt");
    /// assert_eq!((notice.file_number(), notice.title()), (Some("100"), "光大集团党委召开会议"));
    /// ```
    pub fn file_number(&self) -> Option<&str> {
        let (lead, _) = self.title.margins()?;
        let digits = lead.trim_matches(crate::text::is_margin);
        (!digits.is_empty()).then_some(digits)
    }

    /// What official document it is, by its title: [`Genre::of`]. Where the title's last word says one, but not how titles
    /// of documents say it, by the elements: it addresses somebody, and somebody signs or dates it. `None` for news,
    /// speeches and the like.
    ///
    /// ```
    /// use gongwen::{Genre, Notice};
    /// let notice = Notice::parse("某市人民政府关于做好防汛工作的通知"); // notice on flood control
    /// assert_eq!(notice.genre(), Some(Genre::Notification));
    /// ```
    pub fn genre(&self) -> Option<Genre> {
        let document = || self.analysis.as_ref()?.document.as_deref()?.genre(self.title());
        Genre::of(self.title()).or_else(document)
    }

    /// The official elements, if the notice is an official document: it has a header table, its title says a
    /// [`Genre`], one of its first lines is a document number, or a text under a title that ends in a genre addresses
    /// somebody and is signed or dated. `None` for news, and without analysis.
    #[doc(alias("公文", "elements"))]
    pub fn document(&self) -> Option<Document<'_>> {
        let marks = self.analysis.as_ref()?.document.as_deref()?;
        Some(Document { notice: self, marks })
    }

    /// The form in which the notice was kept.
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The paragraphs in order, blank ones and pictures included.
    pub fn paragraphs(&self) -> Views<'_, Paragraph<'_>> {
        Views::new(self, 0..self.blocks.len())
    }

    /// The paragraph of this index.
    pub fn paragraph(&self, index: usize) -> Option<Paragraph<'_>> {
        (index < self.blocks.len()).then_some(Paragraph { notice: self, index })
    }

    /// The dates in the title and the paragraphs, in the order of the text; none if the analysis was switched off.
    pub fn dates(&self) -> Views<'_, DateMention<'_>> {
        Views::new(self, 0..self.analysis().dates.len())
    }

    /// What somebody is to do, must not do or may do, in the order of the text.
    ///
    /// ```
    /// let notice = gongwen::Notice::parse("题\n会议要求，要加强巡查。\n不得聚集。");
    /// let modalities: Vec<_> = notice.directives().map(|directive| directive.modality().as_str()).collect();
    /// assert_eq!(modalities, ["should", "must_not"]); // patrol more; gatherings are forbidden
    /// ```
    #[doc(alias("tasks", "requirements", "要求"))]
    pub fn directives(&self) -> Views<'_, Directive<'_>> {
        Views::new(self, 0..self.analysis().directives.len())
    }

    /// The directive of this [index](Directive::index).
    pub fn directive(&self, index: usize) -> Option<Directive<'_>> {
        self.directives().nth(index)
    }

    /// What it says; nothing if it was not asked to be analysed.
    pub(crate) fn analysis(&self) -> &Analysis {
        self.analysis.as_deref().unwrap_or(Analysis::NONE)
    }

    /// What stands in its lines beside their words.
    pub(crate) fn embedded(&self) -> &Embedded<'a> {
        self.embedded.as_deref().unwrap_or(Embedded::NONE)
    }

    /// The works that the title and the paragraphs cite, 《…》, in the order of the text, those within a title after
    /// it; none if the analysis was switched off.
    pub fn works(&self) -> Views<'_, Work<'_>> {
        Views::new(self, 0..self.analysis().works.len())
    }

    /// The coined terms in the title and the paragraphs, in the order of the text; none if the analysis was switched
    /// off. A term is 2 to 12 characters in quotes that have a meaning of their own: a name, a slogan, a count of
    /// things. By the rules of GB/T 15834-2011, 4.8, quotes stand around them and around what somebody said; words
    /// after a colon, or with a mark that parts clauses among them, were said.
    ///
    /// ```
    /// let source = "防控工作\n做好“三防”，落实“四早”，他说：“很好”，“要坚持，不放松”。";
    /// let notice = gongwen::Notice::parse(source); // the Three Guards, the Four Earlies; “very good”, “hold on, no slack”
    /// let terms: Vec<_> = notice.terms().map(|term| term.as_str()).collect();
    /// assert_eq!(terms, ["三防", "四早"]);
    /// ```
    pub fn terms(&self) -> Views<'_, Excerpt<'_>> {
        Views::new(self, 0..self.analysis().terms.len())
    }

    /// What was odd in the source, in its order.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The parts of the source that belong neither to the title nor to a paragraph: markup that shows no text.
    /// Together they cover the source from the first byte to the last.
    pub fn frame(&self) -> impl Iterator<Item = Span> + '_ {
        let (title, mut at) = (self.title_span, 0);
        let (before, behind) = self.blocks.split_at(self.blocks.partition_point(|block| block.span() < title));
        let end = Span::new(self.length, self.length);
        let parts = before.iter().map(Block::span).chain([title]);
        parts.chain(behind.iter().map(Block::span)).chain([end]).filter_map(move |span| {
            let gap = Span::new(at, span.start());
            at = at.max(span.end());
            (!gap.is_empty()).then_some(gap)
        })
    }

    /// The same notice, which owns its [source](Self::source) now: its texts share one copy of it.
    pub fn into_owned(self) -> Notice<'static> {
        let mut last: Option<(*const Style<'_>, Arc<Style<'static>>)> = None;
        let mut own = |style: Arc<Style<'a>>| match &last {
            Some((of, owned)) if *of == Arc::as_ptr(&style).cast() => owned.clone(),
            _ => {
                let owned = Arc::new(Style::clone(&style).into_owned());
                last = Some((Arc::as_ptr(&style).cast(), owned.clone()));
                owned
            }
        };
        let unknown = matches!(self.source, Source::Unknown);
        let source: Arc<str> = match self.source {
            Source::Borrowed(source) => source.into(),
            Source::Shared(source) => source,
            Source::Unknown => Arc::default(), // of which no text is a part: each has its own already
        };
        Notice {
            dialect: self.dialect,
            title: self.title.into_shared(&source),
            title_span: self.title_span,
            blocks: self
                .blocks
                .into_iter()
                .map(|mut block| {
                    let style = block.style.take().map(&mut own);
                    block.into_shared(style, &source)
                })
                .collect(),
            embedded: self.embedded.map(|embedded| Box::new(embedded.into_owned(&mut own))),
            metadata: self.metadata.into_iter().map(Meta::into_owned).collect(),
            publication: self.publication,
            analysis: self.analysis,
            diagnostics: self.diagnostics,
            length: self.length,
            source: if unknown { Source::Unknown } else { Source::Shared(source) },
            encoding: self.encoding,
        }
    }
}

/// What the texts of a notice were read from.
#[derive(Clone, Debug)]
pub(crate) enum Source<'a> {
    Borrowed(&'a str),
    Shared(Arc<str>),
    Unknown,
}

/// Two notices are equal if they say the same in the same places. In which encoding the bytes were is not compared:
/// what was read from text has none.
impl PartialEq for Notice<'_> {
    fn eq(&self, other: &Self) -> bool {
        let Self {
            dialect,
            title,
            title_span,
            blocks,
            metadata,
            publication,
            analysis,
            embedded,
            diagnostics,
            length,
            source: _,
            encoding: _,
        } = self;
        (dialect, title, title_span, blocks) == (&other.dialect, &other.title, &other.title_span, &other.blocks)
            && (metadata, publication, analysis) == (&other.metadata, &other.publication, &other.analysis)
            && (embedded, diagnostics, length) == (&other.embedded, &other.diagnostics, &other.length)
    }
}

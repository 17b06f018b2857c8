//! The article of a page, and when and where from it was published.

use super::{Notice, Paragraph};
use crate::marks::{Part, Published};
use crate::span::Span;

impl Notice<'_> {
    /// The paragraphs of the notice itself, blank ones and pictures among them included: without what a site puts
    /// around it, without its title and its info lines. Of a page without an article, a list or a home page, none.
    ///
    /// ```
    /// let source = "<a href=/>首页</a><h1>某区开展巡查</h1><p>发布时间：2024-09-10 来源：某报</p><p>会议强调，要加强巡查。</p><p>上一篇：略</p>";
    /// let notice = gongwen::Notice::parse(source);
    /// let article: Vec<_> = notice.article().map(|paragraph| paragraph.text()).collect();
    /// assert_eq!(article, ["会议强调，要加强巡查。"]); // the meeting stressed: patrol more
    /// ```
    pub fn article(&self) -> impl DoubleEndedIterator<Item = Paragraph<'_>> + Clone {
        self.paragraphs().filter(|paragraph| paragraph.part() == Part::Article)
    }

    /// The title and the article, a line each; blank lines are left out. What is read again from this text says what
    /// the notice says, but for what hangs on the info lines: the day that dates are counted from, and credits.
    ///
    /// ```
    /// let source = "<a href=/>首页</a><h1>某区开展巡查</h1><p>来源：某报</p><p>会议强调，要加强巡查。</p>";
    /// assert_eq!(gongwen::Notice::parse(source).article_text(), "某区开展巡查\n会议强调，要加强巡查。\n");
    /// ```
    pub fn article_text(&self) -> String {
        let lines = core::iter::once(self.title()).chain(self.article().map(Paragraph::text));
        lines.filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect()
    }

    /// When it was published. An info line says so (发布时间, 时间 …, or a day by itself under the title), or else the
    /// metadata: `PubDate`, `article:published_time`, `datePublished`. Where they disagree the line is right: it is what
    /// readers see, while many systems write the day of the last release into the metadata. Where they agree on the
    /// day, and only the metadata have the time of day, that is taken.
    ///
    /// ```
    /// let source = "<meta name=PubDate content='2024-12-10 08:23'><h1>某区开展巡查</h1><p>时间：2024年12月7日 来源：某报</p><p>略。</p>";
    /// let notice = gongwen::Notice::parse(source);
    /// assert_eq!(notice.published().unwrap().to_string(), "2024-12-07");
    /// ```
    pub fn published(&self) -> Option<Published> {
        self.publication.published
    }

    /// Where it comes from (来源): a paper, an agency, a department. An info line says so, or else the metadata
    /// `ContentSource`, or the publisher (发布机构) in the box above the title. The line goes before the metadata,
    /// which many systems fill with the name of their own site.
    ///
    /// ```
    /// let source = "<h1>某区开展巡查</h1><p>来源：某报 时间：2024年12月7日</p><p>略。</p>";
    /// assert_eq!(gongwen::Notice::parse(source).origin(), Some("某报")); // a newspaper
    /// ```
    pub fn origin(&self) -> Option<&str> {
        self.publication.origin.as_ref().map(|origin| &*origin.name)
    }

    /// Where that stands in the source: byte offsets, half-open.
    pub fn origin_span(&self) -> Option<Span> {
        self.publication.origin.as_ref().map(|origin| origin.span)
    }
}

//! What a page says about itself: the `<meta>` elements of its head, by name.

use std::borrow::Cow;

use crate::span::Span;

/// A `<meta name="…" content="…">` of a page.
///
/// 《政府网站发展指引》 (*Guidelines for Government Websites*, General Office of the State Council, 2017, annex 2) prescribes
/// for pages of articles `ArticleTitle`, `PubDate`, `ContentSource`, `Keywords`, `Author`, `Description`, `Image` and
/// `Url`; for those of columns `ColumnName`, `ColumnDescription`, `ColumnKeywords` and `ColumnType`; for all `SiteName`,
/// `SiteDomain` and `SiteIDCode`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Meta<'a> {
    pub(crate) name: Cow<'a, str>,
    pub(crate) content: Cow<'a, str>,
    pub(crate) span: Span,
}

/// The name of the metadata with a page's title.
pub(crate) const ARTICLE_TITLE: &str = "ArticleTitle";
/// That of its day of publication.
pub(crate) const PUB_DATE: &str = "PubDate";
/// That of the name of the column it stands in.
pub(crate) const COLUMN_NAME: &str = "ColumnName";
/// That of the site's name.
pub(crate) const SITE_NAME: &str = "SiteName";

/// Those of the title, the site's name and the day of publication in Open Graph, <https://ogp.me>.
pub(crate) const OG_TITLE: &str = "og:title";
pub(crate) const OG_SITE_NAME: &str = "og:site_name";
pub(crate) const ARTICLE_PUBLISHED_TIME: &str = "article:published_time";
/// Those of title and day of publication in JSON-LD, <https://schema.org/Article>.
pub(crate) const HEADLINE: &str = "headline";
pub(crate) const DATE_PUBLISHED: &str = "datePublished";
/// Metadata that pages of articles have, and no others.
pub(crate) const OF_ARTICLES: &[&str] = &[ARTICLE_TITLE, ARTICLE_PUBLISHED_TIME, DATE_PUBLISHED];
/// That of the publisher there.
pub(crate) const PUBLISHER: &str = "publisher";
/// That of the source.
pub(crate) const CONTENT_SOURCE: &str = "ContentSource";

impl Meta<'_> {
    /// The name, as written.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The content, references decoded.
    pub fn content(&self) -> &str {
        &self.content
    }

    /// Where the element stands in the source: byte offsets, half-open.
    pub fn span(&self) -> Span {
        self.span
    }

    /// The same, free of its source.
    pub fn into_owned(self) -> Meta<'static> {
        let own = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        Meta { name: own(self.name), content: own(self.content), span: self.span }
    }
}

/// The content of the first of `metadata` with this name and any content, white space at its ends left out.
pub(crate) fn content<'m>(metadata: &'m [Meta<'_>], name: &str) -> Option<&'m str> {
    let named = metadata.iter().filter(|meta| meta.name.eq_ignore_ascii_case(name));
    named.map(|meta| meta.content.trim_matches(crate::text::is_margin)).find(|content| !content.is_empty())
}

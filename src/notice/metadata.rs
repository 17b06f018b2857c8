//! What a page says about itself, by name.

use super::Notice;
use crate::marks::{Meta, meta};

impl Notice<'_> {
    /// The metadata of a page, in the order of the source: the `<meta>` elements with a name and a content. Other
    /// notices have none.
    pub fn metadata(&self) -> &[Meta<'_>] {
        &self.metadata
    }

    /// The content of the first metadata with this name (ASCII case is ignored) and any content.
    ///
    /// ```
    /// let page = gongwen::Notice::parse("<meta name=PubDate content='2019-05-06 10:00'><p>略。</p>");
    /// assert_eq!(page.meta("pubdate"), Some("2019-05-06 10:00"));
    /// ```
    pub fn meta(&self, name: &str) -> Option<&str> {
        meta::content(&self.metadata, name)
    }
}

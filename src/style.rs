//! Inline style, typed.

use std::borrow::Cow;

/// The inline style of a paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Style<'a> {
    css: Cow<'a, str>,
}

impl<'a> Style<'a> {
    /// The style that says nothing.
    pub(crate) const EMPTY: &'static Style<'static> = &Style { css: Cow::Borrowed("") };

    /// The style attribute as written.
    pub fn as_written(&self) -> &str {
        &self.css
    }

    /// The same style, free of its source.
    pub fn into_owned(self) -> Style<'static> {
        Style { css: Cow::Owned(self.css.into_owned()) }
    }
}

impl<'a> From<Cow<'a, str>> for Style<'a> {
    fn from(css: Cow<'a, str>) -> Self {
        Self { css }
    }
}

pub(crate) fn parse<'a>(css: &'a str, _at: usize, _log: &mut crate::diagnostic::Log) -> Style<'a> {
    Style { css: Cow::Borrowed(css) }
}

//! The JSON of what a page says about itself.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use crate::marks::Meta;
use crate::span::Span;

/// The record of a [`Meta`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MetaRecord<S = String> {
    /// The name.
    pub name: S,
    /// The content.
    pub content: S,
    /// Where the element stands in the source: byte offsets, half-open.
    pub span: Span,
}

impl<S> MetaRecord<S> {
    pub(crate) fn of<'n>(meta: &'n Meta<'_>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        let own = |text: &'n str| Cow::Borrowed(text).into();
        Self { name: own(meta.name()), content: own(meta.content()), span: meta.span() }
    }
}

impl MetaRecord {
    pub(super) fn meta(self, length: usize) -> Result<Meta<'static>, Fault> {
        if self.span.end() > length {
            return Err(Fault("metadata within the source"));
        }
        Ok(Meta { name: Cow::Owned(self.name), content: Cow::Owned(self.content), span: self.span })
    }
}

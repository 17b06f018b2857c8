//! The JSON of what a page says about itself.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use crate::marks::Meta;
use crate::span::Span;

/// The shape of metadata.
#[derive(Serialize, Deserialize)]
pub(super) struct MetaShape<'n> {
    name: Cow<'n, str>,
    content: Cow<'n, str>,
    span: Span,
}

impl<'n> MetaShape<'n> {
    pub fn of(meta: &'n Meta<'_>) -> Self {
        Self { name: meta.name().into(), content: meta.content().into(), span: meta.span() }
    }

    pub fn meta(self, length: usize) -> Result<Meta<'static>, Fault> {
        if self.span.end() > length {
            return Err(Fault("metadata within the source"));
        }
        let own = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        Ok(Meta { name: own(self.name), content: own(self.content), span: self.span })
    }
}

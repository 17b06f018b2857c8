//! The JSON of when and where from a notice was published: `published` in ISO 8601, `source`, and where they stand.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use crate::marks::{Origin, Publication, Published};
use crate::notice::Notice;
use crate::span::Span;

/// The shape of a publication.
#[derive(Serialize, Deserialize)]
pub(super) struct PublicationShape<'n> {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    published_span: Option<Span>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<Cow<'n, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source_span: Option<Span>,
}

impl<'n> PublicationShape<'n> {
    pub fn of(notice: &'n Notice<'_>) -> Self {
        Self {
            published: notice.published().map(|published| published.to_string()),
            published_span: notice.published().map(Published::span),
            source: notice.origin().map(Cow::Borrowed),
            source_span: notice.origin_span(),
        }
    }

    /// The publication that this shape was made of, of a source of `length` bytes.
    pub fn publication(self, length: usize) -> Result<Publication, Fault> {
        let within = |span: Option<Span>| {
            span.filter(|span| span.end() <= length)
                .ok_or(Fault("when and where from, each with its place in the source"))
        };
        let published = self.published.map(|text| {
            let published: Published =
                text.parse().map_err(|_| Fault("a day as 2024-09-10, or with a time as 2024-09-10T09:24"))?;
            Ok(Published { span: within(self.published_span)?, ..published })
        });
        let origin = self.source.map(|name| {
            let name = Some(name.trim()).filter(|name| !name.is_empty()).ok_or(Fault("the name of a source"))?;
            Ok(Origin { name: name.into(), span: within(self.source_span)? })
        });
        Ok(Publication { published: published.transpose()?, origin: origin.transpose()? })
    }
}

//! When and where from a notice was published, out of its record: `published` in ISO 8601, `source`, and where they stand.

use super::fault::Fault;
use crate::marks::{Origin, Publication, Published};
use crate::span::Span;

/// The publication that a record says, of a source of `length` bytes.
pub(super) fn restore(
    (published, published_span): (Option<String>, Option<Span>),
    (source, source_span): (Option<String>, Option<Span>),
    length: usize,
) -> Result<Publication, Fault> {
    let within = |span: Option<Span>| {
        span.filter(|span| span.end() <= length).ok_or(Fault("when and where from, each with its place in the source"))
    };
    let published = published.map(|text| {
        let published: Published =
            text.parse().map_err(|_| Fault("a day as 2024-09-10, or with a time as 2024-09-10T09:24"))?;
        Ok(Published { span: within(published_span)?, ..published })
    });
    let origin = source.map(|name| {
        let name = Some(name.trim()).filter(|name| !name.is_empty()).ok_or(Fault("the name of a source"))?;
        Ok(Origin { name: name.into(), span: within(source_span)? })
    });
    Ok(Publication { published: published.transpose()?, origin: origin.transpose()? })
}

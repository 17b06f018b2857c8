//! The JSON of a text's way back to the source: what stood around it, or the pieces that it was put together from.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use crate::place::Mark;
use crate::span::Span;
use crate::text::{Loom, Piece, Text, is_margin};

/// How a text was written: what leads from it back to the source.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SourceRecord<S = String> {
    /// Where its raw form stands in the source.
    pub span: Span,
    /// What stands before the text in its raw form.
    pub lead: S,
    /// What stands after it.
    pub trail: S,
    /// The raw form, where the text is no part of it.
    pub raw: S,
    /// The pieces of such a text: `[from, to]` in the text, `[from, to]` in the source.
    pub pieces: Option<Vec<(Span, Span)>>,
}

impl<S> SourceRecord<S> {
    pub(crate) fn of<'n>(text: &'n Text<'_>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        let own = |text: &'n str| Cow::Borrowed(text).into();
        let span = Span::new(text.at(), text.at() + text.raw().len());
        let (lead, trail) = text.margins().unwrap_or_default();
        let pieces =
            text.weave().map(|woven| woven.pieces().map(|piece| (piece.text.into(), piece.source.into())).collect());
        let raw = if pieces.is_some() { text.raw() } else { "" };
        Self { span, lead: own(lead), trail: own(trail), raw: own(raw), pieces }
    }
}

impl SourceRecord {
    /// The text that reads `shown` and was written so, in the part of the source at `place`.
    pub(super) fn text(self, shown: &str, place: Span) -> Result<Text<'static>, Fault> {
        if !place.encloses(self.span) {
            return Err(Fault("a source within that of the whole"));
        }
        if shown.starts_with(is_margin) || shown.ends_with(is_margin) {
            return Err(Fault("a text without white space around it"));
        }
        let text = if let Some(pieces) = self.pieces {
            let loom = Loom::of(shown.to_owned(), tiles(pieces, shown, place)?);
            Text::restored(self.raw, self.span, loom)
        } else {
            let raw = [&*self.lead, shown, &*self.trail].concat();
            let part = Mark::within(self.lead.len()..self.lead.len() + shown.len(), &raw);
            part.and_then(|part| Text::restored_part(raw, self.span, part))
        };
        text.ok_or(Fault("a source as long as its span"))
    }
}

/// The pieces, if they tile the text and stand in order within the part of the source at `place`.
fn tiles(pieces: Vec<(Span, Span)>, text: &str, place: Span) -> Result<Vec<Piece>, Fault> {
    let (mut at, mut from) = (0, 0);
    let mut checked = Vec::with_capacity(pieces.len());
    for (part, source) in pieces {
        let mark = Mark::within(part.range(), text).filter(|mark| !mark.is_empty());
        // What stands for no bytes of the source: a title that was given beside it, and the space that keeps two organs
        // of a title apart.
        let read = !source.is_empty()
            || text.get(part.range()) == Some(" ")
            || source.start() == 0 && part.end() == text.len();
        let ordered = part.start() == at && from <= source.start() && place.encloses(source) && read;
        let mark = mark.filter(|_| ordered);
        checked.push(Piece {
            text: mark.ok_or(Fault("pieces that tile the text, in order"))?,
            source: Mark::of_source(source),
        });
        (at, from) = (part.end(), source.start());
    }
    if at == text.len() { Ok(checked) } else { Err(Fault("pieces that tile the text, in order")) }
}

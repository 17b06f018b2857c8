//! The JSON of a place in a notice: which text, and which bytes of it. What is written beside the words is checked
//! against them when it is read.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use crate::notice::{Excerpt, Notice};
use crate::place::{Mark, Place};
use crate::span::Span;

/// Where an excerpt stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PlaceRecord {
    /// The index of the paragraph; none for the title.
    pub paragraph: Option<u32>,
    /// Where in its text: byte offsets, half-open.
    pub range: Span,
    /// Where in the source: byte offsets, half-open.
    pub span: Span,
}

impl PlaceRecord {
    pub(crate) fn of(excerpt: Excerpt<'_>) -> Self {
        let place = excerpt.place();
        let paragraph = (place.paragraph != Place::TITLE).then_some(place.paragraph);
        Self { paragraph, range: excerpt.range().into(), span: excerpt.span() }
    }

    /// The place in `notice`, if any words stand there.
    pub(super) fn any(self, notice: &Notice<'_>) -> Result<Place, Fault> {
        self.checked(notice, |written| !written.is_empty())
    }

    /// The place in `notice`, if `words` stand there.
    pub(super) fn place(self, words: &str, notice: &Notice<'_>) -> Result<Place, Fault> {
        self.checked(notice, |written| written == words)
    }

    /// The place in `notice`, if the name stands there, with blanks in it or without.
    pub(super) fn name(self, name: &str, notice: &Notice<'_>) -> Result<Place, Fault> {
        self.checked(notice, |written| written.chars().filter(|c| !c.is_whitespace()).eq(name.chars()))
    }

    fn checked(self, notice: &Notice<'_>, agree: impl Fn(&str) -> bool) -> Result<Place, Fault> {
        let text = match self.paragraph {
            None => Some(notice.title()),
            Some(index) => notice.blocks.get(index as usize).map(|block| block.text.as_str()),
        };
        let mark = text.and_then(|text| Some((text, Mark::within(self.range.range(), text)?)));
        let mark = mark.filter(|(text, mark)| !mark.is_empty() && agree(mark.of(text)));
        let (_, mark) = mark.ok_or(Fault("the words at their place"))?;
        Ok(Place { paragraph: self.paragraph.unwrap_or(Place::TITLE), mark })
    }

    /// The places in `notice` of `words`, one for each.
    pub(super) fn places(places: &[Self], words: &[String], notice: &Notice<'_>) -> Result<Vec<Place>, Fault> {
        Self::each(places, words, |place, words| place.place(words, notice))
    }

    /// The places in `notice` of `names`, one for each.
    pub(super) fn names(places: &[Self], names: &[String], notice: &Notice<'_>) -> Result<Vec<Place>, Fault> {
        Self::each(places, names, |place, name| place.name(name, notice))
    }

    fn each(
        places: &[Self],
        words: &[String],
        read: impl Fn(Self, &str) -> Result<Place, Fault>,
    ) -> Result<Vec<Place>, Fault> {
        if places.len() != words.len() {
            return Err(Fault("a place for each of the words"));
        }
        places.iter().zip(words).map(|(&place, words)| read(place, words)).collect()
    }
}

/// The words of an excerpt, as a record keeps them.
pub(super) fn words<'n, S: From<Cow<'n, str>>>(excerpt: Excerpt<'n>) -> S {
    Cow::from(excerpt).into()
}

/// A name without the blanks that set it wide: 于　军 is 于军.
pub(super) fn unspaced(name: Excerpt<'_>) -> Cow<'_, str> {
    match name.as_str() {
        written if written.contains(char::is_whitespace) => written.split_whitespace().collect(),
        written => written.into(),
    }
}

/// Appends `more` to `all`; gives its run.
pub(super) fn run<T>(all: &mut Vec<T>, more: Vec<T>) -> Result<(u32, u32), Fault> {
    let at = |length: usize| u32::try_from(length).map_err(|_| Fault("fewer parts"));
    let from = at(all.len())?;
    all.extend(more);
    Ok((from, at(all.len())?))
}

/// The mark of `range` in `text`, if `words` stand there, one at least.
pub(super) fn word(text: &str, words: &str, range: Span) -> Result<Mark, Fault> {
    let mark = Mark::within(range.range(), text).filter(|mark| !mark.is_empty() && mark.of(text) == words);
    mark.ok_or(Fault("the words at their place"))
}

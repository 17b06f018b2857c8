//! The JSON of a place in a notice: which text, and which bytes of it. What is written beside the words is checked
//! against them when it is read.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use crate::notice::{Excerpt, Notice};
use crate::place::{Mark, Place};
use crate::span::Span;

/// Where an excerpt stands: the index of the paragraph, left out for the title, and bytes of its text, half-open.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(super) struct PlaceShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    paragraph: Option<u32>,
    range: [u32; 2],
}

impl PlaceShape {
    pub fn of(excerpt: Excerpt<'_>) -> Self {
        let place = excerpt.place();
        let paragraph = (place.paragraph != Place::TITLE).then_some(place.paragraph);
        Self { paragraph, range: [place.mark.start, place.mark.end] }
    }

    /// The place in `notice`, if any words stand there.
    pub fn any(self, notice: &Notice<'_>) -> Result<Place, Fault> {
        self.checked(notice, |written| !written.is_empty())
    }

    /// The place in `notice`, if `words` stand there.
    pub fn place(self, words: &str, notice: &Notice<'_>) -> Result<Place, Fault> {
        self.checked(notice, |written| written == words)
    }

    /// The place in `notice`, if the name stands there, with blanks in it or without.
    pub fn name(self, name: &str, notice: &Notice<'_>) -> Result<Place, Fault> {
        self.checked(notice, |written| written.chars().filter(|c| !c.is_whitespace()).eq(name.chars()))
    }

    fn checked(self, notice: &Notice<'_>, agree: impl Fn(&str) -> bool) -> Result<Place, Fault> {
        let [start, end] = self.range;
        let paragraph = self.paragraph.unwrap_or(Place::TITLE);
        let place = Place { paragraph, mark: Mark { start, end } };
        let known = self.paragraph.is_none_or(|paragraph| (paragraph as usize) < notice.blocks.len());
        if known && start < end && agree(Excerpt::new(notice, place).as_str()) {
            Ok(place)
        } else {
            Err(Fault("the words at their place"))
        }
    }

    /// The places in `notice` of `words`, one for each.
    pub fn places(places: &[Self], words: &[Cow<'_, str>], notice: &Notice<'_>) -> Result<Vec<Place>, Fault> {
        Self::each(places, words, |place, words| place.place(words, notice))
    }

    /// The places in `notice` of `names`, one for each.
    pub fn names(places: &[Self], names: &[Cow<'_, str>], notice: &Notice<'_>) -> Result<Vec<Place>, Fault> {
        Self::each(places, names, |place, name| place.name(name, notice))
    }

    fn each(
        places: &[Self],
        words: &[Cow<'_, str>],
        read: impl Fn(Self, &str) -> Result<Place, Fault>,
    ) -> Result<Vec<Place>, Fault> {
        if places.len() != words.len() {
            return Err(Fault("a place for each of the words"));
        }
        places.iter().zip(words).map(|(&place, words)| read(place, words)).collect()
    }
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

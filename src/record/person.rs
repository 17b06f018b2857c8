//! The JSON of a person: name and titles, and their places.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::place::{PlaceRecord, run, unspaced, words};
use crate::marks::{Analysis, PersonMarks};
use crate::notice::{Notice, Person};

/// The record of a [`Person`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PersonRecord<S = String> {
    /// The name, without blanks.
    pub name: S,
    /// The titles.
    pub titles: Vec<S>,
    /// Where the name stands.
    pub place: PlaceRecord,
    /// Where each title stands.
    pub title_places: Vec<PlaceRecord>,
}

impl<S> PersonRecord<S> {
    pub(crate) fn of<'n>(person: Person<'n>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        Self {
            name: unspaced(person.name()).into(),
            titles: person.titles().map(words).collect(),
            place: PlaceRecord::of(person.name()),
            title_places: person.titles().map(PlaceRecord::of).collect(),
        }
    }
}

impl PersonRecord {
    /// Adds the person to `analysis`, if notice and record agree.
    pub(super) fn read(&self, notice: &Notice<'_>, analysis: &mut Analysis) -> Result<(), Fault> {
        if self.titles.is_empty() {
            return Err(Fault("a title for each person"));
        }
        let once: BTreeSet<_> = self.titles.iter().collect();
        if once.len() < self.titles.len() {
            return Err(Fault("each title of a person once"));
        }
        let name = self.place.name(&self.name, notice)?;
        let titles = PlaceRecord::places(&self.title_places, &self.titles, notice)?;
        let titles = run(&mut analysis.titles, titles)?;
        analysis.people.push(PersonMarks { name, titles });
        Ok(())
    }
}

//! The JSON of a person: name and titles, and their places.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::place::{PlaceShape, run, unspaced};
use crate::marks::{Analysis, PersonMarks};
use crate::notice::{Notice, Person};

/// The shape of a person.
#[derive(Serialize, Deserialize)]
pub(super) struct PersonShape<'n> {
    name: Cow<'n, str>,
    titles: Vec<Cow<'n, str>>,
    place: PlaceShape,
    title_places: Vec<PlaceShape>,
}

impl<'n> PersonShape<'n> {
    pub fn of(person: Person<'n>) -> Self {
        Self {
            name: unspaced(person.name()),
            titles: person.titles().map(|title| title.as_str().into()).collect(),
            place: PlaceShape::of(person.name()),
            title_places: person.titles().map(PlaceShape::of).collect(),
        }
    }

    /// Adds the person to `analysis`, if notice and shape agree.
    pub fn read(&self, notice: &Notice<'_>, analysis: &mut Analysis) -> Result<(), Fault> {
        if self.titles.is_empty() {
            return Err(Fault("a title for each person"));
        }
        let once: BTreeSet<_> = self.titles.iter().collect();
        if once.len() < self.titles.len() {
            return Err(Fault("each title of a person once"));
        }
        let name = self.place.name(&self.name, notice)?;
        let titles = PlaceShape::places(&self.title_places, &self.titles, notice)?;
        let titles = run(&mut analysis.titles, titles)?;
        analysis.people.push(PersonMarks { name, titles });
        Ok(())
    }
}

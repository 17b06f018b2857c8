//! The JSON of who is responsible for a directive: the bodies, each with its place.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::place::{PlaceRecord, words};
use crate::marks::{DirectiveMarks, ResponsibleMarks};
use crate::notice::{Notice, Responsible};
use crate::place::Place;

/// The record of a [`Responsible`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ResponsibleRecord<S = String> {
    /// Who leads.
    pub lead: Vec<S>,
    /// Where each is named.
    pub lead_places: Vec<PlaceRecord>,
    /// Who supports them.
    pub support: Vec<S>,
    /// Where each is named.
    pub support_places: Vec<PlaceRecord>,
}

impl<S> ResponsibleRecord<S> {
    pub(crate) fn of<'n>(responsible: Responsible<'n>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        Self {
            lead: responsible.lead().map(words).collect(),
            lead_places: responsible.lead().map(PlaceRecord::of).collect(),
            support: responsible.support().map(words).collect(),
            support_places: responsible.support().map(PlaceRecord::of).collect(),
        }
    }
}

impl ResponsibleRecord {
    /// What a notice keeps of it, if the bodies stand at their places, in the directive's paragraph or after it.
    pub(super) fn marks(self, directive: &DirectiveMarks, notice: &Notice<'_>) -> Result<Vec<ResponsibleMarks>, Fault> {
        let lead = PlaceRecord::places(&self.lead_places, &self.lead, notice)?;
        let support = PlaceRecord::places(&self.support_places, &self.support, notice)?;
        if lead.is_empty() && support.is_empty() {
            return Err(Fault("a body that is responsible"));
        }
        let mut all = Vec::with_capacity(lead.len() + support.len());
        for (places, supports) in [(lead, false), (support, true)] {
            let ordered = places.is_sorted_by(|a, b| a < b);
            let behind = |place: &Place| place.paragraph != Place::TITLE && place.paragraph >= directive.paragraph;
            if !ordered || !places.iter().all(behind) {
                return Err(Fault("bodies in the order of the text, not before the directive's paragraph"));
            }
            let directive = (directive.paragraph, directive.text.start);
            all.extend(places.into_iter().map(|place| ResponsibleMarks { directive, supports, place }));
        }
        Ok(all)
    }
}

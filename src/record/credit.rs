//! The JSON of a credit: role and names, and their places.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::place::{PlaceRecord, run, unspaced};
use crate::marks::{Analysis, CreditMarks, Role};
use crate::notice::{Credit, Notice};

/// The record of a [`Credit`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreditRecord<S = String> {
    /// What they did.
    pub role: Role,
    /// The names, without blanks.
    pub names: Vec<S>,
    /// Where each name stands.
    pub name_places: Vec<PlaceRecord>,
}

impl<S> CreditRecord<S> {
    pub(crate) fn of<'n>(credit: Credit<'n>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        Self {
            role: credit.role(),
            names: credit.names().map(|name| unspaced(name).into()).collect(),
            name_places: credit.names().map(PlaceRecord::of).collect(),
        }
    }
}

impl CreditRecord {
    /// Adds the credit to `analysis`, if notice and record agree.
    pub(super) fn read(&self, notice: &Notice<'_>, analysis: &mut Analysis) -> Result<(), Fault> {
        if self.names.is_empty() {
            return Err(Fault("a name for each credit"));
        }
        let names = PlaceRecord::names(&self.name_places, &self.names, notice)?;
        // Who did two things in one credit (图文, text and pictures) is named once.
        let last = analysis.credits.last().map(|credit| credit.names);
        let same = last.filter(|&(from, to)| analysis.names[from as usize..to as usize] == names);
        let names = match same {
            Some(names) => names,
            None => run(&mut analysis.names, names)?,
        };
        analysis.credits.push(CreditMarks { role: self.role, names });
        Ok(())
    }
}

//! The JSON of a credit: role and names, and their places.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::place::{PlaceShape, run, unspaced};
use crate::marks::{Analysis, CreditMarks, Role};
use crate::notice::{Credit, Notice};

/// The shape of a credit.
#[derive(Serialize, Deserialize)]
pub(super) struct CreditShape<'n> {
    role: Role,
    names: Vec<Cow<'n, str>>,
    name_places: Vec<PlaceShape>,
}

impl<'n> CreditShape<'n> {
    pub fn of(credit: Credit<'n>) -> Self {
        Self {
            role: credit.role(),
            names: credit.names().map(unspaced).collect(),
            name_places: credit.names().map(PlaceShape::of).collect(),
        }
    }

    /// Adds the credit to `analysis`, if notice and shape agree.
    pub fn read(&self, notice: &Notice<'_>, analysis: &mut Analysis) -> Result<(), Fault> {
        if self.names.is_empty() {
            return Err(Fault("a name for each credit"));
        }
        let names = PlaceShape::names(&self.name_places, &self.names, notice)?;
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

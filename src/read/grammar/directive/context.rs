//! A cue in its clause, and what the text around the clause says of it: what the rules of cues judge by, and their verdict.

use crate::lexicon;
use crate::read::grammar::clause::{Clause, Tokens};

/// What the text around a clause says of it.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_excessive_bools)] // each by itself
pub(super) struct Context {
    /// The document itself speaks: a notice, a plan, a statute.
    pub official: bool,
    /// A reporting clause is in force.
    pub reported: bool,
    /// The clause begins what is said.
    pub begins: bool,
    /// A clause before it tells of a time that is past, or gives the reason (由于道路塌方，…不能).
    pub past: bool,
    pub reason: bool,
    /// What is said begins with what somebody intends for himself (他想再攒几年钱，要…).
    pub intends: bool,
    /// The clause before it opens with an aim: 要想做强，就要….
    pub aims: bool,
    /// The clause before it is a condition: 如您需要帮助，…; 家中有老人的，….
    pub conditioned: bool,
}

/// The cue of a clause.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue<'t> {
    pub row: &'static lexicon::Cue,
    /// The clause that it stands in.
    pub clause: Tokens<'t>,
    /// Its place in the clause.
    pub at: usize,
    /// What stands before it.
    pub before: Clause<'t>,
}

impl<'t> Cue<'t> {
    /// What stands after it.
    pub fn behind(&self) -> Tokens<'t> {
        self.clause.from(self.at + 1)
    }
}

/// What a place that looks like a cue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The main clause's modal.
    Main,
    /// None; another may follow.
    None,
    /// None, and what follows in the clause is none either: it hangs on somebody's own wish.
    Closed,
}

//! What a notice says, as the library keeps it: flat lists of marks, each in the order of the text.
//! The public types are views into these lists.

use super::{
    AttributionMarks, CreditMarks, DateMarks, DeadlineMarks, DirectiveMarks, DocumentMarks, MeetingMarks, PersonMarks,
    ResponsibleMarks,
};
use crate::place::{Mark, Place};

/// What a notice says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Analysis {
    /// The directives.
    pub directives: Vec<DirectiveMarks>,
    /// The actions of all directives; each knows its run of them.
    pub actions: Vec<Mark>,
    /// The deadlines, in the order of their directives: at most one for each.
    pub deadlines: Vec<DeadlineMarks>,
    /// Who is responsible for the directives: in their order, those who lead first.
    pub responsible: Vec<ResponsibleMarks>,
    /// Who says what: each reporting clause in force once.
    pub attributions: Vec<AttributionMarks>,
    /// The dates in title and paragraphs.
    pub dates: Vec<DateMarks>,
    /// The people, each once, in the order in which they are first named.
    pub people: Vec<PersonMarks>,
    /// The titles of all people; each knows its run of them.
    pub titles: Vec<Place>,
    /// The credits.
    pub credits: Vec<CreditMarks>,
    /// The names in all credits; each knows its run of them.
    pub names: Vec<Place>,
    /// The cited works 《…》, inner ones after the one that they stand in.
    pub works: Vec<Place>,
    /// The coined terms in quotes.
    pub terms: Vec<Place>,
    /// The meeting that the notice reports.
    pub meeting: Option<MeetingMarks>,
    /// The official elements, if the notice is an official document.
    pub document: Option<Box<DocumentMarks>>,
}

impl Analysis {
    /// What a notice says that was not analysed.
    pub const NONE: &'static Self = &Self {
        directives: Vec::new(),
        actions: Vec::new(),
        deadlines: Vec::new(),
        responsible: Vec::new(),
        attributions: Vec::new(),
        dates: Vec::new(),
        people: Vec::new(),
        titles: Vec::new(),
        credits: Vec::new(),
        names: Vec::new(),
        works: Vec::new(),
        terms: Vec::new(),
        meeting: None,
        document: None,
    };
}

//! Whose a mark of responsibility is: that of the directive which it stands in, else of what stands before it, up to the mark
//! before.

use super::role::Role;
use super::{Duty, Form};
use crate::heading::numbered;
use crate::lexicon;
use crate::lexicon::words::{Words, words};
use crate::marks::{Analysis, DeadlineMarks, DirectiveMarks, ResponsibleMarks};
use crate::place::{Mark, Place};
use crate::read::grammar::Passage;
use crate::read::grammar::deadline;

/// Gives marks of responsibility to the directives of a notice, text after text.
#[derive(Debug, Default)]
pub(crate) struct Attached {
    /// The bodies so far.
    bodies: Vec<Named>,
    /// Where the directives of the current point begin: of the paragraph, or of all since one that opened with a number.
    point: usize,
    /// Whether the point opened with a number, and whether marks have closed it.
    numbered: bool,
    closed: bool,
    /// Whether the first one named leads, as the document says.
    first_leads: bool,
}

/// A body that is responsible for a directive.
#[derive(Clone, Copy, Debug)]
struct Named {
    marks: ResponsibleMarks,
    role: Role,
    /// Whether the mark stands in the directive.
    within: bool,
}

impl Attached {
    /// Gives `duties`, the marks of `passage`, to the directives that `analysis` has; those of the passage are those from
    /// `directives` on, its dates those from `dates` on.
    pub fn read(
        &mut self,
        passage: Passage<'_>,
        duties: &[Duty],
        (dates, directives): (usize, usize),
        analysis: &mut Analysis,
    ) {
        let alone = duties.first().is_some_and(|duty| duty.is_outside() && is_lead(passage.text, duty.mark));
        if alone {
            self.closed = true;
        } else {
            let opens = numbered(passage.text).is_some();
            if opens || self.closed || !self.numbered {
                (self.point, self.numbered, self.closed) = (directives, opens, false);
            }
        }
        let (mut from, mut end) = (0, 0);
        for duty in duties {
            self.first_leads |= says_first_leads(duty.mark.of(passage.text));
            let own = analysis.directives.get(directives..).unwrap_or_default();
            let within = own.partition_point(|directive| directive.text.end < duty.mark.end);
            let targets = match own.get(within).filter(|directive| directive.text.contains(duty.mark)) {
                Some(_) => directives + within..directives + within + 1,
                None if !duty.is_outside() => continue,
                None => {
                    // Marks in a row are of the same directives.
                    let to = own.partition_point(|directive| directive.text.start < duty.mark.start);
                    if to > end {
                        (from, end) = (end, to);
                    }
                    if end == 0 && alone { self.point..directives } else { directives + from..directives + end }
                }
            };
            for at in targets {
                self.give(passage, duty, dates, at, analysis);
            }
        }
    }

    /// Gives the bodies and the deadline of a mark to the directive at `index`.
    fn give(&mut self, passage: Passage<'_>, duty: &Duty, dates: usize, index: usize, analysis: &mut Analysis) {
        let Some(directive) = analysis.directives.get(index) else { return };
        let (key, within) =
            (key(directive), directive.paragraph == passage.paragraph && directive.text.contains(duty.mark));
        let has_own = self.bodies.iter().rev().take_while(|named| named.marks.directive >= key);
        if !within && has_own.into_iter().any(|named| named.marks.directive == key && named.within) {
            return;
        }
        let leads = |at: usize| self.first_leads && duty.form == Form::Bracket && at == 0 && duty.bodies.len() > 1;
        for (at, &(mark, role)) in duty.bodies.iter().enumerate() {
            let role = if leads(at) { Role::Leads } else { role };
            let marks = ResponsibleMarks { directive: key, supports: false, place: passage.place(mark) };
            self.bodies.push(Named { marks, role, within });
        }
        let place = analysis.deadlines.partition_point(|deadline| deadline.directive < key);
        if duty.term.is_empty() || analysis.deadlines.get(place).is_some_and(|deadline| deadline.directive == key) {
            return;
        }
        if let Some((mark, term)) = deadline::stated(passage, duty.term, dates, duty.dated, analysis) {
            let place_of = Place { paragraph: passage.paragraph, mark };
            analysis.deadlines.insert(place, DeadlineMarks { place: place_of, directive: key, term });
        }
    }

    /// All that were found, in the order of their directives: who leads, then who supports.
    pub fn finish(mut self) -> Vec<ResponsibleMarks> {
        self.bodies.sort_by_key(|named| (named.marks.directive, named.marks.place));
        let mut all = Vec::with_capacity(self.bodies.len());
        for of in self.bodies.chunk_by(|a, b| a.marks.directive == b.marks.directive) {
            let led = of.iter().any(|named| named.role == Role::Leads);
            all.extend(of.iter().map(|named| ResponsibleMarks {
                supports: named.role == Role::Supports || named.role == Role::Answers && led,
                ..named.marks
            }));
        }
        all.sort();
        all.dedup();
        all
    }
}

fn key(directive: &DirectiveMarks) -> (u32, u32) {
    (directive.paragraph, directive.text.start)
}

/// Whether nothing stands before a mark in its text but its bullet.
fn is_lead(text: &str, mark: Mark) -> bool {
    !text[..mark.start as usize].contains(|c: char| c.is_alphanumeric())
}

/// Whether the words say that who is named first leads: 排在第一位的部门为牵头部门，下同.
fn says_first_leads(words: &str) -> bool {
    words.contains("牵头") && FIRST.is_in(words)
}

static FIRST: Words = words!(lexicon::RESPONSIBLE_FIRST);

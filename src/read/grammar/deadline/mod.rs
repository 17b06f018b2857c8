//! Deadlines: by when a directive is to be carried out, within what time, or how often.
//! Works on the marks of directives and dates, and the text between them; knows nothing of how either was read.
//!
//! A directive has the deadline that governs its action. Where several do, it is the first: what is to be done next comes
//! first (6月底前完成自查，8月底前完成整改: *check by the end of June, mend by the end of August*).

mod by;
mod event;
mod every;
mod frame;
mod within;

use super::{Analysis, Passage};
use crate::growth::work;
use crate::marks::{DateMarks, DeadlineMarks, DirectiveMarks, Term};
use crate::place::{Mark, Place};
use frame::Frame;

/// What may be a deadline, before it is known what it governs.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    mark: Mark,
    term: Term,
    /// How it has to stand.
    stand: Stand,
}

/// How words have to stand to be a deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stand {
    /// Anywhere but within the description of a thing: 6月30日前.
    Free,
    /// At the head of what is to be done: 每年 and 到2025年 are parts of other phrases elsewhere.
    Head,
    /// At its head, and no prohibition after: 三年内不得申报 bans for three years.
    Span,
}

/// Reads the deadlines of the directives of `passage` that `analysis` has from `directives` on; its dates are those from
/// `dates` on.
pub(crate) fn read(passage: Passage<'_>, dates: usize, directives: usize, analysis: &mut Analysis) {
    let Analysis { dates: all, directives: made, deadlines, .. } = analysis;
    let (mut dates, paragraph) = (all.get(dates..).unwrap_or_default(), passage.paragraph);
    for directive in made.get(directives..).unwrap_or_default() {
        let within = |date: &DateMarks| directive.text.contains(date.place.mark);
        dates = &dates[dates.partition_point(|date| date.place.mark.start < directive.text.start)..];
        let own = &dates[..dates.partition_point(within)];
        let DirectiveMarks { text, cue, addressee, .. } = *directive;
        if let Some(Candidate { mark, term, .. }) = governing(passage, text, cue, addressee, own) {
            let place = Place { paragraph, mark };
            deadlines.push(DeadlineMarks { place, directive: (paragraph, directive.text.start), term });
        }
    }
}

/// The deadline that `mark` states beside what is to be done (完成时限：2020年6月): a deadline, or a date alone if it `suffices`.
pub(crate) fn stated(
    passage: Passage<'_>,
    mark: Mark,
    dates: usize,
    suffices: bool,
    analysis: &Analysis,
) -> Option<(Mark, Term)> {
    let dates: Vec<_> =
        analysis.dates.get(dates..)?.iter().filter(|date| mark.contains(date.place.mark)).copied().collect();
    let (cue, addressee) = (Mark::default(), Mark::default());
    let found = governing(passage, mark, cue, addressee, &dates).map(|found| (found.mark, found.term));
    let alone = || {
        let date = dates.first().filter(|date| suffices && date.place.mark.start == mark.start)?;
        let term = Term::By { date: Some(date.end.unwrap_or(date.start)), context: date.context, eve: false };
        Some((date.place.mark, term))
    };
    found.or_else(alone)
}

/// The first deadline in `text`, the words of a directive with its cue and addressee, that governs what is to be done.
fn governing(passage: Passage<'_>, text: Mark, cue: Mark, addressee: Mark, dates: &[DateMarks]) -> Option<Candidate> {
    let frame = Frame::new(passage, text, cue, addressee);
    if dates.is_empty() && frame.terms.is_empty() {
        return None; // as most directives
    }
    work(text.range().len());
    let mut candidates = Vec::new();
    by::read(frame, dates, &mut candidates);
    within::read(frame, &mut candidates);
    every::read(frame, &mut candidates);
    candidates.sort_by_key(|candidate| (candidate.mark.start, core::cmp::Reverse(candidate.mark.end)));
    // What stands in one that governs nothing is a part of it.
    let mut floor = 0;
    candidates.into_iter().find(|candidate| {
        let free = candidate.mark.start >= floor;
        floor = floor.max(candidate.mark.end);
        free && frame.governs(*candidate)
    })
}

//! Clauses whose words no rule asks for: those after the first that may hold a cue, which are only cut into actions; and
//! where none may, all but the first, which tells whether the segment may say an action. Each stands as one lexeme, which
//! costs nothing; where a rule asks for its words after all, the segment is read again.

use crate::read::grammar::lexeme::{Kind, Known};
use crate::read::grammar::scan::{Class, Hit};

/// Appends the clauses of the segment `text[..end]` that need not be read as words to `known`, whose first `groups` are the
/// segment's quotes and brackets. `hits` are those of the segment, which begins at `start`; `narrates` tells that nobody's
/// words are quoted in it, nor await their speaker.
pub(super) fn note(
    text: &str,
    (start, end): (usize, usize),
    hits: &[Hit],
    narrates: bool,
    groups: usize,
    known: &mut Vec<Known>,
) {
    // Quotes may open and close what is said; and before a reporting clause stands who speaks.
    let last = hits.iter().rposition(|hit| hit.class.has(Class::REPORT.and(Class::QUOTE))).map_or(0, |at| at + 1);
    let body = last.checked_sub(1).map_or(start, |at| hits[at].end());
    let mut clause = Clause { start, cue: false };
    let cues = hits.iter().any(|hit| hit.class.has(Class::CUE.and(Class::QUOTE)));
    let (mut told, mut waiting) = (narrates && !cues, None);
    let mut group = 0;
    for (at, hit) in hits.iter().enumerate() {
        while known[..groups].get(group).is_some_and(|group| (group.end as usize) <= hit.start()) {
            group += 1;
        }
        let inside = known[..groups].get(group).is_some_and(|group| (group.start as usize) <= hit.start());
        if inside || hit.start() >= end {
            continue;
        }
        clause.cue |= hit.class.has(Class::CUE);
        if hit.class.has(Class::COMMA.and(Class::COLON)) {
            let next = clause.ended(hit.start());
            flush(&mut waiting, clause.cue, known);
            let skips = told && !clause.cue && at >= last && clause.start > body;
            waiting = next.filter(|_| skips && may_wait(&text[clause.start..]));
            told |= clause.cue;
            clause = Clause { start: hit.end(), cue: false };
        }
    }
    flush(&mut waiting, clause.cue, known);
    if told
        && !clause.cue
        && clause.start > body
        && clause.start < end
        && may_wait(&text[clause.start..end])
        && !hits.iter().any(|hit| hit.class.has(Class::QUOTE) && (clause.start..end).contains(&hit.start()))
    {
        known.extend(clause.ended(end));
    }
}

/// A clause while it is passed over.
#[derive(Clone, Copy)]
struct Clause {
    start: usize,
    /// Whether a cue may begin in it.
    cue: bool,
}

impl Clause {
    /// The clause as one lexeme.
    #[allow(clippy::cast_possible_truncation)] // Mark::LONGEST_TEXT
    fn ended(self, end: usize) -> Option<Known> {
        (self.start < end).then_some(Known { start: self.start as u32, end: end as u32, kind: Kind::Unread })
    }
}

/// Notes the clause before, unless a cue may stand in the one after it, whose subject it may hold.
fn flush(waiting: &mut Option<Known>, cue: bool, known: &mut Vec<Known>) {
    known.extend(waiting.take().filter(|_| !cue));
}

/// Whether no condition opens the clause that stands among actions (在解除隔离前…).
fn may_wait(clause: &str) -> bool {
    !clause.trim_start().starts_with('在')
}

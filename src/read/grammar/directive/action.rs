//! Actions: what is to be done, clause by clause, behind the cue.

use crate::place::Mark;
use crate::read::grammar::scan::{Class, Hit};
use crate::text::{trim_end, trim_start};

/// Appends the clauses of `text[from..to]`, parted at the commas of the outer scope.
pub(super) fn read(text: &str, outer: &[Hit], from: usize, to: usize, actions: &mut Vec<Mark>) {
    let mut start = from;
    for comma in outer.iter().filter(|hit| hit.class.has(Class::COMMA)) {
        if comma.start() < start || comma.start() >= to {
            continue;
        }
        push(text, start, comma.start(), actions);
        start = comma.end();
    }
    push(text, start, to, actions);
}

/// Appends `text[from..to]` without the white space around it, if something is left.
fn push(text: &str, from: usize, to: usize, actions: &mut Vec<Mark>) {
    let trimmed = trim(text, from, to);
    if !trimmed.is_empty() {
        actions.push(trimmed);
    }
}

/// The mark of `text[from..to]` without the white space around it.
pub(super) fn trim(text: &str, from: usize, to: usize) -> Mark {
    let Some(part) = text.get(from..to) else { return Mark::default() };
    let inner = trim_start(part);
    let start = to - inner.len();
    Mark::new(start, start + trim_end(inner).len())
}

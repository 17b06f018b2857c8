//! Actions: what is to be done, clause by clause, behind the cue.

use crate::grammar::scan::{Class, Hit};
use crate::grammar::segment::character;
use crate::marks::Mark;
use crate::text::is_margin;

/// Appends the clauses of `text[from..to]`, parted at the commas of the outer scope.
pub(super) fn read(text: &str, outer: &[Hit], from: usize, to: usize, actions: &mut Vec<Mark>) {
    let mut start = from;
    let commas = outer.iter().filter(|hit| hit.class.has(Class::PAUSE) && matches!(character(text, **hit), '，' | ','));
    for hit in commas {
        let at = hit.at as usize;
        if at < start || at >= to {
            continue;
        }
        push(text, start, at, actions);
        start = at + character(text, *hit).len_utf8();
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
    let lead = part.len() - part.trim_start_matches(is_margin).len();
    let inner = part.trim_matches(is_margin);
    Mark::new(from + lead, from + lead + inner.len())
}

//! Conditions: the clause that a directive depends on, before its cue (情节严重的，, 如因参与…被骗，, 未经核准，) or among its
//! actions (在解除隔离前认真做好…).

use super::action;
use super::lead::strip;
use crate::lexicon::words::{Words, words};
use crate::place::Mark;
use crate::read::grammar::scan::{Class, Hit};

/// What a condition begins with.
static OPENERS: Words =
    words!("如 如果 若 假如 倘若 一旦 凡 凡是 未经 除 除非 只有 遇有 遇到 发现 对未 在未 确需 确有");

/// The first clause of `text[from..to]` that states a condition.
pub(super) fn read(text: &str, outer: &[Hit], from: usize, cue: usize, to: usize) -> Mark {
    let mut start = from;
    let commas = outer.iter().filter(|hit| hit.class.has(Class::COMMA) && (from..to).contains(&hit.start()));
    for comma in commas {
        let at = comma.start();
        let clause = action::trim(text, start.min(at), at);
        let (bare, _) = strip(clause.of(text));
        let mark = Mark { start: clause.end - length(bare), end: clause.end };
        if at <= cue && states(bare) {
            return mark;
        }
        if let Some(adjunct) = until(bare).filter(|_| at > cue) {
            return Mark { start: mark.start, end: mark.start + length(adjunct) };
        }
        start = comma.end();
    }
    Mark::default()
}

/// Whether a clause states a condition. What 是…的 says is a fact.
fn states(clause: &str) -> bool {
    let opened = OPENERS.head(clause).is_some()
        && !["如何", "如今", "如此", "如同", "若干"].iter().any(|word| clause.starts_with(word));
    opened || clause.ends_with('的') && !clause.contains('是')
}

#[allow(clippy::cast_possible_truncation)] // a part of a text
fn length(part: &str) -> u32 {
    part.len() as u32
}

/// What stands before 前 has two characters at least: 在今后 and 在前 are none.
const SHORTEST: usize = "解除".len() + 2;

/// The adjunct 在…前 that `clause` begins with.
fn until(clause: &str) -> Option<&str> {
    const LONGEST: usize = 60; // bytes
    let clause = super::cue::floor(clause, LONGEST);
    let rest = clause.strip_prefix('在')?;
    let end = rest.find(['前', '后'])? + '前'.len_utf8();
    let longer = rest[end..].starts_with(['期', '的', '续', '面', '者', '沿', '方', '台', '备', '勤']);
    (end > SHORTEST && !longer).then(|| &clause[..'在'.len_utf8() + end])
}

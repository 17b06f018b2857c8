//! Actions: what is to be done, clause by clause, after the cue.

use crate::lexicon;
use crate::lexicon::words::{Words, words};
use crate::place::Mark;
use crate::read::grammar::clause::Tokens;
use crate::read::grammar::lexeme::Kind;
use crate::text::{trim_end, trim_start};

/// Appends the clauses of `body` after the byte `from`, parted at its commas, up to one that says what follows if the
/// directive is not obeyed (违者将严肃追责).
pub(super) fn read(body: Tokens<'_>, from: usize, to: usize, actions: &mut Vec<Mark>) {
    let mut start = from;
    let commas =
        body.lexemes.iter().filter(|lexeme| lexeme.kind == Kind::Pause && matches!(lexeme.of(body.text), "，" | ","));
    for comma in commas {
        let (at, behind) = (comma.start as usize, comma.end as usize);
        if at < start || at >= to {
            continue;
        }
        push(body.text, start, at, actions);
        start = behind;
        if threatens(body.text, behind) {
            return;
        }
    }
    push(body.text, start, to, actions);
}

/// Whether what begins at `at` says what follows if one does not: 违者…, 否则….
fn threatens(text: &str, at: usize) -> bool {
    THREATS.head(trim_start(&text[at..])).is_some()
}

static THREATS: Words = words!(lexicon::DIRECTIVE_THREATS);

/// Appends `text[from..to]` without the white space and the quotes around it, if something is left.
fn push(text: &str, from: usize, to: usize, actions: &mut Vec<Mark>) {
    let trimmed = trim(text, from, to);
    let words = trimmed.of(text);
    if !words.starts_with(['“', '「', '『']) && !words.ends_with(['”', '」', '』']) {
        actions.extend((!trimmed.is_empty()).then_some(trimmed)); // as most
        return;
    }
    let open = words.len() - words.trim_start_matches(['“', '「', '『']).len();
    let opens = open > 0 && !words.contains(['”', '」', '』']);
    let closes = words.ends_with(['”', '」', '』']) && !words.contains(['“', '「', '『']);
    let whole = open > 0 && words.ends_with(['”', '」', '』']) && words.matches(['“', '「', '『']).count() == 1;
    #[allow(clippy::cast_possible_truncation)] // one character
    let trimmed = Mark {
        start: trimmed.start + if opens || whole { open as u32 } else { 0 },
        end: trimmed.end - if closes || whole { '”'.len_utf8() as u32 } else { 0 },
    };
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

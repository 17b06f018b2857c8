//! Conditions: the clause that a directive depends on, before its cue (情节严重的，, 如因参与…被骗，, 未经核准，) or among its
//! actions (在解除隔离前认真做好…).

use crate::lexicon::Class;
use crate::place::Mark;
use crate::read::grammar::clause::{self, Tokens};
use crate::read::grammar::lexeme::Kind;

/// The first clause of `body` that states a condition; the cue stands at the byte `cue`.
pub(super) fn read(body: Tokens<'_>, cue: usize) -> Mark {
    let mut start = 0;
    for (at, lexeme) in body.lexemes.iter().enumerate() {
        if lexeme.kind != Kind::Pause || !matches!(lexeme.of(body.text), "，" | ",") {
            continue;
        }
        let clause = body.to(at).from(start).trim();
        let opened = behind_leads(clause);
        if lexeme.start as usize <= cue {
            if states(opened) || until(opened).is_some_and(|it| it.len() == opened.len() && !is_after(it)) {
                return opened.mark();
            }
        } else if let Some(adjunct) = until(opened) {
            return adjunct.mark();
        }
        start = at + 1;
    }
    Mark::default()
}

/// The clause after what leads in, the words that open a condition aside.
fn behind_leads(clause: Tokens<'_>) -> Tokens<'_> {
    let leads = clause::leads(clause);
    let opens = leads.lexemes.iter().position(|lexeme| lexeme.is(Class::PREMISE)).unwrap_or(leads.len());
    clause.from(opens)
}

/// Whether a clause states a condition. What 是…的 says is a fact.
fn states(clause: Tokens<'_>) -> bool {
    clause.first().is_some_and(|first| first.is(Class::PREMISE))
        || clause.last_word() == "的" && clause.rfind("是").is_none()
}

/// Whether an adjunct tells what comes before: no more than when.
fn is_after(adjunct: Tokens<'_>) -> bool {
    matches!(adjunct.last_word(), "后" | "之后")
}

/// The adjunct 在…前, 在…后 that `clause` begins with; what stands between has two characters at least (在前 is none).
fn until(clause: Tokens<'_>) -> Option<Tokens<'_>> {
    const LONGEST: usize = 20; // characters
    if clause.word(0) != "在" {
        return None;
    }
    let end = (2..clause.len()).find(|&at| matches!(clause.word(at), "前" | "后" | "之前" | "之后"))?;
    let adjunct = clause.to(end + 1);
    (clause.get(1)?.kind != Kind::Date && (4..=LONGEST).contains(&adjunct.words().chars().count())).then_some(adjunct)
}

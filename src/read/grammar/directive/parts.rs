//! The parts of a directive that are read from its segment by themselves: its ordinal, its modality, where its actions
//! begin, and what goes on after its speaker.

use super::action;
use crate::lexicon::words::{Words, words};
use crate::lexicon::{Class, Strength};
use crate::marks::{Analysis, Modality};
use crate::read::grammar::clause::{self, Tokens};
use crate::read::grammar::lexeme::{Kind, Lexeme};
use crate::read::grammar::ordinal::ordinal;

/// The modality that a row of the table of cues has.
pub(super) fn modality(strength: Strength) -> Modality {
    match strength {
        Strength::Must => Modality::Must,
        Strength::Should => Modality::Should,
        Strength::MustNot => Modality::MustNot,
        Strength::May => Modality::May,
        Strength::Request => Modality::Request,
    }
}

/// Lets the directive at `index`, the last one, go on to the end of `body`.
#[allow(clippy::cast_possible_truncation)] // fewer than bytes of text
pub(super) fn extend(index: usize, body: Tokens<'_>, analysis: &mut Analysis) {
    let (mark, last) = (body.trim().mark(), index + 1 == analysis.directives.len());
    let Some(directive) = analysis.directives.get_mut(index).filter(|_| last && !mark.is_empty()) else { return };
    directive.text.end = mark.end;
    action::read(body, mark.start as usize, mark.end as usize, &mut analysis.actions);
    directive.actions.1 = analysis.actions.len() as u32;
}

/// Where the actions begin that begin at the byte `from`: after a modal that only takes up the verb that directs (要求各级
/// 干部，│要│沉下身子).
pub(super) fn behind_repeated(body: Tokens<'_>, from: usize) -> usize {
    let at = body.lexemes.iter().position(|lexeme| lexeme.start as usize >= from).unwrap_or(body.len());
    let rest = body.from(at);
    match rest.get(1) {
        Some(modal) if rest.first().is_some_and(|first| first.kind == Kind::Pause) && modal.is(Class::MODAL) => {
            modal.end as usize
        }
        _ => from,
    }
}

/// The value of the first ordinal that leads in; 0 without one.
pub(super) fn number(body: Tokens<'_>) -> u32 {
    let leads = clause::leads(body);
    let mut ordinals = leads.lexemes.iter().filter(|lexeme| lexeme.kind == Kind::Ordinal);
    ordinals
        .find_map(|lexeme| ordinal(body.text.get(lexeme.start as usize..)?).ok().map(|(_, number)| number))
        .unwrap_or_default()
}

/// Whether the words of a clause define: 本法所称…, 是指….
pub(super) fn defines(words: &str) -> bool {
    DEFINES.is_in(words)
}

static DEFINES: Words = words!("所称 是指");

/// Whether the clause tells what somebody intends for himself: 他想…, 我们打算….
pub(super) fn intends(clause: Tokens<'_>) -> bool {
    let intent = |word: &str| matches!(word, "想" | "打算" | "盘算" | "盘算着" | "计划" | "立志" | "决心" | "准备");
    let somebody = |at: usize| clause.get(at).is_some_and(|it| it.is(Class::PRONOUN) && it.is(Class::AGENT));
    (1..clause.len().min(4)).any(|at| somebody(at - 1) && intent(clause.word(at)))
}

/// Whether the clause is a condition: 如…, 一旦…, 当事人如…, …的.
pub(super) fn conditions(clause: Tokens<'_>) -> bool {
    clause.last_word() == "的" && clause.len() > 2 || clause.to(3).any(Class::PREMISE)
}

/// Whether the lexeme opens a quotation.
pub(super) fn opens(tokens: Tokens<'_>, lexeme: Lexeme) -> bool {
    lexeme.kind == Kind::Mark && matches!(lexeme.of(tokens.text), "“" | "「" | "『")
}

/// Whether the lexeme closes a quotation.
pub(super) fn closes(tokens: Tokens<'_>, lexeme: Lexeme) -> bool {
    lexeme.kind == Kind::Mark && matches!(lexeme.of(tokens.text), "”" | "」" | "』")
}

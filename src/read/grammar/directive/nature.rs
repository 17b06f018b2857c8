//! What something takes by nature, which directs nobody: how long, how far, and what it takes to be able to (写好字需要磨炼).
//! Knows a cue and the words beside it.

use super::context::Cue;
use super::party;
use crate::lexicon::Class;
use crate::read::grammar::clause::starts_verb_phrase;

/// Whether a clause tells what something takes by nature: 一般│要输液一周, 种子发芽│要│经过一周, 要│走两个小时的山路, 需要│坐轮椅
/// 才能出门.
pub(super) fn takes(cue: &Cue<'_>) -> bool {
    const NEAR: usize = 4; // lexemes
    if !matches!(cue.row.word, "要" | "需要" | "需" | "须") {
        return false;
    }
    let (told, behind) = (cue.clause.to(cue.at), cue.behind());
    let usual = (0..told.len())
        .any(|at| matches!(told.word(at), "一般" | "通常" | "往往" | "多半" | "大多" | "平均" | "一般来说"));
    let enables = (1..behind.len())
        .any(|at| matches!(behind.word(at), "才能" | "方能" | "才会") && starts_verb_phrase(behind, at + 1));
    let passes = matches!(behind.word(0), "经过" | "经历" | "走" | "花" | "花费" | "耗费" | "历经" | "穿越")
        && (1..=NEAR).any(|at| behind.get(at).is_some_and(|it| it.is(Class::NUMERAL)));
    // 12.8万人│需要住院: how many.
    let counted = cue.row.word != "要" && cue.before.subject.words().starts_with(|c: char| c.is_ascii_digit());
    usual || enables || counted || passes && !party::can_act(cue.before.subject)
}

//! The addressee: who is to act. Before a modal it is the grammatical subject; after a verb that directs (要求各单位…)
//! the object. And who demands it, where the cue is such a verb with a subject.

use super::context::{Context, Cue};
use super::party::{can_act, can_speak};
use super::{object, reporting};
use crate::lexicon::{Class, Rule, Side};
use crate::place::Mark;
use crate::read::grammar::clause::{Clause, Tokens, is_agent, is_measure_of, is_relative, is_when};
use crate::read::grammar::lexeme::Kind;

/// Who is to act, and where the verb phrase after a verb that directs begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Addressee {
    pub mark: Mark,
    /// Where the actions begin, in bytes.
    pub actions: usize,
    /// Who demands it.
    pub demanded_by: Mark,
}

/// Reads the addressee of a cue; `earlier` is the clause before that of the cue, if it is part of what is said, and `first`
/// the first one.
pub(super) fn read(
    cue: &Cue<'_>,
    earlier: Option<Tokens<'_>>,
    first: Option<Tokens<'_>>,
    context: Context,
) -> Addressee {
    let official = context.official;
    let behind = cue.behind();
    let from = cue.clause.get(cue.at).map_or(0, |lexeme| lexeme.end as usize);
    match cue.row.side {
        Side::Before => {
            // 近三年内受过处分的│不得参评: a case, no name.
            let case = cue.before.core.last_word() == "的" && !cue.before.core.any(Class::AGENT);
            let subject = if case { Some(cue.before.core.to(0)) } else { subject(cue.before, official) };
            let mark = subject.map_or_else(|| carried(cue, earlier, first, official), Tokens::mark);
            Addressee { mark, actions: from, demanded_by: Mark::default() }
        }
        Side::After => {
            let object = object::read(behind, matches!(cue.row.rule, Rule::Ask | Rule::Hope | Rule::Welcome));
            let subject = cue.before.subject;
            let mark = if object.is_empty() && cue.row.rule == Rule::Ask && is_agent(subject) {
                subject.mark()
            } else {
                object.mark()
            };
            let actions = if object.is_empty() { from } else { object.mark().end as usize };
            Addressee { mark, actions, demanded_by: demander(cue, earlier.filter(|_| !context.reported)) }
        }
    }
}

/// Who demands or wishes: the subject of 要求, 希望, 呼吁 …, or of the clause before it that the verb goes on (书记讲话，希望….
fn demander(cue: &Cue<'_>, earlier: Option<Tokens<'_>>) -> Mark {
    if !matches!(cue.row.rule, Rule::Demand | Rule::Wish | Rule::Appeal) {
        return Mark::default();
    }
    let own = cue.before.subject;
    if !own.is_empty() {
        return if can_speak(own) { reporting::shortest(own).mark() } else { Mark::default() };
    }
    let Some(earlier) = earlier.filter(|_| cue.before.is_subjectless()) else { return Mark::default() };
    let subject = Clause::before(earlier).subject;
    if can_speak(subject) { reporting::shortest(subject).mark() } else { Mark::default() }
}

/// The subject of the cue's own clause: the phrase before the cue, or what stands after the last verb that directs, holds
/// or says before it (勉励│全体党员│要, 认为│各国│应该).
fn subject(before: Clause<'_>, official: bool) -> Option<Tokens<'_>> {
    let (clause, held) = innermost(before);
    // 在本市缴纳社保的│职工: what looks like an adjunct is a relative clause.
    if clause.is_subjectless()
        && is_agent(clause.adjuncts)
        && is_relative(clause.adjuncts)
        && matches!(clause.adjuncts.word(0), "在" | "从" | "由" | "以" | "经" | "因" | "按" | "被")
    {
        return Some(clause.adjuncts);
    }
    if clause.is_subjectless() {
        return (held && clause.adjuncts.is_empty()).then_some(clause.subject);
    }
    let mut subject = clause.subject;
    // 我们讲│领导干部: an aside.
    if let Some(at) = (1..subject.len()).find(|&at| matches!(subject.word(at), "讲" | "说" | "谈")) {
        subject = subject.from(at + 1);
    }
    let vague = subject.len() == 1 && subject.any(Class::VAGUE);
    let timely = subject
        .lexemes
        .iter()
        .all(|lexeme| lexeme.is(Class::TIME.or(Class::NUMERAL).or(Class::MEASURE)) && lexeme.kind != Kind::Person);
    if subject.is_empty() || vague || timely || subject.any(Class::QUESTION) {
        return Some(subject.to(0));
    }
    // 民心│交融│要…: the clause is what is spoken of.
    let predicate = clause.predicate;
    if !official
        && predicate.len() == 1
        && predicate.first().is_some_and(|verb| verb.is(Class::VERB))
        && !can_act(subject)
    {
        return Some(clause.core);
    }
    Some(if official { without_condition(subject) } else { subject })
}

/// In statutes, a verb of time or condition after one who can act is no part of the subject: 评估师│执业, 纳税人│申请退税.
fn without_condition(subject: Tokens<'_>) -> Tokens<'_> {
    if is_agent(subject) || subject.rfind("的").is_some() || is_measure_of(subject.last_word()) {
        return subject;
    }
    let somebody = |end: usize| {
        let words = subject.word(end - 1);
        let person = words.ends_with(['人', '者', '员', '师', '民', '生', '工']) && words.chars().count() > 1;
        let verb = subject.get(end).is_some_and(|next| next.is(Class::VERB));
        let ends = subject.last().is_some_and(|last| last.is(Class::VERB) || last.kind == Kind::Run);
        verb && ends
            && is_agent(subject.to(end))
            && (person || subject.get(end).is_some_and(|next| !next.is(Class::NOMINAL)) || subject.len() > end + 1)
    };
    (1..subject.len()).find(|&end| somebody(end)).map_or(subject, |end| subject.to(end))
}

/// The clause after the last verb of demand, opinion or speech before the cue, and whether there is one.
fn innermost(before: Clause<'_>) -> (Clause<'_>, bool) {
    let (mut clause, mut held) = (before, false);
    loop {
        let noun = |tokens: Tokens<'_>, at: usize| {
            matches!(tokens.word(at.wrapping_sub(1)), "的" | "所" | "按" | "按照" | "根据")
                || tokens
                    .get(at.wrapping_sub(1))
                    .is_some_and(|before| before.is(Class::ADJECTIVE) || before.kind == Kind::Work)
        };
        let verb = |tokens: Tokens<'_>| {
            (0..tokens.len()).zip(tokens.lexemes).position(|(at, lexeme)| {
                lexeme.is(Class::REPORT) && !noun(tokens, at)
                    || matches!(lexeme.of(tokens.text), "勉励" | "动员" | "号召" | "鼓励")
            })
        };
        let (tokens, at) = if let Some(at) = verb(clause.predicate).filter(|&at| clause.predicate.word(at + 1) != "的")
        {
            (clause.predicate, at)
        } else if clause.subject.first().is_some_and(|first| first.is(Class::REPORT) && !first.is(Class::NOUN))
            && clause.subject.len() > 1
        {
            (clause.subject, 0)
        } else if let Some(at) = verb(clause.subject).filter(|&at| {
            at + 1 < clause.subject.len()
                && clause.subject.word(at + 1) != "的"
                && !clause.subject.from(at).lexemes.iter().any(|it| it.of(before.subject.text) == "的")
        }) {
            // The phrase that a verb begins which is a noun as often.
            (clause.subject, at)
        } else {
            return (clause, held);
        };
        clause = Clause::before(tokens.from(at + 1));
        held = true;
    }
}

/// The subject of the clause before, where that of the cue has none: an adjunct follows it (各街镇在…的同时，要), or it stands
/// alone (广大工人、农民，要). In official documents a verb may follow too: 纳税人申请退税，应当.
fn carried(cue: &Cue<'_>, earlier: Option<Tokens<'_>>, first: Option<Tokens<'_>>, official: bool) -> Mark {
    let Some(earlier) = earlier else { return Mark::default() };
    if !cue.before.is_subjectless() || !cue.before.adjuncts.is_empty() && !official {
        return Mark::default();
    }
    let of = |tokens: Tokens<'_>, bare: bool| {
        let clause = Clause::before(tokens);
        let condition = clause.leads.any(Class::CONDITION);
        // 从境外取得的│所得: what looks like an adjunct is a relative clause.
        let opens = matches!(clause.adjuncts.word(0), "从" | "在" | "由" | "以" | "经" | "因" | "被");
        if official && opens && clause.is_subjectless() && is_relative(clause.adjuncts) {
            return clause.adjuncts.mark();
        }
        let Some(subject) = subject(clause, official).filter(|subject| !subject.is_empty() && !condition) else {
            return Mark::default();
        };
        let stated = clause.predicate.lexemes.iter().any(|lexeme| matches!(lexeme.of(tokens.text), "是" | "了" | "为"));
        let holds = match (clause.predicate.is_empty(), official) {
            (true, true) => true,
            (true, false) => can_act(subject),
            (false, true) => (can_act(subject) && !stated || clause.predicate.any(Class::CONDITION)) && !bare,
            (false, false) => {
                // 值班人员│发现险情后，须…: when it is to be done.
                let timed = is_when(tokens.last_word());
                let acts = can_act(subject) && !subject.last().is_some_and(|last| last.is(Class::SPEAKS)); // 会议│结束后
                (!clause.tells() || timed && acts) && !stated && !bare
            }
        };
        if holds { subject.mark() } else { Mark::default() }
    };
    let near = of(earlier, false);
    match first {
        Some(first) if near.is_empty() && Clause::before(earlier).subject.is_empty() => of(first, true),
        _ => near,
    }
}

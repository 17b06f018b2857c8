//! Clauses: what leads in, adjuncts, the subject, what is told of it, and the adverbs before the cue or verb.
//! Reporting clauses, cues, subjects, addressees and conditions are all read from this one parse.

mod adjunct;
mod noun;
mod tokens;

pub(crate) use adjunct::adjunct;
use adjunct::lead;
pub(crate) use noun::{is_agent, is_measure_of, is_nominal, is_relative, is_when, noun_phrase, starts_verb_phrase};
pub(crate) use tokens::{Read, Tokens};

use nom::Parser;
use nom::combinator::{opt, recognize};
use nom::multi::many0_count;

use super::lexeme::{Kind, Lexeme};
use crate::lexicon::Class;

/// A clause up to its cue or verb.
///
/// ```text
/// clause = { lead } { adjunct } [ subject ] predicate { adverb }
/// ```
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clause<'t> {
    /// Ordinals, conjunctions, words of time: 二要, 同时，
    pub leads: Tokens<'t>,
    /// 在工作中, 对居家人员, 3月5日前
    pub adjuncts: Tokens<'t>,
    /// The subject, a noun phrase; empty if there is none.
    pub subject: Tokens<'t>,
    /// What stands between the subject and the adverbs: an adjunct (在会上), or a verb phrase.
    pub predicate: Tokens<'t>,
    /// The subject and the predicate.
    pub core: Tokens<'t>,
    /// 均, 还, 每年 before the cue or verb.
    pub adverbs: Tokens<'t>,
}

impl<'t> Clause<'t> {
    /// Parses what stands before a cue or verb.
    pub fn before(tokens: Tokens<'t>) -> Self {
        let tokens = tokens.trim();
        let (rest, leads) = all(lead, tokens);
        let core = rest.to(rest.len() - adverbs(rest));
        let adverbs = rest.from(core.len());
        let (rest, adjuncts) = all(adjunct, core);
        // What stands before an adjunct's subject may lead in again: 在此基础上，一要….
        let subject = opt(noun_phrase).parse(rest);
        let (predicate, subject) = match subject {
            Ok((predicate, Some(subject))) => (predicate, subject),
            _ => (rest, rest.to(0)),
        };
        let subject = subject.to(subject.len() - self::adverbs(subject));
        Self { leads, adjuncts, subject, predicate, core: rest, adverbs }
    }

    /// Whether a verb phrase stands before the cue: 写好字│需要, 县政府划定│应当.
    pub fn tells(self) -> bool {
        self.predicate.first().is_some_and(|first| !first.is(Class::PREPOSITION))
    }

    /// Whether nothing stands before the cue but what leads in, adjuncts and adverbs.
    pub fn is_subjectless(self) -> bool {
        self.subject.is_empty() && self.predicate.is_empty()
    }

    /// Whether words open it that make it a condition, a reason or a concession. 凡 before the subject alone makes none (凡本校
    /// 教职工│均可…): it says all of them.
    pub fn is_condition(self) -> bool {
        let all = matches!(self.leads.last_word(), "凡" | "凡是");
        self.leads.any(Class::CONDITION) && !(all && !self.subject.is_empty() && self.predicate.is_empty())
            || self.predicate.first().is_some_and(|first| first.is(Class::CONDITION))
            || self.subject.first().is_some_and(|first| first.is(Class::CONDITION))
            || self.adjuncts.first().is_some_and(|first| first.is(Class::CONDITION))
    }
}

/// What leads in a clause, for rules that ask for nothing else of it.
pub(crate) fn leads(clause: Tokens<'_>) -> Tokens<'_> {
    all(lead, clause.trim()).1
}

/// All that `rule` reads one after the other: what is left, and what was read.
fn all<'t>(rule: fn(Tokens<'t>) -> Read<'t>, tokens: Tokens<'t>) -> (Tokens<'t>, Tokens<'t>) {
    recognize(many0_count(rule)).parse(tokens).unwrap_or((tokens, tokens.to(0)))
}

/// How many adverbs, words of time and the like `tokens` end in.
///
/// ```text
/// adverbs = { ADVERB | TIME | TIME BOUND | length BOUND | blank }     ; length: 10日, 15个工作日
/// ```
pub(crate) fn adverbs(tokens: Tokens<'_>) -> usize {
    let mut left = tokens.len();
    while let Some(last) = left.checked_sub(1).and_then(|at| tokens.get(at)) {
        let time = |at: usize| tokens.get(at).is_some_and(|lexeme| lexeme.is(Class::TIME));
        let bounded = last.is(Class::BOUND) && left >= 2 && time(left - 2);
        // 方│可, 验收合格后方│可, 考生方│可: 方 names nobody at a clause's start, after what bounds an adjunct, after people.
        let then = last.of(tokens.text) == "方"
            && (left == 1
                || tokens.get(left - 2).is_some_and(|before| before.is(Class::BOUND))
                || tokens.to(left - 1).last_word().ends_with(['员', '生', '者', '师', '人']) && left > 1);
        let adverb = last.is(Class::ADVERB) && !last.is(Class::AGENT) || then;
        let length = if last.is(Class::BOUND) { length(tokens.to(left - 1)) } else { 0 };
        left -= match last.kind {
            Kind::Blank => 1,
            _ if bounded => 2,
            _ if length > 1 => length + 1,
            _ if adverb || last.is(Class::TIME) => 1,
            _ => break,
        };
    }
    tokens.len() - left
}

/// How many lexemes a length of time takes that `tokens` end in: 10│日, 15│个│工作日.
fn length(tokens: Tokens<'_>) -> usize {
    let count = tokens.lexemes.iter().rev().take_while(|lexeme| is_of_length(**lexeme, tokens.text)).count();
    let first = tokens.from(tokens.len() - count).first();
    if first.is_some_and(|first| first.is(Class::NUMERAL)) { count } else { 0 }
}

/// Whether a lexeme may be part of a length of time.
pub(crate) fn is_of_length(lexeme: Lexeme, text: &str) -> bool {
    lexeme.is(Class::NUMERAL.or(Class::MEASURE)) || lexeme.of(text) == "工作日"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::grammar::lexeme::Lexer;

    /// The parts of a clause before its cue: adjuncts, subject, predicate, adverbs.
    fn parts(text: &str) -> [String; 4] {
        let mut lexer = Lexer::default();
        lexer.read(text, 0, text.len(), &[]);
        let clause = Clause::before(Tokens { text, lexemes: &lexer.lexemes });
        [clause.adjuncts, clause.subject, clause.predicate, clause.adverbs].map(|part| part.words().to_owned())
    }

    #[test]
    fn a_subject_stands_behind_adjuncts_and_before_adverbs() {
        assert_eq!(parts("各街镇均"), ["", "各街镇", "", "均"]);
        assert_eq!(parts("在工作中各级党组织"), ["在工作中", "各级党组织", "", ""]);
        assert_eq!(parts("专业技术人员每年"), ["", "专业技术人员", "", "每年"]);
        assert_eq!(parts("对居家人员"), ["对居家人员", "", "", ""]);
        assert_eq!(parts("各单位对问题"), ["", "各单位", "对问题", ""]);
    }

    #[test]
    fn a_relative_clause_belongs_to_its_noun() {
        assert_eq!(parts("监督机构的工作人员"), ["", "监督机构的工作人员", "", ""]);
        assert_eq!(parts("申请人提交的登记材料"), ["", "申请人提交的登记材料", "", ""]);
        assert_eq!(parts("企业是创新的主体")[1], "企业");
    }

    #[test]
    fn a_verb_phrase_is_no_subject() {
        assert_eq!(parts("写好一笔字"), ["", "", "写好一笔字", ""]);
        assert_eq!(parts("县人民政府划定"), ["", "县人民政府", "划定", ""]);
    }
}

//! What stands before a subject: what leads in a clause (二，, 同时，, 当前), and adjuncts (在工作中, 对居家人员, 3月5日前).

use nom::branch::alt;
use nom::combinator::{opt, recognize};
use nom::{Input, Parser};

use super::noun::{is_agent, is_nominal, is_relative, is_when};
use super::tokens::{Read, Tokens, kind, none, of, one};
use crate::lexicon::Class;
use crate::read::grammar::lexeme::Kind;

/// ```text
/// lead = ordinal [ pause ] | LEAD [ pause ] | CONJUNCTION | CONDITION | blank | "——"
/// ```
pub(crate) fn lead(input: Tokens<'_>) -> Read<'_> {
    let Some(first) = input.first() else { return none(input) };
    match first.kind {
        Kind::Blank | Kind::Ordinal => recognize((one(|_, _| true), opt(pause))).parse(input),
        Kind::Mark if matches!(first.of(input.text), "—" | "“" | "‘" | "「" | "『") => {
            recognize(one(|_, _| true)).parse(input)
        }
        Kind::Word if first.is(Class::LEAD.or(Class::CONDITION)) && !is_verb_here(input) => {
            recognize((one(|_, _| true), opt(pause))).parse(input)
        }
        Kind::Word if first.is(Class::CONJUNCTION) => recognize(of(Class::CONJUNCTION)).parse(input),
        _ => none(input),
    }
}

/// Words that lead in and are verbs or adverbs of the clause as well (接着, 再次) do so before a pause or a subject.
fn is_verb_here(input: Tokens<'_>) -> bool {
    input.first().is_some_and(|first| first.is(Class::VERB))
        && input.get(1).is_some_and(|next| next.kind != Kind::Pause)
}

fn pause(input: Tokens<'_>) -> Read<'_> {
    recognize(alt((kind(Kind::Pause), kind(Kind::Joint)))).parse(input)
}

/// ```text
/// adjunct = time { time } [ BOUND ]                       ; 2024年, 3月5日前, 近期
///         | PREPOSITION any { any } BOUND                 ; 在工作中, 针对这一问题时
///         | PREPOSITION any { any }, up to a determiner   ; 按照要求│各单位
///         | nominal { nominal } BOUND, before a determiner or an agent   ; 工作中│各级党组织
///         | VERB { any } BOUND, up to the end or a determiner   ; 就诊时, 离校前│各班
/// ```
pub(crate) fn adjunct(input: Tokens<'_>) -> Read<'_> {
    let (rest, adjunct) = alt((time, prepositional, bounded)).parse(input)?;
    let (rest, pause) = opt(pause).parse(rest)?;
    let (rest, _) = opt(kind(Kind::Blank)).parse(rest)?;
    Ok((rest, input.take(adjunct.len() + pause.map_or(0, Tokens::len))))
}

fn time(input: Tokens<'_>) -> Read<'_> {
    let is_time = |at: usize| {
        let unit = |at: usize| {
            input.get(at).is_some_and(|unit| unit.is(Class::MEASURE.or(Class::TIME)))
                && matches!(input.word(at), "年" | "月" | "日" | "时" | "天" | "年底" | "年初" | "月底" | "号" | "周")
        };
        let numeral = |at: usize| input.get(at).is_some_and(|lexeme| lexeme.is(Class::NUMERAL));
        input.get(at).is_some_and(|lexeme| lexeme.is(Class::TIME))
            && !input.get(at).is_some_and(|it| it.is(Class::AGENT))
            || numeral(at) && unit(at + 1)
            || at > 0 && numeral(at - 1) && unit(at)
    };
    let count = (0..input.len()).take_while(|&at| is_time(at)).count();
    if count == 0 || input.word(count) == "的" {
        return none(input);
    }
    let bound = input.get(count).is_some_and(|lexeme| lexeme.is(Class::BOUND));
    if bound && modifies(input.from(count + 1)) {
        return none(input);
    }
    Ok(input.take_split(count + usize::from(bound)))
}

/// Whether what follows a bounded time makes a modifier of it: 2020年底前│建成的小区, 6月底前│未完成的单位, 以前│的项目. What
/// has a quality then is none: 6月底前，│符合条件的单位.
fn modifies(rest: Tokens<'_>) -> bool {
    let Some(first) = rest.first() else { return false };
    let state =
        matches!(rest.word(0), "符合" | "具备" | "需要" | "有" | "没有" | "涉及" | "属于" | "存在" | "需" | "拟");
    let verb = first.is(Class::VERB) && !first.is(Class::AGENT.or(Class::NOUN).or(Class::PREPOSITION)) && !state;
    let done = matches!(rest.word(0), "未" | "已" | "尚未" | "已经");
    rest.word(0) == "的" && rest.len() > 1 || (verb || done) && is_relative(rest)
}

fn prepositional(input: Tokens<'_>) -> Read<'_> {
    let first = input.first().filter(|first| first.is(Class::PREPOSITION) && !first.is(Class::CONJUNCTION));
    if first.is_none() {
        return none(input);
    }
    let bound = (2..input.len()).find(|&at| {
        input.get(at).is_some_and(|lexeme| lexeme.is(Class::BOUND) && !lexeme.is(Class::AGENT))
            && input.word(at + 1) != "的"
    });
    let determined = (2..input.len())
        .find(|&at| is_determiner(input, at) && !matches!(input.word(at - 1), "对" | "的" | "、" | "与" | "和"));
    let end = match (bound, determined) {
        (Some(bound), Some(subject)) if subject < bound => subject,
        (Some(bound), _) => bound + 1,
        (None, Some(subject)) => subject,
        (None, None) => input.len(),
    };
    Ok(input.take_split(end))
}

fn bounded(input: Tokens<'_>) -> Read<'_> {
    let bound = (1..input.len()).find(|&at| {
        input.get(at).is_some_and(|lexeme| lexeme.is(Class::BOUND) && !lexeme.is(Class::AGENT))
            && (is_determiner(input, at + 1) || at + 1 == input.len())
    });
    let timed = |at: usize| {
        is_when(input.word(at))
            && input.first().is_some_and(|first| first.is(Class::VERB) && !first.is(Class::AGENT.or(Class::REPORT)))
            && !(1..at).any(|at| {
                let named = input.get(at - 1).is_some_and(|it| it.is(Class::GENERIC)); // 参保人员│住院前
                is_agent(input.to(at)) && (named || input.get(at).is_some_and(|it| it.is(Class::VERB)))
            })
    };
    match bound {
        Some(at) if timed(at) => Ok(input.take_split(at + 1)),
        Some(at) if (0..at).all(|at| is_nominal(input, at) && !is_agent(input.to(at + 1))) => {
            Ok(input.take_split(at + 1))
        }
        _ => none(input),
    }
}

/// Whether a word that begins a noun phrase stands there: 各, 全体, 有关.
fn is_determiner(input: Tokens<'_>, at: usize) -> bool {
    input.get(at).is_some_and(|lexeme| {
        lexeme.is(Class::DETERMINER) || lexeme.is(Class::AGENT) && lexeme.of(input.text).starts_with(['各', '全'])
    })
}

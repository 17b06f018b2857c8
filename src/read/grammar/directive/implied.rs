//! Directives without a cue: a phrase of action without a subject, under a reporting clause or in an official document
//! (持续抓好核酸检测环节，做到应检尽检。), that is no fact, praise, background, heading, history or plan.

use super::Assigned;
use crate::lexicon::Class;
use crate::lexicon::words::{Words, words};
use crate::read::grammar::clause::{self, Tokens, adjunct, is_agent, is_nominal};
use crate::read::grammar::lexeme::{Kind, Lexeme};

/// Whether `body` is a phrase of action without a subject; `stops` tells that it ends as a sentence does.
pub(super) fn is_action(body: Tokens<'_>, stops: bool) -> bool {
    let rest = behind_leads(body);
    begins_with_action(rest)
        && !tells_a_fact(rest)
        && !is_preamble(body)
        && !is_label(rest)
        && (stops && !is_title(rest) || !is_heading(rest))
}

/// Whether a first look does not tell that `body` is none: by its first word, or where that needs words that may not have
/// been read.
pub(super) fn may_be_action(body: Tokens<'_>) -> bool {
    let first = clauses(body).next().unwrap_or(body);
    let rest = behind_adverbs(behind_leads(first));
    rest.first().is_none_or(|first| {
        first.is(Class::ACTION.or(Class::PREPOSITION).or(Class::TIME))
            || matches!(first.kind, Kind::Unread | Kind::Date)
    })
}

/// Whether a mark of responsibility makes `body` a directive: a clause that opens it, its subject apart, or one at its end or
/// after it, where it has a verb (区教委、区财政局负责).
pub(super) fn is_assigned(body: Tokens<'_>, assigned: Assigned) -> bool {
    let rest = behind_leads(body);
    if !assigned.marked && assigned.clause.is_empty() || tells_a_fact(rest) || is_preamble(body) || is_label(rest) {
        return false;
    }
    let (start, clause) = (rest.mark().start, assigned.clause);
    let before = rest.lexemes.iter().take_while(|lexeme| lexeme.start < clause.start).count();
    let subject = rest.to(before);
    let opens = !clause.is_empty()
        && clause.start >= start
        && !comma(subject)
        && (subject.is_empty() || is_subject(subject))
        && !subject.words().starts_with('本');
    opens || assigned.marked && rest.any(Class::VERB)
}

/// Whether what stands before 由 is what is given to somebody to do: 培训工作│由区教委负责.
fn is_subject(phrase: Tokens<'_>) -> bool {
    const LONGEST: usize = 12; // lexemes
    let nominal = |at: usize| is_nominal(phrase, at) || phrase.get(at).is_some_and(|it| it.is(Class::NOMINAL));
    phrase.len() <= LONGEST && (nominal(0) || nominal(phrase.len() - 1))
}

/// What stands after the ordinals and words that lead in.
pub(super) fn behind_leads(body: Tokens<'_>) -> Tokens<'_> {
    let body = body.trim();
    let leads = clause::leads(body);
    if leads.any(Class::CONDITION) {
        return body;
    }
    let rest = body.from(leads.len());
    let timed = rest.first().is_some_and(|first| first.is(Class::TIME) || first.kind == Kind::Date);
    if timed { adjunct(rest).map_or(rest, |(behind, _)| behind) } else { rest }
}

fn behind_adverbs(tokens: Tokens<'_>) -> Tokens<'_> {
    let adverb =
        |lexeme: &&Lexeme| lexeme.is(Class::ADVERB) && !lexeme.is(Class::ACTION) || lexeme.of(tokens.text) == "、";
    tokens.from(tokens.lexemes.iter().take_while(adverb).count())
}

/// ```text
/// action = { adverb } ( ACTION … | ("将" | "把") … | adjunct { clause } ACTION … )
/// ```
fn begins_with_action(tokens: Tokens<'_>) -> bool {
    let rest = behind_adverbs(tokens);
    let Some(first) = rest.first().filter(|_| tokens.word(0) != "本") else { return false }; // 本通知自…
    if first.is(Class::ACTION) {
        return !(is_topic(rest) || first.is(Class::NOMINAL) && names(rest));
    }
    if !first.is(Class::PREPOSITION) || first.is(Class::CONJUNCTION) {
        return false;
    }
    let (word, behind) = (rest.word(0), rest.from(1));
    let planned = behind.first().is_some_and(|next| next.is(Class::ADVERB.or(Class::ACTION).or(Class::PREPOSITION)));
    if word == "将" && planned
        || matches!(word, "为" | "为了" | "由" | "由于" | "因" | "因为" | "随着" | "除" | "除了" | "凭")
            && !comma(behind)
    {
        return false; // 将持续…: a plan
    }
    // The adjunct's phrase may be anything; after it, or after its comma, the verb has to come.
    let mut clauses = clauses(behind);
    let first = clauses.next().unwrap_or(behind.to(0));
    let governing = clauses.map(behind_leads).find(|clause| !is_adjunct(*clause));
    governing.is_some_and(begins_with_verb)
        || matches!(word, "从" | "以" | "用" | "对" | "将" | "把" | "向" | "在" | "按" | "按照") && governs(first)
}

fn comma(tokens: Tokens<'_>) -> bool {
    tokens.lexemes.iter().any(|lexeme| lexeme.kind == Kind::Pause)
}

/// The clauses of `tokens`, parted at their commas.
fn clauses(tokens: Tokens<'_>) -> impl Iterator<Item = Tokens<'_>> {
    tokens.lexemes.split(|lexeme| lexeme.kind == Kind::Pause).map(move |lexemes| Tokens { lexemes, ..tokens })
}

fn begins_with_verb(clause: Tokens<'_>) -> bool {
    matches!(clause.word(0), "把" | "将") || behind_adverbs(clause).first().is_some_and(|first| first.is(Class::ACTION))
}

fn is_adjunct(clause: Tokens<'_>) -> bool {
    !matches!(clause.word(0), "把" | "将") && clause.first().is_some_and(|first| first.is(Class::PREPOSITION))
}

/// Whether a verb of action stands in the phrase that a preposition opens (从流调中│检视…).
fn governs(phrase: Tokens<'_>) -> bool {
    phrase.lexemes.iter().skip(1).take(20).any(|lexeme| lexeme.is(Class::ACTION) && !lexeme.is(Class::NOMINAL))
}

/// Whether the verb that the phrase begins with makes a noun of what follows: 监管│部门, 检查│组; or is one by itself
/// (研究│是).
fn names(phrase: Tokens<'_>) -> bool {
    let next = phrase.get(1).unwrap_or_default();
    next.is(Class::AGENT)
        && !next.is(Class::PRONOUN.or(Class::PLACE))
        && phrase.word(1).chars().count() < 4
        && !phrase.word(1).starts_with(['各', '全'])
        || matches!(
            phrase.word(1),
            "是" | "就是" | "能力" | "水平" | "权" | "事关" | "关系" | "有" | "不" | "的" | "中"
        )
}

/// Whether the phrase is what a sentence speaks of: 纳入评议的部门，都…, or a condition: 落实不力的，….
fn is_topic(tokens: Tokens<'_>) -> bool {
    let first = clauses(tokens).next().unwrap_or(tokens).trim();
    first.last_word() == "的" || first.len() < tokens.len() && first.rfind("的").is_some() && is_agent(first)
}

/// Whether the words of facts stand in the first clauses.
fn tells_a_fact(tokens: Tokens<'_>) -> bool {
    const LONGEST: usize = 200; // lexemes
    tokens.to(LONGEST).lexemes.iter().any(|lexeme| lexeme.is(Class::FACT)) || tokens.last_word() == "的"
}

static ANNOUNCES: Words = words!("现将 现就 现提出 特制定 制定本 现印发 现予");

/// Whether the words lead up to the articles or points that follow: 现将有关事项通知如下, 提出如下意见, 制定本办法.
fn is_preamble(body: Tokens<'_>) -> bool {
    let words = body.words();
    let end = words.trim_end_matches(['：', ':', '。']);
    // 为健全激励机制，国务院决定…: what a document is issued for.
    let decides = matches!(body.word(0), "为" | "为了")
        && (1..body.len())
            .any(|at| body.word(at) == "决定" && body.get(at - 1).is_some_and(|before| before.is(Class::AGENT)));
    ANNOUNCES.is_in(words)
        || words.starts_with("特此") // 特此通知
        || decides
        || ["如下", "以下意见", "以下通知", "下列情形之一", "以下几点"].iter().any(|tail| end.ends_with(tail))
}

/// Whether what begins the body is a label and what follows is of it: 发布日期：2021-04-12, 报名时间：….
fn is_label(body: Tokens<'_>) -> bool {
    const LONGEST: usize = 8; // characters
    let Some(at) = body.lexemes.iter().position(|lexeme| lexeme.kind == Kind::Pause) else { return false };
    let label = body.to(at);
    let nominal = label.lexemes.iter().all(|lexeme| lexeme.is(Class::NOMINAL.or(Class::NOUN).or(Class::ADJECTIVE)));
    let figures = body.get(at + 1).is_some_and(|next| matches!(next.kind, Kind::Figure | Kind::Date));
    let of = label.last().is_some_and(|last| last.is(Class::LABEL)) || label.words().ends_with("联系人");
    matches!(body.word(at), "：" | ":") && label.words().chars().count() <= LONGEST && (nominal || of || figures)
}

/// Whether the body is a verb and the noun that it heads, and no more, so that a stop makes no sentence of it: 发展目标。
fn is_title(body: Tokens<'_>) -> bool {
    body.len() == 2 && body.last().is_some_and(|last| last.is(Class::HEADING))
}

/// Whether the body, which no stop ends, is a noun phrase: a heading such as 考核与奖励, 学习方式, 审核把关（9月上旬）.
fn is_heading(body: Tokens<'_>) -> bool {
    if comma(body) {
        return false;
    }
    let plain: Vec<_> = body.lexemes.iter().filter(|lexeme| lexeme.kind != Kind::Bracket).collect();
    let Some((first, rest)) = plain.split_first() else { return true };
    // 编制目的及依据: nobody is to carry these out.
    let reasons = |lexeme: &&Lexeme| {
        lexeme.is(Class::CONJUNCTION) || matches!(lexeme.of(body.text), "目的" | "依据" | "缘由" | "背景" | "、")
    };
    if !rest.is_empty() && rest.iter().all(reasons) {
        return true;
    }
    // 评估和改进: what the heading is about, and nothing that is to be evaluated.
    let joined = |lexeme: &&Lexeme| lexeme.kind == Kind::Joint || matches!(lexeme.of(body.text), "和" | "与" | "及");
    if rest.iter().any(joined) && rest.iter().all(|it| joined(it) || it.is(Class::VERB) && !it.is(Class::MODAL)) {
        return true;
    }
    let noun = |lexeme: &&Lexeme| {
        lexeme.kind == Kind::Joint
            || lexeme.is(Class::NOMINAL
                .or(Class::NOUN)
                .or(Class::AGENT)
                .or(Class::ABSTRACT)
                .or(Class::CONJUNCTION)
                .or(Class::NUMERAL))
            || lexeme.of(body.text) == "的"
    };
    let generic = |lexeme: &&Lexeme| lexeme.is(Class::HEADING);
    let (opens, ends) = (rest.first().is_some_and(&generic), rest.last().is_some_and(generic));
    first.is(Class::NOMINAL)
        && (rest.iter().all(noun)
            && (rest.len() < 2
                || rest.iter().all(|it| it.is(Class::NOMINAL.or(Class::CONJUNCTION)) || it.kind == Kind::Joint))
            || (opens || ends) && rest.iter().all(noun) && rest.len() <= 4)
}

//! The addressee: who is to act. Before a modal it is the grammatical subject; behind a verb that directs (要求各单位…)
//! the object.

use super::cue::{head, tail};
use super::directing::coordinated;
use super::lead::{is_space, strip};
use super::lexicon::{ACTIONS, ADVERBS, AGENT_TAILS, PREPOSITIONS};
use super::noun::{ADJUNCTS, NO_SPLITS, leading_agent, noun_phrase, preposition, within, without_adverbs};
use crate::lexicon::words::{Words, positions, words};
use crate::place::Mark;

/// Where to look for the subject of a modal.
#[derive(Clone, Copy)]
pub(super) struct Subject {
    /// Where what is said begins.
    pub body: usize,
    /// Where the clause before that of the modal begins, if it is part of what is said.
    pub earlier: Option<usize>,
    /// Where the clause of the modal begins.
    pub from: usize,
    /// Where the modal begins.
    pub cue: usize,
}

impl Subject {
    /// The subject: within the modal's clause, or, if nothing stands there before it, of the clause before, where an
    /// adjunct follows its subject (各街镇在…的同时，要).
    pub fn read(self, text: &str, official: bool) -> Mark {
        let Self { body, earlier, from, cue } = self;
        // With the cue, so that 二要 is read as an ordinal.
        let own = tail_from(&text[from..cue]);
        let with_cue = &text[cue - own.len()..cue + text[cue..].chars().next().map_or(0, char::len_utf8)];
        let led = with_cue.len() - strip(with_cue).0.len();
        let rest = without_adverbs(own.get(led..).unwrap_or_default().trim_end_matches(is_space));
        if !rest.is_empty() {
            return within(text, noun_phrase(told(rest)));
        }
        let Some(start) = earlier else { return Mark::default() };
        let carried = carried(text, &text[start..from], official);
        match carried.is_empty() {
            true if official => topic(text, body, from),
            true => topic(text, start, from),
            false => carried,
        }
    }
}

/// What stands behind a verb that directs, where `clause` has one before its subject (勉励全体党员要…, 我们认为各国应该…).
fn told(clause: &str) -> &str {
    let clause = DIRECTING.head(clause).map_or(clause, |verb| &clause[verb.len()..]);
    let mut told = clause;
    while let Some((at, verb)) = HELD.find(told) {
        told = &told[at + verb.len()..];
    }
    told
}

/// Verbs of opinion and appeal: what stands behind the last one is told.
static HELD: Words = words!("认为 主张 希望 相信 勉励 号召 嘱咐 叮嘱 告诫");

/// Verbs that direct: before a modal, their object is its subject (勉励全体党员要…).
static DIRECTING: Words =
    words!("勉励 要求 希望 号召 嘱咐 叮嘱 嘱托 提醒 告诫 鼓励 动员 强调 指出 提出 认为 明确 明确规定 规定 重申 主张");

/// The whole of a clause that is not too long to be looked at; else its end.
fn tail_from(clause: &str) -> &str {
    const LONGEST: usize = 1 << 10;
    if clause.len() <= LONGEST { clause } else { tail(clause) }
}

/// The subject that stands alone before the first comma of `text[body..from]`: 取得经营所得的个人，没有…的，应当 ·
/// 广大工人、农民，要.
fn topic(text: &str, body: usize, from: usize) -> Mark {
    let first = head(&text[body..from]).split('，').next().unwrap_or_default();
    let (rest, _) = strip(first);
    let subject = noun_phrase(rest);
    if subject == rest && AGENT_TAILS.tail(rest).is_some() { within(text, subject) } else { Mark::default() }
}

/// The subject of a clause that an adjunct follows, for the clause behind it: 各街镇在…的同时，要. In statutes a verb
/// may follow too: 纳税人申请退税，应当.
fn carried(text: &str, clause: &str, official: bool) -> Mark {
    let clause = clause.trim_end_matches(['，', ',', '：']);
    let (rest, _) = strip(tail_from(clause));
    if official && preposition(rest).is_some() && is_relative(rest) {
        return within(text, rest);
    }
    let mut subject = noun_phrase(rest);
    if official && subject == rest && AGENT_TAILS.tail(rest).is_none() {
        subject = leading_agent(rest);
    }
    let behind = &rest[within(rest, subject).range().end..];
    // 党中央对…作出了规定，要: what is told of it is no adjunct, and what follows is not for it.
    let told = positions(behind, '了').next().is_some() && ADJUNCTS.tail(behind).is_none();
    let adjunct = PREPOSITIONS.head(behind).is_some() && !told || behind.starts_with(['如', '若']);
    let carried = match official {
        true if rest.ends_with('的') => AGENT_TAILS.tail(subject).is_some(),
        true if adjunct && is_relative(behind) => return within(text, rest),
        true => true,
        false => adjunct,
    };
    if carried { within(text, subject) } else { Mark::default() }
}

/// Whether an adjunct, a verb and 的 make a relative clause of what follows a noun: (居民)从境内外取得的所得.
fn is_relative(behind: &str) -> bool {
    behind.rfind('的').is_some_and(|at| {
        ["取得", "缴纳", "支付", "规定", "发生", "提供", "使用"].iter().any(|verb| behind[..at].ends_with(verb))
    })
}

/// The object of a verb that directs, which ends at `from`: what stands before the verb phrase that it governs.
pub(super) fn object(text: &str, from: usize, end: usize) -> Mark {
    let rest = coordinated(head(&text[from..end]));
    let object = &rest[..governed(rest)];
    match object.chars().count() {
        0..2 => Mark::default(),
        _ if AGENT_TAILS.tail(object).is_some() => within(text, object),
        2..=6 if object.len() < rest.len() => within(text, object),
        _ => within(text, leading_agent(object)),
    }
}

/// Where the verb phrase begins that the object at the head of `phrase` is to carry out; the end if none is known.
fn governed(phrase: &str) -> usize {
    let mut skip = 0;
    for (at, c) in phrase.char_indices() {
        let behind = &phrase[at..];
        let governed = GOVERNED.head(behind);
        if let Some(name) = NO_SPLITS.head(behind).filter(|name| governed != Some(*name)) {
            skip = at + name.len();
        }
        let verb = ACTIONS.head(behind).or(ADVERBS.head(behind)).or(PREPOSITIONS.head(behind)).or(governed);
        if at >= skip && verb.is_some() && c != '与' && AGENT_TAILS.head(behind).is_none() {
            return at;
        }
    }
    phrase.len()
}

/// Verbs and modals beyond those of action that an object can be followed by.
static GOVERNED: Words = words!(
    "要 能 能够 可以 不 提 辛勤 保重 商 立 拨打 前往 尽 自 远离 遵 做 看到 转达 放心 注意 加入 参与 相信 记住 多 到 去 把 将 锚定 紧扣 担负 承担 参加 相向而行 身体力行 带队 发放 代表 发送 提交 提供 递交 出示 缴纳 返还 归还 赔偿 道歉 停止 撤回 撤出 删除 说明 交出 离开 返回 接受 进行 佩戴"
);

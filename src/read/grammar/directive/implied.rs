//! Directives without a cue: a phrase of action without a subject, under a reporting clause or in an official document
//! (持续抓好核酸检测环节，做到应检尽检。), that is no fact, praise, history or plan.

use super::cue::floor;
use super::lead::{is_space, strip};
use super::lexicon::{ACTIONS, ADVERBS, AGENT_TAILS, PREPOSITIONS};
use super::noun::NOMINAL;
use crate::lexicon::words::{Words, behind_all, word, words};

/// What only facts, judgements, history and plans say.
static FACTS: Words = words!(
    "了 已 已经 是 取得 得到 获得 显著 明显 较好 良好效果 成效显著 有利于 具有 关系到 事关 意味着 体现 彰显了 将会 将于 将在 即将 曾 一直 正在 有助于 成为 有了 拟 不仅关系 才能"
);

/// Whether `body` is a phrase of action without a subject.
pub(super) fn is_action(body: &str) -> bool {
    let (rest, _) = strip(body);
    begins_with_action(rest) && !tells_a_fact(rest)
}

/// What makes a noun of the verb before it: 领导干部, 监管部门, 检查组, 发展中国家.
static NOUNS: Words = words!(
    "干部 小组 部门 人员 机关 单位 中心 班子 工作者 委员会 总局 局 院 组 者 中国家 是 就是 能力 水平 权 事关 关系"
);

/// ```text
/// action = { adverb } ( action verb … | ("将" | "把") … | adjunct { clause } action verb … )
/// ```
fn begins_with_action(text: &str) -> bool {
    let rest = behind_all(word(&ADVERBS), text);
    if let Some(verb) = ACTIONS.head(rest) {
        return !(is_subject(rest) || NOMINAL.has(verb) && NOUNS.head(&rest[verb.len()..]).is_some());
    }
    let Some(preposition) = PREPOSITIONS.head(rest) else { return false };
    let behind = &rest[preposition.len()..];
    let planned =
        ADVERBS.head(behind).is_some() || ACTIONS.head(behind).is_some() || PREPOSITIONS.head(behind).is_some();
    if preposition == "将" && planned {
        return false; // 将持续…: a plan
    }
    // The adjunct's noun phrase may be anything; behind it, or behind its comma, the verb has to come.
    let mut clauses = behind.split(['，', ',']);
    let first = clauses.next().unwrap_or_default();
    let governing = clauses.map(|clause| strip(clause).0).find(|clause| !is_adjunct(clause));
    governing.is_some_and(begins_with_verb)
        || matches!(preposition, "从" | "以" | "用" | "对" | "将" | "把") && governs(first)
}

fn begins_with_verb(clause: &str) -> bool {
    clause.starts_with(['把', '将']) || ACTIONS.head(behind_all(word(&ADVERBS), clause)).is_some()
}

fn is_adjunct(clause: &str) -> bool {
    !clause.starts_with(['把', '将']) && PREPOSITIONS.head(clause).is_some()
}

/// Whether a verb of action stands in the phrase that a preposition opens (从流调中检视…).
fn governs(phrase: &str) -> bool {
    let verb = |at| ACTIONS.head(&phrase[at..]).is_some_and(|verb| !NOMINAL.has(verb));
    !phrase.ends_with("来说") && phrase.char_indices().skip(1).take(40).any(|(at, _)| verb(at))
}

/// Whether the phrase is what a sentence speaks of: 纳入评议的部门，都…, or a condition: 落实不力的，….
fn is_subject(text: &str) -> bool {
    let first = text.split(['，', ',']).next().unwrap_or_default().trim_end_matches(is_space);
    first.ends_with('的') || first.len() < text.len() && first.contains('的') && AGENT_TAILS.tail(first).is_some()
}

/// Whether the words of facts stand in `text`, in the first [`CLAUSES`] clauses.
fn tells_a_fact(text: &str) -> bool {
    const LONGEST: usize = 1 << 10;
    let text = floor(text, LONGEST);
    let mut from = 0;
    while let Some((at, fact)) = FACTS.find(&text[from..]) {
        if !excused(text, from + at, fact) {
            return true;
        }
        from += at + text[from + at..].chars().next().map_or(1, char::len_utf8);
    }
    false
}

/// 是 in 特别是, 是否, 于是 …; 了 in 了解.
fn excused(text: &str, at: usize, fact: &str) -> bool {
    let (before, behind) = (&text[..at], &text[at + fact.len()..]);
    match fact {
        "是" => before.ends_with(['别', '其', '还', '实', '国', '于', '凡', '就']) || behind.starts_with(['否', '非']),
        "了" => behind.starts_with(['解', '然']) || before.ends_with(['为', '除', '不']),
        "取得" | "获得" | "得到" | "成为" | "显著" | "明显" | "体现" => true,
        _ => false,
    }
}

//! What is past: times that are over, rules that held once. Where a text tells of them by itself, nobody is directed.

use crate::lexicon::Class;
use crate::read::grammar::clause::Tokens;

/// Whether a clause opens with a time that is over: 从前, 当年, which is a date as well.
pub(super) fn opens(clause: Tokens<'_>) -> bool {
    const NEAR: usize = 4; // lexemes
    clause.to(NEAR).any(Class::PAST) || clause.trim().word(0) == "当年" || is_long_ago(clause.trim().words())
}

/// Whether a year opens `words` that nobody can be directed in any more: 1934年11月.
fn is_long_ago(words: &str) -> bool {
    const RECENT: &str = "1980";
    let year = words.get(..RECENT.len()).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
    year.is_some_and(|year| year < RECENT && words[RECENT.len()..].starts_with('年'))
}

/// Whether a clause tells of a time that is over.
pub(super) fn tells(clause: Tokens<'_>) -> bool {
    clause.any(Class::PAST) || ruled_once(clause) || dated_back(clause)
}

/// Whether a clause tells what was the rule once: 明代│规定, 宋代│法律规定.
pub(super) fn ruled_once(clause: Tokens<'_>) -> bool {
    let time = clause.trim().first().filter(|first| first.is(Class::TIME));
    let word = time.map_or("", |first| first.of(clause.text));
    (word.ends_with('朝') || ERAS.contains(&word)) && clause.any(Class::REPORT)
}

/// The dynasties as times.
const ERAS: [&str; 12] =
    ["古代", "夏代", "商代", "周代", "秦代", "汉代", "隋代", "唐代", "宋代", "元代", "明代", "清代"];

/// Whether a time that is over stands in a clause: 该国│去年│禁止….
fn dated_back(clause: Tokens<'_>) -> bool {
    let over = |word: &str| {
        matches!(word, "去年" | "前年" | "上年" | "昨天" | "昨日" | "前天" | "前日" | "上周" | "上月" | "上个月")
    };
    (0..clause.len()).any(|at| over(clause.word(at)) && clause.word(at + 1) != "的")
}

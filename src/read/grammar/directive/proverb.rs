//! Proverbs and their kin: 要 as the condition of what follows, in the same clause or the next (要致富，先修路; 要致富就要先治山).
//! Knows by which words what follows tells what it takes, or how hard it is.

use super::context::Cue;
use crate::read::grammar::clause::Tokens;

/// Whether `clause`, which follows that of a cue 要, makes a condition of it: 要建好铁路，离不开群众支持; 要实现目标，我们就必须….
pub(super) fn is_condition_of(cue: &Cue<'_>, clause: Tokens<'_>) -> bool {
    const NEAR: usize = 8; // characters
    // 不要说大人，连孩子都知道: a connective.
    if cue.row.word == "不要" && cue.behind().word(0) == "说" {
        return ["连", "就是", "就连", "即使"].iter().any(|then| clause.words().starts_with(then));
    }
    // 不能生火做饭，只好吃生米: what one could not do.
    if cue.row.word == "不能" {
        return ["只好", "只得", "只能", "不得不"].iter().any(|then| clause.words().starts_with(then));
    }
    if cue.row.word != "要" {
        return false;
    }
    let words = clause.words();
    if is_become(cue.behind().words()) && tells_what_it_takes(words) {
        return true;
    }
    if !cue.before.subject.is_empty() {
        return false;
    }
    let words = ["并", "绝", "决", "非常", "十分", "实属", "着实", "也"]
        .into_iter()
        .find_map(|adverb| words.strip_prefix(adverb))
        .unwrap_or(words);
    let judged = ["离不开", "不易", "不容易", "谈何容易", "非易事", "非一日之功", "非一朝一夕", "难上加难"];
    let near = words.char_indices().nth(NEAR).map_or(words, |(end, _)| &words[..end]);
    let then = ["就要", "就得", "就必须", "就须", "就应"].iter().any(|then| near.contains(then));
    then || judged.iter().any(|head| words.starts_with(head))
}

/// Whether a clause opens with an aim, of which the next one tells what it takes: 要想把旅游做强，就要….
pub(super) fn aims(clause: Tokens<'_>) -> bool {
    let words = clause.trim().words();
    ["要想", "若想", "想要", "若要"].iter().any(|aim| words.starts_with(aim))
}

/// What somebody or something wants to become: 要│致富, 国家要│强大.
fn is_become(verb: &str) -> bool {
    matches!(
        verb,
        "振兴"
            | "发展"
            | "致富"
            | "富裕"
            | "富"
            | "富起来"
            | "强"
            | "强大"
            | "强起来"
            | "强盛"
            | "进步"
            | "成功"
            | "腾飞"
            | "崛起"
            | "突破"
            | "前进"
            | "复兴"
            | "繁荣"
            | "兴旺"
            | "壮大"
            | "幸福"
            | "成长"
            | "成才"
            | "健康"
            | "长寿"
            | "好"
            | "快"
            | "赢"
    )
}

/// Whether a clause tells what it takes to become so: 产业是基础, 先修路, 产业必先兴.
fn tells_what_it_takes(clause: &str) -> bool {
    const TAKEN: [&str; 10] = ["关键", "基础", "前提", "根本", "保障", "先导", "核心", "支撑", "命脉", "根基"];
    clause.contains('是') && TAKEN.iter().any(|taken| clause.ends_with(taken))
        || clause.starts_with('先') && !clause.starts_with("先后") && !clause.starts_with("先进")
        || clause.contains("必先")
}

/// Whether one modal is the condition of another: 要致富就要先治山.
pub(super) fn is_one(cue: &Cue<'_>) -> bool {
    let behind = cue.behind();
    (1..behind.len())
        .any(|at| behind.word(at - 1) == "就" && matches!(behind.word(at), "要" | "得" | "必须" | "须" | "应"))
}

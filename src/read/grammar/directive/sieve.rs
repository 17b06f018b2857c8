//! The hits of a segment, less those that a look beside them tells to be none: 要 in 重要, 应 in 适应, a pause behind no
//! reporting verb. What is left says whether a segment has to be read as words at all, and which of its clauses.

use crate::lexicon::REPORT_WORDS;
use crate::lexicon::words::{Words, words};
use crate::read::grammar::scan::{Class, Hit};

/// Words of two characters that end in the character of a cue; longer ones tell where they do not (着重│要, 务必│要).
static BEFORE: Words = words!(
    "重要 主要 首要 必要 纲要 摘要 概要 纪要 简要 次要 需要 不要 需须 必须 无须 适应 供应 反应 响应 相应 对应 回应 效应 呼应 顺应 申请 邀请 提请 \
     认可 许可 希望 展望 愿望 期望 看望 渴望 盼望 观望 探望 声望 \
     着重要 注重要 郑重要 慎重要 尊重要 侧重要 偏重要 严重要 自主要 民主要 务必要 势必要 何必要"
);

/// Words of two characters that begin with one.
static BEHIND: Words = words!(
    "要素 要点 要义 要闻 可能 可靠 可行 可持 可再 可见 可观 可喜 可爱 可是 应急 应邀 应届 需求 请示 \
     可行使 可行驶 可行走 需求助 需求真 需求新 请示范"
);

/// The bytes of two characters.
const PAIR: usize = 6;

/// What ends a reporting clause.
static REPORTS: Words = words!(REPORT_WORDS);

/// Puts the hits into `sieved`.
pub(super) fn sieve(text: &str, hits: &[Hit], sieved: &mut Vec<Hit>) {
    sieved.clear();
    sieved.extend(hits.iter().map(|&hit| {
        if hit.class.has(Class::CUE) && !hit.class.has(Class::PAIR) && is_none(text, hit) {
            hit.without(Class::CUE)
        } else if hit.class.has(Class::REPORT) && !reports(&text[..hit.start()]) {
            hit.without(Class::REPORT)
        } else {
            hit
        }
    }));
    sieved.retain(|hit| !hit.class.is_empty());
}

/// Whether the character of a cue is one of another word.
fn is_none(text: &str, hit: Hit) -> bool {
    let pair = |word: Option<&str>| word.is_some_and(|word| word.len() == PAIR);
    pair(BEFORE.tail(&text[..hit.end()])) || pair(BEHIND.head(&text[hit.start()..]))
}

/// Whether a reporting verb, or what somebody puts forward, ends `before`.
fn reports(before: &str) -> bool {
    REPORTS.tail(before.trim_end_matches(crate::text::is_margin)).is_some()
}

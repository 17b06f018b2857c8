//! The parties to a directive: who can be directed, and who can direct.
//! Knows phrases by their last words; where they stand, the rules know that ask.

use crate::read::grammar::clause::{Tokens, is_agent};
use crate::read::grammar::lexeme::Kind;
use crate::read::grammar::person;

/// Whether the phrase names somebody who can be directed.
pub(super) fn can_act(phrase: Tokens<'_>) -> bool {
    is_agent(phrase) || matches!(phrase.last_word(), "我们" | "他们" | "她们" | "你们" | "大家")
}

/// Whether the phrase names somebody who can direct, wish or speak: an agent, or what can only be a name.
pub(super) fn can_speak(phrase: Tokens<'_>) -> bool {
    is_agent(phrase)
        || is_called(phrase)
        || phrase.len() == 1
            && phrase.first().is_some_and(|run| run.kind == Kind::Run)
            && (2..=4).contains(&phrase.words().chars().count())
}

/// Whether the phrase ends in how people call each other: 村支书│老│杨.
fn is_called(phrase: Tokens<'_>) -> bool {
    let Some(before) = phrase.len().checked_sub(2) else { return false };
    matches!(phrase.word(before), "老" | "小" | "阿")
        && phrase.word(before + 1).chars().count() == 1
        && person::is_surname(phrase.word(before + 1))
}

/// Whether the phrase names those who can only claim or ask for something, and direct nobody: 原告│要求被告退还定金.
pub(super) fn claims(phrase: Tokens<'_>) -> bool {
    let plural = phrase.last_word() == "们" && phrase.len() > 1; // 贤良│们
    plural || CLAIMANTS.contains(&phrase.last_word())
}

/// Parties to a case, customers, residents and the like.
const CLAIMANTS: [&str; 40] = [
    "原告",
    "被告",
    "上诉人",
    "被上诉人",
    "申请人",
    "被申请人",
    "投诉人",
    "举报人",
    "受害人",
    "债权人",
    "债务人",
    "当事人",
    "消费者",
    "顾客",
    "客户",
    "用户",
    "买家",
    "卖家",
    "买方",
    "卖方",
    "房东",
    "租客",
    "租户",
    "业主",
    "住户",
    "村民",
    "居民",
    "市民",
    "群众",
    "民众",
    "百姓",
    "老百姓",
    "网友",
    "网民",
    "家长",
    "家属",
    "患者",
    "乘客",
    "旅客",
    "读者",
];

//! Verbs that direct, with the one who is to act behind them (要求各单位…, 请大家…, 鼓励企业…), and the nouns that look
//! like them (各项要求, 意见建议, 新希望).

use super::cue::Clause;
use super::lead::strip;
use super::lexicon::{ACTIONS, AGENT_TAILS, NOUN_TAILS, PREPOSITIONS};
use super::noun::{begins_with_verb, noun_phrase, preposition, without_adverbs};
use super::reporting::post_of;
use crate::lexicon::words::{Words, words};

/// Whether `word`, a verb that directs, is the main clause's verb, and not a noun (各项要求, 意见建议, 新希望).
pub(super) fn is_main(word: &str, before: &str, after: &str, clause: Clause<'_>) -> bool {
    let after = coordinated(after);
    if after.is_empty()
        || after.starts_with(['的', '，', '、', '和', '与', '：', '是', '等', '）', '”', '》', '（', '。', '/'])
        || after.starts_with("及其")
    {
        return false;
    }
    let bare = match word {
        "请" => {
            !before
                .ends_with(['于', '邀', '申', '聘', '报', '提', '呈', '吁', '宴', '延', '约', '他', '她', '并', '央'])
                && !after.starts_with(['示', '求', '假', '教', '客', '柬', '帖', '愿', '战', '缨', '功', '问', '来'])
        }
        "希望" => {
            // With a subject of its own and no object it is a wish for oneself: 我们希望同各国合作, 企业希望在华发展.
            let own = strip(before).0.is_empty() || !begins_with_verb(after) && preposition(after).is_none();
            own && !after.starts_with("工程") && !after.starts_with("小学")
        }
        "提倡" | "倡导" => !after.starts_with('者'),
        "建议" => !after.starts_with('办') && !after.starts_with('书'),
        _ => true,
    };
    bare && NARRATED.tail(before).is_none()
        && match word {
            "请" => clause.official || clause.reported || !person(before),
            "允许" | "鼓励" | "提倡" | "倡导" => {
                (clause.official || clause.reported)
                    && (subjectless(before) || before.ends_with("国家"))
                    && !before.ends_with('不')
            }
            "提醒" | "建议" => subjectless(before) || clause.reported && agent(before),
            _ => subjectless(before) || agent(before),
        }
}

/// What tells of a verb that directed, or does so as a rule: 曾要求, 还会要求.
static NARRATED: Words = words!("曾 曾经 还会 总会 就会 也会 都会 才会 常常 经常 往往");

/// Whether nothing stands before the verb but what leads in, modifies it, or is its adjunct (在平等互利的基础上).
fn subjectless(before: &str) -> bool {
    let rest = without_adverbs(strip(before).0);
    let adjunct = PREPOSITIONS.head(rest).is_some() && rest.ends_with(['上', '中', '下', '时', '后', '前', '内', '里']);
    rest.is_empty() || adjunct
}

/// `after` behind verbs that are coordinated with the one before it: 鼓励、支持….
pub(super) fn coordinated(after: &str) -> &str {
    let second = after.strip_prefix('、').or(after.strip_prefix('和'));
    second.and_then(|rest| ACTIONS.head(rest).map(|verb| &rest[verb.len()..])).unwrap_or(after)
}

fn person(before: &str) -> bool {
    !without_adverbs(before).is_empty()
}

/// Whether what stands before the verb is one who can direct, a pronoun, an organ, a document, a person, with or without
/// an adjunct (于军在会上).
fn agent(before: &str) -> bool {
    let rest = without_adverbs(strip(before).0);
    let subject = noun_phrase(rest);
    let behind = rest.strip_prefix(subject).unwrap_or_default();
    let told = behind.is_empty() || PREPOSITIONS.head(behind).is_some();
    let name = (2..=3).contains(&subject.chars().count()) && ACTIONS.head(subject).is_none();
    told && NOUN_TAILS.tail(rest).is_none() && (name || AGENT_TAILS.tail(post_of(subject)).is_some())
}

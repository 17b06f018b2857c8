//! The parties to a directive: who can be directed, and who can direct.
//! Knows phrases by their last words; where they stand, the rules know that ask.

use crate::read::grammar::clause::{Tokens, is_agent};
use crate::read::grammar::lexeme::Kind;

/// Whether the phrase names somebody who can be directed.
pub(super) fn can_act(phrase: Tokens<'_>) -> bool {
    is_agent(phrase) || matches!(phrase.last_word(), "我们" | "他们" | "她们" | "你们" | "大家")
}

/// Whether the phrase names somebody who can direct, wish or speak: an agent, or what can only be a name.
pub(super) fn can_speak(phrase: Tokens<'_>) -> bool {
    is_agent(phrase)
        || phrase.len() == 1
            && phrase.first().is_some_and(|run| run.kind == Kind::Run)
            && (2..=4).contains(&phrase.words().chars().count())
}

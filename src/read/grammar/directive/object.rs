//! The object of a verb that directs (要求│各单位│加强…): who is to act, before the verb phrase that they are to carry out.

use crate::lexicon::Class;
use crate::read::grammar::clause::{Tokens, adjunct, is_agent, is_nominal, starts_verb_phrase};
use crate::read::grammar::lexeme::Kind;

/// The object of a verb that directs: the phrase that a verb phrase follows which it is to carry out. Of 请 it has to be
/// somebody; 请仔细阅读 asks the reader.
///
/// ```text
/// object = nominal { nominal } agent, before a verb phrase or the clause's end
/// ```
pub(super) fn read(tokens: Tokens<'_>, asks: bool) -> Tokens<'_> {
    let tokens = coordinated(tokens);
    let first = tokens.first().unwrap_or_default();
    let verb =
        first.is(Class::ACTION) && !(is_agent(tokens.to(2)) && tokens.get(1).is_some_and(|next| next.is(Class::AGENT)));
    if first.is(Class::PREPOSITION) && first.is(Class::CONJUNCTION) {
        return tokens.to(0); // 请│与办公室联系
    }
    if let Some(object) = relative(tokens) {
        return object;
    }
    if verb || first.is(Class::ADVERB) && !first.is(Class::AGENT.or(Class::PRONOUN)) {
        return tokens.to(0);
    }
    let (mut best, mut at) = (0, 0);
    while at < tokens.len() && is_object_part(tokens, at) {
        at += 1;
        let open = tokens.get(at).is_some_and(|next| matches!(next.kind, Kind::Joint | Kind::Bracket))
            || matches!(tokens.word(at), "的" | "和" | "与" | "及" | "以及" | "特别是" | "尤其是" | "等" | "们");
        if open || !is_agent(tokens.to(at)) {
            continue;
        }
        let compound = is_compound(tokens, at);
        let pronoun = matches!(tokens.word(at - 1), "大家" | "您" | "你们" | "你" | "我们" | "各位" | "们")
            && tokens.get(at).is_some_and(|next| !next.is(Class::NOUN));
        let quality = tokens.get(at).is_some_and(|next| next.is(Class::ADJECTIVE))
            && tokens.get(at + 1).is_some_and(|then| then.is(Class::VERB));
        let unknown = tokens.get(at).is_some_and(|next| next.kind == Kind::Run && next.end - next.start >= 12);
        let ends = at == tokens.len()
            || pronoun
            || quality
            || unknown
            || starts_verb_phrase(tokens, at) && !compound
            || is_timed(tokens.from(at))
            || tokens.get(at).is_some_and(|next| matches!(next.kind, Kind::Ordinal | Kind::Mark));
        if ends {
            best = at;
            break;
        }
    }
    if best > 0 {
        return tokens.to(best);
    }
    let phrase = tokens.to((0..tokens.len()).take_while(|&at| is_object_part(tokens, at)).count());
    let last = phrase.last().unwrap_or_default();
    if asks || !starts_verb_phrase(tokens, phrase.len()) || first.is(Class::VERB) {
        return tokens.to(0);
    }
    // Somebody whom the lexicon does not know; or one of several, of whom some are known.
    let short = (2..=6).contains(&phrase.words().chars().count());
    let unknown = short && matches!(last.kind, Kind::Run | Kind::Quote | Kind::Person);
    let listed = last.is(Class::NOUN)
        && phrase.lexemes.iter().any(|lexeme| lexeme.kind == Kind::Joint)
        && phrase.any(Class::AGENT);
    if unknown || listed { phrase } else { tokens.to(0) }
}

/// Whether a verb phrase begins with when it is to be done: 各单位│节日期间加强值班.
fn is_timed(tokens: Tokens<'_>) -> bool {
    const LONGEST: usize = 8; // lexemes
    let time = tokens.first().is_some_and(|first| first.is(Class::TIME) && !first.is(Class::AGENT));
    time && adjunct(tokens.to(LONGEST)).is_ok_and(|(rest, _)| starts_verb_phrase(rest, 0))
}

/// The object that a relative clause opens: 具备专业经验的│民营企业, before a verb phrase.
///
/// ```text
/// relative = ( [ "尚未" | "已" | … ] VERB { any } | ADJECTIVE ) "的" nominal { nominal } agent   ; 随行的│乡镇干部
/// ```
fn relative(tokens: Tokens<'_>) -> Option<Tokens<'_>> {
    const LONGEST: usize = 16; // lexemes
    let quality = tokens.first().is_some_and(|first| first.is(Class::ADJECTIVE)) && tokens.word(1) == "的";
    let undone =
        usize::from(matches!(tokens.word(0), "尚未" | "未" | "未能" | "暂未" | "还未" | "已" | "已经" | "没有"));
    tokens.get(undone).filter(|first| quality || first.is(Class::VERB) && !first.is(Class::ADVERB))?;
    let de = (1..tokens.len().min(LONGEST)).find(|&at| tokens.word(at) == "的")?;
    let inside = tokens.to(de);
    if inside.lexemes.iter().any(|lexeme| matches!(lexeme.kind, Kind::Pause)) {
        return None;
    }
    let end = (de + 1..tokens.len()).take_while(|&at| is_object_part(tokens, at)).find(|&at| {
        is_agent(tokens.to(at + 1)) && starts_verb_phrase(tokens, at + 1) && !is_compound(tokens, at + 1)
    })?;
    let agent = tokens.get(end).is_some_and(|last| !last.is(Class::PLACE));
    agent.then(|| tokens.to(end + 1))
}

/// Whether nouns that are verbs as often go on the name at `at`, up to somebody who a verb phrase follows: 房屋│管理│部门.
fn is_compound(tokens: Tokens<'_>, at: usize) -> bool {
    let nominal =
        |at: usize| tokens.get(at).is_some_and(|it| it.is(Class::NOMINAL.or(Class::NOUN)) && !it.is(Class::AGENT));
    let end = (at..tokens.len()).find(|&at| !nominal(at)).unwrap_or(tokens.len());
    end > at
        && end <= at + 2
        && tokens.get(end).is_some_and(|it| it.is(Class::AGENT) && !it.is(Class::PRONOUN.or(Class::VERB)))
        && !tokens.word(end).starts_with(['各', '全'])
}

/// Whether the lexeme at `at` may be part of an object; 特别是 joins two of them.
fn is_object_part(tokens: Tokens<'_>, at: usize) -> bool {
    matches!(tokens.word(at), "特别是" | "尤其是") && at > 0
        || is_nominal(tokens, at)
            && !tokens.get(at).is_some_and(|it| {
                it.is(Class::BOUND)
                    && !it.is(Class::AGENT.or(Class::NOUN))
                    && !matches!(it.of(tokens.text), "内" | "里" | "以内" | "外")
            })
            && !(at == 0 && tokens.get(at).is_some_and(|it| it.is(Class::VERB) && !it.is(Class::NOMINAL)))
}

/// What stands after verbs that are coordinated with the one before: 鼓励│、支持│企业….
fn coordinated(tokens: Tokens<'_>) -> Tokens<'_> {
    let joined = tokens.first().is_some_and(|first| first.kind == Kind::Joint) || tokens.word(0) == "和";
    if joined && tokens.get(1).is_some_and(|verb| verb.is(Class::VERB)) { coordinated(tokens.from(2)) } else { tokens }
}

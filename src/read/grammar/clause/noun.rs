//! Noun phrases: where a subject or an object ends, and whether it is somebody who can act or speak.

use nom::Input;

use super::tokens::{Read, Tokens, none};
use crate::lexicon::Class;
use crate::read::grammar::lexeme::{Kind, Lexeme};

/// What a noun phrase may be made of.
const NOMINAL: Class = Class::NOUN
    .or(Class::PRONOUN)
    .or(Class::AGENT)
    .or(Class::ADJECTIVE)
    .or(Class::NUMERAL)
    .or(Class::MEASURE)
    .or(Class::PLACE)
    .or(Class::TIME)
    .or(Class::NOMINAL)
    .or(Class::IDIOM)
    .or(Class::CONJUNCTION);

/// Whether the lexeme at `at` can be part of a noun phrase.
pub(crate) fn is_nominal(tokens: Tokens<'_>, at: usize) -> bool {
    let Some(lexeme) = tokens.get(at) else { return false };
    match lexeme.kind {
        Kind::Run
        | Kind::Figure
        | Kind::Date
        | Kind::Person
        | Kind::Joint
        | Kind::Bracket
        | Kind::Quote
        | Kind::Work => true,
        Kind::Unread | Kind::Ordinal | Kind::Pause | Kind::Blank | Kind::Mark => false,
        Kind::Word if lexeme.is(Class::MODAL) => false,
        Kind::Word => {
            let word = lexeme.of(tokens.text);
            let adverb = lexeme.is(Class::ADVERB)
                && !lexeme.is(Class::NOUN.or(Class::AGENT).or(Class::NOMINAL).or(Class::PRONOUN));
            let suffix = lexeme.is(Class::AGENT) && lexeme.end - lexeme.start == 3 && !lexeme.is(Class::PRONOUN);
            let then = word == "方" && tokens.get(at.wrapping_sub(1)).is_some_and(|before| before.is(Class::BOUND)); // …后│方│可
            lexeme.is(NOMINAL) && !adverb && !then && !(suffix && at == 0 && (lexeme.is(Class::VERB) || word == "会"))
                || at > 0 && lexeme.is(Class::VERB.or(Class::ADVERB)) && is_syllable(lexeme, word)
                || at > 0 && matches!(word, "特别是" | "尤其是")
                || at > 0 && is_measure_of(word)
                || matches!(word, "的" | "者" | "们" | "之" | "等" | "地" | "所")
                || lexeme.is(Class::BOUND)
                || lexeme.is(Class::VERB) && modifies(tokens, at)
        }
    }
}

/// Verbs and adverbs of one character that are words by themselves.
const VERBS: &str = "是有到去来在做作用给让使收发交买卖读写住坐出进入经抓办搞建守看听说讲走立请要能会应须需可将把对被由就不未无没凡令想得派放登开拿带找学教吃喝打行至存留拒免含具";
const ADVERBS: &str =
    "不未没都也还又再就才均已曾将仍更最很极越只仅先常皆全既并必可亦便即各互相方正在多少单独另总曾老刚光快";

/// Whether a verb of one character is more likely a syllable of a name or term that the lexicon does not know (客户│端): all
/// but the commonest.
fn is_syllable(lexeme: Lexeme, word: &str) -> bool {
    if lexeme.is(Class::ADVERB) && !lexeme.is(Class::VERB) {
        return lexeme.end - lexeme.start == 3 && !ADVERBS.contains(word);
    }
    lexeme.end - lexeme.start == 3 && !lexeme.is(Class::ACTION.or(Class::MODAL)) && !VERBS.contains(word)
}

/// What makes a noun of the verb before it, by which it is measured: 普及│率, 排放│量.
pub(crate) fn is_measure_of(word: &str) -> bool {
    matches!(word, "率" | "量" | "额" | "值" | "度")
}

/// Whether the verb at `at` modifies the agent after it, with which the phrase ends: 参会│人员, 劳务│派遣│员工.
fn modifies(tokens: Tokens<'_>, at: usize) -> bool {
    let ends = tokens.get(at + 2).is_none_or(|next| {
        matches!(next.kind, Kind::Joint | Kind::Bracket)
            || next.is(Class::VERB.or(Class::ADVERB).or(Class::MODAL).or(Class::PREPOSITION))
    });
    let generic = tokens.get(at + 1).is_some_and(|next| next.is(Class::GENERIC));
    let long = |at: usize| tokens.word(at).chars().count() > 1;
    let own = |class: Class| tokens.get(at).is_some_and(|verb| verb.is(class));
    // 抽查│事项, 其│扩建│工程: a verb that is none of official action before a noun.
    let determined = at > 0 && matches!(tokens.word(at - 1), "其" | "该" | "本" | "各");
    let free =
        at == 0 || tokens.get(at - 1).is_some_and(|before| !before.is(Class::AGENT.or(Class::PRONOUN)) || determined);
    let place = at == 0
        && tokens.word(at + 1).ends_with(['所', '站', '馆', '店', '厂', '园', '场', '校', '院', '局', '室'])
        && tokens.len() == 2;
    let noun = long(at)
        && free
        && (!own(Class::ACTION.or(Class::REPORT)) || determined)
        && !own(Class::ADVERB.or(Class::CONDITION))
        && tokens.get(at + 1).is_some_and(|next| {
            next.is(Class::NOUN) && (!next.is(Class::VERB.or(Class::AGENT).or(Class::TIME)) || place)
        });
    if noun || long(at) && is_measure_of(tokens.word(at + 1)) {
        return true;
    }
    let agent = tokens
        .get(at + 1)
        .is_some_and(|next| next.is(Class::AGENT) && !next.is(Class::PRONOUN.or(Class::PLACE).or(Class::VERB)))
        && !tokens.word(at + 1).starts_with(['各', '全']);
    let behind_noun = at > 0
        && tokens.get(at - 1).is_some_and(|before| {
            before.kind != Kind::Person
                && !before.is(Class::AGENT.or(Class::PRONOUN))
                && before.is(Class::NOUN.or(Class::ADJECTIVE))
        });
    ends && (generic || agent && behind_noun) && tokens.get(at).is_some_and(|verb| !verb.is(Class::PREPOSITION))
}

/// Whether the phrase names somebody who can act, direct or speak: what its last word says, brackets aside (各社区（村）).
pub(crate) fn is_agent(phrase: Tokens<'_>) -> bool {
    let brackets = phrase.lexemes.iter().rev().take_while(|lexeme| lexeme.kind == Kind::Bracket).count();
    let phrase = phrase.to(phrase.len() - brackets);
    let Some(last) = phrase.last() else { return false };
    match last.kind {
        Kind::Person | Kind::Work => true,
        Kind::Word if last.is(Class::ABSTRACT) => false,
        Kind::Word if last.is(Class::AGENT.or(Class::PLACE)) => true,
        Kind::Word if last.of(phrase.text) == "等" => is_agent(phrase.to(phrase.len() - 1)),
        _ => false,
    }
}

/// Whether a verb phrase begins at `at`: a verb, an adverb or a preposition, a modal.
pub(crate) fn starts_verb_phrase(tokens: Tokens<'_>, at: usize) -> bool {
    let Some(lexeme) = tokens.get(at) else { return false };
    let ordinal = lexeme.is(Class::NUMERAL) && tokens.word(at + 1) == "是";
    ordinal
        || lexeme.kind == Kind::Word
            && (lexeme.is(Class::VERB.or(Class::ADVERB).or(Class::MODAL)) && !lexeme.is(Class::CONJUNCTION)
                || lexeme.is(Class::PREPOSITION) && !lexeme.is(Class::CONJUNCTION)
                || lexeme.is(Class::IDIOM)
                || lexeme.of(tokens.text) == "过" && tokens.get(at + 1).is_some_and(|next| next.is(Class::NOUN)) // 过│马路
                || matches!(lexeme.of(tokens.text), "能" | "会" | "能够" | "不" | "多" | "没有" | "一定"))
}

/// Reads the noun phrase that `input` begins with.
///
/// ```text
/// noun-phrase = any { any } "的" nominal { nominal }     ; a relative clause, up to the end: 申请人提交的│登记材料
///             | any { any } "者"                             ; 迟到15分钟者
///             | nominal { nominal }
/// ```
pub(crate) fn noun_phrase(input: Tokens<'_>) -> Read<'_> {
    if input.is_empty()
        || input.first().is_some_and(|first| first.is(Class::PREPOSITION) && !first.is(Class::CONJUNCTION))
    {
        return none(input);
    }
    let opens = input.first().unwrap_or_default();
    if opens.is(Class::ADVERB)
        && !opens.is(Class::NOUN.or(Class::AGENT).or(Class::PRONOUN).or(Class::ADJECTIVE).or(Class::NOMINAL))
    {
        return none(input);
    }
    let doer = input.len() > 1 && input.last_word() == "者"; // 迟到15分钟│者
    if doer || is_relative(input) || is_office(input) {
        return Ok(input.take_split(input.len()));
    }
    // A personal pronoun ends a phrase before an adjective (我│衷心).
    let closed = |at: usize| {
        at > 0
            && input.get(at - 1).is_some_and(|it| it.is(Class::PRONOUN) && it.is(Class::AGENT))
            && input.get(at).is_some_and(|it| it.is(Class::ADJECTIVE.or(Class::IDIOM)))
    };
    let mut end = (0..input.len()).take_while(|&at| is_nominal(input, at) && !closed(at)).count();
    while end > 0 && is_open(input, end - 1) {
        end -= 1;
    }
    let (rest, phrase) = input.take_split(end);
    let verbal =
        phrase.lexemes.iter().all(|lexeme| lexeme.is(Class::VERB) && lexeme.is(Class::NOMINAL.or(Class::NOUN)))
            && rest.first().is_some_and(|next| !next.is(Class::PREPOSITION));
    let bound = phrase.last().is_some_and(|last| last.is(Class::BOUND) && !last.is(Class::AGENT.or(Class::NOUN)));
    if bound && let Some(end) = before_when(phrase) {
        return Ok(input.take_split(end));
    }
    if phrase.is_empty() || verbal || bound { none(input) } else { Ok((rest, phrase)) }
}

/// What bounds a time: 住户装修│期间.
pub(crate) fn is_when(word: &str) -> bool {
    matches!(word, "时" | "前" | "后" | "期间" | "之前" | "之后" | "以前" | "以后")
}

/// Where the subject ends in a phrase that tells when somebody does something: 住户│装修期间.
fn before_when(phrase: Tokens<'_>) -> Option<usize> {
    const LONGEST: usize = 8; // lexemes
    let when = |at: usize| {
        is_agent(phrase.to(at))
            && !phrase.to(at).last().is_some_and(|last| last.is(Class::SPEAKS))
            && phrase.get(at).is_some_and(|verb| verb.is(Class::VERB) && !verb.is(Class::AGENT))
    };
    let last = phrase.len().checked_sub(1).filter(|_| is_when(phrase.last_word()))?;
    (last.saturating_sub(LONGEST).max(1)..last).rfind(|&at| when(at))
}

/// Whether the whole is the name of an office, whatever verbs it begins with: 推动长江经济带发展领导小组.
fn is_office(input: Tokens<'_>) -> bool {
    let office = input.last().is_some_and(|last| last.is(Class::OFFICE));
    office && input.lexemes.iter().filter(|lexeme| lexeme.is(Class::AGENT)).count() == 1 && input.rfind("的").is_none()
}

/// Whether what joins or modifies stands at `at`, so that no phrase ends there.
fn is_open(input: Tokens<'_>, at: usize) -> bool {
    let lexeme = input.get(at).unwrap_or_default();
    lexeme.kind == Kind::Joint
        || matches!(
            lexeme.of(input.text),
            "的" | "和"
                | "与"
                | "及"
                | "或"
                | "或者"
                | "以及"
                | "并"
                | "并且"
                | "而"
                | "地"
                | "所"
                | "且"
                | "特别是"
                | "尤其是"
        )
}

/// Whether a relative clause modifies what the tokens end in.
pub(crate) fn is_relative(input: Tokens<'_>) -> bool {
    let Some((first, de)) = input.de().filter(|&(_, de)| de > 0 && de + 1 < input.len()) else { return false };
    let (modifier, head) = (input.to(de), input.from(de + 1));
    let bound = head.last().is_some_and(|last| last.is(Class::BOUND) && !last.is(Class::NOUN.or(Class::AGENT)));
    // 投资的│孵化│基地: a verb may modify the noun that it stands before.
    let qualifies = |at: usize| {
        head.get(at).is_some_and(|it| it.is(Class::VERB))
            && head.get(at + 1).is_some_and(|next| next.is(Class::NOUN.or(Class::AGENT)))
    };
    let nominal = |at: usize| is_nominal(head, at) || qualifies(at);
    if bound || is_open(head, head.len() - 1) || !(0..head.len()).all(nominal) {
        return false;
    }
    let stated = modifier.lexemes.iter().any(|it| it.is(Class::FACT) && matches!(it.of(input.text), "是" | "了"));
    // 主任│结合今年的工作: an adjunct, no relative clause.
    let preposition = |it: &Lexeme| it.is(Class::PREPOSITION) && !it.is(Class::CONJUNCTION);
    let adjunct = modifier.lexemes.iter().skip(1).position(preposition);
    let adjunct = adjunct.is_some_and(|at| !modifier.from(at + 2).any(Class::VERB));
    !stated && !adjunct && !tells_of_agent(modifier, first)
}

/// Whether somebody who can act stands before two verbs or more: 申请人│申请抵免已经缴纳│的税额 is a clause of its own, where
/// 申请人提交│的材料 is a noun and what modifies it. `first` is the place of the first 的.
fn tells_of_agent(modifier: Tokens<'_>, first: usize) -> bool {
    let verb = |it: &&Lexeme| it.is(Class::VERB) && !it.is(Class::AGENT.or(Class::ADJECTIVE).or(Class::ADVERB));
    let agent = |at: usize| modifier.get(at).is_some_and(|next| next.is(Class::VERB)) && is_agent(modifier.to(at));
    let opens = modifier.first().is_some_and(|first| first.is(Class::PREPOSITION));
    !opens && modifier.to(first).lexemes.iter().filter(verb).count() > 1 && (1..modifier.len()).any(agent)
}

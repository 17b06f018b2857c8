//! Reporting clauses: who says what follows. 会议强调，… · 于军对街道…表示肯定，并强调，… · 习近平总书记指出：“….

use super::party::can_speak;
use super::past;
use crate::lexicon::Class;
use crate::place::Mark;
use crate::read::grammar::clause::{Clause, Tokens, adverbs};
use crate::read::grammar::lexeme::Kind;

/// A reporting clause.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reporting {
    /// Empty where the clause has no subject of its own (并强调，).
    pub speaker: Mark,
    pub verb: Mark,
    /// Whether an action without a subject may direct under it.
    pub directs: bool,
}

/// Reads a clause, after which a comma or colon stands, as a reporting clause.
///
/// ```text
/// reporting = { lead } { adjunct } [ speaker ] [ adjunct ] { adverb } verb
/// verb      = REPORT | ( "提出" | "作出" | "做出" ) { quantity } thing
/// ```
pub(super) fn read(clause: Tokens<'_>, colon: bool, reported: bool) -> Option<Reporting> {
    let clause = clause.trim();
    let last = clause.last()?;
    let (at, puts) = match put_forward(clause) {
        Some(at) => (at, true),
        None if last.is(Class::REPORT) => (clause.len() - 1, false),
        None => return None,
    };
    let (told, verb) = (clause.to(at), clause.get(at)?);
    let word = verb.of(clause.text);
    if matches!(told.last_word(), "的" | "不" | "据" | "被" | "所" | "可" | "再" | "来" | "么" | "名" | "简" | "统")
    {
        return None;
    }
    if past::ruled_once(clause) {
        return None; // 明代规定，…: no rule of today
    }
    let before = Clause::before(told);
    let somebody = !before.subject.is_empty() && can_speak(before.subject);
    let noun = verb.is(Class::NOUN) || matches!(word, "要求" | "希望" | "部署" | "规定" | "建议" | "明确") || puts;
    if refers(before) && !somebody {
        return None;
    }
    // 会议指出，某某提出要求: the object of what is said.
    if puts && (reported && !before.is_subjectless() && !speaks_for_itself(before.subject) || told.any(Class::REPORT)) {
        return None;
    }
    let unclear = noun && !colon || matches!(word, "要求" | "希望" | "部署" | "规定" | "建议" | "明确");
    if unclear {
        let alone = before.is_subjectless() && (!before.adverbs.is_empty() || !before.leads.is_empty() || puts);
        let about = matches!(
            before.predicate.word(0),
            "在" | "对" | "就" | "向" | "对于" | "围绕" | "针对" | "代表" | "从" | "当" | "为" | "与" | "通过"
        );
        // 主持会议并│要求: the verb goes on what the speaker does.
        let goes_on = told.last_word() == "并" && somebody;
        let adjunct = before.predicate.is_empty()
            || goes_on
            || about
                && before.predicate.rfind("的").is_none()
                && !before.predicate.last().is_some_and(|last| last.is(Class::ADJECTIVE));
        if !(alone || somebody && adjunct) || !before.adjuncts.is_empty() && before.is_subjectless() && !puts {
            return None;
        }
    }
    if colon && noun && !somebody && !before.is_subjectless() {
        return None; // 其他要求：
    }
    let speaker = if somebody { shortest(before.subject).mark() } else { Mark::default() };
    Some(Reporting { speaker, verb: Mark { start: verb.start, end: verb.end }, directs: !verb.is(Class::TELLING) })
}

/// Reads what stands before a cue as a reporting clause without its comma: 他说│要….
///
/// ```text
/// spoken = { lead } { adjunct } speaker { adverb } verb
/// ```
pub(super) fn before_cue(before: Clause<'_>) -> Option<Reporting> {
    // 说 is a noun as often, so that it may stand at the end of what is read as a subject.
    let last = before.subject.last().filter(|last| before.predicate.is_empty() && last.is(Class::REPORT));
    let speaker = before.subject.to(before.subject.len() - usize::from(last.is_some()));
    let told = before.predicate.lexemes.iter().find(|lexeme| !lexeme.is(Class::ADVERB) || lexeme.is(Class::REPORT));
    let verb = last.or(told.copied())?;
    let word = verb.of(before.core.text);
    let says = matches!(word, "说" | "指出" | "强调" | "表示" | "提出" | "认为" | "说道" | "明确提出" | "强调说");
    let somebody = can_speak(speaker) && !matches!(speaker.words(), "我" | "我们" | "大家" | "这" | "有人" | "人们");
    (says && somebody).then(|| Reporting {
        speaker: shortest(speaker).mark(),
        verb: Mark { start: verb.start, end: verb.end },
        directs: true,
    })
}

/// Whether the clause only refers to what somebody said: 按照市委要求，, 据介绍，.
fn refers(before: Clause<'_>) -> bool {
    let of = |tokens: Tokens<'_>| {
        tokens.first().is_some_and(|first| first.is(Class::REFERRING))
            && tokens.last().is_some_and(|last| last.kind != Kind::Pause)
    };
    of(before.adjuncts) || of(before.predicate) || of(before.subject)
}

/// Whether the phrase is a person, a pronoun or a meeting: what they put forward is said by them.
fn speaks_for_itself(phrase: Tokens<'_>) -> bool {
    phrase
        .last()
        .is_some_and(|last| last.kind == Kind::Person || last.is(Class::PRONOUN.or(Class::SPEAKS).or(Class::POST)))
}

/// Where the verb stands with which the clause puts something forward at its end: 提出了三点要求.
fn put_forward(clause: Tokens<'_>) -> Option<usize> {
    let thing = clause.last().is_some_and(|last| last.is(Class::THING));
    if !thing {
        return None;
    }
    let verb = clause.lexemes.iter().rposition(|lexeme| matches!(lexeme.of(clause.text), "提出" | "作出" | "做出"))?;
    let quantity = |at: usize| {
        let lexeme = clause.get(at).unwrap_or_default();
        lexeme.is(Class::NUMERAL.or(Class::MEASURE).or(Class::ADJECTIVE))
            || matches!(
                lexeme.of(clause.text),
                "了" | "以下"
                    | "如下"
                    | "明确"
                    | "具体"
                    | "新"
                    | "相关"
                    | "殷切"
                    | "进一步"
                    | "更高"
                    | "的"
                    | "工作"
                    | "重要"
                    | "严格"
                    | "几"
                    | "多"
                    | "希望"
                    | "和"
                    | "、"
                    | "要求"
            )
    };
    (verb + 1..clause.len() - 1).all(quantity).then_some(verb)
}

/// The shortest name in a subject: without the posts before it (区长│王芳), with one after it (习近平总书记).
pub(super) fn shortest(subject: Tokens<'_>) -> Tokens<'_> {
    let subject = subject.to(subject.len() - adverbs(subject));
    let person = subject.lexemes.iter().rposition(|lexeme| lexeme.kind == Kind::Person);
    if let Some(at) = person {
        let behind = subject.from(at + 1);
        let joined = at > 0
            && subject.get(at - 1).is_some_and(|before| before.kind == Kind::Joint)
            && at > 1
            && subject.get(at - 2).is_some_and(|before| before.kind == Kind::Person);
        let first = subject.lexemes.iter().position(|lexeme| lexeme.kind == Kind::Person).unwrap_or(at);
        if joined {
            return subject.from(first);
        }
        return if behind.is_empty() || behind.lexemes.iter().all(|lexeme| lexeme.is(Class::POST.or(Class::AGENT))) {
            subject.from(at)
        } else {
            subject
        };
    }
    // A name that no list knows, after a post: 组长│阿卜杜.
    let post = subject.lexemes.iter().rposition(|lexeme| lexeme.is(Class::POST));
    match post {
        Some(at) if at + 1 < subject.len() => {
            let name = subject.from(at + 1);
            let count = name.words().chars().count();
            let run = name.lexemes.iter().all(|lexeme| {
                lexeme.kind == Kind::Run
                    || lexeme.kind == Kind::Word && lexeme.end - lexeme.start == 3
                    || lexeme.of(subject.text) == "·"
                    || lexeme.kind == Kind::Mark
            });
            if run && (2..=4).contains(&count) && !name.last().is_some_and(|last| last.is(Class::AGENT))
                || name.words().contains('·')
            {
                name
            } else {
                subject
            }
        }
        _ => subject,
    }
}

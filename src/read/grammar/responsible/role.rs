//! Roles: what bodies do, and who they are: 由区教委牵头、区财政局配合.

use nom::branch::alt;
use nom::combinator::{not, value};
use nom::sequence::terminated;
use nom::{IResult, Parser as _};

use super::{Duty, Form, bodies};
use crate::lexicon;
use crate::lexicon::index::Sieve;
use crate::lexicon::words::{Words, word, words};
use crate::place::Mark;

/// What a body does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// 牵头: it leads.
    Leads,
    /// 负责: it answers, and leads where nobody else does.
    Answers,
    /// 配合: it supports.
    Supports,
}

static LEADS: Words = words!(lexicon::RESPONSIBLE_LEADS);
static ANSWERS: Words = words!(lexicon::RESPONSIBLE_ANSWERS);
static SUPPORTS: Words = words!(lexicon::RESPONSIBLE_SUPPORTS);
static NO_VERB: Words = words!(lexicon::RESPONSIBLE_NO_VERB);
static MANNER: Words = words!(lexicon::RESPONSIBLE_MANNER);

/// ```text
/// role = ( LEADS | ANSWERS | SUPPORTS ), not before NO-VERB     ; 负责, not 负责人
/// ```
fn role(text: &str) -> IResult<&str, Role> {
    let roles = alt((
        value(Role::Leads, word(&LEADS)),
        value(Role::Answers, word(&ANSWERS)),
        value(Role::Supports, word(&SUPPORTS)),
    ));
    terminated(roles, not(word(&NO_VERB))).parse(text)
}

/// A verb of a role where it stands.
#[derive(Clone, Copy)]
struct Verb {
    from: usize,
    to: usize,
    role: Role,
}

/// Where one of them may stand.
static ROLES: Sieve = LEADS.heads.sieve.or(&ANSWERS.heads.sieve).or(&SUPPORTS.heads.sieve);

/// The verbs of roles in `text[from..to]`, but for those of which a word before says how: 认真负责.
fn verbs(text: &str, from: usize, to: usize) -> impl Iterator<Item = Verb> {
    ROLES.places(&text[from..to]).filter_map(move |(at, _)| {
        let at = from + at;
        let (rest, role) = role(&text[at..to]).ok()?;
        MANNER.tail(&text[from..at]).is_none().then_some(Verb { from: at, to: to - rest.len(), role })
    })
}

/// The bodies and their roles in `text[from..to]`, which says nothing else: what stands in brackets, or after a label.
pub(super) fn plain(text: &str, from: usize, to: usize) -> Vec<(Mark, Role)> {
    let mut found = Vec::new();
    for (from, to) in clauses(text, from, to) {
        let mut start = from;
        for verb in verbs(text, from, to) {
            let (left, right) = phrase(text, start, verb.from);
            if let Some(more) = together(text, left, right, verb.role) {
                found.extend(more);
            }
            start = verb.to;
        }
    }
    found
}

/// The clauses of `text[from..to]`, parted at commas and semicolons.
fn clauses(text: &str, from: usize, to: usize) -> impl Iterator<Item = (usize, usize)> {
    let parts = text[from..to].split(['，', ',', '；', ';', '。', '：', ':']);
    parts.scan(from, |at, part| {
        let start = *at;
        let end = start + part.len();
        *at = end + text[end..].chars().next().map_or(0, char::len_utf8);
        Some((start, end))
    })
}

/// `text[from..to]` without what leads in and the adverbs before the verb.
///
/// ```text
/// phrase = *( margin | OPENING ) bodies *( ADVERB | margin ) verb
/// ```
fn phrase(text: &str, from: usize, to: usize) -> (usize, usize) {
    let (mut from, mut to) = (from, to);
    let margin = |c: char| c.is_whitespace() || matches!(c, '、' | '；' | '—' | '“' | '”');
    loop {
        let part = text[from..to].trim_start_matches(margin);
        from = to - part.len();
        match OPENINGS.head(part) {
            Some(lead) => from += lead.len(),
            None => break,
        }
    }
    loop {
        let part = text[from..to].trim_end_matches(margin);
        to = from + part.len();
        match ADVERBS.tail(part) {
            Some(adverb) => to -= adverb.len(),
            None => return (from, to),
        }
    }
}

static OPENINGS: Words = words!(lexicon::RESPONSIBLE_OPENINGS);
static ADVERBS: Words = words!(lexicon::RESPONSIBLE_ADVERBS);

/// The bodies of a phrase with their role; those after 会同 support.
fn together(text: &str, from: usize, to: usize, role: Role) -> Option<Vec<(Mark, Role)>> {
    let part = text.get(from..to).filter(|part| !part.is_empty())?;
    let of = |from: usize, to: usize, role: Role| {
        Some(bodies::read(text, from, to)?.into_iter().map(move |body| (body, role)).collect::<Vec<_>>())
    };
    match part.find("会同") {
        None => of(from, to, role),
        Some(at) => {
            let mut all = of(from, from + at, role)?;
            all.extend(of(from + at + "会同".len(), to, Role::Supports)?);
            Some(all)
        }
    }
}

/// What the first clause has: 由, or a word of those that lead.
static BEGINS: Words = words!("由 牵头 主责");

/// The mark of responsibility that clauses of a segment make; what stands in `brackets` is none of it.
///
/// ```text
/// clause = "由" phrase | bodies LEADS | phrase, after one of these     ; 由区教委牵头, 区财政局配合
/// ```
/// By hand: bodies are known by what stands before a verb, from its end.
pub(super) fn clauses_of(text: &str, segment: Mark, brackets: &[Mark]) -> Option<Duty> {
    if !BEGINS.is_in(segment.of(text)) {
        return None;
    }
    let (mut found, mut start, mut last) = (Vec::<(Mark, Role)>::new(), None, None);
    for (from, to) in clauses(text, segment.start as usize, segment.end as usize) {
        let mut begin = from;
        for verb in verbs(text, from, to) {
            let before = brackets.partition_point(|bracket| bracket.end as usize <= verb.from);
            if brackets.get(before).is_some_and(|bracket| bracket.start as usize <= verb.from) {
                continue;
            }
            let by = text[begin..verb.from].rmatch_indices('由').map(|(by, _)| begin + by).find(|&by| is_by(text, by));
            let opens = by.is_some() || verb.role == Role::Leads || !found.is_empty();
            let (left, right) = phrase(text, by.unwrap_or(begin), verb.from);
            if let Some(more) = opens.then(|| together(text, left, right, verb.role)).flatten() {
                start = start.or(Some(by.unwrap_or(left)));
                last = Some(verb);
                found.extend(more);
            }
            begin = verb.to;
        }
    }
    let last = last?;
    if last.role == Role::Answers && text[last.to..segment.end as usize].starts_with("解释") {
        return None; // 本办法由区教委负责解释
    }
    Some(Duty {
        mark: Mark::new(start?, last.to),
        form: Form::Clause,
        bodies: found,
        term: Mark::default(),
        dated: false,
    })
}

/// Whether 由 stands at byte `at` by itself: not in 理由, 由于.
fn is_by(text: &str, at: usize) -> bool {
    !text[..at].ends_with(['理', '自', '缘', '事', '经'])
        && !text[at + '由'.len_utf8()..].starts_with(['于', '此', '来', '衷'])
}

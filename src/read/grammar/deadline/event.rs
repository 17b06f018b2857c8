//! What a length of time is counted from: 自本通知印发之日起, 收到通知后.

use super::frame::{Frame, Head, is_agent, opening, without_adverbs};
use crate::lexicon;
use crate::lexicon::words::{Words, words};
use crate::place::Mark;
use crate::span;

/// An event before a length of time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Event {
    /// Its words, without 自, 之日起 and 后.
    pub mark: Mark,
    /// Where the words that belong to the deadline begin: at 自.
    pub start: usize,
    /// Whether a comma parts it from the length.
    pub parted: bool,
}

/// The event right before byte `at`, or in the clause before the one that `at` stands in.
pub(super) fn before(frame: Frame<'_>, at: usize) -> Option<Event> {
    let clause = frame.before(at);
    if let Some(event) = within(clause, at) {
        return Some(event);
    }
    // 接到报告后，应当在2小时内核实
    let comma = frame.comma_before(at).filter(|_| opening(clause) == Head::Open)?;
    within(frame.before(comma), comma).map(|event| Event { parted: true, ..event })
}

/// ```text
/// event = ("自" | "从") words ["之日" | "当日" | "次日"] "起" | words ("后" | "之后" | "以后"), after ["在" | "于"]
///       | ("在" | "于") VERB | ["于"] RECEIVING words           ; 在入职│三个月内, 收到通知│3日内
/// ```
/// `clause` ends at byte `at` of the paragraph.
fn within(clause: &str, at: usize) -> Option<Event> {
    let event = |start: usize, from: usize, words: &str| {
        let start = at - clause.len() + start;
        let from = at - clause.len() + from;
        (!words.is_empty()).then(|| Event { mark: Mark::new(from, from + words.len()), start, parted: false })
    };
    if let Some(end) = SINCE.tail(clause) {
        let whole = &clause[..clause.len() - end.len()];
        let since = whole.char_indices().rev().find(|&(at, c)| is_since(&whole[at..], c));
        let agentless = || whole.len() - without_agent(whole).len();
        let start = since.map_or_else(agentless, |(start, _)| start);
        // 在判决书送达之日起
        let opened = |start: usize| whole[start..].trim_start_matches(['在', '于']);
        let from = since.map_or_else(|| whole.len() - opened(start).len(), |(start, c)| start + c.len_utf8());
        return event(start, from, &whole[from..]);
    }
    if let Some((start, words)) = bare(clause).or_else(|| received(clause)) {
        return event(start, clause.len() - words.len(), words);
    }
    let end = AFTER.tail(clause).filter(|_| NO_AFTER.tail(clause).is_none())?;
    let whole = &clause[..clause.len() - end.len()];
    let words = without_agent(whole);
    let start = whole.len() - words.len();
    let words = words.strip_prefix(['在', '于']).unwrap_or(words);
    event(start, whole.len() - words.len(), words)
}

/// What is received, right before the length: 收到通知│3日内; and where it begins, or 于 before it.
fn received(clause: &str) -> Option<(usize, &str)> {
    const LONGEST: usize = 30; // bytes
    let near = &clause[span::boundary(clause, clause.len().saturating_sub(LONGEST))..];
    let (at, verb) = RECEIVING.find(near)?;
    let (at, words) = (clause.len() - near.len() + at, &near[at..]);
    let whole = words.len() > verb.len() && !words.contains(['，', '、', '的', '后']);
    let before = clause[..at].trim_end_matches(['于', '在']);
    whole.then_some((before.len(), words))
}

/// The verb of two characters that `clause` ends in, and where 在 or 于 stands right before it.
fn bare(clause: &str) -> Option<(usize, &str)> {
    let (start, c) = clause.char_indices().rev().nth(2).filter(|(_, c)| matches!(c, '在' | '于'))?;
    let words = &clause[start + c.len_utf8()..];
    let is_verb = |word: lexicon::Word| word.class().is(lexicon::Class::VERB) && !word.class().is(lexicon::Class::TIME);
    lexicon::words_at(words).last().is_some_and(is_verb).then_some((start, words))
}

/// Whether `text` begins with the 自 or 从 of an event: not 自治, 自然, 从事.
fn is_since(text: &str, c: char) -> bool {
    matches!(c, '自' | '从') && NO_SINCE.head(text).is_none()
}

/// `words` without the adverbs and the agent that they begin with: where a verb of receiving follows, what stands before
/// it is who receives.
fn without_agent(words: &str) -> &str {
    let opened = without_adverbs(words);
    let end = words.trim_end();
    let from = if opened.is_empty() { 0 } else { words.find(opened).unwrap_or(0) };
    let words = &end[from.min(end.len())..];
    match RECEIVING.find(words) {
        Some((at, _)) if is_agent(without_adverbs(&words[..at])) => &words[at..],
        _ => words,
    }
}

/// How events end that are counted from.
static SINCE: Words = words!(lexicon::DEADLINE_SINCE);
static AFTER: Words = words!(lexicon::DEADLINE_AFTER);

/// Adverbs that end in 后 and name no event.
static NO_AFTER: Words = words!(lexicon::DEADLINE_NO_AFTER);

/// Words that 自 or 从 begins and that name no start.
static NO_SINCE: Words = words!(lexicon::DEADLINE_NO_SINCE);

/// Verbs of those who act: what stands before them is no part of the event.
static RECEIVING: Words = words!(lexicon::DEADLINE_RECEIVING);

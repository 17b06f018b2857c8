//! Credits: who wrote, photographed, edited, where a notice comes from. They stand in brackets, after the last stop
//! of a paragraph, at the head of the first, or are a paragraph: （记者 唐炜）, 新华社记者 申宏 摄, 责任编辑：魏颖.

mod head;
mod item;
mod role;

use nom::IResult;
use nom::Offset as _;
use nom::Parser as _;
use nom::character::complete::satisfy;
use nom::combinator::{eof, recognize};
use nom::sequence::terminated;

use super::scan::Class;
use super::{Analysis, Passage};
use crate::growth::work;
use crate::marks::{CreditMarks, Role};
use crate::place::{Mark, Place};
use crate::text::is_blank;
use item::{credit, each_name, is_separator, names_alone};
use role::may_hold;

/// The longest credits in bytes, and how many places in them are tried: enough for a dozen of reporters, and for what
/// stands before credits in a bracket or after a stop.
const LONGEST: usize = 300;
const TRIES: usize = 12;

/// The longest sentence that is a credit, in bytes.
const SENTENCE: usize = 90;

/// What opens and what closes.
const BRACKET: Class = Class::OPEN.and(Class::CLOSE);

/// Reads the credits of `passage`.
pub(crate) fn read(passage: Passage<'_>, analysis: &mut Analysis) {
    if passage.paragraph == Place::TITLE {
        return;
    }
    let text = passage.text;
    let before = analysis.credits.len();
    if passage.is_head {
        head::read(passage, analysis);
    }
    for (index, hit) in passage.hits.iter().enumerate().filter(|(_, hit)| hit.class.has(Class::OPEN)) {
        let Some(inside) = behind_bracket(text, hit.at as usize) else { continue };
        // Up to the next bracket: each of many in each other would be looked through again.
        if may_hold(&text[inside..], LONGEST, is_bracket) && !credits(passage, inside, closing, analysis) {
            // 作者为某校教授，本报记者李明采访整理: after a comma, before any other bracket.
            let inner = passage.hits[index + 1..].iter().take_while(|hit| !hit.class.has(BRACKET));
            let commas = inner.map(|hit| hit.at as usize).filter(|&at| text[at..].starts_with('，'));
            let mut places = commas.take(TRIES).map(|at| at + '，'.len_utf8());
            places.find(|&at| credits(passage, at, closing, analysis));
        }
    }
    if passage.is_foot && analysis.credits.len() == before {
        signed(passage, analysis);
    }
    if analysis.credits.len() > before && passage.is_head {
        return; // what stands at the head stands not at the foot
    }
    let Some(tail) = tail(passage).filter(|&tail| may_hold(&text[tail..], LONGEST, |_| false)) else { return };
    let places = text[tail..].char_indices().filter(|&(_, c)| is_blank(c) || matches!(c, '）' | ')' | '”'));
    let places = places.take(TRIES).map(|(at, c)| tail + at + c.len_utf8());
    core::iter::once(tail).chain(places).find(|&at| credits(passage, at, |rest| eof(rest), analysis));
}

/// Reads who signs the last words of a text.
///
/// ```text
/// signed = *any "（" names-alone "）" end      ; 张巨峰, by themselves: an author
/// ```
fn signed(passage: Passage<'_>, analysis: &mut Analysis) {
    let text = passage.text.trim_end_matches(is_blank);
    let inside = text.strip_suffix(['）', ')']).and_then(|rest| Some((rest, rest.rfind(['（', '('])?)));
    let Some((rest, open)) = inside.filter(|(rest, open)| rest.len() - open <= SENTENCE) else { return };
    let Some(names) = rest[open..].get(rest[open..].chars().next().map_or(0, char::len_utf8)..) else { return };
    let names = names.trim_matches(is_blank);
    if terminated(names_alone, eof).parse(names).is_ok() {
        add(passage, &[Role::Author], names, analysis);
    }
}

/// Appends a credit; `names` are a part of the text.
fn add(passage: Passage<'_>, roles: &'static [Role], names: &str, analysis: &mut Analysis) {
    let (from, start) = (index(analysis.names.len()), passage.text.offset(names));
    analysis.names.extend(each_name(roles, names).map(|name| {
        let at = start + names.offset(name);
        passage.place(Mark::new(at, at + name.len()))
    }));
    let names = (from, index(analysis.names.len()));
    analysis.credits.extend(roles.iter().map(|&role| CreditMarks { role, names }));
}

fn is_bracket(c: char) -> bool {
    matches!(c, '（' | '(' | '【' | '〔' | '[' | '）' | ')' | '】' | '〕' | ']')
}

/// What stands after the bracket at `at`, if it is one that credits stand in.
fn behind_bracket(text: &str, at: usize) -> Option<usize> {
    let bracket = text[at..].chars().next().filter(|c| matches!(c, '（' | '(' | '【' | '〔' | '['))?;
    Some(at + bracket.len_utf8())
}

/// ```text
/// closing = "）" | ")" | …
/// ```
fn closing(input: &str) -> IResult<&str, &str> {
    recognize(satisfy(|c| matches!(c, '）' | ')' | '】' | '〕' | ']'))).parse(input)
}

/// Where what stands after the last stop of the paragraph begins, if it is short. A last sentence counts, if it is
/// very short: 记者李明报道。
fn tail(passage: Passage<'_>) -> Option<usize> {
    let text = passage.text;
    let mut stops = passage.hits.iter().rev().filter(|hit| hit.class.has(Class::STOP));
    let mut last = || stops.next().map_or(0, |hit| hit.at as usize + '。'.len_utf8());
    let (start, longest) = match last() {
        end if end < text.len() => (end, LONGEST),
        _ => (last(), SENTENCE),
    };
    (text.len() - start <= longest).then_some(start)
}

/// Appends the credits from `at` on, if they reach up to what `end` reads. Says whether they do.
///
/// ```text
/// credits = 1*( credit *sep ) end
/// sep     = blank | "；" | "，" | "、" | "。"
/// ```
fn credits(passage: Passage<'_>, at: usize, end: fn(&str) -> IResult<&str, &str>, analysis: &mut Analysis) -> bool {
    let text = passage.text;
    let (credits, spelled) = (analysis.credits.len(), analysis.names.len());
    let mut rest = &text[at..];
    while let Ok((after, (roles, names))) = credit(rest)
        && text.len() - at - after.len() <= LONGEST
    {
        add(passage, roles, names, analysis);
        rest = after.trim_start_matches(is_separator);
        if end(rest).is_ok() {
            return true;
        }
    }
    work(text.len() - at - rest.len());
    analysis.credits.truncate(credits);
    analysis.names.truncate(spelled);
    false
}

#[allow(clippy::cast_possible_truncation)] // fewer names than bytes
const fn index(length: usize) -> u32 {
    length as u32
}

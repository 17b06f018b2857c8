//! Credits: who wrote, photographed, edited, where a notice comes from. They stand in brackets, behind the last stop
//! of a paragraph, or are a paragraph: （记者 唐炜）, 新华社记者 申宏 摄, 责任编辑：魏颖.

mod item;

use nom::IResult;
use nom::Offset as _;
use nom::Parser as _;
use nom::character::complete::one_of;
use nom::combinator::{eof, recognize};

use super::scan::Class;
use super::{Analysis, Passage};
use crate::credit::CreditMarks;
use crate::growth::work;
use crate::marks::{Mark, Place};
use item::{credit, each_name, is_blank, is_separator, may_hold};

/// The longest credits in bytes, and how many places in them are tried: enough for a dozen of reporters, and for what
/// stands before credits in a bracket or behind a stop.
const LONGEST: usize = 300;
const TRIES: usize = 12;

/// Reads the credits of `passage`.
pub(crate) fn read(passage: Passage<'_>, analysis: &mut Analysis) {
    if passage.paragraph == Place::TITLE {
        return;
    }
    let text = passage.text;
    for hit in passage.hits.iter().filter(|hit| hit.class.has(Class::OPEN)) {
        let from = hit.at as usize;
        if text[from..].starts_with(['（', '(', '【', '〔', '[']) {
            let inside = from + text[from..].chars().next().map_or(0, char::len_utf8);
            let closes = |c| matches!(c, '）' | ')' | '】' | '〕' | ']');
            if may_hold(&text[inside..], LONGEST, closes) {
                let apart = |c| matches!(c, '，' | ',');
                first_of(text, inside, apart, closes, |at| credits(passage, at, closing, analysis));
            }
        }
    }
    if let Some(tail) = tail(passage).filter(|&tail| may_hold(&text[tail..], LONGEST, |_| false)) {
        let apart = |c| is_blank(c) || matches!(c, '）' | ')' | '”');
        first_of(text, tail, apart, |_| false, |at| credits(passage, at, |rest| eof(rest), analysis));
    }
}

/// Tries `from`, then each place behind a character that `apart` knows, until one does, or one that `ends` knows comes.
fn first_of(
    text: &str,
    from: usize,
    apart: impl Fn(char) -> bool,
    ends: impl Fn(char) -> bool,
    mut does: impl FnMut(usize) -> bool,
) {
    if does(from) {
        return;
    }
    let near = text[from..].char_indices().take_while(|&(at, c)| at < LONGEST && !ends(c));
    for (at, c) in near.filter(|&(_, c)| apart(c)).take(TRIES) {
        if does(from + at + c.len_utf8()) {
            return;
        }
    }
}

/// ```text
/// closing = "）" | ")" | …
/// ```
fn closing(input: &str) -> IResult<&str, &str> {
    recognize(one_of("）)】〕]")).parse(input)
}

/// Where what stands behind the last stop of the paragraph begins, if it is short.
fn tail(passage: Passage<'_>) -> Option<usize> {
    let text = passage.text;
    let stops = passage.hits.iter().rev().filter(|hit| hit.class.has(Class::STOP));
    let mut ends = stops.map(|hit| hit.at as usize + '。'.len_utf8());
    // The stop that ends the paragraph counts for none: 记者李明报道。
    let start = ends.find(|&end| end < text.len()).unwrap_or(0);
    (text.len() - start <= LONGEST).then_some(start)
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
        let from = index(analysis.names.len());
        let start = text.offset(names);
        analysis.names.extend(each_name(roles, names).map(|name| {
            let at = start + names.offset(name);
            passage.place(Mark::new(at, at + name.len()))
        }));
        let names = (from, index(analysis.names.len()));
        analysis.credits.extend(roles.iter().map(|&role| CreditMarks { role, names }));
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

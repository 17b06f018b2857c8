//! People: names with the posts right before them, 区委书记、防控工作领导小组组长│于军.
//! Found from the last character of a post, back over its titles and on over its names.

mod name;
mod post;
mod predicate;
mod surname;
mod title;

use super::{Analysis, Passage};
use crate::growth::work;
use crate::marks::PersonMarks;
use crate::place::{Mark, Place};
use crate::read::texts::Texts;
use name::{Origin, name};

pub(super) use name::is_dot;
pub(super) use post::may_end as may_end_post;
pub(super) use predicate::is_han;
pub(super) use surname::{is_compound, is_surname};

/// Reads the people whom `passage` names with a post: one entry for each time, until [`merge`].
///
/// ```text
/// people = titles name *( joint name )     ; the list only behind posts that several people hold
/// titles = *( title "、" ) title
/// joint  = "、" | "和" | "与" | "及"
/// ```
pub(crate) fn read(passage: Passage<'_>, analysis: &mut Analysis) {
    let text = passage.text;
    let mut floor = 0;
    for &at in passage.posts {
        let end = at as usize + HAN;
        if end <= floor || post::ending(text, floor, end).is_none() {
            continue;
        }
        if let Some(last) = people(passage, floor, end, analysis) {
            floor = last;
        }
    }
}

/// Whether the eight bytes `near` begin as a name may, or with the blank before one.
#[inline]
pub(super) fn may_begin(near: u64) -> bool {
    match near & 0xFF {
        0xE4..=0xE9 => surname::BEGINS.begin_near(near), // a Chinese character
        first => matches!(first, 0x09..=0x0D | 0x20 | 0xC2 | 0xE1..=0xE3), // as white space begins
    }
}

/// The Chinese name at the start of `text`, without a post.
pub(super) fn chinese_name(text: &str) -> Option<&str> {
    name::chinese(text).ok().map(|(_, name)| name)
}

/// Most notices name no more people with no more titles.
const USUAL: usize = 8;

/// The bytes of a Chinese character.
const HAN: usize = 3;

/// Reads the people behind the post that ends at `end`; gives the end of the last name.
fn people(passage: Passage<'_>, floor: usize, end: usize, analysis: &mut Analysis) -> Option<usize> {
    let text = passage.text;
    let read =
        |from: usize, origin| name(origin)(&text[from..]).ok().map(|(_, name)| Mark::new(from, from + name.len()));
    let mut named = read(end, Origin::Unknown).or_else(|| byline(text, end)).or_else(|| {
        // Only then is it worth while to look where the post is held.
        let known = read(end, Origin::Japan)?;
        let origin = post::origin(&text[title::start(text, end, floor)..end])?;
        read(end, origin).filter(|&name| name.start == known.start)
    })?;
    if analysis.people.is_empty() {
        analysis.people.reserve(USUAL);
        analysis.titles.reserve(USUAL);
    }
    let titles = titles(passage, floor, end, analysis);
    let mut add = |name: Mark| analysis.people.push(PersonMarks { name: passage.place(name), titles });
    add(named);
    if post::is_shared(&text[floor..end]) {
        while let Some(from) = joint(text, named.range().end) {
            let Some(next) = read(from, Origin::Unknown) else { break };
            add(next);
            named = next;
        }
    }
    Some(named.range().end)
}

/// ```text
/// byline = post 1*4 blank name ( blank | end )     ; 中华人民共和国主席 习近平, over a text or under it
/// ```
fn byline(text: &str, end: usize) -> Option<Mark> {
    let blanks: usize = text[end..].chars().take_while(|c| c.is_whitespace()).take(4).map(char::len_utf8).sum();
    let from = end + blanks;
    let name = (blanks > 0).then(|| chinese_name(&text[from..])).flatten()?;
    let behind = &text[from + name.len()..];
    (behind.is_empty() || behind.starts_with(char::is_whitespace)).then(|| Mark::new(from, from + name.len()))
}

/// Where the next name of a list may begin.
fn joint(text: &str, at: usize) -> Option<usize> {
    let joint = text[at..].chars().next().filter(|c| matches!(c, '、' | '和' | '与' | '及'))?;
    Some(at + joint.len_utf8())
}

/// Appends the titles before `end`, in the order of the text; gives their run.
fn titles(passage: Passage<'_>, floor: usize, end: usize, analysis: &mut Analysis) -> (u32, u32) {
    let text = passage.text;
    let first = analysis.titles.len();
    let mut title = (title::start(text, end, floor), end);
    loop {
        analysis.titles.push(passage.place(Mark::new(title.0, title.1)));
        let Some(before) = title::before(text, title.0, floor) else { break };
        title = before;
    }
    analysis.titles[first..].reverse();
    #[allow(clippy::cast_possible_truncation)] // fewer titles than bytes
    (first as u32, analysis.titles.len() as u32)
}

/// Makes one person of the entries of the same name, with each title once.
pub(crate) fn merge(texts: Texts<'_>, analysis: &mut Analysis) {
    if analysis.people.len() < 2 && analysis.titles.len() < 2 {
        return; // nobody, or one with one title
    }
    let words = |place| texts.words(place);
    let mut entries: Vec<(&str, &str, u32, Place, Place)> = Vec::with_capacity(analysis.titles.len());
    for (person, order) in analysis.people.iter().zip(0..) {
        let (from, to) = person.titles;
        entries.extend(
            analysis.titles[from as usize..to as usize]
                .iter()
                .map(|&title| (words(person.name), words(title), order, person.name, title)),
        );
    }
    work(entries.len());
    // By name and title, the first of each kept; then in the order of the text.
    entries.sort_by_key(|&(name, title, order, ..)| (name, title, order));
    entries.dedup_by_key(|&mut (name, title, ..)| (name, title));
    let mut rest = entries.as_mut_slice();
    while let Some(&(name, ..)) = rest.first() {
        let count = rest.partition_point(|entry| entry.0 == name);
        let (same, others) = rest.split_at_mut(count);
        let first = same.iter().map(|entry| (entry.2, entry.3)).min_by_key(|entry| entry.0);
        if let Some((order, place)) = first {
            same.sort_by_key(|entry| (entry.2, entry.4));
            for entry in same {
                (entry.2, entry.3) = (order, place);
            }
        }
        rest = others;
    }
    entries.sort_by_key(|entry| entry.2);
    analysis.people.clear();
    analysis.titles.clear();
    for (_, _, _, name, title) in entries {
        #[allow(clippy::cast_possible_truncation)] // fewer titles than bytes
        let at = analysis.titles.len() as u32;
        analysis.titles.push(title);
        match analysis.people.last_mut() {
            Some(person) if person.name == name => person.titles.1 = at + 1,
            _ => analysis.people.push(PersonMarks { name, titles: (at, at + 1) }),
        }
    }
}

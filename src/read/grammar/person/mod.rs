//! People: names with the posts right before them, 区委书记、防控工作领导小组组长│于军, or after: 王强│副校长.
//! Found from the last character of a post, back over its titles and on over its names.

mod abroad;
mod after;
mod character;
mod name;
mod post;
mod predicate;
mod surname;
mod title;

use std::collections::{BTreeMap, BTreeSet};

use super::{Analysis, Passage};
use crate::growth::work;
use crate::marks::PersonMarks;
use crate::place::Mark;
use crate::read::texts::Texts;
use abroad::Origin;
use name::name;

pub(super) use character::{is_dot, is_han};
pub(super) use post::may_end as may_end_post;
pub(super) use surname::{is_compound, is_surname, noun as is_noun};

/// Reads the people whom `passage` names with a post: one entry for each time, until [`merge`].
///
/// ```text
/// people = titles name [ called ] *( joint name [ called ] )   ; the list only after posts that several people hold
///        | bound name called
/// titles = *( title "、" ) title
/// joint  = "、" | "和" | "与" | "及"
/// ```
pub(crate) fn read(passage: Passage<'_>, analysis: &mut Analysis) {
    let text = passage.text;
    let mut floor = 0;
    for &at in passage.posts {
        let end = at as usize + HAN;
        if end <= floor {
            continue;
        }
        let is_post = || post::ending(text, floor, end).is_some();
        let before = if may_begin(&text[end..]) && is_post() { people(passage, floor, end, analysis) } else { None };
        if let Some(last) = before.or_else(|| called(passage, floor, end, analysis)) {
            floor = last;
        }
    }
}

/// Reads the person who is called by the post that ends at `end`; gives the end of the post.
fn called(passage: Passage<'_>, floor: usize, end: usize, analysis: &mut Analysis) -> Option<usize> {
    let (name, post) = after::person(passage.text, floor, end)?;
    let from = index(analysis.titles.len());
    analysis.titles.push(passage.place(post));
    analysis.people.push(PersonMarks { name: passage.place(name), titles: (from, from + 1) });
    Some(end)
}

/// Whether `text` begins as a name may, or with the blank before one.
fn may_begin(text: &str) -> bool {
    surname::BEGINS.begin(text) || text.starts_with(char::is_whitespace)
}

/// The Chinese name at the start of `text`, without a post.
pub(super) fn chinese_name(text: &str) -> Option<&str> {
    name::chinese(text).ok().map(|(_, name)| name)
}

/// Whether `text` ends in a post.
pub(super) fn ends_in_post(text: &str) -> bool {
    post::ending(text, 0, text.len()).is_some()
}

/// The names that `text` may begin with where a post follows, the longer one first: 习近平│总书记.
pub(super) fn names_before_post(text: &str) -> impl Iterator<Item = &str> {
    let given = |name: &&str| {
        name.chars().skip(1).all(|c| surname::GIVEN.contains(c) && !matches!(c, '副' | '总' | '代' | '老'))
    };
    let named = is_surname(text);
    [3 * HAN, 2 * HAN].into_iter().filter(move |_| named).filter_map(|end| text.get(..end)).filter(given)
}

/// The name of two or three characters at the start of `text` that a predicate follows: 于军│指出. A character of a cue
/// begins none (应│坚持).
pub(super) fn bare_name(text: &str) -> Option<&str> {
    if text.starts_with(['应', '须', '可', '要']) || !is_surname(text) {
        return None;
    }
    let name = chinese_name(text)?;
    let behind = &text[name.len()..];
    let acts = behind.starts_with(['在', '对', '说', '称', '赴', '率', '到', '还', '也', '并', '同', '、'])
        || behind.is_empty();
    (acts || predicate::after_name(behind) == Some(predicate::Sureness::Word)).then_some(name)
}

/// Most notices name no more people with no more titles.
const USUAL: usize = 8;

/// The bytes of a Chinese character.
const HAN: usize = 3;

/// Reads the people after the post that ends at `end`; gives the end of the last name.
fn people(passage: Passage<'_>, floor: usize, end: usize, analysis: &mut Analysis) -> Option<usize> {
    let text = passage.text;
    let read =
        |from: usize, origin| name(origin)(&text[from..]).ok().map(|(_, name)| Mark::new(from, from + name.len()));
    let mut named = read(end, Origin::Unknown).or_else(|| byline(text, end)).or_else(|| {
        // Only then is it worth while to look where the post is held.
        let known = read(end, Origin::Japan)?;
        let origin = abroad::origin(&text[title::start(text, end, floor)..end])?;
        read(end, origin).filter(|&name| name.start == known.start)
    })?;
    if analysis.people.is_empty() {
        analysis.people.reserve(USUAL);
        analysis.titles.reserve(USUAL);
    }
    let titles = titles(passage, floor, end, analysis);
    let mut last = add(passage, named, titles, analysis);
    if post::is_shared(&text[floor..end]) {
        while let Some(from) = joint(text, last) {
            named = match read(from, Origin::Unknown) {
                Some(next) => next,
                None => break,
            };
            last = add(passage, named, titles, analysis);
        }
    }
    Some(last)
}

/// Adds the person of `titles`, and of the post after the name; gives the end of both.
fn add(passage: Passage<'_>, name: Mark, titles: (u32, u32), analysis: &mut Analysis) -> usize {
    let end = name.range().end;
    let Ok((_, called)) = after::called(&passage.text[end..]) else {
        analysis.people.push(PersonMarks { name: passage.place(name), titles });
        return end;
    };
    // A run of its own: others may share what stands before.
    let from = index(analysis.titles.len());
    analysis.titles.extend_from_within(titles.0 as usize..titles.1 as usize);
    analysis.titles.push(passage.place(Mark::new(end, end + called.len())));
    analysis.people.push(PersonMarks { name: passage.place(name), titles: (from, index(analysis.titles.len())) });
    end + called.len()
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
    (index(first), index(analysis.titles.len()))
}

#[allow(clippy::cast_possible_truncation)] // fewer titles than bytes
const fn index(length: usize) -> u32 {
    length as u32
}

/// Makes one person of the entries of the same name: in the order in which they are first named, with each title once. A
/// post after the name that another title of theirs ends with is that one again, as people are called: 陈平主任 for
/// 区人大常委会副主任陈平; the person is named where a title of theirs that is kept stands first.
pub(crate) fn merge(texts: Texts<'_>, analysis: &mut Analysis) {
    if analysis.people.len() < 2 && analysis.titles.len() < 2 {
        return; // nobody, or one with one title
    }
    let words = |place| texts.words(place);
    let people = core::mem::take(&mut analysis.people);
    let titles = core::mem::take(&mut analysis.titles);
    work(people.len() + titles.len());
    // The number of each name, the titles that each number has, and what one who has them is called.
    let (mut numbers, mut held, mut called) = (BTreeMap::new(), BTreeSet::new(), BTreeSet::new());
    let mut entries = Vec::with_capacity(titles.len());
    for person in people {
        let next = numbers.len();
        let number = *numbers.entry(words(person.name)).or_insert(next);
        for &title in &titles[person.titles.0 as usize..person.titles.1 as usize] {
            let is_before = title < person.name;
            if is_before {
                called.extend(after::short_for(words(title)).map(|short| (number, short)));
            }
            if held.insert((number, words(title))) {
                entries.push((number, person.name, title, is_before));
            }
        }
    }
    entries.retain(|&(number, _, title, is_before)| is_before || !called.contains(&(number, words(title))));
    entries.sort_by_key(|&(number, ..)| number);
    let mut last = None;
    for (number, name, title, _) in entries {
        analysis.titles.push(title);
        let end = index(analysis.titles.len());
        match analysis.people.last_mut() {
            Some(person) if last == Some(number) => person.titles.1 = end,
            _ => analysis.people.push(PersonMarks { name, titles: (end - 1, end) }),
        }
        last = Some(number);
    }
}

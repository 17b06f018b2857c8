//! Posts after a name: 李旭│教授, 王强│副校长. They are typed where somebody is so called in what a notice reports;
//! how everybody cites the leaders of a state (习近平总书记) is a form of address, and no title of the notice's own.

use nom::branch::alt;
use nom::combinator::{opt, recognize, verify};
use nom::{IResult, Parser as _};

use super::character::{is_dot, is_han};
use super::predicate::{Sureness, after_name, particle};
use super::surname::{COMMON, FUNCTION_WORDS, GIVEN, SURNAMES, compound, noun};
use super::{HAN, title};
use crate::lexicon;
use crate::lexicon::words::{Words, word, words};
use crate::place::Mark;

/// Posts with which people are called, after their names: those of 党政机关, of the army, of schools, hospitals, courts
/// and companies, and the professional titles. Not those of many who are not called so (委员, 代表, 成员, 负责人).
static CALLED: Words = words!(lexicon::PERSON_CALLED);

/// Those that stand after the name of a place or of an organ as well: 黄山│市长, 外交│部长. Only three characters before one
/// are sure to be a name.
static OF_PLACES: Words = words!(lexicon::PERSON_OF_PLACES);

/// What stands before a post and makes another of it: 副校长, 常务副院长, 党委书记.
static RANKS: Words = words!(lexicon::PERSON_RANKS);

/// Places with which a name may be confused before a post.
static PLACES: Words = words!(lexicon::PERSON_PLACES);

/// ```text
/// called = [ RANK ] CALLED     ; then what may follow a name
/// ```
pub(super) fn called(input: &str) -> IResult<&str, &str> {
    let post = recognize((opt(word(&RANKS)), word(&CALLED)));
    let title = |post: &str| !post.ends_with(CITED) && after_name(&input[post.len()..]).is_some();
    verify(alt((post, recognize(word(&CALLED)))), title).parse(input)
}

/// How everybody cites the leader of a party.
const CITED: &str = "总书记";

/// What somebody who has the post `title` is called: 主任 and 副主任 for 区人大常委会副主任.
pub(super) fn short_for(title: &str) -> impl Iterator<Item = &str> {
    let plain = CALLED.tail(title).map(|post| title.len() - post.len());
    let ranked = plain.and_then(|at| RANKS.tail(&title[..at]).map(|rank| at - rank.len()));
    [plain, ranked].into_iter().flatten().map(|at| &title[at..])
}

/// A name and the post after it, in the text after `floor` that a post ends at `end`.
///
/// ```text
/// person = bound name called
/// bound  = start | mark | LEAD | ORGAN | "和" | "与" | "及"      ; 我校│王强副校长
/// name   = SURNAME 2GIVEN | COMMON GIVEN | COMPOUND 1*2 GIVEN    ; no noun, no place
/// ```
/// Read from its end, where the post was found: a name by itself is known by nothing before it.
pub(super) fn person(text: &str, floor: usize, end: usize) -> Option<(Mark, Mark)> {
    let whole = &text[floor..end];
    let post = CALLED.tail(whole).filter(|_| !whole.ends_with(CITED))?;
    let plain = whole.len() - post.len();
    let ranked = RANKS.tail(&whole[..plain]).map(|rank| plain - rank.len());
    [ranked, Some(plain)].into_iter().flatten().find_map(|at| {
        let before = &whole[..at];
        let sure = at < plain || !OF_PLACES.has(post);
        let name = name_at_the_end(before, sure).filter(|_| after_name(&text[end..]).is_some())?;
        let start = floor + at - name.len();
        Some((Mark::new(start, floor + at), Mark::new(floor + at, end)))
    })
}

/// The name that ends `text`, from a bound on.
fn name_at_the_end(text: &str, sure: bool) -> Option<&str> {
    text.ends_with(|c| GIVEN.contains(c) && particle(c).is_none()).then_some(())?; // 李明和│主任
    [3, 2, 4].into_iter().find_map(|length| {
        let start = text.len().checked_sub(length * HAN)?;
        let name = text.get(start..)?;
        let known = match compound(name) {
            Some(surname) => name.len() > surname.len() && is_given(&name[surname.len()..]),
            None if length == 3 => is_surname(name) && is_given(&name[HAN..]),
            None => length == 2 && sure && name.starts_with(|c| COMMON.contains(c)) && is_given(&name[HAN..]),
        };
        let word = || noun(name) || PLACES.head(name).is_some() || after_name(name) > Some(Sureness::Particle);
        (known && is_bound(&text[..start]) && !word()).then_some(name)
    })
}

fn is_surname(name: &str) -> bool {
    name.starts_with(|c| SURNAMES.contains(c) && !FUNCTION_WORDS.contains(c))
}

fn is_given(name: &str) -> bool {
    name.chars().all(|c| GIVEN.contains(c))
}

/// Whether a name may begin after `before`.
fn is_bound(before: &str) -> bool {
    let mark = |c: char| !is_han(c) && !is_dot(c) && !c.is_alphanumeric() || matches!(c, '和' | '与' | '及');
    before.chars().next_back().is_none_or(mark) || title::leads(before) || title::is_whole(before)
}

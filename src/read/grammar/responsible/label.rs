//! Labels: 责任单位：区教委, 配合单位：区财政局, 完成时限：2020年底前; and brackets that say no more than who is responsible.

use nom::branch::alt;
use nom::bytes::complete::take_while;
use nom::character::complete::one_of;
use nom::combinator::{opt, value};
use nom::sequence::terminated;
use nom::{IResult, Parser as _};

use super::role::{self, Role};
use super::{Duty, Form, bodies};
use crate::lexicon;
use crate::lexicon::words::{Words, word, words};
use crate::place::Mark;
use crate::text::{is_margin, trim_end};

static LEADING: Words = words!(lexicon::RESPONSIBLE_LEADING);
static ANSWERING: Words = words!(lexicon::RESPONSIBLE_ANSWERING);
static SUPPORTING: Words = words!(lexicon::RESPONSIBLE_SUPPORTING);
static DATED: Words = words!(lexicon::RESPONSIBLE_DATED);

/// What a label asks for.
#[derive(Clone, Copy)]
enum Asks {
    Bodies(Role),
    Term,
}

/// ```text
/// label = ( LEADING | ANSWERING | SUPPORTING | DATED ) *margin ( colon | "】" ) [ colon ]
/// ```
fn label(text: &str) -> IResult<&str, Asks> {
    let asks = alt((
        value(Asks::Bodies(Role::Leads), word(&LEADING)),
        value(Asks::Bodies(Role::Answers), word(&ANSWERING)),
        value(Asks::Bodies(Role::Supports), word(&SUPPORTING)),
        value(Asks::Term, word(&DATED)),
    ));
    terminated(asks, (take_while(is_margin), one_of("：:】"), opt(one_of("：:")))).parse(text)
}

/// A label in a text.
struct Labelled {
    start: usize,
    asks: Asks,
    /// Where its value begins and ends: up to the next label.
    value: (usize, usize),
}

/// The labels in `text[from..to]`: at the start, after a pause or blank.
fn places(text: &str, from: usize, to: usize) -> Vec<Labelled> {
    let mut places = Vec::<Labelled>::new();
    let mut open = true;
    for (at, c) in text[from..to].char_indices() {
        let start = from + at;
        if open && let Ok((rest, asks)) = label(&text[start..to]) {
            if let Some(last) = places.last_mut() {
                last.value.1 = start;
            }
            places.push(Labelled { start, asks, value: (to - rest.len(), to) });
        }
        open = matches!(c, '，' | ',' | '；' | ';' | '、' | '。' | '（' | '(' | '【' | '—' | '★' | '●' | '·')
            || is_margin(c);
    }
    places
}

/// Appends the labels of `text[from..to]`, a part of a segment without brackets.
///
/// ```text
/// labelled = LABEL value { LABEL value }
/// ```
pub(super) fn labels(text: &str, from: usize, to: usize, duties: &mut Vec<Duty>) {
    if !text[from..to].contains(['：', ':']) {
        return;
    }
    duties.extend(places(text, from, to).iter().filter_map(|place| labelled(text, place)));
}

/// The mark that a label and its value make.
fn labelled(text: &str, place: &Labelled) -> Option<Duty> {
    let (from, to) = place.value;
    let stop = |c: char| matches!(c, '；' | ';' | '。' | '，' | ',' | '、' | '（' | '(' | '【') || is_margin(c);
    let words = text[from..to].trim_end_matches(stop);
    let skipped = words.len() - words.trim_start_matches(is_margin).len();
    let (from, to) = (from + skipped, from + words.len());
    let mut duty = Duty {
        mark: Mark::new(place.start, to.max(from)),
        form: Form::Label,
        bodies: Vec::new(),
        term: Mark::default(),
        dated: false,
    };
    match place.asks {
        Asks::Term => (duty.term, duty.dated) = (Mark::new(from, to.max(from)), true),
        Asks::Bodies(role) => {
            duty.bodies = role::plain(text, from, to.max(from));
            if duty.bodies.is_empty() {
                duty.bodies = bodies::read(text, from, to.max(from))?.into_iter().map(|body| (body, role)).collect();
            }
        }
    }
    Some(duty)
}

/// The mark that a bracket makes, if it says who is responsible.
pub(super) fn bracket(text: &str, mark: Mark) -> Option<Duty> {
    let first = text[mark.start as usize..].chars().next().map_or(0, char::len_utf8);
    let from = mark.start as usize + first;
    let inner = mark.of(text);
    let to = from + trim_end(&inner[first..inner.len() - inner.chars().next_back().map_or(0, char::len_utf8)]).len();
    let places = places(text, from, to);
    let before = places.first().map_or(to, |place| place.start);
    let mut duty = Duty {
        mark,
        form: Form::Bracket,
        bodies: role::plain(text, from, before),
        term: Mark::new(from, before),
        dated: false,
    };
    for more in places.iter().filter_map(|place| labelled(text, place)) {
        duty.bodies.extend(more.bodies);
        if more.dated {
            (duty.term, duty.dated) = (more.term, true);
        }
    }
    (!duty.bodies.is_empty() || duty.dated).then_some(duty)
}

//! Labels: 责任单位：区教委, 配合单位：区财政局, 完成时限：2020年底前; and brackets that say no more than who is responsible.

use super::role::{self, Role};
use super::{Duty, Form, bodies};
use crate::lexicon::words::{Words, words};
use crate::place::Mark;
use crate::text::{is_margin, trim_end};

static LEADING: Words = words!(
    "牵头单位 牵头部门 牵头处室 牵头科室 牵头责任单位 主责单位 主责部门 主要责任单位 主要责任部门 第一责任单位 总牵头单位"
);
static ANSWERING: Words = words!(
    "责任单位 责任部门 责任主体 责任处室 责任科室 负责单位 负责部门 负责处室 实施单位 落实单位 承办科室 责任股室 责任机构"
);
static SUPPORTING: Words = words!("配合单位 配合部门 协助单位 协助部门 协同单位 参与单位 参与部门 配合处室 配合科室");
static DATED: Words = words!("完成时限 完成期限 完成时间 办理时限 办结时限 整改时限 整改期限 时限要求 办理期限");

/// What a label asks for.
#[derive(Clone, Copy)]
enum Asks {
    Bodies(Role),
    Term,
}

/// `LABEL = (LEADING | ANSWERING | SUPPORTING | DATED) ["为"] ("：" | ":")`: what it asks for, and how long it is.
fn label(text: &str) -> Option<(Asks, usize)> {
    let lists = [(&LEADING, Role::Leads), (&ANSWERING, Role::Answers), (&SUPPORTING, Role::Supports)];
    let bodies = lists.into_iter().find_map(|(list, role)| Some((Asks::Bodies(role), list.head(text)?)));
    let (asks, word) = bodies.or_else(|| Some((Asks::Term, DATED.head(text)?)))?;
    let rest = text[word.len()..].trim_start_matches(is_margin);
    let colon = rest.strip_prefix(['：', ':', '】'])?;
    let colon = colon.strip_prefix(['：', ':']).unwrap_or(colon);
    Some((asks, text.len() - colon.len()))
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
        if open && let Some((asks, length)) = label(&text[from + at..to]) {
            let start = from + at;
            if let Some(last) = places.last_mut() {
                last.value.1 = start;
            }
            places.push(Labelled { start, asks, value: (start + length, to) });
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

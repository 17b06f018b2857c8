//! Bodies in a row: 区教委、区财政局和各镇街; which of them are bodies, and what takes up a list is none of them.

use crate::lexicon;
use crate::lexicon::organ::{LONGEST, is_organ};
use crate::lexicon::words::{Words, words};
use crate::place::Mark;
use crate::text::is_margin;

/// The bodies that `text[from..to]` names; none if something in the row is no body.
///
/// ```text
/// bodies = body { ("、" | "，" | blank | JOINT) body } [ "等" [ GENERIC ] ]
/// ```
/// By hand, since only what both sides of 和 are tells whether it joins bodies or stands in the name of one (工业和信息化部).
pub(super) fn read(text: &str, from: usize, to: usize) -> Option<Vec<Mark>> {
    let mut bodies = Vec::new();
    let mut start = from;
    for (at, c) in text[from..to].char_indices().chain([(to - from, '、')]) {
        if matches!(c, '、' | '，' | ',' | '／' | '/') || is_margin(c) {
            item(text, start, from + at, &mut bodies)?;
            start = (from + at + c.len_utf8()).min(to);
        }
    }
    (!bodies.is_empty()).then_some(bodies)
}

/// Appends the bodies of one item of the row, which may be joined by 和.
fn item(text: &str, from: usize, to: usize, bodies: &mut Vec<Mark>) -> Option<()> {
    let (mut from, whole) = (from, &text[from..to]);
    if whole.is_empty() {
        return Some(());
    }
    if whole.chars().nth(2 * LONGEST).is_some() {
        return None;
    }
    for (at, _) in whole.char_indices() {
        let at = to - whole.len() + at;
        let Some(joint) = JOINTS.head(&text[at..to]).filter(|_| at > from) else { continue };
        let (left, right) = (&text[from..at], &text[at + joint.len()..to]);
        let listed = left.ends_with('等') || is_organ(left) && left.chars().count() > 2;
        if listed
            && is_body(plain(left))
            && (is_organ(plain(right)) || right.starts_with('各'))
            && right.chars().count() > 2
        {
            push(text, from, at, bodies)?;
            from = at + joint.len();
        }
    }
    push(text, from, to, bodies)
}

static JOINTS: Words = words!(lexicon::RESPONSIBLE_JOINTS);
static GENERIC: Words = words!(lexicon::RESPONSIBLE_GENERIC);
static BODIES: Words = words!(lexicon::RESPONSIBLE_BODIES);
static NO_BODIES: Words = words!(lexicon::RESPONSIBLE_NO_BODY);

/// Appends the body `text[from..to]`, without what takes up the list before it.
fn push(text: &str, from: usize, to: usize, bodies: &mut Vec<Mark>) -> Option<()> {
    let words = plain(&text[from..to]);
    if words.is_empty() && !bodies.is_empty() {
        return Some(());
    }
    is_body(words).then(|| bodies.push(Mark::new(from, from + words.len())))
}

/// A name without 等 and the generic words after it: 农业农村部│等有关部门, 市教委│等7个部门.
fn plain(words: &str) -> &str {
    match words.rfind('等') {
        Some(at) if at > 0 && (words.ends_with('等') || takes_up(&words[at + '等'.len_utf8()..])) => &words[..at],
        _ => words,
    }
}

/// Whether the words only take up a list: 有关部门, 7个单位.
fn takes_up(words: &str) -> bool {
    const LONGEST: usize = 8; // characters
    GENERIC.tail(words).is_some() && words.chars().count() <= LONGEST
}

/// Whether `name` is that of a body: an organ's, or a word for those who answer for something.
pub(super) fn is_body(name: &str) -> bool {
    let plain = name.trim_end_matches(['）', ')']);
    let sound = !name.contains(['的', '“', '”', '：', ':', '。', '；']) && NO_BODIES.head(name).is_none();
    sound && (is_organ(name) || name.chars().count() <= LONGEST && BODIES.tail(plain).is_some())
}

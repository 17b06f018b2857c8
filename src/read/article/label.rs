//! The labels in an info line: words of the lexicon before a colon, in a cell by themselves, or right before what they say.
//! Knows where labels and their values begin; not what values may be.

use super::control::is_control_mark;
use super::stamp::{may_begin, stamp};
use crate::growth::work;
use crate::lexicon::index::{head, tail};
use crate::lexicon::info::{Item, LABEL_ENDS, LABEL_HEADS, LABELS, OTHER_TIMES};
use crate::text::is_blank;

/// The most characters of a label, blanks between them left out.
const LONGEST: usize = 8;

/// A label in a line: where it begins, and where its value does.
#[derive(Clone, Copy, Debug)]
pub(super) struct Label {
    pub item: Item,
    pub start: usize,
    pub value: usize,
}

pub(super) fn is_colon(c: char) -> bool {
    matches!(c, '：' | ':' | '︰' | '﹕')
}

/// The labels of a line, in order:
///
/// ```text
/// label = LABEL colon                   ; 来源：, 来 源 :
///       | "【" LABEL "】"                  ; 【发文机关】市政府办公室
///       | LABEL tab                     ; a cell of its own; of a date, a source, a catalogue
///       | LABEL [ blanks ] & stamp      ; of a time: 发布于 2022年11月7日, 提交于 周三, 04/12/2023
///       | LABEL [ mark ] & digit        ; of a counter: 阅读 1020
/// ```
/// Blanks may stand between the characters of a label.
pub(super) fn labels(text: &str) -> Vec<Label> {
    let mut labels = Vec::new();
    let (mut from, mut last) = (0, None);
    for (at, c) in text.char_indices() {
        if matches!(c, '一'..='\u{9FFF}') && !may_begin(c) {
            last = Some(c);
            continue; // as most
        }
        let new = at >= from && last.is_none_or(|last: char| !last.is_ascii_digit());
        let found = match c {
            c if is_colon(c) => label_before(text, from, at).map(|found| (found, at + c.len_utf8())),
            '】' | ']' | '］' => bracketed_before(text, from, at).map(|found| (found, at + c.len_utf8())),
            '\t' => cell_before(text, from, at).map(|found| (found, at + 1)),
            c if new && at > from && may_begin(c) => before_figure(text, from, at).map(|found| (found, at)),
            _ => None,
        };
        if let Some(((item, start), value)) = found {
            labels.push(Label { item, start, value });
            from = value;
        }
        last = Some(c);
    }
    labels
}

/// What a text is the label of that is a label and nothing else, but for a colon.
pub(super) fn whole_label(text: &str) -> Option<Item> {
    let text = text.trim_matches(is_blank);
    if !LABEL_HEADS.may_have(head(text.as_bytes()), true) {
        return None; // as most texts
    }
    let name = text.trim_end_matches(is_colon);
    let (item, start) = Some(name).filter(|name| !name.is_empty()).and_then(|_| label_before(text, 0, name.len()))?;
    (start == 0).then_some(item)
}

/// The longest label that ends before `at`, and begins at `from` or later.
fn label_before(text: &str, from: usize, at: usize) -> Option<(Item, usize)> {
    let close = |c| is_blank(c) || matches!(c, '】' | ']' | '）' | ')');
    let before = text.get(from..at)?.trim_end_matches(close);
    if !LABEL_ENDS.may_have(tail(before.as_bytes()), false) {
        return None; // as most texts
    }
    let mut spelled = [0u8; 4 * LONGEST];
    let (mut length, mut places) = (spelled.len(), [0usize; LONGEST]);
    for (count, (place, c)) in before.char_indices().rev().filter(|&(_, c)| !is_blank(c)).enumerate() {
        if count == LONGEST || !(matches!(c, '一'..='\u{9FFF}') || c.is_alphabetic() || c == '-') {
            break;
        }
        length -= c.len_utf8();
        c.encode_utf8(&mut spelled[length..]);
        places[count] = from + place;
    }
    work(spelled.len() - length);
    let spelled = core::str::from_utf8(&spelled[length..]).ok()?;
    let found = LABELS.iter().filter_map(|(item, words)| Some((*item, words.tail(spelled)?)));
    let (item, label) = found.max_by_key(|(_, label)| label.len())?;
    let other = item == Item::Time && OTHER_TIMES.tail(&spelled[..spelled.len() - label.len()]).is_some();
    (!other).then(|| (item, places[label.chars().count() - 1]))
}

/// The label in the brackets that close at `at`.
fn bracketed_before(text: &str, from: usize, at: usize) -> Option<(Item, usize)> {
    let (item, start) = label_before(text, from, at)?;
    let open = text[..start].trim_end_matches(is_blank);
    let button = item == Item::Counter; // 【打印】
    (!button && open.ends_with(['【', '[', '［'])).then_some((item, start))
}

/// The label that is the whole cell before the tab at `at`.
fn cell_before(text: &str, from: usize, at: usize) -> Option<(Item, usize)> {
    let (item, start) = label_before(text, from, at)?;
    let cell = text[..at].rfind('\t').map_or(0, |tab| tab + 1);
    let whole = text[cell.min(start)..start].chars().all(is_blank);
    let named = matches!(item, Item::Published | Item::Updated | Item::Source | Item::Catalogue);
    (whole && named && text[start..at].chars().filter(|&c| !is_blank(c)).count() > 2).then_some((item, start))
}

/// The label right before the figure at `at`.
fn before_figure(text: &str, from: usize, at: usize) -> Option<(Item, usize)> {
    let end = text[..at].trim_end_matches(|c| is_blank(c) || matches!(c, '(' | '（' | '[' | '【')).len();
    let (item, start) = label_before(text, from, end)?;
    let begins = text[..start].chars().next_back().is_none_or(|c| is_blank(c) || is_control_mark(c));
    let says = match item {
        Item::Published | Item::Updated | Item::Time => stamp(&text[at..]).is_ok(),
        Item::Counter => text[at..].starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    };
    (begins && says).then_some((item, start))
}

//! Lists of labels and values, each on a line of its own: `<dt>索引号</dt><dd>014/2022-3</dd><dt>文号</dt><dd>…`. Knows
//! lines in a row; which words are labels, the lexicon says.

use super::class::Class;
use super::info::Info;
use super::label::whole_label;
use super::region::Evidence;
use crate::growth::work;
use crate::lexicon::info::Item;
use crate::marks::Block;

/// The fewest pairs of a list: one word that is a label stands by itself in many places.
const PAIRS: usize = 2;

/// Marks the labels in lists of pairs as info lines, whose values stand on the next lines, and those.
///
/// ```text
/// list = 2*( LABEL [ colon ] value )     ; each a line; a value is no label, a label no link
/// ```
pub(super) fn mark(blocks: &[Block<'_>], lines: &mut [Evidence]) {
    work(lines.len());
    let mut list = Vec::new();
    let mut before = None;
    for index in 0..lines.len() {
        let class = &lines[index].class;
        if *class == Class::Blank {
            continue;
        }
        let item = label(class, blocks[index].text.as_str());
        match (before, item) {
            (Some((label, item)), None) => list.push(Pair { label, item, value: index }),
            (None, Some(_)) => {}
            _ => end(&mut list, blocks, lines),
        }
        before = item.map(|item| (index, item));
    }
    end(&mut list, blocks, lines);
}

/// A label and its value, each by its line.
struct Pair {
    label: usize,
    item: Item,
    value: usize,
}

/// Marks the pairs of a list that has ended, if they are one.
fn end(list: &mut Vec<Pair>, blocks: &[Block<'_>], lines: &mut [Evidence]) {
    let is_list = list.len() >= PAIRS;
    for Pair { label, item, value } in list.drain(..).filter(|_| is_list) {
        lines[label].class = Class::Info(Box::new(Info::wanting(item, blocks[label].text.as_str())));
        lines[value].make_value();
    }
}

/// The item of a line that is a label and nothing else. Counters are none: buttons stand beside them.
fn label(class: &Class, text: &str) -> Option<Item> {
    let may_be = match class {
        Class::Plain => true,
        Class::Info(info) => info.wants_value(),
        _ => false,
    };
    if may_be { whole_label(text).filter(|item| *item != Item::Counter) } else { None }
}

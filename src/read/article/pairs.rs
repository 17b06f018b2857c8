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
    let shown = lines.iter().enumerate().filter(|(_, line)| line.class != Class::Blank);
    let shown: Vec<(usize, Option<Item>)> =
        shown.map(|(index, line)| (index, label(&line.class, blocks[index].text.as_str()))).collect();
    work(shown.len());
    let mut rest = &shown[..];
    while let Some(start) = rest.iter().position(|(_, label)| label.is_some()) {
        rest = &rest[start..];
        let is_pair = |pair: &&[(usize, Option<Item>)]| pair[0].1.is_some() && pair[1].1.is_none();
        let pairs = rest.chunks_exact(2).take_while(is_pair).count();
        let list;
        (list, rest) = rest.split_at((2 * pairs).max(1));
        for pair in list.chunks_exact(2).filter(|_| pairs >= PAIRS) {
            if let [(label, Some(item)), (value, _)] = *pair {
                lines[label].class = Class::Info(Box::new(Info::wanting(item, blocks[label].text.as_str())));
                lines[value].make_value();
            }
        }
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

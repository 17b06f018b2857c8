//! What the names of organs end in, and whether a name may be an organ's.

use super::words::{Words, words};
use crate::text::is_blank;

/// What the names of organs end in. Places that stand for their governments come in addressees: 各省.
static ENDINGS: Words = words!(super::ORGAN_ENDINGS);

/// The most characters of one organ's name.
pub(crate) const LONGEST: usize = 40;

/// Whether `name` may be an organ's: it ends like one, is not too long, and no mark of a sentence stands in it.
pub(crate) fn is_organ(name: &str) -> bool {
    let mark = |c: char| matches!(c, '。' | '，' | '；' | '：' | '？' | '！' | '《' | ':' | ',');
    let spelled = name.trim_end_matches(['）', ')']);
    ENDINGS.tail(spelled).is_some()
        && (2..=LONGEST).contains(&name.chars().filter(|&c| !is_blank(c)).count())
        && !name.contains(mark)
}

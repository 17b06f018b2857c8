//! The elements that take a line of the head to themselves: number, serial, approval, addressees.
//! Knows one line at a time; in which order they stand, `head` knows, and which lines are the title, `title`.

use super::line::bracketed;
use super::organ::are_addressed;
use crate::date::whole_day;
use crate::document_number::DocumentNumber;
use crate::heading;
use crate::text::trim_end;

/// The most bytes of a line of the head.
pub(super) const LONGEST_LINE: usize = 240;
/// The most bytes of a line of addressees.
const LONGEST_ADDRESS: usize = 1500;

/// What is done to a statute before it is in force, and after.
const ACTS: &[&str] = &["发布", "公布", "通过", "批准", "修订", "修正", "颁布", "印发", "施行", "制定"];

/// The number that a line consists of, in brackets or not.
pub(super) fn number(text: &str) -> Option<DocumentNumber> {
    let ends = |c| matches!(c, '号' | '）' | ')');
    if text.len() > LONGEST_LINE || !trim_end(text).ends_with(ends) || !text.contains('号') {
        return None;
    }
    text.parse().ok().or_else(|| bracketed(text)?.parse().ok())
}

/// The serial of a decree on a line of its own: 第707号, （第三十五号）, 2018年第36号. Its code stands above.
pub(super) fn serial(text: &str) -> Option<()> {
    let text = bracketed(text).unwrap_or(text);
    if text.len() > LONGEST_LINE || !text.ends_with('号') || !(text.starts_with('第') || text.contains("年第")) {
        return None;
    }
    format!("令{text}").parse::<DocumentNumber>().ok().map(|_| ())
}

/// Who passed or issued the document when (题注), in brackets below the title: （1985年3月21日国务院发布）.
pub(super) fn approval(text: &str) -> Option<&str> {
    let inner = bracketed(text)?;
    let act = ACTS.iter().any(|act| inner.contains(act));
    (act && inner.contains('年') || whole_day(inner).is_some()).then_some(inner)
}

/// Whom a line addresses: all but the colon at its end. A sentence that leads in what follows is none.
pub(super) fn addressed(text: &str) -> Option<&str> {
    let names = text.strip_suffix(['：', ':'])?;
    let leads_in =
        ["如下", "以下", "下列", "指出", "强调", "要求", "提出", "收悉"].iter().any(|word| names.contains(word));
    let plain = !names.contains(['。', '；', '：', '？', '！']) && heading::numbered(text).is_none();
    (plain && !leads_in && text.len() <= LONGEST_ADDRESS && are_addressed(names)).then_some(names)
}

/// Whether a line opens the note on who passed the document when, which may go on over several lines.
pub(super) fn opens_approval(text: &str) -> bool {
    approval(text).is_some()
        || text.starts_with(['（', '('])
            && !text.ends_with(['）', ')', '。', '；'])
            && text.contains('年')
            && ACTS.iter().any(|act| text.contains(act))
}

//! The head of a document (版头 and the first of the 主体): number, title, approval, addressees, up to the body.
//! It reads lines in their order, whatever their layout, and leans on how they look where they tell.

use core::ops::Range;

use super::line::{Line, bracketed};
use super::organ::{BEHIND, addressees, are_addressed, organs};
use super::title::{first_title, is_decree, joined};
use crate::document_number::DocumentNumber;
use crate::document_number::figure::whole_day;
use crate::heading;
use crate::marks::Element;
use crate::place::{Mark, Place};
use crate::text::trim_end;

/// The most lines that are looked at for the head: more than the longest title, number, approval and addressees take
/// together with what sites put above them.
pub(super) const LONGEST_HEAD: usize = 24;
/// The most bytes of a line of it.
pub(super) const LONGEST_LINE: usize = 240;
/// The most bytes of a line of addressees.
const LONGEST_ADDRESS: usize = 1500;

/// What is done to a statute before it is in force, and after.
const ACTS: &[&str] = &["发布", "公布", "通过", "批准", "修订", "修正", "颁布", "印发", "施行", "制定"];

/// What the head of a document says.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub elements: Vec<(Element, Place)>,
    /// The line at which the body begins.
    pub body: usize,
}

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

/// Reads the head, from line `from` on; `title` are the lines of the title, if it stands among them.
pub(super) fn read(lines: &[Line<'_>], from: usize, title: Range<usize>) -> Head {
    let mut elements = Vec::new();
    let first = first_title(lines, from);
    let mut index = if is_decree(&joined(&lines[first.clone()])) {
        for line in &lines[first.clone()] {
            decree(line, &mut elements);
        }
        first.end
    } else {
        // A number may stand above the title, as on letter paper; other lines there are the site's.
        for line in &lines[from..title.start.max(from)] {
            element(line, &mut elements);
        }
        title.end.max(from)
    };
    if let Some(number) = (index..lines.len().min(index + 4)).find(|&index| number(lines[index].text).is_some()) {
        index = number;
    }
    let limit = lines.len().min(index + LONGEST_HEAD);
    let mut in_approval = false;
    while index < limit {
        let line = &lines[index];
        if in_approval || opens_approval(line.text) {
            in_approval = !line.text.ends_with(['）', ')']);
            elements.push((Element::Approval, line.place(line.text)));
        } else if let Some(names) = addressed(line.text) {
            elements.extend(addressees(names).into_iter().map(|name| (Element::Addressee, line.place(name))));
            index += 1;
            break;
        } else if !element(line, &mut elements) {
            break;
        }
        index += 1;
    }
    Head { elements, body: index }
}

/// A line of a decree's head: its code, and who decrees.
fn decree(line: &Line<'_>, elements: &mut Vec<(Element, Place)>) {
    elements.push((Element::Number, line.place(line.text)));
    let issuers = organs(line.text.trim_end_matches('令'));
    elements.extend(issuers.into_iter().map(|organ| (Element::Issuer, line.place(organ))));
}

/// Appends what a line of its own in the head is: a number, a serial, a day; tells whether it is any.
fn element(line: &Line<'_>, elements: &mut Vec<(Element, Place)>) -> bool {
    let text = line.text;
    if let Some(number) = number(text) {
        elements.push((Element::Number, line.place(bracketed(text).unwrap_or(text))));
        if number.kind() == "令"
            && let Some(at) = text.find('令')
        {
            elements.extend(organs(&text[..at]).into_iter().map(|organ| (Element::Issuer, line.place(organ))));
        }
    } else if serial(text).is_some() {
        elements.push((Element::Number, line.place(bracketed(text).unwrap_or(text))));
    } else if whole_day(text).is_some() {
        elements.push((Element::IssuedOn, line.place(text)));
    } else {
        return false;
    }
    true
}

/// Whether a line opens the note on who passed the document when, which may go on over several lines.
fn opens_approval(text: &str) -> bool {
    approval(text).is_some()
        || text.starts_with(['（', '('])
            && !text.ends_with(['）', ')', '。', '；'])
            && text.contains('年')
            && ACTS.iter().any(|act| text.contains(act))
}

/// The organs that a title begins with: 国务院、中央军委 in 国务院、中央军委关于….
pub(super) fn issuers_in(title: &str) -> impl Iterator<Item = Mark> + use<'_> {
    let ends = BEHIND.iter().filter_map(|word| title.find(word));
    let lists = ends.map(|end| organs(&title[..end])).filter(|list| !list.is_empty());
    let list = lists.min_by_key(|list| list.iter().map(|organ| organ.len()).sum::<usize>()).unwrap_or_default();
    list.into_iter().map(|organ| {
        let start = organ.as_ptr().addr() - title.as_ptr().addr();
        Mark::new(start, start + organ.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn issuers_begin_a_title() {
        let issuers = |title: &'static str| issuers_in(title).map(|mark| mark.of(title)).collect::<Vec<_>>();
        assert_eq!(issuers("国务院、中央军委关于防汛的批复"), ["国务院", "中央军委"]);
        assert_eq!(issuers("国务院办公厅转发某部关于防汛意见的通知"), ["国务院办公厅"]);
        assert_eq!(issuers("中华人民共和国国务院关于防汛的通知"), ["国务院"]);
        assert_eq!(issuers("关于防汛的通知"), Vec::<&str>::new());
    }
}

//! The foot of a document (版记 and the end of the 主体): attachments, who signed it when, notes, copies.
//! It begins where the body ends; what is attached comes after it.

use core::ops::Range;

use super::line::{Line, bracketed};
use super::organ::{addressees, organs};
use crate::date::whole_day;
use crate::document_number::figure::is_digit;
use crate::lexicon;
use crate::marks::Element;
use crate::place::Place;
use crate::text::is_blank;

/// The most lines of signatures above a date: organs and people that sign together.
const MOST_SIGNATURES: usize = 12;
/// The most bytes of a line of signature, or of a day.
const LONGEST_SIGNATURE: usize = 240;
/// The lines at the end of a text in which a day that nobody signs is that of the document.
const LAST_LINES: usize = 8;

/// What the foot of a document says.
#[derive(Debug, Default)]
pub(super) struct Foot {
    pub elements: Vec<(Element, Place)>,
    /// The line at which the body ends.
    pub end: usize,
}

/// Reads the foot of a document whose body begins at line `body`.
pub(super) fn read(lines: &[Line<'_>], body: usize) -> Foot {
    let mut elements = Vec::new();
    let signed = signature(lines, body);
    let notes = notes(lines, body);
    let signatures = signed.unwrap_or(notes..notes);
    let foot = signatures.end;
    for line in &lines[signatures.clone()] {
        sign(line, &mut elements);
    }
    let end = attachments(lines, body..signatures.start, &mut elements);
    if end == signatures.start {
        attachments(lines, foot..lines.len().min(foot + LAST_LINES), &mut elements);
    }
    for (index, line) in lines.iter().enumerate().skip(foot) {
        behind(line, index < foot + 3 || index + 3 >= lines.len(), &mut elements);
    }
    Foot { elements, end }
}

/// The lines of the signature: who signs and, mostly, the day. The first that is signed, stands at the right or at
/// the end; else the first day on a line of its own.
fn signature(lines: &[Line<'_>], body: usize) -> Option<Range<usize>> {
    let mut unsigned = None;
    for (index, line) in lines.iter().enumerate().skip(body) {
        if line.text.len() > LONGEST_SIGNATURE {
            continue;
        }
        if whole_day(unbracketed(line.text)).is_some() {
            let start = signers(lines, body, index);
            if start < index || line.right || index + LAST_LINES >= lines.len() {
                return Some(start..index + 1);
            }
            unsigned.get_or_insert(index..index + 1);
        } else if dated(line.text).is_some_and(|(names, _)| is_signature(names)) {
            return Some(index..index + 1);
        }
    }
    unsigned.or_else(|| {
        // Nobody dated it: the last lines, if somebody signs there.
        let end = notes(lines, body);
        let start = signers(lines, body, end);
        (start < end && start > body).then_some(start..end)
    })
}

/// Where the notes begin that end the text.
fn notes(lines: &[Line<'_>], body: usize) -> usize {
    lines.len() - lines[body..].iter().rev().take_while(|line| is_note(line.text)).count()
}

/// Where the signatures begin that end before line `end`.
fn signers(lines: &[Line<'_>], body: usize, end: usize) -> usize {
    let signed = |line: &&Line<'_>| line.text.len() <= LONGEST_SIGNATURE && is_signature(line.text);
    end - lines[body..end].iter().rev().take(MOST_SIGNATURES).take_while(signed).count()
}

/// Whether a line is a signature: organs, or a person with a post.
fn is_signature(text: &str) -> bool {
    !organs(text).is_empty() || person(text)
}

/// `person = POST SPACE NAME`: 总理　　李克强
fn person(text: &str) -> bool {
    if !text.contains(is_blank) {
        return false; // as most lines
    }
    let post = lexicon::DOCUMENT_SIGNERS
        .split(' ')
        .filter_map(|post| Some(&text[text.find(post)? + post.len()..]))
        .min_by_key(|rest| rest.len());
    post.is_some_and(|name| {
        let spelled = name.chars().filter(|&c| !is_blank(c)).count();
        (2..=8).contains(&spelled)
            && name.starts_with(is_blank)
            && name.chars().all(|c| c.is_alphabetic() || is_blank(c) || c == '·')
    })
}

/// A signature and the day after it on one line: 某市人民政府　2019年1月27日
fn dated(text: &str) -> Option<(&str, &str)> {
    let gaps = text.char_indices().filter(|(_, c)| is_blank(*c));
    let mut cuts = gaps.map(|(at, _)| text.split_at(at)).filter(|(names, _)| !names.ends_with(is_blank));
    cuts.find(|(_, day)| whole_day(day).is_some()).map(|(names, day)| (names, day.trim_matches(is_blank)))
}

/// A line without the brackets around it.
fn unbracketed(text: &str) -> &str {
    bracketed(text).unwrap_or(text)
}

/// Appends what a line of the signature says.
fn sign(line: &Line<'_>, elements: &mut Vec<(Element, Place)>) {
    let (names, day) = match (whole_day(unbracketed(line.text)), dated(line.text)) {
        (Some(_), _) => ("", unbracketed(line.text)),
        (None, Some((names, day))) => (names, day),
        (None, None) => (line.text, ""),
    };
    let signatories = if person(names) { vec![names] } else { organs(names) };
    elements.extend(signatories.into_iter().map(|name| (Element::Signatory, line.place(name))));
    if !day.is_empty() {
        elements.push((Element::IssuedOn, line.place(day)));
    }
}

/// Appends the attachments that a note in `range` lists (附件说明); the line of the note, or the end of the range.
fn attachments(lines: &[Line<'_>], range: Range<usize>, elements: &mut Vec<(Element, Place)>) -> usize {
    let listed = lines[range.clone()].iter().position(|line| attached(line.text).is_some());
    let Some(start) = listed.map(|index| range.start + index) else { return range.end };
    for (index, line) in lines[start..range.end].iter().enumerate() {
        let text = match attached(line.text) {
            Some(rest) => rest,
            None if index > 0 && numbered(line.text).is_some() => line.text,
            None => break,
        };
        for name in names(text) {
            elements.push((Element::Attachment, line.place(name)));
        }
    }
    start
}

/// What stands after `("附件" | "附") [DIGITS] "："`
fn attached(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("附件").or_else(|| text.strip_prefix('附'))?;
    let rest = rest.trim_start_matches(|c: char| is_digit(c) || is_blank(c));
    rest.strip_prefix(['：', ':']).map(|rest| rest.trim_matches(is_blank))
}

/// The names in `[DIGITS "."] NAME (SPACE DIGITS "." NAME)*`
fn names(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    core::iter::from_fn(move || {
        let name = numbered(rest).unwrap_or(rest);
        let next = name.char_indices().filter(|(_, c)| is_blank(*c)).map(|(at, c)| at + c.len_utf8());
        let end = next.clone().find(|&at| numbered(&name[at..]).is_some()).unwrap_or(name.len());
        let (name, behind) = name.split_at(end);
        rest = behind;
        let name = name.trim_matches(is_blank).trim_end_matches(['。', '；', ';', '.']);
        (!name.is_empty()).then_some(name)
    })
}

/// What stands after a number `DIGITS ("." | "．" | "、")`, if one opens the text.
fn numbered(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(is_digit);
    let name = rest.strip_prefix(['.', '．', '、'])?;
    (rest.len() < text.len() && !name.starts_with(is_digit)).then(|| name.trim_start_matches(is_blank))
}

/// Whether a line is a note in brackets (附注).
fn is_note(text: &str) -> bool {
    text.len() <= LONGEST_SIGNATURE && bracketed(text).is_some()
}

/// Appends what a line after the signature says: a note, copies, who printed it when. Notes stand next to the
/// signature or at the end.
fn behind(line: &Line<'_>, note_may_stand: bool, elements: &mut Vec<(Element, Place)>) {
    let text = line.text;
    if note_may_stand && is_note(text) {
        elements.push((Element::Note, line.place(text)));
    } else if let Some(names) = copied(text) {
        elements.extend(addressees(names).into_iter().map(|name| (Element::CopiedTo, line.place(name))));
    } else if let Some((organ, day)) = text.strip_suffix("印发").map(str::trim_end).and_then(dated) {
        elements.extend(organs(organ).into_iter().map(|organ| (Element::PrintedBy, line.place(organ))));
        elements.push((Element::PrintedOn, line.place(day)));
    }
}

/// What stands after `("抄送" | "抄报" | "分送") ["机关"] "："`
fn copied(text: &str) -> Option<&str> {
    let rest = ["抄送", "抄报", "分送"].iter().find_map(|word| text.strip_prefix(word))?;
    let names = rest.trim_start_matches("机关").strip_prefix(['：', ':'])?;
    Some(names.trim_end_matches('。'))
}

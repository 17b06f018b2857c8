//! The head of a document (版头 and the first of the 主体): number, title, approval, addressees, up to the body.
//! It reads lines in their order, whatever their layout, and leans on how they look where they tell.

use core::ops::Range;

use nom::branch::alt;
use nom::{IResult, Parser as _};

use super::element::{addressed, number, opens_approval, serial};
use super::line::{Line, bracketed};
use super::organ::{BEHIND, addressees as addresses, organs};
use super::title::{LONGEST_HEAD, first_title, is_decree, joined};
use crate::date::whole_day;
use crate::heading;
use crate::marks::Element;
use crate::place::{Mark, Place};
use crate::text::is_blank;

/// What the head of a document says.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub elements: Vec<(Element, Place)>,
    /// The line at which the body begins.
    pub body: usize,
}

/// What a rule reads off the lines that it begins at, and the lines after them.
type Read<'l, 't> = IResult<&'l [Line<'t>], Vec<(Element, Place)>, ()>;

/// Reads the head, from line `from` on; `title` are the lines of the title, if it stands among them.
///
/// ```text
/// head       = ( decree | *( item | other ) title ) [ *3 other number ] *( approval | item ) [ addressees ]
/// item       = number | serial | day       ; each a line of its own
/// other      = what is no element: the site's line, a subtitle
/// ```
pub(super) fn read(lines: &[Line<'_>], from: usize, title: Range<usize>) -> Head {
    let first = first_title(lines, from);
    let (mut elements, end) = if is_decree(&joined(&lines[first.clone()])) {
        (lines[first.clone()].iter().flat_map(decree).collect(), first.end)
    } else {
        // A number may stand above the title, as on letter paper.
        let above = &lines[from..title.start.max(from)];
        (above.iter().filter_map(item).flatten().collect::<Vec<_>>(), title.end.max(from))
    };
    let numbered = (end..lines.len().min(end + 4)).find(|&index| number(lines[index].text).is_some());
    let start = numbered.unwrap_or(end);
    let limit = lines.len().min(start + LONGEST_HEAD);
    let mut rest = &lines[start..limit];
    // nom's own repetition takes inputs of its kinds only, of which a slice of lines is none.
    while let Ok((after, said)) = alt((approval_note, line(item))).parse(rest) {
        elements.extend(said);
        rest = after;
    }
    if let Ok((after, said)) = line(addressees_of).parse(rest) {
        elements.extend(said);
        rest = after;
    }
    Head { elements, body: limit - rest.len() }
}

/// Reads one line by `rule`.
fn line<'l, 't: 'l>(
    rule: impl Fn(&Line<'t>) -> Option<Vec<(Element, Place)>>,
) -> impl Fn(&'l [Line<'t>]) -> Read<'l, 't> {
    move |lines| match lines.split_first().and_then(|(first, rest)| Some((rest, rule(first)?))) {
        Some(read) => Ok(read),
        None => Err(nom::Err::Error(())),
    }
}

/// ```text
/// approval = "（" … 年 … ACT … "）"      ; over one line or several
/// ```
fn approval_note<'l, 't>(lines: &'l [Line<'t>]) -> Read<'l, 't> {
    let first = lines.first().filter(|first| opens_approval(first.text) && heading::numbered(first.text).is_none());
    // One that nobody closed is none: it would take the whole head.
    let last = first.and_then(|_| lines.iter().position(|line| line.text.ends_with(['）', ')'])));
    let Some(last) = last else { return Err(nom::Err::Error(())) };
    let (note, rest) = lines.split_at(last + 1);
    let note = note.iter().filter(|line| !line.text.chars().all(is_blank));
    Ok((rest, note.map(|line| (Element::Approval, line.place(line.text))).collect()))
}

/// `addressees = organs "："`, a line of its own
fn addressees_of(line: &Line<'_>) -> Option<Vec<(Element, Place)>> {
    let names = addresses(addressed(line.text)?);
    Some(names.into_iter().map(|name| (Element::Addressee, line.place(name))).collect())
}

/// A line of a decree's head: its code, and who decrees.
fn decree(line: &Line<'_>) -> Vec<(Element, Place)> {
    let issuers = organs(line.text.trim_end_matches('令'));
    let issuers = issuers.into_iter().map(|organ| (Element::Issuer, line.place(organ)));
    core::iter::once((Element::Number, line.place(line.text))).chain(issuers).collect()
}

/// `item = number | serial | day`, a line of its own. The number of a decree names who decrees: 国务院令第707号.
fn item(line: &Line<'_>) -> Option<Vec<(Element, Place)>> {
    let text = line.text;
    let plain = || bracketed(text).unwrap_or(text);
    if let Some(number) = number(text) {
        let named = text.find('令').filter(|_| number.kind() == "令").map(|at| organs(&text[..at])).unwrap_or_default();
        let issuers = named.into_iter().map(|organ| (Element::Issuer, line.place(organ)));
        return Some(core::iter::once((Element::Number, line.place(plain()))).chain(issuers).collect());
    }
    if serial(text).is_some() {
        return Some(vec![(Element::Number, line.place(plain()))]);
    }
    whole_day(text).map(|_| vec![(Element::IssuedOn, line.place(text))])
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

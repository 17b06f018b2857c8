//! The head of a document (版头 and the first of the 主体): number, title, approval, addressees, up to the body.
//! It reads lines in their order, whatever their layout, and leans on how they look where they tell.

use core::ops::Range;

use super::Element;
use super::figure::whole_day;
use super::line::{Line, bracketed};
use super::number::DocumentNumber;
use super::organ::{addressees, organs};
use crate::genre::Genre;
use crate::marks::{Mark, Place};
use crate::outline;
use crate::text::is_margin;

/// The most lines that are looked at for the head: more than the longest title, number, approval and addressees take
/// together with what sites put above them.
const LONGEST_HEAD: usize = 24;
/// The most lines of a title.
const LONGEST_TITLE: usize = 8;
/// The most bytes of a line of it.
const LONGEST_LINE: usize = 240;
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

/// The lines of the title within `lines`, from line `from` on; empty if none of them is.
///
/// A title is the first of:
/// 1. lines that stand out (centred, bold or large), with those behind them up to a genre or the document number;
/// 2. lines before the document number, or before the addressees if a genre ends them;
/// 3. centred lines that a genre ends.
///
/// A decree's (令) title is that of what it promulgates: the next lines that stand out.
pub(crate) fn title(lines: &[Line<'_>], from: usize) -> Range<usize> {
    let first = first_title(lines, from);
    if !is_decree(&joined(&lines[first.clone()])) {
        return first;
    }
    let rest = first.end..lines.len().min(first.end + LONGEST_HEAD);
    let next = rest.clone().find(|&index| lines[index].stands_out() && is_title_line(&lines[index]));
    next.map_or(first, |start| standing_out(lines, start))
}

/// The first title, a decree's own head included.
fn first_title(lines: &[Line<'_>], from: usize) -> Range<usize> {
    let head = from..lines.len().min(from + LONGEST_HEAD);
    match head.clone().find(|&index| lines[index].stands_out() && is_title_line(&lines[index])) {
        Some(start) => standing_out(lines, start),
        None => unmarked_title(lines, head),
    }
}

/// The title that begins at `start`, a line that stands out.
fn standing_out(lines: &[Line<'_>], start: usize) -> Range<usize> {
    let mut end = start + 1;
    let limit = lines.len().min(start + LONGEST_TITLE);
    while end < limit && is_title_line(&lines[end]) {
        let so_far = joined(&lines[start..end]);
        let complete = Genre::of(&so_far).is_some() || is_decree(&so_far);
        let note = bracketed(lines[end].text).is_some() && lines[end].centred;
        if !(lines[end].stands_out() || note || lines[end].centred && !complete) {
            break;
        }
        end += 1;
    }
    // A line that lost its style does not end the title before its number.
    let rest = (end..limit).find(|&index| !is_title_line(&lines[index])).unwrap_or(end);
    let numbered = lines.get(rest).is_some_and(|line| number(line.text).is_some());
    start..if numbered { rest } else { end }
}

/// The title by the lines around it, where none stands out.
fn unmarked_title(lines: &[Line<'_>], head: Range<usize>) -> Range<usize> {
    let start = head.start;
    let end = head.clone().find(|&index| !is_title_line(&lines[index])).unwrap_or(head.end);
    let genre = |end| Genre::of(&joined(&lines[start..end])).is_some();
    if (1..=LONGEST_TITLE).contains(&(end - start)) {
        let next = lines.get(end).map(|line| line.text);
        let numbered = next.is_some_and(|next| number(next).is_some());
        let decree = || next.is_some_and(|next| serial(next).is_some()) && is_decree(&joined(&lines[start..end]));
        if numbered || decree() || next.and_then(addressed).is_some() && genre(end) {
            return start..end;
        }
    }
    let centred = head.clone().find(|&index| lines[index].centred && is_title_line(&lines[index]));
    let start = centred.unwrap_or(start);
    let ends = start + 1..=head.end.min(start + LONGEST_TITLE);
    ends.clone()
        .find(|&end| {
            let group = &lines[start..end];
            group.iter().all(|line| is_title_line(line) && line.centred) && Genre::of(&joined(group)).is_some()
        })
        .map_or(start..start, |end| start..end)
}

/// The lines as one title: without what typists put between them, or between the characters of one.
pub(super) fn joined(lines: &[Line<'_>]) -> String {
    lines.iter().flat_map(|line| line.text.chars()).filter(|&c| !is_margin(c)).collect()
}

/// Whether the line may belong to a title: no other element, no heading, no sentence.
fn is_title_line(line: &Line<'_>) -> bool {
    let text = line.text;
    text.len() <= LONGEST_LINE
        && !text.contains(['。', '；', '\t'])
        && !text.ends_with(['：', ':', '，'])
        && !text.ends_with("文件") // 某市人民政府文件: the head of the letter paper
        && outline::numbered(text).is_none()
        && number(text).is_none()
        && serial(text).is_none()
        && approval(text).is_none()
        && whole_day(text).is_none()
        && !joined(&[*line]).starts_with("目录")
}

/// Whether these words head a decree: 中华人民共和国国务院令.
pub(super) fn is_decree(words: &str) -> bool {
    words.ends_with('令') && Genre::of(words) == Some(Genre::Order) || words.ends_with("主席令")
}

/// The number that a line consists of, in brackets or not.
pub(super) fn number(text: &str) -> Option<DocumentNumber> {
    if text.len() > LONGEST_LINE || !text.contains('号') {
        return None;
    }
    text.parse().ok().or_else(|| bracketed(text)?.parse().ok())
}

/// The serial of a decree on a line of its own: 第707号, （第三十五号）, 2018年第36号. Its code stands above.
fn serial(text: &str) -> Option<()> {
    let text = bracketed(text).unwrap_or(text);
    if text.len() > LONGEST_LINE || !text.ends_with('号') || !(text.starts_with('第') || text.contains("年第")) {
        return None;
    }
    format!("令{text}").parse::<DocumentNumber>().ok().map(|_| ())
}

/// Who passed or issued the document when (题注), in brackets below the title: （1985年3月21日国务院发布）.
fn approval(text: &str) -> Option<&str> {
    let inner = bracketed(text)?;
    let act = ACTS.iter().any(|act| inner.contains(act));
    (act && inner.contains('年') || whole_day(inner).is_some()).then_some(inner)
}

/// Whom a line addresses: all but the colon at its end. A sentence that leads in what follows is none.
fn addressed(text: &str) -> Option<&str> {
    let names = text.strip_suffix(['：', ':'])?;
    let leads_in =
        ["如下", "以下", "下列", "指出", "强调", "要求", "提出", "收悉"].iter().any(|word| names.contains(word));
    let plain = !names.contains(['。', '；', '：', '？', '！']) && outline::numbered(text).is_none();
    (plain && !leads_in && text.len() <= LONGEST_ADDRESS).then_some(names)
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

/// Words of titles that follow the issuers: 关于, *on*; 对, *to*; 批转 转发 印发 …, *passes on*.
const BEHIND_ISSUERS: &[&str] = &["关于", "对", "批转", "转发", "印发", "公布", "颁布", "发布", "任免", "批准"];

/// The organs that a title begins with: 国务院、中央军委 in 国务院、中央军委关于….
pub(super) fn issuers_in(title: &str) -> impl Iterator<Item = Mark> + use<'_> {
    let ends = BEHIND_ISSUERS.iter().filter_map(|word| title.find(word));
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

    /// Lines, those with `*` before them centred and bold, those with `-` centred.
    fn lines(text: &str) -> Vec<Line<'_>> {
        text.lines()
            .zip(0..)
            .map(|(line, paragraph)| {
                let strong = line.starts_with('*');
                let centred = strong || line.starts_with('-');
                let text = line.trim_start_matches(['*', '-']);
                Line { paragraph, text, centred, strong, right: false }
            })
            .collect()
    }

    fn title_of(text: &str) -> String {
        let lines = lines(text);
        joined(&lines[title(&lines, 0)])
    }

    #[test]
    fn titles_among_lines() {
        let want = "某市人民政府关于做好防汛工作的通知";
        for text in [
            "*某市人民政府关于\n*做好防汛工作的通知\n某政发〔2019〕5号\n各区人民政府：\n略。",
            "首页\n*某市人民政府关于\n-做好防汛工作的通知\n-某政发〔2019〕5号\n略。",
            "*某市人民政府关于\n做好防汛工作的通知\n某政发〔2019〕5号\n略。",
            "*某市人民政府关于\n*做 好 防 汛 工 作 的 通 知\n各区人民政府：",
            "某市人民政府关于\n做好防汛工作的通知\n某政发〔2019〕5号\n略。",
            "某市人民政府关于\n做好防汛工作的通知\n各区人民政府：\n略。",
            "-某市人民政府关于\n-做好防汛工作的通知\n汛期将至，现通知如下：",
            "*某市人民政府文件\n-某政发〔2019〕5号\n*某市人民政府关于做好防汛工作的通知\n各区人民政府：",
            "*某市人民政府关于做好防汛工作的通知\n*第一章　总则",
        ] {
            assert_eq!(title_of(text), want, "{text}");
        }
        assert_eq!(title_of("*某市物业管理条例\n-（试行）\n第一条　略。"), "某市物业管理条例（试行）");
        assert_eq!(title_of("会议强调，要落实责任。\n-图为会场"), "");
    }

    #[test]
    fn a_decree_is_named_by_what_it_promulgates() {
        let text =
            "*中华人民共和国国务院令\n-第707号\n现公布《某条例》。\n总理　李明\n2018年12月18日\n*某条例\n第一条　略。";
        assert_eq!(title_of(text), "某条例");
        assert_eq!(title_of("*中华人民共和国国务院令\n-第707号\n略。"), "中华人民共和国国务院令");
    }

    #[test]
    fn issuers_begin_a_title() {
        let issuers = |title: &'static str| issuers_in(title).map(|mark| mark.of(title)).collect::<Vec<_>>();
        assert_eq!(issuers("国务院、中央军委关于防汛的批复"), ["国务院", "中央军委"]);
        assert_eq!(issuers("国务院办公厅转发某部关于防汛意见的通知"), ["国务院办公厅"]);
        assert_eq!(issuers("中华人民共和国国务院关于防汛的通知"), ["国务院"]);
        assert_eq!(issuers("关于防汛的通知"), Vec::<&str>::new());
    }
}

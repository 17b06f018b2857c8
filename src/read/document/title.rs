//! The title among the lines of a document: found by how it looks, or by what stands around it.

use core::ops::Range;

use super::element::{LONGEST_LINE, addressed, approval, number, serial};
use super::line::{Line, bracketed};
use crate::date::whole_day;
use crate::genre::Genre;
use crate::heading;
use crate::text::is_blank;

/// The most lines that are looked at for the head: more than the longest title, number, approval and addressees take
/// together with what sites put above them.
pub(super) const LONGEST_HEAD: usize = 24;
/// The most lines of a title.
const LONGEST_TITLE: usize = 8;

/// The lines of the title within `lines`, from line `from` on; empty if none of them is.
///
/// A title is the first of:
/// 1. lines that stand out (centred, bold or large), with those after them up to a genre or the document number;
/// 2. lines before the document number, or before the addressees if a genre ends them;
/// 3. centred lines that a genre ends.
///
/// A decree's (令) title is that of what it promulgates: the next lines that stand out, or the next line that says the
/// name which the decree gives it (现公布《…》).
pub(crate) fn title(lines: &[Line<'_>], from: usize) -> Range<usize> {
    let first = first_title(lines, from);
    if !is_decree(&joined(&lines[first.clone()])) {
        return first;
    }
    let rest = first.end..lines.len().min(first.end + LONGEST_HEAD);
    let next = rest.clone().find(|&index| lines[index].stands_out() && is_title_line(&lines[index]));
    let named = || {
        let name = lines[rest.clone()].iter().find_map(|line| promulgated(line.text))?;
        rest.clone().find(|&index| joined(&lines[index..=index]) == name).map(|index| index..index + 1)
    };
    next.map(|start| standing_out(lines, start)).or_else(named).unwrap_or(first)
}

/// The statute that a decree promulgates: `"公布" … "《" NAME "》"`
fn promulgated(text: &str) -> Option<&str> {
    let work = &text[text.find("公布")?..];
    let name = &work[work.find('《')? + '《'.len_utf8()..];
    Some(&name[..name.find('》')?])
}

/// The first title, a decree's own head included.
pub(super) fn first_title(lines: &[Line<'_>], from: usize) -> Range<usize> {
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
        let complete = || {
            let so_far = joined(&lines[start..end]);
            Genre::of(&so_far).is_some() || is_decree(&so_far)
        };
        let note = bracketed(lines[end].text).is_some() && lines[end].centred;
        if !(lines[end].stands_out() || note || lines[end].centred && !complete()) {
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
    let numbered = head.clone().find(|&index| is_number(lines, index));
    let above = numbered.map(|number| above(lines, head.start, number)).filter(|title| !title.is_empty());
    let from = numbered.map_or(head.start, |number| number + 1); // where the number stands above the title
    above.or_else(|| complete(lines, from..head.end)).unwrap_or(head.start..head.start)
}

/// Whether the line is the document number, or a decree's serial below its code.
fn is_number(lines: &[Line<'_>], index: usize) -> bool {
    let text = lines[index].text;
    number(text).is_some() || serial(text).is_some() && index > 0 && is_decree(&joined(&lines[index - 1..index]))
}

/// The lines of a title right above line `end`: all centred, or none.
fn above(lines: &[Line<'_>], from: usize, end: usize) -> Range<usize> {
    let of_title = |line: &&Line<'_>| is_title_line(line) && line.centred == lines[end - 1].centred;
    let count = lines[from..end].iter().rev().take(LONGEST_TITLE).take_while(of_title).count();
    end - count..end
}

/// The first lines that a genre ends, if they are centred or stand before the addressees.
fn complete(lines: &[Line<'_>], head: Range<usize>) -> Option<Range<usize>> {
    let mut start = head.start;
    for end in head.start + 1..=head.end {
        let last = &lines[end - 1];
        if !is_title_line(last) || last.centred != lines[start].centred || end - start > LONGEST_TITLE {
            start = end;
            continue;
        }
        let before_addressees = || lines.get(end).is_some_and(|next| addressed(next.text).is_some());
        if (last.centred || before_addressees()) && Genre::of(&joined(&lines[start..end])).is_some() {
            return Some(start..end);
        }
    }
    None
}

/// The lines as one title: without what typists put between them, or between the characters of one.
pub(super) fn joined(lines: &[Line<'_>]) -> String {
    let mut title = String::with_capacity(lines.iter().map(|line| line.text.len()).sum());
    title.extend(lines.iter().flat_map(|line| line.text.chars()).filter(|&c| !is_blank(c)));
    title
}

/// Whether the line may belong to a title: no other element, no heading, no sentence.
fn is_title_line(line: &Line<'_>) -> bool {
    let text = line.text;
    text.len() <= LONGEST_LINE
        && !text.contains(['。', '；', '\t'])
        && !text.ends_with(['：', ':'])
        && (line.stands_out() || !text.ends_with('，') && !is_cited(text))
        && !text.ends_with("文件") // 某市人民政府文件: the head of the letter paper
        && heading::numbered(text).is_none()
        && number(text).is_none()
        && serial(text).is_none()
        && approval(text).is_none()
        && whole_day(text).is_none()
        && !text.chars().filter(|&c| !is_blank(c)).take(2).eq(['目', '录'])
}

/// Whether the line is a work that is cited, and nothing more: 《某市物业管理条例》.
pub(crate) fn is_cited(text: &str) -> bool {
    text.starts_with('《') && text.find('》') == Some(text.len() - '》'.len_utf8())
}

/// Whether these words head a decree: 中华人民共和国国务院令.
pub(super) fn is_decree(words: &str) -> bool {
    words.ends_with('令') && Genre::of(words) == Some(Genre::Order) || words.ends_with("主席令")
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
            "首页\n-某市人民政府关于\n-做好防汛工作的通知\n-某政发〔2019〕5号\n略。",
            "某政发〔2019〕5号\n某市人民政府关于\n做好防汛工作的通知\n各区人民政府：\n略。",
            "某市人民政府关于\n做好防汛工作的通知\n各区人民政府：\n略。",
            "-某市人民政府关于\n-做好防汛工作的通知\n汛期将至，现通知如下：",
            "*某市人民政府文件\n-某政发〔2019〕5号\n*某市人民政府关于做好防汛工作的通知\n各区人民政府：",
            "*某市人民政府关于做好防汛工作的通知\n*第一章　总则",
        ] {
            assert_eq!(title_of(text), want, "{text}");
        }
        assert_eq!(title_of("*某市物业管理条例\n-（试行）\n第一条　略。"), "某市物业管理条例（试行）");
        assert_eq!(title_of("会议强调，要落实责任。\n-图为会场"), "");
        assert_eq!(title_of("《某市物业管理条例》\n各单位要落实责任："), "");
    }

    #[test]
    fn a_decree_is_named_by_what_it_promulgates() {
        let text =
            "*中华人民共和国国务院令\n-第707号\n现公布《某条例》。\n总理　李明\n2018年12月18日\n*某条例\n第一条　略。";
        assert_eq!(title_of(text), "某条例");
        assert_eq!(title_of("*中华人民共和国国务院令\n-第707号\n略。"), "中华人民共和国国务院令");
        let plain = "中华人民共和国国务院令\n第707号\n现公布《某某条例》，自公布之日起施行。\n总理　李明\n2018年12月18日\n某 某 条 例\n略。";
        assert_eq!(title_of(plain), "某某条例");
    }
}

//! The header table that government sites put above a document: labels and values, in cells or on lines.
//! It knows the labels that sites use for the items of their catalogues of public information.

use super::line::Line;
use crate::lexicon::characters::Characters;
use crate::marks::Element;
use crate::place::Place;
use crate::text::is_blank;

/// Labels and what they head, white space left out. The items are those of the catalogue of government information
/// (政府信息公开目录) by 《政府信息公开条例》 (*Regulations on Open Government Information*, 2007), article 19: 索引、名称、
/// 内容概述、生成日期; the wordings are those of central and provincial sites.
const LABELS: &[(&str, Element)] = &[
    ("索引号", Element::IndexNumber),
    ("索引", Element::IndexNumber),
    ("信息索引号", Element::IndexNumber),
    ("主题分类", Element::Subject),
    ("信息分类", Element::Subject),
    ("分类", Element::Subject),
    ("发文机关", Element::Issuer),
    ("发文单位", Element::Issuer),
    ("发文机构", Element::Issuer),
    ("制发机关", Element::Issuer),
    ("制定机关", Element::Issuer),
    ("发布机关", Element::Issuer),
    ("发布机构", Element::Issuer),
    ("发布单位", Element::Issuer),
    ("颁布机关", Element::Issuer),
    ("成文日期", Element::IssuedOn),
    ("成文时间", Element::IssuedOn),
    ("发文日期", Element::IssuedOn),
    ("发文时间", Element::IssuedOn),
    ("生成日期", Element::IssuedOn),
    ("制发日期", Element::IssuedOn),
    ("签发日期", Element::IssuedOn),
    ("印发日期", Element::IssuedOn),
    ("发布日期", Element::PublishedOn),
    ("发布时间", Element::PublishedOn),
    ("公布日期", Element::PublishedOn),
    ("公开日期", Element::PublishedOn),
    ("公开时间", Element::PublishedOn),
    ("标题", Element::Title),
    ("信件标题", Element::Title),
    ("来信标题", Element::Title),
    ("留言标题", Element::Title),
    ("名称", Element::Title),
    ("信息名称", Element::Title),
    ("文件名称", Element::Title),
    ("公文名称", Element::Title),
    ("发文字号", Element::Number),
    ("发文文号", Element::Number),
    ("公文文号", Element::Number),
    ("文件编号", Element::Number),
    ("文号", Element::Number),
    ("主题词", Element::Keywords),
    ("关键词", Element::Keywords),
    ("关键字", Element::Keywords),
    ("有效性", Element::Validity),
    ("时效性", Element::Validity),
    ("效力状态", Element::Validity),
    ("有效状态", Element::Validity),
];

/// What they begin with: of ten lines nine are told at once to have none.
static BEGINS: Characters = begins();

const fn begins() -> Characters {
    let (mut begins, mut i) = (Characters::new(""), 0);
    while i < LABELS.len() {
        let (first, _) = LABELS[i].0.split_at('索'.len_utf8());
        begins = begins.and(&Characters::new(first));
        i += 1;
    }
    begins
}

/// The longest label in bytes, the white space that spaces it out included.
const LONGEST_LABEL: usize = 60;

/// What a row ends in: the label whose value is yet to come, if any.
pub(super) type Pending = Option<Element>;

/// Appends what the row `line` says; `None` if it is no row: its first cell begins with no label.
pub(super) fn row(line: &Line<'_>, elements: &mut Vec<(Element, Place)>) -> Option<Pending> {
    let mut heads = None;
    let mut is_row = false;
    for (index, cell) in line.text.split('\t').enumerate() {
        let cell = cell.trim_matches(is_blank);
        let value = match label(cell) {
            Some((element, value)) => {
                is_row |= index == 0;
                heads = Some(element);
                value
            }
            None => cell,
        };
        if !is_row {
            return None;
        }
        if !value.is_empty()
            && let Some(element) = heads.take()
        {
            elements.push((element, line.place(value)));
        }
    }
    is_row.then_some(heads)
}

/// Whether a row is a label by itself, a colon after it: `<li>索引号：</li>`. The value stands on the next line then.
pub(super) fn is_lone_label(line: &Line<'_>) -> bool {
    line.text.ends_with(['：', ':']) && !line.text.contains('\t')
}

/// Whether a row is the name of a label and nothing else: `<dt>索引号</dt>`.
pub(super) fn is_bare_label(line: &Line<'_>) -> bool {
    !line.text.contains(['\t', '：', ':']) && label(line.text.trim_matches(is_blank)).is_some()
}

/// ```text
/// label = ( NAME | "【" NAME "】" ) ( colon | end of the cell ) | "【" NAME "】"
/// ```
/// and the rest of the cell.
fn label(cell: &str) -> Option<(Element, &str)> {
    let inner = cell.trim_start_matches(|c| matches!(c, '【' | '[') || is_blank(c));
    if !BEGINS.begin(inner) {
        return None; // as most lines
    }
    let bracketed = cell.strip_prefix(['【', '[']).and_then(|inner| inner.split_once(['】', ']']));
    let (name, value) = bracketed.or_else(|| cell.split_once(['：', ':'])).unwrap_or((cell, ""));
    let value = value.trim_start_matches(|c| matches!(c, '：' | ':') || is_blank(c));
    if name.len() > LONGEST_LABEL {
        return None;
    }
    let spelled = || name.chars().filter(|&c| !is_blank(c));
    let length: usize = spelled().map(char::len_utf8).sum();
    let known = LABELS.iter().find(|(label, _)| label.len() == length && label.chars().eq(spelled()));
    known.map(|&(_, element)| (element, if element == Element::Title { value } else { before_label(value) }))
}

/// A value without the labels that follow it in its cell: 2021-09-04　来源：….
fn before_label(value: &str) -> &str {
    let starts = value.match_indices(['：', ':']).filter_map(|(colon, _)| {
        let word = value[..colon].rfind(is_blank)?;
        value[word..colon].chars().all(|c| is_blank(c) || c.is_alphabetic()).then_some(word)
    });
    starts.min().map_or(value, |start| value[..start].trim_end_matches(is_blank))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Vec<(Element, &str)>> {
        let line = Line { paragraph: 0, text, centred: false, strong: false, right: false };
        let mut elements = Vec::new();
        let is_row = row(&line, &mut elements);
        is_row.map(|_| elements.iter().map(|(element, place)| (*element, place.mark.of(text))).collect())
    }

    #[test]
    fn rows_of_labels_and_values() {
        let want = vec![(Element::IndexNumber, "000/2019-7"), (Element::Subject, "市场\\工商")];
        assert_eq!(read("索 引 号：\t000/2019-7\t主题分类：\t市场\\工商"), Some(want.clone()));
        assert_eq!(read("索引号: 000/2019-7\t主题分类: 市场\\工商"), Some(want.clone()));
        assert_eq!(read("索引号\t000/2019-7\t主题分类\t市场\\工商"), Some(want));
        assert_eq!(read("标\u{3000}\u{3000}题：\t甲：乙"), Some(vec![(Element::Title, "甲：乙")]));
        assert_eq!(read("【发文机关】市政府"), Some(vec![(Element::Issuer, "市政府")]));
        assert_eq!(read("【发文机关】：市政府"), Some(vec![(Element::Issuer, "市政府")]));
        assert_eq!(
            read("发布日期：2021-09-04 08:30　来源：某报"),
            Some(vec![(Element::PublishedOn, "2021-09-04 08:30")])
        );
        assert_eq!(read("主 题 词："), Some(vec![]));
        assert_eq!(read("发文机关：\t\t成文日期：\t2019年1月27日"), Some(vec![(Element::IssuedOn, "2019年1月27日")]));
    }

    #[test]
    fn all_labels_begin_as_is_said() {
        assert!(LABELS.iter().all(|(label, _)| BEGINS.begin(label)));
    }

    #[test]
    fn other_lines() {
        for text in ["各省人民政府：", "甲\t标题：乙", "2019年", "会议强调：落实"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}

//! Which blocks are headings, and of which level: by GB/T 9704-2012, 7.3.3, and as statutes and plans number theirs.
//! Looks at a block's number, its length and marks, and at the blocks beside it.

use crate::growth::work;
use crate::heading::{LONGEST, Level, is_mark, numbered};
use crate::marks::{Block, Kind};
use crate::text::is_margin;

/// The most bytes of a paragraph that may be one: of [`LONGEST`] characters and a number before them.
const LONGEST_BYTES: usize = (LONGEST + 12) * 4;

/// Makes headings of the blocks that are:
/// - an article, 第一条, whatever follows;
/// - a line with a number and at most [`LONGEST`] characters, without any mark that ends or parts clauses; a 。 may end
///   it if other text follows, it closes no list, whose items are parted by ；, and no word in it rules.
///
/// Other paragraphs with a number are text: items of a list (of attachments too), or paragraphs of a numbered document.
pub(crate) fn mark(blocks: &mut [Block<'_>]) {
    let (mut before, mut attachments) = (None, false);
    for index in 0..blocks.len() {
        if blocks[index].kind != Kind::Text {
            continue;
        }
        let level = heading(blocks, index, before);
        attachments = attachments && level == Some(Level::Third) || blocks[index].text.as_str().starts_with("附件");
        if let Some(level) = level.filter(|_| !attachments) {
            blocks[index].kind = Kind::Heading(level);
        }
        before = Some(index);
    }
}

/// The level of the block, if it is a heading; `before` is the last block that showed text.
fn heading(blocks: &[Block<'_>], index: usize, before: Option<usize>) -> Option<Level> {
    let text = blocks[index].text.as_str();
    let (level, number) = numbered(text)?;
    if level == Level::Article {
        return Some(level);
    }
    work(text.len().min(LONGEST_BYTES));
    let words = text[number..].trim_start_matches(is_margin);
    if text.len() > LONGEST_BYTES || words.is_empty() || words.chars().count() > LONGEST {
        return None;
    }
    let stopped = words.strip_suffix('。');
    let plain = !stopped.unwrap_or(words).contains(is_mark);
    let list = || before.is_some_and(|before| blocks[before].text.as_str().ends_with(['：', '；', ':', ';']));
    let next = || blocks[index + 1..].iter().map(|block| block.text.as_str()).find(|text| !text.is_empty());
    let opens = || next().is_some_and(|next| numbered(next).is_none_or(|(below, _)| below > level));
    let rules = || RULING.iter().any(|word| words.contains(word));
    (plain && (stopped.is_none() || !list() && opens() && !rules())).then_some(level)
}

/// Words that make a rule of a sentence (《立法技术规范（试行）（一）》, *technique of legislation*, 2009): no heading has them.
const RULING: &[&str] = &["应当", "必须", "不得", "禁止", "可以", "负责"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Notice;

    fn kinds(lines: &str) -> Vec<Option<Level>> {
        let source = format!("题\n{lines}");
        let level = |kind| if let Kind::Heading(level) = kind { Some(level) } else { None };
        Notice::parse(&source).paragraphs().map(|paragraph| level(paragraph.kind())).collect()
    }

    #[test]
    fn numbers_say_the_level() {
        for (line, level) in [
            ("第一编　总则", Level::Part),
            ("第一章　总　则", Level::Chapter),
            ("第二节　监督管理", Level::Section),
            ("第一条　为了加强管理，制定本条例。", Level::Article),
            ("第十二条之一 违反规定的，由主管部门责令改正。", Level::Article),
            ("一、总体要求", Level::First),
            ("（十二）加强宣传、引导", Level::Second),
            ("(二)加强宣传", Level::Second),
            ("1.适用范围", Level::Third),
            ("１．适用范围", Level::Third),
            ("（1）适用范围", Level::Fourth),
            ("1　总则", Level::First),
            ("1.1　编制目的", Level::Second),
            ("2.1.3 预警分级", Level::Third),
        ] {
            assert_eq!(kinds(line), [Some(level)], "{line}");
        }
    }

    #[test]
    fn numbered_paragraphs_are_no_headings() {
        for line in [
            "一、各单位要高度重视，落实责任。",
            "（一）加强组织领导。各单位要落实责任。",
            "（一）其他所得；",
            "第一条规定的事项",
            "1.5万人参加",
            "2019年工作要点",
            "一、",
            "一是落实责任",
            "（略）",
        ] {
            assert_eq!(kinds(line), [None], "{line}");
        }
    }

    #[test]
    fn headings_fit_two_lines() {
        for (length, level) in [(LONGEST, Some(Level::First)), (LONGEST + 1, None)] {
            assert_eq!(kinds(&format!("一、{}", "实".repeat(length))), [level], "{length} characters");
        }
    }

    #[test]
    fn a_stop_ends_a_heading_but_also_the_last_item_of_a_list() {
        let second = Some(Level::Second);
        assert_eq!(
            kinds("（一）指导思想。\n以人民为中心，落实责任。\n（二）基本原则。\n坚持规范。"),
            [second, None, second, None]
        );
        assert_eq!(
            kinds("下列事项应当公开：\n（一）机构职能；\n（二）其他事项。\n第三条　略"),
            [None, None, None, Some(Level::Article)]
        );
        assert_eq!(kinds("（一）机构职能。\n（二）其他事项。"), [None, None]);
    }

    #[test]
    fn the_outline_holds_headings_articles_and_heads_of_paragraphs() {
        let notice = Notice::parse(
            "题\n第一章　总则\n第一条　略。\n（一）加强领导。各单位要落实责任。\n（二）各单位要落实责任。",
        );
        let outline: Vec<_> =
            notice.outline().map(|e| (e.level(), e.title().as_str(), e.paragraph().index())).collect();
        assert_eq!(outline, [(Level::Chapter, "总则", 0), (Level::Article, "", 1), (Level::Second, "加强领导", 2)]);
    }
}

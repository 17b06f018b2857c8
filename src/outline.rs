//! The outline of a document: which paragraphs are headings, of which level, and how to walk them.
//! The levels are those of GB/T 9704-2012, 7.3.3, of statutes, and of plans numbered in decimals.

use core::ops::Range;

use nom::branch::alt;
use nom::bytes::complete::{take_while_m_n, take_while1};
use nom::character::complete::{char, satisfy};
use nom::combinator::{eof, not, opt, peek, value, verify};
use nom::multi::many0_count;
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser as _};

use crate::excerpt::Excerpt;
use crate::grammar::characters::Characters;
use crate::growth::work;
use crate::marks::{Mark, Place};
use crate::notice::Notice;
use crate::paragraph::{Block, Kind, Level, Paragraph};
use crate::text::is_margin;

/// The most characters of a heading: what fits two lines of a page set by GB/T 9704-2012 (28 a line, 5.2.3).
const LONGEST: usize = 56;
/// The most bytes of a paragraph that may be one: of [`LONGEST`] characters and a number before them.
const LONGEST_BYTES: usize = (LONGEST + 12) * 4;

/// An entry of a notice's outline: a heading, or a numbered paragraph that opens with one.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'n> {
    paragraph: Paragraph<'n>,
    level: Level,
    title: Excerpt<'n>,
}

impl<'n> Entry<'n> {
    /// The level.
    pub fn level(self) -> Level {
        self.level
    }

    /// The paragraph that it is, or that it opens.
    pub fn paragraph(self) -> Paragraph<'n> {
        self.paragraph
    }

    /// The words of the heading, less the number before them and the stop behind; empty for an article, which has a
    /// number only.
    pub fn title(self) -> Excerpt<'n> {
        self.title
    }
}

impl Notice<'_> {
    /// The outline: headings, articles, and numbered paragraphs that open with a heading of their own
    /// (（一）加强组织领导。各地要…), in order. An entry lies below the last one of a lesser level before it.
    ///
    /// ```
    /// use gongwen::{Level, Notice};
    /// let notice = Notice::parse("某市防汛工作方案\n一、总体要求\n（一）落实责任。各单位要落实责任。\n二、保障措施");
    /// let outline: Vec<_> = notice.outline().map(|entry| (entry.level(), entry.title().as_str())).collect();
    /// assert_eq!(outline, [
    ///     (Level::First, "总体要求"),  // general requirements
    ///     (Level::Second, "落实责任"), // duties
    ///     (Level::First, "保障措施"),  // safeguards
    /// ]);
    /// ```
    pub fn outline(&self) -> impl Iterator<Item = Entry<'_>> {
        self.paragraphs().filter_map(|paragraph| {
            let text = paragraph.text();
            let (level, number) = numbered(text)?;
            let title = match paragraph.kind() {
                Kind::Heading(Level::Article) => number..number,
                Kind::Heading(_) => number..text.trim_end_matches('。').len(),
                Kind::Text => run_in(text, number)?,
                _ => return None,
            };
            let mark = Mark::within(title, text)?;
            let place = Place { paragraph: u32::try_from(paragraph.index()).ok()?, mark };
            Some(Entry { paragraph, level, title: Excerpt::new(self, place) })
        })
    }
}

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

/// A mark that ends or parts clauses. Enumerations with 、 stand in headings.
fn is_mark(c: char) -> bool {
    matches!(c, '。' | '；' | '：' | '，' | '！' | '？' | ';' | ':' | ',' | '\t')
}

/// The heading that a numbered paragraph opens with: its first sentence, if that is one and others follow.
fn run_in(text: &str, number: usize) -> Option<Range<usize>> {
    let words = number + (text[number..].len() - text[number..].trim_start_matches(is_margin).len());
    let limit = text[words..].char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| words + at);
    let end = words + text[words..limit].find(is_mark)?;
    (text[end..].starts_with('。') && end + '。'.len_utf8() < text.len() && end > words).then_some(words..end)
}

/// The level of a paragraph by the number that it begins with, and where its words begin.
///
/// `number = division | first | bracketed | third | decimal`, told apart by their first characters.
pub(crate) fn numbered(text: &str) -> Option<(Level, usize)> {
    if matches!(text.as_bytes(), [0xE4..=0xE9, ..]) && !BEGINS.begin(text) {
        return None; // as most texts, with a Chinese character that begins no number
    }
    let (rest, level) = match text.chars().next()? {
        '第' => division(text),
        '（' | '(' => bracketed(text),
        '0'..='9' | '０'..='９' => alt((third, decimal)).parse(text),
        c if is_numeral(c) => first(text),
        _ => return None,
    }
    .ok()?;
    Some((level, text.len() - rest.trim_start_matches(is_margin).len()))
}

/// `division = "第" NUMERAL ("编" | "章" | "节" | "条" ["之" NUMERAL]) (SPACE | end)`: 第一章　总则, 第十条之一　…
fn division(text: &str) -> IResult<&str, Level> {
    let unit = alt((
        value(Level::Part, char('编')),
        value(Level::Chapter, char('章')),
        value(Level::Section, char('节')),
        value(Level::Article, (char('条'), opt((char('之'), numeral)))),
    ));
    let gap = peek(alt((satisfy(is_margin).map(|_| ()), eof.map(|_| ()))));
    delimited((char('第'), numeral), unit, gap).parse(text)
}

/// `first = NUMERAL "、"`: 一、总体要求
fn first(text: &str) -> IResult<&str, Level> {
    value(Level::First, terminated(take_while1(is_numeral), char('、'))).parse(text)
}

/// `bracketed = "（" (NUMERAL | DIGITS) "）"`: （一）指导思想, of the second level, （1）, of the fourth
fn bracketed(text: &str) -> IResult<&str, Level> {
    let number = alt((value(Level::Second, take_while1(is_numeral)), value(Level::Fourth, digits)));
    delimited(satisfy(|c| matches!(c, '（' | '(')), number, satisfy(|c| matches!(c, '）' | ')'))).parse(text)
}

/// `third = DIGITS ("." | "．" | "、") no DIGIT`: 1.范围
fn third(text: &str) -> IResult<&str, Level> {
    value(Level::Third, (digits, satisfy(|c| matches!(c, '.' | '．' | '、')), not(digits))).parse(text)
}

/// `decimal = DIGITS U+3000 | DIGITS ("." DIGITS)+ SPACE`, four deep at most: 1　总则, 1.1　编制目的
fn decimal(text: &str) -> IResult<&str, Level> {
    let deeper = many0_count(preceded(satisfy(|c| matches!(c, '.' | '．')), digits));
    let (rest, deeper) = verify(preceded(digits, deeper), |deeper| *deeper < 4).parse(text)?;
    let level = [Level::First, Level::Second, Level::Third, Level::Fourth][deeper];
    value(level, satisfy(|c| c == '\u{3000}' || c == ' ' && deeper > 0)).parse(rest)
}

fn numeral(text: &str) -> IResult<&str, &str> {
    alt((take_while1(is_numeral), digits)).parse(text)
}

fn digits(text: &str) -> IResult<&str, &str> {
    take_while_m_n(1, 3, |c: char| matches!(c, '0'..='9' | '０'..='９')).parse(text)
}

fn is_numeral(c: char) -> bool {
    c == '〇' || NUMERALS.contains(c)
}

/// The Chinese digits and places that headings are numbered with, but for the round zero.
static NUMERALS: Characters = Characters::new("零一二三四五六七八九十百千");

/// The Chinese characters that numbers of headings begin with.
static BEGINS: Characters = Characters::new("第").and(&NUMERALS);

#[cfg(test)]
mod tests {
    use super::*;

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

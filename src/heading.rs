//! The numbers of headings: 一、 （一） 1. （1） of documents, 第一章 第一条 of statutes, 1.1 of plans.
//! Knows the level that a number says and where the words after it begin, in any text.

use core::ops::Range;

use nom::branch::alt;
use nom::bytes::complete::{take_while_m_n, take_while1};
use nom::character::complete::{char, satisfy};
use nom::combinator::{eof, not, opt, peek, value, verify};
use nom::multi::many0_count;
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser as _};

use crate::lexicon::characters::Characters;
use crate::names::names;
use crate::text::is_margin;

/// The level of a heading: in official documents 一、 （一） 1. （1） by GB/T 9704-2012, 7.3.3;
/// in statutes 编, 章, 节 and 条 by 《立法法》 (*Legislation Law*, 2023), article 65. Lesser levels stand above greater ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Level {
    /// 第一编, a part of a statute.
    Part,
    /// 第一章, a chapter of a statute.
    Chapter,
    /// 第一节, a section of a chapter.
    Section,
    /// 第一条, an article of a statute.
    Article,
    /// 一、
    First,
    /// （一）
    Second,
    /// 1.
    Third,
    /// （1）
    Fourth,
    /// One that a later version knows: what a name in its JSON reads as. No reading gives it.
    Other,
}

names! { Level in "heading::", "article":
    Part = "part",
    Chapter = "chapter",
    Section = "section",
    Article = "article",
    First = "first",
    Second = "second",
    Third = "third",
    Fourth = "fourth";
    else Other
}

/// The most characters of a heading: what fits two lines of a page set by GB/T 9704-2012 (28 a line, 5.2.3).
pub(crate) const LONGEST: usize = 56;

/// A mark that ends or parts clauses. Enumerations with 、 stand in headings.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '。' | '；' | '：' | '，' | '！' | '？' | ';' | ':' | ',' | '\t')
}

/// The heading that a numbered paragraph opens with: its first sentence, if that is one and others follow.
pub(crate) fn run_in(text: &str, number: usize) -> Option<Range<usize>> {
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

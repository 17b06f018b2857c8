//! Ordinals that open a clause (一是, 第二，, （三）), and the heads of articles and numbered paragraphs (第十条, 4.2.2).

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n, take_while1};
use nom::character::complete::{anychar, char, satisfy};
use nom::combinator::{fail, map_res, opt, peek, recognize};
use nom::multi::many1_count;
use nom::sequence::{delimited, terminated};
use nom::{IResult, Parser};

use crate::text::is_margin;

/// Reads an ordinal that opens a clause and gives its value.
///
/// ```text
/// ordinal = list | "第" number (comma | "是" [comma]) | "（" number "）" | digits ("." | "．")
/// list    = number ("是" [comma] | "、" | before "要" | before "须")
/// ```
pub(crate) fn ordinal(input: &str) -> IResult<&str, u32> {
    match input.chars().next() {
        Some('第') => delimited(char('第'), number, alt((recognize(comma), is))).parse(input),
        Some('（' | '(') => delimited(anychar, number, satisfy(|c| matches!(c, '）' | ')'))).parse(input),
        Some('0'..='9') => alt((list, terminated(digits, satisfy(|c| matches!(c, '.' | '．'))))).parse(input),
        Some('一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十') => list(input),
        _ => fail().parse(input),
    }
}

fn list(input: &str) -> IResult<&str, u32> {
    terminated(number, alt((is, tag("、"), peek(tag("要")), peek(tag("须"))))).parse(input)
}

fn is(input: &str) -> IResult<&str, &str> {
    recognize((char('是'), opt(comma))).parse(input)
}

fn comma(input: &str) -> IResult<&str, char> {
    satisfy(|c| matches!(c, '，' | ',' | '、' | '：')).parse(input)
}

/// Reads over the head of an article or of a numbered paragraph; it is no ordinal.
///
/// ```text
/// article = "第" number ("条" | "款" | "章" | "节" | "编") space     ; 第十条
///         | digits 1*("." digits) space                             ; 4.2.2
/// ```
pub(crate) fn article(input: &str) -> IResult<&str, &str> {
    match input.chars().next() {
        Some('第') => {
            let unit = satisfy(|c| matches!(c, '条' | '款' | '章' | '节' | '编'));
            recognize((char('第'), number, unit, take_while1(is_margin))).parse(input)
        }
        Some('0'..='9') => recognize((digits, many1_count((char('.'), digits)), take_while1(is_margin))).parse(input),
        _ => fail().parse(input),
    }
}

/// Whether one of them may begin with `c`.
pub(crate) fn may_begin(c: char) -> bool {
    matches!(c, '第' | '（' | '(' | '0'..='9' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// A Chinese number below one hundred, or digits.
fn number(input: &str) -> IResult<&str, u32> {
    alt((han, digits)).parse(input)
}

fn digits(input: &str) -> IResult<&str, u32> {
    map_res(take_while_m_n(1, 2, |c: char| c.is_ascii_digit()), str::parse).parse(input)
}

fn han(input: &str) -> IResult<&str, u32> {
    let digit = |c| (1..).zip("一二三四五六七八九".chars()).find_map(|(value, digit)| (digit == c).then_some(value));
    let (mut end, mut value) = (0, 0);
    for (at, c) in input.char_indices().take(3) {
        match (c, digit(c)) {
            ('十', _) if value < 10 => value = value.max(1) * 10,
            (_, Some(digit)) if value % 10 == 0 => value += digit,
            _ => break,
        }
        end = at + c.len_utf8();
    }
    if value == 0 { fail().parse(input) } else { Ok((&input[end..], value)) }
}

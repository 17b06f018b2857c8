//! What stands before a main clause: ordinals (一是, 第二，, （三）), conjunctions and words of time (同时，, 当前), and
//! adjuncts that a preposition opens (对居家隔离人员, 在…中).

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n, take_while1};
use nom::character::complete::{anychar, char, satisfy};
use nom::combinator::{fail, map_res, opt, peek, recognize};
use nom::multi::many1_count;
use nom::sequence::{delimited, terminated};
use nom::{IResult, Parser};

use crate::lexicon::characters::Characters;
use crate::lexicon::words::{Words, behind_all, word, words};

/// Words that lead in a clause without being its subject: conjunctions and words of time and order.
static LEADS: Words = words!(LEAD_WORDS);

const LEAD_WORDS: &str = concat!(
    // conjunctions
    "同时 此外 另外 因此 因而 所以 为此 对此 总之 其中 但 但是 然而 不过 而 而且 并且 并 且 以及 特别是 尤其是 特别 尤其 ",
    "如果 只有 无论 不论 不管 即使 既然 那么 从而 进而 故 则 即 一方面 另一方面 换言之 也就是说 与此同时 具体来说 总的来看 ",
    // order
    "说到底 归根到底 归根结底 首先 其次 再次 最后 然后 接着 随后 接下来 下一步 下一阶段 下一步工作中 第一步 会上 会后 会前 座谈中 座谈会上 会议最后 ",
    // time
    "当前 目前 现在 现阶段 今后 未来 近期 近来 近年来 今年 明年 去年 今年以来 今天 今日 明天 昨日 当天 当日 日前 近日 此前 此后 此时 当下 眼下 前不久 不久前 当时 ",
    "新时代 新时代下 新形势下 新阶段 新的一年 年内 年底前 下半年 上半年 今年下半年 长期以来 一段时间以来 多年来 原则上 总体上 必要时 届时 平时 ",
);

/// The characters that these and the ordinals begin with.
static BEGINS: Characters = Characters::beginning(LEAD_WORDS).and(&Characters::new("第一二三四五六七八九十"));

/// Whether what may lead in a clause begins `text`: a look at its first character, before any rule is tried.
#[inline]
fn may_lead(text: &str) -> bool {
    match text.as_bytes() {
        [0xE4..=0xE9, ..] => BEGINS.begin(text), // a Chinese character
        [first, ..] => matches!(first, b'0'..=b'9' | b'(') || text.starts_with('（'),
        [] => false,
    }
}

/// Reads one word that leads in, and the comma behind it.
pub(super) fn lead(input: &str) -> IResult<&str, &str> {
    recognize((word(&LEADS), opt(comma))).parse(input)
}

fn comma(input: &str) -> IResult<&str, char> {
    satisfy(|c| matches!(c, '，' | ',' | '、' | '：')).parse(input)
}

/// What may stand before a clause without belonging to it: white space, the opening quote of reported words, a dash.
pub(super) fn is_space(c: char) -> bool {
    crate::text::is_margin(c) || matches!(c, '“' | '‘' | '—')
}

/// `text` without what may stand before it.
fn behind_space(text: &str) -> &str {
    match text.as_bytes().first() {
        Some(..=b' ' | 0xC2 | 0xE2 | 0xE3 | 0xEF) => text.trim_start_matches(is_space),
        _ => text, // no character of these
    }
}

/// Reads an ordinal that opens a segment and gives its value.
///
/// ```text
/// ordinal = list | "第" number (comma | "是" [comma]) | "（" number "）" | digits ("." | "．")
/// list    = number ("是" [comma] | "、" | before "要" | before "须")
/// ```
pub(super) fn ordinal(input: &str) -> IResult<&str, u32> {
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

/// Reads over the head of an article or of a numbered paragraph; it is no ordinal.
///
/// ```text
/// article = "第" number ("条" | "款" | "章" | "节" | "编") space     ; 第十条
///         | digits 1*("." digits) space                             ; 4.2.2
/// ```
pub(super) fn article(input: &str) -> IResult<&str, &str> {
    match input.chars().next() {
        Some('第') => {
            let unit = satisfy(|c| matches!(c, '条' | '款' | '章' | '节' | '编'));
            recognize((char('第'), number, unit, take_while1(is_space))).parse(input)
        }
        Some('0'..='9') => recognize((digits, many1_count((char('.'), digits)), take_while1(is_space))).parse(input),
        _ => fail().parse(input),
    }
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

/// What stands behind the ordinals and words that lead in a clause, and the value of the first ordinal (0: none).
#[inline]
pub(super) fn strip(text: &str) -> (&str, u32) {
    let rest = behind_space(text);
    // Nothing leads in most clauses.
    if may_lead(rest) { behind_leads(rest) } else { (rest, 0) }
}

fn behind_leads(text: &str) -> (&str, u32) {
    let (mut value, mut rest) = (0, text);
    while may_lead(rest) {
        let before = rest.len();
        if let Ok((behind, _)) = article(rest) {
            rest = behind;
        }
        if let Ok((behind, number)) = ordinal(rest) {
            rest = behind;
            value = if value == 0 { number } else { value };
        }
        rest = behind_space(behind_all(lead, rest));
        if rest.len() == before {
            break;
        }
    }
    (rest, value)
}

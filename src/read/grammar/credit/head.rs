//! Credits at the head of a report, with its dateline (电头): 本报讯 记者赵雷、通讯员郭峰报道, 记者王芳报道　6月10日，…,
//! 央广网1月15日消息（李勇 田星）.

use nom::IResult;
use nom::Parser as _;
use nom::bytes::complete::take_while;
use nom::character::complete::satisfy;
use nom::combinator::{consumed, verify};
use nom::multi::many1;
use nom::sequence::delimited;

use super::super::{Analysis, Passage};
use super::item::{credit, is_separator, names_alone};
use super::{LONGEST, add, closing};
use crate::lexicon::words::positions;
use crate::marks::Role;
use crate::span::boundary;

/// The bytes in which a dateline ends.
const DATELINE: usize = 90;

/// Reads the credits that open the first sentence of a report.
///
/// ```text
/// head      = by | wired
/// ```
pub(super) fn read(passage: Passage<'_>, analysis: &mut Analysis) {
    let text = passage.text;
    let line = &text[..boundary(text, DATELINE)];
    let is_said = |end: char, word: &str| {
        let mut words = positions(line, end).filter(|&at| line[..at].ends_with(word));
        words.next().is_some_and(|at| !line[..at].contains(['，', '。', '（']))
    };
    if (is_said('者', "记") || is_said('员', "通讯"))
        && let Ok((_, credits)) = by(text)
    {
        for (roles, names) in credits {
            add(passage, roles, names, analysis);
        }
    } else if let Some(at) = bracket(text)
        && let Ok((_, names)) = wired(&text[at..])
    {
        add(passage, &[Role::Reporter], names, analysis);
    }
}

/// ```text
/// by    = 1*( credit *sep ) bound     ; the house of the first one holds the dateline: 本报讯 记者…
/// bound = blank | "：" | DEED         ; right before what is reported: 记者李明从某局获悉 is none
/// ```
fn by(input: &str) -> IResult<&str, Vec<(&'static [Role], &str)>> {
    let credits = many1((credit, take_while(|c| is_separator(c) || c == '：')).map(|(credit, _)| credit));
    let bound = |read: &str| {
        read.len() <= LONGEST
            && (read.ends_with(|c: char| c.is_whitespace() || c == '：')
                || read.trim_end_matches(is_separator).ends_with("报道"))
    };
    let (rest, (_, credits)) = verify(consumed(credits), |(read, _): &(&str, Vec<_>)| bound(read)).parse(input)?;
    Ok((rest, credits))
}

/// ```text
/// wired = "（" names-alone "）"     ; right after a dateline
/// ```
fn wired(input: &str) -> IResult<&str, &str> {
    delimited(satisfy(|c| matches!(c, '（' | '(')), names_alone, closing).parse(input)
}

/// Where a bracket opens after a dateline.
///
/// ```text
/// dateline = *any ( DAY | HOUSE ) ( "讯" | "电" | "消息" )     ; 央广网1月15日消息, 本报讯
/// ```
fn bracket(text: &str) -> Option<usize> {
    let at = text[..boundary(text, DATELINE)].find(['（', '('])?;
    let line = text[..at].trim_end();
    let lead = ["讯", "电", "消息"].iter().find_map(|end| line.strip_suffix(end))?;
    lead.ends_with(['日', '网', '报', '社', '台', '刊', '端']).then_some(at)
}

//! The edges of years and months, and the tens of days: 年初, 月底, 上旬.
//! Knows their words; of which year or month they are, others read.

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::one_of;
use nom::combinator::{not, peek, value};
use nom::sequence::terminated;
use nom::{IResult, Parser as _};

use super::Phase;

/// `edge = "初" | "中" | "底" | "末"` of a year or month, if no other word begins so: 初步, 中国, 底线
pub(super) fn edge(input: &str) -> IResult<&str, Phase> {
    alt((
        value(Phase::Beginning, terminated(tag("初"), not(one_of("步中次心级始衷期高赛")))),
        value(Phase::End, terminated(tag("底"), not(one_of("线气蕴色层座稿数子")))),
        value(Phase::End, terminated(tag("末"), not(one_of("端梢尾")))),
        value(Phase::Middle, terminated(tag("中"), peek(alt((tag("，"), tag("。"), tag("、"), tag("；"), tag("）")))))),
    ))
    .parse(input)
}

/// `ten-days = "上旬" | "中旬" | "下旬"`
pub(super) fn ten_days(input: &str) -> IResult<&str, Phase> {
    alt((
        value(Phase::FirstTenDays, tag("上旬")),
        value(Phase::MiddleTenDays, tag("中旬")),
        value(Phase::LastTenDays, tag("下旬")),
    ))
    .parse(input)
}

/// `twenty-days = "上中旬" | "中下旬"`: from the one to the other
pub(super) fn twenty_days(input: &str) -> IResult<&str, (Phase, Phase)> {
    alt((
        value((Phase::FirstTenDays, Phase::MiddleTenDays), tag("上中旬")),
        value((Phase::MiddleTenDays, Phase::LastTenDays), tag("中下旬")),
    ))
    .parse(input)
}

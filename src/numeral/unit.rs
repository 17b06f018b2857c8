//! The grammar of the units after digits of any kind, as powers of ten: 万, 亿, 百万, 万亿.
//! Knows units and the blank before them; the numbers that bear them, `arabic` and `chinese` know.

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{one_of, satisfy};
use nom::combinator::{map, map_opt, not, opt, peek};
use nom::error::{Error, ErrorKind};
use nom::multi::fold_many0;
use nom::sequence::{preceded, terminated};
use nom::{Err, IResult, Parser as _};

use super::digit::{digit, is_place};
use super::words;
use crate::text::is_space;

/// `large = ["十" | "百" | "千"] ( "万" ["亿"] | "亿" ) {"亿"}`: its power of ten; not where 万 begins a name
pub(super) fn large_unit(input: &str) -> IResult<&str, u32> {
    let wan = terminated(wan, not(peek(satisfy(words::is_behind_wan))));
    let power = map((opt(small_unit), opt(wan), yi), |(small, wan, yi)| {
        (wan.is_some() || yi > 0).then(|| yi.saturating_add(small.unwrap_or(0)).saturating_add(wan.unwrap_or(0)))
    });
    map_opt(power, |power| power).parse(input)
}

/// `small = "十" | "百" | "千"`: its power of ten; not where it begins a word or the name of a unit: 十分, 千瓦, 百分点
pub(super) fn small_unit(input: &str) -> IResult<&str, u32> {
    let mut unit = map(one_of("十拾百佰千仟"), |unit| match unit {
        '十' | '拾' => 1,
        '百' | '佰' => 2,
        _ => 3,
    });
    if words::is_unit_name(input) { no(input) } else { unit.parse(input) }
}

/// 万 and no 万万: its power of ten.
pub(super) fn wan(input: &str) -> IResult<&str, u32> {
    map(terminated(one_of("万萬"), not(one_of("万萬"))), |_| 4).parse(input)
}

/// `one-yi = "亿" | "万万"`
pub(super) fn one_yi(input: &str) -> IResult<&str, &str> {
    alt((tag("亿"), tag("億"), tag("万万"), tag("萬萬"))).parse(input)
}

/// `{ one-yi }`: their power of ten.
fn yi(input: &str) -> IResult<&str, u32> {
    fold_many0(one_yi, || 0u32, |power, _| power.saturating_add(8)).parse(input)
}

/// `units = [small] ["万"] { "亿" }`: their power of ten, after digits of any kind.
pub(super) fn units(input: &str) -> IResult<&str, u32> {
    map((opt(small_unit), opt(wan), yi), |(small, wan, yi)| {
        yi.saturating_add(small.unwrap_or(0)).saturating_add(wan.unwrap_or(0))
    })
    .parse(input)
}

/// `point-units = ["万"] { "亿" }`: all the units that a fraction takes, 二点六万; no digit or other place after it.
pub(super) fn point_units(input: &str) -> IResult<&str, u32> {
    let place = satisfy(|c| digit(c).is_some() || is_place(c));
    let end = not(preceded(not(satisfy_rest(words::is_unit_name)), place));
    terminated(map((opt(wan), yi), |(wan, yi)| yi.saturating_add(wan.unwrap_or(0))), end).parse(input)
}

/// One white space, as typists set around digits.
pub(super) fn blank(input: &str) -> IResult<&str, char> {
    satisfy(is_space).parse(input)
}

/// Nothing, if what follows is so.
pub(super) fn satisfy_rest<'i>(
    is: fn(&str) -> bool,
) -> impl nom::Parser<&'i str, Output = (), Error = nom::error::Error<&'i str>> {
    move |input| if is(input) { Ok((input, ())) } else { no(input) }
}

/// No numeral here.
pub(super) fn no<T>(input: &str) -> IResult<&str, T> {
    Err(Err::Error(Error::new(input, ErrorKind::Verify)))
}

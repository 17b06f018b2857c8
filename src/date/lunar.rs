//! Dates of the lunar calendar (农历): 正月初五, 农历八月十五, 大年初一, 闰四月.
//! Knows their words; which days they are, a calendar would have to say that the library does not have.

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::one_of;
use nom::combinator::{map, map_opt, not, opt, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser as _};

use super::lexeme::{Parts, one};
use super::number::{is_figure, small, year};
use super::{DateParts, LunarDate};

/// Names of the calendar, right before its dates.
pub(super) const NAMES: [&str; 3] = ["农历", "阴历", "旧历"];

/// The date of this lunar month and day, with the rest of `start`.
pub(super) fn of(month: u8, leap: bool, day: Option<u8>, start: DateParts) -> DateParts {
    DateParts { lunar: Some(LunarDate { month, leap, day }), ..start }
}

/// ```text
/// lunar = name [year "年"] month [day] | named-month [day] | small "月" early-day | "大年" ( early-day | "三十" )
/// ```
pub(super) fn lunar(input: &str, start: DateParts) -> IResult<&str, Parts> {
    let made = |(leap, month, day): (bool, u8, Option<u8>)| one(of(month, leap, day, start));
    let named = map((leap, named_month, opt(day)), made);
    let numbered = map((leap, small_month, opt(day)), made);
    let leap_month = map((verify(leap, |&leap| leap), small_month, opt(day)), made);
    let early = map((small_month, early_day), |(month, day)| made((false, month, Some(day))));
    let eve = map(tag("三十"), |_| one(of(12, false, Some(30), start)));
    let new_year = preceded(tag("大年"), alt((eve, map(early_day, |day| one(of(1, false, Some(day), start))))));
    let name = alt(NAMES.map(tag));
    let stated =
        map(preceded(name, (opt(terminated(year, tag("年"))), alt((named, numbered)))), |(year, (date, end))| {
            (DateParts { year: year.or(date.year), ..date }, end)
        });
    let named = map((leap, named_month, opt(day)), made);
    alt((stated, named, leap_month, early, new_year)).parse(input)
}

/// `[ "闰" ]`
fn leap(input: &str) -> IResult<&str, bool> {
    map(opt(tag("闰")), |leap| leap.is_some()).parse(input)
}

/// `named-month = "正月" | "冬月" | "腊月"`
fn named_month(input: &str) -> IResult<&str, u8> {
    let month = |c| match c {
        '正' => 1,
        '冬' => 11,
        _ => 12,
    };
    map(terminated(one_of("正冬腊"), tag("月")), month).parse(input)
}

fn small_month(input: &str) -> IResult<&str, u8> {
    verify(terminated(small, tag("月")), |month| (1..=12).contains(month)).parse(input)
}

/// `day = early-day | small ["日"]`; no number of things after it
fn day(input: &str) -> IResult<&str, u8> {
    let figures = not(one_of("个名位人次项条家件天年周场万亿"));
    let late = verify(terminated(small, opt(tag("日"))), |day| (10..=30).contains(day));
    alt((early_day, terminated(late, figures))).parse(input)
}

/// `early-day = "初" ("一" … "十")`
pub(super) fn early_day(input: &str) -> IResult<&str, u8> {
    let digit = map_opt(preceded(tag("初"), one_of("一二三四五六七八九十")), |c| {
        "一二三四五六七八九十".chars().zip(1..).find(|(digit, _)| *digit == c).map(|(_, day)| day)
    });
    terminated(digit, not(verify(nom::character::complete::anychar, |&c| is_figure(c)))).parse(input)
}

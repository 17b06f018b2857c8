//! Dates counted from another day: 今年, 昨日, 本月, 次日, 日前; and the edges of the year that a text is about, 年底.
//! One table of words, each with the neighbours that make it a part of another word.

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::combinator::{map, opt, value, verify};
use nom::error::{Error, ErrorKind};

use nom::{Err, IResult, Parser as _};

use super::absolute::{self, Parts};
use super::{Anchor, DateParts, DayPart, Phase, Relative, Unit, clock};
use crate::numeral::is_numeral;

/// A word for a relative date.
#[derive(Clone, Copy)]
struct Word {
    text: &'static str,
    relative: Relative,
    part: Option<DayPart>,
    /// Characters right before it with which its first one makes another word.
    not_behind: &'static str,
    /// Characters right behind it with which its last one does.
    not_before: &'static str,
}

/// What ends in 明 and so makes 明日, 明天, 明年 out of nothing: 说明, 文明, 光明 …
const MING: &str = "说文光表证声透发聪鲜黎昆三英清开简申查注标写阐指高失照分显严贤挑";
/// What ends in 当.
const DANG: &str = "相应适正恰不充担妥得";
/// What ends in 今.
const JIN: &str = "如当现古";
/// What ends in 前 or 后.
const QIAN: &str = "以之目此从先当日月年天提事会战饭赛课节最午";
/// What ends in 上 or 下.
const SHANG: &str = "以海网线路天马晚早水地山以之陆身手会桌街如";
/// What ends in 本.
const BEN: &str = "日基成版资样根原书文剧课读脚标";

const fn word(
    text: &'static str,
    anchor: Anchor,
    unit: Unit,
    offset: i8,
    not_behind: &'static str,
    not_before: &'static str,
) -> Word {
    Word { text, relative: Relative { anchor, unit, offset: Some(offset) }, part: None, not_behind, not_before }
}

const fn vague(text: &'static str, not_behind: &'static str, not_before: &'static str) -> Word {
    let relative = Relative { anchor: Anchor::Writing, unit: Unit::Day, offset: None };
    Word { text, relative, part: None, not_behind, not_before }
}

const fn at(part: DayPart, word: Word) -> Word {
    Word { part: Some(part), ..word }
}

use Anchor::{Named, Writing};
use DayPart::{Dawn, EarlyMorning, Evening, Night};
use Unit::{Day, Month, Week, Year};

/// The words, as the 现代汉语词典 (*Dictionary of Modern Chinese*, 7th edition) has them; compounds of the day with its
/// part (今晚) too.
const WORDS: &[(char, &[Word])] = &[
    (
        '今',
        &[
            word("今年", Writing, Year, 0, JIN, "均轻龄"),
            word("今日", Writing, Day, 0, JIN, "益渐头"),
            word("今天", Writing, Day, 0, JIN, ""),
            at(Evening, word("今晚", Writing, Day, 0, JIN, "报")),
            at(Night, word("今夜", Writing, Day, 0, JIN, "")),
            at(Dawn, word("今晨", Writing, Day, 0, JIN, "")),
            at(EarlyMorning, word("今早", Writing, Day, 0, JIN, "")),
        ],
    ),
    ('去', &[word("去年", Writing, Year, -1, "过失", "轻龄")]),
    (
        '昨',
        &[
            word("昨日", Writing, Day, -1, "", ""),
            word("昨天", Writing, Day, -1, "", ""),
            at(Evening, word("昨晚", Writing, Day, -1, "", "")),
            at(Night, word("昨夜", Writing, Day, -1, "", "")),
        ],
    ),
    (
        '前',
        &[
            word("前年", Writing, Year, -2, QIAN, "轻龄"),
            word("前日", Writing, Day, -2, QIAN, "本中方夜"),
            word("前天", Writing, Day, -2, QIAN, ""),
        ],
    ),
    (
        '明',
        &[
            word("明年", Writing, Year, 1, MING, "轻龄"),
            word("明日", Writing, Day, 1, MING, "之报"),
            word("明天", Writing, Day, 1, MING, ""),
            at(Evening, word("明晚", Writing, Day, 1, MING, "")),
            at(EarlyMorning, word("明早", Writing, Day, 1, MING, "")),
        ],
    ),
    (
        '后',
        &[
            word("后年", Writing, Year, 2, "以之此今然最往", "轻龄"),
            word("后天", Writing, Day, 2, "以之此今然最往先", "努成培环因形习教性的"),
        ],
    ),
    (
        '当',
        &[
            word("当年", Named, Year, 0, DANG, "轻龄"),
            word("当月", Named, Month, 0, DANG, ""),
            word("当日", Named, Day, 0, DANG, "益渐本"),
            word("当天", Named, Day, 0, DANG, ""),
            at(Evening, word("当晚", Named, Day, 0, DANG, "")),
            at(Night, word("当夜", Named, Day, 0, DANG, "")),
        ],
    ),
    (
        '同',
        &[
            word("同年", Named, Year, 0, "共相不如会", "龄级"),
            word("同月", Named, Month, 0, "共相不如会", ""),
            word("同日", Named, Day, 0, "共相不如会愿", "而本方中"),
        ],
    ),
    (
        '次',
        &[
            word("次年", Named, Year, 1, "一二三四五六七八九十百0123456789多每首历此本再屡几", "会度"),
            word("次月", Named, Month, 1, "一二三四五六七八九十百0123456789多每首历此本再屡几", ""),
            word("次日", Named, Day, 1, "一二三四五六七八九十百0123456789多每首历此本再屡几", ""),
        ],
    ),
    ('翌', &[word("翌年", Named, Year, 1, "", ""), word("翌日", Named, Day, 1, "", "")]),
    (
        '本',
        &[
            word("本年", Writing, Year, 0, BEN, "轻龄"),
            word("本月", Writing, Month, 0, BEN, ""),
            word("本周", Writing, Week, 0, BEN, "边围全期"),
            word("本日", Writing, Day, 0, BEN, ""),
        ],
    ),
    (
        '上',
        &[
            word("上年", Writing, Year, -1, SHANG, "轻龄"),
            word("上月", Writing, Month, -1, SHANG, ""),
            word("上个月", Writing, Month, -1, SHANG, ""),
            word("上周", Writing, Week, -1, SHANG, "边围全期"),
            word("上星期", Writing, Week, -1, SHANG, ""),
        ],
    ),
    (
        '下',
        &[
            word("下月", Writing, Month, 1, SHANG, ""),
            word("下个月", Writing, Month, 1, SHANG, ""),
            word("下周", Writing, Week, 1, SHANG, "边围全期"),
            word("下星期", Writing, Week, 1, SHANG, ""),
        ],
    ),
    ('即', &[word("即日", Writing, Day, 0, "立随", "")]),
    ('近', &[vague("近日", "附最接临靠将逼远", "本常益均")]),
    (
        '日',
        &[vague(
            "日前",
            "节假作之次当今明昨末近数几多旬某0123456789０１２３４５６７８９一二三四五六七八九十百两半",
            "夕后",
        )],
    ),
];

/// `relative = word [in-year | in-month | weekday] | edge-of-year | edge-of-month`
/// Right behind 《 it belongs to a title: 《今日中国》.
pub(super) fn relative<'i>(before: &str, input: &'i str) -> IResult<&'i str, Parts> {
    if before.ends_with(['《', '〈']) {
        return absolute::no(input);
    }
    let edges = alt((|input: &'i str| edge(before, input), |input: &'i str| half(before, input)));
    alt((|input: &'i str| named(before, input), edges)).parse(input)
}

/// A word of the table, and what it opens: 去年12月, 本月5日, 上周五.
fn named<'i>(before: &str, input: &'i str) -> IResult<&'i str, Parts> {
    let last = before.chars().next_back();
    let fits = |word: &&Word| {
        let Some(rest) = input.strip_prefix(word.text) else { return false };
        let world = word.text.ends_with('天') && rest.starts_with('下') && !rest.starts_with("下午"); // 天下
        !last.is_some_and(|c| word.not_behind.contains(c))
            && !rest.starts_with(|c| word.not_before.contains(c))
            && !world
    };
    let head = input.chars().next();
    let alike = WORDS.iter().find(|&&(c, _)| head == Some(c)).map_or(&[][..], |(_, words)| words);
    let Some(word) = alike.iter().find(fits) else { return absolute::no(input) };
    let start = DateParts { relative: Some(word.relative), part: word.part, ..DateParts::default() };
    let rest = &input[word.text.len()..];
    match word.relative.unit {
        Year => or(rest, (start, None), |input| absolute::in_year(input, start)),
        Month => absolute::in_month(rest, start),
        Week => or(rest, (start, None), |input| {
            map(clock::day_of_week, |day| (DateParts { weekday: Some(day), ..start }, None)).parse(input)
        }),
        Day | Unit::Other => Ok((rest, (start, None))),
    }
}

/// What `parser` reads, or else `parts` and nothing more; no date if `parser` says that there is none.
fn or<'i>(rest: &'i str, parts: Parts, parser: impl Fn(&'i str) -> IResult<&'i str, Parts>) -> IResult<&'i str, Parts> {
    map(opt(parser), |more| more.unwrap_or(parts)).parse(rest)
}

/// `edge-of-year = "年" edge` ; `edge-of-month = "月" edge`: of the year or month of the text; not its middle
fn edge<'i>(before: &str, input: &'i str) -> IResult<&'i str, Parts> {
    if !input.starts_with(['年', '月']) || before.ends_with(is_counted) {
        return absolute::no(input);
    }
    let unit = alt((value(Year, tag("年")), value(Month, tag("月"))));
    let certain = verify(absolute::edge, |&phase| phase != Phase::Middle); // 岁月中, 全年中
    let (rest, (unit, phase)) = (unit, certain).parse(input)?;
    let relative = Some(Relative { anchor: Writing, unit, offset: Some(0) });
    Ok((rest, (DateParts { relative, phase: Some(phase), ..DateParts::default() }, None)))
}

/// Whether `c` counts the years or months behind it, or tells which are meant.
fn is_counted(c: char) -> bool {
    matches!(c, '每' | '个' | '半' | '多' | '本' | '当' | '同' | '该' | '岁') || is_numeral(c)
}

/// `half = "上半年" | "下半年"` of the year of the text
fn half<'i>(before: &str, input: &'i str) -> IResult<&'i str, Parts> {
    if !input.starts_with("上半年") && !input.starts_with("下半年") || before.ends_with(['每', '以']) {
        return Err(Err::Error(Error::new(input, ErrorKind::Tag)));
    }
    let relative = Some(Relative { anchor: Writing, unit: Year, offset: Some(0) });
    let start = DateParts { relative, ..DateParts::default() };
    map(absolute::part_of_year, |phase| (DateParts { phase: Some(phase), ..start }, None)).parse(input)
}

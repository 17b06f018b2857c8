//! The grammar of numbers that are not said exactly: 百余, 近300, 数十, 两三, 二十五六, 10至20万.
//! Knows the words that say so; the numbers themselves, `read` knows.

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{anychar, char};
use nom::combinator::{map, map_opt, not, opt, value, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser as _};

use super::boundary::{dash, is_whole};
use super::digit::{arabic_digit, digit, is_numeral, is_place};
use super::read::number;
use super::unit::{blank, no, units};
use super::value::{Sense, Value};
use super::{Decimal, words};
use crate::text::is_space;

/// An approximate number: how many bytes of it stand before its first digit, and how many from there on.
pub(super) struct Found {
    pub before: usize,
    pub length: usize,
    pub value: Value<'static>,
}

/// `approximate = pair | several | span | number more | number measure 多 | prefix number
/// | number suffix`
pub(super) fn read(before: &str, input: &str) -> Option<Found> {
    let found = |before: usize, rest: &str, base, sense| Found {
        before,
        length: input.len() - rest.len(),
        value: Value::Approximate { base, sense },
    };
    if let Ok((rest, (low, high))) = pair(input) {
        return Some(found(0, rest, low, Sense::UpTo(high)));
    }
    if let Some((lead, sense)) = several(before)
        && let Ok((rest, base)) = unit(input)
        && (sense == Sense::Several || base.digits() > 10)
    {
        return Some(found(lead, rest, base, sense));
    }
    if let Ok((rest, (low, high))) = span(input) {
        return Some(found(0, rest, low, Sense::UpTo(high)));
    }
    let (rest, base) = number(input).ok()?;
    let said = &input[..input.len() - rest.len()];
    let large = |c: char| is_place(c) || arabic_digit(c).is_some();
    if words::is_and_more(rest) && !rest.starts_with(is_numeral) {
        return Some(found(0, rest, base?, Sense::More));
    }
    let base = base.filter(|_| said.ends_with(large) && is_whole(rest))?;
    if let Ok((rest, power)) = more(said, rest) {
        return Some(found(0, rest, base.times(power)?, Sense::More));
    }
    if let Some((lead, sense)) = prefix(before).filter(|_| !words::is_recent(rest)) {
        return Some(found(lead, rest, base, sense));
    }
    let (rest, sense) = suffix(rest).ok()?;
    Some(found(0, rest, base, sense))
}

/// `span = number dash number` where the units of the second hold for both: 10至20万 is 100,000 up to 200,000.
fn span(input: &str) -> IResult<&str, (Decimal, Decimal)> {
    let (behind, low) = number(input)?;
    let said = &input[..input.len() - behind.len()];
    let (behind, _) = dash(behind)?;
    let (rest, high) = number(behind)?;
    let units = &behind[..behind.len() - rest.len()];
    let units = units.chars().rev().map_while(|c| match c {
        '万' | '萬' => Some(4),
        '亿' | '億' => Some(8),
        _ => None,
    });
    let power: u32 = units.take(3).sum();
    let low = low.filter(|_| power > 0 && !said.ends_with(['万', '萬', '亿', '億'])).and_then(|low| low.times(power));
    match low.zip(high).filter(|(low, high)| low.is_less(*high) && !rest.starts_with(is_numeral)) {
        Some(span) => Ok((rest, span)),
        None => no(input),
    }
}

/// `pair = [tens] digit digit [units]` ; 两三, 七八十, 十二三: the one next to the other, or 三五
/// Without units only before a measure word: 五六 may be a day in May.
fn pair(input: &str) -> IResult<&str, (Decimal, Decimal)> {
    let digit = || map_opt(anychar, |c| digit(c).filter(|&digit| digit > 0));
    let tens = map(terminated(opt(digit()), char('十')), |tens| 10 * tens.unwrap_or(1));
    let digits = (opt(terminated(tens, not(char('十')))), digit(), digit());
    let digits = verify(digits, |&(tens, low, high)| high == low + 1 || tens.is_none() && (low, high) == (3, 5));
    let (rest, ((tens, low, high), power)) =
        terminated((digits, units), not(verify(anychar, |&c| is_numeral(c)))).parse(input)?;
    let of = |digit: u64| Decimal::new(u128::from(tens.unwrap_or(0) + digit), i32::try_from(power).ok()?);
    let counted = power > 0 && tens.is_none() || words::is_measured(rest);
    match of(low).zip(of(high)).filter(|_| counted) {
        Some(pair) => Ok((rest, pair)),
        None => no(input),
    }
}

/// `several = "数" | "几" | "好几" | "上" | "成"` before a unit; not where it ends another word: 人数, 以上
fn several(before: &str) -> Option<(usize, Sense)> {
    let (last, head) = (before.chars().next_back()?, before.chars().rev().nth(1));
    let word = |heads: &str| head.is_some_and(|c| heads.contains(c));
    let sense = match last {
        '数' if !word("人总次倍分岁多少户指系基函参票天件例") => Sense::Several,
        '几' => Sense::Several,
        '上' if !word("以网线晚早路马海陆") => Sense::More,
        '成' if !word("完组达形构建") => Sense::More,
        _ => return None,
    };
    Some((last.len_utf8(), sense))
}

/// A unit that stands alone: 十, 百万, 万亿.
fn unit(input: &str) -> IResult<&str, Decimal> {
    let unit = map_opt(verify(units, |&power| power > 0), |power| Decimal::new(1, i32::try_from(power).ok()?));
    terminated(unit, not(verify(anychar, |&c| is_numeral(c)))).parse(input)
}

/// `more = [blank] ("多" | "余" | "来" | "几") [units]` after `said`: 来 and 几 only after 十 and the like
fn more<'i>(said: &str, rest: &'i str) -> IResult<&'i str, u32> {
    let spoken = said.ends_with(is_place);
    let come = verify(char('来'), |_| said.ends_with(['十', '百', '0']));
    let tens = said.ends_with('0') && !said.contains(['.', '万', '亿']);
    let some = verify(char('几'), |_| tens || said.ends_with(['十', '廿', '卅', '卌']));
    let spaced = said.ends_with(|c: char| c.is_ascii());
    let over = terminated(char('多'), not(alt((tag("样"), tag("边"), tag("彩"), tag("变"), tag("渠"), tag("方")))));
    let rest_of = terminated(char('余'), not(alt((tag("额"), tag("地"), tag("下")))));
    let word = alt((over, rest_of, come, some));
    let (rest, (word, power)) = (preceded(opt(verify(blank, |_| spaced)), word), units).parse(rest)?;
    let counted = spoken || word == '几' || power > 0 || words::is_measured(rest) || word == '余';
    let counted = counted && (word != '来' || words::is_measured(rest));
    if counted { Ok((rest, power)) } else { no(rest) }
}

/// `prefix = ( "近" | "将近" | "约" | "大约" | "逾" | "超过" ) [blank]`; not where it ends another word: 附近, 条约
pub(super) fn prefix(before: &str) -> Option<(usize, Sense)> {
    const PREFIXES: [(&str, Sense, &str); 6] = [
        ("将近", Sense::Less, ""),
        ("近", Sense::Less, "附最接临靠远新"),
        ("大约", Sense::About, ""),
        ("约", Sense::About, "条合节北公契预违签制特毁履相邀解"),
        ("逾", Sense::More, ""),
        ("超过", Sense::More, ""),
    ];
    let spaced = before.strip_suffix(is_space).unwrap_or(before);
    let of = |&(word, sense, heads): &(&str, Sense, &str)| {
        let lead = spaced.strip_suffix(word)?;
        (!lead.ends_with(|c| heads.contains(c))).then_some((before.len() - lead.len(), sense))
    };
    PREFIXES.iter().find_map(of)
}

/// `suffix = "左右" | "上下" | "有余"`, right after the number
pub(super) fn suffix(rest: &str) -> IResult<&str, Sense> {
    alt((value(Sense::About, alt((tag("左右"), tag("上下")))), value(Sense::More, tag("有余")))).parse(rest)
}

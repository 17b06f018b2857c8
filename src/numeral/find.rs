//! Finds the numerals of a text, and leaves the words alone that only hold one: 统一, 两会, 万一.
//! Knows in which order the kinds are tried; what makes a numeral part of something else, `boundary` and `words` know.

use core::iter::FusedIterator;
use core::ops::Range;

use super::boundary::{self, is_sign};
use super::digit::{arabic_digit, is_numeral, is_place};
use super::value::{Sense, Value};
use super::{Ordinal, approximate, fraction, money, read, words};
use crate::text::is_space;

/// A numeral found in a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Numeral<'t> {
    /// The words: 九十九, 百余, 第十二届.
    pub text: &'t str,
    /// Where they stand in the text: byte offsets, half-open.
    pub range: Range<usize>,
    /// What they say.
    pub value: Value<'t>,
}

/// The numerals of `text`, from left to right, in time linear in its length.
///
/// A Chinese numeral of one character counts only before a measure word (三个, not 三防); none counts that makes
/// another word (统一, 万一, 十一期间), an idiom or a slogan (四面八方, 一带一路), or that is malformed (百百). Nothing is
/// found in what a number is only part of: times (八点三十, 9:30), ratios and fractions with a slash (1/3), mixed numbers
/// (一又二分之一), numbers and a half (三个半小时), versions and codes (1.2.3, 010-12345678, 007), powers (10²).
///
/// A number has its sign where one stands before it: -3.5, 负0.2, 零下五. A hyphen is a sign at the head of a number, and
/// none between two things (1月-3月).
///
/// ```
/// use gongwen::numeral;
/// let text = "两会期间，第九十九次会议统一部署，百余名代表、两三个小组走访了2.6万户。";
/// let found: Vec<_> = numeral::find(text).map(|numeral| numeral.text).collect();
/// assert_eq!(found, ["第九十九次", "百余", "两三", "2.6万"]);
/// ```
pub fn find(text: &str) -> Numerals<'_> {
    Numerals { text, floor: 0, at: 0 }
}

/// The numerals of a text; made by [`find`].
#[derive(Clone, Debug)]
pub struct Numerals<'t> {
    text: &'t str,
    /// The end of the last numeral.
    floor: usize,
    at: usize,
}

impl<'t> Iterator for Numerals<'t> {
    type Item = Numeral<'t>;

    fn next(&mut self) -> Option<Numeral<'t>> {
        loop {
            let start = self.at + self.text[self.at..].find(is_numeral)?;
            let run = self.text[start..].find(|c| !is_numeral(c)).map_or(self.text.len(), |length| start + length);
            let read = numeral(self.text, self.floor, start..run);
            if let Some((range, value)) = read.filter(|(range, _)| !is_part(self.text, self.floor, range)) {
                self.at = run.max(range.end);
                self.floor = range.end;
                return Some(Numeral { text: &self.text[range.clone()], range, value });
            }
            self.at = run.max(boundary::end(self.text, start)); // none in any part of it
        }
    }
}

impl FusedIterator for Numerals<'_> {}

/// Whether the numeral at `range` of `text` is part of a longer one that was refused for what stands before that one, from
/// byte `floor` on at the earliest: 五万 of 一三至五万.
fn is_part(text: &str, floor: usize, range: &Range<usize>) -> bool {
    let before = text.get(floor..range.start).unwrap_or_default();
    let of_numerals = |&(_, c): &(usize, char)| is_numeral(c) || JOINTS.contains(c);
    before.char_indices().rev().take(LONGEST_LEAD).take_while(of_numerals).filter(|&(_, c)| is_numeral(c)).any(
        |(at, _)| {
            let rest = &text[floor + at..];
            let run = rest.find(|c| !is_numeral(c)).unwrap_or(rest.len());
            numeral(rest, 0, 0..run).is_some_and(|(longer, _)| floor + at + longer.end >= range.end)
        },
    )
}

/// What stands between the first and the last character of a numeral.
const JOINTS: &str = "-－—–~～至到多余点點.．,%％分之元角又个半";

/// The most characters that stand before a part of a numeral.
const LONGEST_LEAD: usize = 24;

/// A numeral: its range and its value.
type Read<'t> = (Range<usize>, Value<'t>);

/// The numeral around `run`, the characters of numerals there, from byte `floor` on at the earliest.
fn numeral(text: &str, floor: usize, run: Range<usize>) -> Option<Read<'_>> {
    let (before, input) = (&text[floor..run.start], &text[run.start..]);
    let spaced = before.strip_suffix(is_space).filter(|_| input.starts_with(|c: char| c.is_ascii_digit()));
    if before.ends_with('第') || spaced.is_some_and(|before| before.ends_with('第')) {
        let start = floor + before.rfind('第')?;
        let (ordinal, rest) = Ordinal::read(input).filter(|_| !words::is_no_ordinal(&text[start..]))?;
        let end = text.len() - rest.len();
        let whole = ordinal.unit.is_some() || boundary::is_whole(rest);
        let whole = whole && !boundary::goes_on(rest) && !boundary::is_span(rest);
        return whole.then_some((start..end, Value::Ordinal(ordinal)));
    }
    let inner = before.ends_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '±' | '%' | '％' | '‰'));
    let inner = inner || boundary::is_behind_point(&text[..run.start]);
    if inner
        || before.trim_end_matches(['负', '負', '-']).ends_with("分之")
        || before.ends_with("正负")
        || boundary::is_code(text, run.start)
    {
        return None; // G20; %20; the parts of 几分之一; 1.2.3
    }
    if input.strip_prefix("零下").is_some_and(|rest| rest.starts_with(is_numeral)) {
        return below_zero(text, run.start, run.start + "零下".len());
    }
    match is_sign(&text[..run.start], input) {
        Some(lead) => below_zero(text, run.start - lead, run.start),
        None => amount(text, floor, run.start),
    }
}

/// The numeral with a sign at byte `start`, and its digits from byte `digits` on: 零下四十多, -3.5%.
fn below_zero(text: &str, start: usize, digits: usize) -> Option<Read<'_>> {
    match approximate::read("", &text[digits..]) {
        Some(approximate::Found { length, value: Value::Approximate { base, sense }, .. }) => {
            let one_sided = matches!(sense, Sense::More | Sense::About);
            let value = Value::Approximate { base: base.negated(), sense };
            one_sided.then_some((start..digits + length, value))
        }
        _ => amount(text, start, start),
    }
}

/// `amount = share | money | approximate | signed`, at byte `start` of `text`
fn amount(text: &str, floor: usize, start: usize) -> Option<Read<'_>> {
    let (before, input) = (&text[floor..start], &text[start..]);
    if let Some((rest, lead, value)) = fraction::read(before, input) {
        return (!boundary::goes_on(rest)).then_some((start - lead..text.len() - rest.len(), value));
    }
    if let Some((rest, money)) = money::read(input) {
        return Some((start..text.len() - rest.len(), Value::Money(money)));
    }
    if let Some(found) = approximate::read(before, input) {
        let range = start - found.before..start + found.length;
        return (!boundary::goes_on(&text[range.end..])).then_some((range, found.value));
    }
    let (rest, number) = read::signed(input).ok()?;
    let end = text.len() - rest.len();
    (boundary::is_whole(rest) && !boundary::goes_on(rest) && counts(before, &text[start..end], rest)).then_some(())?;
    Some((start..end, Value::Exact(number?)))
}

/// Whether `numeral`, between `before` and `rest`, is one, and no part of a word.
fn counts(before: &str, numeral: &str, rest: &str) -> bool {
    let numeral = read::sign(numeral).map_or(numeral, |(number, _)| number);
    let mut characters = numeral.chars();
    match (characters.next(), characters.next()) {
        (Some(c), _) if arabic_digit(c).is_some() => !boundary::is_letter_code(numeral, rest),
        (Some(c), None) => !words::is_word(before, c, rest),
        _ if numeral.contains(['点', '點']) => words::is_pointed(before, numeral, rest),
        _ if numeral.chars().all(is_place) => words::is_measured(rest), // 千万人, not 千万不要
        _ if numeral.chars().any(is_place) => {
            let congress = rest.starts_with('大') && !numeral.starts_with('一'); // 十九大
            !congress && !words::is_festival(before, numeral, rest)
        }
        // Digit by digit: years and numbers, no 五四, 八一
        _ => {
            let long = numeral.chars().count() > 3 || numeral.contains(['〇', '○', '零']);
            long && !words::is_rhyme(numeral) && !words::runs_into_word(numeral, rest)
        }
    }
}

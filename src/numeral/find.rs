//! Finds the numerals of a text, and leaves the words alone that only hold one: 统一, 两会, 万一.

use core::iter::FusedIterator;
use core::ops::Range;

use super::read::{self, is_numeral, is_place};
use super::{Decimal, Ordinal, approximate, arabic_digit, words};

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

/// What a numeral says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Value<'t> {
    /// A number: 九十九, 2.6万.
    Exact(Decimal),
    /// A number that is not said exactly: 百余, 近300, 两三.
    Approximate {
        /// The number that is said: 100 for 百余 and 近百, 10 for 数十, 2 for 两三.
        base: Decimal,
        /// How the number that is meant lies to it.
        sense: Sense,
    },
    /// A place in a row: 第十二届.
    Ordinal(Ordinal<'t>),
}

/// How the number that is meant lies to the one that is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sense {
    /// Somewhat more: 百余, 十多, 十几, 逾千, 上百.
    More,
    /// Somewhat less: 近百.
    Less,
    /// About as much: 约300, 300左右.
    About,
    /// Several times as much: 数十, 几百.
    Several,
    /// Up to this: 两三 is 2 up to 3.
    UpTo(Decimal),
}

/// The numerals of `text`, from left to right, in time linear in its length.
///
/// A Chinese numeral of one character counts only before a measure word (三个, not 三防); none counts that makes
/// another word (统一, 万一), an idiom or a slogan (四面八方, 一带一路), a fraction (三分之一), or that is malformed (百百).
///
/// ```
/// use gongwen::numeral;
/// let text = "两会期间，第九十九次会议统一部署，百余名代表、两三个小组走访了2.6万户。";
/// let found: Vec<_> = numeral::find(text).map(|numeral| numeral.text).collect();
/// assert_eq!(found, ["第九十九次", "百余", "两三", "2.6万"]);
/// ```
pub fn find(text: &str) -> Numerals<'_> {
    Numerals { text, at: 0 }
}

/// The numerals of a text; made by [`find`].
#[derive(Clone, Debug)]
pub struct Numerals<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Iterator for Numerals<'t> {
    type Item = Numeral<'t>;

    fn next(&mut self) -> Option<Numeral<'t>> {
        loop {
            let start = self.at + self.text[self.at..].find(is_numeral)?;
            let run = self.text[start..].find(|c| !is_numeral(c)).map_or(self.text.len(), |length| start + length);
            let floor = self.at;
            self.at = run;
            if let Some((range, value)) = numeral(self.text, floor, start..run) {
                self.at = self.at.max(range.end);
                return Some(Numeral { text: &self.text[range.clone()], range, value });
            }
        }
    }
}

impl FusedIterator for Numerals<'_> {}

/// The numeral around `run`, the characters of numerals there, from byte `floor` on at the earliest.
fn numeral(text: &str, floor: usize, run: Range<usize>) -> Option<(Range<usize>, Value<'_>)> {
    let (before, input) = (&text[floor..run.start], &text[run.start..]);
    if before.ends_with('第') {
        let start = run.start - '第'.len_utf8();
        let (ordinal, rest) = Ordinal::read(input).filter(|_| !words::is_no_ordinal(&text[start..]))?;
        return Some((start..text.len() - rest.len(), Value::Ordinal(ordinal)));
    }
    if before.ends_with(|c: char| c.is_ascii_alphabetic()) || text[run.end..].starts_with("分之") {
        return None; // G20; 三分之一, and 百 of 百分之
    }
    let lead = text[..run.start].strip_suffix("分之");
    if lead.is_some_and(|lead| !lead.ends_with(['百', '千', '万'])) {
        return None; // the other half of a fraction
    }
    if let Some(found) = approximate::read(before, input) {
        return Some((run.start - found.before..run.start + found.length, found.value));
    }
    let (rest, number) = read::number(input).ok()?;
    let end = text.len() - rest.len();
    let whole = end >= run.end || input.starts_with(|c| arabic_digit(c).is_some());
    (whole && counts(before, &text[run.start..end], rest)).then_some(())?;
    Some((run.start..end, Value::Exact(number?)))
}

/// Whether `numeral`, between `before` and `rest`, is one, and no part of a word.
fn counts(before: &str, numeral: &str, rest: &str) -> bool {
    let mut characters = numeral.chars();
    match (characters.next(), characters.next()) {
        (Some(c), _) if arabic_digit(c).is_some() => true,
        (Some(c), None) => !words::is_word(before, c, rest),
        _ if numeral.chars().all(is_place) => words::is_measured(rest), // 千万人, not 千万不要
        _ if numeral.chars().any(is_place) => !rest.starts_with('大') || numeral.starts_with('一'), // 十九大
        // Digit by digit: years and numbers, no 五四, 八一
        _ => numeral.chars().count() > 3 || numeral.contains(['〇', '○', '零']),
    }
}

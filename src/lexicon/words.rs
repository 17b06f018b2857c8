//! Word lists: the longest word at either end of a text, the first in it, and parsers that read one. The lists themselves
//! stand with the rules that use them, their words in the tables beside this file.

use nom::error::{Error, ErrorKind};
use nom::{IResult, Parser};

use super::index::{Index, Sieve, head, tail};
use crate::growth::work;

/// A list of words, in buckets by their first and by their last character.
pub(crate) struct Words {
    pub heads: Index,
    pub tails: Index,
}

/// A list of words, written as strings with white space between the words, in any order.
macro_rules! words {
    ($($text:literal)+) => { $crate::lexicon::words::words!(concat!($($text, " "),+)) };
    ($text:expr) => {{
        use $crate::lexicon::index::{Index, Word, buckets, count, size, sorted, split};
        use $crate::lexicon::words::Words;
        const TEXT: &str = $text;
        const COUNT: usize = count(TEXT);
        const SIZE: usize = size(COUNT);
        const WORDS: [&str; COUNT] = split(TEXT);
        static HEADS: [Word; COUNT] = sorted::<COUNT, SIZE>(&WORDS, true);
        static TAILS: [Word; COUNT] = sorted::<COUNT, SIZE>(&WORDS, false);
        static HEAD_BUCKETS: [u16; SIZE] = buckets(&WORDS, true);
        static TAIL_BUCKETS: [u16; SIZE] = buckets(&WORDS, false);
        Words { heads: Index::new(&HEADS, &HEAD_BUCKETS, true), tails: Index::new(&TAILS, &TAIL_BUCKETS, false) }
    }};
}
pub(crate) use words;

impl Words {
    /// The longest word that `text` begins with.
    #[inline(never)] // code that is called from a hundred places stays small, and near by
    pub fn head(&self, text: &str) -> Option<&'static str> {
        self.at(text.as_bytes())
    }

    /// The longest word that `text` ends with.
    #[inline(never)]
    pub fn tail(&self, text: &str) -> Option<&'static str> {
        self.tails.longest(tail(text.as_bytes()), false, |word| text.as_bytes().ends_with(word.as_bytes()))
    }

    pub fn has(&self, word: &str) -> bool {
        self.head(word).is_some_and(|longest| longest.len() == word.len())
    }

    /// The first word in `text`, the longest one there, and where it stands.
    pub fn find(&self, text: &str) -> Option<(usize, &'static str)> {
        self.heads.sieve.places(text).find_map(|(at, rest)| Some((at, self.at(rest)?)))
    }

    /// The longest word that the text of these bytes begins with.
    #[inline]
    fn at(&self, rest: &[u8]) -> Option<&'static str> {
        self.heads.longest(head(rest), true, |word| rest.starts_with(word.as_bytes()))
    }

    /// Where words stand in `text`, within one another too.
    pub fn all_in(&self, text: &str) -> impl Iterator<Item = usize> {
        self.heads.sieve.places(text).filter(|(_, rest)| self.at(rest).is_some()).map(|(at, _)| at)
    }

    pub fn is_in(&self, text: &str) -> bool {
        self.find(text).is_some()
    }
}

/// Lists that are looked for in one text, all at once.
pub(crate) struct Lists {
    lists: [&'static Words; 2],
    sieve: Sieve,
}

impl Lists {
    pub const fn of(lists: [&'static Words; 2]) -> Self {
        Self { lists, sieve: lists[0].heads.sieve.or(&lists[1].heads.sieve) }
    }

    /// The first of the lists of which a word is in `text`.
    pub fn first_in(&self, text: &str) -> Option<usize> {
        let mut found = None;
        for (_, rest) in self.sieve.places(text) {
            if self.lists[0].at(rest).is_some() {
                return Some(0);
            }
            if found.is_none() && self.lists[1].at(rest).is_some() {
                found = Some(1);
            }
        }
        found
    }
}

/// Where `c` stands in `text`. The last byte of a Chinese character tells it apart best.
#[inline]
pub(crate) fn positions(text: &str, c: char) -> impl Iterator<Item = usize> {
    let mut code = [0; 4];
    let length = c.encode_utf8(&mut code).len();
    work(text.len() / 8 + 1);
    memchr::memchr_iter(code[length - 1], text.as_bytes())
        .map(move |last| (last + 1).saturating_sub(length))
        .filter(move |&at| text.as_bytes()[at..].starts_with(&code[..length]))
}

/// Reads the longest word of a list.
pub(crate) fn word<'t>(words: &'static Words) -> impl Parser<&'t str, Output = &'t str, Error = Error<&'t str>> {
    move |input: &'t str| -> IResult<&'t str, &'t str> {
        match words.head(input) {
            Some(word) => Ok((&input[word.len()..], &input[..word.len()])),
            None => Err(nom::Err::Error(Error::new(input, ErrorKind::Tag))),
        }
    }
}

/// What is left of `text` after as many words as `parser` reads; it reads something each time it succeeds.
pub(crate) fn behind_all<'t, P>(mut parser: P, mut text: &'t str) -> &'t str
where
    P: Parser<&'t str, Error = Error<&'t str>>,
{
    while let Ok((rest, _)) = parser.parse(text) {
        if rest.len() == text.len() {
            break;
        }
        text = rest;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    static HEADS: Words = words!(
        "主持 出席 出席会议
        参加"
    );
    static TAILS: Words = words!("书记 总书记" "主任");

    #[test]
    fn the_longest_word_is_found_at_either_end() {
        assert_eq!(HEADS.head("出席会议。"), Some("出席会议"));
        assert_eq!(HEADS.head("出席了"), Some("出席"));
        assert_eq!((HEADS.head("出"), HEADS.head("x出席"), HEADS.head("")), (None, None, None));
        assert_eq!(TAILS.tail("习近平总书记"), Some("总书记"));
        assert_eq!(TAILS.tail("区委书记"), Some("书记"));
        assert_eq!((TAILS.tail("记"), TAILS.tail("日记"), TAILS.tail("xé")), (None, None, None));
    }

    static LIST: Words = words!("要求 要 会议" "会");

    #[test]
    fn a_list_serves_both_ends() {
        assert_eq!(LIST.head("要求各单位"), Some("要求"));
        assert_eq!(LIST.head("要抓好"), Some("要"));
        assert_eq!(LIST.head("抓好"), None);
        assert_eq!(LIST.head(""), None);
        assert_eq!(LIST.tail("本次会议"), Some("会议"));
        assert!(LIST.has("会") && !LIST.has("议"));
    }
}

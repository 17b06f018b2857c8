//! Word lists and sets of characters, put in order when the crate is compiled: a set is a look at a bit, a look-up in a
//! list compares one or two words. The lists themselves stand with the rules that use them.

use nom::error::{Error, ErrorKind};
use nom::{IResult, Parser};

use super::scan::decode;
use crate::growth::work;

/// A set of characters of the block of Chinese characters, U+4E00 to U+9FFF.
pub(crate) struct Characters([u64; BLOCK / 64]);

/// The first character of the block, and how many there are.
const FIRST: usize = 0x4E00;
const BLOCK: usize = 0x5200;

impl Characters {
    /// The characters of `list`; those outside the block, blanks say, are left out.
    pub const fn new(list: &str) -> Self {
        let bytes = list.as_bytes();
        let (mut set, mut i) = ([0; BLOCK / 64], 0);
        while i < bytes.len() {
            let (code, length) = decode(bytes, i);
            if code as usize >= FIRST && (code as usize) < FIRST + BLOCK {
                let index = code as usize - FIRST;
                set[index / 64] |= 1 << (index % 64);
            }
            i += length;
        }
        Self(set)
    }

    /// The characters of both.
    pub const fn and(mut self, other: &Self) -> Self {
        let mut i = 0;
        while i < self.0.len() {
            self.0[i] |= other.0[i];
            i += 1;
        }
        self
    }

    pub fn contains(&self, c: char) -> bool {
        (c as usize)
            .checked_sub(FIRST)
            .is_some_and(|index| self.0.get(index / 64).is_some_and(|bits| bits >> (index % 64) & 1 == 1))
    }
}

/// A list of words, in buckets by their first and by their last character.
pub(crate) struct Words {
    pub heads: Index,
    pub tails: Index,
}

/// The words of a list in buckets by one of their characters, longer words first within a bucket.
pub(crate) struct Index {
    words: &'static [&'static str],
    /// Where each bucket begins, and behind the last one the number of words.
    buckets: [u16; BUCKETS + 1],
}

/// More buckets than most lists have words: a look-up compares one or two.
const BUCKETS: usize = 256;

/// A list of words, written as strings with white space between the words, in any order.
macro_rules! words {
    ($($text:literal)+) => { $crate::grammar::words::words!(concat!($($text, " "),+)) };
    ($text:expr) => {{
        use $crate::grammar::words::{Index, Words, count, sorted};
        const TEXT: &str = $text;
        const HEADS: [&str; count(TEXT)] = sorted(TEXT, true);
        const TAILS: [&str; count(TEXT)] = sorted(TEXT, false);
        Words { heads: Index::new(&HEADS, true), tails: Index::new(&TAILS, false) }
    }};
}
pub(crate) use words;

impl Index {
    pub const fn new(words: &'static [&'static str], first: bool) -> Self {
        Self { words, buckets: buckets(words, first) }
    }

    fn alike(&self, text: &str, first: bool) -> &'static [&'static str] {
        let bucket = bucket(text.as_bytes(), first);
        let alike = &self.words[usize::from(self.buckets[bucket])..usize::from(self.buckets[bucket + 1])];
        work(alike.len() + 1);
        alike
    }
}

impl Words {
    /// The longest word that `text` begins with.
    #[inline]
    pub fn head(&self, text: &str) -> Option<&'static str> {
        self.heads.alike(text, true).iter().copied().find(|word| text.as_bytes().starts_with(word.as_bytes()))
    }

    /// The longest word that `text` ends with.
    #[inline]
    pub fn tail(&self, text: &str) -> Option<&'static str> {
        self.tails.alike(text, false).iter().copied().find(|word| text.as_bytes().ends_with(word.as_bytes()))
    }

    pub fn has(&self, word: &str) -> bool {
        self.heads.alike(word, true).contains(&word)
    }
}

/// Where the bucket of each word begins.
const fn buckets(words: &[&str], first: bool) -> [u16; BUCKETS + 1] {
    let mut buckets = [0; BUCKETS + 1];
    let mut i = 0;
    while i < words.len() {
        buckets[bucket(words[i].as_bytes(), first) + 1] += 1;
        i += 1;
    }
    let mut i = 0;
    while i < BUCKETS {
        buckets[i + 1] += buckets[i];
        i += 1;
    }
    buckets
}

/// The bucket of a word or text by its first or last character; a Chinese character has three bytes.
#[inline]
const fn bucket(bytes: &[u8], first: bool) -> usize {
    let at = if first || bytes.len() < 3 { 0 } else { bytes.len() - 3 };
    if bytes.len() < at + 3 || bytes[at] < 0xE0 {
        return 0; // no Chinese character: such words are few
    }
    (bytes[at] as usize * 29 + bytes[at + 1] as usize * 67 + bytes[at + 2] as usize * 5) % BUCKETS
}

/// How many words `text` has.
pub(crate) const fn count(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut i, mut words) = (0, 0);
    while i < bytes.len() {
        let begins = !bytes[i].is_ascii_whitespace() && (i == 0 || bytes[i - 1].is_ascii_whitespace());
        words += begins as usize;
        i += 1;
    }
    words
}

/// The words of `text` in the order of their buckets, the longer ones of a bucket first.
pub(crate) const fn sorted<const N: usize>(text: &'static str, first: bool) -> [&'static str; N] {
    // A counting sort; then the few words of each bucket by length.
    let (unsorted, mut words, mut i) = (split::<N>(text), [""; N], 0);
    let mut next = buckets(&unsorted, first);
    while i < N {
        let own = bucket(unsorted[i].as_bytes(), first);
        let mut place = next[own] as usize;
        next[own] += 1;
        while place > 0
            && bucket(words[place - 1].as_bytes(), first) == own
            && !words[place - 1].is_empty()
            && words[place - 1].len() < unsorted[i].len()
        {
            words[place] = words[place - 1];
            place -= 1;
        }
        words[place] = unsorted[i];
        i += 1;
    }
    words
}

/// The words of `text`.
const fn split<const N: usize>(text: &'static str) -> [&'static str; N] {
    let mut words = [""; N];
    let (mut rest, mut found) = (text, 0);
    while found < N {
        let bytes = rest.as_bytes();
        let mut lead = 0;
        while bytes[lead].is_ascii_whitespace() {
            lead += 1;
        }
        let mut end = lead;
        while end < bytes.len() && !bytes[end].is_ascii_whitespace() {
            end += 1;
        }
        let (word, behind) = rest.split_at(end);
        words[found] = word.split_at(lead).1;
        (rest, found) = (behind, found + 1);
    }
    words
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

/// What is left of `text` behind as many words as `parser` reads; it reads something each time it succeeds.
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

    #[test]
    fn characters_outside_the_block_are_in_no_set() {
        let set = Characters::new("于 军é𠀀");
        assert!(set.contains('于') && set.contains('军'));
        assert!(!set.contains('区') && !set.contains(' ') && !set.contains('é') && !set.contains('𠀀'));
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

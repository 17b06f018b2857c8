//! How the rules know words: lists that are sorted when the crate is compiled and looked up by binary search.
//! The lists themselves stand with the rules that use them, or in `lexicon.rs` where several do.

use nom::error::{Error, ErrorKind};
use nom::{IResult, Parser};

/// A list of words.
pub(super) struct Words(pub &'static [&'static str]);

/// A list of words, written as one string with white space between them, in any order.
macro_rules! words {
    ($($text:literal)+) => {{
        const TEXT: &str = concat!($($text, " "),+);
        const LIST: [&str; $crate::grammar::directive::words::count(TEXT)] =
            $crate::grammar::directive::words::sorted(TEXT);
        $crate::grammar::directive::words::Words(&LIST)
    }};
}
pub(super) use words;

impl Words {
    /// The longest word that `text` begins with.
    pub fn head(&self, text: &str) -> Option<&'static str> {
        // What begins as the text does sorts right before it, the longer word behind the shorter one.
        let first = text.chars().next()?;
        let below = self.0.partition_point(|word| *word <= text);
        let near = self.0[..below].iter().rev().take_while(|word| word.starts_with(first));
        near.copied().find(|word| text.starts_with(word))
    }

    /// The longest word that `text` ends with.
    pub fn tail(&self, text: &str) -> Option<&'static str> {
        self.0.iter().copied().filter(|word| text.ends_with(word)).max_by_key(|word| word.len())
    }

    pub fn has(&self, word: &str) -> bool {
        self.0.binary_search(&word).is_ok()
    }
}

/// How many words `text` has.
pub(super) const fn count(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut i, mut words) = (0, 0);
    while i < bytes.len() {
        let begins = bytes[i] != b' ' && (i == 0 || bytes[i - 1] == b' ');
        words += begins as usize;
        i += 1;
    }
    words
}

/// The words of `text`, sorted.
pub(super) const fn sorted<const N: usize>(text: &'static str) -> [&'static str; N] {
    let mut words = [""; N];
    let (mut rest, mut found) = (text.as_bytes(), 0);
    while found < N {
        let mut lead = 0;
        while rest[lead] == b' ' {
            lead += 1;
        }
        let mut end = lead;
        while end < rest.len() && rest[end] != b' ' {
            end += 1;
        }
        let (word, behind) = rest.split_at(end);
        let Ok(word) = core::str::from_utf8(word.split_at(lead).1) else { panic!("a space is a whole character") };
        let mut place = found;
        while place > 0 && before(word.as_bytes(), words[place - 1].as_bytes()) {
            words[place] = words[place - 1];
            place -= 1;
        }
        words[place] = word;
        (rest, found) = (behind, found + 1);
    }
    words
}

/// Whether `a` sorts before `b`.
const fn before(a: &[u8], b: &[u8]) -> bool {
    let mut i = 0;
    while i < a.len() && i < b.len() {
        if a[i] != b[i] {
            return a[i] < b[i];
        }
        i += 1;
    }
    a.len() < b.len()
}

/// Reads the longest word of a list.
pub(super) fn word<'t>(words: &'static Words) -> impl Parser<&'t str, Output = &'t str, Error = Error<&'t str>> {
    move |input: &'t str| -> IResult<&'t str, &'t str> {
        match words.head(input) {
            Some(word) => Ok((&input[word.len()..], &input[..word.len()])),
            None => Err(nom::Err::Error(Error::new(input, ErrorKind::Tag))),
        }
    }
}

/// What is left of `text` behind as many words as `parser` reads; it reads something each time it succeeds.
pub(super) fn behind_all<'t, P>(mut parser: P, mut text: &'t str) -> &'t str
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

    static LIST: Words = words!("要求 要 会议" "会");

    #[test]
    fn the_longest_word_is_found_at_either_end() {
        assert_eq!(LIST.head("要求各单位"), Some("要求"));
        assert_eq!(LIST.head("要抓好"), Some("要"));
        assert_eq!(LIST.head("抓好"), None);
        assert_eq!(LIST.head(""), None);
        assert_eq!(LIST.tail("本次会议"), Some("会议"));
        assert!(LIST.has("会") && !LIST.has("议"));
    }
}

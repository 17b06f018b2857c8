//! Word lists and sets of characters, sorted when the crate is compiled, so that a look-up takes a handful of
//! comparisons and no memory.

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

    pub fn contains(&self, c: char) -> bool {
        (c as usize)
            .checked_sub(FIRST)
            .is_some_and(|index| self.0.get(index / 64).is_some_and(|bits| bits >> (index % 64) & 1 == 1))
    }
}

/// Words of Chinese characters, sorted by their first or by their last one.
pub(crate) struct Words<const N: usize> {
    words: [&'static str; N],
    end: End,
}

/// The end of a word by which a list is sorted.
#[derive(Clone, Copy)]
enum End {
    First,
    Last,
}

/// The bytes of a Chinese character.
const HAN: usize = 3;

/// The number of words in a list.
pub(crate) const fn count(list: &str) -> usize {
    let bytes = list.as_bytes();
    let (mut n, mut i) = (0, 0);
    while i < bytes.len() {
        if !bytes[i].is_ascii_whitespace() && (i + 1 == bytes.len() || bytes[i + 1].is_ascii_whitespace()) {
            n += 1;
        }
        i += 1;
    }
    n
}

/// Declares a list of words parted by blanks, sorted by the `First` character for [`Words::starting`], or by the
/// `Last` one for [`Words::ending`].
macro_rules! words {
    ($(#[$meta:meta])* $name:ident by First: $list:expr) => {
        $(#[$meta])*
        static $name: Words<{ $crate::grammar::words::count($list) }> = Words::by_first($list);
    };
    ($(#[$meta:meta])* $name:ident by Last: $list:expr) => {
        $(#[$meta])*
        static $name: Words<{ $crate::grammar::words::count($list) }> = Words::by_last($list);
    };
}
pub(crate) use words;

impl<const N: usize> Words<N> {
    pub const fn by_first(list: &'static str) -> Self {
        Self::sorted(list, End::First)
    }

    pub const fn by_last(list: &'static str) -> Self {
        Self::sorted(list, End::Last)
    }

    const fn sorted(list: &'static str, end: End) -> Self {
        let bytes = list.as_bytes();
        let mut words = [""; N];
        let (mut n, mut start, mut i) = (0, 0, 0);
        while i <= bytes.len() {
            if i == bytes.len() || bytes[i].is_ascii_whitespace() {
                if start < i {
                    let word = list.split_at(start).1.split_at(i - start).0;
                    assert!(word.len() % HAN == 0, "a word of Chinese characters");
                    // Insertion sort: the lists are short, and it is the compiler that runs this.
                    let mut at = n;
                    while at > 0 && key(words[at - 1], end) > key(word, end) {
                        words[at] = words[at - 1];
                        at -= 1;
                    }
                    words[at] = word;
                    n += 1;
                }
                start = i + 1;
            }
            i += 1;
        }
        Self { words, end }
    }

    /// The words whose character of the list's order is `character`.
    fn alike(&self, character: &[u8]) -> &[&'static str] {
        let Ok(character) = <[u8; HAN]>::try_from(character) else { return &[] };
        let code = u32::from_be_bytes([0, character[0], character[1], character[2]]);
        let from = self.words.partition_point(|word| key(word, self.end) < code);
        let count = self.words[from..].iter().take_while(|word| key(word, self.end) == code).count();
        work(count + 1);
        &self.words[from..from + count]
    }

    /// The longest word that `text` starts with.
    pub fn starting(&self, text: &str) -> Option<&'static str> {
        let words = self.alike(text.as_bytes().get(..HAN)?);
        words.iter().copied().filter(|word| text.starts_with(word)).max_by_key(|word| word.len())
    }

    /// The longest word that `text` ends with.
    pub fn ending(&self, text: &str) -> Option<&'static str> {
        let words = self.alike(&text.as_bytes()[text.len().checked_sub(HAN)?..]);
        words.iter().copied().filter(|word| text.ends_with(word)).max_by_key(|word| word.len())
    }
}

/// The first or last character of a word, such that it can be compared.
const fn key(word: &str, end: End) -> u32 {
    let bytes = word.as_bytes();
    let i = match end {
        End::First => 0,
        End::Last => bytes.len() - HAN,
    };
    u32::from_be_bytes([0, bytes[i], bytes[i + 1], bytes[i + 2]])
}

#[cfg(test)]
mod tests {
    use super::*;

    words!(HEADS by First: "主持 出席 出席会议
        参加");
    words!(TAILS by Last: "书记 总书记 主任");

    #[test]
    fn the_longest_word_is_found_at_either_end() {
        assert_eq!(HEADS.starting("出席会议。"), Some("出席会议"));
        assert_eq!(HEADS.starting("出席了"), Some("出席"));
        assert_eq!((HEADS.starting("出"), HEADS.starting("x出席"), HEADS.starting("")), (None, None, None));
        assert_eq!(TAILS.ending("习近平总书记"), Some("总书记"));
        assert_eq!(TAILS.ending("区委书记"), Some("书记"));
        assert_eq!((TAILS.ending("记"), TAILS.ending("日记"), TAILS.ending("xé")), (None, None, None));
    }

    #[test]
    fn characters_outside_the_block_are_in_no_set() {
        let set = Characters::new("于 军é𠀀");
        assert!(set.contains('于') && set.contains('军'));
        assert!(!set.contains('区') && !set.contains(' ') && !set.contains('é') && !set.contains('𠀀'));
    }
}

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

/// Words of Chinese characters, sorted by their first or by their last one.
pub(crate) struct Words<const N: usize> {
    list: [&'static str; N],
    /// The key of each.
    keys: [u32; N],
    /// A bit for each key, several keys to a bit: most look-ups end here.
    sieve: [u64; SIEVE],
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
        let (mut words, mut keys, mut sieve) = ([""; N], [0; N], [0; SIEVE]);
        let (mut n, mut start, mut i) = (0, 0, 0);
        while i <= bytes.len() {
            if i == bytes.len() || bytes[i].is_ascii_whitespace() {
                if start < i {
                    let word = list.split_at(start).1.split_at(i - start).0;
                    assert!(word.len() % HAN == 0, "a word of Chinese characters");
                    let key = key(word, end);
                    sieve[place(key)] |= 1 << (key % 64);
                    // Insertion sort, of words alike the longest first: the lists are short, and the compiler runs this.
                    let mut at = n;
                    while at > 0 && (keys[at - 1] > key || keys[at - 1] == key && words[at - 1].len() < word.len()) {
                        (words[at], keys[at]) = (words[at - 1], keys[at - 1]);
                        at -= 1;
                    }
                    (words[at], keys[at]) = (word, key);
                    n += 1;
                }
                start = i + 1;
            }
            i += 1;
        }
        Self { list: words, keys, sieve }
    }

    /// The first of the words whose key is that of `character` for which `fits` holds.
    fn find(&self, character: &[u8], fits: impl Fn(&str) -> bool) -> Option<&'static str> {
        let &[a, b, c] = character else { return None };
        let key = u32::from_be_bytes([0, a, b, c]);
        work(1);
        if self.sieve[place(key)] >> (key % 64) & 1 == 0 {
            return None;
        }
        let from = self.keys.partition_point(|&other| other < key);
        let alike = self.keys[from..].iter().zip(&self.list[from..]).take_while(|&(&other, _)| other == key);
        alike.map(|(_, word)| *word).inspect(|_| work(1)).find(|word| fits(word))
    }

    /// The longest word that `text` starts with.
    pub fn starting(&self, text: &str) -> Option<&'static str> {
        self.find(text.as_bytes().get(..HAN)?, |word| text.starts_with(word))
    }

    /// The longest word that `text` ends with.
    pub fn ending(&self, text: &str) -> Option<&'static str> {
        self.find(&text.as_bytes()[text.len().checked_sub(HAN)?..], |word| text.ends_with(word))
    }
}

/// The size of a sieve, in words of 64 bits.
const SIEVE: usize = 16;

/// The word of a sieve that tells whether a key may be in its list.
const fn place(key: u32) -> usize {
    // The low bits of the second byte of a character; those of the third tell the bit.
    (key >> 8) as usize % SIEVE
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

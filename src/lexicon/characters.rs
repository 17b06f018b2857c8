//! Sets of Chinese characters and of pairs of them, put in order when the crate is compiled: a look-up is a look at a bit.
//! The sets themselves stand with the rules that use them.

use crate::lexicon::index::{head, mixed};

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
            let index = (code as usize).wrapping_sub(FIRST);
            if index < BLOCK {
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

    #[inline]
    pub fn contains(&self, c: char) -> bool {
        self.has(c as usize)
    }

    /// Whether `text` begins with one of them.
    #[inline]
    pub fn begin(&self, text: &str) -> bool {
        text.as_bytes().first_chunk().is_some_and(|&[a, b, c]| self.has_bytes(a, b, c))
    }

    #[inline]
    fn has_bytes(&self, a: u8, b: u8, c: u8) -> bool {
        matches!(a, 0xE4..=0xE9) && self.has(of_three_bytes(a, b, c) as usize)
    }

    #[inline]
    fn has(&self, code: usize) -> bool {
        let index = code.wrapping_sub(FIRST);
        self.0.get(index / 64).is_some_and(|bits| bits >> (index % 64) & 1 == 1)
    }
}

/// A sieve of pairs of characters: few pairs that are not in it pass.
pub(crate) struct Pairs([u64; PAIRS / 64]);

/// How many numbers pairs have: enough that two of them seldom share one.
const PAIRS: usize = 1 << 12;

impl Pairs {
    /// The first two characters of the words in `text`.
    pub const fn beginning(text: &str) -> Self {
        Self::of(text.as_bytes(), true)
    }

    /// The last two characters of the words in `text`.
    pub const fn ending(text: &str) -> Self {
        Self::of(text.as_bytes(), false)
    }

    const fn of(words: &[u8], first: bool) -> Self {
        let (mut pairs, mut at) = ([0; PAIRS / 64], 0);
        while at + 6 <= words.len() {
            let (before, behind) = words.split_at(at);
            let beside = if first { before.last() } else { behind.split_at(6).1.first() };
            let is_edge = match beside {
                Some(beside) => beside.is_ascii_whitespace(),
                None => true,
            };
            if is_edge && behind[0] >= 0xE0 && behind[3] >= 0xE0 {
                let number = number(head(behind));
                pairs[number / 64] |= 1 << (number % 64);
            }
            at += 1;
        }
        Self(pairs)
    }

    /// Whether the two characters of three bytes that `near` begins with may be a pair.
    #[inline]
    pub fn may_have(&self, near: u64) -> bool {
        let number = number(near);
        self.0[number / 64] >> (number % 64) & 1 == 1
    }
}

/// The number of the pair that eight bytes begin with.
#[inline]
#[allow(clippy::cast_possible_truncation)] // 12 bits
const fn number(near: u64) -> usize {
    (mixed(near << 16) >> (64 - PAIRS.ilog2())) as usize
}

/// The code point at `bytes[i]`, and its length. `bytes` is valid UTF-8.
const fn decode(bytes: &[u8], i: usize) -> (u32, usize) {
    let first = bytes[i] as u32;
    if first < 0x80 {
        (first, 1)
    } else if first < 0xE0 {
        ((first & 0x1F) << 6 | bytes[i + 1] as u32 & 0x3F, 2)
    } else if first >= 0xF0 {
        (0, 4) // beyond U+FFFF: in no set
    } else {
        (of_three_bytes(bytes[i], bytes[i + 1], bytes[i + 2]), 3)
    }
}

/// The code point that has these bytes.
#[inline]
const fn of_three_bytes(a: u8, b: u8, c: u8) -> u32 {
    (a as u32 & 0xF) << 12 | (b as u32 & 0x3F) << 6 | c as u32 & 0x3F
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_outside_the_block_are_in_no_set() {
        let set = Characters::new("于 军é𠀀");
        assert!(set.contains('于') && set.contains('军'));
        assert!(!set.contains('区') && !set.contains(' ') && !set.contains('é') && !set.contains('𠀀'));
    }

    #[test]
    fn pairs_stand_at_one_end_of_words() {
        let near = |text: &str| head(text.as_bytes());
        let (heads, tails) = (Pairs::beginning("书记 总书记 长"), Pairs::ending("书记 总书记 长"));
        assert!(heads.may_have(near("书记长")) && heads.may_have(near("总书记")) && tails.may_have(near("书记")));
        assert!(!tails.may_have(near("总书")) && !heads.may_have(near("记长")) && !tails.may_have(near("长")));
    }
}

//! Words in buckets by their first or last character, put in order when the crate is compiled, so that a look-up compares
//! one or two words. Knows bytes; which lists there are, their rules know.

use crate::growth::work;

/// The words of a list in buckets by one of their characters, longer words first within a bucket.
pub(crate) struct Index {
    words: &'static [Word],
    /// Where each bucket begins, and after the last one the number of words.
    buckets: &'static [u16],
    pub sieve: Sieve,
}

/// What tells at once of most texts that no word of some lists stands at their start, or at their end: a bit for each
/// [`trait_of`] that a word with a Chinese character there has, and one for each other byte.
#[derive(Clone, Copy)]
pub(crate) struct Sieve {
    traits: [u64; TRAITS],
    others: [u64; 2],
}

/// How many numbers the bits are kept in: a line of the processor's cache, so that one word in eight of a long list is
/// looked for in vain.
const TRAITS: usize = 8;

/// A word, and what of it lies in the eight bytes at its end of a text: most words lie there as a whole.
#[derive(Clone, Copy)]
pub(crate) struct Word {
    near: u64,
    mask: u64,
    whole: &'static str,
}

impl Index {
    pub const fn new(words: &'static [Word], buckets: &'static [u16], first: bool) -> Self {
        Self { words, buckets, sieve: Sieve::of(words, first) }
    }

    /// The longest word near the end of a text at which `near` stands; `is_there` looks at the text for a word that is
    /// longer than that.
    #[inline]
    pub fn longest(&self, near: u64, first: bool, is_there: impl Fn(&str) -> bool) -> Option<&'static str> {
        if !self.sieve.may_have(near, first) {
            return None;
        }
        let bucket = bucket(near, first, self.buckets.len());
        let &[from, to] = self.buckets.get(bucket..bucket + 2)? else { return None };
        let alike = self.words.get(usize::from(from)..usize::from(to))?;
        work(alike.len() + 1);
        let same = |word: &&Word| near & word.mask == word.near && (word.whole.len() <= 8 || is_there(word.whole));
        alike.iter().find(same).map(|word| word.whole)
    }
}

impl Sieve {
    /// One that nothing passes.
    pub const NONE: Self = Self { traits: [0; TRAITS], others: [0; 2] };

    const fn of(words: &[Word], first: bool) -> Self {
        let (mut sieve, mut i) = (Self::NONE, 0);
        while i < words.len() {
            let near = words[i].near;
            if is_chinese(near, first) {
                let (number, bit) = trait_of(near, first);
                sieve.traits[number] |= 1 << bit;
            } else {
                let (number, bit) = other(if first { near } else { near >> 56 });
                sieve.others[number] |= 1 << bit;
            }
            i += 1;
        }
        sieve
    }

    /// What passes one of two.
    pub const fn or(mut self, other: &Self) -> Self {
        let mut i = 0;
        while i < TRAITS {
            self.traits[i] |= other.traits[i];
            i += 1;
        }
        self.others = [self.others[0] | other.others[0], self.others[1] | other.others[1]];
        self
    }

    /// Whether a word may stand at the start of a text, the bytes `near` there, or at its end.
    #[inline]
    pub fn may_have(&self, near: u64, first: bool) -> bool {
        if is_chinese(near, first) {
            let (number, bit) = trait_of(near, first);
            self.traits[number] >> bit & 1 == 1
        } else {
            let (number, bit) = other(if first { near } else { near >> 56 });
            self.others[number] >> bit & 1 == 1
        }
    }

    /// Where in `text` a word may stand, each place with the text from there on. A quarter of the work of asking a list
    /// at each character.
    #[inline]
    pub fn places<'t>(&self, text: &'t str) -> impl Iterator<Item = (usize, &'t [u8])> {
        let (bytes, mut from) = (text.as_bytes(), 0);
        core::iter::from_fn(move || {
            let at = self.next(bytes, from)?;
            from = at + width(bytes[at]);
            Some((at, &bytes[at..]))
        })
    }

    /// The first such place from `at` on.
    #[inline]
    fn next(&self, bytes: &[u8], mut at: usize) -> Option<usize> {
        while at < bytes.len() {
            let first = bytes[at];
            let may_be = if first & 0xF0 == 0xE0 && at + 2 < bytes.len() {
                self.traits[usize::from(bytes[at + 1]) % TRAITS] >> (bytes[at + 2] & 63) & 1 == 1
            } else {
                first >= 0xF0 || self.others[usize::from(first >> 6 & 1)] >> (first & 63) & 1 == 1
            };
            if may_be {
                return Some(at);
            }
            at += width(first);
        }
        None
    }
}

/// How many bytes the character has that begins with `first`.
pub(crate) const fn width(first: u8) -> usize {
    match first {
        0xE0..0xF0 => 3,
        0..0x80 => 1,
        0xF0.. => 4,
        _ => 2,
    }
}

/// The first eight bytes of `text`, the first one lowest; NUL after its end.
#[inline]
pub(crate) const fn head(text: &[u8]) -> u64 {
    if let Some(near) = text.first_chunk() {
        return u64::from_le_bytes(*near);
    }
    let (mut near, mut i) = (0, text.len());
    while i > 0 {
        i -= 1;
        near = near << 8 | text[i] as u64;
    }
    near
}

/// The last eight bytes of `text`, the last one highest; NUL before its start.
#[inline]
pub(crate) const fn tail(text: &[u8]) -> u64 {
    if let Some(near) = text.last_chunk() {
        return u64::from_le_bytes(*near);
    }
    let (mut near, mut i) = (0, 0);
    while i < text.len() {
        near = near >> 8 | (text[i] as u64) << 56;
        i += 1;
    }
    near
}

/// Whether a Chinese character stands there: one of three bytes, as all common ones.
#[inline]
const fn is_chinese(near: u64, first: bool) -> bool {
    (if first { near } else { near >> 40 }) & 0xFF >= 0xE0
}

/// What is told first of the first or last Chinese character: three bits of its middle byte, and six of its last one.
#[inline]
const fn trait_of(near: u64, first: bool) -> (usize, u64) {
    let middle = if first { near >> 8 } else { near >> 48 };
    (middle.to_le_bytes()[0] as usize % TRAITS, middle >> 8 & 63)
}

/// The number and the bit of another character by its byte there, the lowest of `near`.
#[inline]
const fn other(near: u64) -> (usize, u64) {
    ((near >> 6 & 1) as usize, near & 63)
}

/// The bucket of a text by its first or last character; a Chinese character has three bytes.
#[inline]
const fn bucket(near: u64, first: bool, size: usize) -> usize {
    if !is_chinese(near, first) {
        return 0; // such words are few
    }
    let character = if first { near & 0xFF_FFFF } else { near >> 40 };
    (mixed(character) >> 40) as usize & (size - 2)
}

/// Fibonacci hashing: the upper bits depend on all of `key`.
#[inline]
pub(crate) const fn mixed(key: u64) -> u64 {
    key.wrapping_mul(0x9E37_79B9_7F4A_7C15)
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

/// How many numbers tell where the buckets of so many words begin: some buckets stay empty, so that a look-up seldom
/// compares anything.
pub(crate) const fn size(words: usize) -> usize {
    let mut buckets = 16;
    while buckets < 4 * words {
        buckets *= 2;
    }
    buckets + 1
}

/// Where the bucket of each word begins.
#[allow(clippy::cast_possible_truncation)] // fewer words than 65,536
pub(crate) const fn buckets<const SIZE: usize>(words: &[&str], first: bool) -> [u16; SIZE] {
    let mut buckets = [0; SIZE];
    let mut i = 0;
    while i < words.len() {
        buckets[bucket(near(words[i], first), first, SIZE) + 1] += 1;
        i += 1;
    }
    let mut i = 1;
    while i < SIZE {
        buckets[i] += buckets[i - 1];
        i += 1;
    }
    buckets
}

/// `words` in the order of their buckets, the longer ones of a bucket first.
pub(crate) const fn sorted<const COUNT: usize, const SIZE: usize>(
    words: &[&'static str],
    first: bool,
) -> [Word; COUNT] {
    // A counting sort; then the few words of each bucket by length.
    let mut sorted = [Word { near: 0, mask: 0, whole: "" }; COUNT];
    let mut next = buckets::<SIZE>(words, first);
    let mut i = 0;
    while i < COUNT {
        let near = near(words[i], first);
        let own = bucket(near, first, SIZE);
        let mut place = next[own] as usize;
        next[own] += 1;
        while place > 0
            && bucket(sorted[place - 1].near, first, SIZE) == own
            && !sorted[place - 1].whole.is_empty()
            && sorted[place - 1].whole.len() < words[i].len()
        {
            sorted[place] = sorted[place - 1];
            place -= 1;
        }
        sorted[place] = Word { near, mask: mask(words[i].len(), first), whole: words[i] };
        i += 1;
    }
    sorted
}

/// What of a word lies in the eight bytes at its end of a text.
const fn near(word: &str, first: bool) -> u64 {
    if first { head(word.as_bytes()) } else { tail(word.as_bytes()) }
}

/// The bytes that a word of `length` bytes takes of eight.
const fn mask(length: usize, first: bool) -> u64 {
    match (length, first) {
        (8.., _) => u64::MAX,
        (_, true) => (1 << (8 * length)) - 1,
        (_, false) => !(u64::MAX >> (8 * length)),
    }
}

/// The words of `text`.
pub(crate) const fn split<const N: usize>(text: &'static str) -> [&'static str; N] {
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

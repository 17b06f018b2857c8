//! Kinds: what classes a character has, found in one look at a table that is made when the crate is compiled.

use super::{Class, NOTED, TRIGGERS};
use crate::lexicon::index::{head, width};

/// What is known of a character: its classes and its length in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    pub class: Class,
    pub length: u8,
}

const NO_KIND: Kind = Kind { class: Class(0), length: 0 };

/// The kinds of the characters U+0000 to U+FFFF.
pub struct Kinds {
    /// The number of each character's kind, by [`key`]: 0 of those without a class.
    of: [u8; 1 << 16],
    /// The kinds by their numbers.
    kinds: [Kind; KINDS_IN_ALL],
}

/// The bit that the kinds of triggers have in their numbers, and no others.
pub const TRIGGER: u8 = 1 << 5;

/// More than the number of any kind.
pub const KINDS_IN_ALL: usize = 2 * TRIGGER as usize;

pub static KINDS: Kinds = kinds();

impl Kinds {
    /// The number of the kind of the character that `near` begins with, which has three bytes.
    #[inline]
    pub fn of(&self, near: u64) -> u8 {
        self.of[key(near)]
    }

    /// The kind of this number.
    #[inline]
    pub fn kind(&self, number: usize) -> Kind {
        self.kinds[number % KINDS_IN_ALL]
    }

    /// The classes of the character that `near` begins with, which has three bytes.
    #[inline]
    pub fn class_of_three_bytes(&self, near: u64) -> Class {
        self.kind(self.of(near).into()).class
    }

    /// The classes of the character that `near` begins with, which has one byte or three.
    #[inline]
    pub fn class(&self, near: u64) -> Class {
        let three = (near >> 7 & 1).wrapping_neg(); // all bits or none
        self.class_of_three_bytes(near & three | widened(near) & !three)
    }
}

/// The 16 bits that tell apart the characters of three bytes, 1110xxxx 10yyyyyy 10zzzzzz, the first one lowest, whatever
/// stands after them. The last two bytes have all but xxxx, and four bits that are the same in all of them: two of xxxx
/// go to the lower two of these and two to the upper two, and change the bits between.
#[inline]
#[allow(clippy::cast_possible_truncation)] // 16 bits
const fn key(near: u64) -> usize {
    let near = near as u32;
    (near >> 8 ^ near.wrapping_mul(1 << 6 | 1 << 12)) as u16 as usize
}

/// The character of one byte that `near` begins with, 0yzzzzzz, as three bytes would hold it.
#[inline]
pub const fn widened(near: u64) -> u64 {
    0xE0 | (0x80 | near >> 6 & 1) << 8 | (0x80 | near & 63) << 16
}

#[allow(clippy::large_stack_arrays, clippy::cast_possible_truncation)] // the compiler's stack; few kinds
const fn kinds() -> Kinds {
    let mut table = Kinds { of: [0; 1 << 16], kinds: [NO_KIND; KINDS_IN_ALL] };
    let mut list = 0;
    while list < TRIGGERS.len() {
        let bytes = TRIGGERS[list].0.as_bytes();
        let mut i = 0;
        while i < bytes.len() {
            let length = width(bytes[i]);
            let (_, rest) = bytes.split_at(i);
            let near = head(rest);
            let key = key(if length == 1 { widened(near) } else { near });
            // What the lists so far say of it, and this one.
            let class = table.kinds[table.of[key] as usize].class.and(TRIGGERS[list].1);
            let mut number = if class.has(NOTED) { TRIGGER as usize } else { 1 };
            while table.kinds[number].length > 0
                && !(table.kinds[number].class.0 == class.0 && table.kinds[number].length as usize == length)
            {
                number += 1;
            }
            table.kinds[number] = Kind { class, length: length as u8 };
            table.of[key] = number as u8;
            i += length;
        }
        list += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_characters_share_a_key() {
        let mut seen = vec![false; 1 << 16];
        for c in ('\u{800}'..='\u{FFFF}').map(String::from).chain(('\0'..='\x7F').map(String::from)) {
            let near = c.bytes().rev().fold(0xAB_CDEF, |near, byte| near << 8 | u64::from(byte));
            let key = key(if c.len() == 1 { widened(near) } else { near });
            assert!(!core::mem::replace(&mut seen[key], true), "{c:?}");
        }
    }
}

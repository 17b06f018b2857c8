//! The window through which a text is read, block by block, and the triggers that are seen in it.

use super::Class;
use super::kinds::{KINDS, KINDS_IN_ALL, Kind, TRIGGER, widened};

/// A text is read in blocks of so many bytes.
pub const BLOCK: usize = 512;

/// How many bytes before a block can be seen, and how many after it.
const BEFORE: usize = 8;
const BEHIND: usize = 16;

/// A block of a text and what stands around it. NUL stands around the text.
#[derive(Debug)]
pub struct Window([u8; BEFORE + BLOCK + BEHIND]);

impl Default for Window {
    fn default() -> Self {
        Self([0; BEFORE + BLOCK + BEHIND])
    }
}

impl Window {
    /// Shows the block at `start`; gives how much of the text is in it.
    pub fn show(&mut self, text: &[u8], start: usize) -> usize {
        let (before, rest) = text.split_at(start);
        let (left, right) = self.0.split_at_mut(BEFORE);
        match before.last_chunk::<BEFORE>() {
            Some(before) => left.copy_from_slice(before),
            None => left.fill(0), // no block is as short
        }
        let shown = rest.len().min(right.len());
        right[..shown].copy_from_slice(&rest[..shown]);
        if shown < right.len() {
            right[shown..].fill(0);
        }
        rest.len().min(BLOCK)
    }

    /// The eight bytes at `at`, the first one lowest.
    #[inline]
    pub fn at(&self, at: usize) -> u64 {
        self.0.get(at + BEFORE..).and_then(<[u8]>::first_chunk).map_or(0, |near| u64::from_le_bytes(*near))
    }

    /// The eight bytes before `at`, the last one highest.
    #[inline]
    pub fn before(&self, at: usize) -> u64 {
        self.0.get(at..).and_then(<[u8]>::first_chunk).map_or(0, |near| u64::from_le_bytes(*near))
    }
}

/// The triggers that begin in a block: each by its place times [`KINDS_IN_ALL`] plus the number of its kind.
#[derive(Debug)]
pub struct Triggers {
    list: [u16; BLOCK],
    count: usize,
}

impl Default for Triggers {
    fn default() -> Self {
        Self { list: [0; BLOCK], count: 0 }
    }
}

impl Triggers {
    /// Notes the triggers that begin in the first `length` bytes of the block; gives where the character after them
    /// begins. Each character is written down, and counted only if it is a trigger: no branch depends on what it is.
    #[inline]
    #[allow(clippy::cast_possible_truncation)] // less than 2 * BLOCK
    pub fn note(&mut self, window: &Window, length: usize) -> usize {
        let (mut at, mut count) = (0, 0);
        let mut put = |at: usize, kind: u8| {
            self.list[count % BLOCK] = (at * KINDS_IN_ALL) as u16 | u16::from(kind);
            count += usize::from(kind >= TRIGGER);
        };
        while at < length {
            let near = window.at(at);
            if near & TWO_OF_THREE_BYTES_MASK == TWO_OF_THREE_BYTES {
                // Most characters of a notice have three bytes: two of them at once.
                put(at, KINDS.of(near));
                put(at + 3, KINDS.of(near >> 24));
                at += 6;
                continue;
            }
            let (kind, width) = match near & 0xFF {
                0..0x80 => (KINDS.of(widened(near)), 1),
                0x80..0xE0 => (0, 2), // U+0080 to U+07FF: no triggers, nor beyond U+FFFF
                0xE0..0xF0 => (KINDS.of(near), 3),
                _ => (0, 4),
            };
            put(at, kind);
            at += width;
        }
        self.count = count;
        at
    }

    /// Takes those of `others` that are of one of the classes.
    #[inline]
    pub fn take(&mut self, classes: Class, others: &Self) {
        let mut count = 0;
        for &trigger in others.list.get(..others.count).unwrap_or_default() {
            self.list[count % BLOCK] = trigger;
            count += usize::from(KINDS.kind(trigger.into()).class.has(classes));
        }
        self.count = count;
    }

    pub fn count(&self) -> usize {
        self.count
    }

    /// Each trigger's place and kind.
    pub fn all(&self) -> impl Iterator<Item = (usize, Kind)> {
        let list = self.list.get(..self.count).unwrap_or_default();
        list.iter().map(|&trigger| {
            let trigger = usize::from(trigger);
            (trigger / KINDS_IN_ALL, KINDS.kind(trigger))
        })
    }
}

/// Two characters of three bytes, the first one lowest.
const TWO_OF_THREE_BYTES: u64 = 0xE000_00E0;
const TWO_OF_THREE_BYTES_MASK: u64 = 0xF000_00F0;

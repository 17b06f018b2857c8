//! The lines that have ended, in order. Knows which of them lie on the loom, which gives them their text when all have
//! ended; not how a line is read.

use std::sync::Arc;

use super::weave::{Finished, Weave};
use crate::marks::Block;
use crate::room;
use crate::text::{Cut, Text};

/// The lines so far.
#[derive(Debug, Default)]
pub(super) struct Done<'a> {
    pub blocks: Vec<Block<'a>>,
    /// The nodes that they begin in.
    pub places: Vec<u32>,
    /// Which of them lie on the loom.
    woven: Vec<(u32, Cut)>,
}

impl<'a> Done<'a> {
    /// Makes room for so many lines.
    pub fn reserve(&mut self, lines: usize) {
        self.blocks.reserve(lines);
        self.places.reserve(lines);
        self.woven.reserve(lines / 2);
    }

    /// The number of the next line.
    pub fn next(&self) -> u32 {
        u32::try_from(self.blocks.len()).unwrap_or(u32::MAX)
    }

    /// The text of the next line, which stands at `at`, and how many bytes it has.
    pub fn text(&mut self, finished: Finished<'a>, at: usize) -> (Text<'a>, usize) {
        match finished {
            Finished::Verbatim(text) => {
                let length = text.as_str().len();
                (text, length)
            }
            Finished::Woven(cut) => {
                self.woven.push((self.next(), cut));
                (Text::trimmed("", at), cut.len()) // until all is on the loom
            }
        }
    }

    /// The next line, which begins in the node `node`.
    pub fn push(&mut self, block: Block<'a>, node: u32) {
        room::push(&mut self.blocks, block);
        room::push(&mut self.places, node);
    }

    /// All lines have ended.
    pub fn finish(&mut self, weave: Weave<'a>) {
        let loom = Arc::new(weave.into_loom().finished());
        for (index, cut) in self.woven.drain(..) {
            let block = &mut self.blocks[index as usize];
            block.text = Text::cut(&loom, block.span().start(), cut);
        }
    }
}

//! The texts that the grammar reads: the title and the paragraphs, by the numbers that their places carry.

use crate::marks::{Block, Meta};
use crate::place::Place;

/// The texts of a notice, and what its page says about itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Texts<'t> {
    pub title: &'t str,
    pub blocks: &'t [Block<'t>],
    pub metadata: &'t [Meta<'t>],
}

impl<'t> Texts<'t> {
    /// The title and the paragraphs that show text, each with the number that its [`Place`]s carry.
    pub fn all(self) -> impl Iterator<Item = (u32, &'t str)> {
        core::iter::once((Place::TITLE, self.title)).filter(|(_, text)| !text.is_empty()).chain(self.paragraphs())
    }

    /// The paragraphs that show text.
    pub fn paragraphs(self) -> impl Iterator<Item = (u32, &'t str)> {
        let paragraphs = self.blocks.iter().zip(0u32..).map(|(block, index)| (index, block.text.as_str()));
        paragraphs.filter(|(_, text)| !text.is_empty())
    }

    /// The text of this number; empty if there is none.
    pub fn text(self, paragraph: u32) -> &'t str {
        match paragraph {
            Place::TITLE => self.title,
            index => self.blocks.get(index as usize).map_or("", |block| block.text.as_str()),
        }
    }

    /// The words at `place`.
    pub fn words(self, place: Place) -> &'t str {
        place.mark.of(self.text(place.paragraph))
    }
}

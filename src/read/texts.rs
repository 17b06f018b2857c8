//! The texts that the grammar reads: the title and the paragraphs, by the numbers that their places carry.

use chrono::NaiveDate;

use crate::marks::{Block, Part};
use crate::place::{Mark, Place};

/// The texts of a notice, and what its page says about itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Texts<'t> {
    pub title: &'t str,
    pub blocks: &'t [Block<'t>],
    /// When the page was published.
    pub published: Option<NaiveDate>,
    /// Whether all of a page is to be read.
    pub whole: bool,
}

impl<'t> Texts<'t> {
    /// The paragraphs of title and article that show text.
    pub fn paragraphs(self) -> impl DoubleEndedIterator<Item = (u32, &'t str)> {
        self.of(move |part| self.whole || matches!(part, Part::Title | Part::Article))
    }

    /// All but boilerplate that shows text, in order; info lines are told apart, unless they are read as all others.
    pub fn with_infos(self) -> impl Iterator<Item = (u32, &'t str, bool)> {
        let is_info = move |paragraph: u32| {
            let block = self.blocks.get(paragraph as usize);
            !self.whole && block.is_some_and(|block| block.part == Part::Info)
        };
        let title = core::iter::once((Place::TITLE, self.title)).filter(|(_, text)| !text.is_empty());
        let rest = self.of(move |part| self.whole || part != Part::Boilerplate);
        title.chain(rest).map(move |(paragraph, text)| (paragraph, text, is_info(paragraph)))
    }

    fn of(self, is: impl Fn(Part) -> bool) -> impl DoubleEndedIterator<Item = (u32, &'t str)> {
        let blocks = self.blocks.iter().enumerate().filter(move |(_, block)| is(block.part));
        blocks.map(|(index, block)| (Mark::offset(index), block.text.as_str())).filter(|(_, text)| !text.is_empty())
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

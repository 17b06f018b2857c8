//! A work that a notice cites by its title: 《…》, and what is cited within, 〈…〉.

use core::fmt;

use super::{Excerpt, Notice, View, Views};
use crate::place::Place;
use crate::span::Span;

/// A law, document, book or paper that a [`Notice`] cites in title marks 《…》: a view that copies nothing.
///
/// ```
/// let source = "通知\n学习《关于修订〈党内监督条例〉的说明》。"; // study the note on revising the rules on oversight
/// let notice = gongwen::Notice::parse(source);
/// let work = notice.works().next().unwrap();
/// assert_eq!(work.title(), "关于修订〈党内监督条例〉的说明");
/// assert_eq!(work.inner().next().unwrap().title(), "党内监督条例");
/// ```
///
/// The marks are those of GB/T 15834-2011, 4.15: 《》, and 〈〉 within them; 《》 within 《》 is read too, as it is written
/// so often.
#[derive(Clone, Copy)]
pub struct Work<'n> {
    notice: &'n Notice<'n>,
    index: usize,
}

impl<'n> Work<'n> {
    fn place(self) -> Place {
        self.notice.analysis().works[self.index]
    }

    /// Its place among the works of its notice, from 0.
    pub fn index(self) -> usize {
        self.index
    }

    /// The title without its marks, and its place.
    pub fn title(self) -> Excerpt<'n> {
        Excerpt::new(self.notice, self.place())
    }

    /// Where its title stands in the source: byte offsets, half-open.
    pub fn span(self) -> Span {
        self.title().span()
    }

    /// The works that its title cites, each in turn with those within it, in the order of the text.
    pub fn inner(self) -> impl Iterator<Item = Work<'n>> + Clone {
        let (place, all) = (self.place(), self.notice.analysis().works.len());
        let within =
            move |work: &Self| work.place().paragraph == place.paragraph && place.mark.contains(work.place().mark);
        Views::new(self.notice, self.index + 1..all).take_while(within)
    }
}

impl<'n> View<'n> for Work<'n> {
    fn at(notice: &'n Notice<'n>, index: usize) -> Self {
        Self { notice, index }
    }
}

impl fmt::Debug for Work<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Work").field(&self.title()).finish()
    }
}

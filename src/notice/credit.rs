//! Who made a notice: reporter, correspondent, author, photographer, editor; where it comes from.

use crate::marks::{CreditMarks, Role};
use crate::span::Span;
use core::fmt;

use super::{Excerpt, Notice, View, Views};

/// A credit (署名) at the head or the foot of a notice: a view that copies nothing.
///
/// ```
/// use gongwen::{Notice, Role};
/// // (text by Li Ming, pictures by Wang Hong)
/// let notice = Notice::parse("区委召开会议\n会议研究了其他事项。（李明/文 王红/摄）");
/// let credits: Vec<_> = notice.credits().map(|credit| (credit.role(), credit.names().next().unwrap().as_str())).collect();
/// assert_eq!(credits, [(Role::Author, "李明"), (Role::Photographer, "王红")]);
/// ```
#[derive(Clone, Copy)]
pub struct Credit<'n> {
    notice: &'n Notice<'n>,
    marks: &'n CreditMarks,
}

impl<'n> Credit<'n> {
    /// What they did.
    pub fn role(self) -> Role {
        self.marks.role
    }

    /// Where the names stand in the source, from the first to the last: byte offsets, half-open.
    pub fn span(self) -> Span {
        self.names().map(Excerpt::span).reduce(Span::cover).unwrap_or_default()
    }

    /// The names as written; of a [`Source`](Role::Source), that of a paper or a site; a [`Contributor`](Role::Contributor)
    /// may be an office. Names of two characters that are
    /// set as wide as those of three keep the blank between them.
    pub fn names(self) -> impl ExactSizeIterator<Item = Excerpt<'n>> + Clone {
        let notice = self.notice;
        let (from, to) = self.marks.names;
        let names = notice.analysis.as_deref().and_then(|said| said.names.get(from as usize..to as usize));
        names.unwrap_or_default().iter().map(move |&place| Excerpt::new(notice, place))
    }
}

impl<'n> View<'n> for Credit<'n> {
    fn at(notice: &'n Notice<'n>, index: usize) -> Self {
        Self { notice, marks: &notice.analysis().credits[index] }
    }
}

impl fmt::Debug for Credit<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.names().collect();
        f.debug_struct("Credit").field("role", &self.role()).field("names", &names).finish()
    }
}

/// Who made the notice.
impl Notice<'_> {
    /// The credits, in the order of the text.
    pub fn credits(&self) -> Views<'_, Credit<'_>> {
        Views::new(self, 0..self.analysis().credits.len())
    }
}

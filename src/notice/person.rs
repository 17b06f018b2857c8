//! A person that a notice names, with the posts before the name or after it.

use crate::marks::PersonMarks;
use crate::span::Span;
use core::fmt;

use super::{Excerpt, Notice, View, Views};

/// A person whom a notice names with a post (职务) right before the name or right after it: a view that copies nothing.
///
/// A person stands in a notice once, however often it is named, with each title once. How everybody cites the leaders of
/// a party or a state (习近平总书记) is no title; nor are journalists people of the notice: they stand in its
/// [credits](Notice::credits).
///
/// ```
/// use gongwen::Notice;
/// // Li Ming, secretary of the district committee and head of the leading group, chaired the meeting.
/// let notice = Notice::parse("区委召开会议\n区委书记、领导小组组长李明主持会议。");
/// let person = notice.people().next().unwrap();
/// assert_eq!(person.name(), "李明");
/// assert!(person.titles().eq(["区委书记", "领导小组组长"]));
///
/// // Professor Li Xu, secretary of the Party committee, and vice president Wang Qiang were present.
/// let notice = Notice::parse("某校召开会议\n党委书记李旭教授和王强副校长出席。");
/// let said: Vec<_> = notice.people().map(|person| (person.name(), person.titles().last().unwrap())).collect();
/// assert_eq!((said[0].1.as_str(), said[1].1.as_str()), ("教授", "副校长"));
/// assert!(said[0].1.range().start == said[0].0.range().end); // where it stands, tells on which side
/// ```
#[derive(Clone, Copy)]
pub struct Person<'n> {
    notice: &'n Notice<'n>,
    marks: &'n PersonMarks,
}

impl<'n> Person<'n> {
    /// The name as written, where it is first written with a post. Names of two characters that are set as wide as those
    /// of three keep the blank between them (于　军).
    pub fn name(self) -> Excerpt<'n> {
        Excerpt::new(self.notice, self.marks.name)
    }

    /// Where the name stands in the source: byte offsets, half-open.
    pub fn span(self) -> Span {
        self.name().span()
    }

    /// The titles in the order of the text, each once: where several stand before a name, parted by `、`, each is a
    /// title; where one stands before several names, each person has it (区领导张劲林、吴计亮). A post after the name is one,
    /// too, unless it is a title before the name in short (区人大常委会副主任李明, called 李明主任).
    pub fn titles(self) -> impl ExactSizeIterator<Item = Excerpt<'n>> + Clone {
        let notice = self.notice;
        let (from, to) = self.marks.titles;
        let titles = notice.analysis.as_deref().and_then(|said| said.titles.get(from as usize..to as usize));
        titles.unwrap_or_default().iter().map(move |&place| Excerpt::new(notice, place))
    }
}

impl<'n> View<'n> for Person<'n> {
    fn at(notice: &'n Notice<'n>, index: usize) -> Self {
        Self { notice, marks: &notice.analysis().people[index] }
    }
}

impl fmt::Debug for Person<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let titles: Vec<_> = self.titles().collect();
        f.debug_struct("Person").field("name", &self.name()).field("titles", &titles).finish()
    }
}

/// What a notice says of people.
impl Notice<'_> {
    /// The people named with a post, in the order in which they are first named so.
    pub fn people(&self) -> Views<'_, Person<'_>> {
        Views::new(self, 0..self.analysis().people.len())
    }
}

//! Links: which parts of the text of a line lead where. Knows lines by their number, and nothing of their elements.

use super::element::Name;
use super::node::NONE;
use crate::markup::{AttributeName, RawTag};
use crate::place::Mark;

/// A part of a line's text that is a link.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LinkRun {
    /// The index of the line.
    pub line: u32,
    /// Where its text stands in that of the line.
    pub text: Mark,
    /// Where the value of its `href` stands in the source.
    pub href: Mark,
}

/// The target of the link that `tag` opens, if it has one.
pub(super) fn href(name: Name, tag: &RawTag<'_>) -> Option<Mark> {
    let attribute = if name == Name::A { tag.attribute(AttributeName::Href) } else { None };
    attribute.map(|attribute| Mark::of_source(attribute.value_span))
}

/// The links of the lines so far.
#[derive(Debug, Default)]
pub(super) struct Links {
    pub all: Vec<LinkRun>,
    /// How many of them stand in lines that are done; the others stand in the line that is being read.
    done: usize,
}

impl Links {
    /// The part `text` of the line is a link to `href`.
    pub fn add(&mut self, href: Mark, text: Mark) {
        let last = self.all[self.done..].last_mut();
        match last.filter(|last| last.href == href && last.text.end == text.start) {
            Some(last) => last.text.end = text.end,
            None => self.all.push(LinkRun { line: NONE, text, href }),
        }
    }

    /// The line is none after all.
    pub fn drop_line(&mut self) {
        self.all.truncate(self.done);
    }

    /// The line of this index ends, with a text of `length` bytes that had `margin` bytes of white space before it.
    pub fn end_line(&mut self, index: usize, margin: usize, length: usize) {
        let line = u32::try_from(index).unwrap_or(NONE);
        for link in &mut self.all[self.done..] {
            let within = |at: u32| (at as usize).saturating_sub(margin).min(length);
            *link = LinkRun { line, text: Mark::new(within(link.text.start), within(link.text.end)), ..*link };
        }
        self.done = self.all.len();
    }
}

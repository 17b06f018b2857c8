//! The rules of the document's style elements that decide whether an element is shown, and which of them holds for one
//! (CSS Cascade 4, section 6; Selectors 4, sections 5, 6 and 17). Knows compounds of names, see
//! [`crate::style::sheet::rules`], and no other selectors.

use std::borrow::Cow;
use std::collections::HashMap;

use super::element::Name;
use crate::growth::work;
use crate::markup::{AttributeName, RawAttribute, RawTag};
use crate::style::sheet::{self, Compound, Showing};

/// The most rules that are kept: those of sheets that somebody wrote for a page by hand. With the limit below and that of
/// names in a selector, no element takes more than some thousand steps, whatever the sheet.
const RULES: usize = 256;

/// The most classes of an element that are looked at.
const CLASSES: usize = 12;

/// The rules so far.
#[derive(Debug, Default)]
pub(super) struct Rules<'a> {
    all: Vec<Rule<'a>>,
    /// The rules by one name that their elements have: an id, else a class, else the element's; in lower case.
    by_id: ByName<'a>,
    by_class: ByName<'a>,
    by_element: ByName<'a>,
}

#[derive(Debug)]
struct Rule<'a> {
    compound: Compound<'a>,
    showing: Showing,
    /// The rule before this one of the same name.
    before: Option<usize>,
}

/// The last rule of each name.
type ByName<'a> = HashMap<Cow<'a, str>, usize>;

impl<'a> Rules<'a> {
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Adds the rules of a style element: its text, and what it says of its media.
    pub fn add(&mut self, css: &'a str, media: &str) {
        if !sheet::is_screen(media) {
            return;
        }
        sheet::rules(css, |compound, showing| {
            if self.all.len() < RULES {
                let (rules, name) = match (compound.ids().next(), compound.classes().next()) {
                    (Some(id), _) => (&mut self.by_id, Some(id)),
                    (None, Some(class)) => (&mut self.by_class, Some(class)),
                    (None, None) => (&mut self.by_element, compound.element.as_ref()),
                };
                let name = name.cloned().unwrap_or_default();
                let before = rules.insert(lower(name), self.all.len());
                self.all.push(Rule { compound, showing, before });
            }
        });
    }

    /// What the rules say of an element together: of each property the one that is important, else the most specific,
    /// else the last. In a document in quirks mode names are the same in any case.
    pub fn showing(&self, name: Name, tag: &RawTag<'_>, quirks: bool) -> Showing {
        let value = |name| tag.attribute(name).map(RawAttribute::value).unwrap_or_default();
        let (id, class) = (&*value(AttributeName::Id), &*value(AttributeName::Class));
        let (mut list, mut count) = ([""; CLASSES], 0);
        for class in class.split_ascii_whitespace().take(CLASSES) {
            if !list[..count].contains(&class) {
                list[count] = class;
                count += 1;
            }
        }
        let classes = &list[..count];
        let element = if name == Name::Other { tag.tag_name() } else { Cow::Borrowed(name.as_str()) };
        let parts = classes.iter().map(|&class| (&self.by_class, class));
        let parts = parts.chain([(&self.by_id, id), (&self.by_element, &*element)]);
        let is = |one: &str, other: &str| one == other || quirks && one.eq_ignore_ascii_case(other);
        let matches = |compound: &Compound<'_>| {
            work(1);
            compound.element.as_ref().is_none_or(|of| of.eq_ignore_ascii_case(&element))
                && compound.ids().all(|of| is(of, id))
                && compound.classes().all(|of| classes.iter().any(|class| is(of, class)))
        };
        let mut found = Found::default();
        for (rules, text) in parts.filter(|(rules, text)| !text.is_empty() && !rules.is_empty()) {
            let has_upper = text.bytes().any(|byte| byte.is_ascii_uppercase());
            let newest = if has_upper { rules.get(&*text.to_ascii_lowercase()) } else { rules.get(text) };
            let of_name = core::iter::successors(newest.copied(), |&at| self.all[at].before);
            for at in of_name.filter(|&at| matches(&self.all[at].compound)) {
                found.take(&self.all[at], at);
            }
        }
        Showing {
            display: found.display.map(|(rank, display)| (display, rank.0)),
            visibility: found.visibility.map(|(rank, visibility)| (visibility, rank.0)),
        }
    }
}

/// A name in ASCII lower case.
fn lower(name: Cow<'_, str>) -> Cow<'_, str> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) { Cow::Owned(name.to_ascii_lowercase()) } else { name }
}

/// Which of two rules wins: the important one, the one of more ids, of more classes, of an element, the later one.
type Rank = (bool, usize, usize, bool, usize);

/// What holds of the rules met so far.
#[derive(Default)]
struct Found {
    display: Option<(Rank, crate::style::Display)>,
    visibility: Option<(Rank, crate::style::Visibility)>,
}

impl Found {
    fn take(&mut self, Rule { compound, showing, .. }: &Rule<'_>, at: usize) {
        let (ids, classes) = (compound.ids().count(), compound.classes().count());
        let rank = |important| (important, ids, classes, compound.element.is_some(), at);
        take(&mut self.display, showing.display.map(|(display, important)| (rank(important), display)));
        take(&mut self.visibility, showing.visibility.map(|(visibility, important)| (rank(important), visibility)));
    }
}

fn take<T: Copy>(winner: &mut Option<(Rank, T)>, said: Option<(Rank, T)>) {
    if let Some((rank, _)) = said
        && winner.is_none_or(|(so_far, _)| rank >= so_far)
    {
        *winner = said;
    }
}

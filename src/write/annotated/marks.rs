//! Where the marks stand: all that a notice says, as ranges of its title and of its paragraphs.
//! Knows the views; nothing of markup.

use core::cmp::Reverse;
use core::ops::{Range, RangeInclusive};

use chrono::NaiveDate;

use super::class::Class;
use crate::growth::work;
use crate::marks::{Element, Role};
use crate::notice::{Attribution, Excerpt, Notice};

/// A stretch of text, what it is, and what is said of it besides.
#[derive(Clone, Debug)]
pub(super) struct Mark<'n> {
    /// The paragraph; none for the title.
    pub paragraph: Option<usize>,
    /// Where in its text: byte offsets, half-open. Not empty, on character boundaries.
    pub range: Range<usize>,
    pub class: Class,
    pub about: About<'n>,
}

/// What is said of a mark besides its class.
#[derive(Clone, Debug)]
pub(super) enum About<'n> {
    Nothing,
    Element(Element),
    Role(Role),
    /// The number of a directive in the notice, from 1.
    Number(usize),
    /// The days that a date or a deadline means.
    Days(RangeInclusive<NaiveDate>),
    /// Whom a speaker stands for.
    Resolved(&'n str),
}

/// All marks: those of the title first, then by paragraph; in each by place, the longer ones first.
pub(super) fn all<'n>(notice: &'n Notice<'n>) -> Vec<Mark<'n>> {
    let mut marks = Vec::new();
    let mut add = |excerpt: Excerpt<'n>, class, about| {
        if !excerpt.as_str().is_empty() {
            marks.push(Mark { paragraph: excerpt.paragraph(), range: excerpt.range(), class, about });
        }
    };
    let elements = notice.document().into_iter().flat_map(crate::Document::elements);
    elements.for_each(|(element, words)| add(words, Class::Element, About::Element(element)));
    let mut last: Option<Attribution<'n>> = None;
    for (number, directive) in (1..).zip(notice.directives()) {
        add(directive.text(), Class::Directive(directive.modality()), About::Number(number));
        directive.cue().into_iter().for_each(|cue| add(cue, Class::Cue, About::Nothing));
        directive.condition().into_iter().for_each(|words| add(words, Class::Condition, About::Nothing));
        directive.addressee().into_iter().for_each(|whom| add(whom, Class::Addressee, About::Nothing));
        if let Some(deadline) = directive.deadline() {
            add(deadline.text(), Class::Deadline, deadline.due().map_or(About::Nothing, |day| About::Days(day..=day)));
        }
        let Some(by) = directive.attribution() else { continue };
        if last.is_none_or(|last| last.speaker() != by.speaker()) {
            let resolved = by.resolved().map_or(About::Nothing, |whom| About::Resolved(whom.as_str()));
            add(by.speaker(), Class::Speaker, resolved);
            last = Some(by);
        }
    }
    for person in notice.people() {
        add(person.name(), Class::Person, About::Nothing);
        person.titles().for_each(|post| add(post, Class::Post, About::Nothing));
    }
    for credit in notice.credits() {
        credit.names().for_each(|name| add(name, Class::Credit, About::Role(credit.role())));
    }
    notice.works().for_each(|cited| add(cited.title(), Class::Work, About::Nothing));
    notice.terms().for_each(|term| add(term, Class::Term, About::Nothing));
    for date in notice.dates() {
        add(date.excerpt(), Class::Date, date.resolve().map_or(About::Nothing, About::Days));
    }
    work(marks.len());
    marks.sort_by_key(|mark| (mark.paragraph, mark.range.start, Reverse(mark.range.end), mark.class));
    marks
}

/// The marks of one paragraph, or of the title, among all.
pub(super) fn within<'m, 'n>(marks: &'m [Mark<'n>], paragraph: Option<usize>) -> &'m [Mark<'n>] {
    let start = marks.partition_point(|mark| mark.paragraph < paragraph);
    let length = marks[start..].partition_point(|mark| mark.paragraph == paragraph);
    &marks[start..start + length]
}

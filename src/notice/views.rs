//! Iterators over the views of a notice, and what makes two views equal: that they say the same in the same places.

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::ops::{Range, RangeInclusive};

use chrono::NaiveDate;

use super::{
    Attachment, Attribution, Cell, Credit, DateMention, Deadline, DeadlineKind, Directive, Document, Entry, Excerpt,
    Link, Meeting, Notice, Paragraph, Person, Picture, Row, Run, Table, Work,
};
use crate::date::DateParts;
use crate::genre::Genre;
use crate::heading::Level;
use crate::marks::{Element, Kind, Modality, Part, Role};
use crate::span::Span;
use crate::style::Style;

/// A view that a notice has by an index.
pub trait View<'n>: Copy {
    /// The view of this index, which is one.
    #[doc(hidden)]
    fn at(notice: &'n Notice<'n>, index: usize) -> Self;
}

/// An iterator over the views of one kind, from both ends: `Views<'n, Directive<'n>>` is the type of
/// [`Notice::directives`].
///
/// ```
/// use gongwen::{Directive, Notice, Views};
/// /// What to do next, kept from call to call.
/// struct Agenda<'n>(Views<'n, Directive<'n>>);
/// let notice = Notice::parse("题\n各单位要加强巡查。不得聚集。"); // each unit is to patrol; gatherings are forbidden
/// let mut agenda = Agenda(notice.directives());
/// assert_eq!((agenda.0.len(), agenda.0.next(), agenda.0.len()), (2, notice.directive(0), 1));
/// ```
pub struct Views<'n, V> {
    notice: &'n Notice<'n>,
    left: Range<usize>,
    view: PhantomData<fn() -> V>,
}

impl<'n, V> Views<'n, V> {
    pub(super) fn new(notice: &'n Notice<'n>, left: Range<usize>) -> Self {
        Self { notice, left, view: PhantomData }
    }
}

impl<V> Clone for Views<'_, V> {
    fn clone(&self) -> Self {
        Self { notice: self.notice, left: self.left.clone(), view: PhantomData }
    }
}

impl<'n, V: View<'n>> Iterator for Views<'n, V> {
    type Item = V;

    fn next(&mut self) -> Option<V> {
        self.left.next().map(|index| V::at(self.notice, index))
    }

    fn nth(&mut self, n: usize) -> Option<V> {
        self.left.nth(n).map(|index| V::at(self.notice, index))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.left.size_hint()
    }
}

impl<'n, V: View<'n>> DoubleEndedIterator for Views<'n, V> {
    fn next_back(&mut self) -> Option<V> {
        self.left.next_back().map(|index| V::at(self.notice, index))
    }
}

impl<'n, V: View<'n>> ExactSizeIterator for Views<'n, V> {}
impl<'n, V: View<'n>> FusedIterator for Views<'n, V> {}

impl<'n, V: View<'n> + fmt::Debug> fmt::Debug for Views<'n, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// The paragraphs, as [`Notice::paragraphs`].
#[allow(clippy::into_iter_without_iter)] // that is `paragraphs`
impl<'n> IntoIterator for &'n Notice<'n> {
    type Item = Paragraph<'n>;
    type IntoIter = Views<'n, Paragraph<'n>>;

    fn into_iter(self) -> Self::IntoIter {
        self.paragraphs()
    }
}

/// Whether two things say the same in the same place.
trait Same {
    fn same(&self, other: &Self) -> bool;
}

impl Same for Excerpt<'_> {
    fn same(&self, other: &Self) -> bool {
        self == other && (self.paragraph(), self.range()) == (other.paragraph(), other.range())
    }
}

impl Same for DeadlineKind<'_> {
    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Within { event, .. }, Self::Within { event: others, .. }) => self == other && event.same(others),
            _ => self == other,
        }
    }
}

impl<T: Same> Same for Option<T> {
    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Some(one), Some(other)) => one.same(other),
            (None, None) => true,
            _ => false,
        }
    }
}

impl<T: Same> Same for Vec<T> {
    fn same(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().zip(other).all(|(one, other)| one.same(other))
    }
}

impl Same for (Element, Excerpt<'_>) {
    fn same(&self, other: &Self) -> bool {
        self.0 == other.0 && self.1.same(&other.1)
    }
}

macro_rules! plain {
    ($($type:ty),+) => {$(
        impl Same for $type {
            fn same(&self, other: &Self) -> bool {
                self == other
            }
        }
    )+};
}

plain! {
    u32, usize, bool, &str, Modality, Role, Kind, Part, Level, Genre, Span, DateParts, RangeInclusive<NaiveDate>, NaiveDate,
    &Style<'_>
}

/// Makes views equal that have the same parts in the same places; the parts in brackets are several.
macro_rules! equal {
    ($($view:ident: $($part:ident),+ $(; [$($several:ident),+])?;)+) => {$(
        /// Equal are views that say the same in the same places, of one notice or of two.
        impl PartialEq for $view<'_> {
            fn eq(&self, other: &Self) -> bool {
                $(self.$part().same(&other.$part()) &&)+
                $($(self.$several().collect::<Vec<_>>().same(&other.$several().collect()) &&)+)?
                true
            }
        }

        impl Eq for $view<'_> {}

        impl Same for $view<'_> {
            fn same(&self, other: &Self) -> bool {
                self == other
            }
        }
    )+};
}

equal! {
    Attachment: name, number;
    Attribution: speaker, verb, resolved;
    Credit: role; [names];
    DateMention: excerpt, start, end, resolve;
    Deadline: text, kind, due;
    Directive: text, modality, cue, demanded_by, addressee, condition, ordinal, deadline, attribution; [actions];
    Document: genre; [elements, body];
    Cell: is_header, columns, rows; [parts];
    Entry: level, title, paragraph;
    Link: text, target, target_span;
    Meeting: body, numeral, date, chair;
    Paragraph: index, text, kind, part, span, style; [directives, dates, works, terms, links, pictures, runs];
    Person: name; [titles];
    Picture: source, alternative, offset, span;
    Row: span; [cells];
    Run: text, style;
    Table: span; [rows];
    Work: title; [inner];
}

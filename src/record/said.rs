//! The JSON of what one text says, the title or a paragraph: its dates, works and terms, each with its words and place.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::date::DateRecord;
use super::fault::Fault;
use super::place::words;
use crate::marks::Analysis;
use crate::notice::{Excerpt, Notice};
use crate::place::{Mark, Place};
use crate::span::Span;

/// What the title says beside the directives of the paragraphs.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SaidRecord<S = String> {
    /// The dates.
    pub dates: Vec<DateRecord<S>>,
    /// The cited works, without their marks 《》.
    pub works: Vec<WordsRecord<S>>,
    /// The coined terms.
    pub terms: Vec<WordsRecord<S>>,
}

impl<S> SaidRecord<S> {
    pub(crate) fn title<'n>(notice: &'n Notice<'_>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        let inside = |excerpt: &Excerpt<'n>| excerpt.paragraph().is_none();
        let works = notice.works().map(crate::Work::title);
        Self {
            dates: notice.dates().take_while(|date| inside(&date.excerpt())).map(DateRecord::of).collect(),
            works: works.take_while(inside).map(WordsRecord::of).collect(),
            terms: notice.terms().take_while(inside).map(WordsRecord::of).collect(),
        }
    }
}

impl SaidRecord {
    /// Takes it into an analysis, as what `text`, the one of `paragraph`, says.
    pub(super) fn restore(self, paragraph: u32, text: &str, analysis: &mut Analysis) -> Result<(), Fault> {
        let mut end = 0;
        for date in self.dates {
            let marks = date.marks(paragraph, text)?;
            if marks.place.mark.start < end {
                return Err(Fault("dates in the order of the text"));
            }
            end = marks.place.mark.end;
            analysis.dates.push(marks);
        }
        let mut around = Vec::new();
        for work in self.works {
            let mark = work.mark(text)?;
            nest(&mut around, mark)?;
            analysis.works.push(Place { paragraph, mark });
        }
        let mut start = 0;
        for term in self.terms {
            let mark = term.mark(text)?;
            if mark.start < start {
                return Err(Fault("terms in the order of the text"));
            }
            start = mark.start;
            analysis.terms.push(Place { paragraph, mark });
        }
        Ok(())
    }
}

/// Puts a work into those `around` it, or after them; between two brackets stands one at least.
fn nest(around: &mut Vec<Mark>, work: Mark) -> Result<(), Fault> {
    while let Some(outer) = around.last() {
        if outer.start < work.start && work.end < outer.end {
            break;
        }
        if outer.end > work.start {
            return Err(Fault("works in the order of the text, within each other or apart"));
        }
        around.pop();
    }
    around.push(work);
    Ok(())
}

/// A few words and their place.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WordsRecord<S = String> {
    /// The words.
    pub text: S,
    /// Where in the text of the paragraph, or of the title.
    pub range: Span,
    /// Where in the source.
    pub span: Span,
}

impl<S> WordsRecord<S> {
    pub(crate) fn of<'n>(excerpt: Excerpt<'n>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        Self { text: words(excerpt), range: excerpt.range().into(), span: excerpt.span() }
    }
}

impl WordsRecord {
    /// The range, if the words stand there in `text`.
    fn mark(&self, text: &str) -> Result<Mark, Fault> {
        let mark = Mark::within(self.range.range(), text).filter(|mark| !mark.is_empty());
        mark.filter(|mark| mark.of(text) == self.text).ok_or(Fault("words at their range"))
    }
}

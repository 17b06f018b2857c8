//! The JSON of what one text says, the title or a paragraph: its dates, works and terms, each with its words and place.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::date::DateShape;
use super::fault::Fault;
use crate::marks::Analysis;
use crate::notice::{Excerpt, Notice, Paragraph};
use crate::place::{Mark, Place};
use crate::span::Span;

/// The shape of what a text says; lists that are empty are left out.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct SaidShape<'n> {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    dates: Vec<DateShape<'n>>,
    /// Titles without their marks 《》.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    works: Vec<WordsShape<'n>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    terms: Vec<WordsShape<'n>>,
}

impl<'n> SaidShape<'n> {
    pub fn title(notice: &'n Notice<'_>) -> Self {
        let inside = |excerpt: &Excerpt<'n>| excerpt.paragraph().is_none();
        let works = notice.works().map(crate::Work::title);
        Self {
            dates: notice.dates().take_while(|date| inside(&date.excerpt())).map(DateShape::of).collect(),
            works: works.take_while(inside).map(WordsShape::of).collect(),
            terms: notice.terms().take_while(inside).map(WordsShape::of).collect(),
        }
    }

    pub fn paragraph(paragraph: Paragraph<'n>) -> Self {
        Self {
            dates: paragraph.dates().map(DateShape::of).collect(),
            works: paragraph.works().map(|work| WordsShape::of(work.title())).collect(),
            terms: paragraph.terms().map(WordsShape::of).collect(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.dates.is_empty() && self.works.is_empty() && self.terms.is_empty()
    }

    /// Takes it into an analysis, as what `text`, the one of `paragraph`, says.
    pub fn restore(self, paragraph: u32, text: &str, analysis: &mut Analysis) -> Result<(), Fault> {
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

/// Puts a work into those `around` it, or behind them; between two brackets stands one at least.
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

/// The shape of a few words and their place.
#[derive(Serialize, Deserialize)]
struct WordsShape<'n> {
    text: Cow<'n, str>,
    range: Span,
}

impl<'n> WordsShape<'n> {
    fn of(excerpt: Excerpt<'n>) -> Self {
        Self { text: excerpt.as_str().into(), range: excerpt.range().into() }
    }

    /// The range, if the words stand there in `text`.
    fn mark(&self, text: &str) -> Result<Mark, Fault> {
        let mark = Mark::within(self.range.range(), text).filter(|mark| !mark.is_empty());
        mark.filter(|mark| mark.of(text) == self.text).ok_or(Fault("words at their range"))
    }
}

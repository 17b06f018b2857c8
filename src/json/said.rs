//! The JSON of what one text says, the title or a paragraph: its dates, works and terms, each with its words and place.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Fault;
use super::date::DateShape;
use crate::excerpt::Excerpt;
use crate::grammar::Analysis;
use crate::marks::{Mark, Place};
use crate::notice::Notice;
use crate::paragraph::Paragraph;
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
        let mut at = 0;
        for date in self.dates {
            let marks = date.marks(paragraph, text)?;
            at = in_order(at, marks.place.mark.start)?;
            analysis.dates.push(marks);
        }
        for (shapes, list) in [(self.works, &mut analysis.works), (self.terms, &mut analysis.terms)] {
            at = 0;
            for shape in shapes {
                let mark = Mark::within(shape.range.range(), text).filter(|mark| !mark.is_empty());
                let mark = mark.filter(|mark| mark.of(text) == shape.text).ok_or(Fault("words at their range"))?;
                at = in_order(at, mark.start)?;
                list.push(Place { paragraph, mark });
            }
        }
        Ok(())
    }
}

/// The next place in a list, if it is not before the last one.
fn in_order(last: u32, next: u32) -> Result<u32, Fault> {
    if next < last { Err(Fault("what a text says in its order")) } else { Ok(next) }
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
}

//! The dates of a notice, each with what the notice says of the year and month that it belongs to.

use chrono::NaiveDate;

use super::{Analysis, Passage};
use crate::date::{Anchor, DateParts, Reference, around};
use crate::growth::work;
use crate::marks::{DateMarks, DocumentMarks};
use crate::options::Options;
use crate::place::{Mark, Place};
use crate::read::texts::Texts;

/// What is known, and what the dates so far say, of those to come.
#[derive(Debug)]
pub(crate) struct Calendar {
    /// When the text was written: the day that the parser was told, or that of the document or of its publication, or the
    /// year that the parser was told.
    written: Reference,
    /// The year of the last date with year and month.
    year: Option<i32>,
    /// The paragraph of that date.
    paragraph: Option<u32>,
    /// The month of the last date with a month.
    month: Option<u8>,
    /// The last date that names one day.
    named: Option<NaiveDate>,
}

impl Calendar {
    pub fn new(texts: Texts<'_>, document: Option<&DocumentMarks>, options: &Options) -> Self {
        let words = |place| texts.words(place);
        let said =
            document.and_then(|marks| marks.issued_on(words).or_else(|| marks.published_on(words, texts.published)));
        let day = options.written_on.or(said).or(texts.published);
        let written = day.map(Reference::from).or(options.year.map(Reference::from)).unwrap_or_default();
        Self { written, year: None, paragraph: None, month: None, named: None }
    }

    /// What is known for a date in `paragraph`. A year that the paragraph names goes before that of writing, but for
    /// 今年 and its kin, which count from there.
    fn context(&self, paragraph: u32, date: DateParts) -> Reference {
        let here = self.year.filter(|_| self.paragraph == Some(paragraph));
        let year = here.or(self.written.year).or(self.year);
        let context = match date.relative.map(|relative| relative.anchor) {
            Some(Anchor::Writing) => Reference { year: self.written.year.or(self.year), ..self.written },
            Some(Anchor::Named | Anchor::Other) => Reference::default(),
            None if date.year.is_some() => Reference::default(),
            None if date.month.is_none() && date.day.is_some() => {
                Reference { year, month: self.month.or(self.written.month), ..Reference::default() }
            }
            None => Reference { year, ..Reference::default() },
        };
        let named = self.named.filter(|_| date.relative.is_some() || date.is_clock());
        Reference { named, ..context }
    }

    fn pass(&mut self, marks: &DateMarks) {
        let last = marks.end.unwrap_or(marks.start);
        if let (Some(year), Some(month)) = (last.year, last.month) {
            (self.year, self.paragraph, self.month) = (Some(year), Some(marks.place.paragraph), Some(month));
        }
        if last.names_day() {
            self.named = marks.resolve().map(|days| *days.end()).or(self.named);
        }
        self.month = last.month.or(self.month);
    }
}

/// Most notices mention no more dates.
const USUAL: usize = 8;

/// Reads the dates of `passage`.
pub(crate) fn read(passage: Passage<'_>, calendar: &mut Calendar, analysis: &mut Analysis) {
    let mut floor = 0;
    for &at in passage.dates {
        let at = at as usize;
        if at < floor {
            continue;
        }
        if let Some(found) = around(passage.text, floor, at) {
            floor = found.range.end;
            work(found.range.len());
            let mark = Mark::new(found.range.start, found.range.end);
            let place = Place { paragraph: passage.paragraph, mark };
            let context = calendar.context(passage.paragraph, found.start);
            let marks = DateMarks { place, start: found.start, end: found.end, context };
            calendar.pass(&marks);
            if analysis.dates.is_empty() {
                analysis.dates.reserve(USUAL); // at once, not 4 and 8
            }
            analysis.dates.push(marks);
        }
    }
}

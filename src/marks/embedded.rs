//! What stands in the lines of markup beside their words: links, pictures, runs of style, tables. As places and, of what
//! is no text of the notice, as written. Knows nothing of how tags made them.

use std::borrow::Cow;
use std::sync::Arc;

use crate::place::{Mark, Place};
use crate::style::Style;

/// What stands in the lines of a notice beside their words; each list in the order of the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Embedded<'a> {
    pub links: Vec<LinkMarks<'a>>,
    pub pictures: Vec<PictureMarks<'a>>,
    /// Of those paragraphs whose text is not all of one style: they tile it.
    pub runs: Vec<RunMarks<'a>>,
    pub tables: Vec<TableMarks>,
    /// The cells of all tables; each table knows its run of them.
    pub cells: Vec<CellMarks>,
}

/// A part of a paragraph that leads somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LinkMarks<'a> {
    pub place: Place,
    /// The value of `href`, references decoded, without white space around it.
    pub target: Cow<'a, str>,
    /// Where that stands in the source.
    pub target_span: Mark,
}

/// A picture in a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PictureMarks<'a> {
    pub point: Point,
    /// The value of `src`, references decoded, without white space around it.
    pub source: Cow<'a, str>,
    /// The value of `alt`.
    pub alternative: Cow<'a, str>,
    /// Where the element stands in the source.
    pub span: Mark,
}

/// A part of a paragraph in one style.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RunMarks<'a> {
    pub place: Place,
    pub style: Option<Arc<Style<'a>>>,
}

/// A table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TableMarks {
    /// Where it stands in the source.
    pub span: Mark,
    /// Which cells are its own.
    pub cells: (u32, u32),
}

/// A cell of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CellMarks {
    /// The number of its row, from 0.
    pub row: u32,
    /// Whether it heads others.
    pub header: bool,
    /// How many columns and rows it takes.
    pub columns: u16,
    pub rows: u16,
    /// Where its text begins and ends.
    pub from: Point,
    pub to: Point,
}

/// A point in the text: of which paragraph, and before which of its bytes. One after the last paragraph is an end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Point {
    pub paragraph: u32,
    pub at: u32,
}

impl<'a> Embedded<'a> {
    /// What a notice has that has none of it.
    pub const NONE: &'static Embedded<'static> =
        &Embedded { links: Vec::new(), pictures: Vec::new(), runs: Vec::new(), tables: Vec::new(), cells: Vec::new() };

    pub fn is_empty(&self) -> bool {
        self.links.is_empty() && self.pictures.is_empty() && self.runs.is_empty() && self.tables.is_empty()
    }

    /// Appends what stands in a later part of the source, of which the line of each index is the paragraph that `paragraph`
    /// says.
    pub fn append(&mut self, more: Self, paragraph: impl Fn(u32) -> u32) {
        let place = |place: Place| Place { paragraph: paragraph(place.paragraph), ..place };
        let point = |point: Point| Point { paragraph: paragraph(point.paragraph), ..point };
        self.links.extend(more.links.into_iter().map(|link| LinkMarks { place: place(link.place), ..link }));
        self.pictures.extend(more.pictures.into_iter().map(|one| PictureMarks { point: point(one.point), ..one }));
        self.runs.extend(more.runs.into_iter().map(|run| RunMarks { place: place(run.place), ..run }));
        let by = u32::try_from(self.cells.len()).unwrap_or(u32::MAX);
        let cells = |(from, to): (u32, u32)| (from.saturating_add(by), to.saturating_add(by));
        self.tables.extend(more.tables.into_iter().map(|table| TableMarks { cells: cells(table.cells), ..table }));
        let cell = |cell: CellMarks| CellMarks { from: point(cell.from), to: point(cell.to), ..cell };
        self.cells.extend(more.cells.into_iter().map(cell));
    }

    /// The same, free of its source; `own` makes a style so.
    pub fn into_owned(self, mut own: impl FnMut(Arc<Style<'a>>) -> Arc<Style<'static>>) -> Embedded<'static> {
        let text = |text: Cow<'a, str>| Cow::Owned(text.into_owned());
        let link = |link: LinkMarks<'a>| LinkMarks {
            place: link.place,
            target: text(link.target),
            target_span: link.target_span,
        };
        let picture = |picture: PictureMarks<'a>| PictureMarks {
            point: picture.point,
            source: text(picture.source),
            alternative: text(picture.alternative),
            span: picture.span,
        };
        Embedded {
            links: self.links.into_iter().map(link).collect(),
            pictures: self.pictures.into_iter().map(picture).collect(),
            runs: self
                .runs
                .into_iter()
                .map(|run| RunMarks { place: run.place, style: run.style.map(&mut own) })
                .collect(),
            tables: self.tables,
            cells: self.cells,
        }
    }
}

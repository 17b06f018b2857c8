//! The JSON of what stands in the lines of a page beside their words: links, pictures, runs of style, tables.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::place::{word, words};
use super::style::Styles;
use crate::marks::{CellMarks, Embedded, LinkMarks, PictureMarks, Point, RunMarks, TableMarks};
use crate::notice::{Cell, Link, Notice, Paragraph, Picture, Row, Run, Table};
use crate::place::{Mark, Place};
use crate::span::Span;
use crate::style::Style;

/// The record of a [`Link`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LinkRecord<S = String> {
    /// The words that are the link.
    pub text: S,
    /// Where in the text of the paragraph.
    pub range: Span,
    /// Where in the source.
    pub span: Span,
    /// Where it leads, as written.
    pub target: S,
    /// Where in the source that stands.
    pub target_span: Span,
}

/// The record of a [`Picture`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PictureRecord<S = String> {
    /// Before which byte of the text of the paragraph it stands.
    pub offset: usize,
    /// Where its element stands in the source.
    pub span: Span,
    /// What it is loaded from, as written.
    pub source: S,
    /// What is to be read in its place.
    pub alternative: S,
}

/// The record of a [`Run`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RunRecord<S = String> {
    /// The words.
    pub text: S,
    /// Where in the text of the paragraph.
    pub range: Span,
    /// Where in the source.
    pub span: Span,
    /// The style, as that of a paragraph.
    #[serde(
        serialize_with = "super::style::serialize",
        deserialize_with = "super::style::deserialize",
        bound(serialize = "S: AsRef<str> + Serialize", deserialize = "S: From<String> + Deserialize<'de>")
    )]
    pub style: Option<S>,
}

/// The record of a [`Table`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TableRecord<S = String> {
    /// Where it stands in the source.
    pub span: Span,
    /// The rows that have cells.
    pub rows: Vec<RowRecord<S>>,
}

/// The record of a [`Row`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RowRecord<S = String> {
    /// Its number among all rows of the table, from 0.
    pub number: u32,
    /// The cells.
    pub cells: Vec<CellRecord<S>>,
}

/// The record of a [`Cell`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CellRecord<S = String> {
    /// What a reader sees in it.
    pub text: S,
    /// Whether it heads others.
    pub header: bool,
    /// How many columns it takes.
    pub columns: u16,
    /// How many rows it takes.
    pub rows: u16,
    /// Where it begins: the index of a paragraph, and an offset in its text.
    pub from: (u32, u32),
    /// Where it ends.
    pub to: (u32, u32),
    /// Where in the source its text stands.
    pub span: Span,
}

impl<S> LinkRecord<S> {
    pub(crate) fn of<'n>(link: Link<'n>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        let (text, target) = (link.text(), Cow::Borrowed(link.target()).into());
        let range = text.range().into();
        Self { text: words(text), range, span: text.span(), target, target_span: link.target_span() }
    }
}

impl<S> PictureRecord<S> {
    pub(crate) fn of<'n>(picture: Picture<'n>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        let own = |text: &'n str| Cow::Borrowed(text).into();
        Self {
            offset: picture.offset(),
            span: picture.span(),
            source: own(picture.source()),
            alternative: own(picture.alternative()),
        }
    }
}

impl<S> RunRecord<S> {
    pub(crate) fn of<'n>(run: Run<'n>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        let style = Some(run.style().as_written()).filter(|css| !css.is_empty());
        let style = style.map(|css| Cow::Borrowed(css).into());
        Self { text: words(run.text()), range: run.range().into(), span: run.span(), style }
    }

    /// Those of a paragraph whose text is not all of one style.
    pub(super) fn of_paragraph<'n>(paragraph: Paragraph<'n>) -> Vec<Self>
    where
        S: From<Cow<'n, str>>,
    {
        paragraph.kept_runs().map_or_else(Vec::new, |_| paragraph.runs().map(Self::of).collect())
    }
}

impl<S> TableRecord<S> {
    pub(crate) fn of<'n>(table: Table<'n>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        Self { span: table.span(), rows: table.rows().map(RowRecord::of).collect() }
    }
}

impl<S> RowRecord<S> {
    pub(crate) fn of<'n>(row: Row<'n>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        let number = row.cells().next().map_or(0, |cell| cell.marks().row);
        Self { number, cells: row.cells().map(CellRecord::of).collect() }
    }
}

impl<S> CellRecord<S> {
    pub(crate) fn of<'n>(cell: Cell<'n>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        let &CellMarks { header, columns, rows, from, to, .. } = cell.marks();
        let point = |point: Point| (point.paragraph, point.at);
        Self { text: cell.text().into(), header, columns, rows, from: point(from), to: point(to), span: cell.span() }
    }
}

/// A mark of the source, if the span lies within its `length`.
fn place(span: Span, length: usize) -> Result<Mark, Fault> {
    if span.end() <= length.min(Mark::LONGEST_TEXT) {
        Ok(Mark::of_source(span))
    } else {
        Err(Fault("links, pictures and tables within the source"))
    }
}

/// What stands in one paragraph beside its words.
pub(super) struct Beside {
    pub links: Vec<LinkRecord>,
    pub pictures: Vec<PictureRecord>,
    pub runs: Vec<RunRecord>,
}

impl Beside {
    /// Appends it to `embedded`, as that of the paragraph of this index, which reads `text`, in a source of `length` bytes.
    pub fn restore(
        self,
        paragraph: u32,
        (text, length): (&str, usize),
        styles: &mut Styles,
        embedded: &mut Embedded<'static>,
    ) -> Result<(), Fault> {
        let mut at = 0;
        for link in self.links {
            let mark = word(text, &link.text, link.range)?;
            if mark.start < at {
                return Err(Fault("links in the order of the text"));
            }
            at = mark.end;
            let target_span = place(link.target_span, length)?;
            let place = Place { paragraph, mark };
            embedded.links.push(LinkMarks { place, target: Cow::Owned(link.target), target_span });
        }
        at = 0;
        for picture in self.pictures {
            let offset = Mark::within(picture.offset..picture.offset, text);
            let offset =
                offset.filter(|offset| offset.start >= at).ok_or(Fault("pictures in the order of the text"))?;
            at = offset.start;
            let (source, alternative) = (Cow::Owned(picture.source), Cow::Owned(picture.alternative));
            let span = place(picture.span, length)?;
            embedded.pictures.push(PictureMarks { point: Point { paragraph, at }, source, alternative, span });
        }
        at = 0;
        let last = self.runs.len();
        for (run, number) in self.runs.into_iter().zip(1..) {
            let mark = word(text, &run.text, run.range)?;
            let whole = number < last || mark.range().end == text.len();
            if mark.start != at || !whole || last < 2 {
                return Err(Fault("runs of style that tile the text, several or none"));
            }
            at = mark.end;
            let style = run.style.filter(|style| !style.is_empty()).map(|style| styles.get(Style::from(style)));
            embedded.runs.push(RunMarks { place: Place { paragraph, mark }, style });
        }
        Ok(())
    }
}

/// Takes the tables into a notice that has all its paragraphs.
pub(super) fn restore(records: Vec<TableRecord>, notice: &mut Notice<'static>) -> Result<(), Fault> {
    let (mut tables, mut cells) = (Vec::new(), Vec::new());
    let mut at = Point::default();
    for table in records {
        let first = cells.len();
        let mut next = 0;
        for row in table.rows {
            if row.number < next || row.cells.is_empty() {
                return Err(Fault("rows with cells, in order"));
            }
            next = row.number.checked_add(1).ok_or(Fault("fewer rows"))?;
            for cell in row.cells {
                let marks = cell.marks(row.number, notice)?;
                if marks.from < at {
                    return Err(Fault("cells in the order of the text"));
                }
                at = marks.to;
                cells.push(marks);
            }
        }
        if first == cells.len() {
            return Err(Fault("tables with cells"));
        }
        let all = Mark::new(first, cells.len());
        tables.push(TableMarks { span: place(table.span, notice.length)?, cells: (all.start, all.end) });
    }
    if !tables.is_empty() {
        let embedded = notice.embedded.get_or_insert_default();
        (embedded.tables, embedded.cells) = (tables, cells);
    }
    Ok(())
}

impl CellRecord {
    fn marks(&self, row: u32, notice: &Notice<'_>) -> Result<CellMarks, Fault> {
        let point = |(paragraph, at): (u32, u32)| {
            let text = match notice.blocks.get(paragraph as usize) {
                Some(block) => block.text.as_str(),
                None if paragraph as usize == notice.blocks.len() => "",
                None => return Err(Fault("cells in the paragraphs")),
            };
            let point = Point { paragraph, at };
            if text.is_char_boundary(at as usize) { Ok(point) } else { Err(Fault("cells between characters")) }
        };
        let (from, to) = (point(self.from)?, point(self.to)?);
        if to < from || self.columns == 0 || self.rows == 0 {
            return Err(Fault("cells of some size, which end after they begin"));
        }
        Ok(CellMarks { row, header: self.header, columns: self.columns, rows: self.rows, from, to })
    }
}

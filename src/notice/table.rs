//! Tables: rows and cells, and what of the text stands in each.

use core::fmt;
use core::ops::Range;
use std::borrow::Cow;

use super::{Excerpt, Notice, View, Views};
use crate::marks::CellMarks;
use crate::place::Mark;
use crate::span::Span;

/// A table of a page: a view into its [`Notice`]. One around another one lays out the page, and is none here.
///
/// ```
/// let page = gongwen::Notice::parse("<table><tr><th>街镇<th>人数<tr><td>东镇<td>12</table>");
/// let table = page.tables().next().unwrap();
/// let rows: Vec<Vec<_>> = table.rows().map(|row| row.cells().map(|cell| cell.text()).collect()).collect();
/// assert_eq!(rows, [["街镇", "人数"], ["东镇", "12"]]); // town, people; the east town, 12
/// assert!(table.cells().next().unwrap().is_header());
/// ```
#[doc(alias("tr", "td", "表格"))]
#[derive(Clone, Copy)]
pub struct Table<'n> {
    notice: &'n Notice<'n>,
    index: usize,
}

impl<'n> Table<'n> {
    /// Where it stands in the source, from its start tag to its end: byte offsets, half-open.
    pub fn span(self) -> Span {
        self.notice.embedded().tables[self.index].span.into()
    }

    /// Its cells, row by row.
    pub fn cells(self) -> Views<'n, Cell<'n>> {
        Views::new(self.notice, self.range())
    }

    /// Its rows that have cells.
    pub fn rows(self) -> Rows<'n> {
        Rows { notice: self.notice, left: self.range() }
    }

    fn range(self) -> Range<usize> {
        let (from, to) = self.notice.embedded().tables[self.index].cells;
        from as usize..to as usize
    }
}

impl<'n> View<'n> for Table<'n> {
    fn at(notice: &'n Notice<'n>, index: usize) -> Self {
        Self { notice, index }
    }
}

impl fmt::Debug for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.rows()).finish()
    }
}

/// An iterator over the rows of a [`Table`].
#[derive(Clone)]
pub struct Rows<'n> {
    notice: &'n Notice<'n>,
    left: Range<usize>,
}

impl<'n> Iterator for Rows<'n> {
    type Item = Row<'n>;

    fn next(&mut self) -> Option<Row<'n>> {
        let left = self.notice.embedded().cells.get(self.left.clone())?;
        let row = left.first()?.row;
        let length = left.iter().take_while(|cell| cell.row == row).count();
        let cells = self.left.start..self.left.start + length;
        self.left.start = cells.end;
        Some(Row { notice: self.notice, cells: (cells.start, cells.end) })
    }
}

impl core::iter::FusedIterator for Rows<'_> {}

impl fmt::Debug for Rows<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// A row of a [`Table`].
#[derive(Clone, Copy)]
pub struct Row<'n> {
    notice: &'n Notice<'n>,
    cells: (usize, usize),
}

impl<'n> Row<'n> {
    /// Its cells, one at least.
    pub fn cells(self) -> Views<'n, Cell<'n>> {
        Views::new(self.notice, self.cells.0..self.cells.1)
    }

    /// Where its text stands in the source, from that of its first cell to that of its last: byte offsets, half-open.
    pub fn span(self) -> Span {
        cover(self.cells().map(Cell::span))
    }
}

impl fmt::Debug for Row<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.cells()).finish()
    }
}

/// A cell of a [`Table`].
#[derive(Clone, Copy)]
pub struct Cell<'n> {
    notice: &'n Notice<'n>,
    marks: &'n CellMarks,
}

impl<'n> Cell<'n> {
    /// What a reader sees in it: the words of its [`parts`](Self::parts), line by line.
    pub fn text(self) -> Cow<'n, str> {
        let mut parts = self.parts();
        let first: &'n str = parts.next().map_or("", Into::into);
        parts.fold(Cow::Borrowed(first), |text, part| Cow::Owned([&*text, part.as_str()].join("\n")))
    }

    /// The words in it, one excerpt for each paragraph that some of them stand in.
    pub fn parts(self) -> impl Iterator<Item = Excerpt<'n>> + Clone {
        let (notice, CellMarks { from, to, .. }) = (self.notice, *self.marks);
        let last = to.paragraph.saturating_add(1).min(u32::try_from(notice.blocks.len()).unwrap_or(u32::MAX));
        (from.paragraph..last).filter_map(move |paragraph| {
            let text = notice.blocks[paragraph as usize].text.as_str();
            let start = if paragraph == from.paragraph { from.at as usize } else { 0 };
            let end = if paragraph == to.paragraph { to.at as usize } else { text.len() };
            let words = text.get(start..end)?;
            let lead = words.len() - crate::text::trim_start(words).len();
            let end = start + crate::text::trim_end(words).len();
            (start + lead < end).then(|| Excerpt::within(notice, paragraph, Mark::new(start + lead, end)))
        })
    }

    /// Whether it heads a row or a column, `<th>`.
    pub fn is_header(self) -> bool {
        self.marks.header
    }

    /// How many columns it takes, `colspan`: 1 to 1000.
    pub fn columns(self) -> usize {
        self.marks.columns.into()
    }

    /// How many rows it takes, `rowspan`: 1 to 65534.
    pub fn rows(self) -> usize {
        self.marks.rows.into()
    }

    /// Where its text stands in the source, from the first word to the last: byte offsets, half-open; empty where it has
    /// none.
    pub fn span(self) -> Span {
        cover(self.parts().map(Excerpt::span))
    }

    #[cfg(feature = "serde")]
    pub(crate) fn marks(self) -> &'n CellMarks {
        self.marks
    }
}

/// From the first of several spans to the last, empty ones left out.
fn cover(spans: impl Iterator<Item = Span>) -> Span {
    spans.filter(|span| !span.is_empty()).reduce(Span::cover).unwrap_or_default()
}

impl<'n> View<'n> for Cell<'n> {
    fn at(notice: &'n Notice<'n>, index: usize) -> Self {
        Self { notice, marks: &notice.embedded().cells[index] }
    }
}

impl fmt::Debug for Cell<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text(), f)
    }
}

impl Notice<'_> {
    /// The tables of a page, in the order of the text: those in which no other table stands.
    pub fn tables(&self) -> Views<'_, Table<'_>> {
        Views::new(self, 0..self.embedded().tables.len())
    }
}

//! What stands in lines beside their words: pictures, runs of style, cells of tables. Knows lines by their number and
//! tables by their elements; how they are shown, others have said.

use std::borrow::Cow;
use std::sync::Arc;

use super::computed::Font;
use super::element::Name;
use crate::growth::work;
use crate::marks::{CellMarks, PictureMarks, Point, RunMarks, TableMarks};
use crate::markup::{AttributeName, RawAttribute, RawTag, value_of};
use crate::place::{Mark, Place};
use crate::span::Span;
use crate::style::Style;

/// The most columns or rows that a cell takes (HTML standard, 4.9.11, the algorithm for processing rows: 1000 columns,
/// 65534 rows).
const MOST: [u16; 2] = [1000, 65534];

/// What stands in the lines so far.
#[derive(Debug, Default)]
pub(super) struct Embeds<'a> {
    pub pictures: Vec<PictureMarks<'a>>,
    pub runs: Vec<RunMarks<'a>>,
    pub tables: Vec<TableMarks>,
    pub cells: Vec<CellMarks>,
    /// Which tables hold another one.
    nested: Vec<bool>,
    open: Vec<OpenTable>,
    /// Of the line that is being read: where each run ends, and in which font it is.
    line: Vec<(u32, Font)>,
    /// How many pictures stand in lines that are done, and which ends of cells stand in the one that is being read.
    done: usize,
    pending: Vec<(u32, End)>,
}

/// An end of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    From,
    To,
}

/// A table while its rows come in.
#[derive(Debug)]
struct OpenTable {
    /// Its element.
    id: u32,
    /// Its index among all tables.
    index: usize,
    /// How many rows it has so far.
    rows: u32,
    /// The element of the open cell, and its index among all cells.
    cell: Option<(u32, usize)>,
}

/// A line that ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ended {
    pub index: u32,
    /// How many bytes of white space are trimmed off before its text, and how long that is.
    pub margin: usize,
    pub length: usize,
}

impl<'a> Embeds<'a> {
    /// The text of the line is in this font up to `to`.
    pub fn run(&mut self, to: usize, font: Font) {
        let to = Mark::offset(to);
        match self.line.last_mut() {
            Some(last) if last.1 == font => last.0 = to,
            _ => self.line.push((to, font)),
        }
    }

    /// A picture stands at `point`: the element of `tag`, which stands at `span`. Without a source it shows nothing.
    pub fn picture(&mut self, tag: &RawTag<'a>, span: Span, point: Point) {
        let value = |name| tag.attribute(name).map(RawAttribute::value);
        if let Some(source) = value(AttributeName::Src) {
            let alternative = value(AttributeName::Alt).unwrap_or_default();
            let source = trimmed(source);
            self.pictures.push(PictureMarks { point, source, alternative, span: Mark::of_source(span) });
        }
    }

    /// The table of element `id` begins at `span`.
    pub fn open_table(&mut self, id: u32, span: Span) {
        if let Some(around) = self.open.last() {
            self.nested[around.index] = true;
        }
        self.open.push(OpenTable { id, index: self.tables.len(), rows: 0, cell: None });
        self.nested.push(false);
        self.tables.push(TableMarks { span: Mark::of_source(span), cells: (0, 0) });
    }

    /// A row of the table `id` begins.
    pub fn open_row(&mut self, id: Option<u32>) {
        if let Some(table) = self.table(id) {
            table.rows += 1;
        }
    }

    /// The cell of element `cell`, of `tag`, begins at `point` in the table `id`.
    pub fn open_cell(&mut self, id: Option<u32>, cell: u32, tag: &RawTag<'_>, point: Point) {
        let index = self.cells.len();
        let Some(table) = self.table(id) else { return };
        table.cell = Some((cell, index));
        let (of, row) = (table.index, table.rows.saturating_sub(1));
        let size =
            |name, most: u16| tag.attribute(name).map_or(1, |attribute| number(&attribute.value()).clamp(1, most));
        let (columns, rows) = (size(AttributeName::Colspan, MOST[0]), size(AttributeName::Rowspan, MOST[1]));
        let header = tag.name == Name::Th;
        self.pending.push((Mark::offset(index), End::From));
        self.cells.push(CellMarks { row, header, columns, rows, from: point, to: point });
        let cells = &mut self.tables[of].cells;
        let at = Mark::new(index, index + 1);
        *cells = if *cells == (0, 0) { (at.start, at.end) } else { (cells.0, at.end) };
    }

    /// The element `id`, a table or a cell, ends at `point` of the lines and byte `end` of the source.
    pub fn close(&mut self, id: u32, point: Point, end: usize) {
        let Some(table) = self.open.last_mut() else { return };
        if table.id == id {
            let span = &mut self.tables[table.index].span;
            *span = Mark::new(span.start as usize, end.max(span.end as usize));
            self.open.pop();
        } else if let Some((_, index)) = table.cell.take_if(|(cell, _)| *cell == id) {
            self.cells[index].to = point;
            self.pending.push((Mark::offset(index), End::To));
        }
    }

    /// The innermost table, if it is `id`.
    fn table(&mut self, id: Option<u32>) -> Option<&mut OpenTable> {
        self.open.last_mut().filter(|table| Some(table.id) == id)
    }

    /// The line is none after all: what it had stands at the beginning of the next.
    pub fn drop_line(&mut self) {
        self.line.clear();
        for &(cell, end) in &self.pending {
            self.cells[cell as usize].end(end).at = 0;
        }
    }

    /// The line ends. Its runs are in the styles that `style` says of their fonts.
    pub fn end_line(&mut self, ended: Ended, mut style: impl FnMut(Font) -> Option<Arc<Style<'a>>>) {
        let Ended { index, margin, length } = ended;
        let within = |at: u32| (at as usize).saturating_sub(margin).min(length);
        work(self.line.len() + self.pending.len() + self.pictures.len() - self.done);
        for picture in &mut self.pictures[self.done..] {
            picture.point = Point { paragraph: index, at: Mark::offset(within(picture.point.at)) };
        }
        self.done = self.pictures.len();
        for (cell, end) in self.pending.drain(..) {
            let point = self.cells[cell as usize].end(end);
            point.at = Mark::offset(within(point.at));
        }
        if self.line.len() > 1 {
            let (mut from, first) = (0, self.runs.len());
            let last = self.line.len() - 1;
            for (number, &(to, font)) in self.line.iter().enumerate() {
                let to = if number == last { length } else { within(to) };
                if from < to {
                    let place = Place { paragraph: index, mark: Mark::new(from, to) };
                    self.runs.push(RunMarks { place, style: style(font) });
                }
                from = from.max(to);
            }
            if self.runs.len() == first + 1 {
                self.runs.pop(); // of the others nothing is left: all is in one style, that of the line
            }
        }
        self.line.clear();
    }

    /// Forgets the tables that hold others: they lay out a page.
    pub fn finish(&mut self) {
        work(self.tables.len() + self.cells.len());
        let (tables, cells) = (core::mem::take(&mut self.tables), core::mem::take(&mut self.cells));
        for (table, nested) in tables.into_iter().zip(&self.nested) {
            let own = cells.get(table.cells.0 as usize..table.cells.1 as usize).unwrap_or_default();
            if !nested && !own.is_empty() {
                let from = self.cells.len();
                self.cells.extend_from_slice(own);
                let all = Mark::new(from, self.cells.len());
                self.tables.push(TableMarks { cells: (all.start, all.end), ..table });
            }
        }
    }
}

/// An address less the white space around it (HTML standard, 2.4.1, valid URL potentially surrounded by spaces).
fn trimmed(address: Cow<'_, str>) -> Cow<'_, str> {
    match address {
        Cow::Borrowed(address) => Cow::Borrowed(address.trim_ascii()),
        Cow::Owned(address) if address.trim_ascii().len() == address.len() => Cow::Owned(address),
        Cow::Owned(address) => Cow::Owned(address.trim_ascii().to_owned()),
    }
}

/// The number that a value begins with (HTML standard, 2.3.4.2, rules for parsing non-negative integers); 1 if it is none.
fn number(value: &str) -> u16 {
    let value = value.trim_ascii_start().trim_start_matches('+');
    let digits = value.bytes().take_while(u8::is_ascii_digit);
    let number = digits.fold(None, |number: Option<u16>, digit| {
        Some(number.unwrap_or(0).saturating_mul(10).saturating_add(u16::from(digit - b'0')))
    });
    number.unwrap_or(1)
}

impl CellMarks {
    fn end(&mut self, end: End) -> &mut Point {
        match end {
            End::From => &mut self.from,
            End::To => &mut self.to,
        }
    }
}

/// The target of a link, which stands at `place` in the source.
pub(super) fn target(place: Mark, source: &str) -> Cow<'_, str> {
    trimmed(value_of(place.of(source)))
}

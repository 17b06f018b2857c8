//! Tags in tables: the insertion modes of the HTML standard, 13.2.6.4.9 to 13.2.6.4.15. A tag that has no place where
//! it stands closes what is open until it has one, or is taken as in the body.

use super::element::Name;
use super::tree::{Builder, Mode, Step};
use crate::growth::work;
use crate::markup::{AttributeName, RawTag};
use crate::span::Span;

impl<'a> Builder<'a, '_> {
    pub fn table_start(&mut self, name: Name, tag: &RawTag<'a>, span: Span) -> Step {
        match self.mode {
            Mode::Caption if name.is_table_part() => self.end_caption(None),
            Mode::ColumnGroup => self.start_in_columns(name, tag, span),
            Mode::Cell if name.is_table_part() => self.close_cell(),
            Mode::Caption | Mode::Cell => Step::Body,
            Mode::Row if matches!(name, Name::Td | Name::Th) => {
                self.clear_to(|open| matches!(open, Name::Tr | Name::Template));
                if self.insert(name, tag, span) {
                    self.mode = Mode::Cell;
                    self.formatting.mark();
                }
                Step::Done
            }
            Mode::Row if name.is_table_part() => self.end_row(None),
            Mode::TableBody if matches!(name, Name::Tr | Name::Td | Name::Th) => {
                self.clear_to(|open| open.is_row_group() || open == Name::Template);
                let row = if name == Name::Tr { tag } else { &RawTag::default() };
                let place = if name == Name::Tr { span } else { Span::new(span.start(), span.start()) };
                self.start_part(Name::Tr, row, place, Mode::Row, name != Name::Tr)
            }
            Mode::TableBody if name.is_table_part() => self.end_row_group(Name::is_row_group, None, Step::Again),
            _ => self.start_in_table(name, tag, span),
        }
    }

    /// Opens a part of a table; `again` if it was only implied by what stands there.
    fn start_part(&mut self, name: Name, tag: &RawTag<'a>, span: Span, mode: Mode, again: bool) -> Step {
        if !self.insert(name, tag, span) {
            return Step::Done;
        }
        self.mode = mode;
        if again { Step::Again } else { Step::Done }
    }

    fn start_in_table(&mut self, name: Name, tag: &RawTag<'a>, span: Span) -> Step {
        let implied = Span::new(span.start(), span.start());
        if name.is_table_part() {
            self.clear_to(|open| matches!(open, Name::Table | Name::Template));
        }
        match name {
            Name::Caption => {
                if self.insert(name, tag, span) {
                    self.mode = Mode::Caption;
                    self.formatting.mark();
                }
                Step::Done
            }
            Name::Colgroup => self.start_part(name, tag, span, Mode::ColumnGroup, false),
            Name::Col => self.start_part(Name::Colgroup, &RawTag::default(), implied, Mode::ColumnGroup, true),
            Name::Td | Name::Th | Name::Tr => {
                self.start_part(Name::Tbody, &RawTag::default(), implied, Mode::TableBody, true)
            }
            _ if name.is_row_group() => self.start_part(name, tag, span, Mode::TableBody, false),
            Name::Table => self.end_table(None, Step::Again),
            _ if name.is_head_content() => {
                self.insert_head_content(name, tag, span);
                Step::Done
            }
            Name::Input
                if tag
                    .attribute(AttributeName::Type)
                    .is_some_and(|kind| kind.value().eq_ignore_ascii_case("hidden")) =>
            {
                Step::Done
            }
            Name::Form => Step::Done,
            _ => Step::Body,
        }
    }

    fn start_in_columns(&mut self, name: Name, tag: &RawTag<'a>, span: Span) -> Step {
        match name {
            Name::Col => self.insert_void(name, tag, span),
            Name::Template => self.insert_head_content(name, tag, span),
            _ => return self.end_columns(None),
        }
        Step::Done
    }

    pub fn table_end(&mut self, name: Name, span: Span) -> Step {
        let end = Some(span.end());
        match (self.mode, name) {
            (_, Name::Template) => Step::Body,
            (_, Name::Body | Name::Html) | (Mode::ColumnGroup, Name::Col) => Step::Done,
            (Mode::ColumnGroup, Name::Colgroup) => {
                self.end_columns(end);
                Step::Done
            }
            (Mode::ColumnGroup, _) => self.end_columns(None),
            (Mode::Caption, Name::Caption) => {
                self.end_caption(end);
                Step::Done
            }
            (Mode::Caption, Name::Table) => self.end_caption(None),
            (Mode::Cell, Name::Td | Name::Th) => self.end_cell(name, end),
            (Mode::Cell, Name::Table | Name::Tbody | Name::Tfoot | Name::Thead | Name::Tr) => {
                if self.has_in_scope(name, Name::ends_table_scope) { self.close_cell() } else { Step::Done }
            }
            (Mode::Row, Name::Tr) => {
                self.end_row(end);
                Step::Done
            }
            (Mode::Row, Name::Table) => self.end_row(None),
            (Mode::Row, Name::Tbody | Name::Tfoot | Name::Thead) => {
                if self.has_in_scope(name, Name::ends_table_scope) {
                    self.end_row(None)
                } else {
                    Step::Done
                }
            }
            (Mode::TableBody, Name::Tbody | Name::Tfoot | Name::Thead) => {
                self.end_row_group(|open| open == name, end, Step::Done)
            }
            (Mode::TableBody, Name::Table) => self.end_row_group(Name::is_row_group, None, Step::Again),
            (Mode::Table, Name::Table) => self.end_table(end, Step::Done),
            (_, name) if name.is_table_part() => Step::Done,
            _ => Step::Body,
        }
    }

    /// The end tag of a cell.
    fn end_cell(&mut self, name: Name, end: Option<usize>) -> Step {
        if self.has_in_scope(name, Name::ends_table_scope) {
            self.imply_ends(Name::Other);
            self.pop_until(|open| open == name, end);
            self.formatting.clear_to_marker();
            self.mode = Mode::Row;
        }
        Step::Done
    }

    /// Closes the open cell (13.2.6.4.15), so that the tag is asked for again.
    fn close_cell(&mut self) -> Step {
        let is_cell = |name| matches!(name, Name::Td | Name::Th);
        if !self.in_scope(is_cell, Name::ends_table_scope) {
            return Step::Done;
        }
        self.imply_ends(Name::Other);
        self.pop_until(is_cell, None);
        self.formatting.clear_to_marker();
        self.mode = Mode::Row;
        Step::Again
    }

    fn end_caption(&mut self, end: Option<usize>) -> Step {
        if !self.has_in_scope(Name::Caption, Name::ends_table_scope) {
            return Step::Done;
        }
        self.imply_ends(Name::Other);
        self.pop_until(|open| open == Name::Caption, end);
        self.formatting.clear_to_marker();
        self.mode = Mode::Table;
        Step::Again
    }

    /// Ends the columns, so that what comes next is the table's.
    pub fn end_columns(&mut self, end: Option<usize>) -> Step {
        if self.top().name != Name::Colgroup {
            return Step::Done;
        }
        self.pop(end);
        self.mode = Mode::Table;
        Step::Again
    }

    fn end_row(&mut self, end: Option<usize>) -> Step {
        if !self.has_in_scope(Name::Tr, Name::ends_table_scope) {
            return Step::Done;
        }
        self.clear_to(|open| matches!(open, Name::Tr | Name::Template));
        self.pop(end);
        self.mode = Mode::TableBody;
        Step::Again
    }

    fn end_row_group(&mut self, is: impl Fn(Name) -> bool, end: Option<usize>, then: Step) -> Step {
        if !self.in_scope(is, Name::ends_table_scope) {
            return Step::Done;
        }
        self.clear_to(|open| open.is_row_group() || open == Name::Template);
        self.pop(end);
        self.mode = Mode::Table;
        then
    }

    fn end_table(&mut self, end: Option<usize>, then: Step) -> Step {
        if !self.has_in_scope(Name::Table, Name::ends_table_scope) {
            return Step::Done;
        }
        self.pop_until(|open| open == Name::Table, end);
        self.reset_mode();
        then
    }

    /// The mode that the open elements call for (13.2.4.1).
    pub fn reset_mode(&mut self) {
        let mut open = self.stack.iter().rev().filter(|open| !open.closed).inspect(|_| work(1));
        let mode = open.find_map(|open| match open.name {
            Name::Td | Name::Th => Some(Mode::Cell),
            Name::Tr => Some(Mode::Row),
            Name::Caption => Some(Mode::Caption),
            Name::Colgroup => Some(Mode::ColumnGroup),
            Name::Table => Some(Mode::Table),
            Name::Template | Name::Body => Some(Mode::Body),
            name if name.is_row_group() => Some(Mode::TableBody),
            _ => None,
        });
        self.mode = mode.unwrap_or(Mode::Body);
    }
}

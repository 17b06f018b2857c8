//! What an element does to the lines as it opens and closes: the rendered text collection steps of innerText (HTML
//! standard, 3.2.7) over the boxes that `display` makes. Knows elements and lines, not how tags open and close them.

use super::computed::Computed;
use super::element::Name;
use super::line::keeps_feeds;
use super::node::{NONE, Node};
use super::open::{Open, Place, place};
use super::shown::{Admits, Role, Shown, admits};
use super::tree::Builder;
use super::weave::{Run, is_collapsible};
use crate::growth::work;
use crate::markup::{AttributeName, RawTag};
use crate::room;
use crate::span::Span;
use crate::style::Display;

impl<'a> Builder<'a, '_> {
    /// The element for `tag`, which stands at `span`, appears in the current one.
    pub fn appear(&mut self, name: Name, tag: &RawTag<'a>, span: Span) -> Shown {
        let fosters = self.top().name.holds_rows() && !name.is_table_part() && !name.is_head_content();
        let at = if fosters { self.foster() } else { self.stack.len() - 1 };
        let computed = self.cascade.computed(name, tag, &self.stack[at].shown.computed, self.log);
        let is_open = name == Name::Details && tag.attribute(AttributeName::Open).is_some();
        let mut shown = self.shown_in(at, self.next_id, (name, &tag.tag_name(), is_open), computed);
        if name == Name::Summary && self.stack[at].shown.admits == Admits::Summary {
            self.stack[at].shown.admits = Admits::Nothing; // the first one only
        }
        self.open_box(name, &mut shown, at, span);
        if matches!(shown.role, Role::Replaced { .. }) && matches!(name, Name::Img | Name::Image) && shown.is_visible()
        {
            let node = self.first_node(at);
            self.lines.picture(tag, span, Place::of(&self.stack, at, node));
        }
        shown
    }

    /// What a part of a table that is pushed next, as `shown`, is to the tables.
    pub fn open_in_table(&mut self, name: Name, tag: &RawTag<'a>, shown: &Shown, span: Span) {
        let embeds = &mut self.lines.embeds;
        match (name, shown.role) {
            _ if !shown.is_visible() => {}
            (Name::Table, Role::Table | Role::InlineTable) => embeds.open_table(self.next_id, span),
            (Name::Tr, Role::Row) => embeds.open_row(shown.table),
            (Name::Td | Name::Th, Role::Cell) => {
                let point = self.lines.point();
                self.lines.embeds.open_cell(shown.table, self.next_id, tag, point);
            }
            _ => {}
        }
    }

    /// The table or the cell `id` ends; its end tag, if it has one, ends at `end`.
    pub fn close_in_table(&mut self, id: u32, end: Option<usize>) {
        let (point, end) = (self.lines.point(), end.unwrap_or_else(|| self.lines.reached()));
        self.lines.embeds.close(id, point, end);
    }

    /// The element `id` as it is shown in the one at `at` on the stack: its name, its tag, whether its details are open.
    fn shown_in(&self, at: usize, id: u32, element: (Name, &str, bool), mut computed: Computed) -> Shown {
        let parent = &self.stack[at];
        if parent.shown.admits == Admits::Formula {
            computed.display = Display::Flex; // as to make blocks of what stands in it (MathML Core, section 2.1)
        }
        let (name, tag, _) = element;
        let role = parent.shown.admits.role(name, tag, Role::of(name, computed.display));
        let admits = admits(element, role, &parent.shown);
        let mut shown = Shown { computed, role, admits, after_cell: false, after_row: false, ..parent.shown };
        if matches!(role, Role::Block | Role::Table | Role::Cell) {
            shown.block = Some(id);
        }
        if parent.shown.role == Role::Cell {
            shown.table = None;
        }
        if matches!(role, Role::Table | Role::InlineTable) {
            shown.table = Some(id);
        }
        shown
    }

    /// What hid the open elements from `from` on the stack on is gone at byte `at`: they are shown from there on, if
    /// nothing else hides them.
    pub fn reappear(&mut self, from: usize, at: usize) {
        for index in from..self.stack.len() {
            work(1);
            let open = &self.stack[index];
            if !open.shown.is_hidden() {
                return;
            }
            let name = open.name;
            let mut shown = self.shown_in(index - 1, open.id, (name, &open.tag, false), open.shown.computed);
            self.open_box(name, &mut shown, index - 1, Span::new(at, at));
            self.stack[index].shown = shown;
        }
    }

    /// Tells the lines of an element that appears in the one at `at` on the stack.
    fn open_box(&mut self, name: Name, shown: &mut Shown, at: usize, span: Span) {
        let visible = shown.is_visible();
        let families = &self.cascade.families;
        match shown.role {
            Role::Inline => self.lines.touch(span),
            Role::Block | Role::Table | Role::Replaced { block: true } if visible => {
                self.lines.open_block(span.start(), families);
            }
            Role::Block | Role::Table => self.lines.boundary(),
            Role::Cell => {
                let parted = core::mem::take(&mut self.stack[at].shown.after_cell);
                self.lines.open_cell(span, parted, families);
            }
            Role::Row => {
                let table = place(&self.stack, shown.table).unwrap_or_else(|| around_rows(&self.stack, at));
                let follows = core::mem::take(&mut self.stack[table].shown.after_row);
                self.lines.open_row(span, follows, families);
            }
            Role::Atom | Role::InlineTable => self.lines.open_atom(),
            Role::Replaced { .. } => self.lines.atom(),
            Role::Break if visible => {
                let node = self.first_node(at);
                self.lines.line_break(span, Place::of(&self.stack, at, node), &self.cascade.families);
            }
            Role::Break | Role::Hidden => {}
        }
        if name == Name::Wbr && shown.role == Role::Inline {
            self.lines.opportunity();
        }
    }

    /// An element disappears, `id` as long as it was open; its end tag, if it has one, ends at `end`.
    pub fn disappear(&mut self, shown: &Shown, id: u32, end: Option<usize>) {
        let visible = shown.is_visible();
        let families = &self.cascade.families;
        match shown.role {
            Role::Hidden | Role::Break => {}
            Role::Block | Role::Table | Role::Replaced { block: true } if visible => {
                self.lines.close_block(id, end, families);
            }
            Role::Block | Role::Table => self.lines.boundary(),
            Role::Cell => {
                self.lines.touch_end(end);
                self.lines.boundary();
            }
            Role::Row => {
                self.lines.touch_end(end);
                self.lines.boundary();
                let at = place(&self.stack, shown.table);
                let at = at.unwrap_or_else(|| around_rows(&self.stack, self.stack.len() - 1));
                self.stack[at].shown.after_row = visible;
            }
            Role::Atom | Role::InlineTable => {
                self.lines.touch_end(end);
                self.lines.close_atom();
            }
            Role::Inline | Role::Replaced { .. } => self.lines.touch_end(end),
        }
        if let Some(parent) = self.stack.last_mut().filter(|_| shown.role != Role::Hidden) {
            parent.shown.after_cell = shown.role == Role::Cell && visible;
        }
    }

    /// Text is shown in the current element.
    pub fn show(&mut self, text: &str, span: Span) {
        work(text.len());
        let white = text.bytes().all(is_collapsible);
        let fosters = self.top().name.holds_rows();
        if fosters && white {
            return;
        }
        let at = if fosters { self.foster() } else { self.stack.len() - 1 };
        let open = &mut self.stack[at];
        if open.shown.admits != Admits::All {
            return;
        }
        open.shown.after_cell &= white;
        let run = Run { visible: open.shown.is_visible(), ..Run::new(text, span, self.source) };
        let node = match keeps_feeds(open.shown.computed.white_space) {
            true => self.node(at),                                // any line of the text may begin in it
            false if white => return self.lines.white_space(run), // as most text between tags
            false => self.first_node(at),
        };
        let open = &self.stack[at];
        let place = Place::of(&self.stack, at, node);
        self.lines.text(run, &open.shown.computed, place, &self.cascade.families);
    }

    /// What comes next stands in a table, but in none of its cells: it belongs to what the table stands in.
    fn foster(&mut self) -> usize {
        self.lines.foster(&self.cascade.families);
        let table = self.stack.iter().rposition(|open| open.name == Name::Table);
        work(self.stack.len());
        table.map_or(1, |table| table - 1)
    }
}

/// What stands around the rows in the element at `at` on the stack, where they have no table: in groups of rows.
fn around_rows(stack: &[Open<'_>], at: usize) -> usize {
    let groups = stack[..=at].iter().rev().inspect(|_| work(1));
    let groups = groups.take_while(|open| open.name.holds_rows() && open.shown.role == Role::Inline);
    at.saturating_sub(groups.count())
}

/// Where lines stand.
impl Builder<'_, '_> {
    /// The node of the element at `at` on the stack, if a line may begin with what comes next in it.
    fn first_node(&mut self, at: usize) -> u32 {
        if self.lines.has_begun() { NONE } else { self.node(at) }
    }

    /// The node of the element at `at` on the stack. It and those around it become nodes with the first line.
    pub(super) fn node(&mut self, at: usize) -> u32 {
        let known = self.stack[..=at].iter().rposition(|open| open.node != NONE);
        let mut parent = known.map_or(NONE, |known| self.stack[known].node);
        let from = known.map_or(0, |known| known + 1);
        work(at + 1 - from);
        for Open { name, labels, node, .. } in &mut self.stack[from..=at] {
            *node = u32::try_from(self.nodes.len()).unwrap_or(NONE - 1);
            room::push(&mut self.nodes, Node { parent, name: *name, labels: *labels });
            parent = *node;
        }
        parent
    }
}

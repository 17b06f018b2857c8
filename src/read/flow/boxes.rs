//! What an element does to the lines as it opens and closes: the rendered text collection steps of innerText (HTML
//! standard, 3.2.7) over the boxes that `display` makes. Knows elements and lines, not how tags open and close them.

use super::cascade::Computed;
use super::element::Name;
use super::line::keeps_feeds;
use super::node::{Place, place};
use super::tree::{Builder, Open};
use super::weave::{Run, is_collapsible};
use crate::growth::work;
use crate::markup::{AttributeName, RawTag};
use crate::span::Span;
use crate::style::{Display, Visibility, WhiteSpace};

/// An element as it is shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    pub computed: Computed,
    role: Role,
    admits: Admits,
    /// The block that its lines stand in, and the table that it is in, by their elements.
    pub block: Option<u32>,
    table: Option<u32>,
    /// The last that was shown in it is a cell: another one is parted from it.
    after_cell: bool,
    /// Of a table whether a row was shown: another one begins a line.
    after_row: bool,
}

/// What an element is to lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Hidden,
    Inline,
    /// Begins and ends lines.
    Block,
    /// The same, and holds rows.
    Table,
    /// Holds rows, within a line.
    InlineTable,
    Row,
    Cell,
    /// Stands in a line as a whole, with lines of its own.
    Atom,
    /// A picture or a control, in a line or by itself.
    Replaced {
        block: bool,
    },
    Break,
}

/// What is shown of what stands in an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Admits {
    All,
    Nothing,
    /// Of a list to choose from: the choices.
    Options,
    /// Of details that are closed: the summary.
    Summary,
    /// Of a drawing: the text elements.
    Drawing,
}

impl Admits {
    /// What an element of this name and tag, with the role that it has elsewhere, is there.
    fn role(self, name: Name, tag: &str, role: Role) -> Role {
        match self {
            Self::All => role,
            Self::Options if matches!(name, Name::Option | Name::Optgroup) => role,
            Self::Summary if name == Name::Summary => role,
            Self::Drawing if matches!(tag, "text" | "foreignobject") => Role::Block,
            Self::Drawing if matches!(tag, "g" | "a" | "switch" | "svg") => role,
            _ => Role::Hidden,
        }
    }
}

impl Role {
    fn of(name: Name, display: Display) -> Self {
        match (display, name) {
            (Display::None | Display::TableColumn | Display::TableColumnGroup, _) => Self::Hidden,
            (_, Name::Br) => Self::Break,
            (Display::Contents, _) => Self::Inline,
            (display, name) if name.is_replaced() => Self::Replaced {
                block: matches!(display, Display::Block | Display::ListItem | Display::Table | Display::FlowRoot),
            },
            (Display::TableCell, _) => Self::Cell,
            (Display::TableRow, _) => Self::Row,
            (Display::Table, _) => Self::Table,
            (_, Name::P) => Self::Block,
            (Display::InlineTable, _) => Self::InlineTable,
            (Display::InlineBlock | Display::InlineFlex | Display::InlineGrid, _) => Self::Atom,
            (Display::Inline | Display::Ruby | Display::RubyText, _) if name == Name::Svg => Self::Atom,
            (
                Display::Inline
                | Display::Ruby
                | Display::RubyText
                | Display::TableRowGroup
                | Display::TableHeaderGroup
                | Display::TableFooterGroup,
                _,
            ) => Self::Inline,
            _ => Self::Block,
        }
    }
}

impl Shown {
    /// The root, and the body while nothing is said of it: the blocks 0 and 1.
    pub fn root(id: u32) -> Self {
        Self {
            computed: Computed::INITIAL,
            role: Role::Block,
            admits: Admits::All,
            block: Some(id),
            table: None,
            after_cell: false,
            after_row: false,
        }
    }

    /// Whether what stands in it is shown as in any text.
    pub fn is_plain(&self) -> bool {
        self.admits == Admits::All
            && matches!(self.role, Role::Inline | Role::Block)
            && self.is_visible()
            && self.computed.white_space == WhiteSpace::Normal
    }

    /// Whether nothing of it is shown.
    pub fn is_hidden(&self) -> bool {
        self.role == Role::Hidden
    }

    fn is_visible(&self) -> bool {
        self.computed.visibility == Visibility::Visible
    }
}

/// What is shown of what stands in an element of this name and role.
fn admits((name, tag, is_open): (Name, &str, bool), role: Role, parent: &Open<'_>) -> Admits {
    match (role, name) {
        (Role::Hidden | Role::Replaced { .. }, _) => Admits::Nothing,
        (_, Name::Select) => Admits::Options,
        (_, Name::Optgroup) => parent.shown.admits,
        (_, Name::Details) if !is_open => Admits::Summary,
        (_, Name::Svg) => Admits::Drawing,
        _ if parent.shown.admits == Admits::Drawing && !matches!(tag, "text" | "foreignobject") => Admits::Drawing,
        _ => Admits::All,
    }
}

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
        shown
    }

    /// The element `id` as it is shown in the one at `at` on the stack: its name, its tag, whether its details are open.
    fn shown_in(&self, at: usize, id: u32, element: (Name, &str, bool), computed: Computed) -> Shown {
        let parent = &self.stack[at];
        let (name, tag, _) = element;
        let role = parent.shown.admits.role(name, tag, Role::of(name, computed.display));
        let admits = admits(element, role, parent);
        let mut shown = Shown { computed, role, admits, after_cell: false, after_row: false, ..parent.shown };
        if matches!(role, Role::Block | Role::Table | Role::Cell) {
            shown.block = Some(id);
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
                let table = place(&self.stack, shown.table).unwrap_or(at);
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
        if matches!(shown.role, Role::Replaced { .. }) && matches!(name, Name::Img | Name::Image) && visible {
            let node = self.first_node(at);
            self.lines.picture(span, Place::of(&self.stack, at, node));
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
                let at = place(&self.stack, shown.table).unwrap_or(self.stack.len() - 1);
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
        let run = Run { text, span, visible: open.shown.is_visible() };
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

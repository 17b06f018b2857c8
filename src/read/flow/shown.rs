//! An element as it is shown: what it is to lines, and what is shown of what stands in it (CSS Display 3; HTML standard,
//! section 15). Knows one element and its parent, no lines.

use super::computed::Computed;
use super::element::Name;
use crate::style::{Display, Visibility, WhiteSpace};

/// An element as it is shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    pub computed: Computed,
    pub role: Role,
    pub admits: Admits,
    /// The block that its lines stand in, and the table that it is in, by their elements.
    pub block: Option<u32>,
    pub table: Option<u32>,
    /// The last that was shown in it is a cell: another one is parted from it.
    pub after_cell: bool,
    /// Of a table whether a row was shown: another one begins a line.
    pub after_row: bool,
}

/// What an element is to lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
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
pub(super) enum Admits {
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
    pub fn role(self, name: Name, tag: &str, role: Role) -> Role {
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
    pub fn of(name: Name, display: Display) -> Self {
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

    pub fn is_visible(&self) -> bool {
        self.computed.visibility == Visibility::Visible
    }
}

/// What is shown of what stands in an element of this name and role.
pub(super) fn admits((name, tag, is_open): (Name, &str, bool), role: Role, parent: &Shown) -> Admits {
    match (role, name) {
        (Role::Hidden | Role::Replaced { .. }, _) => Admits::Nothing,
        (_, Name::Select) => Admits::Options,
        (_, Name::Optgroup) => parent.admits,
        (_, Name::Details) if !is_open => Admits::Summary,
        (_, Name::Svg) => Admits::Drawing,
        _ if parent.admits == Admits::Drawing && !matches!(tag, "text" | "foreignobject") => Admits::Drawing,
        _ => Admits::All,
    }
}

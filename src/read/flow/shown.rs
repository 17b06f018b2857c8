//! An element as it is shown: what it is to lines, and what is shown of what stands in it (CSS Display 3; HTML standard,
//! section 15). Knows one element and its parent, no lines.

use super::computed::Computed;
use super::element::Name;
use crate::style::{Display, TextTransform, Visibility, WhiteSpace};

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
    /// Of a formula: its tokens.
    Formula,
}

impl Admits {
    /// What an element of this name and tag, with the role that it has elsewhere, is there.
    pub fn role(self, name: Name, tag: &str, role: Role) -> Role {
        match self {
            Self::All => role,
            _ if role == Role::Hidden => role,
            Self::Options if matches!(name, Name::Option | Name::Optgroup) => Role::Block,
            Self::Options if !name.is_replaced() && role != Role::Break => Role::Inline,
            Self::Summary if name == Name::Summary => role,
            Self::Drawing if matches!(tag, "text" | "foreignobject") => Role::Block,
            Self::Drawing if matches!(tag, "g" | "a" | "switch" | "svg") => role,
            // What stands in a formula is blocks (MathML Core, section 2.1); notes on it are not shown (3.5).
            Self::Formula if !matches!(tag, "annotation" | "annotation-xml") => Role::Block,
            _ => Role::Hidden,
        }
    }
}

impl Role {
    pub fn of(name: Name, display: Display) -> Self {
        match (display, name) {
            (Display::None, _) => Self::Hidden,
            (Display::Contents, name) if is_box(name) => Self::Hidden,
            (_, Name::Br) => Self::Break,
            (_, Name::Select) => Self::Atom, // to innerText, whatever else styles say
            (Display::Contents, _) => Self::Inline,
            (display, name) if name.is_replaced() => Self::Replaced {
                block: matches!(
                    display,
                    Display::Block
                        | Display::ListItem
                        | Display::Table
                        | Display::FlowRoot
                        | Display::Flex
                        | Display::Grid
                ),
            },
            (Display::TableColumn | Display::TableColumnGroup, Name::Svg) => Self::Atom,
            (Display::TableColumn | Display::TableColumnGroup, _) => Self::Hidden,
            (Display::TableCell, _) => Self::Cell,
            (Display::TableRow, _) => Self::Row,
            (Display::Table, _) => Self::Table,
            (_, Name::P) => Self::Block,
            // The rows in a line make a table of their own (CSS 2, section 17.2.1).
            (Display::InlineTable, _) | (Display::Inline, Name::Table) => Self::InlineTable,
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

/// Elements whose box cannot be left out so that what stands in them remains (CSS Display 3, appendix B).
fn is_box(name: Name) -> bool {
    name.is_replaced() || matches!(name, Name::Br | Name::Math | Name::Select | Name::Svg | Name::Wbr)
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
            && self.computed.transform == TextTransform::None
    }

    /// Whether nothing of it is shown.
    pub fn is_hidden(&self) -> bool {
        self.role == Role::Hidden
    }

    pub fn is_visible(&self) -> bool {
        self.computed.visibility == Visibility::Visible
    }
}

/// Elements of a formula that hold text (`MathML` Core, section 3.2).
pub(super) fn is_token(tag: &str) -> bool {
    matches!(tag, "mi" | "mn" | "mo" | "ms" | "mtext")
}

/// What is shown of what stands in an element of this name and role.
pub(super) fn admits((name, tag, is_open): (Name, &str, bool), role: Role, parent: &Shown) -> Admits {
    match (role, name) {
        (Role::Hidden | Role::Replaced { .. }, _) | (_, Name::Template) => Admits::Nothing,
        (_, Name::Select) => Admits::Options,
        _ if parent.admits == Admits::Options && name != Name::Option => Admits::Options,
        (_, Name::Details) if !is_open => Admits::Summary,
        (_, Name::Svg) => Admits::Drawing,
        (_, Name::Math) => Admits::Formula,
        _ if parent.admits == Admits::Formula && !is_token(tag) => Admits::Formula,
        _ if parent.admits == Admits::Drawing && !matches!(tag, "text" | "foreignobject") => Admits::Drawing,
        _ => Admits::All,
    }
}

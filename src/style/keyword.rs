//! Properties whose values are words: `display`, `visibility`, `white-space`, `text-align`, `float`, `position`.

use core::fmt;

/// Declares an enum of CSS keywords, which CSS reads in any case.
macro_rules! keywords {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $name {
            /// The keyword: kebab case.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }

            /// What the keyword stands for.
            pub(super) fn from_word(word: &str) -> Option<Self> {
                match word {
                    $(_ if word.eq_ignore_ascii_case($word) => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

keywords! {
    /// What boxes an element makes (CSS Display 3, section 2).
    Display {
        /// A block.
        Block = "block",
        /// A part of a line.
        Inline = "inline",
        /// A block within a line.
        InlineBlock = "inline-block",
        /// Nothing: the element is not shown.
        None = "none",
        /// A block with a list marker.
        ListItem = "list-item",
        /// A table.
        Table = "table",
        /// A table within a line.
        InlineTable = "inline-table",
        /// Rows of a table.
        TableRowGroup = "table-row-group",
        /// Rows at the head of a table.
        TableHeaderGroup = "table-header-group",
        /// Rows at the foot of a table.
        TableFooterGroup = "table-footer-group",
        /// A row of a table.
        TableRow = "table-row",
        /// A cell of a table.
        TableCell = "table-cell",
        /// A column, which shows nothing itself.
        TableColumn = "table-column",
        /// Columns, which show nothing themselves.
        TableColumnGroup = "table-column-group",
        /// The caption of a table.
        TableCaption = "table-caption",
        /// A block whose children are laid out in a row or column.
        Flex = "flex",
        /// The same within a line.
        InlineFlex = "inline-flex",
        /// A block whose children are laid out in a grid.
        Grid = "grid",
        /// The same within a line.
        InlineGrid = "inline-grid",
        /// A block that keeps its floats to itself.
        FlowRoot = "flow-root",
        /// No box for the element, those of its children all the same.
        Contents = "contents",
        /// A base and its ruby annotation.
        Ruby = "ruby",
        /// The ruby annotation.
        RubyText = "ruby-text",
    }
}

keywords! {
    /// Whether an element is seen (CSS Display 3, section 4; CSS 2, section 11.2).
    Visibility {
        /// It is.
        Visible = "visible",
        /// It is not, but keeps its room.
        Hidden = "hidden",
        /// It is not; rows and columns of a table give up their room.
        Collapse = "collapse",
    }
}

keywords! {
    /// What becomes of white space and where lines break (CSS Text 3, section 3; CSS 2, section 16.6).
    WhiteSpace {
        /// White space collapses, lines break where they are full.
        Normal = "normal",
        /// White space stays, lines break at line feeds only.
        Pre = "pre",
        /// White space collapses, lines do not break.
        Nowrap = "nowrap",
        /// White space stays, lines break at line feeds and where they are full.
        PreWrap = "pre-wrap",
        /// White space at the end of a line takes room too.
        BreakSpaces = "break-spaces",
        /// White space collapses, line feeds break lines.
        PreLine = "pre-line",
    }
}

keywords! {
    /// In which case letters are shown (CSS Text 3, section 2.1).
    TextTransform {
        /// As they are written.
        None = "none",
        /// The first of each word in title case.
        Capitalize = "capitalize",
        /// In upper case.
        Uppercase = "uppercase",
        /// In lower case.
        Lowercase = "lowercase",
    }
}

keywords! {
    /// Where the lines of a block stand (CSS Text 3, section 6.1).
    TextAlign {
        /// At the side where lines begin.
        Start = "start",
        /// At the side where lines end.
        End = "end",
        /// Left.
        Left = "left",
        /// Right.
        Right = "right",
        /// In the middle.
        Center = "center",
        /// Stretched to both sides, but the last.
        Justify = "justify",
        /// As in the parent.
        MatchParent = "match-parent",
        /// Stretched to both sides, the last too.
        JustifyAll = "justify-all",
    }
}

keywords! {
    /// Whether an element moves to the side, out of the lines around it (CSS 2, section 9.5.1).
    Float {
        /// It does not.
        None = "none",
        /// To the left.
        Left = "left",
        /// To the right.
        Right = "right",
    }
}

keywords! {
    /// How an element comes to its place (CSS Positioned Layout 3, section 2).
    Positioning {
        /// In the order of the text.
        Static = "static",
        /// So, but moved.
        Relative = "relative",
        /// Somewhere in the element around it, out of the lines.
        Absolute = "absolute",
        /// Somewhere in the window, out of the lines.
        Fixed = "fixed",
        /// In the order of the text, as long as the window shows its place.
        Sticky = "sticky",
    }
}

impl Display {
    /// Two words that stand for one (CSS Display 3, section 2.8), the outer first.
    const PAIRS: [(&str, &str, Self); 10] = [
        ("block", "flow", Self::Block),
        ("block", "flow-root", Self::FlowRoot),
        ("inline", "flow", Self::Inline),
        ("inline", "flow-root", Self::InlineBlock),
        ("block", "table", Self::Table),
        ("inline", "table", Self::InlineTable),
        ("block", "flex", Self::Flex),
        ("inline", "flex", Self::InlineFlex),
        ("block", "grid", Self::Grid),
        ("inline", "grid", Self::InlineGrid),
    ];

    /// Keywords with the prefix that browsers gave them first, and take still (CSS Flexbox 1, as of 2009 and 2012).
    const PREFIXED: [(&str, Self); 4] = [
        ("-webkit-box", Self::Flex),
        ("-webkit-flex", Self::Flex),
        ("-webkit-inline-box", Self::InlineFlex),
        ("-webkit-inline-flex", Self::InlineFlex),
    ];

    /// What a keyword with a prefix stands for.
    pub(super) fn from_prefixed(word: &str) -> Option<Self> {
        Self::PREFIXED.iter().find(|(one, _)| one.eq_ignore_ascii_case(word)).map(|&(_, display)| display)
    }

    /// What two keywords stand for together.
    pub(super) fn from_words(outer: &str, inner: &str) -> Option<Self> {
        let is = |a: &str, b: &str| a.eq_ignore_ascii_case(b);
        Self::PAIRS.iter().find(|(one, other, _)| is(one, outer) && is(other, inner)).map(|&(_, _, display)| display)
    }
}

//! The style sheet that browsers have by themselves (HTML standard, section 15): which elements begin lines, which are
//! not shown, how they set text apart.

use super::computed::{Computed, Layout, relative, resolved};
use super::element::{Name, is};
use crate::style::{Display, FontWeight, TextAlign, TextTransform, WhiteSpace};

/// How many times the font size around it each heading has, from `h1` to `h6` (15.3.7, where no section is around it).
const HEADINGS: [f64; 6] = [2.0, 1.5, 1.17, 1.0, 0.83, 0.67];

/// What [`Name::display`] says of each name.
const DISPLAYS: [Display; Name::COUNT] = {
    let (mut displays, mut at) = ([Display::Inline; Name::COUNT], 0);
    while at < Name::COUNT {
        displays[at] = Name::ALL[at].display();
        at += 1;
    }
    displays
};

/// Applies what browsers give elements of this name.
pub(super) fn apply(name: Name, quirks: bool, computed: &mut Computed) {
    computed.display = DISPLAYS[name as usize];
    match name {
        Name::H1 | Name::H2 | Name::H3 | Name::H4 | Name::H5 | Name::H6 => {
            let em = HEADINGS[name as usize - Name::H1 as usize];
            computed.font.size = Some(relative(em, computed.font.size));
            computed.font.weight = Some(700);
        }
        Name::B | Name::Strong => computed.font.weight = Some(resolved(FontWeight::Bolder, computed.font.weight)),
        Name::Th => {
            computed.font.weight = Some(700);
            computed.layout.align = computed.layout.align.or(Some(TextAlign::Center));
        }
        Name::Big => computed.font.size = Some(relative(1.2, computed.font.size)),
        Name::Small => computed.font.size = Some(relative(1.0 / 1.2, computed.font.size)),
        Name::Center => computed.layout.align = Some(TextAlign::Center),
        Name::Nobr => computed.white_space = WhiteSpace::Nowrap,
        Name::Pre | Name::Listing | Name::Plaintext | Name::Xmp => computed.white_space = WhiteSpace::Pre,
        Name::Button | Name::Select => computed.transform = TextTransform::None, // 15.5.1
        Name::Table => {
            computed.layout.indent = None;
            if quirks {
                computed.white_space = WhiteSpace::Normal;
                computed.layout = Layout::default();
                computed.font.size = None;
                computed.font.weight = None;
            }
        }
        _ => {}
    }
}

impl Name {
    /// The `display` that browsers give the element (15.3, and 15.5 for controls).
    pub const fn display(self) -> Display {
        if self.is_block_start() || self.is_heading() {
            return Display::Block;
        }
        match self {
            _ if is!(self: Body Dd Dt Form Frameset Hr Html Legend Listing Optgroup Option Plaintext Pre Xmp) => {
                Display::Block
            }
            _ if is! { self:
                Area Base Basefont Bgsound Datalist Head Link Meta Noembed Noframes Noscript Param Rp Script Source Style
                Template Title Track
            } =>
            {
                Display::None
            }
            _ if is!(self: Button Marquee Meter Progress Select Input Textarea) => Display::InlineBlock,
            Self::Li => Display::ListItem,
            Self::Table => Display::Table,
            Self::Caption => Display::TableCaption,
            Self::Col => Display::TableColumn,
            Self::Colgroup => Display::TableColumnGroup,
            Self::Tbody => Display::TableRowGroup,
            Self::Thead => Display::TableHeaderGroup,
            Self::Tfoot => Display::TableFooterGroup,
            Self::Tr => Display::TableRow,
            Self::Td | Self::Th => Display::TableCell,
            Self::Ruby => Display::Ruby,
            Self::Rt => Display::RubyText,
            _ => Display::Inline,
        }
    }

    /// Elements in whose place something else is shown than what stands in them (15.4, replaced elements; controls).
    pub const fn is_replaced(self) -> bool {
        is!(self: Audio Canvas Embed Iframe Image Img Input Meter Object Progress Textarea Video)
    }
}

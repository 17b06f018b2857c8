//! The classes that tree construction puts the elements of HTML in (HTML standard, 13.2.4.2, the stack of open
//! elements). Knows no rule, only kinds.

pub(crate) use crate::markup::Name;

/// Whether a name is one of these.
macro_rules! is {
    ($name:ident: $($one:ident)*) => { matches!($name, $(Self::$one)|*) };
}
pub(super) use is;

/// The classes of tree construction.
impl Name {
    /// The special category (13.2.4.2).
    pub const fn is_special(self) -> bool {
        self.is_block_start()
            || self.is_heading()
            || self.is_table_part()
            || self.closes_at_scope()
            || is! { self:
                Area Base Basefont Bgsound Body Br Button Col Colgroup Dd Dt Embed Form Frame Frameset Head Hr Iframe
                Img Input Keygen Li Link Listing Meta Noembed Noframes Noscript Param Plaintext Pre Script Select Source
                Style Textarea Title Track Wbr Xmp
            }
    }

    /// The formatting category (13.2.4.3), `a` and `nobr`, which have rules of their own besides, among them.
    pub const fn is_formatting(self) -> bool {
        is!(self: A B Big Code Em Font I Nobr S Small Strike Strong Tt U)
    }

    /// Blocks whose start tag closes a paragraph and whose end tag closes them with what is open in them (13.2.6.4.7).
    pub const fn is_block_start(self) -> bool {
        is! { self:
            Address Article Aside Blockquote Center Details Dialog Dir Div Dl Fieldset Figcaption Figure Footer
            Header Hgroup Main Menu Nav Ol P Search Section Summary Ul
        }
    }

    /// `h1` to `h6`.
    pub const fn is_heading(self) -> bool {
        is!(self: H1 H2 H3 H4 H5 H6)
    }

    /// What has its place in a table only.
    pub const fn is_table_part(self) -> bool {
        is!(self: Caption Col Colgroup Tbody Td Tfoot Th Thead Tr)
    }

    /// What holds the rows and cells of a table, and nothing else.
    pub const fn holds_rows(self) -> bool {
        self.is_row_group() || matches!(self, Self::Table | Self::Tr)
    }

    /// `tbody`, `thead`, `tfoot`.
    pub const fn is_row_group(self) -> bool {
        matches!(self, Self::Tbody | Self::Tfoot | Self::Thead)
    }

    /// Where "in scope" ends.
    pub const fn closes_at_scope(self) -> bool {
        is!(self: Applet Caption Html Marquee Object Select Table Td Template Th)
    }

    /// Where "in button scope" ends.
    pub const fn ends_button_scope(self) -> bool {
        self.closes_at_scope() || matches!(self, Self::Button)
    }

    /// Where "in list item scope" ends.
    pub const fn ends_list_scope(self) -> bool {
        self.closes_at_scope() || matches!(self, Self::Ol | Self::Ul)
    }

    /// Where "in table scope" ends.
    pub const fn ends_table_scope(self) -> bool {
        matches!(self, Self::Html | Self::Table | Self::Template)
    }

    /// Elements whose end tag may be left out (13.2.4.3, generate implied end tags).
    pub const fn has_implied_end(self) -> bool {
        is!(self: Dd Dt Li Optgroup Option P Rb Rp Rt Rtc)
    }

    /// Elements without content, which no end tag closes.
    pub const fn is_void(self) -> bool {
        is! { self:
            Area Base Basefont Bgsound Br Col Embed Frame Hr Image Img Input Keygen Link Meta Param Source Track Wbr
        }
    }

    /// Elements whose content is text, tags and all, to the tokenizer.
    pub const fn is_raw(self) -> bool {
        is!(self: Iframe Noembed Noframes Noscript Plaintext Script Style Textarea Title Xmp)
    }

    /// What may stand in a head (13.2.6.4.4).
    pub const fn is_head_content(self) -> bool {
        is!(self: Base Basefont Bgsound Link Meta Noframes Noscript Script Style Template Title)
    }

    /// HTML elements whose start tag ends foreign content (13.2.6.5).
    pub const fn ends_foreign(self) -> bool {
        self.is_heading()
            || is! { self:
                B Big Blockquote Body Br Center Code Dd Div Dl Dt Em Embed Head Hr I Img Li Listing Menu Meta Nobr Ol P
                Pre Ruby S Small Span Strike Strong Sub Sup Table Tt U Ul Var
            }
    }
}

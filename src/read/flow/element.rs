//! The elements of HTML that there are rules for, and the classes that tree construction puts them in (HTML standard,
//! 13.2.4.2, the stack of open elements). Knows no rule, only kinds.

/// Declares [`Name`] with the names in lower case.
macro_rules! names {
    ($($name:ident = $tag:literal,)*) => {
        /// The name of an element; all without a rule of their own are [`Name::Other`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Name {
            Other,
            $($name,)*
        }

        impl Name {
            /// How many there are.
            pub const COUNT: usize = [Self::Other, $(Self::$name),*].len();

            /// The name of this tag, in lower case.
            pub fn of(tag: &str) -> Self {
                match tag {
                    $($tag => Self::$name,)*
                    _ => Self::Other,
                }
            }
        }
    };
}

names! {
    A = "a", Address = "address", Applet = "applet", Area = "area", Article = "article", Aside = "aside",
    Audio = "audio", B = "b", Base = "base", Basefont = "basefont", Bgsound = "bgsound", Big = "big",
    Blockquote = "blockquote", Body = "body", Br = "br", Button = "button", Canvas = "canvas", Caption = "caption",
    Center = "center", Code = "code", Col = "col", Colgroup = "colgroup", Datalist = "datalist", Dd = "dd",
    Details = "details", Dialog = "dialog", Dir = "dir", Div = "div", Dl = "dl", Dt = "dt", Em = "em",
    Embed = "embed", Fieldset = "fieldset", Figcaption = "figcaption", Figure = "figure", Font = "font",
    Footer = "footer", Form = "form", Frame = "frame", Frameset = "frameset", H1 = "h1", H2 = "h2", H3 = "h3",
    H4 = "h4", H5 = "h5", H6 = "h6", Head = "head", Header = "header", Hgroup = "hgroup", Hr = "hr", Html = "html",
    I = "i", Iframe = "iframe", Image = "image", Img = "img", Input = "input", Keygen = "keygen", Legend = "legend",
    Li = "li", Link = "link", Listing = "listing", Main = "main", Marquee = "marquee", Math = "math", Menu = "menu",
    Meta = "meta", Meter = "meter", Nav = "nav", Nobr = "nobr", Noembed = "noembed", Noframes = "noframes",
    Noscript = "noscript", Object = "object", Ol = "ol", Optgroup = "optgroup", Option = "option", P = "p",
    Param = "param", Plaintext = "plaintext", Pre = "pre", Progress = "progress", Rb = "rb", Rp = "rp", Rt = "rt",
    Rtc = "rtc", Ruby = "ruby", S = "s", Script = "script", Search = "search", Section = "section",
    Select = "select", Small = "small", Source = "source", Span = "span", Strike = "strike", Strong = "strong",
    Style = "style", Sub = "sub", Summary = "summary", Sup = "sup", Svg = "svg", Table = "table", Tbody = "tbody",
    Td = "td", Template = "template", Textarea = "textarea", Tfoot = "tfoot", Th = "th", Thead = "thead",
    Title = "title", Tr = "tr", Track = "track", Tt = "tt", U = "u", Ul = "ul", Var = "var", Video = "video",
    Wbr = "wbr", Xmp = "xmp",
}

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

//! The names of elements and attributes that there are rules for, as small numbers. Each name of a tag is looked up
//! once, where the tag is read; nothing compares texts after that.

/// Declares an enum of names in lower case, with one variant for all that are not listed.
macro_rules! names {
    ($(#[$about:meta])* $type:ident { $($name:ident = $text:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub(crate) enum $type {
            /// A name without a rule of its own.
            #[default]
            Other,
            $(#[allow(missing_docs)] $name,)*
        }

        impl $type {
            /// How many there are.
            pub const COUNT: usize = Self::ALL.len();
            pub const ALL: &'static [Self] = &[Self::Other, $(Self::$name),*];
            const TEXTS: &'static [&'static str] = &["", $($text),*];

            /// The name in lower case; empty for [`Self::Other`].
            pub const fn as_str(self) -> &'static str {
                Self::TEXTS[self as usize]
            }

            /// The name that packs so: see [`pack`].
            pub(super) fn of_packed(packed: u128) -> Self {
                static TABLE: Table<{ $type::COUNT }> = Table::of($type::TEXTS);
                Self::ALL[TABLE.index(packed)]
            }
        }
    };
}

names! {
    /// The name of an element; all without a rule of their own are [`Name::Other`].
    Name {
        A = "a", Address = "address", Applet = "applet", Area = "area", Article = "article", Aside = "aside",
        Audio = "audio", B = "b", Base = "base", Basefont = "basefont", Bgsound = "bgsound", Big = "big",
        Blockquote = "blockquote", Body = "body", Br = "br", Button = "button", Canvas = "canvas",
        Caption = "caption", Center = "center", Code = "code", Col = "col", Colgroup = "colgroup",
        Datalist = "datalist", Dd = "dd", Details = "details", Dialog = "dialog", Dir = "dir", Div = "div", Dl = "dl",
        Dt = "dt", Em = "em", Embed = "embed", Fieldset = "fieldset", Figcaption = "figcaption", Figure = "figure",
        Font = "font", Footer = "footer", Form = "form", Frame = "frame", Frameset = "frameset", H1 = "h1", H2 = "h2",
        H3 = "h3", H4 = "h4", H5 = "h5", H6 = "h6", Head = "head", Header = "header", Hgroup = "hgroup", Hr = "hr",
        Html = "html", I = "i", Iframe = "iframe", Image = "image", Img = "img", Input = "input", Keygen = "keygen",
        Legend = "legend", Li = "li", Link = "link", Listing = "listing", Main = "main", Marquee = "marquee",
        Math = "math", Menu = "menu", Meta = "meta", Meter = "meter", Nav = "nav", Nobr = "nobr", Noembed = "noembed",
        Noframes = "noframes", Noscript = "noscript", Object = "object", Ol = "ol", Optgroup = "optgroup",
        Option = "option", P = "p", Param = "param", Plaintext = "plaintext", Pre = "pre", Progress = "progress",
        Rb = "rb", Rp = "rp", Rt = "rt", Rtc = "rtc", Ruby = "ruby", S = "s", Script = "script", Search = "search",
        Section = "section", Select = "select", Small = "small", Source = "source", Span = "span", Strike = "strike",
        Strong = "strong", Style = "style", Sub = "sub", Summary = "summary", Sup = "sup", Svg = "svg",
        Table = "table", Tbody = "tbody", Td = "td", Template = "template", Textarea = "textarea", Tfoot = "tfoot",
        Th = "th", Thead = "thead", Title = "title", Tr = "tr", Track = "track", Tt = "tt", U = "u", Ul = "ul",
        Var = "var", Video = "video", Wbr = "wbr", Xmp = "xmp",
    }
}

names! {
    /// The name of an attribute: those that say something of what is shown, and others that pages are full of, so that
    /// two of one name are told by a bit. At most 64.
    AttributeName {
        Align = "align", Alt = "alt", Background = "background", Bgcolor = "bgcolor", Border = "border",
        Bordercolor = "bordercolor", Cellpadding = "cellpadding", Cellspacing = "cellspacing", Charset = "charset",
        Class = "class", Color = "color", Cols = "cols", Colspan = "colspan", Content = "content",
        Controls = "controls", Face = "face", Height = "height", Hidden = "hidden", Href = "href",
        HttpEquiv = "http-equiv", Id = "id", Lang = "lang", Media = "media", Method = "method", Name = "name",
        Nowrap = "nowrap", Onclick = "onclick", Onload = "onload", Onmouseout = "onmouseout",
        Onmouseover = "onmouseover", Open = "open", Property = "property", Rel = "rel", Rows = "rows", Rowspan = "rowspan", Size = "size",
        Src = "src", Style = "style", Tabindex = "tabindex", Target = "target", Text = "text", Title = "title",
        Type = "type", Valign = "valign", Value = "value", Width = "width", Wrap = "wrap", Xmlns = "xmlns",
    }
}

impl AttributeName {
    /// The bit of the name in a set of them; none for [`Self::Other`].
    pub const fn bit(self) -> u64 {
        match self {
            Self::Other => 0,
            name => 1 << name as u32,
        }
    }
}

const _: () = assert!(AttributeName::COUNT <= 64, "a set of names is one number");

/// A name of at most [`LONGEST`] bytes as one number: the first byte is the lowest. Letters are taken for lower case, as
/// are control characters for digits: a name of those is to be told before.
pub(super) const fn pack(bytes: [u8; LONGEST], length: usize) -> u128 {
    let lower = u128::from_le_bytes(bytes) | u128::from_le_bytes([0x20; LONGEST]);
    if length < LONGEST { lower & ((1 << (8 * length)) - 1) } else { lower }
}

/// The longest name that is told by its number, in bytes.
pub(super) const LONGEST: usize = 16;

/// Where names are looked up by their numbers: open addressing, at most half full.
struct Table<const N: usize> {
    /// The index of a name, or 0.
    slots: [u8; SLOTS],
    packed: [u128; N],
}

const SLOTS: usize = 512;

impl<const N: usize> Table<N> {
    const fn of(names: &[&str]) -> Self {
        assert!(N < SLOTS / 2);
        let mut table = Self { slots: [0; SLOTS], packed: [0; N] };
        let mut index = 1;
        while index < N {
            let (name, mut bytes, mut at) = (names[index].as_bytes(), [0; LONGEST], 0);
            while at < name.len() {
                bytes[at] = name[at]; // if it is no longer than that
                at += 1;
            }
            let packed = pack(bytes, name.len());
            let mut slot = slot(packed);
            while table.slots[slot] != 0 {
                slot = (slot + 1) % SLOTS;
            }
            #[allow(clippy::cast_possible_truncation)] // less than 256
            let number = index as u8;
            (table.slots[slot], table.packed[index]) = (number, packed);
            index += 1;
        }
        table
    }

    /// The index of the name that packs so; 0 if there is none.
    fn index(&self, packed: u128) -> usize {
        let mut slot = slot(packed);
        loop {
            let index = usize::from(self.slots[slot]);
            if index == 0 || self.packed[index] == packed {
                return index;
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

const fn slot(packed: u128) -> usize {
    #[allow(clippy::cast_possible_truncation)] // both halves are taken
    let folded = packed as u64 ^ (packed >> 64) as u64;
    (folded.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize % SLOTS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(name: &str) -> u128 {
        let mut bytes = [0; LONGEST];
        bytes[..name.len()].copy_from_slice(name.as_bytes());
        pack(bytes, name.len())
    }

    #[test]
    fn each_name_is_found_and_no_other() {
        for &name in Name::ALL {
            assert_eq!(Name::of_packed(packed(name.as_str())), name);
        }
        for &name in AttributeName::ALL {
            assert_eq!(AttributeName::of_packed(packed(name.as_str())), name);
        }
        for other in ["", "x", "spans", "pan", "blockquotes"] {
            assert_eq!(Name::of_packed(packed(other)), Name::Other, "{other:?}");
        }
    }
}

//! What holds for an element: what it inherits, what browsers give its kind, what its attributes hint at, what its
//! inline style says, what rules hide (CSS Cascade 4, sections 6 and 7).

use std::borrow::Cow;

use super::computed::{Computed, Families, Family, absolute, resolved};
use super::element::Name;
use super::rules::Rules;
use super::{hints, sheet};
use crate::diagnostic::{Code, Log};
use crate::markup::{AttributeName, RawAttribute, RawTag};
use crate::span::Span;
use crate::style::sheet::Showing;
use crate::style::{Display, Float, Positioning, Properties};

/// How elements are styled: keeps what was read of the last style attributes, which mostly come again.
#[derive(Debug)]
pub(super) struct Cascade<'a> {
    /// Whether the document has no doctype of today, so that browsers treat it as those of 1998 did.
    pub quirks: bool,
    pub families: Families,
    /// What the document's style elements say, as far as they came.
    pub rules: Rules<'a>,
    known: [Option<Known<'a>>; KNOWN],
}

/// How many style attributes are kept, each in the place that its text gives it.
const KNOWN: usize = 64;

/// A style attribute, as written, and what it says.
#[derive(Debug)]
struct Known<'a> {
    raw: &'a str,
    properties: Properties,
    family: Option<Family>,
}

impl<'a> Cascade<'a> {
    pub fn new(quirks: bool) -> Self {
        Self { quirks, families: Families::default(), rules: Rules::default(), known: core::array::from_fn(|_| None) }
    }

    /// The computed values of an element in one of `parent`'s.
    pub fn computed(&mut self, name: Name, tag: &RawTag<'a>, parent: &Computed, log: &mut Log) -> Computed {
        let mut computed = parent.inherited();
        sheet::apply(name, self.quirks, &mut computed);
        if hints::may_apply(name, tag) {
            hints::apply(name, tag, &mut computed, &mut self.families);
        }
        let style = tag.attribute(AttributeName::Style);
        let ruled = if self.rules.is_empty() { Showing::default() } else { self.rules.showing(name, tag, self.quirks) };
        show(ruled, name, tag, &mut computed);
        let mut is_out = name == Name::Dialog; // of the lines (HTML standard, 15.3.3)
        if let Some(style) = style {
            let known = self.known(style, log);
            is_out |= inline(self.known[known].as_ref(), parent, &mut computed);
        }
        let important = ruled.important();
        if important != Showing::default() {
            let own = style.map_or(Showing::default(), |style| Showing::of(&style.value()).important());
            show(important.but(own), name, tag, &mut computed);
        }
        if name == Name::Noscript || name == Name::Audio && tag.attribute(AttributeName::Controls).is_none() {
            computed.display = Display::None; // whatever styles say (HTML standard, 15.3.1 and 15.4.1)
        }
        let blockifies =
            matches!(parent.display, Display::Flex | Display::InlineFlex | Display::Grid | Display::InlineGrid);
        if is_out || blockifies {
            computed.display = blockified(computed.display);
        } else if parent.display == Display::Ruby {
            computed.display = inlinified(computed.display);
        }
        computed
    }

    /// What the style attribute says, kept in one of the known ones. What is broken in it is noted.
    fn known(&mut self, attribute: &RawAttribute<'a>, log: &mut Log) -> usize {
        let known = slot(attribute.raw);
        if self.known[known].as_ref().is_some_and(|known| known.raw == attribute.raw) {
            return known;
        }
        let value = attribute.value();
        let css = &*value;
        let place = attribute.value_span;
        let properties = Properties::of(css, |skipped| {
            let exact = matches!(value, Cow::Borrowed(_)); // as it stands in the source
            let (start, end) = (place.start() + skipped.start(), place.start() + skipped.end());
            log.note(
                Code::Declaration,
                if exact { Span::new(start, end) } else { place },
                "a declaration that CSS reads",
            );
        });
        let family = properties.font_family.filter(|mark| !mark.is_empty());
        let family = family.map(|mark| self.families.add(mark.of(css)));
        self.known[known] = Some(Known { raw: attribute.raw, properties, family });
        known
    }
}

/// Where a style attribute is kept: by its length and some of its bytes, which tell most from each other.
fn slot(css: &str) -> usize {
    let bytes = css.bytes().step_by(css.len() / 16 + 1);
    bytes.fold(css.len(), |hash, byte| hash.wrapping_mul(31).wrapping_add(byte.into())) % KNOWN
}

/// Takes over what rules say: whether the element is shown, and no other `display`.
fn show(ruled: Showing, name: Name, tag: &RawTag<'_>, computed: &mut Computed) {
    match ruled.display {
        Some((Display::None, _)) => computed.display = Display::None,
        Some(_) if tag.attribute(AttributeName::Hidden).is_some() => computed.display = name.display(),
        _ => {}
    }
    if let Some((visibility, _)) = ruled.visibility {
        (computed.visibility, computed.own_visibility) = (visibility, true);
    }
}

/// Takes over what a style attribute says. Says whether the element is out of the lines around it.
fn inline(known: Option<&Known<'_>>, parent: &Computed, computed: &mut Computed) -> bool {
    let Some(Known { properties: said, family, .. }) = known else { return false };
    computed.display = said.display.unwrap_or(computed.display);
    computed.visibility = said.visibility.unwrap_or(computed.visibility);
    computed.own_visibility |= said.visibility.is_some();
    computed.white_space = said.white_space.unwrap_or(computed.white_space);
    computed.transform = said.text_transform.unwrap_or(computed.transform);
    computed.font.family = family.or(computed.font.family);
    computed.font.color = said.color.or(computed.font.color);
    computed.font.size = said.font_size.map(|size| absolute(size, parent.font.size)).or(computed.font.size);
    computed.font.weight = said.font_weight.map(|weight| resolved(weight, parent.font.weight)).or(computed.font.weight);
    computed.layout.align = said.text_align.or(computed.layout.align);
    computed.layout.indent = said.text_indent.or(computed.layout.indent);
    computed.layout.height = said.line_height.or(computed.layout.height);
    let margins = [said.margin_top, said.margin_right, said.margin_bottom, said.margin_left];
    for (margin, said) in computed.margins.iter_mut().zip(margins) {
        *margin = said.or(*margin);
    }
    // Between characters and their reading nothing moves to the side.
    let floats = said.float.is_some_and(|float| float != Float::None) && parent.display != Display::Ruby;
    floats || matches!(said.position, Some(Positioning::Absolute | Positioning::Fixed))
}

/// What an element becomes that does not stand in a line (CSS Display 3, section 2.7).
fn blockified(display: Display) -> Display {
    match display {
        Display::InlineTable => Display::Table,
        Display::InlineFlex => Display::Flex,
        Display::InlineGrid => Display::Grid,
        Display::None
        | Display::Contents
        | Display::Block
        | Display::ListItem
        | Display::Table
        | Display::Flex
        | Display::Grid
        | Display::FlowRoot => display,
        _ => Display::Block,
    }
}

/// What an element becomes that stands between characters and their reading (CSS Ruby 1, section 2.2).
fn inlinified(display: Display) -> Display {
    match display {
        Display::Block | Display::ListItem | Display::FlowRoot => Display::InlineBlock,
        Display::Table => Display::InlineTable,
        Display::Flex => Display::InlineFlex,
        Display::Grid => Display::InlineGrid,
        _ => display,
    }
}

//! What stands before the body and beside it: the head (HTML standard, 13.2.6.4.1 to 13.2.6.4.6), raw text, and
//! foreign content (13.2.6.5). Keeps the title and the metadata; text finds its element here.

use super::element::Name;
use super::open::Open;
use super::tree::{Builder, Mode};
use super::weave::{Run, Weave};
use crate::marks::Meta;
use crate::markup::{AttributeName, RawAttribute, RawTag};
use crate::span::Span;

/// Characters that tree construction calls white space.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0C')
}

impl<'a> Builder<'a, '_> {
    /// A start tag before the body; false if it begins the body.
    pub fn head_start(&mut self, name: Name, tag: &RawTag<'a>, span: Span) -> bool {
        match name {
            Name::Html | Name::Head => {}
            Name::Body => {
                self.restyle_body(tag);
                self.mode = Mode::Body;
            }
            Name::Frameset => self.mode = Mode::Frameset,
            _ if name.is_head_content() => self.insert_head_content(name, tag, span),
            _ => {
                self.mode = Mode::Body;
                return false;
            }
        }
        true
    }

    /// An end tag before the body; false if it begins the body.
    pub fn head_end(&mut self, name: Name) -> bool {
        match name {
            Name::Br | Name::Body | Name::Html => {
                self.mode = Mode::Body;
                false
            }
            _ => true,
        }
    }

    /// What shows nothing, wherever it stands.
    pub fn insert_head_content(&mut self, name: Name, tag: &RawTag<'a>, span: Span) {
        if name == Name::Meta {
            let value = |name| tag.attribute(name).map(RawAttribute::value);
            let name = value(AttributeName::Name).or_else(|| value(AttributeName::Property)); // Open Graph says property
            if let (Some(name), Some(content)) = (name, value(AttributeName::Content)) {
                if self.head.metas.is_empty() {
                    self.head.metas.reserve(16); // at once: most pages have some
                }
                self.head.metas.push(Meta { name, content, span });
            }
        }
        if name.is_void() {
            return self.insert_void(name, tag, span);
        }
        self.insert(name, tag, span);
        let kind = tag.attribute(AttributeName::Type).filter(|_| name == Name::Script);
        if kind.is_some_and(|kind| kind.value().trim().eq_ignore_ascii_case("application/ld+json")) {
            self.data = Some(span.end());
        }
        if name == Name::Template {
            self.formatting.mark();
            self.mode = Mode::Body;
        }
        if name == Name::Style {
            self.start_style(tag, span);
        }
        if name == Name::Title && self.head.title.is_none() {
            self.title = Some((span.start(), Weave::new(self.source)));
        }
    }

    /// A style element begins: of CSS, and not in a template, which shows nothing.
    fn start_style(&mut self, tag: &RawTag<'a>, span: Span) {
        let value = |name| tag.attribute(name).map(RawAttribute::value).unwrap_or_default();
        let is_css = |kind: &str| kind.is_empty() || kind.eq_ignore_ascii_case("text/css");
        if is_css(&value(AttributeName::Type)) && !self.has_open(Name::Template) {
            self.style = Some((span.end(), value(AttributeName::Media)));
        }
    }

    /// The style element has ended: its rules hold from here on.
    pub fn end_style(&mut self, end: usize) {
        if let Some((start, media)) = self.style.take() {
            self.cascade.rules.add(&self.source[start..end], &media);
        }
    }

    /// The title has ended.
    pub fn end_title(&mut self, end: usize) {
        if let Some((start, weave)) = self.title.take() {
            self.head.title = Some((weave.into_text(start), Span::new(start, end)));
        }
    }

    /// A script has ended, before the byte `end`: data that it holds are kept.
    pub fn end_data(&mut self, end: usize) {
        if let Some(start) = self.data.take() {
            self.head.data.push(Span::new(start, end));
        }
    }

    /// Text, wherever it stands.
    pub fn characters(&mut self, text: &str, span: Span) {
        match self.top().name {
            Name::Xmp => return self.show(text, span),
            // Not shown, unless a style shows its element where no head is around it.
            name if name.is_raw() && name != Name::Plaintext => {
                if let Some((_, weave)) = self.title.as_mut().filter(|_| name == Name::Title) {
                    weave.collapse(Run::new(text, span, self.source));
                }
                if self.mode != Mode::Head && !self.top().shown.is_hidden() {
                    self.show(text, span);
                }
                return;
            }
            _ => {}
        }
        if text == "\0" || self.mode == Mode::Frameset {
            return; // dropped by tree construction
        }
        let (mut text, mut span) = (text, span);
        if matches!(self.mode, Mode::Head | Mode::ColumnGroup) {
            let rest = text.trim_start_matches(is_space);
            if rest.is_empty() {
                return;
            }
            let part = Run::new(text, span, self.source).part(text.len() - rest.len(), text.len());
            (text, span) = (part.text, part.span);
            self.started = true;
            if self.mode == Mode::Head {
                self.mode = Mode::Body;
            } else {
                self.end_columns(None);
            }
        }
        let dropped = self.top().name.holds_rows() && text.chars().all(is_space);
        if !self.is_foreign() && !dropped {
            self.reconstruct(span.start());
        }
        self.show(text, span);
    }
}

/// Foreign content.
impl<'a> Builder<'a, '_> {
    /// A start tag in SVG or `MathML`; false if it ends it.
    pub fn foreign_start(&mut self, name: Name, tag: &RawTag<'a>, span: Span) -> bool {
        let hints = [AttributeName::Color, AttributeName::Face, AttributeName::Size];
        let styled = hints.iter().any(|hint| tag.present & hint.bit() != 0);
        if name.ends_foreign() || name == Name::Font && styled {
            self.leave_foreign();
            return false;
        }
        let name = if matches!(name, Name::Svg | Name::Math) { name } else { Name::Other };
        if tag.self_closing {
            self.insert_void(name, tag, span);
        } else if self.insert(name, tag, span) {
            let integrates =
                matches!(&*tag.tag_name(), "foreignobject" | "desc" | "title" | "mi" | "mo" | "mn" | "ms" | "mtext");
            if let Some(open) = self.stack.last_mut() {
                (open.foreign, open.integrates) = (true, integrates);
            }
        }
        true
    }

    /// An end tag in SVG or `MathML`; false if it is none of an element there.
    pub fn foreign_end(&mut self, tag: &str, span: Span) -> bool {
        if self.is_foreign() && matches!(tag, "p" | "br") {
            self.leave_foreign();
            return false;
        }
        let foreign = |open: &&Open<'_>| open.foreign;
        let depth = self.stack.iter().rev().take_while(foreign).position(|open| open.tag == tag);
        if let Some(depth) = depth {
            for _ in 0..depth {
                self.pop(None);
            }
            self.pop(Some(span.end()));
        }
        depth.is_some()
    }

    fn leave_foreign(&mut self) {
        while self.is_foreign() {
            self.pop(None);
        }
    }
}

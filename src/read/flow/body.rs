//! Tags in the body: the "in body" insertion mode (HTML standard, 13.2.6.4.7), rule by rule in its order.

use super::element::Name;
use super::open::{Open, position};
use super::tree::{Builder, Mode};
use crate::growth::work;
use crate::markup::RawTag;
use crate::span::Span;

/// How often a formatting element is taken from around a block in it at most (13.2.6.4.7, the outer loop).
const ADOPTIONS: usize = 8;

impl<'a> Builder<'a, '_> {
    pub fn body_start(&mut self, name: Name, tag: &mut RawTag<'a>, span: Span) {
        match name {
            Name::Html | Name::Head | Name::Frame | Name::Frameset => {}
            Name::Body => self.restyle_body(tag),
            _ if name.is_head_content() => self.insert_head_content(name, tag, span),
            _ if name.is_table_part() => {}
            _ if name.is_block_start() => self.insert_block(name, tag, span),
            _ if name.is_heading() => {
                self.close_p(None);
                if self.top().name.is_heading() {
                    self.pop(None);
                }
                self.insert(name, tag, span);
            }
            Name::Pre | Name::Listing => {
                self.insert_block(name, tag, span);
                self.skip_feed = true;
            }
            Name::Form => {
                if self.form.is_none() {
                    self.close_p(None);
                    self.form = Some(self.next_id);
                    if !self.insert(name, tag, span) {
                        self.form = None;
                    }
                }
            }
            Name::Li => self.insert_item(&[Name::Li], name, tag, span),
            Name::Dd | Name::Dt => self.insert_item(&[Name::Dd, Name::Dt], name, tag, span),
            Name::Plaintext => self.insert_block(name, tag, span),
            Name::Hr => {
                self.close_p(None);
                if self.has_in_scope(Name::Select, Name::closes_at_scope) {
                    self.imply_ends(Name::Other);
                }
                self.insert_void(name, tag, span);
            }
            _ if name.is_formatting() => self.start_formatting(name, tag, span),
            Name::Applet | Name::Marquee | Name::Object => {
                self.reconstruct(span.start());
                if self.insert(name, tag, span) {
                    self.formatting.mark();
                }
            }
            Name::Table => {
                if !self.cascade.quirks {
                    self.close_p(None);
                }
                if self.insert(name, tag, span) {
                    self.mode = Mode::Table;
                }
            }
            Name::Param | Name::Source | Name::Track => self.insert_void(name, tag, span),
            Name::Iframe | Name::Noembed => drop(self.insert(name, tag, span)),
            _ => self.start_in_line(name, tag, span),
        }
    }

    /// Elements that stand in lines: formatting elements in force hold for them.
    fn start_in_line(&mut self, name: Name, tag: &RawTag<'a>, span: Span) {
        let in_select = self.has_in_scope(Name::Select, Name::closes_at_scope);
        match name {
            Name::Button if self.has_in_scope(name, Name::closes_at_scope) => {
                self.imply_ends(Name::Other);
                self.pop_until(|open| open == name, None);
            }
            Name::Input | Name::Select if in_select => {
                self.pop_until(|open| open == Name::Select, None);
                if name == Name::Select {
                    return;
                }
            }
            Name::Option if in_select => self.imply_ends(Name::Optgroup),
            Name::Optgroup if in_select => self.imply_ends(Name::Other),
            Name::Option | Name::Optgroup if self.top().name == Name::Option => self.pop(None),
            Name::Xmp => self.close_p(None),
            Name::Rb | Name::Rtc | Name::Rp | Name::Rt => {
                if self.has_in_scope(Name::Ruby, Name::closes_at_scope) {
                    self.imply_ends(if matches!(name, Name::Rp | Name::Rt) { Name::Rtc } else { Name::Other });
                }
                self.insert(name, tag, span);
                return;
            }
            _ => {}
        }
        if name == Name::Textarea {
            self.skip_feed = true;
        } else {
            self.reconstruct(span.start());
        }
        if name.is_void() || tag.self_closing && matches!(name, Name::Svg | Name::Math) {
            self.insert_void(name, tag, span);
        } else {
            self.insert(name, tag, span);
        }
    }

    fn insert_block(&mut self, name: Name, tag: &RawTag<'a>, span: Span) {
        self.close_p(None);
        self.insert(name, tag, span);
    }

    /// `li`, `dd`, `dt`: one before that is still open ends, unless another list stands around this one.
    fn insert_item(&mut self, kind: &[Name], name: Name, tag: &RawTag<'a>, span: Span) {
        if kind.iter().any(|&kind| self.has_open(kind)) {
            let ends = |name: Name| name.is_special() && !matches!(name, Name::Address | Name::Div | Name::P);
            let mut names = self.stack.iter().rev().filter(|open| !open.closed).map(|open| open.name);
            let found = names.find(|name| kind.contains(name) || ends(*name)).filter(|name| kind.contains(name));
            if let Some(found) = found {
                self.imply_ends(found);
                self.pop_until(|name| name == found, None);
            }
        }
        self.insert_block(name, tag, span);
    }

    fn start_formatting(&mut self, name: Name, tag: &mut RawTag<'a>, span: Span) {
        let link = self.formatting.find(Name::A).map(|active| active.id);
        if let Some(id) = link.filter(|_| name == Name::A) {
            self.adopt(name, "a", span.start(), None);
            self.formatting.remove(id);
            self.take_off(id);
        }
        self.reconstruct(span.start());
        if name == Name::Nobr && self.has_in_scope(name, Name::closes_at_scope) {
            self.adopt(name, "nobr", span.start(), None);
            self.reconstruct(span.start());
        }
        self.insert_formatting(name, tag, span);
    }

    pub fn body_end(&mut self, tag: &RawTag<'a>, span: Span) {
        let name = tag.name;
        let end = Some(span.end());
        match name {
            Name::Body | Name::Html => {}
            Name::Template => self.end_template(end),
            Name::P => {
                if !self.has_in_scope(name, Name::ends_button_scope) {
                    self.insert(name, &RawTag::default(), span);
                }
                self.close_p(end);
            }
            Name::Br => {
                self.reconstruct(span.start());
                self.insert_void(name, &RawTag::default(), span);
            }
            Name::Form => self.end_form(end),
            Name::Li => self.end_in_scope(|open| open == name, name, Name::ends_list_scope, end),
            Name::Dd | Name::Dt => self.end_in_scope(|open| open == name, name, Name::closes_at_scope, end),
            _ if name.is_heading() => self.end_in_scope(Name::is_heading, Name::Other, Name::closes_at_scope, end),
            _ if name.is_block_start() || matches!(name, Name::Button | Name::Listing | Name::Pre | Name::Select) => {
                if self.has_open(name) {
                    self.end_in_scope(|open| open == name, Name::Other, Name::closes_at_scope, end);
                }
            }
            _ if name.is_formatting() => self.adopt(name, &tag.tag_name(), span.end(), end),
            Name::Applet | Name::Marquee | Name::Object => {
                if self.has_in_scope(name, Name::closes_at_scope) {
                    self.imply_ends(Name::Other);
                    self.pop_until(|open| open == name, end);
                    self.formatting.clear_to_marker();
                }
            }
            _ => self.end_other(name, &tag.tag_name(), end),
        }
    }

    /// Ends an element and what is open in it, if it is in scope.
    fn end_in_scope(
        &mut self,
        is: impl Fn(Name) -> bool,
        except: Name,
        ends: impl Fn(Name) -> bool,
        end: Option<usize>,
    ) {
        if self.in_scope(&is, ends) {
            self.imply_ends(except);
            self.pop_until(is, end);
        }
    }

    fn end_form(&mut self, end: Option<usize>) {
        let Some(id) = self.form.take() else { return };
        if self.has_in_scope(Name::Form, Name::closes_at_scope) {
            self.imply_ends(Name::Other);
            if self.top().id == id { self.pop(end) } else { self.take_off(id) }
        }
    }

    /// Any other end tag.
    fn end_other(&mut self, name: Name, tag: &str, end: Option<usize>) {
        if !self.may_be_open(name, tag) {
            return;
        }
        let is = |open: &Open<'_>| !open.closed && open.name == name && (name != Name::Other || open.tag == tag);
        let found = self.stack.iter().rposition(|open| is(open) || !open.closed && open.name.is_special());
        let Some(found) = found.filter(|&at| is(&self.stack[at])) else { return };
        let id = self.stack[found].id;
        self.imply_ends(name);
        while self.top().id > id {
            self.pop(None);
        }
        if self.top().id == id {
            self.pop(end);
        }
    }

    /// The adoption agency (13.2.6.4.7): a formatting element ends at byte `at`, though blocks in it are still open.
    /// Those go on without it; what they hold already keeps its style.
    fn adopt(&mut self, name: Name, tag: &str, at: usize, end: Option<usize>) {
        if self.top().name == name && !self.formatting.contains(self.top().id) {
            return self.pop(end);
        }
        let Some(id) = self.formatting.find(name).map(|active| active.id) else {
            return self.end_other(name, tag, end);
        };
        let Some(from) = position(&self.stack, id) else { return self.formatting.remove(id) };
        if self.stack[from..].iter().any(|open| !open.closed && open.name.closes_at_scope()) {
            return;
        }
        self.formatting.remove(id);
        let Some(block) = self.block_from(from) else {
            while self.top().id > id {
                self.pop(None);
            }
            return self.pop(end);
        };
        // A copy of the element stands in the block now, and ends in the same way.
        let mut block = self.empty_between(from, block, at);
        for _ in 1..ADOPTIONS {
            let Some(next) = self.block_from(block + 1) else {
                let id = self.stack[block].id;
                while self.top().id > id {
                    self.pop(None);
                }
                return;
            };
            block = self.empty_between(block + 1, next, at);
        }
    }

    /// The first block at `from` on the stack or after it.
    fn block_from(&self, from: usize) -> Option<usize> {
        let mut open = self.stack[from..].iter().inspect(|_| work(1));
        open.position(|open| !open.closed && open.name.is_special()).map(|behind| from + behind)
    }

    /// Takes what stands from `from` to before `block` from around it, at byte `at`: formatting elements in force stay,
    /// the three next to it. Says where the block stands now.
    fn empty_between(&mut self, from: usize, block: usize, at: usize) -> usize {
        let (mut near, mut removed) = (0, 0);
        for between in (from..block).rev() {
            let id = self.stack[between].id;
            near += usize::from(!self.stack[between].closed);
            if near > 3 {
                self.formatting.remove(id);
            }
            if !self.formatting.contains(id) {
                self.remove(between, at);
                removed += 1;
            }
        }
        block - removed
    }

    /// A tag that a document begins its body with, though it has begun already.
    pub fn restyle_body(&mut self, tag: &RawTag<'a>) {
        let parent = self.stack[0].shown.computed;
        let computed = self.cascade.computed(Name::Body, tag, &parent, self.log);
        self.stack[1].shown.computed = super::computed::Computed { display: parent.display, ..computed };
    }

    fn end_template(&mut self, end: Option<usize>) {
        if self.has_open(Name::Template) {
            while self.top().name != Name::Template {
                self.pop(None);
            }
            self.pop(end);
            self.formatting.clear_to_marker();
            self.reset_mode();
        }
    }
}

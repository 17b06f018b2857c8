//! The stack of open elements (HTML standard, 13.2.4.2): how elements come on it and leave it, and which are in scope.
//! Each is told to the lines as it comes and goes; no tree is built.

use super::element::Name;
use super::link;
use super::node::{Labels, NONE};
use super::open::{Open, position, slot};
use super::shown::Shown;
use super::tree::{Builder, Mode};
use crate::diagnostic::Code;
use crate::growth::work;
use crate::markup::RawTag;
use crate::room;
use crate::span::Span;

impl<'a> Builder<'a, '_> {
    /// The current node.
    pub fn top(&self) -> &Open<'a> {
        &self.stack[self.stack.len() - 1]
    }

    pub fn push(&mut self, name: Name, tag: &RawTag<'a>, shown: Shown) {
        let foreign = matches!(name, Name::Svg | Name::Math);
        let tag_name = tag.tag_name();
        self.open[slot(name, &tag_name)] += 1;
        let link = link::href(name, tag);
        let link = link.or_else(|| self.stack.last()?.link);
        let open = Open {
            name,
            tag: tag_name,
            id: self.next_id,
            closed: false,
            foreign,
            integrates: false,
            labels: Labels::of(tag),
            link,
            node: NONE,
            shown,
        };
        room::push(&mut self.stack, open);
        self.next_id += 1;
    }

    /// Inserts an element for `tag` (13.2.6.1); false if it lies beyond the limit and is not remembered.
    pub fn insert(&mut self, name: Name, tag: &RawTag<'a>, span: Span) -> bool {
        let shown = self.appear(name, tag, span);
        if self.stack.len() < self.limit || name.is_raw() {
            if matches!(name, Name::Table | Name::Tr | Name::Td | Name::Th) {
                self.open_in_table(name, tag, &shown, span);
            }
            self.push(name, tag, shown);
            return true;
        }
        if !core::mem::replace(&mut self.told, true) {
            self.log.note(Code::DepthLimit, span, "no deeper nesting than the limit");
        }
        self.beyond.get_or_insert_with(|| Box::new([0; Name::COUNT]))[name as usize] += 1;
        false
    }

    /// Inserts an element that holds nothing and is closed at once.
    pub fn insert_void(&mut self, name: Name, tag: &RawTag<'a>, span: Span) {
        let shown = self.appear(name, tag, span);
        let id = self.next_id;
        self.next_id += 1;
        self.disappear(&shown, id, Some(span.end()));
    }

    /// Inserts a formatting element, and remembers it.
    pub fn insert_formatting(&mut self, name: Name, tag: &mut RawTag<'a>, span: Span) {
        let id = self.next_id;
        if self.insert(name, tag, span) {
            self.formatting.push(name, tag, id);
        }
    }

    /// Opens again, before byte `at`, what formatting elements are in force and not open.
    pub fn reconstruct(&mut self, at: usize) {
        let stack = &self.stack;
        let closed = self.formatting.closed(|id| position(stack, id).is_some());
        for place in closed {
            if self.stack.len() >= self.limit {
                return;
            }
            if let Some(active) = self.formatting.reopen(place, self.next_id) {
                let shown = self.appear(active.name, &active.tag, Span::new(at, at));
                self.push(active.name, &active.tag, shown);
                self.formatting.put_back(place, active);
            }
        }
    }

    /// Pops the current node; its end tag, if it has one, ends at `end`.
    pub fn pop(&mut self, mut end: Option<usize>) {
        while self.stack.len() > 1 {
            let Some(open) = self.stack.pop() else { return };
            work(1);
            if !open.closed {
                self.open[slot(open.name, &open.tag)] -= 1;
            }
            if matches!(open.name, Name::Table | Name::Td | Name::Th) {
                self.close_in_table(open.id, end);
            }
            self.disappear(&open.shown, open.id, end.take());
            if !self.top().closed {
                break;
            }
        }
        self.beyond = None;
    }

    /// Pops up to and with the first that `is` says; its end tag, if it has one, ends at `end`.
    pub fn pop_until(&mut self, is: impl Fn(Name) -> bool, end: Option<usize>) {
        while self.stack.len() > 2 {
            let found = is(self.top().name);
            self.pop(end.filter(|_| found));
            if found {
                return;
            }
        }
    }

    /// Pops what `is` does not say, down to the body.
    pub fn clear_to(&mut self, is: impl Fn(Name) -> bool) {
        while self.stack.len() > 2 && !is(self.top().name) {
            self.pop(None);
        }
    }

    /// Takes an element off the stack from within; it stays around the elements in it.
    pub fn take_off(&mut self, id: u32) {
        match position(&self.stack, id) {
            Some(at) if at + 1 == self.stack.len() => self.pop(None),
            Some(at) => {
                self.stack[at].closed = true;
                self.open[slot(self.stack[at].name, &self.stack[at].tag)] -= 1;
            }
            None => {}
        }
    }

    /// Removes the element at `index` from around those in it, at byte `at`.
    pub fn remove(&mut self, index: usize, at: usize) {
        let open = self.stack.remove(index);
        if !open.closed {
            self.open[slot(open.name, &open.tag)] -= 1;
        }
        let (around, within) = self.stack.split_at_mut(index);
        let Some(parent) = around.last() else { return };
        let mut inherits = true;
        for inner in within {
            inherits &= !inner.shown.computed.own_visibility;
            inner.shown.computed.bequeath(&open.shown.computed, &parent.shown.computed, inherits);
        }
        if open.shown.is_hidden() {
            self.reappear(index, at);
        }
    }

    /// Whether an element that `is` says stands on the stack before one that `ends` the scope (13.2.4.2).
    pub fn in_scope(&self, is: impl Fn(Name) -> bool, ends: impl Fn(Name) -> bool) -> bool {
        let mut names = self.stack.iter().rev().filter(|open| !open.closed).map(|open| open.name).inspect(|_| work(1));
        names.find(|&name| is(name) || ends(name)).is_some_and(is)
    }

    /// The same for one name, of which the number of open ones is known.
    pub fn has_in_scope(&self, name: Name, ends: impl Fn(Name) -> bool) -> bool {
        self.open[name as usize] > 0 && self.in_scope(|other| other == name, ends)
    }

    /// Whether one of this name is open.
    pub fn has_open(&self, name: Name) -> bool {
        self.open[name as usize] > 0
    }

    /// Whether one of this tag may be open.
    pub fn may_be_open(&self, name: Name, tag: &str) -> bool {
        self.open[slot(name, tag)] > 0
    }

    /// Closes what may go without an end tag, but `except` (13.2.6.3).
    pub fn imply_ends(&mut self, except: Name) {
        while self.top().name.has_implied_end() && self.top().name != except {
            self.pop(None);
        }
    }

    /// Closes an open paragraph.
    pub fn close_p(&mut self, end: Option<usize>) {
        if self.has_in_scope(Name::P, Name::ends_button_scope) {
            self.imply_ends(Name::P);
            self.pop_until(|name| name == Name::P, end);
        }
    }

    /// Whether the end tag of this name belongs to an element beyond the limit; it is counted.
    pub fn is_beyond(&mut self, name: Name) -> bool {
        match self.beyond.as_deref_mut().map(|beyond| &mut beyond[name as usize]) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        }
    }

    /// Whether what comes next is foreign content, SVG or `MathML`.
    pub fn is_foreign(&self) -> bool {
        self.top().foreign && !self.top().integrates
    }

    /// Whether nothing is open that shows what comes next otherwise than a body does.
    pub fn is_plain(&self) -> bool {
        matches!(self.mode, Mode::Head | Mode::Body)
            && self.cascade.rules.is_empty()
            && self.stack.iter().all(|open| open.shown.is_plain() && !open.name.is_raw() && !open.foreign)
    }
}

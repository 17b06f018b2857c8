//! Whether end tags end what is open, and whether all is ended: the parse errors of tree construction (HTML standard,
//! 13.2.6.4.7) that authors care for. Only tells; what becomes of the elements, the rules for tags know.

use std::fmt::Write as _;

use super::element::Name;
use super::open::Open;
use super::tree::{Builder, Extent, Mode};
use crate::diagnostic::Code;
use crate::growth::work;
use crate::markup::RawTag;
use crate::span::Span;

/// How many open elements are named where the source ends in them.
const NAMED: usize = 4;

impl Builder<'_, '_> {
    /// Notes what is odd about an end tag.
    pub fn judge_end(&mut self, tag: &RawTag<'_>, span: Span) {
        let name = tag.name;
        if name == self.top().name && name != Name::Other || matches!(name, Name::Html | Name::Head | Name::Body) {
            return; // as nearly all
        }
        if self.extent != Extent::Page || self.told || self.mode == Mode::Frameset || self.top().foreign {
            return;
        }
        let written = tag.tag_name();
        if name == Name::Br || !self.may_be_open(name, &written) {
            return self.log.note(Code::StrayEndTag, span, "the end tag of an open element");
        }
        // What may go without an end tag ends with what it stands in; formatting elements end nothing else.
        let passed = |open: &&Open<'_>| {
            let implied = open.name.has_implied_end() || name.is_table_end() && open.name.is_table_part();
            work(1);
            open.closed || implied && !name.is_formatting() && !is(open, name, &written)
        };
        let innermost = self.stack.iter().rev().find(|open| !passed(open));
        if innermost.is_none_or(|open| !is(open, name, &written)) {
            self.log.note(Code::Misnested, span, "the end tag of the innermost open element");
        }
    }

    /// Notes what is open at the end of the source, at `end`.
    pub fn judge_rest(&mut self, end: usize) {
        let may_stay =
            |name: Name| name.has_implied_end() || name.is_table_part() || matches!(name, Name::Html | Name::Body);
        let open = self.stack.iter().filter(|open| !open.closed && !may_stay(open.name));
        let mut names = open.map(|open| &*open.tag).peekable();
        if self.extent != Extent::Page || self.told || names.peek().is_none() {
            return;
        }
        let mut found = String::from("end of input in");
        for name in names.by_ref().take(NAMED) {
            let _ = write!(found, " <{name}>"); // writing to a string does not fail
        }
        if names.next().is_some() {
            found.push_str(" …");
        }
        self.log.note_found(Code::Unclosed, Span::new(end, end), "end tags of the open elements", || found);
    }
}

/// Whether `open` is an element of this name.
fn is(open: &Open<'_>, name: Name, written: &str) -> bool {
    open.name == name && (name != Name::Other || open.tag == written)
}

impl Name {
    /// What ends rows and cells with itself.
    fn is_table_end(self) -> bool {
        self == Self::Table || self.is_table_part()
    }
}

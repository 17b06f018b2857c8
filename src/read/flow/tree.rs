//! Tree construction (HTML standard, 13.2.6), without a tree: each token goes to the rules of the place that it stands
//! in, which have a file each; they open and close elements.

use std::borrow::Cow;

use super::cascade::Cascade;
use super::element::Name;
use super::embed::{Embeds, target};
use super::formatting::Formatting;
use super::line::Lines;
use super::node::Node;
use super::open::{Open, SLOTS};
use super::shown::Shown;
use super::weave::Weave;
use super::{Flow, Head, quirks};
use crate::diagnostic::Log;
use crate::marks::{Embedded, LinkMarks};
use crate::markup::{Lexeme, RawTag};
use crate::place::Place;
use crate::span::Span;
use crate::style::WhiteSpace;

/// Where in a document the builder is: the insertion mode (13.2.4.1), those before the body as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Head,
    Body,
    Table,
    Caption,
    ColumnGroup,
    TableBody,
    Row,
    Cell,
    /// A frameset stands for the body: nothing of the document is shown.
    Frameset,
}

/// How much of a source is read as markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    Page,
    /// What stands between the blocks of a dump.
    Stretch,
}

/// What is known while tokens come in.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools)] // flags of the standard's and ours, which say nothing of one another
pub(super) struct Builder<'a, 'l> {
    /// The open elements: `html`, `body`, and those in it. Never empty.
    pub stack: Vec<Open<'a>>,
    /// How many elements of each name are on the stack.
    pub open: [u32; SLOTS],
    /// How many of each name are in the innermost one beyond the limit.
    pub beyond: Option<Box<[u32; Name::COUNT]>>,
    /// How many open elements are remembered at most, and whether it was told that there are more.
    pub limit: usize,
    pub told: bool,
    /// How much of the source is read: of a page it is told what is odd about its elements.
    pub extent: Extent,
    /// What `noscript` holds is not shown; otherwise it is an element like any other.
    pub scripting: bool,
    pub next_id: u32,
    pub formatting: Formatting<'a>,
    pub mode: Mode,
    /// Something came that is not white space, a comment or the document's type.
    pub started: bool,
    /// A line feed that comes next is dropped: `<pre>` came just before.
    pub skip_feed: bool,
    /// The open form.
    pub form: Option<u32>,
    /// The title, while it is read, and where it begins.
    pub title: Option<(usize, Weave<'a>)>,
    /// Where the text of the style element begins that is open, and what it says of its media.
    pub style: Option<(usize, Cow<'a, str>)>,
    /// Where the data begin that are being read: a script of JSON-LD.
    pub data: Option<usize>,
    pub head: Head<'a>,
    pub cascade: &'l mut Cascade<'a>,
    pub nodes: Vec<Node>,
    pub lines: Lines<'a>,
    pub source: &'a str,
    pub log: &'l mut Log,
}

impl<'a, 'l> Builder<'a, 'l> {
    /// A builder for text of `source`, of which at most `limit` open elements are remembered.
    pub fn new(source: &'a str, limit: usize, cascade: &'l mut Cascade<'a>, log: &'l mut Log) -> Self {
        let mut builder = Self {
            stack: Vec::with_capacity(12),
            open: [0; SLOTS],
            beyond: None,
            limit: limit.max(2),
            told: false,
            extent: Extent::Page,
            scripting: true,
            next_id: 0,
            formatting: Formatting::default(),
            mode: Mode::Head,
            started: false,
            skip_feed: false,
            form: None,
            title: None,
            style: None,
            data: None,
            head: Head::default(),
            cascade,
            nodes: Vec::new(),
            lines: Lines::new(source),
            source,
            log,
        };
        for (name, id) in [(Name::Html, 0), (Name::Body, 1)] {
            builder.push(name, &RawTag::default(), Shown::root(id));
        }
        builder
    }

    /// Makes room for a page of so many bytes.
    pub fn make_room(&mut self, bytes: usize) {
        self.nodes.reserve(bytes / 768 + 8);
        self.lines.reserve(bytes);
    }

    /// Shows text, unless it says otherwise, with this `white-space`. To be said before anything is read.
    pub fn set_white_space(&mut self, white_space: WhiteSpace) {
        for open in &mut self.stack {
            open.shown.computed.white_space = white_space;
        }
    }

    /// Takes what a tokenizer has read, and its tag if it is one.
    pub fn lexeme(&mut self, lexeme: Lexeme<'a>, tag: &mut RawTag<'a>, span: Span) {
        let skip_feed = core::mem::take(&mut self.skip_feed);
        if !self.scripting && tag.name == Name::Noscript && matches!(lexeme, Lexeme::StartTag | Lexeme::EndTag) {
            if self.mode == Mode::Head {
                return; // what stands in it stands in the head, or begins the body
            }
            tag.name = Name::Other;
        }
        match lexeme {
            Lexeme::Text(text) => {
                let feed = usize::from(skip_feed && text.starts_with('\n'));
                let exact = text.len() == span.len();
                let start = if exact { span.start() + feed } else { span.start() };
                self.characters(&text[feed..], Span::new(start, span.end()));
            }
            Lexeme::StartTag => self.start(tag, span),
            Lexeme::EndTag => self.end(tag, span),
            Lexeme::Doctype(doctype) => {
                if !self.started {
                    self.cascade.quirks = quirks::is_quirky(&doctype);
                }
            }
            Lexeme::Comment(_) => {}
        }
    }

    fn start(&mut self, tag: &mut RawTag<'a>, span: Span) {
        self.started = true;
        let name = tag.name;
        if self.is_foreign() && self.foreign_start(name, tag, span) {
            return;
        }
        loop {
            match self.mode {
                Mode::Frameset => return,
                Mode::Head => {
                    if self.head_start(name, tag, span) {
                        return;
                    }
                }
                Mode::Body => return self.body_start(name, tag, span),
                _ => match self.table_start(name, tag, span) {
                    Step::Done => return,
                    Step::Again => {}
                    Step::Body => return self.body_start(name, tag, span),
                },
            }
        }
    }

    fn end(&mut self, tag: &RawTag<'a>, span: Span) {
        self.started = true;
        let name = tag.name;
        if self.is_beyond(name) {
            return self.lines.end(&self.cascade.families);
        }
        if self.top().name.is_raw() {
            if self.top().name == name {
                self.end_title(span.end());
                self.end_style(span.start());
                self.end_data(span.start());
                self.pop(Some(span.end()));
            }
            return;
        }
        self.judge_end(tag, span);
        if self.top().foreign && self.foreign_end(&tag.tag_name(), span) {
            return;
        }
        loop {
            match self.mode {
                Mode::Frameset => return,
                Mode::Head => {
                    if self.head_end(name) {
                        return;
                    }
                }
                Mode::Body => return self.body_end(tag, span),
                _ => match self.table_end(name, span) {
                    Step::Done => return,
                    Step::Again => {}
                    Step::Body => return self.body_end(tag, span),
                },
            }
        }
    }

    /// The source has ended, or is read no further than `end`.
    pub fn finish(mut self, end: usize) -> Flow<'a> {
        self.end_title(end);
        self.judge_rest(end);
        while self.stack.len() > 1 {
            self.pop(None);
        }
        self.stack = Vec::new(); // before room is made for anything else
        let (done, links, embeds) = self.lines.finish(&self.cascade.families);
        let mut shown = Vec::with_capacity(links.len());
        shown.extend(links.iter().filter(|link| !link.text.is_empty()).map(|link| LinkMarks {
            place: Place { paragraph: link.line, mark: link.text },
            target: target(link.href, self.source),
            target_span: link.href,
        }));
        let Embeds { pictures, runs, tables, cells, .. } = embeds;
        let embedded = Embedded { links: shown, pictures, runs, tables, cells };
        Flow { blocks: done.blocks, places: done.places, links, embedded, nodes: self.nodes, head: self.head, end }
    }
}

/// What the rules of a place say of a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// It is dealt with.
    Done,
    /// The mode has changed: its rules are to be asked.
    Again,
    /// It is to be dealt with as in the body.
    Body,
}

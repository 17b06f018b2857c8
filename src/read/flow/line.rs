//! Lines as a reader sees them: where one ends and the next begins, what kind each is, how it is styled, and which
//! part of the source is its own. Knows boxes as the HTML standard's innerText does; nothing of tags.

use super::computed::{Computed, Families, Font};
use super::done::Done;
use super::effective::Styles;
use super::embed::{Embeds, Ended};
use super::link::{LinkRun, Links};
use super::open::Place;
use super::transform::transformed;
use super::weave::{Run, Weave, is_collapsible};
use crate::growth::work;
use crate::marks::{Block, Kind, Part, Point};
use crate::markup::RawTag;
use crate::place::Mark;
use crate::span::Span;
use crate::style::{TextTransform, WhiteSpace};
use crate::text::is_margin;

/// The block that a line stands in.
#[derive(Clone, Copy, Debug)]
struct Container {
    id: u32,
    /// The element that the line begins in.
    node: u32,
    computed: Computed,
}

/// The lines so far.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    done: Done<'a>,
    links: Links,
    pub embeds: Embeds<'a>,
    weave: Weave<'a>,
    line: State,
    /// The container of the last line that is done.
    last: Option<u32>,
    styles: Styles<'a>,
    /// What stands in a table outside of its cells makes a line of its own.
    fostered: bool,
}

/// What is known of the line that is being read.
#[derive(Debug, Default)]
struct State {
    /// Where its part of the source begins: with the tag of its block, or with the first that is shown.
    from: Option<usize>,
    /// Where it ends, as far as is known.
    to: usize,
    container: Option<Container>,
    /// What is said of all of its text.
    font: Option<Font>,
    white_space: Option<WhiteSpace>,
    picture: bool,
    /// Whether it takes room: it holds more than white space.
    room: bool,
}

impl<'a> Lines<'a> {
    pub fn new(source: &'a str) -> Self {
        Self {
            done: Done::default(),
            links: Links::default(),
            embeds: Embeds::default(),
            weave: Weave::new(source),
            line: State::default(),
            last: None,
            styles: Styles::default(),
            fostered: false,
        }
    }

    /// Makes room for the lines of a page of so many bytes, as many have them: one for 768 bytes. That saves a third of its
    /// allocations.
    pub fn reserve(&mut self, bytes: usize) {
        let lines = bytes / 768 + 8;
        self.done.reserve(lines);
        self.weave.reserve(bytes);
        self.links.all.reserve(lines / 2);
        self.embeds.runs.reserve(lines / 4);
    }

    /// A run of text, styled as `computed` says, in `block`.
    pub fn text(&mut self, run: Run<'_>, computed: &Computed, place: Place<'_, '_>, families: &Families) {
        if computed.transform == TextTransform::None {
            return self.as_written(run, computed, place, families);
        }
        let before = self.weave.last();
        transformed(run, computed.transform, before, |run| self.as_written(run, computed, place, families));
    }

    fn as_written(&mut self, run: Run<'_>, computed: &Computed, place: Place<'_, '_>, families: &Families) {
        if !keeps_feeds(computed.white_space) {
            return self.run(run, computed, place);
        }
        let mut from = 0;
        while let Some(feed) = run.text[from..].find('\n') {
            let feed = from + feed;
            self.run(run.part(from, feed), computed, place);
            if run.visible {
                self.line_break(run.part(feed, feed + 1).span, place, families);
            }
            from = feed + 1;
        }
        self.run(run.part(from, run.text.len()), computed, place);
    }

    /// A run of white space that collapses.
    pub fn white_space(&mut self, run: Run<'_>) {
        self.weave.white_space(run);
    }

    /// A run within a line.
    fn run(&mut self, run: Run<'_>, computed: &Computed, place: Place<'_, '_>) {
        work(run.text.len());
        let collapses = matches!(computed.white_space, WhiteSpace::Normal | WhiteSpace::Nowrap | WhiteSpace::PreLine);
        let lead = if collapses { run.text.bytes().take_while(|&byte| is_collapsible(byte)).count() } else { 0 };
        if run.visible && lead < run.text.len() {
            self.begin(run.part(lead, run.text.len()).span, place);
            if self.line.font != Some(computed.font) && run.text.contains(|c| !is_margin(c)) {
                self.line.agree(computed, &place.block.shown.computed.font);
            }
        }
        let from = self.weave.len();
        if collapses {
            self.weave.collapse(run);
        } else {
            self.weave.preserve(run);
        }
        let to = self.weave.len();
        if to > from {
            self.embeds.run(to, computed.font);
            if let Some(href) = place.link {
                self.links.add(href, Mark::new(from, to));
            }
        }
    }

    /// Whether something of the line has been read that takes room.
    pub fn has_begun(&self) -> bool {
        self.line.container.is_some()
    }

    /// Something that takes room stands at `span`.
    fn begin(&mut self, span: Span, place: Place<'_, '_>) {
        self.touch(span);
        self.line.room = true;
        if self.line.container.is_none() {
            let Place { block, node, .. } = place;
            self.line.container = Some(Container { id: block.id, node, computed: block.shown.computed });
        }
    }

    /// An end tag within a line belongs to it.
    pub fn touch_end(&mut self, end: Option<usize>) {
        if let (true, Some(end)) = (self.line.room, end) {
            self.line.to = end;
        }
    }

    /// A tag within a line belongs to it.
    pub fn touch(&mut self, span: Span) {
        self.line.from.get_or_insert(span.start());
        self.line.to = span.end();
    }

    /// A block begins with the tag at `at`.
    pub fn open_block(&mut self, at: usize, families: &Families) {
        self.end(families);
        self.line.from = Some(at);
    }

    /// The block `id` ends, with the end tag that ends at `end` if it has one.
    pub fn close_block(&mut self, id: u32, end: Option<usize>, families: &Families) {
        if let Some(end) = end {
            let last = self.done.blocks.last_mut().filter(|_| self.last == Some(id) && !self.line.room);
            if self.line.container.is_some_and(|container| container.id == id) {
                self.line.to = end;
            } else if let Some(last) = last {
                last.span.end = Mark::offset(end).max(last.span.start);
            }
        }
        self.end(families);
    }

    /// A row begins with the tag at `span`; after another one of its table a line ends.
    pub fn open_row(&mut self, span: Span, follows: bool, families: &Families) {
        if follows || self.fostered {
            self.end(families);
        }
        self.weave.boundary();
        if !self.line.room {
            self.line.from = Some(span.start());
        }
    }

    /// A cell begins with the tag at `span`; after another one of its row a tab parts them.
    pub fn open_cell(&mut self, span: Span, parted: bool, families: &Families) {
        if self.fostered {
            self.end(families);
        }
        self.weave.boundary();
        if parted {
            self.weave.tab(span);
        }
        self.line.from.get_or_insert(span.start());
    }

    /// Something ends that has lines of its own, but none around it.
    pub fn boundary(&mut self) {
        self.weave.boundary();
    }

    /// Something that is no text stands in the line.
    pub fn atom(&mut self) {
        self.weave.atom();
    }

    /// The line may break here.
    pub fn opportunity(&mut self) {
        self.weave.opportunity();
    }

    /// A box within the line begins, with lines of its own.
    pub fn open_atom(&mut self) {
        self.weave.atom();
        self.weave.boundary();
    }

    /// It ends.
    pub fn close_atom(&mut self) {
        self.weave.boundary();
        self.weave.atom();
    }

    /// A picture stands at `span`, by its `tag`.
    pub fn picture(&mut self, tag: &RawTag<'a>, span: Span, place: Place<'_, '_>) {
        self.begin(span, place);
        self.line.picture = true;
        self.embeds.picture(tag, span, self.point());
    }

    /// Where what comes next stands.
    pub fn point(&self) -> Point {
        Point { paragraph: self.done.next(), at: Mark::offset(self.weave.len()) }
    }

    /// Where in the source the lines so far end.
    pub fn reached(&self) -> usize {
        self.done.blocks.last().map_or(0, |last| last.span().end()).max(self.line.to)
    }

    /// The line breaks at `span`. One that shows nothing takes room all the same.
    pub fn line_break(&mut self, span: Span, place: Place<'_, '_>, families: &Families) {
        self.begin(span, place);
        self.end(families);
    }

    /// What comes next stands in a table, but in none of its cells. Browsers show it before the table; here it keeps
    /// its place, as a line of its own.
    pub fn foster(&mut self, families: &Families) {
        if !self.fostered {
            self.end(families);
            self.fostered = true;
        }
    }

    /// Ends the line, if one has begun.
    pub fn end(&mut self, families: &Families) {
        self.fostered = false;
        if self.line.room {
            return self.end_begun(families);
        }
        // As most tags of blocks find it: nothing is known but where it would begin.
        (self.line.from, self.line.to) = (None, 0);
        self.weave.clear();
        self.links.drop_line();
        self.embeds.drop_line();
    }

    fn end_begun(&mut self, families: &Families) {
        let line = core::mem::take(&mut self.line);
        let at = self.weave.first().map_or(line.from, |first| Some(line.from.map_or(first, |from| from.min(first))));
        let at = at.unwrap_or(line.to);
        let margin = self.weave.margin();
        let finished = self.weave.finish(at);
        let Some(container) = line.container else { return };
        let (text, length) = self.done.text(finished, at);
        let ended = Ended { index: self.done.next(), margin, length };
        self.links.end_line(self.done.blocks.len(), margin, ended.length);
        let (styles, block) = (&mut self.styles, &container.computed);
        self.embeds.end_line(ended, |font| styles.of(block, Some(font), line.white_space, families));
        let kind = match (length == 0, line.picture) {
            (false, _) => Kind::Text,
            (true, true) => Kind::Image,
            (true, false) => Kind::Blank,
        };
        let style = self.styles.of(&container.computed, line.font, line.white_space, families);
        let span = Mark::new(at, line.to.max(at));
        let block = Block { text, span, style, kind, part: Part::Article };
        self.last = Some(container.id);
        self.done.push(block, container.node);
    }

    /// All lines, the links in them, and what else stands in them.
    pub fn finish(mut self, families: &Families) -> (Done<'a>, Vec<LinkRun>, Embeds<'a>) {
        self.end(families);
        self.embeds.finish();
        self.done.finish(self.weave);
        (self.done, self.links.all, self.embeds)
    }
}

/// Whether a line feed in text ends the line.
pub(super) fn keeps_feeds(white_space: WhiteSpace) -> bool {
    !matches!(white_space, WhiteSpace::Normal | WhiteSpace::Nowrap)
}

impl State {
    /// Takes the style of one more run into account: what is not said of all the text is said by the block.
    fn agree(&mut self, computed: &Computed, block: &Font) {
        let run = computed.font;
        self.white_space = Some(computed.white_space);
        self.font = Some(match self.font {
            None => run,
            Some(all) => Font {
                size: if all.size == run.size { all.size } else { block.size },
                weight: if all.weight == run.weight { all.weight } else { block.weight },
                family: if all.family == run.family { all.family } else { block.family },
                color: if all.color == run.color { all.color } else { block.color },
            },
        });
    }
}

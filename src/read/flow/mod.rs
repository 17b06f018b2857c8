//! From tokens to the lines that a reader sees: elements open and close as the HTML standard's tree construction has
//! it, and what they show falls into lines as its innerText does. Knows nothing of notices.
//!
//! Five things are not as in a browser. Style sheets in files of their own are not read: what such documents look like is
//! said in their attributes. Of those in the document count the rules that hide, whose selectors are names, and from their
//! element on. Text in a table outside of its cells keeps its place in the source, as a line of its own; browsers show
//! it before the table. Blank lines are left out of the text, though known as blocks. And what a formatting element
//! around a block has hidden stays hidden, where browsers move the block out of it since its end tag comes first.

mod body;
mod boxes;
mod cascade;
mod computed;
mod done;
mod effective;
mod element;
mod embed;
mod formatting;
mod head;
mod hints;
mod line;
mod link;
mod nesting;
mod node;
mod open;
mod quirks;
mod rules;
mod sheet;
mod shown;
mod stack;
mod table;
mod transform;
mod tree;
mod weave;

#[cfg(test)]
mod tests;

use crate::diagnostic::Log;
use crate::marks::{Block, Embedded, Meta};
use crate::markup::{Lexeme, Tokenizer};
use crate::options::Options;
use crate::span::Span;
use crate::style::WhiteSpace;
use crate::text::Text;

use cascade::Cascade;
pub(crate) use element::Name;
pub(crate) use link::LinkRun;
#[cfg(test)]
pub(crate) use node::Labels;
pub(crate) use node::Node;
use tree::{Builder, Extent};
pub(crate) use weave::{Run, Weave};

/// What a reader sees of markup.
#[derive(Debug)]
pub(crate) struct Flow<'a> {
    /// The lines, in order: what is shown between two line breaks, where it stands and in which style. Their spans do not
    /// overlap.
    pub blocks: Vec<Block<'a>>,
    /// The element that each begins in: the index of its node.
    pub places: Vec<u32>,
    /// The elements that they stand in, each after its parent.
    pub nodes: Vec<Node>,
    /// The links in them, in order.
    pub links: Vec<LinkRun>,
    /// What stands in them beside their words.
    pub embedded: Embedded<'a>,
    /// What is said of the document.
    pub head: Head<'a>,
    /// Where it ends in the source.
    pub end: usize,
}

/// What is said of a document.
#[derive(Debug, Default)]
pub(crate) struct Head<'a> {
    /// The text of its first `title` element, and where that stands.
    pub title: Option<(Text<'a>, Span)>,
    /// Its `meta` elements with a name and a content, in order.
    pub metas: Vec<Meta<'a>>,
    /// Where its JSON-LD stands: the contents of scripts of that type.
    pub data: Vec<Span>,
}

/// Reads the markup from byte `from` of the source on; up to `until`, where that begins what can be read by itself:
/// nothing is open there that would hide it or show it otherwise.
pub(crate) fn read<'a>(
    source: &'a str,
    from: usize,
    until: Option<&str>,
    options: &Options,
    log: &mut Log,
) -> Flow<'a> {
    read_as(source, from, until, WhiteSpace::Normal, options, log)
}

/// The same where text, unless it says otherwise, is shown with this `white-space`.
pub(crate) fn read_as<'a>(
    source: &'a str,
    from: usize,
    until: Option<&str>,
    white_space: WhiteSpace,
    options: &Options,
    log: &mut Log,
) -> Flow<'a> {
    // A byte order mark at the start is none of the text (Encoding standard, section 6, decode).
    let mark = if from == 0 && source.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let mut tokenizer = Tokenizer::starting_at(source, from + mark).scripting(options.scripting);
    let mut cascade = Cascade::new(true);
    let mut builder = Builder::new(source, options.max_depth, &mut cascade, log);
    if until.is_some() {
        builder.extent = Extent::Stretch;
    } else {
        builder.make_room(source.len() - from);
    }
    builder.set_white_space(white_space);
    builder.scripting = options.scripting;
    let end = loop {
        let at = tokenizer.offset();
        if until.is_some_and(|until| at > from && source[at..].starts_with(until)) && builder.is_plain() {
            break at;
        }
        let Some((lexeme, span)) = tokenizer.next_lexeme(|error, span| builder.log.markup(error, span)) else {
            break source.len();
        };
        let is_tag = matches!(lexeme, Lexeme::StartTag | Lexeme::EndTag);
        builder.lexeme(lexeme, tokenizer.tag(), span);
        if is_tag {
            tokenizer.set_foreign(builder.is_foreign());
        }
    };
    builder.finish(end)
}

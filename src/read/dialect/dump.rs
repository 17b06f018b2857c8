//! Dumps: a title line, then blocks in the frame of their producers. What stands in that frame is read straight off
//! the source; what does not goes through the markup layer like any other HTML.

use crate::marks::Dialect;
use std::sync::Arc;

use nom::error::{Error, ErrorKind};
use nom::sequence::{delimited, terminated};
use nom::{Err, IResult, Parser as _};

use super::{Structure, is_tag, line, push};
use crate::diagnostic::{Code, Log};
use crate::growth::work;
use crate::marks::{Block, Embedded, Kind, Part, Publication};
use crate::markup::{TokenKind, Tokenizer};
use crate::options::Options;
use crate::place::Mark;
use crate::read::flow::{self, Run, Weave};
use crate::span::Span;
use crate::style::{Display, Style, Visibility, WhiteSpace};
use crate::text::Text;

/// How each block of a dump begins.
pub(super) const OPEN: &str = "<div><span style='";
/// What closes the style and opens the text.
const TEXT: &str = "'>";
/// What closes a block's text, and the empty line that follows each block.
const CLOSE: &str = "</span></div><div>&nbsp;</div>";

/// The empty line.
const SPACER: &str = "<div>&nbsp;</div>";

/// Bytes of source that a block takes in most dumps: what the list of paragraphs is made for at once.
const TYPICAL_BLOCK: usize = 640;

/// Reads a dump whose first block begins at `first`.
pub(super) fn read<'a>(source: &'a str, first: usize, options: &Options, log: &mut Log) -> Structure<'a> {
    work(first);
    let (title, title_span) = line::title(source, first, options, log);
    let mut blocks = Vec::with_capacity((source.len() - first) / TYPICAL_BLOCK + 1);
    line::lines(source, Span::new(title_span.end(), first), &mut blocks);
    let (mut styles, mut embedded) = (Styles::default(), Embedded::default());
    let mut at = first;
    while at < source.len() {
        let rest = &source[at..];
        let framed = frame(rest).ok();
        // A block in the frame ends there, be it shown in another way; what departs from the frame ends at the next one.
        let end = framed.map_or(source.len(), |(behind, _)| source.len() - behind.len());
        let plain = framed.filter(|(_, (css, _))| memchr::memchr(b'&', css.as_bytes()).is_none());
        let known = plain.map(|(_, (css, raw))| (css, raw, styles.get(css, at + OPEN.len(), log)));
        if let Some((css, raw, style)) = known.filter(|(.., style)| is_plain(style)) {
            let raw_at = at + OPEN.len() + css.len() + TEXT.len();
            push(&mut blocks, block(raw, raw_at, Span::new(at, end), style, log));
            at = end;
        } else if let Ok((behind, _)) = line::picture(rest) {
            let end = source.len() - behind.len();
            line::lines(source, Span::new(at, end), &mut blocks);
            at = end;
        } else {
            at = stretch(&source[..end], at, (&mut blocks, &mut embedded), options, log);
        }
    }
    Structure {
        dialect: Dialect::Dump,
        title,
        title_span,
        blocks,
        metadata: Vec::new(),
        embedded,
        publication: Publication::default(),
        page: None,
    }
}

/// `"<div><span style='" STYLE "'>" TEXT "</span></div>" "<div>&nbsp;</div>"`
fn frame(input: &str) -> IResult<&str, (&str, &str)> {
    let style = delimited(literal(OPEN), style, literal(TEXT));
    (style, terminated(text, literal(CLOSE))).parse(input)
}

/// `constant`, compared as a whole: nom's `tag` goes byte by byte.
fn literal<'a>(constant: &'static str) -> impl nom::Parser<&'a str, Output = (), Error = Error<&'a str>> {
    move |input: &'a str| match input.strip_prefix(constant) {
        Some(rest) => Ok((rest, ())),
        None => Err(Err::Error(Error::new(input, ErrorKind::Tag))),
    }
}

/// A style attribute's value, up to its quote.
fn style(input: &str) -> IResult<&str, &str> {
    let end = memchr::memchr(b'\'', input.as_bytes());
    work(end.unwrap_or(input.len()));
    end.map(|at| (&input[at..], &input[..at])).ok_or(Err::Error(Error::new(input, ErrorKind::TakeTill1)))
}

/// Text up to the next tag or comment. A `<` that begins none is text: a tag's name starts with an ASCII letter. `</`
/// before anything else begins a comment (13.2.5.7, end tag open state).
fn text(input: &str) -> IResult<&str, &str> {
    let is_markup = |rest: &str| is_tag(rest) || rest.len() > "</".len() && rest.starts_with("</");
    let end = memchr::memchr_iter(b'<', input.as_bytes()).find(|&at| is_markup(&input[at..]));
    work(end.unwrap_or(input.len()));
    end.map(|at| (&input[at..], &input[..at])).ok_or(Err::Error(Error::new(input, ErrorKind::TakeTill1)))
}

/// The block of a frame whose text, as written, is `raw`.
fn block<'a>(raw: &'a str, at: usize, span: Span, style: Arc<Style<'a>>, log: &mut Log) -> Block<'a> {
    if !raw.starts_with(' ') {
        log.note(Code::Frame, Span::new(at, at), "one space behind the opening span");
    }
    let text = if as_it_reads(raw.as_bytes()) { Text::trimmed(raw, at) } else { woven(raw, at, log) };
    let kind = if text.as_str().is_empty() { Kind::Blank } else { Kind::Text };
    Block { text, span: Mark::of_source(span), style: Some(style), kind, part: Part::Article }
}

/// Whether a browser shows these bytes as they are, but for the ends: no control character or second space to
/// collapse, nothing that may be a character reference.
fn as_it_reads(bytes: &[u8]) -> bool {
    work(bytes.len());
    let inner = bytes.trim_ascii();
    // Most blocks have nothing within that may be odd.
    let (least, nearest) = inner.iter().fold((!0, !0), |(least, nearest): (u8, u8), &byte| {
        (least.min(byte), nearest.min(byte ^ b'&')) // two steps of vector code
    });
    if least > b' ' && nearest > 0 {
        return true;
    }
    let follows = inner.get(1..).unwrap_or_default();
    // No early exit, so that the compiler makes vector code of it.
    let odd = inner.iter().zip(follows).fold(0u8, |odd, (&byte, &next)| {
        odd | u8::from(byte < b' ')
            | u8::from(byte == b' ') & u8::from(next == b' ')
            | u8::from(byte == b'&') & u8::from(next == b'#' || next.is_ascii_alphanumeric())
    });
    odd == 0
}

/// The text of a frame as a browser shows it: references decoded, white space collapsed.
fn woven<'a>(raw: &'a str, at: usize, log: &mut Log) -> Text<'a> {
    let mut weave = Weave::default();
    let mut tokens = Tokenizer::new(raw);
    while let Some(token) = tokens.next_token(|_, _| {}) {
        let verbatim = token.is_verbatim(raw);
        let TokenKind::Text(text) = token.kind else { continue };
        if !verbatim && raw[token.span.start()..].starts_with('&') {
            log.note(Code::Reference, shifted(token.span, at), "text as it reads");
        }
        if text != "\0" {
            weave.collapse(Run { text: &text, span: shifted(token.span, at), visible: true, exact: verbatim });
        }
    }
    Text::woven(raw, at, weave.into_loom())
}

/// A span in a part of the source, as one in all of it.
fn shifted(span: Span, by: usize) -> Span {
    Span::new(span.start() + by, span.end() + by)
}

/// Whether text in this style is shown as any other.
fn is_plain(style: &Style<'_>) -> bool {
    style.display() != Some(Display::None)
        && matches!(style.visibility(), None | Some(Visibility::Visible))
        && matches!(style.white_space(), None | Some(WhiteSpace::Normal | WhiteSpace::Nowrap))
}

/// The styles met so far, each parsed once. Dumps have one or two; a source with more has them parsed again.
#[derive(Default)]
struct Styles<'a> {
    known: [Option<(&'a str, Arc<Style<'a>>)>; 4],
    next: usize,
}

impl<'a> Styles<'a> {
    fn get(&mut self, css: &'a str, at: usize, log: &mut Log) -> Arc<Style<'a>> {
        if let Some((_, style)) = self.known.iter().flatten().find(|(known, _)| *known == css) {
            return style.clone();
        }
        let style = Arc::new(crate::style::parse(css, at, log));
        self.known[self.next] = Some((css, style.clone()));
        self.next = (self.next + 1) % self.known.len();
        style
    }
}

/// Reads what departs from the frame, up to the next block in it.
fn stretch<'a>(
    source: &'a str,
    at: usize,
    (blocks, embedded): (&mut Vec<Block<'a>>, &mut Embedded<'a>),
    options: &Options,
    log: &mut Log,
) -> usize {
    let flow = flow::read(source, at, Some(OPEN), options, log);
    let span = Span::new(at, flow.end);
    log.note(Code::Frame, span, "a block <div><span style='…'> …</span></div><div>&nbsp;</div>");
    let mut indices = Vec::with_capacity(flow.blocks.len() + 1);
    for mut block in flow.blocks {
        indices.push(blocks.len());
        let before = blocks.last_mut().filter(|before| before.span.end == block.span.start);
        match before {
            Some(before) if block.span.of(source) == SPACER => {
                before.span.end = block.span.end;
            }
            _ => {
                block.style.get_or_insert_with(Arc::default);
                push(blocks, block);
            }
        }
    }
    indices.push(blocks.len());
    let paragraph = |line: u32| indices.get(line as usize).and_then(|&index| u32::try_from(index).ok());
    embedded.append(flow.embedded, |line| paragraph(line).unwrap_or(u32::MAX));
    flow.end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_reads_as_written_is_told_from_text_that_does_not() {
        for text in ["", " 会议", "a b", "R& D", "实施<条例>", "\u{3000}\u{A0}会"] {
            assert!(as_it_reads(text.as_bytes()), "{text:?}");
        }
        for text in ["会  议", "a\nb", "a\tb", "a\r\nb", "a&amp;b", "a&#9;b", "R&D", "a\0b"] {
            assert!(!as_it_reads(text.as_bytes()), "{text:?}");
        }
    }

    #[test]
    fn white_space_collapses() {
        let text = woven("会 \r\n\t议　 x", 5, &mut Log::new(9));
        assert_eq!(text.as_str(), "会 议　 x");
        assert_eq!(text.source(3..4), Some(Span::new(8, 12)));
    }
}

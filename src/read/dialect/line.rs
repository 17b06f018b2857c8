//! Plain dumps, and the lines without markup of other dumps: a title line, lines of text, lines of white space
//! between them, and placeholders for pictures.

use crate::marks::Dialect;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while1};
use nom::character::complete::{digit1, line_ending};
use nom::combinator::{eof, fail, map_opt, recognize, rest};
use nom::{IResult, Parser as _};

use super::{Structure, push};
use crate::diagnostic::{Code, Log};
use crate::growth::work;
use crate::marks::{Block, Embedded, Kind, Part, Publication};
use crate::options::Options;
use crate::place::Mark;
use crate::span::Span;
use crate::text::{Text, is_margin, trim_start};

/// Reads a plain dump.
pub(super) fn read<'a>(source: &'a str, options: &Options, log: &mut Log) -> Structure<'a> {
    let (title, title_span) = title(source, source.len(), options, log);
    let mut blocks = Vec::with_capacity(memchr::memchr_iter(b'\n', source.as_bytes()).count() / 2 + 1);
    lines(source, Span::new(title_span.end(), source.len()), &mut blocks);
    Structure {
        dialect: Dialect::Plain,
        title,
        title_span,
        blocks,
        metadata: Vec::new(),
        embedded: Embedded::default(),
        publication: Publication::default(),
        page: None,
    }
}

/// The title: the first line, up to `end` at most, with its line feed and the lines of white space after it. A source
/// without one is noted. A source that is the body alone has none.
pub(super) fn title<'a>(source: &'a str, end: usize, options: &Options, log: &mut Log) -> (Text<'a>, Span) {
    if options.title.is_some() {
        return (Text::trimmed("", 0), Span::default());
    }
    let first = line(&source[..end]);
    let end = first.len() + blank(&source[first.len()..end]).len();
    let span = Span::new(0, end);
    let line = Text::trimmed(&source[..end], 0);
    let raw = &source[..end];
    let title = unnumbered(&line, raw).or_else(|| unheaded(&line, raw)).unwrap_or(line);
    if title.as_str().is_empty() {
        log.note(Code::Title, span, "a title line");
    }
    (title, span)
}

/// The title in `NUMBER TITLE ".txt"`, where a crawler named and numbered its file so.
fn unnumbered<'a>(line: &Text<'a>, raw: &'a str) -> Option<Text<'a>> {
    let (_, (number, title)) = numbered(line.as_str()).ok()?;
    let from = line.margins()?.0.len() + number.len();
    let inner = title.trim_matches(is_margin);
    let from = from + (title.len() - title.trim_start_matches(is_margin).len());
    Some(Text::part(raw, 0, Mark::new(from, from + inner.len())))
}

/// The title in a head of Markdown.
///
/// ```text
/// head = 1*6"#" 1*blank TITLE
/// ```
fn unheaded<'a>(line: &Text<'a>, raw: &'a str) -> Option<Text<'a>> {
    let signs = line.as_str().bytes().take_while(|&byte| byte == b'#').count();
    let title = &line.as_str()[signs..];
    let inner = title.trim_start_matches(is_margin);
    if !(1..=6).contains(&signs) || inner.is_empty() || inner.len() == title.len() {
        return None;
    }
    let from = line.margins()?.0.len() + line.as_str().len() - inner.len();
    Some(Text::part(raw, 0, Mark::new(from, from + inner.len())))
}

/// `NUMBER TITLE ".txt"`. Four digits before 年 (*year*) belong to the title.
fn numbered(line: &str) -> IResult<&str, (&str, &str)> {
    let (named, digits) = digit1(line)?;
    let year = if named.starts_with('年') { digits.len().min(4) } else { 0 };
    let number = &line[..digits.len() - year];
    let (end, name) = map_opt(rest, |name: &str| name.strip_suffix(".txt")).parse(&line[number.len()..])?;
    Ok((end, (number, name)))
}

/// Appends what stands in `part` of the source: lines of text, pictures. A line of white space belongs to what stands
/// before it, as the spacer after a block of a dump does.
pub(super) fn lines<'a>(source: &'a str, part: Span, blocks: &mut Vec<Block<'a>>) {
    let mut rest = &source[part.range()];
    while !rest.is_empty() {
        let at = part.end() - rest.len();
        let (raw, kind) = match picture(rest) {
            Ok((_, raw)) => (raw, Kind::Image),
            Err(_) => (line(rest), Kind::Text),
        };
        let raw = &rest[..raw.len() + blank(&rest[raw.len()..]).len()];
        let text = match kind {
            Kind::Image => Text::part(raw, at, Mark::default()), // shows nothing
            _ => Text::trimmed(raw, at),
        };
        if kind == Kind::Image || !text.as_str().is_empty() {
            let span = Mark::new(at, at + raw.len());
            push(blocks, Block { text, span, style: None, kind, part: Part::Article });
        }
        rest = &rest[raw.len()..];
    }
}

/// The line that `rest` begins with, its line feed included.
fn line(rest: &str) -> &str {
    let line = memchr::memchr(b'\n', rest.as_bytes()).map_or(rest, |feed| &rest[..=feed]);
    work(line.len());
    line
}

/// The lines of white space that `rest` begins with.
fn blank(rest: &str) -> &str {
    let text = trim_start(rest);
    let white = &rest[..rest.len() - text.len()];
    if text.is_empty() { white } else { white.rfind('\n').map_or("", |feed| &white[..=feed]) }
}

/// A picture's placeholder: three lines, of hyphens, of hyphens around 这里有图片 (*here is a picture*), of hyphens
/// again, white space after each. The producers wrote 40 hyphens; 8 are told from a dash of the text as safely.
pub(super) fn picture(input: &str) -> IResult<&str, &str> {
    if !input.starts_with("--------") {
        return fail().parse(input); // as most lines do
    }
    work(input.bytes().take_while(|&byte| byte == b'-').count());
    let rule = || recognize((tag("--------"), take_while(|c| c == '-')));
    let caption = (take_while1(|c| c == '-'), tag("这里有图片"), take_while1(|c| c == '-'));
    recognize((rule(), line_end, caption, line_end, rule(), line_end)).parse(input)
}

/// The end of a line or of the text, with the white space before it.
fn line_end(input: &str) -> IResult<&str, &str> {
    recognize((take_while(|c| c == ' ' || c == '\t'), alt((line_ending, eof)))).parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles() {
        for (source, want) in [
            ("题\n", "题"),
            ("\u{FEFF}题  目 \r\n文", "题  目"),
            ("100光大集团党委.txt\n", "光大集团党委"),
            ("100 光大集团党委 .txt\n", "光大集团党委"),
            ("2019年工作要点.txt", "2019年工作要点"),
            ("122019年工作要点.txt", "2019年工作要点"),
            ("100光大集团党委", "100光大集团党委"),
            ("12.txt", ""),
            ("# 题 目\n\n文", "题 目"),
            ("#题", "#题"),
            ("# ", "#"),
            ("题\n  \n\u{3000}\n　　文", "题"),
            ("\n题", ""),
            ("", ""),
        ] {
            let (title, span) = title(source, source.len(), crate::Parser::new().options(), &mut Log::new(9));
            assert_eq!(title.as_str(), want, "{source:?}");
            assert_eq!(span.end(), source.rfind('\n').map_or(source.len(), |feed| feed + 1));
        }
    }

    #[test]
    fn pictures_are_paragraphs_of_their_own() {
        let rule = "-".repeat(40);
        let picture = format!("{rule} \n-------------------这里有图片------------ \n{rule} \n");
        let source = format!("题\n文一\n  \n{picture}{picture}文二");
        let structure = read(&source, crate::Parser::new().options(), &mut Log::new(9));
        let kinds: Vec<Kind> = structure.blocks.iter().map(|block| block.kind).collect();
        assert_eq!(kinds, [Kind::Text, Kind::Image, Kind::Image, Kind::Text]);
        assert_eq!(structure.blocks[0].text.raw(), "文一\n  \n");
        assert_eq!(structure.blocks[1].text.raw(), picture);
    }
}

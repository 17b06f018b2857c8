//! Pages: any HTML, whole or in part. Each of its lines as a paragraph, and what it says about itself. Before the markup
//! may stand a title line, as databases join them; and what has but stray tags is lines of text.

use super::line;
use super::{Page, Structure, linked_data};
use crate::diagnostic::Log;
use crate::growth::work;
use crate::marks::{Dialect, Publication};
use crate::options::Options;
use crate::read::flow;
use crate::span::Span;
use crate::style::WhiteSpace;
use crate::text::{Text, is_margin};

/// Reads a page, whose first tag begins at byte `tag`. Which of its lines are the title, the stage after this one finds
/// out, unless a title line stands before the markup:
///
/// ```text
/// page  = [ title ] markup           ; title: see `titled`
/// lines = title *( line | tag )      ; where all tags are stray: see `stray`
/// ```
pub(super) fn read<'a>(source: &'a str, tag: usize, options: &Options, log: &mut Log) -> Structure<'a> {
    let stray = stray(source, tag);
    let has_title = options.title.is_none() && (stray || titled(source, tag));
    let (title, title_span) = if has_title {
        line::title(source, source.len(), options, log)
    } else {
        (Text::trimmed("", 0), Span::default())
    };
    let white_space = if stray { WhiteSpace::PreLine } else { WhiteSpace::Normal };
    let mut flow = flow::read_as(source, title_span.end(), None, white_space, options, log);
    flow.head.metas.extend(flow.head.data.iter().flat_map(|&data| linked_data::read(source, data)));
    flow.head.metas.sort_by_key(|meta| meta.span);
    let page = Page { nodes: flow.nodes, places: flow.places, links: flow.links, title: flow.head.title };
    let publication = Publication::default();
    Structure {
        dialect: Dialect::Page,
        title,
        title_span,
        blocks: flow.blocks,
        metadata: flow.head.metas,
        embedded: flow.embedded,
        publication,
        page: Some(page),
    }
}

/// The most bytes of a title line before markup.
const LONGEST_TITLE: usize = 300;

/// What no title line of a page holds: line feeds, and what no attribute of HTML can say as it stands.
const UNTITLED: [char; 3] = ['\n', '\r', '\0'];

/// Whether a title line stands before the markup, whose first tag begins at `tag`:
///
/// ```text
/// titled = title line-feed *white tag     ; title: 1*300 any but NUL and CR, no full stop at its end
/// ```
fn titled(source: &str, tag: usize) -> bool {
    let before = source[..tag].trim_start_matches(is_margin);
    let title = before.trim_end_matches(is_margin);
    let first = source.trim_start_matches('\u{FEFF}').starts_with(|c| !is_margin(c));
    first
        && (1..=LONGEST_TITLE).contains(&title.len())
        && !title.contains(UNTITLED)
        && before[title.len()..].contains('\n')
        && !title.ends_with(['。', '；', '，'])
}

/// Elements that stand in a line of text: a source with no others may be lines of text.
const INLINE: &[&str] =
    &["a", "b", "big", "br", "em", "font", "i", "img", "s", "small", "span", "strong", "sub", "sup", "u"];

/// The fewest lines of a text with stray tags.
const FEWEST_LINES: usize = 3;

/// Whether a source is lines of text with stray tags: it begins with text, has line feeds between lines of text, no
/// elements but those in a line, comments besides, and fewer breaks `<br>` than line feeds.
fn stray(source: &str, tag: usize) -> bool {
    let first = source[..tag].split('\n').next().unwrap_or_default();
    if source[..tag].chars().all(is_margin) || first.trim_end_matches(is_margin).contains(UNTITLED) {
        return false;
    }
    let mut breaks = 0;
    for at in memchr::memchr_iter(b'<', &source.as_bytes()[tag..]) {
        let rest = &source[tag + at + 1..];
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let name = &rest[..rest.bytes().take_while(u8::is_ascii_alphanumeric).count()];
        work(1 + name.len());
        if name.is_empty() {
            if rest.starts_with(['?', '!']) && !rest.starts_with("!--") {
                return false; // a document type
            }
            continue;
        }
        if name.len() > 6 || !INLINE.iter().any(|inline| name.eq_ignore_ascii_case(inline)) {
            return false;
        }
        breaks += usize::from(name.eq_ignore_ascii_case("br"));
    }
    let lines = source.split('\n').inspect(|line| work(line.len())).filter(|line| !line.chars().all(is_margin)).count();
    lines >= FEWEST_LINES && 2 * breaks < lines
}

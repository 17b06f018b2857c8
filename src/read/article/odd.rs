//! What is odd of a page as a notice, though nothing is of its markup: no title, a text in one piece, little but
//! boilerplate, references that were escaped twice. Knows parts and texts.

use crate::diagnostic::{Code, Log};
use crate::growth::work;
use crate::marks::{Block, Part};
use crate::span::Span;

/// The fewest characters of a paragraph that is a whole document: those of a page of print, by GB/T 9704-2012, 5.2.3.
const DOCUMENT: usize = 28 * 22;
/// The most references escaped twice that are told of a page.
const TOLD: usize = 20;
/// References that editors write, without sign and semicolon, and the longest of any kind in bytes.
const REFERENCES: &[&str] = &[
    "amp", "bull", "emsp", "ensp", "gt", "hellip", "laquo", "ldquo", "lsquo", "lt", "mdash", "middot", "nbsp", "ndash",
    "quot", "raquo", "rdquo", "rsquo", "times",
];
const LONGEST: usize = 8;

/// Notes what is odd; a page may go without a title where it is not `told` to have one.
///
/// ```text
/// title      = a page without one
/// unbroken   = one paragraph of 616 characters or more is all of the article
/// boilerplate = more than half of the lines are
/// reference  = "&" ( NAME | "#" 1*alphanumeric ) ";" that is shown
/// ```
pub(crate) fn note(blocks: &[Block<'_>], title: Option<&str>, log: &mut Log) {
    let shown = || blocks.iter().filter(|block| !block.text.as_str().is_empty());
    let Some(first) = shown().next() else { return };
    let start = Span::new(first.span().start(), first.span().start());
    if title.is_some_and(str::is_empty) {
        log.note(Code::Title, start, "a title");
    }
    let mut article = shown().filter(|block| block.part == Part::Article);
    if let (Some(only), None) = (article.next(), article.next()) {
        work(only.text.as_str().len().min(4 * DOCUMENT));
        if only.text.as_str().chars().nth(DOCUMENT - 1).is_some() {
            log.note(Code::Unbroken, only.span(), "a paragraph for each thought");
        }
    }
    let (all, frame) = (shown().count(), shown().filter(|block| block.part == Part::Boilerplate).count());
    if 2 * frame > all {
        log.note_found(Code::Boilerplate, start, "a notice", || format!("boilerplate in {frame} of {all} lines"));
    }
    for block in shown().filter(|block| block.part != Part::Boilerplate) {
        for span in references(block).take(TOLD) {
            log.note(Code::Reference, span, "a reference that is escaped once");
        }
    }
}

/// Where a text shows references.
fn references<'b>(block: &'b Block<'_>) -> impl Iterator<Item = Span> + 'b {
    let text = block.text.as_str();
    memchr::memchr_iter(b'&', text.as_bytes()).filter_map(move |at| {
        let inner = &text.as_bytes()[at + 1..];
        let end = inner.iter().take(LONGEST + 1).position(|&byte| byte == b';')?;
        let name = text.get(at + 1..at + 1 + end)?;
        let number = name.strip_prefix('#').is_some_and(|code| {
            !code.is_empty() && code.trim_start_matches(['x', 'X']).bytes().all(|byte| byte.is_ascii_hexdigit())
        });
        let known = number || REFERENCES.contains(&name);
        known.then(|| block.text.source(at..at + 2 + end)).flatten()
    })
}

//! Sources in the page dialect, and what they must give.

use proptest::prelude::*;
use proptest::sample::select;

use super::phrase;

/// A page and what a reading of it must give.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PageSource {
    /// The page.
    pub source: String,
    /// Its title.
    pub title: String,
    /// The lines that a reader sees.
    pub lines: Vec<String>,
}

/// How a block is written: `{}` stands for its text.
const BLOCKS: &[&str] = &[
    "<p style=\"text-indent: 2em; font-family: 宋体;\">{}</p>\n",
    "<P align=center>{}\n",
    "<div><b>{}</b></div>",
    "<p><span style='font-size:16px'>{}</span><o:p></o:p></p>",
    "<table><tbody><tr><td>{}</td></tr></tbody></table>",
    "<p><font color=red>{}</font><!-- 不显示 --></p>",
];

/// A whole page with a title: paragraphs in the ways that content systems and Word write them, with character
/// references, comments and hidden parts.
///
/// ```
/// use gongwen::{Notice, strategies};
/// use proptest::prelude::*;
///
/// proptest!(|(page in strategies::page_source())| {
///     let text = Notice::parse(&page.source).to_text();
///     prop_assert_eq!(text.lines().collect::<Vec<_>>(), page.lines);
/// });
/// ```
pub fn page_source() -> impl Strategy<Value = PageSource> {
    let block = (select(BLOCKS), phrase::text(true));
    (phrase::title(), prop::collection::vec(block, 0..8)).prop_map(|(title, blocks)| {
        let body: String = blocks.iter().map(|(form, (written, _))| form.replace("{}", written)).collect();
        let source = format!(
            "<!DOCTYPE html>\n<html><head><title>{title}</title><style>p {{ color: red }}</style></head>\n<body>{body}\
             <script>document.write('<p>不显示</p>')</script></body></html>\n"
        );
        let lines = blocks.into_iter().map(|(_, (_, shown))| shown).filter(|line| !line.is_empty()).collect();
        PageSource { source, title, lines }
    })
}

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
    "<P align=\"\" style='text-align:justify'>{}\n",
    "<div><b>{}</b></div>",
    "<p><span style='font-size:16px'>{}</span><o:p></o:p></p>",
    "<table border=0><tbody><tr><td>{}</td></tr></tbody></table>",
    "<table><tr><td><table><tr><td>{}</td></tr></table></td></tr></table>",
    "<p><font color=red>{}</font><!-- 不显示 --></p>",
    "<p><a href='http://x/?a=1&b=2'>{}</a><span style=\"display:none\">不显示</span></p>",
];

/// How a page says its title: `{}` stands for it, `{first}` and `{rest}` for its parts, and what stands after `|` for
/// how the page ends. A title in lines of its own is shown.
const FORMS: &[(&str, bool)] = &[
    (
        "<!DOCTYPE html>\n<html><head><title>{}</title><style>p { color: red }</style></head>\n<body>|</body></html>\n",
        false,
    ),
    ("<html><head><meta name=\"ArticleTitle\" content=\"{}\"></head><body>|</body></html>", false),
    (
        "<tbody><tr><td class=\"b12c\" id=\"UCAP-CONTENT\"><p style=\"text-align: center;\"><span style=\"font-size: \
         18pt;\"><strong>{first}<br/>{rest}</strong></span></p>|</td></tr></tbody>",
        true,
    ),
    (
        "<p align=center style='font-size:18pt'><b>{first}</b></p><p align=center style='font-size:18pt'><b>{rest}</b></p>|",
        true,
    ),
];

/// A page with a title, whole or its body alone: paragraphs in the ways that content systems and Word write them, with
/// character references, comments, scripts and hidden parts; titles from the head, or centred in one paragraph or two.
/// It shrinks to fewer blocks of fewer phrases.
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
    let title = (select(FIRST), select(REST));
    (title, select(FORMS), prop::collection::vec(block, 0..8)).prop_map(|((first, rest), (form, shown), blocks)| {
        let title = [first, rest].concat();
        let body: String = blocks.iter().map(|(form, (written, _))| form.replace("{}", written)).collect();
        let script = "<script>document.write('<p>不显示</p>')</script>";
        let form = form.replace("{first}", first).replace("{rest}", rest).replace("{}", &title);
        let source = form.replace('|', &[&*body, script].concat());
        let texts = blocks.into_iter().map(|(_, (_, text))| text).filter(|line| !line.is_empty());
        let lines = [first, rest].into_iter().filter(|_| shown).map(String::from).chain(texts).collect();
        PageSource { source, title, lines }
    })
}

/// The first halves of titles: the city government's office on …, the district committee's standing committee.
const FIRST: &[&str] = &["市政府办公室关于", "区委常委会"];

/// The second halves: the notice of work on flood control, holds a meeting.
const REST: &[&str] = &["加强防汛工作的通知", "召开专题会议"];

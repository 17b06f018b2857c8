//! The title of a page: from the first of the places where pages say it.

use core::ops::Range;
use std::borrow::Cow;

use crate::read::document::{self, Line};

use crate::genre::Genre;
use crate::marks::{Block, Element, Meta, meta};
use crate::span::Span;
use crate::text::{Text, Woven, is_margin};

/// The title of a page, and where it stands. It is the first of:
/// 1. `<meta name="ArticleTitle">`, which the guidelines for government websites prescribe (see [`Meta`]);
/// 2. the title (标题) in the header table;
/// 3. the head lines of the document, joined: see [`document::title`];
/// 4. the first heading `<h1>`, the block of this index;
/// 5. `<title>`, without the names of site and column behind it.
pub(super) fn title<'a>(
    source: &str,
    blocks: &[Block<'a>],
    metadata: &[Meta<'a>],
    h1: Option<usize>,
    element: Option<(Text<'a>, Span)>,
) -> (Text<'a>, Span) {
    let told =
        metadata.iter().find(|meta| meta.name.eq_ignore_ascii_case(meta::ARTICLE_TITLE) && !is_blank(&meta.content));
    if let Some(meta) = told {
        return (content(source, meta), meta.span);
    }
    let lines: Vec<Line<'_>> = Line::all(blocks).collect();
    let (table, elements) = document::header(&lines);
    if let Some((_, place)) = elements.iter().find(|(element, _)| *element == Element::Title) {
        let text = &blocks[place.paragraph as usize].text;
        let title = joined(core::iter::once((text, place.mark.range())));
        let span = text.source(place.mark.range()).unwrap_or_default();
        return (title, span);
    }
    let head = document::title(&lines, table.end);
    let head: Vec<usize> = lines[head].iter().map(|line| line.paragraph as usize).collect();
    let head = if head.is_empty() { h1.into_iter().collect() } else { head };
    if let (Some(&first), Some(&last)) = (head.first(), head.last()) {
        let texts = head.iter().map(|&index| &blocks[index].text);
        let span = Span::new(blocks[first].span.start(), blocks[last].span.end());
        return (joined(texts.map(|text| (text, 0..text.as_str().len()))), span);
    }
    let (text, span) = element.unwrap_or_else(|| (Text::trimmed("", 0), Span::default()));
    let named = |name| meta::content(metadata, name);
    let end = without_site(text.as_str(), &[named(meta::SITE_NAME), named(meta::COLUMN_NAME)]).len();
    if end == text.as_str().len() { (text, span) } else { (joined(core::iter::once((&text, 0..end))), span) }
}

fn is_blank(text: &str) -> bool {
    text.chars().all(is_margin)
}

/// The content of a meta element as a text: read from its place in the source, or from the whole element where
/// references stood in it.
fn content<'a>(source: &str, meta: &Meta<'a>) -> Text<'a> {
    let mut woven = Woven::default();
    let start = match &meta.content {
        Cow::Borrowed(content) => content.as_ptr().addr().checked_sub(source.as_ptr().addr()),
        Cow::Owned(_) => None,
    };
    let span = start.map_or(meta.span, |start| Span::new(start, start + meta.content.len()));
    woven.push(&meta.content, span);
    Text::woven("", span.start(), woven)
}

/// Parts of texts as one, without the white space that spaces out characters (国 务 院). Organs that end one and begin
/// the next stay apart.
fn joined<'t, 'a: 't>(parts: impl Iterator<Item = (&'t Text<'a>, Range<usize>)>) -> Text<'a> {
    let mut woven = Woven::default();
    let mut at = None;
    for (text, range) in parts {
        let words = &text.as_str()[range.clone()];
        let source = text.source(range.clone()).unwrap_or_default();
        if at.get_or_insert(source.start()) != &source.start() && document::are_parted(&woven.text, words) {
            woven.push(" ", Span::new(source.start(), source.start()));
        }
        for part in spelled(words) {
            woven.append(text, range.start + part.start..range.start + part.end);
        }
    }
    Text::woven("", at.unwrap_or_default(), woven)
}

/// The parts of `words` to keep: all but white space between two single characters.
fn spelled(words: &str) -> Vec<Range<usize>> {
    let place = |word: &str| {
        let start = word.as_ptr().addr() - words.as_ptr().addr();
        start..start + word.len()
    };
    let single = |range: &Range<usize>| words[range.clone()].chars().count() == 1;
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut last_single = false;
    for word in words.split(is_margin).filter(|word| !word.is_empty()).map(place) {
        let spaced_out = last_single && single(&word) && !words[word.clone()].is_ascii();
        last_single = single(&word);
        match parts.last_mut() {
            Some(last) if !spaced_out => last.end = word.end,
            _ => parts.push(word),
        }
    }
    parts
}

/// The text of `<title>` without the names behind it, each after a mark: those of the site, and of columns. They are
/// told by the metadata, by what they end in, or by the title of a document before them.
fn without_site<'t>(title: &'t str, names: &[Option<&str>]) -> &'t str {
    let is_name = |name: &str| names.contains(&Some(name)) || SITES.iter().any(|ending| name.ends_with(ending));
    let mut title = title;
    while let Some((rest, name)) = last_name(title)
        && (is_name(name) || Genre::of(rest).is_some())
    {
        title = rest;
    }
    title
}

/// What stands before the last mark that parts names, and the name behind it.
fn last_name(title: &str) -> Option<(&str, &str)> {
    let marks = ['_', '-', '|', '–', '—', '－', '＿', '｜'];
    let at = title.rfind(marks)?;
    let rest = title[..at].trim_end_matches(marks).trim_end_matches(is_margin);
    let name = title[at..].trim_start_matches(marks).trim_matches(is_margin);
    (!rest.is_empty()).then_some((rest, name))
}

/// What the names of sites and their columns end in.
const SITES: &[&str] = &[
    "网",
    "网站",
    "门户",
    "官网",
    "在线",
    "平台",
    "频道",
    "专栏",
    "栏目",
    "首页",
    "政府",
    "委员会",
    "部",
    "局",
    "厅",
    "办公室",
    "信息公开",
    "政务公开",
    "要闻",
    "通知公告",
    "通知公告",
    "新闻",
    "文件",
    "公报",
    "政策",
    ".cn",
    ".com",
];

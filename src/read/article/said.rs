//! What a page says that its title is: in its metadata, and in `<title>`, where the names of column and site stand beside
//! it. Knows texts; a line that says the same is the title's.

use core::ops::Range;
use std::borrow::Cow;

use crate::genre::Genre;
use crate::growth::work;
use crate::lexicon::boilerplate::COLUMNS;
use crate::marks::{Block, Meta, meta};
use crate::text::{is_blank, is_margin, squeezed};

/// The most bytes of a title that is looked for, and the most lines that it stands over.
const LONGEST: usize = 600;
const LINES: usize = 8;
/// The most characters of the name of a site.
const LONGEST_NAME: usize = 16;
/// How many characters after the first tell most lines from the parts of titles.
const LOOKED_AT: usize = 3;
/// The fewest characters of a line that says one.
const SHORTEST: usize = 4;
const SHORTEST_FIRST: usize = 2;

/// The titles that a page says.
#[derive(Debug)]
pub(super) struct Said {
    titles: Vec<Spelled>,
    /// Whether nothing but `<title>` says one.
    by_element_only: bool,
    /// The names of the site and the column, squeezed.
    names: Vec<String>,
    /// The characters that the parts of titles begin with.
    firsts: Vec<char>,
}

/// The lines that say a title, and how many bytes of a word in brackets the first has before it.
#[derive(Debug)]
pub(super) struct Found {
    lines: [usize; LINES],
    count: usize,
    pub tag: usize,
}

impl Found {
    pub fn lines(&self) -> &[usize] {
        &self.lines[..self.count]
    }
}

/// A text without its blanks, and where a part of it may begin or end: at marks that part names (`_` `-` `|` and their
/// kin), at blanks, at its ends.
#[derive(Debug, Default)]
struct Spelled {
    text: String,
    /// The places of the bounds, in order.
    bounds: Vec<usize>,
}

/// Most titles have no more bounds.
const BOUNDS: usize = 8;

impl Spelled {
    fn of(text: &str) -> Self {
        let mut spelled = Self { text: String::with_capacity(text.len()), bounds: Vec::with_capacity(BOUNDS) };
        spelled.bound();
        for c in text.chars() {
            if is_margin(c) || is_blank(c) {
                spelled.bound();
                continue;
            }
            if is_mark(c) {
                spelled.bound();
            }
            spelled.text.push(c);
            if is_mark(c) {
                spelled.bound();
            }
        }
        spelled.bound();
        spelled
    }

    /// The text from each place on where a part may begin.
    fn starts(&self) -> impl Iterator<Item = &str> {
        self.bounds.iter().map(|&at| &self.text[at..])
    }

    fn is_bound(&self, at: usize) -> bool {
        self.bounds.binary_search(&at).is_ok()
    }

    fn bound(&mut self) {
        let end = self.text.len();
        if self.bounds.last() != Some(&end) {
            self.bounds.push(end);
        }
    }
}

/// The marks that part the names in `<title>`.
fn is_mark(c: char) -> bool {
    matches!(c, '_' | '-' | '|' | '–' | '—' | '－' | '＿' | '｜' | '>' | '·' | '<' | '/' | ':' | '：')
}

impl Said {
    /// What `metadata` and the text of `<title>` say.
    pub fn of(metadata: &[Meta<'_>], element: &str) -> Self {
        let content = |name| meta::content(metadata, name);
        let said = [content(meta::ARTICLE_TITLE), content(meta::OG_TITLE), content(meta::HEADLINE), Some(element)];
        let by_element_only = said[..3].iter().all(Option::is_none);
        let said = said.into_iter().flatten().filter(|text| !text.is_empty() && text.len() <= LONGEST);
        let names = [content(meta::SITE_NAME), content(meta::COLUMN_NAME), content(meta::OG_SITE_NAME)];
        let names = names.into_iter().flatten().map(|name| squeezed(name).into_owned()).collect();
        let titles: Vec<Spelled> = said.map(Spelled::of).collect();
        let firsts = titles.iter().flat_map(|title| title.starts().filter_map(|rest| rest.chars().next()));
        let mut firsts: Vec<char> = firsts.collect();
        firsts.sort_unstable();
        firsts.dedup();
        Self { titles, by_element_only, names, firsts }
    }

    /// Whether nothing but `<title>` says one.
    pub fn is_by_element_only(&self) -> bool {
        self.by_element_only
    }

    /// Whether `text` is the name of the site or of a column.
    pub fn is_name(&self, text: &str) -> bool {
        let may_be = || is_site(text) && Genre::of(text).is_none() && text.chars().count() <= LONGEST_NAME;
        self.names.iter().any(|name| name == text) || self.titles.iter().any(|title| title.text == text) && may_be()
    }

    /// Whether a part of a title begins with the first characters of `text`, or a word in brackets stands before it.
    fn may_begin(&self, text: &str) -> bool {
        let mut shown = text.chars().filter(|&c| !is_blank(c));
        let Some(first) = shown.next() else { return false };
        let goes_on = |rest: &str| {
            let mut rest = rest.chars();
            rest.next() == Some(first) && shown.clone().take(LOOKED_AT).all(|c| rest.next() == Some(c))
        };
        matches!(first, '【' | '[' | '［')
            || self.firsts.contains(&first) && self.titles.iter().any(|title| title.starts().any(goes_on))
    }

    /// The lines in `range` that say a title, or the part of one between its marks: of those with the highest `rank`
    /// the longest text, what is named as sites are after all others, and of the longest the last, or the foremost. Blank
    /// lines may stand between; before the title a word in brackets: 【公告】.
    pub fn find(
        &self,
        blocks: &[Block<'_>],
        range: Range<usize>,
        may_be: impl Fn(usize) -> bool,
        rank: impl Fn(usize) -> u8,
        foremost: bool,
    ) -> Option<Found> {
        let mut best: Option<((bool, u8, usize), Found)> = None;
        for start in range.clone().filter(|&index| may_be(index)) {
            if !self.may_begin(blocks[start].text.as_str()) {
                continue; // as most lines
            }
            let Some(text) = spelled(blocks, start) else { continue };
            for title in &self.titles {
                work(title.text.len());
                let whole = said(title, &text, blocks, start..range.end, &may_be);
                let untagged = || {
                    let (tag, rest) = untagged(blocks[start].text.as_str())?;
                    let (length, found) = said(title, &squeezed(rest), blocks, start..range.end, &may_be)?;
                    Some((length, Found { tag, ..found }))
                };
                let Some((length, found)) = whole.or_else(untagged) else { continue };
                let site = found.count == 1 && is_site(&text) && title.text != text;
                let length = (!site, rank(start), length);
                let better = best.as_ref().is_none_or(|(best, _)| length > *best || !foremost && length == *best);
                if better && !(found.count == 1 && (self.is_name(&text) || COLUMNS.has(&text))) {
                    best = Some((length, found));
                }
            }
        }
        best.map(|(_, found)| found)
    }
}

/// How many characters of `title` the lines from the start of `range` on say, of which the first reads `text`, and which
/// lines.
fn said(
    title: &Spelled,
    text: &str,
    blocks: &[Block<'_>],
    range: Range<usize>,
    may_be: impl Fn(usize) -> bool,
) -> Option<(usize, Found)> {
    if text.len() > title.text.len() || !title.starts().any(|rest| rest.starts_with(text)) {
        return None; // as most
    }
    let from = title.text.match_indices(text).map(|(at, _)| at).find(|&at| title.is_bound(at))?;
    let mut end = from + text.len();
    let mut lines = [range.start; LINES];
    let mut count = 1;
    let mut found = title.is_bound(end).then_some((end, count));
    for index in range.skip(1).take(2 * LINES).filter(|&index| !blocks[index].text.as_str().is_empty()) {
        let next = spelled(blocks, index).filter(|next| may_be(index) && title.text[end..].starts_with(&**next));
        let Some(next) = next.filter(|_| count < LINES) else { break };
        end += next.len();
        lines[count] = index;
        count += 1;
        if title.is_bound(end) {
            found = Some((end, count));
        }
    }
    let (end, count) = found?;
    let length = title.text[from..end].chars().count();
    // A short title is told from words of the frame by its place: all else that `<title>` says stands after it.
    let words = !title.text.starts_with(|c: char| c.is_ascii());
    let shortest = if from == 0 && end < title.text.len() && words { SHORTEST_FIRST } else { SHORTEST };
    (length >= shortest).then_some((length, Found { lines, count, tag: 0 }))
}

/// The text of a line without its blanks, if it may be a title's.
fn spelled<'t>(blocks: &'t [Block<'_>], index: usize) -> Option<Cow<'t, str>> {
    let text = blocks[index].text.as_str();
    (!text.is_empty() && text.len() <= LONGEST).then(|| squeezed(text))
}

/// How long the word in brackets before a text is, blanks after it included, and the text without it.
fn untagged(text: &str) -> Option<(usize, &str)> {
    let close = [('【', '】'), ('[', ']'), ('［', '］')].into_iter().find(|&(open, _)| text.starts_with(open))?.1;
    let rest = text.split_once(close)?.1.trim_start_matches(is_blank);
    (!rest.is_empty()).then_some((text.len() - rest.len(), rest))
}

/// Whether a name is one of a site or a column, by what it ends in.
pub(super) fn is_site(name: &str) -> bool {
    SITES.iter().any(|ending| name.ends_with(ending))
}

/// What stands before the last mark that parts names, and the name after it.
pub(super) fn last_name(title: &str) -> Option<(&str, &str)> {
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

//! The title of a page: which of its lines it is, and how it reads. Knows the places where pages say their titles.

use core::ops::Range;
use std::borrow::Cow;

use super::class::Class;
use super::region::Evidence;
use super::said::{Said, is_site, last_name};
use crate::genre::Genre;
use crate::lexicon::boilerplate::COLUMNS;
use crate::marks::{Block, Element, Meta, meta};
use crate::read::dialect::Page;
use crate::read::document::{self, Line};
use crate::read::flow::Name;
use crate::span::Span;
use crate::text::{Loom, Text, is_margin};

/// The lines of a title on its page.
#[derive(Clone, Debug, Default)]
pub(super) struct Heading {
    /// Their indices, in order; none if no line is found to be one.
    pub lines: Vec<usize>,
    pub how: How,
    /// How many bytes the first line has before it: of a word in brackets (【公告】), of a label in a cell (主题│…).
    pub tag: usize,
}

/// How the lines of a title were found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum How {
    /// By an element, or by what stands after them.
    #[default]
    Stands,
    /// As the head of a document.
    Head,
    /// They say the genre of a document.
    Genre,
    /// They say what the page says elsewhere.
    Said,
}

impl Heading {
    fn of(lines: Vec<usize>, tag: usize, how: How, blocks: &[Block<'_>]) -> Self {
        let texts = lines.iter().map(|&index| (&blocks[index].text, 0..blocks[index].text.as_str().len()));
        let sure = how != How::Said && Genre::of(joined(texts).as_str()).is_some();
        Self { lines, how: if sure { How::Genre } else { how }, tag }
    }
}

/// The fewest and the most characters of a title's line that is found by how it stands.
const SHORTEST: usize = 6;
const LONGEST: usize = 80;

/// Finds the lines of the title. They are the first of:
/// 1. those before the first sentence that say what the metadata or `<title>` say: see [`Said`];
/// 2. the head lines of a document: see [`document::title`];
/// 3. the last heading `<h1>`, else `<h2>`, else `<h3>` before the first sentence;
/// 4. the last line there in an element that is called after titles;
/// 5. the line before the first info line there;
/// 6. the last line there that says the genre of a document, and is no work that is cited: 《…条例》.
///
/// No line of buttons, no breadcrumb, no info line, no column's name is one.
pub(super) fn find(
    said: &Said,
    page: &Page<'_>,
    blocks: &[Block<'_>],
    lines: &[Evidence],
    first: usize,
    source: &str,
) -> Heading {
    let may_be = |index: usize| matches!(lines[index].class, Class::Plain | Class::Prose | Class::Link);
    let named = self::said(said, blocks, lines, first);
    let site = named.as_ref().filter(|_| said.is_by_element_only()).and_then(|heading| heading.lines.last());
    let site = site.is_some_and(|&last| is_before_navigation(last, blocks, lines, first));
    if let Some(heading) = named.filter(|_| !site) {
        return heading;
    }
    let head = document_head(blocks, lines, first);
    if !head.is_empty() {
        return Heading::of(head, 0, How::Head, blocks);
    }
    let stands = |index: &usize| {
        let text = blocks[*index].text.as_str();
        may_be(*index)
            && !lines[*index].framed
            && text.len() <= 4 * LONGEST
            && (2..=LONGEST).contains(&text.chars().count())
            && !said.is_name(text)
            && !COLUMNS.has(text)
    };
    let mut before = (0..first.min(lines.len())).rev().filter(stands);
    let all: Vec<usize> = before.by_ref().collect();
    let within = |index: usize, is: &dyn Fn(usize) -> bool| page.path(index).take(PATH).any(is);
    for level in [Name::H1, Name::H2, Name::H3] {
        let is = |node: usize| page.nodes[node].name == level;
        if let Some(&index) = all.iter().find(|&&index| within(index, &is)) {
            return Heading::of(vec![index], 0, How::Stands, blocks);
        }
    }
    let called = |node: usize| {
        is_called_title(page.nodes[node].labels.class.of(source))
            || is_called_title(page.nodes[node].labels.id.of(source))
    };
    let long = |index: &&usize| {
        blocks[**index].text.as_str().chars().count() >= SHORTEST && lines[**index].class != Class::Link
    };
    let named = all.iter().filter(long).find(|&&index| within(index, &called));
    let above_info = || {
        let info = (0..first.min(lines.len())).find(|&index| {
            matches!(&lines[index].class, Class::Info(info) if info.is_sure()) && !lines[index].framed
        })?;
        let above = (0..info).rev().filter(|&index| lines[index].class != Class::Blank);
        above.take(3).find(|index| all.contains(index) && long(&index))
    };
    let says_genre = |text: &str| Genre::of(text).is_some() && !document::is_cited(text);
    let of_genre = || all.iter().filter(long).find(|&&index| says_genre(blocks[index].text.as_str())).copied();
    let found = named.copied().or_else(above_info).or_else(of_genre);
    let tag = found.map_or(0, |index| after_label(blocks[index].text.as_str()));
    Heading::of(found.into_iter().collect(), tag, How::Stands, blocks)
}

/// Where the title begins in a row of two cells, a label and the title: 主题│关于入学的咨询.
fn after_label(text: &str) -> usize {
    const LONGEST: usize = 4; // characters
    match text.split_once('\t') {
        Some((label, title)) if label.chars().count() <= LONGEST && !title.contains('\t') => text.len() - title.len(),
        _ => 0,
    }
}

/// The lines of the title that say what the metadata or `<title>` say: before the first sentence, or that itself.
pub(super) fn said(said: &Said, blocks: &[Block<'_>], lines: &[Evidence], first: usize) -> Option<Heading> {
    let may_say = |index: usize| may_say(&lines[index].class);
    let rank = |index: usize| u8::from(lines[index].class != Class::Link);
    let before = said.find(blocks, 0..first, may_say, rank, false);
    let found = before.or_else(|| said.find(blocks, first..(first + 1).min(blocks.len()), may_say, rank, false))?;
    Some(Heading::of(found.lines().to_vec(), found.tag, How::Said, blocks))
}

/// How many links between a line and the text make those the site's navigation.
const NAVIGATION: usize = 5;

/// Whether a line that says all of `<title>` is the name of the site: its navigation follows, and after that an info line
/// right after another line that may be the title.
fn is_before_navigation(line: usize, blocks: &[Block<'_>], lines: &[Evidence], first: usize) -> bool {
    let range = line + 1..first.min(lines.len());
    let is_info =
        |&index: &usize| matches!(&lines[index].class, Class::Info(info) if info.is_sure() || info.is_dated());
    let Some(info) = range.clone().find(is_info) else { return false };
    let above = (line + 1..info).rev().find(|&index| lines[index].class != Class::Blank);
    let navigation = (line + 1..info).filter(|&index| lines[index].class == Class::Link).count();
    let long = |index: usize| (SHORTEST..=LONGEST).contains(&blocks[index].text.as_str().chars().count());
    navigation >= NAVIGATION && above.is_some_and(|above| lines[above].class == Class::Plain && long(above))
}

/// The line after which the article is likely to stand: the last of the first title that the page says, or else the first
/// info line.
pub(super) fn anchor(said: &Said, blocks: &[Block<'_>], lines: &[Evidence]) -> Option<usize> {
    let may_say = |index: usize| may_say(&lines[index].class);
    let rank = |index: usize| u8::from(lines[index].class != Class::Link);
    let title = said.find(blocks, 0..blocks.len(), may_say, rank, true).and_then(|found| found.lines().last().copied());
    let is_info = |line: &Evidence| !line.framed && matches!(&line.class, Class::Info(info) if info.is_sure());
    let info = || {
        let info = lines.iter().position(is_info)?;
        // One that stands after text is at the end of it.
        (!lines[..info].iter().any(Evidence::is_prose)).then_some(info)
    };
    title.or_else(info)
}

/// Whether a line of this class may say a title.
fn may_say(class: &Class) -> bool {
    match class {
        Class::Plain | Class::Prose | Class::Link => true,
        Class::Info(info) => !info.is_sure(),
        _ => false,
    }
}

/// How many of the elements around a line are looked at for their names.
const PATH: usize = 6;

/// Whether an element with this class or id is called after a title: title, tit, bt (标题), headline.
fn is_called_title(label: &str) -> bool {
    let words = label.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
    label.len() <= 80
        && words.into_iter().any(|word| {
            let ends = |name: &&str| {
                let at = word.len().checked_sub(name.len());
                at.is_some_and(|at| word[at..].eq_ignore_ascii_case(name))
            };
            ["title", "tit", "bt", "biaoti", "headline", "arti", "subject"].iter().any(ends)
        })
}

/// The head lines of the document, if the page is one.
fn document_head(blocks: &[Block<'_>], lines: &[Evidence], first: usize) -> Vec<usize> {
    let eligible = |line: &Line<'_>| {
        let line = &lines[line.paragraph as usize];
        let of_title = match &line.class {
            Class::Plain | Class::Prose | Class::Value => true,
            Class::Info(info) => info.is_catalogue(),
            _ => false,
        };
        of_title && !line.framed
    };
    let mut rest: Vec<Line<'_>> = Vec::with_capacity(blocks.len());
    rest.extend(Line::all(blocks).filter(eligible));
    let (table, _) = document::header(rest.iter().copied());
    let is_info =
        |line: &Line<'_>| matches!(&lines[line.paragraph as usize].class, Class::Info(info) if info.is_sure());
    rest.drain(..table.end);
    rest.retain(|line| !is_info(line));
    let head = document::title(&rest, 0);
    let bare = lines.iter().all(|line| !line.class.is_furniture() && line.class != Class::Link);
    let head: Vec<usize> = rest[head].iter().map(|line| line.paragraph as usize).collect();
    if head.first().is_some_and(|&start| start > first && !bare) { Vec::new() } else { head }
}

/// The title of a page, whose text begins at the block `first`, and where it stands. It is the first of:
/// 1. `<meta name="ArticleTitle">`, which the guidelines for government websites prescribe (see [`Meta`]);
/// 2. the title (标题) in the header table;
/// 3. the lines of the title, joined: see [`find`];
/// 4. the metadata `og:title` and `headline`;
/// 5. `<title>`, without the names of site and column after it.
pub(super) fn title<'a>(
    source: &str,
    blocks: &[Block<'a>],
    first: usize,
    metadata: &[Meta<'a>],
    heading: &Heading,
    element: Option<(Text<'a>, Span)>,
) -> (Text<'a>, Span) {
    let named =
        |name: &str| metadata.iter().find(|meta| meta.name.eq_ignore_ascii_case(name) && !is_blank(&meta.content));
    if let Some(meta) = named(meta::ARTICLE_TITLE) {
        return (content(source, meta), meta.span);
    }
    // 名称：… after the text begins is no label of the header table.
    let (_, elements) = document::header(Line::all(&blocks[..first.min(blocks.len())]));
    if let Some((_, place)) = elements.iter().find(|(element, _)| *element == Element::Title) {
        let text = &blocks[place.paragraph as usize].text;
        let title = joined(core::iter::once((text, place.mark.range())));
        let span = text.source(place.mark.range()).unwrap_or_default();
        return (title, span);
    }
    if let (Some(&first), Some(&last)) = (heading.lines.first(), heading.lines.last()) {
        let texts = heading.lines.iter().map(|&index| &blocks[index].text);
        let span = blocks[first].span().cover(blocks[last].span());
        let tag = |number: usize| if number == 0 { heading.tag } else { 0 };
        let parts = texts.enumerate().map(|(number, text)| (text, tag(number)..text.as_str().len()));
        return (joined(parts), span);
    }
    if let Some(meta) = named(meta::OG_TITLE).or_else(|| named(meta::HEADLINE)) {
        return (content(source, meta), meta.span);
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
    let mut loom = Loom::default();
    let start = match &meta.content {
        Cow::Borrowed(content) => content.as_ptr().addr().checked_sub(source.as_ptr().addr()),
        Cow::Owned(_) => None,
    };
    let span = start.map_or(meta.span, |start| Span::new(start, start + meta.content.len()));
    loom.push(&meta.content, span);
    Text::woven("", span.start(), loom)
}

/// Parts of texts as one, without the white space that spaces out characters (国 务 院). Organs that end one and begin
/// the next stay apart.
fn joined<'t, 'a: 't>(parts: impl Iterator<Item = (&'t Text<'a>, Range<usize>)>) -> Text<'a> {
    let mut loom = Loom::default();
    let mut at = None;
    for (text, range) in parts {
        let words = &text.as_str()[range.clone()];
        loom.reserve(words.len(), 1);
        let source = text.source(range.clone()).unwrap_or_default();
        if at.get_or_insert(source.start()) != &source.start() && document::are_parted(loom.text(), words) {
            loom.push(" ", Span::new(source.start(), source.start()));
        }
        spelled(words, |part| text.append_to(&mut loom, range.start + part.start..range.start + part.end));
    }
    Text::woven("", at.unwrap_or_default(), loom)
}

/// Tells `each` the parts of `words` to keep: all but white space between two single characters.
fn spelled(words: &str, mut each: impl FnMut(Range<usize>)) {
    let place = |word: &str| {
        let start = word.as_ptr().addr() - words.as_ptr().addr();
        start..start + word.len()
    };
    let single = |range: &Range<usize>| words[range.clone()].chars().count() == 1;
    let mut part = None::<Range<usize>>;
    let mut last_single = false;
    for word in words.split(is_margin).filter(|word| !word.is_empty()).map(place) {
        let spaced_out = last_single && single(&word) && !words[word.clone()].is_ascii();
        last_single = single(&word);
        match &mut part {
            Some(part) if !spaced_out => part.end = word.end,
            _ => {
                let before = part.replace(word);
                before.into_iter().for_each(&mut each);
            }
        }
    }
    part.into_iter().for_each(each);
}

/// The text of `<title>` without the names after it, each after a mark: those of the site, and of columns. They are
/// told by the metadata, by what they end in, or by the title of a document before them.
fn without_site<'t>(title: &'t str, names: &[Option<&str>]) -> &'t str {
    let is_name = |name: &str| names.contains(&Some(name)) || is_site(name);
    let mut title = title;
    while let Some((rest, name)) = last_name(title)
        && (is_name(name) || Genre::of(rest).is_some())
    {
        title = rest;
    }
    title
}

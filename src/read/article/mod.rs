//! What of a page is the notice: the part of each paragraph, and when and where from it was published. Between dialect
//! and grammar: takes blocks with the elements they stand in; knows nothing of what the text says beyond its kind.
//!
//! # The rules
//! 1. Each line has a class by its words and its links: sentence, info line, button, breadcrumb, head of related links,
//!    imprint, link, other text ([`class`]); labels and values that stand on lines in turn are known together ([`pairs`]).
//! 2. Of the elements of the page the one with the highest sum of its lines has the article ([`region`]).
//! 3. The title is a line before the first sentence that says what the metadata or `<title>` say, or else that looks
//!    like one ([`title`]).
//! 4. The article begins after the title and the info lines, buttons and breadcrumbs before its first sentence; it ends
//!    before the first head of related links, imprint or disclaimer after its sentences ([`range`]).
//! 5. Between them, sentences are article, and other text and links if more sentences than links stand around them.
//!    What is of the site's frame there is boilerplate.
//! 6. Info lines between title and article are info, and lines of credits right after the article.
//! 7. A page has no article if nothing of it is a sentence or text after a title and an info line.

mod account;
mod class;
mod control;
mod info;
mod label;
mod odd;
mod pairs;
mod publication;
mod range;
mod region;
mod said;
mod shape;
mod stamp;
mod target;
mod title;
mod zone;

use crate::marks::{Block, Kind, Meta, Part, Publication, meta};
use crate::read::dialect::{Page, Structure};
use crate::read::flow::Name;
use class::Class;
pub(crate) use odd::note;
use region::{Evidence, Region};
use said::Said;
use shape::Shape;
use title::Heading;

/// How many elements in a paragraph may stand around its text.
const DEPTH: usize = 4;
/// The most characters of a title.
const LONGEST_HEADLINE: u32 = 80;

/// Tells the parts of a notice, and finds the title of a page.
pub(crate) fn read<'a>(source: &'a str, structure: &mut Structure<'a>) {
    match structure.page.take() {
        Some(page) => of_page(source, structure, page),
        None => of_lines(structure),
    }
}

/// Dumps and plain text: all is article but info lines, and the title where it stands again before any other text.
fn of_lines(structure: &mut Structure<'_>) {
    let (title, mut first) = (structure.title.as_str(), true);
    let mut infos = Vec::new();
    for (index, block) in structure.blocks.iter_mut().enumerate().filter(|(_, block)| block.kind != Kind::Blank) {
        let text = block.text.as_str();
        if first && !title.is_empty() && text == title {
            block.part = Part::Title;
        } else if let Some(info) = info::info(text).filter(info::Info::is_alone) {
            block.part = Part::Info;
            infos.push((index, info));
        } else {
            first &= text.is_empty();
        }
    }
    let first = structure.blocks.iter().position(|block| block.part == Part::Article).unwrap_or_default();
    let infos = infos.iter().map(|(index, info)| (*index, info));
    structure.publication = publication::read(&structure.blocks, infos, &[], first, |_| None);
}

/// A page.
fn of_page<'a>(source: &'a str, structure: &mut Structure<'a>, page: Page<'a>) {
    if marked(source, &page, &mut structure.blocks) {
        let lines = evidence(source, &structure.blocks, &page, &structure.metadata);
        let blocks = &structure.blocks;
        let first = lines.iter().position(Evidence::is_prose).unwrap_or(lines.len());
        let found = title::title(source, blocks, first, &structure.metadata, &Heading::default(), page.title);
        (structure.title, structure.title_span) = found;
        structure.publication = of_marked(blocks, &structure.metadata, &lines);
        return;
    }
    let blocks = &structure.blocks;
    // A title line before the markup, or one that the caller has set.
    let known = Some(structure.title.as_str()).filter(|title| !title.is_empty());
    let element = page.title.as_ref().map_or("", |(text, _)| text.as_str());
    let said = Said::of(&structure.metadata, known.unwrap_or(element));
    let mut lines = evidence(source, blocks, &page, &structure.metadata);
    let mut region = Region::of(&page, source, blocks, &mut lines, |lines| title::anchor(&said, blocks, lines));
    let prose = region.prose() > 0;
    if !prose {
        region.plain(&lines);
    }
    let all = region.lines().unwrap_or(0..0);
    let first = all.clone().find(|&index| lines[index].is_prose() && !is_headline(&lines, blocks, index));
    let first = first.unwrap_or(if prose { all.start } else { lines.len() });
    let told = meta::OF_ARTICLES.iter().any(|name| meta::content(&structure.metadata, name).is_some());
    let heading = match known {
        Some(_) => title::said(&said, blocks, &lines, first).unwrap_or_default(),
        None => title::find(&said, &page, blocks, &lines, first, source),
    };
    let mut parts = range::parts(&region, blocks, &lines, &heading, prose, told);
    let heading = if parts.contains(&Part::Title) { heading } else { Heading::default() };
    let found = known.is_none().then(|| title::title(source, blocks, first, &structure.metadata, &heading, page.title));
    structure.publication = published(blocks, &structure.metadata, &lines, &mut parts);
    if let Some(found) = found {
        (structure.title, structure.title_span) = found;
    }
    for (block, part) in structure.blocks.iter_mut().zip(parts) {
        block.part = part;
    }
}

/// How deep in an element that says its part a line may begin.
const MARKED: usize = 2;

/// Takes the parts that the page itself says: those of a notice that was written as HTML, in classes
/// ([`Part::class`](crate::marks::Part)). False if it says none.
fn marked(source: &str, page: &Page<'_>, blocks: &mut [Block<'_>]) -> bool {
    let class = |node: usize| Part::of_class(page.nodes[node].labels.class.of(source));
    let part = |index: usize| page.path(index).take(MARKED).find_map(class);
    if (0..blocks.len()).all(|index| part(index).is_none()) {
        return false;
    }
    for (index, block) in blocks.iter_mut().enumerate() {
        block.part = part(index).unwrap_or_default();
    }
    true
}

/// The publication of a page that says its parts.
fn of_marked(blocks: &[Block<'_>], metadata: &[Meta<'_>], lines: &[Evidence]) -> Publication {
    let is_site = account::is_site(metadata);
    let infos = blocks.iter().zip(lines).enumerate().filter(|(_, (block, _))| block.part == Part::Info);
    let infos = infos.filter_map(|(index, (block, line))| {
        if let Class::Info(info) = &line.class {
            return Some((index, info::Info::clone(info))); // in a list of pairs by itself no info line
        }
        let text = block.text.as_str();
        let mut info = info::info(text)?;
        account::tell(is_site, text, &mut info);
        Some((index, info))
    });
    let infos: Vec<_> = infos.collect();
    let first = blocks.iter().position(|block| block.part == Part::Article).unwrap_or(blocks.len());
    let value = |index: usize| {
        let next = (index + 1..first).find(|&next| !blocks[next].text.as_str().is_empty())?;
        let is_value = blocks[next].part == Part::Info && infos.iter().all(|&(info, _)| info != next);
        is_value.then_some(next)
    };
    let publication =
        publication::read(blocks, infos.iter().map(|(index, info)| (*index, info)), metadata, first, value);
    let published = publication.published.or_else(|| publication::of_issue(blocks, first));
    Publication { published, ..publication }
}

/// When and where from the page was published. A source on the line after its label makes that an info line.
fn published(blocks: &[Block<'_>], metadata: &[Meta<'_>], lines: &[Evidence], parts: &mut [Part]) -> Publication {
    let first = parts.iter().position(|&part| part == Part::Article).unwrap_or(parts.len());
    let infos = lines.iter().zip(&*parts).enumerate().filter_map(|(index, (line, &part))| match &line.class {
        Class::Info(info) if part == Part::Info => Some((index, &**info)),
        _ => None,
    });
    let mut values = Vec::new();
    let publication = publication::read(blocks, infos, metadata, first, |index| {
        let next = (index + 1..first).find(|&next| lines[next].class != Class::Blank)?;
        let is_value =
            matches!(lines[next].class, Class::Plain | Class::Link | Class::Value) && parts[next] != Part::Title;
        values.extend(is_value.then_some(next));
        is_value.then_some(next)
    });
    for value in values {
        parts[value] = Part::Info;
    }
    let published = publication.published.or_else(|| publication::of_issue(blocks, first));
    Publication { published, ..publication }
}

/// Whether a sentence is a title: short, without a full stop, and an info line follows it.
fn is_headline(lines: &[Evidence], blocks: &[Block<'_>], index: usize) -> bool {
    let text = blocks[index].text.as_str();
    let mut next = lines[index + 1..].iter().filter(|line| line.class != Class::Blank).take(2);
    !text.contains('。')
        && lines[index].length <= LONGEST_HEADLINE
        && next.any(|line| matches!(&line.class, Class::Info(info) if info.is_sure()))
}

/// What the lines say by themselves.
fn evidence(source: &str, blocks: &[Block<'_>], page: &Page<'_>, metadata: &[Meta<'_>]) -> Vec<Evidence> {
    let mut links = &page.links[..];
    let all = blocks.iter().zip(0u32..).map(|(block, index)| {
        let here;
        (here, links) = links.split_at(links.iter().take_while(|link| link.line <= index).count());
        let linked: usize = here.iter().map(|link| link.text.range().len()).sum();
        let text = block.text.as_str();
        let shape = Shape::of(text);
        let class = Class::of(text, &shape, linked);
        let counts = class == Class::Prose || class == Class::Plain;
        let length = if counts { u32::try_from(shape.characters).unwrap_or(u32::MAX) } else { 0 };
        let paragraph =
            class == Class::Plain && page.path(index as usize).take(DEPTH).any(|node| page.nodes[node].name == Name::P);
        let file = class == Class::Link && here.iter().any(|link| target::is_file(link.href.of(source)));
        let linked = u32::try_from(linked / 3).unwrap_or(u32::MAX);
        Evidence::of(class, length.saturating_sub(linked), file, paragraph)
    });
    let mut all: Vec<Evidence> = all.collect();
    pairs::mark(blocks, &mut all);
    account::mark(account::is_site(metadata), blocks, &mut all);
    all
}

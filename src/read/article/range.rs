//! The range of the article on its page, and the part of each line: what stands before, in and after it.
//! Knows the classes of lines and where they stand; of their words only what heads a document.

use core::ops::Range;

use super::class::{Class, is_weak_imprint};
use super::info::Info;
use super::region::{Around, Evidence, Region};
use super::title::{Heading, How};
use crate::growth::work;
use crate::marks::{Block, Part};

/// How many lines before a title, or before an article without one, an info box may stand.
const BOX: usize = 30;
/// How many lines after an article its credits may stand.
const CREDITS: usize = 12;
/// How many lines with days, each after a text, make a list of texts.
const ITEMS: usize = 3;
/// How many links make a page without sentences one of links.
const FEW: usize = 5;

/// A page on the way to its parts.
pub(super) struct Parts<'p> {
    region: &'p Region<'p>,
    blocks: &'p [Block<'p>],
    lines: &'p [Evidence],
    heading: &'p Heading,
    /// Whether sentences make the article; else all other text.
    prose: bool,
    /// Whether the page says that it is one of an article: by its metadata, or by a title that stands on it.
    told: bool,
    /// Whether nothing on the page is of a site's frame: a body by itself.
    bare: bool,
    /// The lines of the article's element, of its home, and the first that is text.
    all: Range<usize>,
    home: Range<usize>,
    first: usize,
}

/// How deep in the article a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    /// In its home, before the last text.
    Inner,
    Outer,
    /// After the last text.
    Late,
}

/// The part of each line; `told` says whether the metadata are those of an article. All are boilerplate, but for the title, where the page has no article.
pub(super) fn parts(
    region: &Region<'_>,
    blocks: &[Block<'_>],
    lines: &[Evidence],
    heading: &Heading,
    prose: bool,
    told: bool,
) -> Vec<Part> {
    let mut parts = vec![Part::Boilerplate; lines.len()];
    let bare = lines.iter().all(|line| !line.framed && line.class != Class::Link && !line.class.is_furniture());
    let home = region.lines().zip(region.home());
    if let Some((all, home)) = home {
        let home = region.of_element(home);
        let mut page = Parts {
            region,
            blocks,
            lines,
            heading,
            prose,
            told: told || heading.how == How::Said,
            bare,
            all,
            home,
            first: 0,
        };
        let first = page.all.clone().find(|&index| page.is_text(index) && !heading.lines.contains(&index));
        page.first = first.unwrap_or_default();
        if first.is_some() && page.has_article() {
            page.tell(&mut parts);
        } else if bare {
            parts.fill(Part::Article);
        } else if heading.how == How::Stands {
            return parts;
        }
    }
    for &index in &heading.lines {
        parts[index] = Part::Title;
    }
    let subtitles = heading.lines.last().map_or(0, |last| last + 1)..lines.len();
    for (part, block) in parts[subtitles.clone()].iter_mut().zip(&blocks[subtitles]) {
        let text = block.text.as_str();
        if !(text.is_empty() || *part == Part::Article && is_subtitle(text)) {
            break;
        }
        *part = if text.is_empty() { *part } else { Part::Title };
    }
    parts
}

impl Parts<'_> {
    fn tell(&self, parts: &mut [Part]) {
        let start = self.start();
        let end = self.end();
        let last = (self.first..end).rev().find(|&index| self.is_text(index)).unwrap_or(self.first);
        self.before(start, parts);
        let around = self.region.around(self.lines, start..end);
        for (index, part) in parts.iter_mut().enumerate().take(end).skip(start) {
            let around = around.get(self.region.node(index)).copied().unwrap_or_default();
            let depth = match index {
                index if index > last => Depth::Late,
                index if index < last && self.home.contains(&index) => Depth::Inner,
                _ => Depth::Outer,
            };
            *part = self.within(index, around, depth);
        }
        self.after(end, parts);
    }

    /// Whether the line is of the text that makes the article.
    fn is_text(&self, index: usize) -> bool {
        let line = &self.lines[index];
        !line.framed && line.class == if self.prose { Class::Prose } else { Class::Plain }
    }

    /// The info line of this index, unless it is of the frame.
    fn info(&self, index: usize) -> Option<&Info> {
        match &self.lines[index].class {
            Class::Info(info) if !self.lines[index].framed => Some(info),
            _ => None,
        }
    }

    /// Whether the page has an article: it says so, or has a document's title or an info line, or more text than links
    /// and furniture. What has a day after each of several texts is a list of them.
    fn has_article(&self) -> bool {
        let info = (0..self.lines.len()).any(|index| self.info(index).is_some_and(Info::is_sure));
        if !self.prose {
            let links = self.lines.iter().filter(|line| line.class == Class::Link && !line.file).take(FEW).count();
            return self.bare || (self.told || self.heading.how == How::Genre) && (info || links < FEW);
        }
        let most = self.region.share() >= 60 && self.region.prose() >= 300;
        let titled = self.heading.how == How::Genre;
        self.told || (titled || info || self.region.total() > 0 || most) && self.days_after_texts() < ITEMS
    }

    /// How many lines with a day stand after a text of the article's element, another text between each two.
    fn days_after_texts(&self) -> usize {
        let (mut text, mut days) = (false, 0);
        for index in self.all.clone() {
            text |= self.is_text(index);
            if text && self.info(index).is_some_and(Info::is_dated) {
                (text, days) = (false, days + 1);
            }
        }
        days
    }

    fn is_dated(&self, index: usize) -> bool {
        self.info(index).is_some_and(|info| info.is_sure() && info.is_dated())
    }

    /// Where the article begins: after the title, and what else stands before its first text that is no text.
    fn start(&self) -> usize {
        let sure_at = |index: usize| self.info(index).is_some_and(Info::is_sure);
        let titled =
            self.heading.lines.first().is_some_and(|&heading| heading < self.first) || (0..self.first).any(sure_at);
        let from = if titled { 0 } else { self.all.start };
        let (mut start, mut sure) = (from, false);
        for index in from..self.first {
            let line = &self.lines[index];
            let ends = match &line.class {
                Class::Info(info) => {
                    // 时间：2024年5月1日 after an info line is of a notice that invites.
                    let of_text = sure && self.home.contains(&index) && !info.is_sure();
                    sure |= info.is_sure() && !line.framed;
                    !of_text && (info.is_sure() || info.is_catalogue() || !self.bare)
                }
                Class::Value => true,
                Class::Link => !line.file,
                class => class.is_furniture() || line.framed && *class != Class::Blank,
            };
            if ends || self.heading.lines.contains(&index) {
                start = index + 1;
            }
        }
        start
    }

    /// Where it ends: before the first head of other things after its text, an imprint, or the buttons after all text. What is not followed by text
    /// of the article's home ends it; what is, if links follow at once and most of the text stands before. A line with a
    /// day, and text after it, is of another text, an answer or a comment, if all text before it has an element of its own.
    fn end(&self) -> usize {
        let last_text = self.home.clone().rev().find(|&index| self.is_text(index)).unwrap_or(self.first);
        let last_of_all = self.all.clone().rev().find(|&index| self.is_text(index)).unwrap_or(self.first);
        let length = |index: usize| if self.is_text(index) { u64::from(self.lines[index].length) } else { 0 };
        let whole: u64 = self.home.clone().map(length).sum();
        let (mut end, mut before) = (self.all.end, length(self.first));
        for index in self.first + 1..self.all.end {
            let mostly_before = 3 * before > 2 * whole;
            let cuts = matches!(self.lines[index].class, Class::Section | Class::Imprint | Class::Disclaimer);
            if self.closes(index) && index > last_text && index > last_of_all {
                end = index;
                break;
            }
            if cuts && (index > last_text || mostly_before && self.leads_to_links(index)) {
                end = index;
                break;
            }
            if self.is_dated(index)
                && index < last_of_all
                && let Some(branch) = self.branch_before(index)
            {
                end = branch;
                break;
            }
            before += length(index);
        }
        self.without_tail(end)
    }

    /// Whether the line has buttons that stand after an article: to print it, to close the window, to go back.
    fn closes(&self, index: usize) -> bool {
        let text = self.blocks[index].text.as_str();
        self.lines[index].class == Class::Control && ["打印", "关闭", "返回"].iter().any(|word| text.contains(word))
    }

    /// The end without what belongs to the frame there.
    fn without_tail(&self, mut end: usize) -> usize {
        let before_imprint = self.lines.get(end).is_some_and(|line| line.class == Class::Imprint);
        while end > self.first + 1 {
            let (line, text) = (&self.lines[end - 1], self.blocks[end - 1].text.as_str());
            let frame = line.framed || line.class.is_furniture() || line.class == Class::Blank;
            let related = line.class == Class::Link && !line.file;
            if !(frame || related || before_imprint && is_weak_imprint(text)) {
                break;
            }
            end -= 1;
        }
        end
    }

    /// Where the element ends that has all text before the line `index`, but not that line.
    fn branch_before(&self, index: usize) -> Option<usize> {
        let text = (self.first..index).rev().find(|&text| self.is_text(text))?;
        let branch = self.region.branch(text, index)?;
        (branch.start <= self.first && !self.bare).then(|| branch.end.clamp(text + 1, index))
    }

    /// Whether links follow at once.
    fn leads_to_links(&self, index: usize) -> bool {
        let mut next = self.lines[index + 1..].iter().take(CREDITS).filter(|line| line.class != Class::Blank);
        work(1);
        next.next().is_some_and(|line| line.framed || line.class == Class::Link && !line.file)
    }

    /// The lines before the article: info lines, subtitles, and who published it.
    fn before(&self, start: usize, parts: &mut [Part]) {
        let heading = self.heading.lines.first().copied().filter(|&heading| heading < self.first);
        let title_end = self.heading.lines.last().copied().filter(|&heading| heading < start);
        let top = heading.unwrap_or(start).saturating_sub(BOX);
        let (mut seen_info, mut value) = (false, false);
        for (index, part) in parts.iter_mut().enumerate().take(start) {
            let (line, text) = (&self.lines[index], self.blocks[index].text.as_str());
            let after = title_end.is_some_and(|title| index > title);
            let of_value = core::mem::take(&mut value);
            *part = match &line.class {
                _ if index < top && !self.bare => continue,
                Class::Info(info) if info.is_sure() || info.is_catalogue() || after => {
                    seen_info |= after;
                    value = info.wants_value();
                    Part::Info
                }
                Class::Plain | Class::Link | Class::Info(_) if of_value => Part::Info,
                Class::Value => Part::Info,
                Class::Plain | Class::Prose if after && !line.framed && is_head(text) => Part::Article,
                Class::Plain if after && !line.framed && !seen_info && is_subtitle(text) => Part::Title,
                Class::Plain if after && !line.framed && !self.bare => Part::Info,
                Class::Blank if of_value => {
                    value = true;
                    continue;
                }
                Class::Plain | Class::Prose | Class::Info(_) | Class::Blank if self.bare => Part::Article,
                _ => continue,
            };
        }
    }

    /// A line of the article's range.
    fn within(&self, index: usize, around: Around, depth: Depth) -> Part {
        let line = &self.lines[index];
        let article = match &line.class {
            _ if line.framed => false,
            Class::Info(info) if depth == Depth::Late && info.is_sure() && !info.is_of_text() => {
                return Part::Info;
            }
            Class::Blank | Class::Prose | Class::Info(_) => true,
            Class::Plain | Class::Value => around.prose || around.text || self.bare,
            Class::Link => line.file || around.prose,
            Class::Control | Class::Section => around.cell && depth == Depth::Inner,
            Class::Path | Class::Imprint | Class::Disclaimer => depth == Depth::Inner,
        };
        if article { Part::Article } else { Part::Boilerplate }
    }

    /// The lines after the article: its credits, and what is attached to it.
    fn after(&self, end: usize, parts: &mut [Part]) {
        for (line, part) in self.lines.iter().zip(parts).skip(end).take(CREDITS) {
            match &line.class {
                Class::Info(info) if info.is_credit() && !line.framed => *part = Part::Info,
                Class::Link if line.file && !line.framed => *part = Part::Article,
                Class::Blank | Class::Control | Class::Disclaimer => {}
                _ => return,
            }
        }
    }
}

/// Whether a line between title and text is of the document's head: its number, a note, those whom it addresses.
fn is_head(text: &str) -> bool {
    let bracketed = text.starts_with(['（', '(']) && text.ends_with(['）', ')']);
    let number = text.ends_with('号') && text.contains(['〔', '[', '［', '第', '（']);
    bracketed || number || text.ends_with(['：', ':']) && text.chars().count() > 3
}

/// Whether a line after the title goes on with it.
fn is_subtitle(text: &str) -> bool {
    text.starts_with(['—', '－', '–', '─']) || text.starts_with("--")
}

//! Where on a page its article stands: the element whose lines sum highest, then the range of lines in it.
//! Knows the classes of lines and the elements around them; not their words.

use core::ops::Range;

use super::class::Class;
use super::zone::{Zone, zone};
use crate::growth::work;
use crate::lexicon::index::tail;
use crate::marks::Block;
use crate::read::dialect::Page;
use crate::read::flow::Name;

/// What a line counts for the elements around it, in characters: a sentence counts as many as it has. The numbers
/// matter little: navigation has dozens of links, an article a paragraph or more.
const LINK: i32 = -15;
const CONTROL: i32 = -5;
const PATH: i32 = -20;
const FURNITURE: i32 = -40;
const COPY: i32 = -20;
/// What other text counts in a paragraph `<p>`: verses, headings, names.
const PARAGRAPH: i32 = 4;
/// How many elements may stand around a line in its paragraph.
const DEPTH: usize = 4;
/// What the first sentence after title and info line counts beside its characters, and how near it stands.
const ANCHORED: i32 = 400;
const NEAR: usize = 16;

/// A line of a page with what is known of it.
#[derive(Debug)]
pub(super) struct Evidence {
    pub class: Class,
    /// Its characters outside of links.
    pub length: u32,
    /// What it counts for the elements around it, unless it is of the frame or a copy.
    counts: i32,
    /// It stands in an element that is called after something around articles.
    pub framed: bool,
    /// A sentence that stood on the page before.
    pub copy: bool,
    /// A link in it leads to a file.
    pub file: bool,
}

impl Evidence {
    /// What is known of a line by itself; `paragraph` says whether it stands in a `<p>`.
    pub fn of(class: Class, length: u32, file: bool, paragraph: bool) -> Self {
        let counts = match class {
            Class::Prose => signed(length),
            Class::Link if file => 0,
            Class::Link => LINK,
            Class::Control => CONTROL,
            Class::Path => PATH,
            Class::Section | Class::Imprint | Class::Disclaimer => FURNITURE,
            Class::Plain if paragraph => PARAGRAPH,
            Class::Blank | Class::Info(_) | Class::Value | Class::Plain => 0,
        };
        Self { class, length, counts, framed: false, copy: false, file }
    }

    pub fn is_prose(&self) -> bool {
        self.class == Class::Prose && !self.framed && !self.copy
    }

    /// Makes it the value of the label on the line before, if it is nothing by itself.
    pub fn make_value(&mut self) {
        if matches!(self.class, Class::Plain | Class::Prose | Class::Link) {
            (self.class, self.counts) = (Class::Value, 0);
        }
    }

    /// How many characters of a sentence it has.
    fn prose(&self) -> i32 {
        if self.is_prose() { signed(self.length) } else { 0 }
    }

    fn score(&self) -> i32 {
        if self.copy { COPY } else { self.counts.min(if self.framed { 0 } else { i32::MAX }) }
    }
}

/// What the lines of an element sum to: no page has characters beyond 32 bits, and what counts against an element counts no
/// further than that.
#[derive(Clone, Copy, Debug)]
struct Sum {
    score: i32,
    prose: i32,
    first: u32,
    last: u32,
}

const EMPTY: Sum = Sum { score: 0, prose: 0, first: u32::MAX, last: 0 };

impl Sum {
    /// Lets `score` and `prose` count for it, the lines from `first` to `last`.
    fn add(&mut self, Self { score, prose, first, last }: Self) {
        self.score = self.score.saturating_add(score);
        self.prose = self.prose.saturating_add(prose);
        (self.first, self.last) = (self.first.min(first), self.last.max(last));
    }

    /// Whether there is more of sentences than of links and furniture, if there are any.
    fn is_of_prose(&self) -> Option<bool> {
        (self.prose > 0).then_some(self.score > 0)
    }
}

/// What stands around an element, itself included.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Around {
    /// Sentences: the innermost around it that has any has more of them than of links and furniture.
    pub prose: bool,
    /// The same by the lines of the article's range alone.
    pub text: bool,
    /// A cell of a table.
    pub cell: bool,
}

/// A number of characters.
fn signed(characters: u32) -> i32 {
    i32::try_from(characters).unwrap_or(i32::MAX)
}

/// The elements of a page with what their lines sum to.
#[derive(Debug)]
pub(super) struct Region<'p> {
    page: &'p Page<'p>,
    sums: Vec<Sum>,
    /// The element of the article.
    best: Option<usize>,
}

impl<'p> Region<'p> {
    /// Marks what stands in the frame or twice, and finds the element of the article:
    ///
    /// 1. What stands in an element that is called after navigation, a footer or the like is of the frame, unless that
    ///    element has half of the page's sentences or more: then its name says nothing.
    /// 2. Each element sums the lines in it: a sentence counts its characters, a link, a button, a head of related
    ///    links counts against it. The element of the article is the one with the highest sum; of two that are as high,
    ///    the outer one. A paragraph is none: it stands in one.
    ///
    /// On a page without sentences all text that is no furniture counts as one.
    ///
    /// The first sentence after the title, or after the first info line, counts for more: `anchor` is that line.
    pub fn of(
        page: &'p Page<'p>,
        source: &str,
        blocks: &[Block<'_>],
        lines: &mut [Evidence],
        anchor: impl Fn(&[Evidence]) -> Option<usize>,
    ) -> Self {
        mark_copies(blocks, lines);
        let mut region = Self { page, sums: Vec::new(), best: None };
        region.sum(lines, Evidence::score, Evidence::prose); // nothing is framed yet
        let framed = region.framed(source);
        for (line, &node) in lines.iter_mut().zip(&page.places) {
            line.framed = framed.get(node as usize).is_some_and(|&framed| framed);
        }
        let anchored = anchor(lines).and_then(|anchor| {
            let after = lines.iter().enumerate().skip(anchor + 1).filter(|(_, line)| line.class != Class::Blank);
            after.take(NEAR).find(|(_, line)| line.is_prose()).map(|(index, _)| index)
        });
        region.sum(lines, Evidence::score, Evidence::prose);
        if let Some(index) = anchored {
            region.add(index, ANCHORED);
        }
        region.best = region.highest();
        region
    }

    /// The same where no line is a sentence: other text counts.
    pub fn plain(&mut self, lines: &[Evidence]) {
        let length = |line: &Evidence| if line.class == Class::Plain && !line.framed { signed(line.length) } else { 0 };
        self.sum(lines, |line| line.score().saturating_add(length(line)), length);
        self.best = self.highest();
    }

    /// Lets a line count for more.
    fn add(&mut self, line: usize, score: i32) {
        for node in self.page.path(line) {
            let sum = &mut self.sums[node];
            sum.score = sum.score.saturating_add(score);
            work(1);
        }
    }

    /// Sums the lines of each element.
    fn sum(&mut self, lines: &[Evidence], score: impl Fn(&Evidence) -> i32, prose: impl Fn(&Evidence) -> i32) {
        self.sum_of(lines, 0..lines.len(), score, prose);
    }

    /// The same of the lines of a range.
    fn sum_of(
        &mut self,
        lines: &[Evidence],
        range: Range<usize>,
        score: impl Fn(&Evidence) -> i32,
        prose: impl Fn(&Evidence) -> i32,
    ) {
        let sums = &mut self.sums;
        sums.clear();
        sums.resize(self.page.nodes.len(), EMPTY);
        let of_lines = lines.iter().zip(&self.page.places).zip(0u32..);
        for ((line, &node), index) in of_lines.take(range.end).skip(range.start) {
            let Some(sum) = sums.get_mut(node as usize) else { continue };
            sum.add(Sum { score: score(line), prose: prose(line), first: index, last: index });
        }
        // Each node stands after its parent.
        for index in (0..sums.len()).rev() {
            let sum = sums[index];
            if let Some(parent) = sums.get_mut(self.page.nodes[index].parent as usize) {
                parent.add(sum);
            }
        }
        work(sums.len() + lines.len());
    }

    /// Which elements are of the frame.
    fn framed(&self, source: &str) -> Vec<bool> {
        let all = self.sums.first().map_or(0, |root| root.prose).max(1);
        let mut framed: Vec<bool> = Vec::with_capacity(self.sums.len());
        for (node, sum) in self.page.nodes.iter().zip(&self.sums) {
            let around = framed.get(node.parent as usize).is_some_and(|&framed| framed);
            framed.push(around || sum.prose < all - sum.prose && zone(node, source) == Zone::Frame);
        }
        framed
    }

    /// Whether an element is a paragraph of one line, or stands in one: an article holds paragraphs.
    fn is_paragraph(&self, index: usize) -> bool {
        let lone = self.sums[index].first == self.sums[index].last;
        lone && self.page.up(index).take(DEPTH).any(|node| self.page.nodes[node].name == Name::P)
    }

    fn highest(&self) -> Option<usize> {
        let mut best = None;
        for (index, sum) in self.sums.iter().enumerate() {
            let higher = best.is_none_or(|best: usize| sum.score > self.sums[best].score);
            if sum.prose > 0 && higher && !self.is_paragraph(index) {
                best = Some(index);
            }
        }
        best
    }

    /// The lines from the first to the last of the article's element.
    pub fn lines(&self) -> Option<Range<usize>> {
        let sum = self.sums[self.best?];
        Some(sum.first as usize..sum.last as usize + 1)
    }

    /// Of all the sentences of the page how many are in the article's element: in percent of characters.
    pub fn share(&self) -> i64 {
        let all = self.sums.first().map_or(0, |root| root.prose);
        100 * self.prose() / i64::from(all.max(1))
    }

    /// How many characters the sentences in the article's element have.
    pub fn prose(&self) -> i64 {
        self.best.map_or(0, |best| self.sums[best].prose.into())
    }

    /// What all lines of the page sum to.
    pub fn total(&self) -> i64 {
        self.sums.first().map_or(0, |root| root.score.into())
    }

    /// The home of the article: the innermost element that has most of the sentences, from the article's element on.
    pub fn home(&self) -> Option<usize> {
        let best = self.best?;
        let mut heaviest = vec![0; self.sums.len()];
        for index in best + 1..self.sums.len() {
            let heavy = &mut heaviest[self.page.nodes[index].parent as usize];
            if *heavy == 0 || self.sums[index].prose > self.sums[*heavy].prose {
                *heavy = index;
            }
        }
        work(heaviest.len());
        let enough = i64::from(self.sums[best].prose) * 3 / 5;
        let next = |home: &usize| {
            let holds =
                |&inner: &usize| inner > 0 && i64::from(self.sums[inner].prose) > enough && !self.is_paragraph(inner);
            Some(heaviest[*home]).filter(holds)
        };
        core::iter::successors(Some(best), next).last()
    }

    /// The element that the line of this index begins in.
    pub fn node(&self, line: usize) -> usize {
        self.page.places[line] as usize
    }

    /// The lines of an element, from the first to the last.
    pub fn of_element(&self, node: usize) -> Range<usize> {
        let sum = self.sums[node];
        sum.first as usize..sum.last as usize + 1
    }

    /// The lines of the element that the line `inner` stands in and the line `other` does not, the outermost such one.
    pub fn branch(&self, inner: usize, other: usize) -> Option<Range<usize>> {
        let apart = |&node: &usize| !self.of_element(node).contains(&other);
        self.page.path(inner).inspect(|_| work(1)).take_while(apart).last().map(|node| self.of_element(node))
    }

    /// What stands around each element, by all lines and by those of `range` alone: what stands before it, navigation for
    /// the most part, does not count there.
    pub fn around(&self, lines: &[Evidence], range: Range<usize>) -> Vec<Around> {
        let mut within = Self { page: self.page, sums: Vec::new(), best: None };
        within.sum_of(lines, range, Evidence::score, Evidence::prose);
        let mut all: Vec<Around> = Vec::with_capacity(self.sums.len());
        for (index, node) in self.page.nodes.iter().enumerate() {
            let around = all.get(node.parent as usize).copied().unwrap_or_default();
            all.push(Around {
                prose: self.sums[index].is_of_prose().unwrap_or(around.prose),
                text: within.sums[index].is_of_prose().unwrap_or(around.text),
                cell: around.cell || matches!(node.name, Name::Td | Name::Th),
            });
        }
        all
    }
}

/// Marks sentences that stood on the page before: a copy for telephones.
fn mark_copies(blocks: &[Block<'_>], lines: &mut [Evidence]) {
    let text = |index: usize| blocks[index].text.as_str();
    let prose = lines.iter().enumerate().filter(|(_, line)| line.class == Class::Prose);
    let mut all = Vec::with_capacity(lines.len());
    // By length and the last bytes first, which tell most apart.
    all.extend(prose.map(|(index, _)| ((text(index).len(), tail(text(index).as_bytes())), index)));
    all.sort_unstable_by(|(a, i), (b, j)| a.cmp(b).then_with(|| (text(*i), i).cmp(&(text(*j), j))));
    for pair in all.windows(2) {
        let [(a, i), (b, j)] = [pair[0], pair[1]];
        lines[j].copy = a == b && text(i) == text(j);
    }
}

//! Official Chinese: from the text of paragraphs to marks of who says what is to be done, by whom, by when.
//! One file a rule family; each works on the hits of one scan.

pub(crate) mod analysis;
pub(crate) mod characters;
pub(crate) mod credit;
pub(crate) mod date;
pub(crate) mod directive;
pub(crate) mod meeting;
pub(crate) mod person;
pub(crate) mod quoted;
pub(crate) mod scan;
pub(crate) mod segment;
pub(crate) mod words;

pub(crate) use analysis::Analysis;

use crate::document;
use crate::document::Document;
use crate::marks::{Mark, Place};
use crate::notice::Notice;
use crate::parser::Options;
use scan::{Hit, Scan};

/// One text as the rule families get it: the title or a paragraph, with what the scan found in it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Passage<'t> {
    /// The paragraph's index, or [`Place::TITLE`].
    pub paragraph: u32,
    pub text: &'t str,
    /// The stops, pauses, brackets and cues, in order.
    pub hits: &'t [Hit],
    /// Where dates may be, and where posts may end: byte offsets, in order.
    pub dates: &'t [u32],
    pub posts: &'t [u32],
    /// The segments (*DIRECTIVES*: cut behind each full-width `。！？；` outside brackets), in order; they tile the text.
    pub segments: &'t [Mark],
}

impl Passage<'_> {
    /// The place of `mark` in the notice.
    pub fn place(self, mark: Mark) -> Place {
        Place { paragraph: self.paragraph, mark }
    }
}

/// Reads what the title and the paragraphs of `notice` say.
pub(crate) fn analyze(notice: &Notice<'_>, options: &Options) -> Analysis {
    let mut analysis = Analysis { document: document::read(notice).map(Box::new), ..Analysis::default() };
    let document = analysis.document.as_deref().map(|marks| Document { notice, marks });
    let mut calendar = date::Calendar::new(document, options);
    // Emptied, not freed, from text to text.
    let longest = texts(notice).map(|(_, text)| text.len()).max().unwrap_or_default();
    let (mut scan, mut segments) = (Scan::of(longest), Vec::with_capacity(longest / 64));
    let mut directives = directive::Reader::new(notice);
    for (paragraph, text) in texts(notice) {
        segments.clear();
        scan.read(text);
        segment::segments(text, &scan.hits, &mut segments);
        let Scan { hits, dates, posts, .. } = &scan;
        let passage = Passage { paragraph, text, hits, dates, posts, segments: &segments };
        quoted::read(passage, &mut analysis);
        date::read(passage, &mut calendar, &mut analysis);
        person::read(passage, &mut analysis);
        credit::read(passage, &mut analysis);
        directives.read(passage, &mut analysis);
    }
    analysis.meeting = meeting::read(notice, &analysis);
    directive::resolve(notice, &mut analysis);
    person::merge(notice, &mut analysis);
    analysis
}

/// The segments of a text.
pub(crate) fn segments(text: &str) -> Vec<Mark> {
    let (mut scan, mut segments) = (Scan::default(), Vec::new());
    scan.read(text);
    segment::segments(text, &scan.hits, &mut segments);
    segments
}

/// The title and the paragraphs that show text, each with the number that its [`Place`]s carry.
fn texts<'n>(notice: &'n Notice<'_>) -> impl Iterator<Item = (u32, &'n str)> {
    let paragraphs = notice.blocks.iter().zip(0u32..).map(|(block, index)| (index, block.text.as_str()));
    core::iter::once((Place::TITLE, notice.title())).chain(paragraphs).filter(|(_, text)| !text.is_empty())
}

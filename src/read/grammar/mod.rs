//! Official Chinese: from the text of paragraphs to marks of who says what is to be done, by whom, by when.
//! One file a rule family; each works on the hits of one scan.

mod clause;
pub(crate) mod credit;
pub(crate) mod date;
mod deadline;
pub(crate) mod directive;
mod lexeme;
pub(crate) mod meeting;
mod ordinal;
mod passage;
pub(crate) mod person;
pub(crate) mod quoted;
mod responsible;
pub(crate) mod scan;
pub(crate) mod segment;

use super::document;
use super::texts::Texts;
use crate::marks::Analysis;
use crate::options::Options;
use crate::place::{Mark, Place};
use passage::Passage;
use scan::Scan;

/// Reads what the title and the paragraphs say.
pub(crate) fn analyze(texts: Texts<'_>, options: &Options) -> Analysis {
    let mut analysis = Analysis { document: document::read(texts).map(Box::new), ..Analysis::default() };
    let mut calendar = date::Calendar::new(texts, analysis.document.as_deref(), options);
    // Emptied, not freed, from text to text.
    let longest = texts.with_infos().map(|(_, text, _)| text.len()).max().unwrap_or_default();
    let (mut scan, mut segments) = (Scan::of(longest), Vec::with_capacity(longest / 64));
    let mut directives = directive::Reader::new(texts.title, longest);
    let (mut duties, mut attached) = (Vec::new(), responsible::Attached::default());
    let (mut head, last) = (HEAD, last_sentence(texts));
    for (paragraph, text, is_info) in texts.with_infos() {
        segments.clear();
        scan.read(text);
        segment::segments(text, &scan.hits, &mut segments);
        let Scan { hits, dates, posts, terms, .. } = &scan;
        let (is_head, is_foot) = (head > 0 && paragraph != Place::TITLE, last.is_none_or(|last| paragraph >= last));
        head = if is_head && text.contains(STOP) { 0 } else { head.saturating_sub(usize::from(is_head && !is_info)) };
        let passage = Passage { paragraph, text, is_head, is_foot, hits, dates, posts, terms, segments: &segments };
        if is_info {
            credit::read(passage, &mut analysis);
            continue;
        }
        quoted::read(passage, &mut analysis);
        let (first_date, first_directive) = (analysis.dates.len(), analysis.directives.len());
        date::read(passage, &mut calendar, &mut analysis);
        person::read(passage, &mut analysis);
        credit::read(passage, &mut analysis);
        responsible::find(passage, &mut duties);
        directives.read(passage, &duties, &mut analysis);
        deadline::read(passage, first_date, first_directive, &mut analysis);
        attached.read(passage, &duties, (first_date, first_directive), &mut analysis);
    }
    analysis.responsible = attached.finish();
    analysis.meeting = meeting::read(texts, &analysis);
    directive::resolve(texts, &mut analysis);
    person::merge(texts, &mut analysis);
    analysis
}

/// The most paragraphs of a head without a sentence: headlines, captions.
const HEAD: usize = 4;

/// What ends a sentence.
const STOP: char = '。';

/// The last paragraph that holds a sentence.
fn last_sentence(texts: Texts<'_>) -> Option<u32> {
    texts.paragraphs().rev().find(|(_, text)| text.contains(STOP)).map(|(paragraph, _)| paragraph)
}

/// The segments of a text.
pub(crate) fn segments(text: &str) -> Vec<Mark> {
    let (mut scan, mut segments) = (Scan::default(), Vec::new());
    scan.read(text);
    segment::segments(text, &scan.hits, &mut segments);
    segments
}

//! Directives: what somebody is to do, must not do or may do, under whose words they stand.
//! A segment is read clause by clause: its reporting clause, its first cue, else whether it is a phrase of action.

mod action;
mod addressee;
mod condition;
mod cue;
mod directing;
mod implied;
mod lead;
mod lexicon;
mod modal;
mod noun;
mod pronoun;
mod reporting;
mod scope;
mod sentence;

use super::scan::{Class, Hit};
use super::{Analysis, Passage};
use crate::genre::Genre;
use crate::marks::{AttributionMarks, DirectiveMarks};
use crate::place::Place;
#[cfg(test)]
pub(crate) use cue::CUE_WORDS;
pub(crate) use cue::may_begin as may_begin_cue;
pub(crate) use pronoun::resolve;
use scope::Scope;
use sentence::Sentence;

/// Reads directives, text after text.
#[derive(Debug)]
pub(crate) struct Reader {
    /// Whether the notice is an official document: then the document itself speaks.
    official: bool,
    /// Filled and emptied for each segment.
    scope: Scope,
}

/// Whose words are reported, from segment to segment of a paragraph.
#[derive(Clone, Copy, Debug)]
struct Voice {
    /// Whether a reporting clause is in force, be its speaker known or not.
    reported: bool,
    /// Whether the words stand in quotes, so that the closing one ends them.
    quoted: bool,
    /// The speaker, if known, and the verb.
    words: AttributionMarks,
    /// The index of the attribution once a directive stands under it, or [`DirectiveMarks::NONE`].
    index: u32,
}

impl Voice {
    const NONE: Self =
        Self { reported: false, quoted: false, words: AttributionMarks::NONE, index: DirectiveMarks::NONE };
}

impl Reader {
    pub fn new(title: &str) -> Self {
        Self { official: Genre::of(title).is_some_and(Genre::directs), scope: Scope::default() }
    }

    /// Reads the directives of `passage`, and the reporting clauses that they stand under. Titles direct nobody.
    pub fn read(&mut self, passage: Passage<'_>, analysis: &mut Analysis) {
        if passage.paragraph == Place::TITLE {
            return;
        }
        let (mut voice, mut hits) = (Voice::NONE, passage.hits);
        for mark in passage.segments {
            let (own, behind) = hits.split_at(hits.partition_point(|hit| hit.at < mark.end));
            hits = behind;
            if voice.reported || voice.quoted || self.official || tells(own) {
                let mut sentence = Sentence::new(passage, *mark, own, voice, self.official);
                let outer = self.scope.outer(passage.text, sentence.start(), own);
                voice = sentence.read(outer, analysis);
            }
        }
    }
}

/// Whether a segment with these hits may hold a cue or a reporting clause.
fn tells(hits: &[Hit]) -> bool {
    hits.iter().any(|hit| hit.class.has(Class::CUE.and(Class::REPORT)))
}

//! What stands between marks: cited works 《…》 and coined terms “…”.
//! The rules are those of GB/T 15834-2011 (标点符号用法, *use of punctuation marks*), 4.8 quotes and 4.15 title marks.

use super::scan::{Class, Hit};
use super::{Analysis, Passage};
use crate::growth::work;
use crate::place::{Mark, Place};

/// The most titles that are open at once: 《…〈…《…》…〉…》 and a little. What opens deeper shuts the outermost out.
const MAX_NESTED: usize = 8;

/// The most characters of a coined term: two halves of four or five with 、 between them (“不忘初心、牢记使命”) and a
/// little. What is longer is a sentence or a motto.
const MAX_TERM: usize = 12;

/// What ends a quote that is no term.
const CLAUSE_END: Class = Class::STOP.and(Class::PAUSE);

/// Reads the works that `passage` cites and the terms that it sets in quotes.
pub(crate) fn read(passage: Passage<'_>, analysis: &mut Analysis) {
    let mut works = Works { open: [(0, false); MAX_NESTED], depth: 0, first: analysis.works.len() };
    let mut quote = None;
    for &hit in passage.hits {
        if hit.class.has(CLAUSE_END) {
            quote = None;
        } else if hit.class.has(Class::OPEN.and(Class::CLOSE)) {
            let mark = passage.text[hit.start()..].chars().next().unwrap_or_default();
            works.pass(passage, hit, mark, &mut analysis.works);
            quote = self::quote(passage, hit, mark, quote, &mut analysis.terms);
        }
    }
    works.finish(&mut analysis.works);
}

/// The titles that are open.
struct Works {
    /// Each by its index in the list of works, and whether it opened with 〈.
    open: [(usize, bool); MAX_NESTED],
    depth: usize,
    /// The index of the passage's first work.
    first: usize,
}

impl Works {
    /// `work = ("《" | "〈") { character | work } ("》" | "〉")` ; the marks in pairs, 〈 within 《 by the standard, as
    /// written by its readers
    fn pass(&mut self, passage: Passage<'_>, hit: Hit, mark: char, works: &mut Vec<Place>) {
        let single = match mark {
            '《' | '》' => false,
            '〈' | '〉' => true,
            _ => return,
        };
        if hit.class.has(Class::OPEN) {
            if self.depth == MAX_NESTED {
                self.open.copy_within(1.., 0); // the outermost will never close, most likely
                self.depth -= 1;
            }
            self.open[self.depth] = (works.len(), single);
            self.depth += 1;
            let mark = Mark::new(hit.end(), hit.end()); // the end comes with the closing mark
            push(works, Place { paragraph: passage.paragraph, mark });
        } else if hit.class.has(Class::CLOSE)
            && let Some(depth) = self.open[..self.depth].iter().rposition(|&(_, of)| of == single)
        {
            works[self.open[depth].0].mark.end = hit.at;
            self.depth = depth;
        }
    }

    /// Drops the titles that never closed, or hold nothing.
    fn finish(self, works: &mut Vec<Place>) {
        work(works.len() - self.first);
        let mut index = 0;
        works.retain(|work| {
            index += 1;
            index <= self.first || !work.mark.is_empty()
        });
    }
}

/// A quote that is open.
#[derive(Clone, Copy)]
struct Quote {
    /// Where its words begin.
    start: usize,
    closer: char,
}

/// `term = opening-quote 2*12character closing-quote` without marks of clauses (，。：；？！…), titles or quotes within,
/// and not after a colon, where words are quoted that somebody said. These are the quotes of 4.8.3.3, around what has
/// a meaning of its own; those of 4.8.3.1 stand around what was said.
///
/// Returns the quote that is open after `hit`, the bracket `mark`.
fn quote(passage: Passage<'_>, hit: Hit, mark: char, open: Option<Quote>, terms: &mut Vec<Place>) -> Option<Quote> {
    let closer = match mark {
        '“' => '”',
        '‘' => '’',
        '「' => '」',
        '『' => '』',
        '（' | '）' => return open,
        mark => {
            let open = open.filter(|open| open.closer == mark)?;
            if is_term(&passage.text[open.start..hit.start()]) {
                push(terms, passage.place(Mark::new(open.start, hit.start())));
            }
            return None;
        }
    };
    let said = passage.text[..hit.start()].ends_with(['：', ':']);
    (!said).then_some(Quote { start: hit.end(), closer })
}

/// Whether the words in a quote are neither too few nor too many for a term.
fn is_term(words: &str) -> bool {
    words.len() <= MAX_TERM * 4 && (2..=MAX_TERM).contains(&words.chars().count())
}

/// Appends `place`; the first makes room for as many as most notices have.
fn push(places: &mut Vec<Place>, place: Place) {
    const USUAL: usize = 16;
    if places.is_empty() {
        places.reserve(USUAL);
    }
    places.push(place);
}

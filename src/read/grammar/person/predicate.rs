//! What may follow a name: words that begin a predicate, and particles. By them the reader of a text without
//! spaces knows where a name ends.

use super::character::{is_dot, is_han};
use crate::lexicon;
use crate::lexicon::characters::Characters;
use crate::lexicon::words::{Words, words};

/// Words that follow the name of somebody who does something in a notice: reporting verbs; meeting, visiting,
/// deciding; adverbs before the verb; titles of respect; time.
static PREDICATES: Words = words!(lexicon::PERSON_PREDICATES);

/// What a particle among them may be besides: a syllable of a given name. Which it is, what follows tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Particle {
    /// 和 与: before another name. Before a predicate it is a syllable (魏凤和│出席).
    Conjunction,
    /// 向 为 将 能 …: before a noun or a verb. Before a stop or another particle it is a syllable (蒲永能│等).
    Preposition,
    /// 科 州 团 …: which mostly end the name of an organ or a place. Before a word or a stop it is a syllable (董春科│主持).
    Noun,
}

static CONJUNCTIONS: Characters = Characters::new("和与");
static PREPOSITIONS: Characters = Characters::new("同向为从以任作由用将可能应会兼做给是");
static NOUNS: Characters = Characters::new("科州乡镇党团省班站所示表首日");

/// What `c` may be besides a syllable of a name.
pub(super) fn particle(c: char) -> Option<Particle> {
    if CONJUNCTIONS.contains(c) {
        Some(Particle::Conjunction)
    } else if PREPOSITIONS.contains(c) {
        Some(Particle::Preposition)
    } else if NOUNS.contains(c) {
        Some(Particle::Noun)
    } else {
        None
    }
}

/// What ends a name, by how surely it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sureness {
    /// A word of one character.
    Particle,
    /// A longer word.
    Word,
    /// The end of the text, a stop, a bracket, a blank, a digit.
    Stop,
}

/// How surely `text` begins with what may follow a name.
pub(super) fn after_name(text: &str) -> Option<Sureness> {
    match text.chars().next() {
        Some(c) if is_dot(c) => None, // of a foreign name
        Some(c) if is_han(c) => {
            let word = PREDICATES.head(text)?;
            Some(if word.len() > c.len_utf8() { Sureness::Word } else { Sureness::Particle })
        }
        _ => Some(Sureness::Stop),
    }
}

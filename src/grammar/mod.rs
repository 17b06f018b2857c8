//! Official Chinese: from the text of paragraphs to marks of who says what is to be done, by whom, by when.
//! One file a rule family; each works on the hits of one scan.

pub(crate) mod scan;

use crate::marks::{Mark, Place};
use crate::notice::Notice;
use crate::parser::Options;
use scan::Hit;

/// What a notice says: flat lists of marks, each in the order of the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Analysis {}

/// What the rule families share while they read: vectors that are emptied, not freed, from text to text.
#[derive(Debug, Default)]
struct Scratch {
    hits: Vec<Hit>,
    segments: Vec<Mark>,
}

/// Reads what the title and the paragraphs of `notice` say.
pub(crate) fn analyze(notice: &Notice<'_>, _options: &Options) -> Analysis {
    let analysis = Analysis::default();
    let mut scratch = Scratch::default();
    for (_index, text) in texts(notice) {
        scratch.hits.clear();
        scratch.segments.clear();
        scan::scan(text, &mut scratch.hits);
    }
    analysis
}

/// The title and the paragraphs that show text, each with the number that its [`Place`]s carry.
fn texts<'n>(notice: &'n Notice<'_>) -> impl Iterator<Item = (u32, &'n str)> {
    let paragraphs = notice.blocks.iter().zip(0u32..).map(|(block, index)| (index, block.text.as_str()));
    core::iter::once((Place::TITLE, notice.title())).chain(paragraphs).filter(|(_, text)| !text.is_empty())
}

//! Who chaired a meeting: 区委书记李明主持会议, 会议由李明主持.

use super::super::{Analysis, person};
use crate::lexicon;
use crate::lexicon::words::{Words, words};
use memchr::memmem;

use crate::growth::work;
use crate::place::{Mark, Place};
use crate::read::texts::Texts;

/// The verb: to chair.
const CHAIR: &str = "主持";

/// What is chaired, after 主持: the meeting, or nothing more.
static CHAIRED: Words = words!(lexicon::MEETING_CHAIRED);

/// How many times 主持 is looked at: notices say it once or twice.
const TRIES: usize = 8;

/// Finds the chair.
pub(super) fn read(texts: Texts<'_>, analysis: &Analysis) -> Option<Place> {
    let finder = memmem::Finder::new(CHAIR);
    let said = texts.paragraphs().flat_map(|(paragraph, text)| {
        work(text.len());
        finder.find_iter(text.as_bytes()).map(move |at| (paragraph, text, at, &text[at + CHAIR.len()..]))
    });
    let chaired = said.filter(|(.., behind)| behind.is_empty() || CHAIRED.head(behind).is_some());
    chaired.take(TRIES).find_map(|(paragraph, text, at, _)| before(paragraph, text, at, analysis))
}

/// The person in the clause before 主持 at `at`.
pub(super) fn before(paragraph: u32, text: &str, at: usize, analysis: &Analysis) -> Option<Place> {
    let start = text[..at].rfind(['，', '。', '；', '！', '？', '：']).map_or(0, |stop| stop + '，'.len_utf8());
    let clause = Mark::new(start, at);
    let mut people = analysis.people.iter().map(|person| person.name);
    let known = people.rfind(|name| name.paragraph == paragraph && clause.contains(name.mark));
    known.or_else(|| bare(text, start, at).map(|mark| Place { paragraph, mark }))
}

/// A name without a post: all of the clause, or what stands after 由.
///
/// ```text
/// bare = [ *any "由" ] name "主持"
/// ```
fn bare(text: &str, start: usize, at: usize) -> Option<Mark> {
    let clause = &text[start..at];
    let from = clause.rfind('由').map_or(start, |by| start + by + '由'.len_utf8());
    let name = person::chinese_name(&text[from..])?;
    let end = from + name.len();
    let rest = text.get(end..at)?;
    (rest.is_empty() || rest == "同志").then(|| Mark::new(from, end))
}

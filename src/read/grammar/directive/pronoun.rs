//! Pronouns among the speakers: whom 他, 她 and 会议 stand for. 他 and 她 are the person last named as a subject, 会议 is the
//! body whose meeting the notice reports.

use crate::marks::{Analysis, AttributionMarks, PersonMarks};
use crate::place::{Mark, Place};
use crate::read::grammar::person;
use crate::read::texts::Texts;

/// How far back a pronoun looks for its person: clauses, and bytes.
const CLAUSES: usize = 12;
const WINDOW: usize = 1 << 11;

/// Among how many people it looks: the last named ones.
const PEOPLE: usize = 64;

/// Finds out whom the pronouns among the speakers stand for.
pub(crate) fn resolve(texts: Texts<'_>, analysis: &mut Analysis) {
    let (people, meeting) = (&analysis.people, analysis.meeting.as_ref().and_then(|meeting| meeting.body));
    let mut last = None;
    for attribution in &mut analysis.attributions {
        let speaker = Place { paragraph: attribution.paragraph, mark: attribution.speaker };
        match texts.words(speaker) {
            "会议" => attribution.resolved = meeting,
            "他" | "她" => {
                last = antecedent(texts, people, attribution).or(last);
                attribution.resolved = last;
            }
            name if is_known(texts, people, name) => last = Some(speaker),
            _ => {}
        }
    }
}

/// The subject of the nearest clause before a pronoun in its paragraph that is somebody whom the notice names.
fn antecedent(texts: Texts<'_>, people: &[PersonMarks], pronoun: &AttributionMarks) -> Option<Place> {
    let text = texts.text(pronoun.paragraph);
    let before = text.get(..pronoun.speaker.start as usize)?;
    let mut start = before.len().saturating_sub(WINDOW);
    while !before.is_char_boundary(start) {
        start += 1;
    }
    let known = people.iter().rev().take(PEOPLE);
    let mut end = before.len();
    for clause in before[start..].rsplit(['，', '。', '；', '：', '！', '？']).take(CLAUSES) {
        let from = end - clause.len();
        let subject =
            |name: &str| clause.find(name).filter(|&at| opens(&clause[..at])).map(|at| (from + at, name.len()));
        let named = known.clone().map(|person| texts.words(person.name)).filter(|name| !name.is_empty());
        if let Some((at, length)) = named.filter_map(subject).min() {
            return Some(Place { paragraph: pronoun.paragraph, mark: Mark::new(at, at + length) });
        }
        end = from.saturating_sub('，'.len_utf8());
    }
    None
}

/// Whether what stands before a name lets it be the subject: nothing, a post, a word that leads in.
fn opens(before: &str) -> bool {
    before.is_empty()
        || person::ends_in_post(before)
        || ["同时", "随后", "会上", "最后", "日", "天"].iter().any(|lead| before.ends_with(lead))
}

/// Whether `name` is that of one of the people last named.
fn is_known(texts: Texts<'_>, people: &[PersonMarks], name: &str) -> bool {
    let same = |person: &PersonMarks| texts.words(person.name) == name;
    !name.is_empty() && people.iter().rev().take(PEOPLE).any(same)
}

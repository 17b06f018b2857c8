//! The meeting that a notice reports: its body, number, date and chair. Read off the title and the head, where a notice
//! says what it reports; only the chair may stand further down.

mod announcement;
mod chair;
mod name;

use super::Analysis;
use crate::lexicon;
use crate::lexicon::words::{Words, words};
use crate::marks::MeetingMarks;
use crate::place::{Mark, Place};
use crate::read::texts::Texts;
use crate::span::boundary;
use announcement::{Announcement, News, Sentence};

/// The paragraphs with text, of which two sentences are the head of a notice.
const HEAD: usize = 3;

/// The bytes of a sentence in which a meeting is announced.
const LONGEST: usize = 900;

/// Titles of speeches and letters end so; after 传达学习 a speech is what a meeting was about.
static SPEECHES: Words = words!(lexicon::MEETING_SPEECHES);

/// Words of titles over press conferences and over what is to come.
static OTHERS: Words = words!(lexicon::MEETING_OTHERS);

/// Visits and surveys: none is a meeting, even with one inside.
static VISITS: Words = words!(lexicon::MEETING_VISITS);

/// Finds the meeting, if the notice reports one: the title names it, or the head announces one with its number, or the
/// first sentence says which body held it.
pub(crate) fn read(texts: Texts<'_>, analysis: &Analysis) -> Option<MeetingMarks> {
    // A title is a line; what goes on is none.
    let title = &texts.title[..boundary(texts.title, LONGEST)];
    if OTHERS.is_in(title) {
        return None;
    }
    let titled = announced(Place::TITLE, title, Mark::new(0, title.len()), analysis);
    if titled.is_none() && (is_speech(title) || VISITS.is_in(title)) {
        return None;
    }
    let mut head = head(texts).enumerate().filter_map(|(index, (paragraph, text, sentence))| {
        announced(paragraph, text, sentence, analysis).map(|found| (index, sentence, found))
    });
    let named = || titled.is_some() || name::names_meeting(title);
    let first = head.next().filter(|(index, _, found)| match found.news {
        _ if found.ordinal.is_some() || named() => true,
        News::First if *index == 0 => true,
        News::First | News::No => head.any(|(.., next)| next.news == News::Yes),
        News::Yes => true,
    });
    let Some((_, sentence, ref found)) = first else {
        return titled.map(|titled| marks(&titled, None, texts, analysis));
    };
    let date = date(sentence, found, analysis);
    Some(match titled {
        Some(titled) => MeetingMarks {
            // A body that was only guessed from the meeting's name gives way to one that the title names.
            body: if found.sure { found.body } else { titled.body.or(found.body) },
            ordinal: found.ordinal.or(titled.ordinal),
            ..marks(found, date, texts, analysis)
        },
        None => marks(found, date, texts, analysis),
    })
}

fn marks(found: &Announcement, date: Option<u32>, texts: Texts<'_>, analysis: &Analysis) -> MeetingMarks {
    let chair = found.chair.or_else(|| chair::read(texts, analysis));
    MeetingMarks { body: found.body, ordinal: found.ordinal, date, chair }
}

/// Whether a title, less brackets and white space after it, ends as those of speeches do.
fn is_speech(title: &str) -> bool {
    let mark = |c: char| c.is_whitespace() || matches!(c, '（' | '）' | '(' | ')' | '”');
    SPEECHES.tail(title.trim_end_matches(mark)).is_some()
}

/// The first two sentences of the first paragraphs; a line without a stop is a heading, and says again what the title
/// says.
fn head(texts: Texts<'_>) -> impl Iterator<Item = (u32, &str, Mark)> {
    let stopped = texts.paragraphs().filter_map(|(paragraph, text)| {
        let near = &text[..boundary(text, LONGEST)];
        let mut ends = stops(near).map(|at| at + '。'.len_utf8());
        let first = ends.next()?;
        Some((paragraph, text, [Mark::new(0, first), Mark::new(first, ends.next().unwrap_or(near.len()))]))
    });
    stopped.take(HEAD).flat_map(|(paragraph, text, sentences)| {
        sentences.into_iter().filter(|sentence| !sentence.is_empty()).map(move |sentence| (paragraph, text, sentence))
    })
}

/// Where 。 stands in `text`. It is E3 80 82: few other characters, all of them marks, begin so.
fn stops(text: &str) -> impl Iterator<Item = usize> {
    let marks = memchr::memchr_iter(0xE3, text.as_bytes());
    marks.filter(|&at| text.as_bytes()[at..].starts_with("。".as_bytes()))
}

/// The meeting that `sentence` announces.
fn announced(paragraph: u32, text: &str, sentence: Mark, analysis: &Analysis) -> Option<Announcement> {
    let end = boundary(text, sentence.range().end);
    announcement::read(Sentence { paragraph, text: &text[..end], start: sentence.range().start, analysis })
}

/// The index of the date of a meeting in the analysis: the last day named before it, else the first after it.
fn date(sentence: Mark, found: &Announcement, analysis: &Analysis) -> Option<u32> {
    let days = || {
        let dates = analysis.dates.iter().zip(0..).filter(|(date, _)| {
            date.place.paragraph == found.paragraph && sentence.contains(date.place.mark) && date.start.day.is_some()
        });
        dates.map(|(date, index)| (date.place.mark, index))
    };
    let before = days().filter(|(mark, _)| mark.end <= found.at).last();
    before.or_else(|| days().next()).map(|(_, index)| index)
}

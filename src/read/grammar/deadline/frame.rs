//! What a deadline governs: whether it stands at the head of what is to be done, or in the description of a thing
//! (6月底前建成的小区, *estates built by the end of June*) or of a case.

use super::{Candidate, Stand};
use crate::lexicon;
use crate::lexicon::organ::is_organ;
use crate::lexicon::words::{Words, words};
use crate::place::Mark;
use crate::read::grammar::Passage;

/// A directive, as the rules for deadlines look at it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame<'t> {
    /// The text of the paragraph up to the end of the directive.
    pub text: &'t str,
    /// Where the directive begins.
    pub start: usize,
    /// Where in it deadlines without a date may be.
    pub terms: &'t [u32],
    cue: Mark,
    addressee: Mark,
}

/// How far the rules look back and ahead in a clause, in bytes: no clause of official prose is longer, and what is read
/// stays linear in the text.
const REACH: usize = 360;

impl<'t> Frame<'t> {
    pub fn new(passage: Passage<'t>, text: Mark, cue: Mark, addressee: Mark) -> Self {
        let whole = passage.text.get(..text.end as usize).unwrap_or_default();
        let before = |end: u32| passage.terms.partition_point(|&at| at < end);
        let terms = passage.terms.get(before(text.start)..before(text.end)).unwrap_or_default();
        Self { text: whole, start: text.start as usize, terms, cue, addressee }
    }

    /// Where the directive has the character `c`, which is one of [`Class::TERM`](crate::read::grammar::scan::Class).
    pub fn each(self, c: char) -> impl Iterator<Item = usize> + 't {
        let Self { text, terms, .. } = self;
        terms.iter().map(|&at| at as usize).filter(move |&at| text[at..].starts_with(c))
    }

    /// The clause before byte `at`: from after the last pause, the addressee and the cue. Where it is too long, all that
    /// is looked at.
    pub fn before(&self, at: usize) -> &'t str {
        let reach = floor(self.text, at.saturating_sub(REACH)).max(self.start);
        let from = self.text[reach..at].rfind(is_pause).map_or(reach, |pause| {
            let pause = reach + pause;
            pause + self.text[pause..].chars().next().map_or(0, char::len_utf8)
        });
        let behind = |mark: Mark| Some(mark.end as usize).filter(|&end| mark.start as usize >= from && end <= at);
        let from = [self.addressee, self.cue].into_iter().filter_map(behind).fold(from, usize::max);
        &self.text[from..at]
    }

    /// Where the comma stands that the clause before byte `at` follows.
    pub fn comma_before(&self, at: usize) -> Option<usize> {
        let reach = floor(self.text, at.saturating_sub(REACH)).max(self.start);
        let (pause, c) = self.text[reach..at].char_indices().rev().find(|&(_, c)| is_pause(c))?;
        matches!(c, '，' | ',').then_some(reach + pause)
    }

    /// The rest of the clause after byte `at`.
    pub fn behind(&self, at: usize) -> &'t str {
        let reach = &self.text[at..floor(self.text, at + REACH)];
        &reach[..reach.find(is_pause).unwrap_or(reach.len())]
    }

    /// Whether `candidate` is a deadline of what is to be done.
    ///
    /// ```text
    /// governs = head deadline action | object deadline action, and neither describes a thing or a case
    /// ```
    pub fn governs(&self, candidate: Candidate) -> bool {
        let (start, end) = (candidate.mark.start as usize, candidate.mark.end as usize);
        let (before, behind) = (self.before(start), self.behind(end));
        if self.in_title(start) || DESCRIBING.head(behind).is_some() || behind.ends_with('的') {
            return false;
        }
        // Before the cue of its clause: within the subject, where that has 的.
        let (from, to) = (self.cue.start as usize, end + behind.len());
        if !self.cue.is_empty() && (end..to).contains(&from) && self.text[end..from].contains('的') {
            return false;
        }
        if candidate.stand == Stand::Span && FORBIDDING.head(behind).is_some() {
            return false;
        }
        let head = opening(before);
        let prepared = self.text[start..end].starts_with(['于', '在']);
        match head {
            Head::Open => true,
            Head::Case => false,
            _ if candidate.stand != Stand::Free => false,
            // 将材料于3月5日前报送
            Head::Object if prepared => true,
            _ => !behind.contains('的'),
        }
    }

    /// Whether byte `at` stands in the title of a work.
    fn in_title(&self, at: usize) -> bool {
        let before = &self.text[floor(self.text, at.saturating_sub(REACH))..at];
        before.rfind('《').is_some_and(|open| !before[open..].contains('》'))
    }
}

/// What stands before a deadline in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// Nothing but adverbs and who is to act.
    Open,
    /// An object before its verb: 将材料.
    Object,
    /// The words of a case: 如, 凡.
    Case,
    /// A verb, or what is not known.
    Other,
}

/// `head = [agent] { adverb }`
pub(super) fn opening(before: &str) -> Head {
    let rest = without_adverbs(before);
    if rest.is_empty() || is_agent(rest) {
        Head::Open
    } else if CASES.head(rest).is_some() {
        Head::Case
    } else if OBJECTS.head(rest).is_some_and(|word| word.len() < rest.len()) {
        Head::Object
    } else {
        Head::Other
    }
}

/// `text` without the adverbs at its end and its head, and without brackets and blanks.
pub(super) fn without_adverbs(text: &str) -> &str {
    let margin = |c: char| c.is_whitespace() || matches!(c, '）' | ')' | '”' | '“' | '、' | '.' | '．');
    let mut text = text.trim_matches(margin);
    while let Some(word) = ADVERBS.tail(text) {
        text = text[..text.len() - word.len()].trim_end_matches(margin);
    }
    while let Some(word) = ADVERBS.head(text) {
        text = text[word.len()..].trim_start_matches(margin);
    }
    text
}

/// Whether `words` may be those who are to act.
pub(super) fn is_agent(words: &str) -> bool {
    AGENTS.tail(words).is_some() || is_organ(words)
}

/// The last character boundary of `text` at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

const fn is_pause(c: char) -> bool {
    matches!(c, '，' | ',' | '：' | ':' | '；' | ';' | '。' | '！' | '？' | '（' | '(' | '—' | '…')
}

/// Modals, adverbs and conjunctions between who is to act and by when; verbs that only lead to another (确保, *make sure*).
static ADVERBS: Words = words!(lexicon::DEADLINE_ADVERBS);

/// What those are called who are to act, organs apart.
static AGENTS: Words = words!(lexicon::DEADLINE_AGENTS);

/// What a case or a reason opens with.
static CASES: Words = words!(lexicon::DEADLINE_CASES);

/// What an object before its verb opens with.
static OBJECTS: Words = words!("将 把");

/// What the words after make of a date or a length of time: a description, or a case that did not come true.
static DESCRIBING: Words = words!(lexicon::DEADLINE_DESCRIBING);

/// Words after a length of time in which something is not to be done.
static FORBIDDING: Words = words!(lexicon::DEADLINE_FORBIDDING);

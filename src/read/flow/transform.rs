//! `text-transform`: the case in which letters are shown (CSS Text 3, section 2.1), by the full mappings of Unicode.
//! Knows a run of text and the character before it; nothing of elements.

use super::weave::Run;
use crate::growth::work;
use crate::style::TextTransform;

/// Tells `each` the run in pieces, those that change apart from those that stay as they are, so that each keeps its place
/// in the source. `before` is the last character on the line before it.
pub(super) fn transformed(run: Run<'_>, how: TextTransform, before: Option<char>, mut each: impl FnMut(Run<'_>)) {
    let (mut stays, mut before) = (0, before);
    for (at, c) in run.text.char_indices() {
        let end = at + c.len_utf8();
        let shown = match how {
            TextTransform::Uppercase => c.to_uppercase().to_string(),
            TextTransform::Lowercase if c == 'Σ' && ends_word(&run.text[..at], &run.text[end..]) => "ς".to_owned(),
            TextTransform::Lowercase => c.to_lowercase().to_string(),
            TextTransform::Capitalize if !before.is_some_and(is_of_word) => titlecase(c),
            TextTransform::Capitalize | TextTransform::None => c.to_string(),
        };
        work(1);
        before = Some(c);
        if shown.chars().ne([c]) {
            each(run.part(stays, at));
            each(Run { text: &shown, exact: false, ..run.part(at, end) });
            stays = end;
        }
    }
    each(run.part(stays, run.text.len()));
}

/// Whether a letter after this character goes on with a word: `don't`, `1st`. Chinese has no case and no words to go on with.
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
        || matches!(c, '\'' | '\u{2019}' | '_' | '\u{300}'..='\u{36F}')
}

/// Whether a letter between these ends a word: the last sigma of a Greek word has a form of its own. Letters without a
/// case, as Chinese ones are, are of no such word (Unicode, section 3.13, `Final_Sigma`).
fn ends_word(before: &str, after: &str) -> bool {
    let has_case = |c: char| c.is_lowercase() || c.is_uppercase();
    before.chars().next_back().is_some_and(has_case) && !after.chars().next().is_some_and(has_case)
}

/// Title case: upper case, but for the letters that are two in one.
fn titlecase(c: char) -> String {
    match c {
        'Ǆ' | 'ǆ' => "ǅ".to_owned(),
        'Ǉ' | 'ǉ' => "ǈ".to_owned(),
        'Ǌ' | 'ǌ' => "ǋ".to_owned(),
        'Ǳ' | 'ǳ' => "ǲ".to_owned(),
        'ß' => "Ss".to_owned(),
        _ => c.to_uppercase().to_string(),
    }
}

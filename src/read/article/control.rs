//! Lines of buttons and switches: words of a site's frame with marks between them, and nothing else.

use crate::growth::work;
use crate::lexicon::boilerplate::CONTROLS;
use crate::text::is_blank;

/// Whether `c` parts buttons, or stands around one: a line, a bracket, a bullet, an arrow, a stop.
#[rustfmt::skip]
pub(super) const fn is_control_mark(c: char) -> bool {
    matches!(c,
        '|' | '｜' | '丨' | '/' | '／' | '\\' | '·' | '•' | '【' | '】' | '〖' | '〗' | '[' | ']' | '［' | '］'
        | '<' | '>' | '＞' | '＜' | '«' | '»' | '‹' | '›' | '-' | '—' | '－' | '_' | '=' | '+' | '＋' | '*'
        | '◆' | '◇' | '■' | '□' | '●' | '○' | '▲' | '▼' | '△' | '▽' | '►' | '▶' | '★' | '☆' | '→' | '←'
        | '↑' | '↓' | '⇧' | '…' | ',' | '，' | '、' | '.' | ';' | '；' | ':' | '：' | '(' | ')' | '（' | '）'
        | '×')
}

/// Whether a text begins with a Chinese character, as most do, as its first byte says: there is neither a blank nor a mark
/// then.
#[inline]
pub(super) fn begins_with_character(text: &str) -> bool {
    matches!(text.as_bytes(), [0xE5..=0xE9, ..])
}

/// Whether a text is nothing but buttons:
///
/// ```text
/// controls = *( mark | CONTROL | figures )     ; longest word first
/// figures  = 1*3DIGIT "/" 1*3DIGIT             ; 1/6, of a picture or a page
/// ```
/// Nothing at all is buttons too.
pub(super) fn controls(text: &str) -> bool {
    after_controls(text).is_empty()
}

/// What stands after the buttons that a text begins with.
pub(super) fn after_controls(text: &str) -> &str {
    let mut rest = text;
    loop {
        if !begins_with_character(rest) {
            rest = rest.trim_start_matches(|c| is_blank(c) || is_control_mark(c));
        }
        if let Some(figures) = page_figures(rest) {
            rest = figures;
            continue;
        }
        let Some(word) = CONTROLS.head(rest) else { return rest };
        work(word.len());
        let ascii = word.as_bytes()[word.len() - 1].is_ascii_alphanumeric();
        let after = &rest[word.len()..];
        if ascii && after.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            return rest; // APPLE is no APP
        }
        rest = after;
    }
}

/// What stands after the figures of a page or a picture.
fn page_figures(text: &str) -> Option<&str> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(text);
    if first == 0 {
        return None; // as most texts
    }
    let rest = text.get(first..)?.trim_start_matches(is_blank).strip_prefix('/')?.trim_start_matches(is_blank);
    let second = digits(rest);
    let whole = (1..=3).contains(&first) && (1..=3).contains(&second);
    whole.then(|| &rest[second..])
}

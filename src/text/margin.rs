//! The white space around a text that a reader does not see. Knows characters, and their bytes where that is faster.

use std::borrow::Cow;

/// White space that a reader does not see at the ends of a line: ASCII white space, U+00A0 no-break space,
/// U+3000 ideographic space, U+200B zero width space and the byte order mark U+FEFF.
pub(crate) fn is_margin(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0B' | '\x0C' | '\u{A0}' | '\u{3000}' | '\u{200B}' | '\u{FEFF}')
}

/// [`is_margin`], or any other white space: what stands around and between the elements of a document, be they set
/// apart by en spaces.
#[inline]
pub(crate) fn is_blank(c: char) -> bool {
    match c {
        ..='\u{3000}' => is_margin(c) || c.is_whitespace(),
        _ => c == '\u{FEFF}', // no other stands after the ideographic space: most characters are told at once
    }
}

/// `text` without its blanks: those that a typist put between its characters, too (国 务 院).
pub(crate) fn squeezed(text: &str) -> Cow<'_, str> {
    if !text.contains(is_blank) {
        return Cow::Borrowed(text); // as most
    }
    let mut squeezed = String::with_capacity(text.len());
    squeezed.extend(text.chars().filter(|&c| !is_blank(c)));
    Cow::Owned(squeezed)
}

/// Whether `c` is white space within a line.
pub(crate) fn is_space(c: char) -> bool {
    is_blank(c) && !matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// `text` without the margin before it.
#[inline]
pub(crate) fn trim_start(text: &str) -> &str {
    // Most texts have none: the first byte says so.
    let may_be = matches!(text.as_bytes().first(), Some(..=b' ' | 0xC2 | 0xE2 | 0xE3 | 0xEF));
    if may_be { after_margin(text) } else { text }
}

fn after_margin(text: &str) -> &str {
    let mut rest = text.as_bytes();
    loop {
        rest = match rest {
            [b'\t'..=b'\r' | b' ', rest @ ..]
            | [0xC2, 0xA0, rest @ ..]
            | [0xE3, 0x80, 0x80, rest @ ..]
            | [0xE2, 0x80, 0x8B, rest @ ..]
            | [0xEF, 0xBB, 0xBF, rest @ ..] => rest,
            _ => return &text[text.len() - rest.len()..],
        }
    }
}

/// `text` without the margin after it.
#[inline]
pub(crate) fn trim_end(text: &str) -> &str {
    let may_be = matches!(text.as_bytes().last(), Some(..=b' ' | 0x80 | 0x8B | 0xA0 | 0xBF));
    if may_be { before_margin(text) } else { text }
}

fn before_margin(text: &str) -> &str {
    let mut rest = text.as_bytes();
    loop {
        rest = match rest {
            [rest @ .., b'\t'..=b'\r' | b' ']
            | [rest @ .., 0xC2, 0xA0]
            | [rest @ .., 0xE3, 0x80, 0x80]
            | [rest @ .., 0xE2, 0x80, 0x8B]
            | [rest @ .., 0xEF, 0xBB, 0xBF] => rest,
            _ => return &text[..rest.len()],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg_attr(miri, ignore = "thousands of characters take it minutes")]
    fn each_character_of_a_margin_is_trimmed() {
        // Every white space there is, and characters whose bytes look like its.
        for c in ('\0'..='\u{3100}').chain(['会', '\u{E000}', '\u{FEFF}', '\u{FF3F}', '𠀀', char::MAX]) {
            let (before, after) = (format!("{c}{c}要"), format!("要{c}{c}"));
            assert_eq!(trim_start(&before), before.trim_start_matches(is_margin), "{c:?}");
            assert_eq!(trim_end(&after), after.trim_end_matches(is_margin), "{c:?}");
        }
    }
}

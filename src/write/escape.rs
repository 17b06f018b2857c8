//! Text as markup: what would read as something else is written as a character reference (HTML standard, 13.3), and
//! white space that would collapse is kept by its style.

use core::fmt::{self, Write};
use std::borrow::Cow;

use crate::growth::work;
use crate::style::{Display, Style, Visibility, WhiteSpace};

/// Writes text between tags.
pub(super) fn text(text: &str, out: &mut impl Write) -> fmt::Result {
    references(text, &['&', '<', '\r'], out)
}

/// Writes text between tags for an element that shows it: U+0000, which no markup can say, as U+FFFD.
pub(super) fn shown(shown: &str, out: &mut impl Write) -> fmt::Result {
    let mut parts = shown.split('\0');
    text(parts.next().unwrap_or_default(), out)?;
    parts.try_for_each(|part| {
        out.write_char(char::REPLACEMENT_CHARACTER)?;
        text(part, out)
    })
}

/// Writes the value of an attribute between such quotes.
pub(super) fn attribute(value: &str, quote: char, out: &mut impl Write) -> fmt::Result {
    references(value, &['&', quote, '\r'], out)
}

fn references(text: &str, odd: &[char], out: &mut impl Write) -> fmt::Result {
    work(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(odd) {
        out.write_str(&rest[..at])?;
        out.write_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => "&#13;",
        })?;
        rest = &rest[at + 1..];
    }
    out.write_str(rest)
}

/// Whether markup reads as the text that it is: no tag, no character reference.
pub(super) fn is_text(markup: &str) -> bool {
    let bytes = markup.as_bytes();
    work(bytes.len());
    memchr::memchr2_iter(b'<', b'&', bytes).all(|at| {
        let next = bytes.get(at + 1).copied().unwrap_or_default();
        match bytes[at] {
            b'<' => !(next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?')),
            _ => !(next.is_ascii_alphanumeric() || next == b'#'),
        }
    })
}

/// The style as CSS, with what it takes to show `text` as it is: with its white space, and at all.
pub(super) fn keeping<'s>(style: &'s Style<'_>, text: &str) -> Cow<'s, str> {
    let mut css = Cow::Borrowed(style.as_written());
    if !keeps(style, text) {
        let mut kept = css.into_owned();
        kept.push_str(if kept.is_empty() { "white-space:pre" } else { ";white-space:pre" });
        css = Cow::Owned(kept);
    }
    let read = Style::parse(&css);
    if is_shown(&read) && keeps(&read, text) { css } else { Cow::Borrowed("white-space:pre") }
}

/// Whether white space of `text` stays as it is.
fn keeps(style: &Style<'_>, text: &str) -> bool {
    let collapses = match style.white_space() {
        None | Some(WhiteSpace::Normal | WhiteSpace::Nowrap | WhiteSpace::PreLine) => true,
        Some(_) => false,
    };
    let odd = |c| matches!(c, '\t' | '\r' | '\n');
    !collapses || !(text.contains(odd) || text.contains("  ") || text.starts_with(' ') || text.ends_with(' '))
}

/// Whether text is shown at all, in a block of its own.
fn is_shown(style: &Style<'_>) -> bool {
    matches!(style.display(), None | Some(Display::Block | Display::Inline))
        && matches!(style.visibility(), None | Some(Visibility::Visible))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What would end the value, or read as something else: quotes, references, a carriage return that reads as a feed.
    #[test]
    fn values_are_written_as_they_read() {
        for (quote, value, want) in [
            ('"', "会\r\n议", "会&#13;\n议"),
            ('"', "a\"b'c<d>", "a&quot;b'c<d>"),
            ('\'', "a\"b'c", "a\"b&#39;c"),
            ('"', "&amp;", "&amp;amp;"),
        ] {
            let mut written = String::new();
            attribute(value, quote, &mut written).unwrap();
            assert_eq!(written, want, "{value:?}");
        }
        let mut written = String::new();
        text("a<b&c\r\"", &mut written).unwrap();
        assert_eq!(written, "a&lt;b&amp;c&#13;\"");
    }
}

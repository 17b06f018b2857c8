//! Raw text: where the text of a script, a style, a title … ends, which is at its own end tag and nowhere else
//! (13.2.5.2 to 13.2.5.4, 13.2.5.9 to 13.2.5.31).

use nom::Parser as _;
use nom::bytes::complete::tag;
use nom::character::complete::satisfy;

use super::context::{is_space, word};
use crate::growth::work;

/// Where the text that `input` begins with ends: at the end tag of the element `name` (lower case) or the end of the
/// source.
pub(super) fn text(input: &str, name: &str) -> usize {
    let is_end = |&at: &usize| is_end_tag(&input[at..], name);
    let end = memchr::memchr_iter(b'<', input.as_bytes()).find(is_end).unwrap_or(input.len());
    work(end);
    end
}

/// Where the text of a script ends, and whether the source ends in what looks like a comment there.
///
/// A script may hold `<!-- … -->`, and in it `<script … </script`: an end tag in there is text.
pub(super) fn script(input: &str, name: &str) -> (usize, bool) {
    let mut state = Script::Data;
    let mut dashes = 0; // `-->` begins here at the earliest
    for at in memchr::memchr2_iter(b'<', b'>', input.as_bytes()) {
        let rest = &input[at..];
        if rest.starts_with('>') {
            if state != Script::Data && input[dashes..at].ends_with("--") {
                state = Script::Data;
            }
            continue;
        }
        match state {
            Script::Data | Script::Escaped if is_end_tag(rest, name) => {
                work(at);
                return (at, false);
            }
            Script::Data if rest.starts_with("<!--") => {
                state = Script::Escaped;
                dashes = at + "<!".len();
            }
            Script::Escaped if is_tag(rest, "<", "script") => state = Script::DoubleEscaped,
            Script::DoubleEscaped if is_tag(rest, "</", "script") => state = Script::Escaped,
            _ => {}
        }
    }
    work(input.len());
    (input.len(), state != Script::Data)
}

/// The groups of states in which a script's text is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    /// 13.2.5.4
    Data,
    /// 13.2.5.20: after `<!--`
    Escaped,
    /// 13.2.5.27: after `<script` in that
    DoubleEscaped,
}

/// Whether `input` begins with the end tag that raw text in the element `name` waits for ("appropriate end tag token").
fn is_end_tag(input: &str, name: &str) -> bool {
    !name.is_empty() && is_tag(input, "</", name)
}

/// `open name ( WS / "/" / ">" )`, the name in any case
fn is_tag(input: &str, open: &'static str, name: &str) -> bool {
    (tag(open), word(name), satisfy(|next| next.is_ascii() && (is_space(next as u8) || matches!(next, '/' | '>'))))
        .parse(input)
        .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_text_ends_at_its_own_end_tag() {
        for (input, want) in [
            ("a</title>", 1),
            ("a</TITLE\n>", 1),
            ("</title/", 0),
            ("a</titles></title", 17),
            ("a</b></title x>", 5),
            ("<</title>", 1),
            ("", 0),
        ] {
            assert_eq!(text(input, "title"), want, "{input:?}");
        }
        assert_eq!(text("a</title>", ""), 9);
    }

    #[test]
    fn scripts_hide_their_end_in_comments_of_scripts() {
        for (input, want) in [
            ("a</script>", (1, false)),
            ("<!--</script>", (4, false)),
            ("<!--<script></script>--></script>", (24, false)),
            ("<!--<script></script></script>", (21, false)),
            ("<!--<scripts></script>", (13, false)),
            ("<!--<script/</script></script>", (21, false)),
            ("<!--><script></script>", (13, false)),
            ("<!---><script></script>", (14, false)),
            ("<!--<script>--></script>", (15, false)),
            ("<!--<script><!--</script></script>", (25, false)),
            ("<!-<script></script>", (11, false)),
            ("<!--", (4, true)),
            ("<!--<script>", (12, true)),
            ("<!-", (3, false)),
        ] {
            assert_eq!(script(input, "script"), want, "{input:?}");
        }
    }
}

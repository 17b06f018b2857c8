//! Markup of any kind, well-formed or hostile.

use proptest::prelude::*;
use proptest::sample::select;

/// Pieces that a tokenizer has a rule for.
const PIECES: &[&str] = &[
    "<",
    ">",
    "/",
    "</",
    "<!",
    "<!--",
    "-->",
    "--!>",
    "<!-",
    "--",
    "-",
    "!",
    "<?",
    "?>",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE",
    "html",
    "PUBLIC",
    "SYSTEM",
    "<div>",
    "</div>",
    "<span style='",
    "'>",
    "</span>",
    "<p",
    "<p>",
    "</p>",
    "<br>",
    "<table><tr><td>",
    "</td></tr></table>",
    "<b><i>",
    "</b></i>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<title>",
    "</title>",
    "<textarea>",
    "</textarea>",
    "<plaintext>",
    "<xmp>",
    "<div style=\"display:none\">",
    "<pre>",
    "</pre>",
    "<li>",
    "<td>",
    "<img src=x alt=y>",
    "<a href=",
    "=",
    "\"",
    "'",
    "`",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\x0C",
    "\0",
    "&",
    "&amp",
    "&amp;",
    "&nbsp;",
    "&#",
    "&#x",
    "&#0;",
    "&#xD800;",
    "&#x110000;",
    "&#128;",
    "&notit;",
    "&notin;",
    ";",
    "x",
    "A",
    "0",
    "会议强调，",
    "要落实。",
    "<div><span style='font-size:16px'> ",
    "</span></div><div>&nbsp;</div>",
    "\u{FEFF}",
    "\u{200B}",
    "\u{202E}",
    "\u{1F}",
    "\u{FFFF}",
    "题\n",
];

/// Any text, made of what a tokenizer of HTML has rules for: tags whole and broken, references, comments, raw text,
/// control characters, blocks of dumps.
///
/// ```
/// use gongwen::{Notice, strategies};
/// use proptest::prelude::*;
///
/// proptest!(|(markup in strategies::arbitrary_markup())| {
///     let notice = Notice::parse(&markup);
///     prop_assert!(notice.paragraphs().all(|paragraph| paragraph.span().of(&markup).is_some()));
/// });
/// ```
pub fn arbitrary_markup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![9 => select(PIECES).prop_map(String::from), 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

//! Markup made of the pieces that the states of a tokenizer tell apart, from a seed.

/// Pieces of markup.
const PIECES: &[&str] = &[
    "<",
    ">",
    "/",
    "</",
    "/>",
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
    "<!-->",
    "<!--->",
    "<![CDATA[",
    "]]>",
    "]]",
    "]",
    "[",
    "<!DOCTYPE",
    "<!doctype ",
    "html",
    " PUBLIC",
    " system",
    "public ",
    "SYSTEM ",
    "<a",
    "<a ",
    "<p>",
    "</p>",
    "<br/>",
    "<div><span style='",
    "'>",
    "</span></div><div>&nbsp;</div>",
    "<B C=d e='f'>",
    "<script>",
    "</script>",
    "<script",
    "</script",
    "</SCRIPT ",
    "<style>",
    "</style>",
    "<title>",
    "</title>",
    "</title ",
    "<textarea>",
    "</textarea>",
    "<xmp>",
    "</xmp>",
    "</xmp/",
    "<iframe>",
    "<noembed>",
    "<noframes>",
    "<noscript>",
    "</noscript>",
    "<plaintext>",
    "<svg>",
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
    "&lt",
    "&#",
    "&#x",
    "&#X",
    "&#0;",
    "&#xD800;",
    "&#x110000;",
    "&#128;",
    "&#x9F",
    "&#13;",
    "&#1",
    "&#xFFFF;",
    "&#xFDD0;",
    "&#99999999999;",
    "&not",
    "&notit;",
    "&notin;",
    "&notin",
    "&ac",
    "&acE;",
    "&AMP",
    "&copy=",
    "&copy1",
    "&bogus;",
    "&bogus",
    ";",
    "x",
    "X",
    "A",
    "0",
    "id",
    "a=b",
    "a=",
    " a",
    " a=\"",
    " b='c'",
    "会议",
    "\u{FEFF}",
    "\u{200B}",
    "\u{1F}",
    "\u{7F}",
    "\u{85}",
    "\u{A0}",
    "\u{FFFF}",
    "\u{FDD0}",
    "\u{1FFFE}",
    "\u{10FFFF}",
    "\u{212A}",
    "\u{130}",
    "\u{17F}",
    "𠀀",
];

/// Characters whose order matters to one another: in tags, comments, references and scripts.
const ALPHABETS: &[&[u8]] = &[b"<>/a= \"'\0\r", b"<!-->-\0", b"&#x0Ffltn;=", b"<!-->/script \n", b"<!DOCTYPE>a '\""];

/// A source of numbers: xorshift64* (Vigna 2016), enough to pick pieces by.
pub struct Random(u64);

impl Random {
    /// The same numbers for the same seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let mixed = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32;
        usize::try_from(mixed).unwrap_or_default() % end
    }

    /// Some markup: of pieces, or of single characters that matter.
    pub fn markup(&mut self) -> String {
        if self.below(3) == 0 {
            let alphabet = ALPHABETS[self.below(ALPHABETS.len())];
            return (0..self.below(24)).map(|_| char::from(alphabet[self.below(alphabet.len())])).collect();
        }
        (0..self.below(16)).map(|_| PIECES[self.below(PIECES.len())]).collect()
    }

    /// A document with a few pieces put in, and cut off at either end.
    pub fn mutant(&mut self, document: &str) -> String {
        let from = document.floor_char_boundary(self.below(document.len() + 1));
        let to = document.floor_char_boundary(from + self.below(400));
        let mut text = document[from..to.clamp(from, document.len())].to_owned();
        for _ in 0..self.below(4) {
            let at = text.floor_char_boundary(self.below(text.len() + 1));
            text.insert_str(at, PIECES[self.below(PIECES.len())]);
        }
        text
    }
}

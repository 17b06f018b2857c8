//! The shape of a line: how many characters it has, and which marks. Counted once, since each rule asks for some of it.

use crate::growth::work;
use crate::lexicon::index::width;
use crate::text::is_blank;

/// A line with a stop is a sentence from so many characters on; with another mark only from so many.
const SENTENCE: usize = 10;
const LONG_SENTENCE: usize = 24;

/// Sets of marks that a line may have.
pub(super) mod mark {
    /// 。 and ；.
    pub const STOP: u16 = 1;
    pub const COMMA: u16 = 2;
    pub const COLON: u16 = 4;
    /// ！ and ？: titles and questions of a poll end in them, too.
    pub const EXCLAMATION: u16 = 8;
    /// What stands in texts and between buttons, in no breadcrumb: `<`, 《, →.
    pub const POINTER: u16 = 16;
    /// What parts the names of a breadcrumb: `>`, ＞, », ›.
    pub const PATH: u16 = 32;
    pub const COPYRIGHT: u16 = 64;
    /// White space.
    pub const BLANK: u16 = 128;
    /// What stands after a label or begins a figure, of which an info line has one: a colon, a bracket, a digit.
    pub const LABEL: u16 = 256;
    /// What ends a sentence, and no info line has: 。 and ！ and ？ of either width.
    pub const END: u16 = 512;
}

/// The marks that a character is, white space left out.
const fn marks(c: char) -> u16 {
    match c {
        '。' => mark::STOP | mark::END,
        '；' => mark::STOP,
        '，' => mark::COMMA,
        '：' => mark::COLON | mark::LABEL,
        ':' | '︰' | '﹕' | '】' | ']' | '］' | '0'..='9' => mark::LABEL,
        '！' | '？' => mark::EXCLAMATION | mark::END,
        '!' | '?' => mark::END,
        '<' | '《' | '→' => mark::POINTER,
        '>' | '＞' | '»' | '›' => mark::PATH,
        '©' => mark::COPYRIGHT,
        _ => 0,
    }
}

/// The marks of the characters from `first` on.
const fn table<const N: usize>(first: u32) -> [u16; N] {
    let (mut table, mut code, mut i) = ([0; N], first, 0);
    while i < N {
        if let Some(c) = char::from_u32(code) {
            let blank = matches!(c, '\t'..='\r' | ' ' | '\u{3000}');
            table[i] = marks(c) | if blank { mark::BLANK } else { 0 };
        }
        (code, i) = (code + 1, i + 1);
    }
    table
}

/// The blocks that most marks are of: ASCII, 。 and its kin, ， and its kin.
static ASCII: [u16; 128] = table(0);
static PUNCTUATION: [u16; 64] = table(0x3000);
static FULL_WIDTH: [u16; 64] = table(0xFF00);

/// How many characters a line has, and which marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shape {
    pub characters: usize,
    /// Those that are no white space.
    shown: usize,
    marks: u16,
}

impl Shape {
    /// Reads bytes, for most characters are Chinese and no marks, as their first byte says: two thirds less work than
    /// reading characters.
    pub fn of(text: &str) -> Self {
        work(text.len());
        let bytes = text.as_bytes();
        let (mut characters, mut blank, mut marks, mut at) = (0, 0, 0, 0);
        while let Some(&first) = bytes.get(at) {
            characters += 1;
            let found = match first {
                0xE4..=0xE9 => {
                    at += 3;
                    continue;
                }
                0..0x80 => ASCII[usize::from(first)],
                _ => rare(&bytes[at..]),
            };
            marks |= found;
            blank += usize::from(found & mark::BLANK != 0);
            at += width(first);
        }
        Self { characters, shown: characters - blank, marks }
    }

    /// Whether it has one of these marks.
    pub fn has(&self, marks: u16) -> bool {
        self.marks & marks != 0
    }

    /// Whether a line may be an info line by its marks: it is no sentence, and has a colon, a label's bracket or a digit.
    pub fn may_be_info(&self) -> bool {
        self.has(mark::LABEL) && !self.has(mark::END)
    }

    /// Whether it is a sentence, or more: it has a stop and some length, or another mark and more length.
    ///
    /// ```text
    /// sentence = 10*any with "。" or "；"  |  24*any with "，" "：" "！" or "？"     ; white space does not count
    /// ```
    pub fn is_sentence(&self) -> bool {
        self.has(mark::STOP) && self.shown >= SENTENCE
            || self.has(mark::COMMA | mark::COLON | mark::EXCLAMATION) && self.shown >= LONG_SENTENCE
    }
}

/// The marks that the first character of `rest` is, one of other bytes than ASCII.
fn rare(rest: &[u8]) -> u16 {
    match *rest {
        [0xE3, 0x80, last, ..] => PUNCTUATION[usize::from(last & 63)],
        [0xEF, 0xBC, last, ..] => FULL_WIDTH[usize::from(last & 63)],
        [first, ..] => {
            let character = core::str::from_utf8(&rest[..width(first)]).ok().and_then(|text| text.chars().next());
            character.map_or(0, |c| marks(c) | if is_blank(c) { mark::BLANK } else { 0 })
        }
        [] => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_has_its_marks() {
        for c in
            ('\0'..='\u{3100}').chain(['会', '鿿', '\u{E000}', '\u{FE30}', '\u{FE55}']).chain('\u{FEFF}'..='\u{FF70}')
        {
            let shape = Shape::of(&format!("会{c}"));
            let marks = marks(c) | if is_blank(c) { mark::BLANK } else { 0 };
            let shown = if is_blank(c) { 1 } else { 2 };
            assert_eq!(shape, Shape { characters: 2, shown, marks }, "{c:?}");
        }
    }

    #[test]
    fn sentences_have_a_stop_or_are_long() {
        for (text, is) in [
            ("会议强调，要抓好落实。", true),
            ("抓好落实。", false),
            ("抓 好 落 实 。     ", false),
            ("一；二三四五六七八九", true),
            ("各位代表：大家好！", false),
            ("全市安全生产工作会议在市委礼堂召开，市长出席会议", true),
            ("全市安全生产工作会议在市委礼堂召开市长出席会议并讲话", false),
        ] {
            assert_eq!(Shape::of(text).is_sentence(), is, "{text}");
        }
    }
}

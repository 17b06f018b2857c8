//! The shape of a line: how many characters it has, and which marks. Counted once, since each rule asks for some of it.

use crate::growth::work;
use crate::text::is_blank;

/// A line with a stop is a sentence from so many characters on; with another mark only from so many.
const SENTENCE: usize = 10;
const LONG_SENTENCE: usize = 24;

/// Sets of marks that a line may have.
pub(super) mod mark {
    /// 。 and ；.
    pub const STOP: u8 = 1;
    pub const COMMA: u8 = 2;
    pub const COLON: u8 = 4;
    /// ！ and ？: titles and questions of a poll end in them, too.
    pub const EXCLAMATION: u8 = 8;
    /// What stands in texts and between buttons, in no breadcrumb: `<`, 《, →.
    pub const POINTER: u8 = 16;
    /// What parts the names of a breadcrumb: `>`, ＞, », ›.
    pub const PATH: u8 = 32;
    pub const COPYRIGHT: u8 = 64;
}

/// How many characters a line has, and which marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shape {
    pub characters: usize,
    /// Those that are no white space.
    shown: usize,
    marks: u8,
}

impl Shape {
    pub fn of(text: &str) -> Self {
        work(text.len());
        let (mut characters, mut blank, mut marks) = (0, 0, 0);
        for c in text.chars() {
            characters += 1;
            marks |= match c {
                '一'..='\u{9FFF}' => continue, // as most
                '。' | '；' => mark::STOP,
                '，' => mark::COMMA,
                '：' => mark::COLON,
                '！' | '？' => mark::EXCLAMATION,
                '<' | '《' | '→' => mark::POINTER,
                '>' | '＞' | '»' | '›' => mark::PATH,
                '©' => mark::COPYRIGHT,
                c => {
                    blank += usize::from(is_blank(c));
                    0
                }
            };
        }
        Self { characters, shown: characters - blank, marks }
    }

    /// Whether it has one of these marks.
    pub fn has(&self, marks: u8) -> bool {
        self.marks & marks != 0
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

#[cfg(test)]
mod tests {
    use super::*;

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

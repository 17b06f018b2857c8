//! One pass over a text that notes the characters at which any rule of the grammar may begin or end.
//! Every rule family works on these hits, so that no text is searched twice.

use super::words::head;
use super::{directive, person};
use crate::growth::work;

/// What a character may be part of; a character can be several things at once.
///
/// A class is a *trigger*: it says where a rule must look, and the rule decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Class(pub u16);

impl Class {
    /// `。！？；`, full-width, which end a segment outside brackets.
    pub const STOP: Self = Self(1);
    /// `，：…` and their ASCII kin, which never end one. 、 is none: no rule ends there.
    pub const PAUSE: Self = Self(1 << 1);
    /// `，` and `,`, which part clauses.
    pub const COMMA: Self = Self(1 << 2);
    /// `：`, behind which words are reported.
    pub const COLON: Self = Self(1 << 3);
    /// `《〈（“‘「『【〔(` which open.
    pub const OPEN: Self = Self(1 << 4);
    /// `》〉）”’」』】〕)` which close.
    pub const CLOSE: Self = Self(1 << 5);
    /// `《〈（` and their closers, within which nothing ends a segment.
    pub const HOLD: Self = Self(1 << 6);
    /// `“「『` and their closers, within which words are reported.
    pub const QUOTE: Self = Self(1 << 7);
    /// The first character of a modal cue: 要 应 须 必 不 …
    pub const CUE: Self = Self(1 << 8);
    /// The last character of a reporting verb, 指出 强调 要求 …; no hit of its own: the pause behind one has this class.
    pub const REPORT: Self = Self(1 << 9);
    /// A digit, ASCII, full-width or Chinese.
    pub const DIGIT: Self = Self(1 << 10);
    /// What all dates without digits have: 年 月 日 天 … (`date::is_mark`)
    pub const DATE: Self = Self(1 << 11);
    /// The last character of a post: 长 记 任 员 …; which, `person::post` says.
    pub const POST: Self = Self(1 << 12);
    /// What may stand behind a digit of a date, no hit of its own: a digit, a unit, a dash … (`date::is_behind_digit`)
    pub const BEHIND_DIGIT: Self = Self(1 << 13);

    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// One trigger character: its byte offset in the text, its classes and its length in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    pub at: u32,
    pub class: Class,
    pub length: u8,
}

impl Hit {
    /// Where the character begins.
    pub const fn start(self) -> usize {
        self.at as usize
    }

    /// Where what stands behind the character begins.
    pub const fn end(self) -> usize {
        self.at as usize + self.length as usize
    }
}

/// The trigger characters of each class. A rule that begins at a new character adds it here.
const TRIGGERS: &[(&str, Class)] = &[
    ("。！？；", Class::STOP),
    ("，：…,:", Class::PAUSE),
    ("，,", Class::COMMA),
    ("：", Class::COLON),
    ("《〈（“‘「『【〔([", Class::OPEN),
    ("》〉）”’」』】〕)]", Class::CLOSE),
    ("《〈（》〉）", Class::HOLD),
    ("“「『”」』", Class::QUOTE),
    ("要应须必务一需不严禁切决绝容来可允鼓提倡希请呼叮嘱建", Class::CUE),
    ("出调求示为说望嘱确署醒议道到托诫励申言露布称绍召吁张态诉明倡释析结信定应见讲", Class::REPORT),
    ("0123456789０１２３４５６７８９〇○零一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟", Class::DIGIT),
    ("年月日天周星午晚夜晨早", Class::DATE),
    ("年月日号季./ 至到-－—–―─~～∼", Class::BEHIND_DIGIT),
    ("挥管记书任席员委导人理审事赞使长裁监编辑授师士家官表问谋令练帅统相王储皇卿臣督首袖将军校", Class::POST),
];

/// The classes that stand among [`Scan::hits`], and those that make a trigger at all.
const LISTED: Class = Class::STOP.and(Class::PAUSE).and(Class::OPEN).and(Class::CLOSE).and(Class::CUE);
const NOTED: Class = LISTED.and(Class::DIGIT).and(Class::DATE).and(Class::POST);

/// What is known of the characters U+0000 to U+FFFF, in rows of 64.
struct Table {
    /// A bit for each trigger of each row.
    triggers: [u64; 1024],
    /// The page of each row: rows without a class share page 0.
    page: [u8; 1024],
    classes: [[u16; 64]; 256],
}

static TABLE: Table = build();

impl Table {
    /// The classes of a character.
    fn class(&self, character: u32) -> Class {
        let (row, column) = place(character);
        Class(self.classes[usize::from(self.page[row])][column])
    }
}

/// The row and the column of a character of three bytes, 1110xxxx 10yyyyyy 10zzzzzz, the first one lowest, whatever
/// stands behind it: xxxxyyyyyy plus what zzzzzz makes of it, and zzzzzz. No two characters share a place.
#[inline]
const fn place(character: u32) -> (usize, usize) {
    ((character << 6).wrapping_add(character >> 8) as usize & 1023, (character >> 16) as usize & 63)
}

/// The character that `bytes` begin with, as [`place`] takes it.
#[inline]
const fn character(bytes: [u8; 4]) -> u32 {
    u32::from_le_bytes(bytes)
}

/// A character of one byte, 0yzzzzzz, as three bytes would hold it.
#[inline]
const fn widened(c: u8) -> u32 {
    character([0xE0, 0x80 | c >> 6, 0x80 | c & 63, 0])
}

#[allow(clippy::large_stack_arrays)] // the compiler's stack
const fn build() -> Table {
    let mut table = Table { triggers: [0; 1024], page: [0; 1024], classes: [[0; 64]; 256] };
    let mut used: u8 = 1;
    let mut next = 0;
    while next < TRIGGERS.len() {
        let (characters, class) = TRIGGERS[next];
        let bytes = characters.as_bytes();
        let mut i = 0;
        while i < bytes.len() {
            let length = if bytes[i] < 0x80 { 1 } else { 3 };
            let character =
                if length == 1 { widened(bytes[i]) } else { character([bytes[i], bytes[i + 1], bytes[i + 2], 0]) };
            let (row, column) = place(character);
            if table.page[row] == 0 {
                table.page[row] = used;
                used += 1;
            }
            table.classes[table.page[row] as usize][column] |= class.0;
            if class.has(NOTED) {
                table.triggers[row] |= 1 << column;
            }
            i += length;
        }
        next += 1;
    }
    table
}

/// What a text holds, for each rule family its own. Filled and emptied for each text.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    /// The stops, pauses and brackets, and the characters at which a cue begins, in order.
    pub hits: Vec<Hit>,
    /// Where dates may be: the byte offsets of their marks, and of digits that go on as those of dates do.
    pub dates: Vec<u32>,
    /// Where posts may end, with a name behind them: the byte offsets of their last characters.
    pub posts: Vec<u32>,
    triggers: Triggers,
}

/// A text is read in blocks of so many bytes; the character at the end of one may reach beyond it.
const BLOCK: usize = 512;
const PADDED: usize = BLOCK + 8;

/// The triggers of a block: where they begin in it, and how many they are.
#[derive(Debug)]
struct Triggers {
    at: [u16; BLOCK],
    count: usize,
}

impl Default for Triggers {
    fn default() -> Self {
        Self { at: [0; BLOCK], count: 0 }
    }
}

impl Scan {
    /// A scan of texts of at most `longest` bytes.
    pub fn of(longest: usize) -> Self {
        // As many as official prose has; a text with more of them asks for more.
        Self {
            hits: Vec::with_capacity(longest / 24),
            dates: Vec::with_capacity(longest / 64),
            posts: Vec::with_capacity(longest / 64),
            triggers: Triggers::default(),
        }
    }

    /// Notes the trigger characters of `text`.
    pub fn read(&mut self, text: &str) {
        work(text.len());
        self.hits.clear();
        self.dates.clear();
        self.posts.clear();
        let (mut rest, mut padded) = (text.as_bytes(), [0; PADDED]);
        while !rest.is_empty() {
            let block = rest.first_chunk().unwrap_or_else(|| {
                padded[..rest.len()].copy_from_slice(rest);
                &padded
            });
            let end = self.triggers.note(block, rest.len());
            self.sort(text, text.len() - rest.len());
            rest = rest.get(end..).unwrap_or_default();
        }
    }

    /// Sorts the triggers of the block at `start` into the lists.
    #[allow(clippy::cast_possible_truncation)] // one character of two; Mark::LONGEST_TEXT
    fn sort(&mut self, text: &str, start: usize) {
        for index in 0..self.triggers.count {
            let at = start + usize::from(self.triggers.at[index % BLOCK]);
            let near = text.as_bytes().get(at..).map_or(0, head);
            let class = class(near as u32);
            let offset = at as u32;
            if class.has(LISTED) && (!class.has(Class::CUE) || directive::cues(&text[at..])) {
                let length = if near & 0x80 == 0 { 1 } else { 3 }; // no trigger has two or four
                let reports = class.has(Class::PAUSE) && reports(text.as_bytes(), at);
                let class = if reports { class.and(Class::REPORT) } else { class };
                self.hits.push(Hit { at: offset, class, length });
            }
            if class.has(Class::DATE) || class.has(Class::DIGIT) && goes_on(near) {
                self.dates.push(offset);
            }
            if class.has(Class::POST) && person::may_begin(&text[at + 3..]) {
                self.posts.push(offset);
            }
        }
    }
}

/// Whether what stands behind a digit may belong to a date.
#[allow(clippy::cast_possible_truncation)] // one character of two
fn goes_on(near: u64) -> bool {
    let behind = (near >> if near & 0x80 == 0 { 8 } else { 24 }) as u32;
    match behind & 0xFF {
        0..0x80 | 0xE0..0xF0 => class(behind).has(Class::DIGIT.and(Class::BEHIND_DIGIT)),
        first => first == 0xC2, // as a no-break space begins
    }
}

/// Whether the last character of a reporting verb stands right before `at`.
fn reports(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(3).and_then(|start| bytes.get(start..)?.first_chunk());
    before.is_some_and(|before| before[0] & 0xF0 == 0xE0 && TABLE.class(character(*before)).has(Class::REPORT))
}

/// The classes of a trigger, which has three bytes or one.
#[inline]
#[allow(clippy::cast_possible_truncation)] // the byte of one that has one
fn class(near: u32) -> Class {
    TABLE.class(if near & 0x80 == 0 { widened(near as u8) } else { near })
}

impl Triggers {
    /// Notes the triggers that begin in the first `length` bytes of `block`; gives where the character behind them begins.
    #[allow(clippy::cast_possible_truncation)] // the parts that hold one character
    fn note(&mut self, block: &[u8; PADDED], length: usize) -> usize {
        let (mut at, mut count, length) = (0, 0, length.min(BLOCK));
        while at < length {
            let Some(near) = block.get(at..at + 8).and_then(<[u8]>::first_chunk) else { break };
            let near = u64::from_le_bytes(*near);
            if near & TWO_OF_THREE_BYTES_MASK == TWO_OF_THREE_BYTES {
                // Most characters of a notice have three bytes: two of them at once.
                count = self.take(count, at, near as u32);
                count = self.take(count, at + 3, (near >> 24) as u32);
                at += 6;
                continue;
            }
            let (character, width) = match near as u8 {
                first @ 0..0x80 => (widened(first), 1),
                0x80..0xE0 => (NONE, 2), // U+0080 to U+07FF: no triggers, nor beyond U+FFFF
                0xE0..0xF0 => (near as u32, 3),
                0xF0.. => (NONE, 4),
            };
            count = self.take(count, at, character);
            at += width;
        }
        self.count = count;
        at
    }

    /// Each character is written down and counted only if it is a trigger: no branch depends on what the text says.
    #[inline]
    #[allow(clippy::cast_possible_truncation)] // less than BLOCK
    fn take(&mut self, count: usize, at: usize, character: u32) -> usize {
        let (row, column) = place(character);
        self.at[count % BLOCK] = at as u16;
        count + (TABLE.triggers[row] >> column & 1) as usize
    }
}

/// Two characters of three bytes, the first one lowest.
const TWO_OF_THREE_BYTES: u64 = 0xE000_00E0;
const TWO_OF_THREE_BYTES_MASK: u64 = 0xF000_00F0;

/// U+0000, which is no trigger.
const NONE: u32 = widened(0);

#[cfg(test)]
mod tests {
    use super::*;

    fn scan(text: &str) -> Scan {
        let mut scan = Scan::default();
        scan.read(text);
        scan
    }

    #[test]
    fn each_trigger_is_noted_in_its_list() {
        for (characters, class) in TRIGGERS.iter().filter(|(_, class)| class.has(NOTED)) {
            for c in characters.chars() {
                let scan = scan(&format!("慎𠀀{c}a"));
                match *class {
                    Class::DIGIT => assert!(scan.dates.is_empty(), "{c}"), // only where a date goes on
                    Class::DATE => assert_eq!(scan.dates, [7], "{c}"),
                    Class::POST => assert!(scan.posts.is_empty(), "{c}"), // only where a name follows
                    Class::CUE => {}                                      // only where a cue begins
                    _ => assert!(scan.hits[0].at == 7 && scan.hits[0].class.has(*class), "{c}"),
                }
                assert!(scan.hits.iter().all(|hit| hit.end() == 7 + c.len_utf8()), "{c}");
            }
        }
    }

    #[test]
    fn each_mark_of_a_date_is_noted() {
        for c in ('\0'..='\u{FFFF}').filter(|&c| crate::date::is_mark(c)) {
            assert_eq!(scan(&format!("{c}年")).dates[0], 0, "{c}");
        }
    }

    #[test]
    fn digits_are_noted_where_a_date_goes_on() {
        for c in '\0'..=char::MAX {
            let noted = scan(&format!("会七{c}议")).dates.contains(&3);
            assert!(noted == crate::date::is_behind_digit(c) || c > '\u{7F}' && c < '\u{800}', "{c:?}");
        }
        assert!(scan("七\u{A0}月").dates.contains(&0));
    }

    #[test]
    fn posts_are_noted_where_a_name_follows() {
        assert_eq!((scan("书记李明").posts, scan("书记的").posts, scan("书记 李明").posts), (vec![3], vec![], vec![3]));
    }

    #[test]
    fn a_pause_knows_the_verb_before_it() {
        let reports = |text| scan(text).hits.last().is_some_and(|hit| hit.class.has(Class::REPORT));
        assert!(reports("会议指出，") && reports("会议指出:"));
        assert!(!reports("会议召开，") && !reports("，") && !reports("é，") && !reports("出。"));
    }

    #[test]
    fn other_characters_are_passed_over() {
        let scan = scan("慎终如始抓好社区防é疫𠀀、 abc");
        assert_eq!((scan.hits, scan.dates, scan.posts), (vec![], vec![], vec![]));
    }

    #[test]
    fn blocks_end_anywhere() {
        let (lead, rest) = ("a".repeat(BLOCK - 12), "抓，é，𠀀，".repeat(BLOCK / 8));
        for (end, _) in rest.char_indices() {
            let text = format!("{lead}{}", &rest[..end]);
            let commas: Vec<_> = text.match_indices('，').map(|(at, _)| at).collect();
            let hits: Vec<_> = scan(&text).hits.into_iter().map(Hit::start).collect();
            assert_eq!(hits, commas);
        }
    }
}

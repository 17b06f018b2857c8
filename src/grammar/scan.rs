//! One pass over a text that notes the characters at which any rule of the grammar may begin or end.
//! Every rule family works on these hits, so that no text is searched twice.

use crate::growth::work;

/// What a character may be part of; a character can be several things at once.
///
/// A class is a *trigger*: it says where a rule must look, and the rule decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Class(pub u16);

impl Class {
    /// `。！？；`, full-width, which end a segment outside brackets.
    pub const STOP: Self = Self(1);
    /// `，：、…` and their ASCII kin, which never end one.
    pub const PAUSE: Self = Self(1 << 1);
    /// `《〈（“‘「『【〔(` which open.
    pub const OPEN: Self = Self(1 << 2);
    /// `》〉）”’」』】〕)` which close.
    pub const CLOSE: Self = Self(1 << 3);
    /// The first character of a modal cue: 要 应 须 必 不 …
    pub const CUE: Self = Self(1 << 4);
    /// The last character of a reporting verb: 指出 强调 要求 …
    pub const REPORT: Self = Self(1 << 5);
    /// A digit, ASCII, full-width or Chinese.
    pub const DIGIT: Self = Self(1 << 6);
    /// What all dates without digits have: 年 月 日 天 … (`date::is_mark`)
    pub const DATE: Self = Self(1 << 7);
    /// The last character of a post: 长 记 任 员 …; which, `person::post` says.
    pub const POST: Self = Self(1 << 8);

    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// One trigger character: its byte offset in the text and its classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    pub at: u32,
    pub class: Class,
}

/// The trigger characters of each class. A rule that begins at a new character adds it here.
const TRIGGERS: &[(&str, Class)] = &[
    ("。！？；", Class::STOP),
    ("，：、…,:", Class::PAUSE),
    ("《〈（“‘「『【〔([", Class::OPEN),
    ("》〉）”’」』】〕)]", Class::CLOSE),
    ("要应须必务一需不严禁切决绝容来可允鼓提倡希请呼叮嘱建", Class::CUE),
    ("出调求示为说望嘱确署醒议道到托诫励申言露布称绍召吁张态诉明倡释析结信定应见讲", Class::REPORT),
    ("0123456789０１２３４５６７８９〇○零一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟", Class::DIGIT),
    ("年月日天周星午晚夜晨早", Class::DATE),
    ("挥管记书任席员委导人理审事赞使长裁监编辑授师士家官表问谋令练帅统相王储皇卿臣督首袖将军校", Class::POST),
];

/// Classes of the characters U+0000 to U+FFFF: a page of 64 for each of the 1024 leading parts, pages shared
/// where they are alike (page 0: nothing).
struct Table {
    page: [u8; 1024],
    classes: [[u16; 64]; PAGES],
}

/// Distinct pages that the triggers need; the compiler says so when this is too small.
const PAGES: usize = 160;

#[allow(clippy::large_stack_arrays)] // the compiler's stack
const fn build() -> Table {
    let mut table = Table { page: [0; 1024], classes: [[0; 64]; PAGES] };
    let mut used: u8 = 1;
    let mut row = 0;
    while row < TRIGGERS.len() {
        let (characters, class) = TRIGGERS[row];
        let bytes = characters.as_bytes();
        let mut i = 0;
        while i < bytes.len() {
            let (code, length) = decode(bytes, i);
            let lead = (code >> 6) as usize;
            if table.page[lead] == 0 {
                table.page[lead] = used;
                used += 1;
            }
            table.classes[table.page[lead] as usize][(code & 63) as usize] |= class.0;
            i += length;
        }
        row += 1;
    }
    table
}

/// The code point at `bytes[i]`, and its length. `bytes` is valid UTF-8.
pub(crate) const fn decode(bytes: &[u8], i: usize) -> (u32, usize) {
    let first = bytes[i] as u32;
    if first < 0x80 {
        (first, 1)
    } else if first < 0xE0 {
        ((first & 0x1F) << 6 | bytes[i + 1] as u32 & 0x3F, 2)
    } else if first >= 0xF0 {
        (0, 4) // beyond U+FFFF: no triggers there
    } else {
        ((first & 0xF) << 12 | (bytes[i + 1] as u32 & 0x3F) << 6 | bytes[i + 2] as u32 & 0x3F, 3)
    }
}

/// Hits gathered on the stack before they are appended together.
const GATHERED: usize = 64;

/// Appends the trigger characters of `text` to `hits`, in order.
///
/// Each character is written down and counted only if it is a trigger: no branch depends on what the text says.
pub(crate) fn scan(text: &str, hits: &mut Vec<Hit>) {
    static TABLE: Table = build();
    work(text.len());
    let bytes = text.as_bytes();
    let mut gathered = [Hit { at: 0, class: Class(0) }; GATHERED];
    let (mut count, mut i) = (0, 0);
    while i < bytes.len() {
        let (page, low, length) = match bytes.get(i..i + 3) {
            // Most characters of a notice: three bytes, 1110xxxx 10yyyyyy 10zzzzzz.
            Some(&[a @ 0xE0..=0xEF, b, c]) => (usize::from(a & 15) << 6 | usize::from(b & 63), c & 63, 3),
            _ => other(bytes, i),
        };
        let class = TABLE.classes[usize::from(TABLE.page[page])][usize::from(low)];
        #[allow(clippy::cast_possible_truncation)] // Mark::LONGEST_TEXT
        {
            gathered[count] = Hit { at: i as u32, class: Class(class) };
        }
        i += length;
        count += usize::from(class != 0);
        if count == GATHERED {
            hits.extend_from_slice(&gathered);
            count = 0;
        }
    }
    hits.extend_from_slice(&gathered[..count]);
}

/// The place in the table and the length of a character of one, two or four bytes.
#[inline]
fn other(bytes: &[u8], i: usize) -> (usize, u8, usize) {
    match bytes[i] {
        a @ 0..0x80 => (usize::from(a >> 6), a & 63, 1),
        0xF0.. => (1023, 63, 4), // beyond U+FFFF are no triggers, nor at U+FFFF
        a => (usize::from(a & 31), bytes.get(i + 1).map_or(0, |b| b & 63), 2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_trigger_is_hit_with_its_class() {
        for (characters, class) in TRIGGERS {
            for c in characters.chars() {
                let mut hits = Vec::new();
                scan(&format!("慎𠀀{c}a"), &mut hits);
                assert_eq!((hits.len(), hits[0].at), (1, 7), "{c}");
                assert!(hits[0].class.has(*class), "{c}");
            }
        }
    }

    #[test]
    fn each_mark_of_a_date_is_hit() {
        for c in ('\0'..='\u{FFFF}').filter(|&c| crate::date::is_mark(c)) {
            let mut hits = Vec::new();
            scan(c.encode_utf8(&mut [0; 4]), &mut hits);
            let class = Class(Class::DATE.0 | Class::DIGIT.0);
            assert!(hits.first().is_some_and(|hit| hit.class.has(class)), "{c}");
        }
    }

    #[test]
    fn other_characters_are_passed_over() {
        let mut hits = Vec::new();
        scan("慎终如始抓好社区防é疫𠀀 abc", &mut hits);
        assert_eq!(hits, []);
    }
}

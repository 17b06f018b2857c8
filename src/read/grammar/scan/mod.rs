//! One pass over a text that notes the characters at which any rule of the grammar may begin or end.
//! Every rule family works on these hits, so that no text is searched twice.

mod kinds;
mod window;

use super::person;
use crate::growth::work;
use crate::lexicon;
use crate::lexicon::characters::Pairs;
use kinds::{KINDS, Kind};
use window::{Triggers, Window};

/// What a character may be part of; a character can be several things at once.
///
/// A class is a *trigger*: it says where a rule must look, and the rule decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Class(pub u16);

impl Class {
    /// `。！？；`, full-width, which end a segment outside brackets.
    pub const STOP: Self = Self(1);
    /// `，：…` and their ASCII kin, which never end one. 、 is none: no rule ends there.
    pub const PAUSE: Self = Self(1 << 1);
    /// `，` and `,`, which part clauses.
    pub const COMMA: Self = Self(1 << 2);
    /// `：`, after which words are reported.
    pub const COLON: Self = Self(1 << 3);
    /// `《〈（“‘「『【〔(` which open.
    pub const OPEN: Self = Self(1 << 4);
    /// `》〉）”’」』】〕)` which close.
    pub const CLOSE: Self = Self(1 << 5);
    /// `《〈（` and their closers, within which nothing ends a segment.
    pub const HOLD: Self = Self(1 << 6);
    /// `“「『` and their closers, within which words are reported.
    pub const QUOTE: Self = Self(1 << 7);
    /// The first character of a modal cue, 要 应 须 必 不 …; of [pairs](Self::PAIR), where the second one follows.
    pub const CUE: Self = Self(1 << 8);
    /// The last character of a reporting verb, 指出 强调 要求 …; no hit of its own: the pause after one has this class.
    pub const REPORT: Self = Self(1 << 9);
    /// A digit, ASCII, full-width or Chinese.
    pub const DIGIT: Self = Self(1 << 10);
    /// What all dates without digits have: 年 月 日 天 … (`date::is_mark`)
    pub const DATE: Self = Self(1 << 11);
    /// The last character of a post: 长 记 任 员 …; which, `person::post` says.
    pub const POST: Self = Self(1 << 12);
    /// What may stand after a digit of a date, no hit of its own: a digit, a unit, a dash … (`date::is_behind_digit`)
    pub const BEHIND_DIGIT: Self = Self(1 << 13);
    /// The first character of cues that all have more: 必 of 必须.
    pub const PAIR: Self = Self(1 << 14);
    /// What deadlines have besides dates, 前 内 超 每 按; and words of responsibility, 责 牵 限 配.
    pub const TERM: Self = Self(1 << 15);

    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// What of it is in `other`.
    const fn only(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// One trigger character: its byte offset in the text, its classes and its length in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

    /// Where what stands after the character begins.
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
    (lexicon::CUES_ALONE, Class::CUE),
    (lexicon::CUES_OF_MORE, Class::CUE.and(Class::PAIR)),
    (lexicon::REPORT_ENDS, Class::REPORT),
    ("0123456789０１２３４５６７８９〇○零一二三四五六七八九十廿卅两", Class::DIGIT),
    ("年月日天周星季午晚夜晨早", Class::DATE),
    ("年月日号季时点點:：./至到-－—–―─~～∼OoＯ◯", Class::BEHIND_DIGIT),
    (
        " \t\u{B}\u{C}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{200B}\u{202F}\u{205F}\u{3000}\u{FEFF}",
        Class::BEHIND_DIGIT,
    ),
    ("挥管记书任席员委导人理审事赞使长裁监编辑授师士家官表问谋令练帅统相王储皇卿臣督首袖将军校", Class::POST),
    ("前内超每按责牵限配", Class::TERM),
];

/// The classes that stand among [`Scan::hits`], and those that make a trigger at all.
const LISTED: Class = Class::STOP.and(Class::PAUSE).and(Class::OPEN).and(Class::CLOSE).and(Class::CUE);
const NOTED: Class = LISTED.and(Class::DIGIT).and(Class::DATE).and(Class::POST).and(Class::TERM);

/// What a text holds, for each rule family its own. Filled and emptied for each text.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    /// The stops, pauses and brackets, and the characters at which a cue begins, in order.
    pub hits: Vec<Hit>,
    /// Where dates may be: the byte offsets of their marks, and of digits that go on as those of dates do.
    pub dates: Vec<u32>,
    /// Where posts may end: the byte offsets of their last characters.
    pub posts: Vec<u32>,
    /// Where deadlines without a date and words of responsibility may be: the byte offsets of their characters.
    pub terms: Vec<u32>,
    window: Window,
    /// The triggers of the block, and those of one list.
    triggers: Triggers,
    own: Triggers,
}

impl Scan {
    /// A scan of texts of at most `longest` bytes.
    pub fn of(longest: usize) -> Self {
        // As many as official prose has; a text with more of them asks for more.
        Self {
            hits: Vec::with_capacity(longest / 24),
            dates: Vec::with_capacity(longest / 64),
            posts: Vec::with_capacity(longest / 64),
            terms: Vec::with_capacity(longest / 64),
            ..Self::default()
        }
    }

    /// Notes the trigger characters of `text`.
    pub fn read(&mut self, text: &str) {
        work(text.len());
        self.hits.clear();
        self.dates.clear();
        self.posts.clear();
        self.terms.clear();
        let mut start = 0;
        while start < text.len() {
            let length = self.window.show(text.as_bytes(), start);
            let end = self.triggers.note(&self.window, length);
            self.sort(start);
            start += end;
        }
    }

    /// Sorts the triggers of the block at `start` into the lists, but for those whose neighbours make no sense with them.
    #[allow(clippy::cast_possible_truncation)] // Mark::LONGEST_TEXT
    fn sort(&mut self, start: usize) {
        let Self { window, triggers, own, .. } = self;

        own.take(LISTED, triggers);
        let mut hits = Growing::new(&mut self.hits, own.count());
        for (at, Kind { class, length }) in own.all() {
            let verb = KINDS.class_of_three_bytes(window.before(at) >> 40);
            let class = if class.has(Class::PAUSE) { class.and(verb.only(Class::REPORT)) } else { class };
            let cue = !class.has(Class::PAIR) | may_begin_cue(window.at(at));
            hits.put(Hit { at: (start + at) as u32, class, length }, cue);
        }

        own.take(Class::DATE.and(Class::DIGIT).and(Class::TERM), triggers);
        let mut dates = Growing::new(&mut self.dates, own.count());
        let mut terms = Growing::new(&mut self.terms, own.count());
        for (at, Kind { class, length }) in own.all() {
            let digit = class.has(Class::DIGIT) & goes_on(window.at(at) >> (8 * length));
            dates.put((start + at) as u32, class.has(Class::DATE) | digit);
            terms.put((start + at) as u32, class.has(Class::TERM));
        }

        own.take(Class::POST, triggers);
        let mut posts = Growing::new(&mut self.posts, own.count());
        for (at, _) in own.all() {
            let post = person::may_end_post(window.before(at + 3));
            posts.put((start + at) as u32, post);
        }
    }
}

/// Whether the eight bytes `near` may begin with a cue of more than one character.
#[inline]
fn may_begin_cue(near: u64) -> bool {
    static PAIRS: Pairs = Pairs::beginning(lexicon::CUE_WORDS);
    PAIRS.may_have(near)
}

/// A list that grows by at most so many items. Each is written down, and counted only if it is one.
struct Growing<'l, T> {
    list: &'l mut Vec<T>,
    count: usize,
}

impl<'l, T: Copy + Default> Growing<'l, T> {
    fn new(list: &'l mut Vec<T>, more: usize) -> Self {
        let count = list.len();
        list.resize(count + more, T::default());
        Self { list, count }
    }

    #[inline]
    fn put(&mut self, item: T, is: bool) {
        if let Some(place) = self.list.get_mut(self.count) {
            *place = item;
        }
        self.count += usize::from(is);
    }
}

impl<T> Drop for Growing<'_, T> {
    fn drop(&mut self) {
        self.list.truncate(self.count);
    }
}

/// Whether what `behind` begins with, right after a digit, may belong to a date.
#[inline]
fn goes_on(behind: u64) -> bool {
    match behind & 0xFF {
        0..0x80 | 0xE0..0xF0 => KINDS.class(behind).has(Class::DIGIT.and(Class::BEHIND_DIGIT)),
        first => first == 0xC2, // as a no-break space begins
    }
}

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
                    Class::TERM => assert_eq!(scan.terms, [7], "{c}"),
                    Class::POST => {}                     // only where a post may end
                    class if class.has(Class::PAIR) => {} // only where a cue begins
                    _ => assert!(scan.hits[0].at == 7 && scan.hits[0].class.has(*class), "{c}"),
                }
                assert!(scan.hits.iter().all(|hit| hit.end() == 7 + c.len_utf8()), "{c}");
            }
        }
    }

    #[test]
    fn each_cue_is_noted() {
        for cue in lexicon::CUE_WORDS.split_whitespace() {
            let hits = scan(&format!("会{cue}抓")).hits;
            assert!(hits[0].at == 3 && hits[0].class.has(Class::CUE), "{cue}");
        }
        assert_eq!(scan("建设、任务、一个、不同").hits, []);
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
    fn posts_are_noted_where_one_may_end() {
        assert_eq!((scan("书记李明").posts, scan("增长").posts, scan("李明书记").posts), (vec![3], vec![], vec![9]));
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
        use window::BLOCK;
        let (lead, rest) = ("a".repeat(BLOCK - 12), "抓，é，𠀀，".repeat(BLOCK / 8));
        for (end, _) in rest.char_indices() {
            let text = format!("{lead}{}", &rest[..end]);
            let commas: Vec<_> = text.match_indices('，').map(|(at, _)| at).collect();
            let hits: Vec<_> = scan(&text).hits.into_iter().map(Hit::start).collect();
            assert_eq!(hits, commas);
        }
    }
}

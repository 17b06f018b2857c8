//! Lexemes: the words of a segment, and what stands as one (a bracket, a quote, a date, a person), in one pass.
//! Which words, the lexicon says; where several readings are possible, the likeliest one is taken.

use super::{ordinal, person};
use crate::growth::work;
use crate::lexicon::{self, Class, Spelled, Word};

/// What a lexeme is, besides a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A word of the lexicon.
    #[default]
    Word,
    /// A run of characters that are no known word.
    Run,
    /// A clause whose words no rule asks for.
    Unread,
    /// ASCII letters and digits, full-width ones.
    Figure,
    /// A date.
    Date,
    /// A person's name.
    Person,
    /// An ordinal or the head of an article that opens a clause: 一是, （三）, 第十条.
    Ordinal,
    /// `，` `：` and their ASCII kin.
    Pause,
    /// `、`
    Joint,
    /// White space.
    Blank,
    /// Any other mark, among them quotes that hold reported words.
    Mark,
    /// （…）, 〔…〕
    Bracket,
    /// “…” around a term.
    Quote,
    /// 《…》
    Work,
}

/// A word or what stands as one: its byte offsets in the text of the paragraph, half-open, and what it is.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Lexeme {
    pub start: u32,
    pub end: u32,
    pub kind: Kind,
    pub word: Word,
    pub class: Class,
}

impl Lexeme {
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    #[inline]
    pub const fn is(self, class: Class) -> bool {
        self.class.is(class)
    }
}

/// What is known of a text before its words: ranges that stand as one lexeme, in order, apart from each other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    pub start: u32,
    pub end: u32,
    pub kind: Kind,
}

/// Reads lexemes; its lists are emptied, not freed, from segment to segment.
#[derive(Debug, Default)]
pub(crate) struct Lexer {
    pub lexemes: Vec<Lexeme>,
    /// Of a stretch of Chinese characters: their codes, and the last word of the likeliest reading up to each place.
    codes: Vec<u16>,
    best: Vec<Step>,
}

/// The last word of a reading up to some place, so that the better of two is the lower: how rare the reading is in bits,
/// 255 less the characters of the word, its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Step(u64);

impl Step {
    const NONE: Self = Self(u64::MAX);

    /// A reading that is so rare, and what `spelled` says after it, of so many characters.
    #[inline]
    const fn new(bits: u64, spelled: Spelled, length: usize) -> Self {
        Self((bits + spelled.bits()) << 24 | (255 - length as u64) << 16 | spelled.word().number() as u64)
    }

    const fn bits(self) -> u64 {
        self.0 >> 24
    }

    const fn length(self) -> usize {
        255 - (self.0 >> 16 & 255) as usize
    }

    #[allow(clippy::cast_possible_truncation)] // 16 bits
    const fn word(self) -> Word {
        Word::of(self.0 as u16)
    }
}

/// Most stretches of Chinese characters without a mark are no longer, and most segments have no more lexemes.
const USUAL: usize = 64;

/// The bytes of a Chinese character.
const HAN: usize = 3;

impl Lexer {
    /// A lexer of segments of texts of at most `longest` bytes.
    pub fn of(longest: usize) -> Self {
        Self {
            lexemes: Vec::with_capacity((longest / 12).min(USUAL)),
            codes: Vec::with_capacity(longest.min(USUAL)),
            best: Vec::with_capacity(longest.min(USUAL)),
        }
    }

    /// Reads the lexemes of `text[start..end]`.
    ///
    /// ```text
    /// lexemes = { known | word | run | figure | mark }
    /// ```
    /// Of the readings of a stretch of characters as words, that is taken whose words are the likeliest together (a
    /// unigram model: the sum of the bits is the least). 要求真务实 is 要│求真务实, not 要求│真│务实.
    pub fn read(&mut self, text: &str, start: usize, end: usize, known: &[Known]) {
        self.lexemes.clear();
        let mut known = known.iter().peekable();
        let mut at = start;
        while at < end {
            while known.next_if(|known| (known.start as usize) < at || known.end as usize > end).is_some() {}
            // （三） opens a clause; it stands in brackets besides.
            if known.peek().is_some_and(|known| known.start as usize == at && known.kind == Kind::Bracket)
                && self.opens()
                && let Some(end) = self.opening(text, at, end)
            {
                at = end;
                continue;
            }
            if let Some(known) = known.next_if(|known| known.start as usize == at) {
                self.push(at, known.end as usize, known.kind);
                at = known.end as usize;
                continue;
            }
            let until = known.peek().map_or(end, |known| (known.start as usize).min(end));
            let opened = if self.opens() { self.opening(text, at, end) } else { None };
            at = opened.unwrap_or_else(|| self.stretch(text, at, until));
        }
    }

    /// Whether a clause opens here.
    fn opens(&self) -> bool {
        let opens = |last: &Lexeme| matches!(last.kind, Kind::Pause | Kind::Ordinal | Kind::Blank | Kind::Mark);
        self.lexemes.last().is_none_or(opens)
    }

    /// Reads what only opens a clause: an ordinal, or the name of somebody who does something (于军指出, where neither 于
    /// nor 军 is a word).
    fn opening(&mut self, text: &str, at: usize, end: usize) -> Option<usize> {
        let rest = &text[at..end];
        if rest.chars().next().is_some_and(ordinal::may_begin) {
            let head = ordinal::article(rest)
                .map(|(behind, _)| behind)
                .or_else(|_| ordinal::ordinal(rest).map(|(behind, _)| behind));
            if let Ok(behind) = head {
                self.push(at, end - behind.len(), Kind::Ordinal);
                return Some(end - behind.len());
            }
        }
        if !person::is_surname(rest) {
            return None; // as all but a few
        }
        let called = || person::names_before_post(rest).find(|name| begins_with_post(&rest[name.len()..]));
        let name = person::bare_name(rest).or_else(called)?;
        if begins_with_word(name) {
            return None; // a word that begins with a surname: 高度, 安全
        }
        self.push(at, at + name.len(), Kind::Person);
        Some(at + name.len())
    }

    /// Reads what begins at `at`: a stretch of Chinese characters, a figure or a mark; gives where it ends.
    fn stretch(&mut self, text: &str, at: usize, until: usize) -> usize {
        let rest = &text[at..until];
        self.codes.clear();
        self.codes.extend(lexicon::codes(rest));
        if !self.codes.is_empty() {
            self.words(at);
            return at + self.codes.len() * HAN;
        }
        let Some(first) = rest.chars().next() else { return until };
        let length;
        if is_figure(first) {
            length = rest.chars().take_while(|&c| is_figure(c)).map(char::len_utf8).sum();
            self.push(at, at + length, Kind::Figure);
        } else {
            length = first.len_utf8();
            let kind = match first {
                '，' | ',' | '：' | ':' => Kind::Pause,
                '、' => Kind::Joint,
                c if crate::text::is_margin(c) => Kind::Blank,
                _ => Kind::Mark,
            };
            self.push(at, at + length, kind);
        }
        at + length
    }

    /// Reads the stretch that begins at `at` as words.
    fn words(&mut self, at: usize) {
        let Self { codes, best, .. } = self;
        let count = codes.len();
        work(count * 3);
        best.clear();
        best.resize(count + 1, Step::NONE);
        best[0] = Step(0);
        let (codes, best) = (&codes[..count], &mut best[..=count]); // slices: where a list lies is looked up once
        for from in 0..count {
            let before = best[from].bits();
            let (mut spelled, mut end) = (Spelled::first(codes[from]), from + 1);
            best[end] = best[end].min(Step::new(before, spelled, 1));
            while let Some(longer) = codes.get(end).and_then(|&code| spelled.and(code)) {
                (spelled, end) = (longer, end + 1);
                if spelled.word() != Word::NONE {
                    best[end] = best[end].min(Step::new(before, spelled, end - from));
                }
            }
        }
        self.take(at, count);
    }

    /// Takes the lexemes of the likeliest reading of the stretch that begins at `at`.
    fn take(&mut self, at: usize, count: usize) {
        let Self { best, lexemes, .. } = self;
        let best = &mut best[..=count];
        // From its end to its start each word moves to where it begins; then they stand in the order of the text.
        let (mut to, mut step) = (count, best[count]);
        while to > 0 {
            to -= step.length();
            step = core::mem::replace(&mut best[to], step);
        }
        let (mut from, mut start) = (0, position(at));
        while from < count {
            let (length, word) = (best[from].length(), best[from].word());
            let end = start + position(length * HAN);
            match lexemes.last_mut() {
                Some(run) if word == Word::NONE && run.kind == Kind::Run && run.end == start => run.end = end,
                _ if word == Word::NONE => lexemes.push(Lexeme { start, end, kind: Kind::Run, ..Lexeme::default() }),
                _ => lexemes.push(Lexeme { start, end, kind: Kind::Word, word, class: word.class() }),
            }
            (from, start) = (from + length, end);
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: Kind) {
        let class = match kind {
            Kind::Date => Class::TIME,
            Kind::Person => Class::AGENT.or(Class::NOUN),
            Kind::Figure => Class::NUMERAL,
            Kind::Work => Class::NOUN.or(Class::AGENT).or(Class::SPEAKS),
            Kind::Quote => Class::NOUN,
            _ => Class::NONE,
        };
        self.lexemes.push(Lexeme { start: position(start), end: position(end), kind, word: Word::NONE, class });
    }
}

/// Whether a word of two characters or more begins `text`.
fn begins_with_word(text: &str) -> bool {
    lexicon::words_at(text).next().is_some()
}

/// Whether a post of two characters or more begins `text`.
fn begins_with_post(text: &str) -> bool {
    lexicon::words_at(text).any(|word| word.class().is(Class::POST))
}

/// An offset as marks keep it; longer texts are not analysed.
#[allow(clippy::cast_possible_truncation)] // Mark::LONGEST_TEXT
const fn position(at: usize) -> u32 {
    at as u32
}

/// Letters and digits, and what stands within them: 12345, 5G, 3.5%, ２０２０.
fn is_figure(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '%' | '％' | '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '〇')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexemes(text: &str) -> String {
        let mut lexer = Lexer::default();
        lexer.read(text, 0, text.len(), &[]);
        let words: Vec<_> = lexer.lexemes.iter().map(|lexeme| lexeme.of(text)).collect();
        words.join("|")
    }

    #[test]
    fn the_likeliest_words_are_taken() {
        assert_eq!(lexemes("会议强调，各单位要求真务实"), "会议|强调|，|各单位|要|求真务实");
        assert_eq!(lexemes("只要求大家注意安全"), "只|要求|大家|注意|安全");
        assert_eq!(lexemes("这座桥是交通要道。"), "这|座|桥|是|交通|要道|。");
        assert_eq!(lexemes("明知或者应知的"), "明知|或者|应知|的");
    }

    #[test]
    fn what_is_no_word_is_a_run() {
        assert_eq!(lexemes("龘靐齉要"), "龘靐齉|要");
        assert_eq!(lexemes("第5G届3.5%"), "第|5G|届|3.5%");
    }

    #[test]
    fn ordinals_and_names_open_a_clause() {
        assert_eq!(lexemes("一是要，（三）于军指出"), "一是|要|，|（三）|于军|指出");
        assert_eq!(lexemes("于是要"), "于是|要");
    }

    #[test]
    fn what_is_known_stands_as_one() {
        let (text, mut lexer) = ("副局长应建国到", Lexer::default());
        lexer.read(text, 0, text.len(), &[Known { start: 9, end: 18, kind: Kind::Person }]);
        let words: Vec<_> = lexer.lexemes.iter().map(|lexeme| lexeme.of(text)).collect();
        assert_eq!(words, ["副", "局长", "应建国", "到"]);
    }
}

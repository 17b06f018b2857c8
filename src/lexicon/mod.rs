//! The lexicon: each word of official Chinese once, with its classes; the tables beside this file say which, by what source.
//! The build script makes a double-array trie of them; here is the look-up, and nothing lies below it.

pub(crate) mod boilerplate;
pub(crate) mod characters;
pub(crate) mod index;
pub(crate) mod info;
pub(crate) mod organ;
pub(crate) mod words;

/// The classes of a word: a set, for a word can be several things at once (管理, *manage* and *management*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Class(u64);

impl Class {
    pub const NONE: Self = Self(0);

    /// Whether it has one of the classes of `other`.
    #[inline]
    pub const fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The classes of both.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// How strongly a cue binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strength {
    Must,
    Should,
    MustNot,
    May,
    Request,
}

/// Where the one who is to act stands: before a modal (各单位要…), or after a verb that directs (要求各单位…).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Before,
    After,
}

/// By which rule a cue is the main clause's modal; the rules stand with the grammar of directives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    Plain,
    Need,
    Demand,
    Forbidden,
    Permit,
    Let,
    Wish,
    Ask,
    Hope,
    Welcome,
    Appeal,
}

/// A row of the table of cues.
#[derive(Debug)]
pub(crate) struct Cue {
    pub word: &'static str,
    pub modality: Strength,
    pub side: Side,
    pub rule: Rule,
    /// Words that it is no cue after, and words that it is none before.
    pub after: &'static [&'static str],
    pub before: &'static [&'static str],
}

/// A word of the lexicon by its number; 0 is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Word(u16);

impl Word {
    pub const NONE: Self = Self(0);

    /// What it is.
    #[inline]
    pub fn class(self) -> Class {
        Class(SETS[usize::from(SET_OF[usize::from(self.0)])])
    }

    /// Its number.
    #[inline]
    pub const fn number(self) -> u16 {
        self.0
    }

    /// The word of a number that [`number`](Self::number) gave.
    #[inline]
    pub const fn of(number: u16) -> Self {
        Self(number)
    }

    /// Its row in the table of cues.
    #[inline]
    pub fn cue(self) -> Option<&'static Cue> {
        CUES.get(usize::from(self.0).wrapping_sub(1))
    }
}

/// The first of the Chinese characters that words are made of, U+4E00 to U+9FFF.
const FIRST: usize = 0x4E00;

/// A place in the trie: what the characters so far spell.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spelled {
    state: u64,
    unit: u64,
}

/// The 20 bits of a state in a unit of the trie.
const STATE: u64 = (1 << 20) - 1;

impl Spelled {
    /// The character of this code.
    #[inline]
    #[allow(clippy::cast_possible_truncation)] // 20 bits
    pub fn first(code: u16) -> Self {
        const BASE: u64 = UNITS[0] >> 20 & STATE;
        let state = BASE + u64::from(code);
        Self { state, unit: UNITS[state as usize] } // all characters are there
    }

    /// With another character, by its code; `None` if no word begins so. No unit says that it is reached from one that
    /// leads nowhere, so that it need not be asked whether this one does.
    #[inline]
    #[allow(clippy::cast_possible_truncation)] // 20 bits
    pub fn and(self, code: u16) -> Option<Self> {
        let state = (self.unit >> 20 & STATE) + u64::from(code);
        let unit = *UNITS.get(state as usize)?;
        (unit & STATE == self.state).then_some(Self { state, unit })
    }

    /// The word, if it is one.
    #[inline]
    #[allow(clippy::cast_possible_truncation)] // 16 bits
    pub const fn word(self) -> Word {
        Word((self.unit >> 40) as u16)
    }

    /// How rare the word is, or a character that is none, in bits.
    #[inline]
    pub const fn bits(self) -> u64 {
        self.unit >> 56
    }
}

/// The words of two characters and more that `text` begins with, the shorter ones first.
pub(crate) fn words_at(text: &str) -> impl Iterator<Item = Word> {
    let mut codes = codes(text);
    let mut spelled = codes.next().map(Spelled::first);
    let longer = codes.map_while(move |code| {
        spelled = spelled?.and(code);
        Some(spelled?.word())
    });
    longer.filter(|&word| word != Word::NONE)
}

/// The codes of the Chinese characters, U+4E00 to U+9FFF, that `text` begins with; 0 of those that no word has.
#[inline]
pub(crate) fn codes(text: &str) -> impl Iterator<Item = u16> {
    let (characters, _) = text.as_bytes().as_chunks::<3>();
    characters.iter().map_while(|&[a, b, c]| {
        let code = usize::from(a) << 12 | (usize::from(b) & 0x3F) << 6 | usize::from(c) & 0x3F;
        CODES.get(code.wrapping_sub(0xE << 16 | FIRST)).copied()
    })
}

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

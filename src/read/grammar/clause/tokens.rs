//! A run of lexemes as input of nom, and the parsers of one lexeme.

use core::iter::{Copied, Enumerate};
use core::slice::Iter;

use nom::error::{Error, ErrorKind};
use nom::{IResult, Input, Needed, Offset, Parser};

use crate::lexicon::Class;
use crate::place::Mark;
use crate::read::grammar::lexeme::{Kind, Lexeme};

/// A run of lexemes of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tokens<'t> {
    pub text: &'t str,
    pub lexemes: &'t [Lexeme],
}

/// What reads tokens.
pub(crate) type Read<'t, T = Tokens<'t>> = IResult<Tokens<'t>, T>;

impl<'t> Tokens<'t> {
    pub const fn len(self) -> usize {
        self.lexemes.len()
    }

    pub const fn is_empty(self) -> bool {
        self.lexemes.is_empty()
    }

    pub fn get(self, index: usize) -> Option<Lexeme> {
        self.lexemes.get(index).copied()
    }

    pub fn first(self) -> Option<Lexeme> {
        self.get(0)
    }

    pub fn last(self) -> Option<Lexeme> {
        self.lexemes.last().copied()
    }

    /// The first `count` of them, or all.
    pub fn to(self, count: usize) -> Self {
        Self { lexemes: &self.lexemes[..count.min(self.len())], ..self }
    }

    /// Those after the first `count`.
    pub fn from(self, count: usize) -> Self {
        Self { lexemes: &self.lexemes[count.min(self.len())..], ..self }
    }

    /// The words of the lexeme at `index`.
    pub fn word(self, index: usize) -> &'t str {
        self.get(index).map_or("", |lexeme| lexeme.of(self.text))
    }

    /// The words of the last lexeme.
    pub fn last_word(self) -> &'t str {
        self.word(self.len().wrapping_sub(1))
    }

    /// Where they stand.
    pub fn mark(self) -> Mark {
        match (self.first(), self.last()) {
            (Some(first), Some(last)) => Mark { start: first.start, end: last.end },
            _ => Mark::default(),
        }
    }

    /// What they say.
    pub fn words(self) -> &'t str {
        self.mark().of(self.text)
    }

    /// Whether one of them is of one of the classes.
    pub fn any(self, class: Class) -> bool {
        self.lexemes.iter().any(|lexeme| lexeme.is(class))
    }

    /// The first and the last place of 的.
    pub fn de(self) -> Option<(usize, usize)> {
        let first = self.lexemes.iter().position(|lexeme| lexeme.is(Class::DE))?;
        let last = self.lexemes.iter().rposition(|lexeme| lexeme.is(Class::DE))?;
        Some((first, last))
    }

    /// The last place of a word.
    pub fn rfind(self, word: &str) -> Option<usize> {
        self.lexemes.iter().rposition(|lexeme| lexeme.of(self.text) == word)
    }

    /// Without the white space at its ends.
    pub fn trim(self) -> Self {
        let blank = |lexeme: &Lexeme| lexeme.kind == Kind::Blank;
        let start = self.lexemes.iter().take_while(|lexeme| blank(lexeme)).count();
        let rest = self.from(start);
        rest.to(rest.len() - rest.lexemes.iter().rev().take_while(|lexeme| blank(lexeme)).count())
    }
}

impl<'t> Input for Tokens<'t> {
    type Item = Lexeme;
    type Iter = Copied<Iter<'t, Lexeme>>;
    type IterIndices = Enumerate<Self::Iter>;

    fn input_len(&self) -> usize {
        self.len()
    }

    fn take(&self, index: usize) -> Self {
        self.to(index)
    }

    fn take_from(&self, index: usize) -> Self {
        self.from(index)
    }

    fn take_split(&self, index: usize) -> (Self, Self) {
        (self.from(index), self.to(index))
    }

    fn position<P: Fn(Lexeme) -> bool>(&self, predicate: P) -> Option<usize> {
        self.lexemes.iter().position(|&lexeme| predicate(lexeme))
    }

    fn iter_elements(&self) -> Self::Iter {
        self.lexemes.iter().copied()
    }

    fn iter_indices(&self) -> Self::IterIndices {
        self.iter_elements().enumerate()
    }

    fn slice_index(&self, count: usize) -> Result<usize, Needed> {
        if count <= self.len() { Ok(count) } else { Err(Needed::new(count - self.len())) }
    }
}

impl Offset for Tokens<'_> {
    fn offset(&self, second: &Self) -> usize {
        self.len() - second.len()
    }
}

/// One lexeme that `is`.
pub(crate) fn one<'t>(
    is: impl Fn(Lexeme, &'t str) -> bool,
) -> impl Parser<Tokens<'t>, Output = Lexeme, Error = Error<Tokens<'t>>> {
    move |input: Tokens<'t>| match input.first() {
        Some(lexeme) if is(lexeme, lexeme.of(input.text)) => Ok((input.from(1), lexeme)),
        _ => Err(nom::Err::Error(Error::new(input, ErrorKind::Satisfy))),
    }
}

/// One word of a class.
pub(crate) fn of<'t>(class: Class) -> impl Parser<Tokens<'t>, Output = Lexeme, Error = Error<Tokens<'t>>> {
    one(move |lexeme, _| lexeme.is(class))
}

/// One lexeme of a kind.
pub(crate) fn kind<'t>(kind: Kind) -> impl Parser<Tokens<'t>, Output = Lexeme, Error = Error<Tokens<'t>>> {
    one(move |lexeme, _| lexeme.kind == kind)
}

/// Nothing is read: the rule does not hold.
pub(crate) fn none<T>(input: Tokens<'_>) -> Read<'_, T> {
    Err(nom::Err::Error(Error::new(input, ErrorKind::Fail)))
}

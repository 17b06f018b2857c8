//! Document type declarations (13.2.5.53 to 13.2.5.68).

use std::borrow::Cow;

use nom::combinator::opt;
use nom::error::Error;
use nom::{IResult, Parser as _};

use super::MarkupError::{
    self, AbruptDoctypePublicIdentifier, AbruptDoctypeSystemIdentifier, EofInDoctype,
    InvalidCharacterSequenceAfterDoctypeName, MissingDoctypeName, MissingDoctypePublicIdentifier,
    MissingDoctypeSystemIdentifier, MissingQuoteBeforeDoctypePublicIdentifier,
    MissingQuoteBeforeDoctypeSystemIdentifier, MissingWhitespaceAfterDoctypePublicKeyword,
    MissingWhitespaceAfterDoctypeSystemKeyword, MissingWhitespaceBeforeDoctypeName,
    MissingWhitespaceBetweenDoctypePublicAndSystemIdentifiers, UnexpectedCharacterAfterDoctypeSystemIdentifier,
};
use super::context::{Context, before, is_space, spaces, till, word};
use super::{Doctype, Lexeme};

/// `"<!DOCTYPE"`, in any case
pub(super) fn open(input: &str) -> IResult<&str, &str> {
    word("<!DOCTYPE").parse(input)
}

/// What is after [`open`], up to its `>`; what is after that comes first.
pub(super) fn read<'a>(input: &'a str, context: &mut Context<'a, '_>) -> (&'a str, Lexeme<'a>) {
    let mut reading = Reading { rest: input, doctype: Doctype::default(), context };
    if let Err(Fault { error, force_quirks }) = reading.declaration() {
        reading.context.unexpected(error, reading.rest);
        reading.doctype.force_quirks = force_quirks;
        reading.bogus();
    }
    (reading.rest, Lexeme::Doctype(Box::new(reading.doctype)))
}

/// A declaration, as far as it is read.
struct Reading<'a, 'c, 'r> {
    rest: &'a str,
    doctype: Doctype<'a>,
    context: &'c mut Context<'a, 'r>,
}

/// Where a declaration leaves its grammar.
struct Fault {
    error: MarkupError,
    force_quirks: bool,
}

impl From<MarkupError> for Fault {
    fn from(error: MarkupError) -> Self {
        Self { error, force_quirks: true }
    }
}

/// What can be wrong about an identifier.
struct Identifier {
    missing: MarkupError,
    unquoted: MarkupError,
    abrupt: MarkupError,
}

const PUBLIC: Identifier = Identifier {
    missing: MissingDoctypePublicIdentifier,
    unquoted: MissingQuoteBeforeDoctypePublicIdentifier,
    abrupt: AbruptDoctypePublicIdentifier,
};

const SYSTEM: Identifier = Identifier {
    missing: MissingDoctypeSystemIdentifier,
    unquoted: MissingQuoteBeforeDoctypeSystemIdentifier,
    abrupt: AbruptDoctypeSystemIdentifier,
};

impl<'a> Reading<'a, '_, '_> {
    /// `WS name *WS [ "PUBLIC" WS identifier [ WS identifier ] / "SYSTEM" WS identifier ] *WS ">"`
    fn declaration(&mut self) -> Result<(), Fault> {
        if !self.spaces() && self.rest.starts_with(|next| next != '>') {
            self.context.missing(MissingWhitespaceBeforeDoctypeName, self.rest);
        }
        self.name()?;
        self.spaces();
        if self.ends()? {
            return Ok(());
        }
        if self.keyword("PUBLIC") {
            self.gap(MissingWhitespaceAfterDoctypePublicKeyword);
            let (id, read) = self.identifier(&PUBLIC);
            self.doctype.public_id = id;
            read?;
            self.gap(MissingWhitespaceBetweenDoctypePublicAndSystemIdentifiers);
            if self.ends()? {
                return Ok(());
            }
        } else if self.keyword("SYSTEM") {
            self.gap(MissingWhitespaceAfterDoctypeSystemKeyword);
        } else {
            return Err(InvalidCharacterSequenceAfterDoctypeName.into());
        }
        let (id, read) = self.identifier(&SYSTEM);
        self.doctype.system_id = id;
        read?;
        self.spaces();
        if self.ends()? {
            return Ok(());
        }
        Err(Fault { error: UnexpectedCharacterAfterDoctypeSystemIdentifier, force_quirks: false })
    }

    /// `1*( any but WS / ">" )` (13.2.5.55, DOCTYPE name state)
    fn name(&mut self) -> Result<(), Fault> {
        let name = self.take(till(|byte| is_space(byte) || byte == b'>'));
        if name.is_empty() && !self.rest.is_empty() {
            return Err(MissingDoctypeName.into());
        }
        self.doctype.name = (!name.is_empty()).then(|| self.context.name(name));
        Ok(())
    }

    /// `DQUOTE *( any but DQUOTE / ">" ) DQUOTE / "'" *( any but "'" / ">" ) "'"` (13.2.5.58 to 13.2.5.60); as much of it
    /// as there is.
    fn identifier(&mut self, kind: &Identifier) -> (Option<Cow<'a, str>>, Result<(), Fault>) {
        let fault = match self.rest.as_bytes().first() {
            Some(&quote @ (b'"' | b'\'')) => {
                self.rest = &self.rest[1..];
                let text = self.take(till(|byte| byte == quote || byte == b'>'));
                let id = Some(self.context.data(text));
                return match self.rest.as_bytes().first() {
                    None => (id, Err(EofInDoctype.into())),
                    Some(b'>') => (id, Err(kind.abrupt.into())),
                    Some(_) => {
                        self.rest = &self.rest[1..];
                        (id, Ok(()))
                    }
                };
            }
            None => EofInDoctype,
            Some(b'>') => kind.missing,
            Some(_) => kind.unquoted,
        };
        (None, Err(fault.into()))
    }

    /// `[">"]`; the source must not end here.
    fn ends(&mut self) -> Result<bool, Fault> {
        match self.rest.strip_prefix('>') {
            Some(rest) => self.rest = rest,
            None if self.rest.is_empty() => return Err(EofInDoctype.into()),
            None => return Ok(false),
        }
        Ok(true)
    }

    /// `keyword`, in any case
    fn keyword(&mut self, keyword: &'static str) -> bool {
        !self.take(opt(word(keyword))).unwrap_or_default().is_empty()
    }

    /// `*WS`, with an error where none stands before a quote.
    fn gap(&mut self, error: MarkupError) {
        if !self.spaces() && self.rest.starts_with(['"', '\'']) {
            self.context.missing(error, self.rest);
        }
    }

    /// `*WS`; whether there is any.
    fn spaces(&mut self) -> bool {
        !self.take(spaces).is_empty()
    }

    /// `*( any but ">" ) [">"]` (13.2.5.68, bogus DOCTYPE state)
    fn bogus(&mut self) {
        let text = self.take(before(b'>'));
        self.context.data(text); // for its errors
        self.rest = self.rest.strip_prefix('>').unwrap_or(self.rest);
    }

    /// What a parser that takes any input gives.
    fn take<T: Default>(&mut self, mut parser: impl nom::Parser<&'a str, Output = T, Error = Error<&'a str>>) -> T {
        let (rest, found) = parser.parse(self.rest).unwrap_or((self.rest, T::default()));
        self.rest = rest;
        found
    }
}

//! The record of a diagnostic: its code by name, its place, what was expected and found.

use std::borrow::Cow;

use serde::{Deserialize, Serialize, Serializer};

use super::fault::Fault;
use crate::diagnostic::{Code, Diagnostic};
use crate::span::{Position, Span};

/// The record of a [`Diagnostic`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DiagnosticRecord<S = String> {
    /// The stable name of its code.
    pub code: S,
    /// One line, made of what was expected and found.
    pub message: S,
    /// Where in the source.
    pub span: Span,
    /// The line, from 1.
    pub line: usize,
    /// The character in its line, from 1.
    pub column: usize,
    /// What should have stood there.
    pub expected: S,
    /// What stood there.
    pub found: S,
}

impl<S> DiagnosticRecord<S> {
    pub(super) fn of<'n>(diagnostic: &'n Diagnostic) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        let own = |text: &'n str| S::from(Cow::Borrowed(text));
        Self {
            code: own(diagnostic.code.as_str()),
            message: S::from(Cow::Owned(diagnostic.message())),
            span: diagnostic.span,
            line: diagnostic.position.line,
            column: diagnostic.position.column,
            expected: own(&diagnostic.expected),
            found: own(&diagnostic.found),
        }
    }
}

/// The diagnostics of a source of `length` bytes.
pub(super) fn diagnostics(records: Vec<DiagnosticRecord>, length: usize) -> Result<Vec<Diagnostic>, Fault> {
    let read = records.into_iter().map(|record| record.diagnostic(length));
    let diagnostics = read.collect::<Result<Vec<_>, _>>()?;
    let sorted = diagnostics.is_sorted_by_key(|diagnostic| diagnostic.span.start());
    if sorted { Ok(diagnostics) } else { Err(Fault("diagnostics in the order of the source")) }
}

impl DiagnosticRecord {
    fn diagnostic(self, length: usize) -> Result<Diagnostic, Fault> {
        if self.span.end() > length {
            return Err(Fault("a diagnostic within the source"));
        }
        Ok(Diagnostic {
            code: Code::from_name(&self.code).unwrap_or(Code::Other),
            span: self.span,
            position: Position { line: self.line, column: self.column },
            expected: Cow::Owned(self.expected),
            found: Cow::Owned(self.found),
        })
    }
}

/// As its record.
impl Serialize for Diagnostic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        DiagnosticRecord::<Cow<'_, str>>::of(self).serialize(serializer)
    }
}

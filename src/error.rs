//! What stops a reading, as data: the kind, what was expected, what was found and where.

use crate::diagnostic::{Code, Diagnostic};
use crate::span::{Position, Span};

/// Why a source, a number or a JSON document could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct Error(Box<Inner>);

/// What an [`Error`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A strict reading met something that a lenient one would report as a diagnostic of this code.
    Strict(Code),
    /// A text is not of the form that its type prescribes.
    Form,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
enum Inner {
    #[error("{0}")]
    Strict(Diagnostic),
    #[error("expected {expected}, found {found:?}")]
    Form { expected: &'static str, found: String, span: Span },
}

impl Error {
    /// What the error is about.
    pub fn kind(&self) -> ErrorKind {
        match &*self.0 {
            Inner::Strict(diagnostic) => ErrorKind::Strict(diagnostic.code),
            Inner::Form { .. } => ErrorKind::Form,
        }
    }

    /// Where, in bytes of the text that was read.
    pub fn span(&self) -> Span {
        match &*self.0 {
            Inner::Strict(diagnostic) => diagnostic.span,
            Inner::Form { span, .. } => *span,
        }
    }

    /// Where, for people; the start for a text of one line.
    pub fn position(&self) -> Position {
        match &*self.0 {
            Inner::Strict(diagnostic) => diagnostic.position,
            Inner::Form { found, span, .. } => Position::of(found, span.start()),
        }
    }

    /// What should have stood there.
    pub fn expected(&self) -> &str {
        match &*self.0 {
            Inner::Strict(diagnostic) => &diagnostic.expected,
            Inner::Form { expected, .. } => expected,
        }
    }

    /// What stood there.
    pub fn found(&self) -> &str {
        match &*self.0 {
            Inner::Strict(diagnostic) => &diagnostic.found,
            Inner::Form { found, .. } => found,
        }
    }

    /// `found` is not `expected`, from byte `at` on.
    pub(crate) fn form(expected: &'static str, found: &str, at: usize) -> Self {
        Self(Box::new(Inner::Form { expected, found: found.to_owned(), span: Span::new(at, found.len()) }))
    }
}

impl From<Diagnostic> for Error {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(Box::new(Inner::Strict(diagnostic)))
    }
}

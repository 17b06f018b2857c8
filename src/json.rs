//! The JSON of a notice, and of any other serde format: one private shape for each public type, written from the
//! views and checked when read, so that what comes in is as sound as what a parser made.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use crate::diagnostic::Diagnostic;
use crate::notice::{Dialect, Notice};
use crate::paragraph::{Kind, Level, Paragraph};
use crate::span::Span;

/// The shape of a notice.
#[derive(Serialize)]
struct NoticeShape<'n> {
    dialect: Dialect,
    title: &'n str,
    title_span: Span,
    #[serde(skip_serializing_if = "Option::is_none")]
    file_number: Option<&'n str>,
    paragraphs: Vec<ParagraphShape<'n>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    diagnostics: Vec<DiagnosticShape<'n>>,
}

/// The shape of a paragraph.
#[derive(Serialize)]
struct ParagraphShape<'n> {
    text: &'n str,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<Level>,
    span: Span,
}

#[derive(Serialize)]
struct DiagnosticShape<'n> {
    code: &'static str,
    message: String,
    span: Span,
    line: usize,
    column: usize,
    expected: Cow<'n, str>,
    found: Cow<'n, str>,
}

impl Serialize for Notice<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        NoticeShape {
            dialect: self.dialect(),
            title: self.title(),
            title_span: self.title_span(),
            file_number: self.file_number(),
            paragraphs: self.paragraphs().map(paragraph).collect(),
            diagnostics: self.diagnostics().iter().map(diagnostic).collect(),
        }
        .serialize(serializer)
    }
}

fn paragraph(paragraph: Paragraph<'_>) -> ParagraphShape<'_> {
    let (kind, level) = match paragraph.kind() {
        Kind::Text => ("text", None),
        Kind::Blank => ("blank", None),
        Kind::Image => ("image", None),
        Kind::Heading(level) => ("heading", Some(level)),
    };
    ParagraphShape { text: paragraph.text(), kind, level, span: paragraph.span() }
}

fn diagnostic(diagnostic: &Diagnostic) -> DiagnosticShape<'_> {
    DiagnosticShape {
        code: diagnostic.code.as_str(),
        message: diagnostic.message(),
        span: diagnostic.span,
        line: diagnostic.position.line,
        column: diagnostic.position.column,
        expected: Cow::Borrowed(&diagnostic.expected),
        found: Cow::Borrowed(&diagnostic.found),
    }
}

/// As `[start, end]`.
impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        [self.start(), self.end()].serialize(serializer)
    }
}

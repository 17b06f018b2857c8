//! The JSON of a notice, and of any other serde format: one private shape for each public type, written from the
//! views and checked when read, so that what comes in is as sound as what a parser made.

mod credit;
mod date;
mod deadline;
mod directive;
mod document;
mod fault;
mod meeting;
mod meta;
mod paragraph;
mod person;
mod place;
mod publication;
mod said;
mod style;
mod text;

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::diagnostic::{Code, Diagnostic};
use crate::marks::{Analysis, Dialect};
use crate::notice::Notice;
use crate::place::Place;
use crate::read::decode;
use crate::span::{Position, Span};
use credit::CreditShape;
use document::DocumentShape;
use fault::{Fault, Located};
use meeting::MeetingShape;
use meta::MetaShape;
use paragraph::{ParagraphShape, Styles};
use person::PersonShape;
use publication::PublicationShape;
use said::SaidShape;
use text::SourceShape;

/// The shape of a notice.
#[derive(Serialize, Deserialize)]
struct NoticeShape<'n> {
    dialect: Dialect,
    title: Cow<'n, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    file_number: Option<Cow<'n, str>>,
    title_span: Span,
    title_source: SourceShape<'n>,
    length: usize,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    encoding: Option<Cow<'n, str>>,
    /// Whether it was asked what the text says.
    #[serde(default)]
    analysed: bool,
    /// What the title says.
    #[serde(default, skip_serializing_if = "SaidShape::is_empty")]
    title_says: SaidShape<'n>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    metadata: Vec<MetaShape<'n>>,
    #[serde(flatten)]
    publication: PublicationShape<'n>,
    paragraphs: Vec<ParagraphShape<'n>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    document: Option<DocumentShape<'n>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    people: Vec<PersonShape<'n>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    credits: Vec<CreditShape<'n>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    meeting: Option<MeetingShape<'n>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    diagnostics: Vec<DiagnosticShape<'n>>,
}

/// The shape of a diagnostic. Its message is for readers: it is made of what was expected and found.
#[derive(Serialize, Deserialize)]
struct DiagnosticShape<'n> {
    code: Cow<'n, str>,
    #[serde(default)]
    message: Cow<'n, str>,
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
            title: self.title().into(),
            file_number: self.file_number().map(Cow::Borrowed),
            title_span: self.title_span(),
            title_source: SourceShape::of(&self.title),
            length: self.length,
            encoding: self.encoding().map(Cow::Borrowed),
            analysed: self.analysis.is_some(),
            title_says: SaidShape::title(self),
            metadata: self.metadata().iter().map(MetaShape::of).collect(),
            publication: PublicationShape::of(self),
            paragraphs: self.paragraphs().map(ParagraphShape::of).collect(),
            document: self.document().map(DocumentShape::of),
            people: self.people().map(PersonShape::of).collect(),
            credits: self.credits().map(CreditShape::of).collect(),
            meeting: self.meeting().map(MeetingShape::of),
            diagnostics: self.diagnostics().iter().map(diagnostic).collect(),
        }
        .serialize(serializer)
    }
}

/// Fails where the document is no notice: spans or ranges outside of what they are of, unknown names.
impl<'de> Deserialize<'de> for Notice<'static> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        NoticeShape::deserialize(deserializer)?.notice().map_err(de::Error::custom)
    }
}

fn encoding(name: &str) -> Result<&'static str, Fault> {
    decode::named(name).ok_or(Fault("the name of an encoding"))
}

impl NoticeShape<'_> {
    fn notice(self) -> Result<Notice<'static>, Located> {
        let length = self.length;
        let mut styles = Styles::default();
        let mut end = 0;
        let mut blocks = Vec::with_capacity(self.paragraphs.len());
        let mut directives = Vec::with_capacity(blocks.capacity());
        let mut analysis = Analysis::default();
        self.title_says.restore(Place::TITLE, &self.title, &mut analysis)?;
        for (mut shape, index) in self.paragraphs.into_iter().zip(0..) {
            let fault = Located::in_paragraph(index);
            directives.push(core::mem::take(&mut shape.directives));
            if shape.span.start() < end || shape.span.end() > length {
                return Err(fault(Fault("paragraphs in order, within the source")));
            }
            end = shape.span.end();
            core::mem::take(&mut shape.said).restore(index, &shape.text, &mut analysis).map_err(&fault)?;
            blocks.push(shape.block(&mut styles).map_err(&fault)?);
        }
        if self.title_span.end() > length {
            return Err(Fault("a title within the source").into());
        }
        let mut notice = Notice {
            dialect: self.dialect,
            title: self.title_source.text(&self.title, Span::new(0, length))?,
            title_span: self.title_span,
            blocks,
            analysis: None,
            metadata: self.metadata.into_iter().map(|shape| shape.meta(length)).collect::<Result<_, _>>()?,
            publication: self.publication.publication(length)?,
            diagnostics: diagnostics(self.diagnostics, length)?,
            length,
            encoding: self.encoding.map(|name| encoding(&name)).transpose()?,
        };
        for shape in &self.people {
            shape.read(&notice, &mut analysis)?;
        }
        for (paragraph, shapes) in (0..).zip(directives) {
            directive::restore(paragraph, shapes, &notice, &mut analysis).map_err(Located::in_paragraph(paragraph))?;
        }
        for shape in &self.credits {
            shape.read(&notice, &mut analysis)?;
        }
        if self.analysed {
            notice.analysis = Some(Box::new(analysis));
        } else if analysis != Analysis::default() {
            return Err(Fault("an analysed notice, since it says what the text says").into());
        }
        if let Some(shape) = &self.meeting {
            meeting::restore(&mut notice, shape)?;
        }
        match self.document {
            Some(shape) => Ok(document::restore(notice, &shape)?),
            None => Ok(notice),
        }
    }
}

fn diagnostic(diagnostic: &Diagnostic) -> DiagnosticShape<'_> {
    DiagnosticShape {
        code: diagnostic.code.as_str().into(),
        message: diagnostic.message().into(),
        span: diagnostic.span,
        line: diagnostic.position.line,
        column: diagnostic.position.column,
        expected: Cow::Borrowed(&diagnostic.expected),
        found: Cow::Borrowed(&diagnostic.found),
    }
}

/// The diagnostics of a source of `length` bytes.
fn diagnostics(shapes: Vec<DiagnosticShape<'_>>, length: usize) -> Result<Vec<Diagnostic>, Fault> {
    let read = shapes.into_iter().map(|shape| shape.diagnostic(length));
    let diagnostics = read.collect::<Result<Vec<_>, _>>()?;
    let sorted = diagnostics.is_sorted_by_key(|diagnostic| diagnostic.span.start());
    if sorted { Ok(diagnostics) } else { Err(Fault("diagnostics in the order of the source")) }
}

impl DiagnosticShape<'_> {
    fn diagnostic(self, length: usize) -> Result<Diagnostic, Fault> {
        if self.span.end() > length {
            return Err(Fault("a diagnostic within the source"));
        }
        Ok(Diagnostic {
            code: Code::from_name(&self.code).ok_or(Fault("the code of a diagnostic"))?,
            span: self.span,
            position: Position { line: self.line, column: self.column },
            expected: Cow::Owned(self.expected.into_owned()),
            found: Cow::Owned(self.found.into_owned()),
        })
    }
}

/// As `[start, end]`.
impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        [self.start(), self.end()].serialize(serializer)
    }
}

/// From `[start, end]`; fails if they stand the other way round.
impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let [start, end] = <[usize; 2]>::deserialize(deserializer)?;
        if start > end {
            return Err(de::Error::custom(Fault("a span whose end is not before its start")));
        }
        Ok(Self::new(start, end))
    }
}

//! The JSON of the official elements: their words as one asks for them, and the places that they were read from.

use core::ops::Range;
use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use crate::genre::Genre;
use crate::marks::{DocumentMarks, Element};
use crate::notice::{Document, Excerpt, Notice};
use crate::place::{Mark, Place};
use crate::span::Span;

/// The shape of the official elements. The words are made of the places: they must agree.
#[derive(PartialEq, Serialize, Deserialize)]
pub(super) struct DocumentShape<'n> {
    genre: Option<Genre>,
    number: Option<String>,
    issuer: Option<Cow<'n, str>>,
    index_number: Option<Cow<'n, str>>,
    /// Days are written as ISO 8601 has them: 2018-12-28.
    issued_on: Option<String>,
    published_on: Option<String>,
    subject: Option<Cow<'n, str>>,
    addressees: Vec<Cow<'n, str>>,
    signatories: Vec<Cow<'n, str>>,
    attachments: Vec<Cow<'n, str>>,
    note: Option<Cow<'n, str>>,
    /// The paragraphs of the header table and of the body: from, to.
    table: Span,
    body: Span,
    elements: Vec<PlaceShape<'n>>,
}

/// An element and its place: the index of the paragraph, none for the title, and the range in its text in bytes.
#[derive(PartialEq, Serialize, Deserialize)]
struct PlaceShape<'n> {
    element: Element,
    text: Cow<'n, str>,
    paragraph: Option<usize>,
    range: Span,
}

impl<'n> DocumentShape<'n> {
    pub fn of(document: Document<'n>) -> Self {
        let words = |excerpt: Excerpt<'n>| Cow::Borrowed(excerpt.as_str());
        let span = |(from, to): (u32, u32)| Span::from(from as usize..to as usize);
        Self {
            genre: document.genre(),
            number: document.number().map(|number| number.to_string()),
            issuer: document.issuer(),
            index_number: document.index_number().map(words),
            issued_on: document.issued_on().map(|day| day.to_string()),
            published_on: document.published_on().map(|day| day.to_string()),
            subject: document.subject().map(words),
            addressees: document.addressees().map(words).collect(),
            signatories: document.signatories().map(words).collect(),
            attachments: document.attachments().map(|attachment| words(attachment.name())).collect(),
            note: document.note().map(words),
            table: span(document.marks.table),
            body: span(document.marks.body),
            elements: document
                .elements()
                .map(|(element, excerpt)| PlaceShape {
                    element,
                    text: words(excerpt),
                    paragraph: excerpt.paragraph(),
                    range: excerpt.range().into(),
                })
                .collect(),
        }
    }

    /// The marks that this shape was made of, if they lie within the notice.
    pub fn marks(&self, notice: &Notice<'_>) -> Result<DocumentMarks, Fault> {
        let paragraphs = |span: Span| {
            let within = span.end() <= notice.blocks.len();
            let ends = (u32::try_from(span.start()), u32::try_from(span.end()));
            if let (true, (Ok(from), Ok(to))) = (within, ends) { Some((from, to)) } else { None }
        };
        let parts = paragraphs(self.table).zip(paragraphs(self.body));
        let (table, body) = parts.ok_or(Fault("a table and a body within the paragraphs"))?;
        let elements = self.elements.iter().map(|shape| Ok((shape.element, shape.place(notice)?)));
        Ok(DocumentMarks { table, body, elements: elements.collect::<Result<_, _>>()? })
    }
}

impl PlaceShape<'_> {
    fn place(&self, notice: &Notice<'_>) -> Result<Place, Fault> {
        let fault = Fault("an element within the title or a paragraph");
        let (paragraph, text) = match self.paragraph {
            None => (Place::TITLE, notice.title()),
            Some(index) => match (u32::try_from(index), notice.blocks.get(index)) {
                (Ok(paragraph), Some(block)) => (paragraph, block.text.as_str()),
                _ => return Err(fault),
            },
        };
        let range: Range<usize> = self.range.range();
        let mark = Mark::within(range, text).filter(|mark| !mark.is_empty() && mark.of(text).trim() == mark.of(text));
        mark.map(|mark| Place { paragraph, mark }).ok_or(fault)
    }
}

/// The notice with the document that `shape` says, checked.
pub(super) fn restore(mut notice: Notice<'static>, shape: &DocumentShape<'_>) -> Result<Notice<'static>, Fault> {
    let marks = shape.marks(&notice)?;
    let analysis = notice.analysis.as_mut().ok_or(Fault("an analysed notice, since it says what the text says"))?;
    analysis.document = Some(Box::new(marks));
    match notice.document() {
        Some(document) if DocumentShape::of(document) == *shape => Ok(notice),
        _ => Err(Fault("a document that says what its elements say")),
    }
}

//! The JSON of the official elements: their words as one asks for them, and the places that they were read from.

use core::ops::Range;
use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::place::words;
use crate::genre::Genre;
use crate::marks::{DocumentMarks, Element};
use crate::notice::{Document, Notice};
use crate::place::{Mark, Place};
use crate::span::Span;

/// The record of a [`Document`]. The words are made of the elements: they must agree.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DocumentRecord<S = String> {
    /// What it is, by its title.
    pub genre: Option<Genre>,
    /// The document number (发文字号), as the standard writes it.
    pub number: Option<S>,
    /// Who issued it (发文机关).
    pub issuer: Option<S>,
    /// The index number (索引号).
    pub index_number: Option<S>,
    /// The day of issue (成文日期).
    pub issued_on: Option<NaiveDate>,
    /// The day of publication (发布日期).
    pub published_on: Option<NaiveDate>,
    /// The subject (主题分类).
    pub subject: Option<S>,
    /// Whom it is sent to (主送机关).
    pub addressees: Vec<S>,
    /// Who signs it (发文机关署名).
    pub signatories: Vec<S>,
    /// What is attached (附件说明).
    pub attachments: Vec<S>,
    /// The note at its end (附注).
    pub note: Option<S>,
    /// The paragraphs of the header table: from, to.
    pub table: Span,
    /// The paragraphs of the body: from, to.
    pub body: Span,
    /// The elements and their places.
    pub elements: Vec<ElementRecord<S>>,
}

/// The record of an official element.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ElementRecord<S = String> {
    /// Which one.
    pub element: Element,
    /// The words.
    pub text: S,
    /// The index of the paragraph; none for the title.
    pub paragraph: Option<usize>,
    /// Where in its text.
    pub range: Span,
    /// Where in the source.
    pub span: Span,
}

impl<S> DocumentRecord<S> {
    pub(crate) fn of<'n>(document: Document<'n>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        let span = |(from, to): (u32, u32)| Span::from(from as usize..to as usize);
        Self {
            genre: document.genre(),
            number: document.number().map(|number| S::from(Cow::Owned(number.to_string()))),
            issuer: document.issuer().map(S::from),
            index_number: document.index_number().map(words),
            issued_on: document.issued_on(),
            published_on: document.published_on(),
            subject: document.subject().map(words),
            addressees: document.addressees().map(words).collect(),
            signatories: document.signatories().map(words).collect(),
            attachments: document.attachments().map(|attachment| words(attachment.name())).collect(),
            note: document.note().map(words),
            table: span(document.marks.table),
            body: span(document.marks.body),
            elements: document
                .elements()
                .map(|(element, excerpt)| ElementRecord {
                    element,
                    text: words(excerpt),
                    paragraph: excerpt.paragraph(),
                    range: excerpt.range().into(),
                    span: excerpt.span(),
                })
                .collect(),
        }
    }
}

impl DocumentRecord {
    /// The marks that this record was made of, if they lie within the notice.
    fn marks(&self, notice: &Notice<'_>) -> Result<DocumentMarks, Fault> {
        let paragraphs = |span: Span| {
            let within = span.end() <= notice.blocks.len();
            let ends = (u32::try_from(span.start()), u32::try_from(span.end()));
            if let (true, (Ok(from), Ok(to))) = (within, ends) { Some((from, to)) } else { None }
        };
        let parts = paragraphs(self.table).zip(paragraphs(self.body));
        let (table, body) = parts.ok_or(Fault("a table and a body within the paragraphs"))?;
        let elements = self.elements.iter().map(|record| Ok((record.element, record.place(notice)?)));
        Ok(DocumentMarks { table, body, elements: elements.collect::<Result<_, _>>()? })
    }
}

impl ElementRecord {
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

const DISAGREE: Fault = Fault("a document that says what its elements say");

/// The notice with the document that `record` says, checked.
pub(super) fn restore(mut notice: Notice<'static>, record: &DocumentRecord) -> Result<Notice<'static>, Fault> {
    let marks = record.marks(&notice)?;
    let analysis = notice.analysis.as_mut().ok_or(Fault("an analysed notice, since it says what the text says"))?;
    analysis.document = Some(Box::new(marks));
    match notice.document() {
        Some(document) => {
            // What a later version knows as a genre may be none, or another one, here.
            let read = DocumentRecord { genre: record.genre, ..DocumentRecord::of(document) };
            if read == *record { Ok(notice) } else { Err(DISAGREE) }
        }
        None => Err(DISAGREE),
    }
}

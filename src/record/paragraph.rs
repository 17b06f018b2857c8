//! The JSON of a paragraph: its text and kind, how it is styled, where it stands, what it says.

use core::mem::take;
use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::date::DateRecord;
use super::directive::DirectiveRecord;
use super::embedded::{Beside, LinkRecord, PictureRecord, RunRecord};
use super::fault::Fault;
use super::said::{SaidRecord, WordsRecord};
use super::style::Styles;
use super::text::SourceRecord;
use crate::heading;
use crate::heading::Level;
use crate::marks::{Block, Kind, Part};
use crate::names::names;
use crate::notice::Paragraph;
use crate::place::Mark;
use crate::span::Span;
use crate::style::Style;

/// The record of a [`Paragraph`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ParagraphRecord<S = String> {
    /// What a reader sees.
    pub text: S,
    /// What it is.
    pub kind: KindRecord,
    /// What it is to the notice.
    pub part: Part,
    /// The level of a heading.
    pub level: Option<Level>,
    /// Where it stands in the source, its markup included.
    pub span: Span,
    /// What leads from the text back to the source.
    pub source: Option<SourceRecord<S>>,
    /// The style, as CSS writes it. In formats for people, an object: `as_written`, and what it says.
    #[serde(
        serialize_with = "super::style::serialize",
        deserialize_with = "super::style::deserialize",
        bound(serialize = "S: AsRef<str> + Serialize", deserialize = "S: From<String> + Deserialize<'de>")
    )]
    pub style: Option<S>,
    /// The links in it.
    pub links: Vec<LinkRecord<S>>,
    /// The pictures in it.
    pub pictures: Vec<PictureRecord<S>>,
    /// Its text in runs of one style, which tile it; none where all of it is in the style of the paragraph.
    #[serde(bound(serialize = "S: AsRef<str> + Serialize", deserialize = "S: From<String> + Deserialize<'de>"))]
    pub runs: Vec<RunRecord<S>>,
    /// What somebody is to do.
    pub directives: Vec<DirectiveRecord<S>>,
    /// The dates that it mentions.
    pub dates: Vec<DateRecord<S>>,
    /// The cited works, without their marks 《》.
    pub works: Vec<WordsRecord<S>>,
    /// The coined terms.
    pub terms: Vec<WordsRecord<S>>,
}

/// The kind of a paragraph, without the level of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KindRecord {
    /// Text.
    Text,
    /// Nothing that a reader sees.
    Blank,
    /// A placeholder for a picture.
    Image,
    /// A heading.
    Heading,
    /// One that a later version knows: what a name in its JSON reads as. To a notice it is text, or blank.
    Other,
}

names! { KindRecord in "record::", "heading": Text = "text", Blank = "blank", Image = "image", Heading = "heading"; else Other }

impl<S> ParagraphRecord<S> {
    pub(crate) fn of<'n>(paragraph: Paragraph<'n>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        let (kind, level) = match paragraph.kind() {
            Kind::Text => (KindRecord::Text, None),
            Kind::Blank => (KindRecord::Blank, None),
            Kind::Image => (KindRecord::Image, None),
            Kind::Heading(level) => (KindRecord::Heading, Some(level)),
        };
        let block = paragraph.block();
        Self {
            text: Cow::Borrowed(paragraph.text()).into(),
            kind,
            part: paragraph.part(),
            level,
            span: paragraph.span(),
            source: Some(SourceRecord::of(&block.text)),
            style: block.style.as_deref().map(|style| Cow::Borrowed(style.as_written()).into()),
            links: paragraph.links().map(LinkRecord::of).collect(),
            pictures: paragraph.pictures().map(PictureRecord::of).collect(),
            runs: RunRecord::of_paragraph(paragraph),
            directives: paragraph.directives().map(DirectiveRecord::of).collect(),
            dates: paragraph.dates().map(DateRecord::of).collect(),
            works: paragraph.works().map(|work| WordsRecord::of(work.title())).collect(),
            terms: paragraph.terms().map(WordsRecord::of).collect(),
        }
    }
}

impl ParagraphRecord {
    /// Takes what stands in it beside its words.
    pub(super) fn beside(&mut self) -> Beside {
        Beside { links: take(&mut self.links), pictures: take(&mut self.pictures), runs: take(&mut self.runs) }
    }

    /// Takes what it says beside directives.
    pub(super) fn said(&mut self) -> SaidRecord {
        let (dates, works, terms) = (take(&mut self.dates), take(&mut self.works), take(&mut self.terms));
        SaidRecord { dates, works, terms }
    }

    /// The block that this record was made of.
    pub(super) fn block(self, styles: &mut Styles) -> Result<Block<'static>, Fault> {
        let level = || heading::numbered(&self.text).map(|(level, _)| level);
        let kind = match (self.kind, self.level) {
            (KindRecord::Blank, None) => Kind::Blank,
            (KindRecord::Other, _) if self.text.is_empty() => Kind::Blank,
            (KindRecord::Text, None) | (KindRecord::Other, _) => Kind::Text,
            (KindRecord::Image, None) => Kind::Image,
            (KindRecord::Heading, Some(Level::Other)) => level().map_or(Kind::Text, Kind::Heading),
            (KindRecord::Heading, Some(of)) if level() == Some(of) => Kind::Heading(of),
            (KindRecord::Heading, Some(_)) => return Err(Fault("a heading with the number of its level")),
            _ => return Err(Fault("a level for headings, and for them only")),
        };
        if self.text.is_empty() != matches!(kind, Kind::Blank | Kind::Image) {
            return Err(Fault("text in what shows text, and nowhere else"));
        }
        let text = self.source.ok_or(Fault("a source for each text"))?.text(&self.text, self.span)?;
        let style = self.style.map(|style| styles.get(Style::from(style)));
        Ok(Block { text, span: Mark::of_source(self.span), style, kind, part: self.part })
    }
}

//! The JSON of a paragraph: its text and kind, how it is styled, where it stands, what it says.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::directive::DirectiveShape;
use super::fault::Fault;
use super::said::SaidShape;
use super::text::SourceShape;
use crate::heading;
use crate::heading::Level;
use crate::marks::{Block, Kind, Part};
use crate::notice::Paragraph;
use crate::span::Span;
use crate::style::Style;

/// The shape of a paragraph.
#[derive(Serialize, Deserialize)]
pub(super) struct ParagraphShape<'n> {
    pub text: Cow<'n, str>,
    kind: KindShape,
    #[serde(default)]
    part: Part,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    level: Option<Level>,
    pub span: Span,
    source: SourceShape<'n>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    style: Option<Cow<'n, Style<'n>>>,
    #[serde(default)]
    pub directives: Vec<DirectiveShape<'n>>,
    #[serde(flatten)]
    pub said: SaidShape<'n>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum KindShape {
    Text,
    Blank,
    Image,
    Heading,
}

impl<'n> ParagraphShape<'n> {
    pub fn of(paragraph: Paragraph<'n>) -> Self {
        let (kind, level) = match paragraph.kind() {
            Kind::Text => (KindShape::Text, None),
            Kind::Blank => (KindShape::Blank, None),
            Kind::Image => (KindShape::Image, None),
            Kind::Heading(level) => (KindShape::Heading, Some(level)),
        };
        let block = paragraph.block();
        Self {
            text: paragraph.text().into(),
            kind,
            part: paragraph.part(),
            level,
            span: paragraph.span(),
            source: SourceShape::of(&block.text),
            style: block.style.as_deref().map(Cow::Borrowed),
            directives: paragraph.directives().map(DirectiveShape::of).collect(),
            said: SaidShape::paragraph(paragraph),
        }
    }

    /// The block that this shape was made of.
    pub fn block(self, styles: &mut Styles) -> Result<Block<'static>, Fault> {
        let level = || heading::numbered(&self.text).map(|(level, _)| level);
        let kind = match (self.kind, self.level) {
            (KindShape::Text, None) => Kind::Text,
            (KindShape::Blank, None) => Kind::Blank,
            (KindShape::Image, None) => Kind::Image,
            (KindShape::Heading, Some(of)) if level() == Some(of) => Kind::Heading(of),
            (KindShape::Heading, Some(_)) => return Err(Fault("a heading with the number of its level")),
            _ => return Err(Fault("a level for headings, and for them only")),
        };
        if self.text.is_empty() != matches!(kind, Kind::Blank | Kind::Image) {
            return Err(Fault("text in what shows text, and nowhere else"));
        }
        let text = self.source.text(&self.text, self.span)?;
        let style = self.style.map(|style| styles.get(style.into_owned()));
        Ok(Block { text, span: self.span, style, kind, part: self.part })
    }
}

/// Each style once: paragraphs that follow each other mostly share it.
#[derive(Default)]
pub(super) struct Styles(Option<Arc<Style<'static>>>);

impl Styles {
    fn get(&mut self, style: Style<'_>) -> Arc<Style<'static>> {
        match &self.0 {
            Some(last) if **last == style => last.clone(),
            _ => self.0.insert(Arc::new(style.into_owned())).clone(),
        }
    }
}

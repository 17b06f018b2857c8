//! The JSON of a style: the style as written, and beside it, for readers, what it says.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::style::{
    Color, Display, Float, FontWeight, Length, LineHeight, Margin, Positioning, Style, TextAlign, Visibility,
    WhiteSpace,
};

/// The record of a style. Only `as_written` is read: the rest is made of it.
#[derive(Serialize)]
struct StyleRecord<'s> {
    as_written: &'s str,
    #[serde(skip_serializing_if = "Option::is_none")]
    font_size: Option<Length>,
    #[serde(skip_serializing_if = "Option::is_none")]
    font_weight: Option<FontWeight>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    font_family: Vec<Cow<'s, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line_height: Option<LineHeight>,
    #[serde(skip_serializing_if = "Option::is_none")]
    color: Option<Color>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text_align: Option<TextAlign>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text_indent: Option<Length>,
    #[serde(skip_serializing_if = "Option::is_none")]
    margin_top: Option<Margin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    margin_right: Option<Margin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    margin_bottom: Option<Margin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    margin_left: Option<Margin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    display: Option<Display>,
    #[serde(skip_serializing_if = "Option::is_none")]
    visibility: Option<Visibility>,
    #[serde(skip_serializing_if = "Option::is_none")]
    white_space: Option<WhiteSpace>,
    #[serde(skip_serializing_if = "Option::is_none")]
    float: Option<Float>,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<Positioning>,
}

/// What of a style is read again.
#[derive(Serialize, Deserialize)]
struct WrittenRecord<'s> {
    as_written: Cow<'s, str>,
}

/// The style that `css` writes.
#[allow(clippy::ref_option)] // as serde calls it
pub(super) fn serialize<T: AsRef<str>, S: Serializer>(css: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
    css.as_ref().map(|css| Style::parse(css.as_ref())).serialize(serializer)
}

/// How a style was written.
pub(super) fn deserialize<'de, T: From<String>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    let style = Option::<WrittenRecord<'_>>::deserialize(deserializer)?;
    Ok(style.map(|style| style.as_written.into_owned().into()))
}

/// As an object of what it says; in formats that are not for people, the style as written alone.
impl Serialize for Style<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return WrittenRecord { as_written: Cow::Borrowed(self.as_written()) }.serialize(serializer);
        }
        StyleRecord {
            as_written: self.as_written(),
            font_size: self.font_size(),
            font_weight: self.font_weight(),
            font_family: self.font_family().collect(),
            line_height: self.line_height(),
            color: self.color(),
            text_align: self.text_align(),
            text_indent: self.text_indent(),
            margin_top: self.margin_top(),
            margin_right: self.margin_right(),
            margin_bottom: self.margin_bottom(),
            margin_left: self.margin_left(),
            display: self.display(),
            visibility: self.visibility(),
            white_space: self.white_space(),
            float: self.float(),
            position: self.position(),
        }
        .serialize(serializer)
    }
}

/// From an object with the style `as_written`, which is read again; its other fields are not looked at.
impl<'de> Deserialize<'de> for Style<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        WrittenRecord::deserialize(deserializer).map(|style| Style::from(style.as_written.into_owned()))
    }
}

/// As CSS writes it, `#rrggbb`.
impl Serialize for Color {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// From a colour as CSS writes it.
impl<'de> Deserialize<'de> for Color {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let css = Cow::<str>::deserialize(deserializer)?;
        Self::parse(&css).ok_or_else(|| serde::de::Error::custom(super::fault::Fault("a colour, #rrggbb")))
    }
}

/// Each style once: paragraphs that follow each other mostly share it.
#[derive(Default)]
pub(super) struct Styles(Option<Arc<Style<'static>>>);

impl Styles {
    pub(super) fn get(&mut self, style: Style<'_>) -> Arc<Style<'static>> {
        match &self.0 {
            Some(last) if **last == style => last.clone(),
            _ => self.0.insert(Arc::new(style.into_owned())).clone(),
        }
    }
}

//! The JSON of a style: the style as written, and beside it, for readers, what it says.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::style::{
    Color, Display, Float, FontWeight, Length, LineHeight, Margin, Positioning, Style, TextAlign, Visibility,
    WhiteSpace,
};

/// The shape of a style. Only `as_written` is read: the rest is made of it.
#[derive(Serialize)]
struct StyleShape<'s> {
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

impl Serialize for Style<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        StyleShape {
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
        #[derive(Deserialize)]
        struct Written {
            as_written: String,
        }
        Written::deserialize(deserializer).map(|style| Style::from(style.as_written))
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
        Self::parse(&css).ok_or_else(|| serde::de::Error::custom(super::Fault("a colour, #rrggbb")))
    }
}

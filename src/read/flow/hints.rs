//! Presentational hints: attributes that said what styles say now (HTML standard, section 15).

use super::computed::{Computed, Families, relative};
use super::element::Name;
use crate::markup::{AttributeName, RawTag};
use crate::style::{Color, Display, Margin, TextAlign, WhiteSpace};

/// The sizes that `<font size>` counts from 1 to 7 (15.3.4; CSS Fonts 4, section 2.5.1), in pixels.
const FONT_SIZES: [f64; 7] = [10.0, 13.0, 16.0, 18.0, 24.0, 32.0, 48.0];

/// The attributes that hint at anything, of whatever element.
const HINTS: u64 = {
    use AttributeName as A;
    let hints =
        [A::Hidden, A::Align, A::Color, A::Text, A::Face, A::Size, A::Nowrap, A::Wrap, A::Open, A::Type, A::Controls];
    let (mut set, mut at) = (0, 0);
    while at < hints.len() {
        set |= hints[at].bit();
        at += 1;
    }
    set
};

/// Whether the attributes of `tag`, or that it has none, may hint at anything.
pub(super) fn may_apply(name: Name, tag: &RawTag<'_>) -> bool {
    tag.present & HINTS != 0 || matches!(name, Name::Dialog | Name::Embed)
}

/// Applies what the attributes of `tag` hint at.
pub(super) fn apply(name: Name, tag: &RawTag<'_>, computed: &mut Computed, families: &mut Families) {
    for attribute in &tag.attributes {
        let value = &*attribute.value();
        match (attribute.name, name) {
            (AttributeName::Hidden, Name::Svg | Name::Math) => {} // it is HTML's
            (AttributeName::Hidden, _) => computed.display = Display::None,
            (
                AttributeName::Align,
                Name::Table | Name::Img | Name::Image | Name::Iframe | Name::Object | Name::Embed | Name::Applet,
            ) => {
                align_box(name, value, computed);
            }
            (AttributeName::Align, name) if aligns_text(name) => {
                computed.layout.align = text_align(value).or(computed.layout.align);
            }
            (AttributeName::Color, Name::Font) | (AttributeName::Text, Name::Body) => {
                computed.font.color = legacy_color(value).or(computed.font.color);
            }
            (AttributeName::Face, Name::Font) => {
                let face = value.trim_matches(|c: char| c.is_ascii_whitespace());
                if crate::style::Style::parse(&format!("font-family:{face}")).font_family().next().is_some() {
                    computed.font.family = Some(families.add(face));
                }
            }
            (AttributeName::Size, Name::Font) => {
                computed.font.size = font_size(value).map(|px| relative(px / 16.0, None)).or(computed.font.size);
            }
            (AttributeName::Nowrap, Name::Td | Name::Th) => computed.white_space = WhiteSpace::Nowrap,
            (AttributeName::Wrap, Name::Pre) => computed.white_space = WhiteSpace::PreWrap,
            (AttributeName::Open, Name::Dialog) => computed.display = Display::Block,
            (AttributeName::Type, Name::Input) if value.eq_ignore_ascii_case("hidden") => {
                computed.display = Display::None;
            }
            _ => {}
        }
    }
    if name == Name::Dialog && tag.attribute(AttributeName::Open).is_none()
        || name == Name::Embed && tag.attribute(AttributeName::Src).or(tag.attribute(AttributeName::Type)).is_none()
    {
        computed.display = Display::None;
    }
}

/// Elements whose `align` says how their text stands (15.3.3, 15.3.10).
fn aligns_text(name: Name) -> bool {
    matches!(name, Name::Div | Name::P | Name::Caption)
        || name.is_heading()
        || name.is_row_group()
        || matches!(name, Name::Tr | Name::Td | Name::Th)
}

fn text_align(value: &str) -> Option<TextAlign> {
    let aligns = [
        ("left", TextAlign::Left),
        ("right", TextAlign::Right),
        ("center", TextAlign::Center),
        ("middle", TextAlign::Center),
        ("justify", TextAlign::Justify),
    ];
    aligns.into_iter().find(|(word, _)| value.eq_ignore_ascii_case(word)).map(|(_, align)| align)
}

/// `align` of a table or a picture: in the middle, or to the side and so out of the lines.
fn align_box(name: Name, value: &str, computed: &mut Computed) {
    match text_align(value) {
        Some(TextAlign::Left | TextAlign::Right) if name != Name::Table => computed.display = Display::Block,
        Some(TextAlign::Center) if name == Name::Table => {
            computed.margins[1] = Some(Margin::Auto);
            computed.margins[3] = Some(Margin::Auto);
        }
        _ => {}
    }
}

/// The rules for parsing a legacy font size (15.3.4), in pixels: a number, or a difference to 3.
fn font_size(value: &str) -> Option<f64> {
    let value = value.trim_start_matches(|c: char| c.is_ascii_whitespace());
    let (sign, digits) = match value.as_bytes().first()? {
        b'+' => (1, &value[1..]),
        b'-' => (-1, &value[1..]),
        _ => (0, value),
    };
    let digits = &digits[..digits.bytes().position(|b| !b.is_ascii_digit()).unwrap_or(digits.len())];
    let number = if digits.is_empty() { return None } else { digits.parse::<i64>().unwrap_or(7) };
    let size = if sign == 0 { number } else { 3 + sign * number };
    usize::try_from(size.clamp(1, 7) - 1).ok().map(|at| FONT_SIZES[at])
}

/// A legacy colour (2.3.6, rules for parsing a legacy color value): a name, or hexadecimal digits with what is none of
/// them taken for 0.
fn legacy_color(value: &str) -> Option<Color> {
    let value = value.trim_matches(|c: char| c.is_ascii_whitespace());
    if value.is_empty() || value.eq_ignore_ascii_case("transparent") {
        return None;
    }
    let exact = if value.starts_with('#') { value.len() == 4 } else { !value.contains('(') };
    if let Some(color) = Color::parse(value).filter(|_| exact) {
        return Some(color);
    }
    let digits: Vec<u8> = value.strip_prefix('#').unwrap_or(value).bytes().take(128).map(hex).collect();
    let length = digits.len().div_ceil(3).max(1);
    let digit = |at: usize| digits.get(at).copied().unwrap_or(0);
    // Of each third the last eight digits; leading zeros that all have go, down to two.
    let mut skip = length.saturating_sub(8);
    while length - skip > 2 && (0..3).all(|part| digit(part * length + skip) == 0) {
        skip += 1;
    }
    let byte = |part: usize| {
        let digits = (skip..length).take(2).map(|at| digit(part * length + at));
        digits.fold(0, |value, digit| value * 16 + digit)
    };
    Some(Color { red: byte(0), green: byte(1), blue: byte(2), alpha: 255 })
}

fn hex(byte: u8) -> u8 {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legacy_colors_are_read_whatever_they_say() {
        for (value, want) in [
            ("red", "#ff0000"),
            ("#f00", "#ff0000"),
            ("#FF0000", "#ff0000"),
            ("FF0000", "#ff0000"),
            ("#ff00", "#ff0000"),
            ("chucknorris", "#c00000"),
            ("#000000ff00000000ff", "#00ff00"),
            ("rgb(1,2,3)", "#001030"),
        ] {
            assert_eq!(legacy_color(value).map(|color| color.to_string()).as_deref(), Some(want), "{value}");
        }
        assert_eq!((legacy_color(""), legacy_color("transparent")), (None, None));
    }

    #[test]
    fn font_sizes_count_from_one_to_seven() {
        for (value, want) in [
            ("1", 10.0),
            ("3", 16.0),
            ("7", 48.0),
            ("9", 48.0),
            ("0", 10.0),
            ("+1", 18.0),
            ("-2", 10.0),
            (" 4pt", 18.0),
        ] {
            assert_eq!(font_size(value), Some(want), "{value}");
        }
        assert_eq!(font_size("x"), None);
    }
}

//! JSON-LD: what a page says of its article as data, <https://schema.org/Article>. Knows JSON as far as it takes to find
//! the first strings of four names.

use std::borrow::Cow;

use crate::growth::work;
use crate::marks::Meta;
use crate::marks::meta::{DATE_PUBLISHED, HEADLINE, PUBLISHER};
use crate::span::Span;

/// The names whose values are kept; of an object its name.
const NAMES: &[&str] = &[HEADLINE, DATE_PUBLISHED, "author", PUBLISHER];
/// The longest data that are read, in bytes.
const LONGEST: usize = 1 << 16;

/// What the data at `place` say, as metadata of these names:
///
/// ```text
/// member = NAME ":" ( string | "{" *any "\"name\"" ":" string )
/// ```
pub(super) fn read(source: &str, place: Span) -> impl Iterator<Item = Meta<'_>> {
    let data = place.of(source).filter(|data| data.len() <= LONGEST).unwrap_or_default();
    NAMES.iter().filter_map(move |name| {
        work(data.len());
        let (content, at) = member(data, name)?;
        let span = Span::new(place.start() + at, place.start() + at + content.len());
        Some(Meta { name: Cow::Borrowed(name), content: unescaped(content), span })
    })
}

/// The string that is the value of `name`, as written, and where it stands.
fn member<'t>(data: &'t str, name: &str) -> Option<(&'t str, usize)> {
    let value = value_of(data, 0, name)?;
    let rest = &data[value..];
    let at = match rest.as_bytes().first()? {
        b'"' => value,
        b'{' | b'[' => {
            let end = value + rest.find('}').unwrap_or(rest.len());
            value_of(&data[..end], value, "name")?
        }
        _ => return None,
    };
    let string = data[at..].strip_prefix('"')?;
    let mut escaped = false;
    let end = string.bytes().position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    })?;
    Some((&string[..end], at + 1))
}

/// Where the value of the first member of this name begins, from byte `from` on.
fn value_of(data: &str, from: usize, name: &str) -> Option<usize> {
    let quoted = format!("\"{name}\"");
    let mut names = data[from..].match_indices(&quoted).map(|(at, _)| from + at + quoted.len());
    names.find_map(|end| {
        let rest = data[end..].trim_start().strip_prefix(':')?;
        Some(data.len() - rest.trim_start().len())
    })
}

/// A string without its escapes; those that stand for no character stay.
fn unescaped(string: &str) -> Cow<'_, str> {
    if !string.contains('\\') {
        return Cow::Borrowed(string);
    }
    let mut text = String::with_capacity(string.len());
    let mut rest = string;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let unit = |digits: &str| digits.get(..4).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let code = after.strip_prefix('u').and_then(unit).and_then(char::from_u32);
        let (c, length) = match (after.chars().next(), code) {
            (Some('u'), Some(c)) => (c, 5),
            (Some('n' | 'r' | 't'), _) => (' ', 1),
            (Some(c @ ('"' | '/' | '\\')), _) => (c, 1),
            _ => ('\\', 0),
        };
        text.push(c);
        rest = &after[length..];
    }
    text.push_str(rest);
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_found_wherever_they_stand() {
        let source = r#"{"@graph":[{"headline" : "甲\u4e59\/\"丙\"","author":{"@type":"Person","name":"李明"},"x":"datePublished",
            "datePublished":"2022-11-07T08:15:00+08:00","publisher":3}]}"#;
        let metas: Vec<_> = read(source, Span::new(0, source.len())).collect();
        let said: Vec<_> = metas.iter().map(|meta| (&*meta.name, &*meta.content)).collect();
        let want = [("headline", "甲乙/\"丙\""), ("datePublished", "2022-11-07T08:15:00+08:00"), ("author", "李明")];
        assert_eq!(said, want);
        assert_eq!(metas[1].span.of(source), Some("2022-11-07T08:15:00+08:00"));
        for odd in ["", "{", "\"headline\"", "\"headline\":\"", "\"headline\":\"\\", "{\"author\":{\"name\":\"\\u12"] {
            assert_eq!(read(odd, Span::new(0, odd.len())).count(), 0, "{odd}");
        }
    }
}

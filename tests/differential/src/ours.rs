//! gongwen's reading; also checks what must hold of its spans.

use gongwen::Span;
use gongwen::markup::{Tag, TokenKind, Tokenizer};

use crate::{Reading, Seen, Start};

/// # Panics
/// If spans are out of bounds, out of order or off character boundaries, or verbatim text is not what stands there.
pub fn gongwen(source: &str, start: Start) -> Reading {
    let tokenizer = Tokenizer::new(source).state(start.state).last_start_tag(start.last_start_tag);
    let mut tokenizer = tokenizer.content_states(start.content_states);
    tokenizer.set_foreign(start.foreign);
    let mut reading = Reading::default();
    let mut end = 0;
    let inside = |span: Span| assert!(span.of(source).is_some(), "{span} is no part of {source:?}");
    while let Some(token) = tokenizer.next_token(|error, span| {
        inside(span);
        reading.errors.push(error.to_string());
    }) {
        inside(token.span);
        assert!(end <= token.span.start() && !token.span.is_empty(), "{token:?} is out of order in {source:?}");
        end = token.span.end();
        match &token.kind {
            TokenKind::StartTag(tag) => reading.tokens.push(Seen::Start {
                name: tag.name.to_string(),
                attributes: attributes(tag, source),
                self_closing: tag.self_closing,
            }),
            TokenKind::EndTag(tag) => reading.tokens.push(Seen::End { name: tag.name.to_string() }),
            TokenKind::Text(text) => {
                assert!(token.is_verbatim(source) || text.chars().count() <= 2, "{token:?} mixes what is decoded");
                reading.text(text);
            }
            TokenKind::Comment(text) => reading.tokens.push(Seen::Comment(text.to_string())),
            TokenKind::Doctype(doctype) => reading.tokens.push(Seen::Doctype {
                name: doctype.name.as_deref().unwrap_or_default().to_owned(),
                public_id: doctype.public_id.as_deref().map(str::to_owned),
                system_id: doctype.system_id.as_deref().map(str::to_owned),
                force_quirks: doctype.force_quirks,
            }),
            other => panic!("{other:?} is new"),
        }
    }
    assert_eq!(tokenizer.offset(), source.len(), "not all of {source:?} was read");
    reading.errors.sort();
    reading
}

fn attributes(tag: &Tag<'_>, source: &str) -> Vec<(String, String)> {
    let pair = |attribute: &gongwen::markup::Attribute<'_>| {
        assert!(attribute.value_span.of(source).is_some(), "{attribute:?} is no part of {source:?}");
        (attribute.name.to_string(), attribute.value.to_string())
    };
    let mut attributes: Vec<_> = tag.attributes.iter().map(pair).collect();
    attributes.sort();
    attributes
}

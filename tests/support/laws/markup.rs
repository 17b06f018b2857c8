//! What holds for the tokens of any text.

use gongwen::markup::{TokenKind, Tokenizer, tokenize};

/// Tokens stand in order, within the source; verbatim text reads as its source; errors have their place; both ways to
/// read them give the same.
pub fn tokens(source: &str) {
    let mut tokenizer = Tokenizer::new(source);
    let (mut end, mut tokens, mut errors) = (0, Vec::new(), Vec::new());
    while let Some(token) = tokenizer.next_token(|error, span| errors.push((error, span))) {
        let written = token.span.of(source).unwrap_or_else(|| panic!("{token:?} is no part of the source"));
        assert!(end <= token.span.start() && !written.is_empty(), "{token:?} stands behind what ends at {end}");
        end = token.span.end();
        assert!(tokenizer.offset() >= end || tokenizer.offset() == source.len(), "{token:?} is behind the tokenizer");
        if let TokenKind::StartTag(tag) | TokenKind::EndTag(tag) = &token.kind {
            assert!(tag.name.starts_with(|first: char| first.is_ascii_lowercase()), "{token:?}");
            for attribute in &tag.attributes {
                assert!(token.span.encloses(attribute.value_span), "{attribute:?} is outside of {token:?}");
                assert!(attribute.value_span.of(source).is_some() && !attribute.name.is_empty(), "{attribute:?}");
                assert_eq!(tag.attribute(&attribute.name), Some(&*attribute.value), "a second {}", attribute.name);
            }
        }
        tokens.push(token);
    }
    assert!(tokens.iter().eq(tokenize(source).collect::<Vec<_>>().iter()), "the iterator reads otherwise");
    for (error, span) in errors {
        assert!(span.of(source).is_some(), "{} at {span} is no part of the source", error.as_str());
        assert!(gongwen::markup::MarkupError::from_name(error.as_str()) == Some(error), "{}", error.as_str());
    }
}

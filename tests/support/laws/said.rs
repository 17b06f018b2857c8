//! What holds for what a notice says: each answer has its place, and places nest.

use gongwen::{Excerpt, Notice};

/// All that a notice says stands where it says it does.
pub fn said(notice: &Notice<'_>) {
    document(notice);
}

/// An excerpt is a part of the title or of a paragraph, on character boundaries, not empty; it leads to the source.
pub fn excerpt(notice: &Notice<'_>, excerpt: Excerpt<'_>) {
    let paragraph = excerpt.paragraph().map(|index| notice.paragraph(index).expect("the paragraph is there"));
    let (text, span) = match paragraph {
        None => (notice.title(), None),
        Some(paragraph) => (paragraph.text(), Some(paragraph.span())),
    };
    assert_eq!(text.get(excerpt.range()), Some(excerpt.as_str()), "{:?} is no part of {text:?}", excerpt.range());
    assert!(!excerpt.as_str().is_empty(), "an empty excerpt at {:?} of {text:?}", excerpt.range());
    assert_eq!(excerpt.to_string(), excerpt.as_str());
    let source = excerpt.span();
    assert!(!source.is_empty(), "{excerpt:?} of {text:?} was read from nothing");
    assert!(span.is_none_or(|span| span.contains(source)), "{excerpt:?} at {source} leaves its paragraph");
}

/// The official elements of a document.
fn document(notice: &Notice<'_>) {
    let Some(document) = notice.document() else { return };
    for (element, words) in document.elements() {
        excerpt(notice, words);
        assert!(!format!("{element:?}").is_empty());
    }
    document.addressees().chain(document.signatories()).chain(document.attachments()).chain(document.note()).for_each(
        |words| {
            excerpt(notice, words);
            assert_eq!(words.trim(), words.as_str(), "an element is not trimmed");
        },
    );
    if let Some(number) = document.number() {
        assert_eq!(number.to_string().parse(), Ok(number), "a document number changes when it is written");
    }
    assert!(document.body().all(|paragraph| notice.paragraph(paragraph.index()).is_some()));
}

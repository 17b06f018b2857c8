//! The laws that hold for any source: each a function that panics where it is broken. The property tests and the fuzz
//! targets call the same ones.

#![allow(dead_code)] // each user takes the laws that it needs

use gongwen::{Dialect, Notice, Parser, Span};

/// All laws about a source.
pub fn source(source: &str) {
    let notice = Notice::parse(source);
    spans(source, &notice);
    accounted(source, &notice);
    written_back(source, &notice);
    strictness(source, &notice);
    #[cfg(feature = "serde")]
    json(&notice);
    assert_eq!(notice.clone().into_owned(), notice, "owned and borrowed differ");
    assert_eq!(Notice::from(source.to_owned()), notice, "a second reading differs");
}

/// Every span lies in the source, on character boundaries, in order; every range of a text leads back to it.
pub fn spans(source: &str, notice: &Notice<'_>) {
    let inside = |span: Span| assert!(span.of(source).is_some(), "{span} is no part of the source");
    inside(notice.title_span());
    let mut end = 0;
    for paragraph in notice.paragraphs() {
        let span = paragraph.span();
        inside(span);
        assert!(end <= span.start(), "paragraph {} at {span} overlaps what ends at {end}", paragraph.index());
        end = span.end();
        let text = paragraph.text();
        let whole = paragraph.source(0..text.len()).expect("the whole text is a range of it");
        inside(whole);
        assert!(span.contains(whole), "the text at {whole} leaves its paragraph at {span}");
        let mut last = whole.start();
        for (at, c) in text.char_indices() {
            let place = paragraph.source(at..at + c.len_utf8()).expect("a character is a range of its text");
            inside(place);
            assert!(last <= place.start() && place.end() <= whole.end(), "{c:?} at {place} is out of order");
            last = place.start();
        }
        assert!(paragraph.source(0..text.len() + 1).is_none());
    }
    for diagnostic in notice.diagnostics() {
        inside(diagnostic.span);
        assert!(!diagnostic.message().is_empty());
    }
    assert!(notice.diagnostics().is_sorted_by_key(|d| d.span.start()), "diagnostics are out of order");
}

/// Title, paragraphs and frame account for every byte of the source, without overlap.
pub fn accounted(source: &str, notice: &Notice<'_>) {
    let content = notice.paragraphs().map(gongwen::Paragraph::span).chain([notice.title_span()]);
    let mut parts: Vec<Span> = content.chain(notice.frame()).filter(|span| !span.is_empty()).collect();
    parts.sort();
    if notice.dialect() == Dialect::Page {
        parts.dedup_by(|next, last| last.contains(*next)); // a page's title stands within its head or a paragraph
    }
    let mut at = 0;
    for part in parts {
        assert_eq!(part.start(), at, "bytes from {at} on are not accounted for, or twice");
        at = part.end();
    }
    assert_eq!(at, source.len(), "the end is not accounted for");
}

/// A clean dump is written back byte for byte; whatever was read, what is written says the same.
pub fn written_back(source: &str, notice: &Notice<'_>) {
    let html = notice.to_html();
    if notice.dialect() == Dialect::Dump && notice.diagnostics().is_empty() {
        assert_eq!(html, source);
    }
    let again = Notice::parse(&html);
    assert_eq!(again.title(), notice.title(), "the title changed in {html:?}");
    assert_eq!(again.to_text(), notice.to_text(), "the text changed in {html:?}");
}

/// A strict parser accepts exactly what a lenient one reads without a diagnostic.
pub fn strictness(source: &str, notice: &Notice<'_>) {
    match (Parser::new().strict(true).parse(source), notice.diagnostics().first()) {
        (Ok(strict), None) => assert_eq!(&strict, notice),
        (Err(error), Some(first)) => assert_eq!((error.span(), error.position()), (first.span, first.position)),
        (strict, first) => panic!("strict: {strict:?}, lenient: {first:?}"),
    }
}

/// JSON out and in gives an equal notice.
#[cfg(feature = "serde")]
pub fn json(notice: &Notice<'_>) {
    let json = serde_json::to_string(notice).expect("a notice can be written as JSON");
    let again: Notice<'_> = serde_json::from_str(&json).expect("what was written can be read");
    assert_eq!(&again, notice, "JSON lost something: {json}");
}

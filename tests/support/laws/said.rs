//! What holds for what a notice says: each answer has its place, and places nest.

use gongwen::{Excerpt, Notice};

/// All that a notice says stands where it says it does.
pub fn said(notice: &Notice<'_>) {
    document(notice);
    dates(notice);
    people(notice);
}

/// Dates stand in order, and those of a paragraph are its own; a range of days does not end before it begins.
fn dates(notice: &Notice<'_>) {
    let mut last = (None, 0);
    for date in notice.dates() {
        let place = (date.excerpt().paragraph(), date.range().start);
        excerpt(notice, date.excerpt());
        assert!(last <= place, "{date:?} stands before what ends at {last:?}");
        last = (place.0, date.range().end);
        assert!(date.start().is_sound() && date.end().is_none_or(gongwen::date::DateParts::is_sound), "{date:?}");
        let days = [date.resolve(), date.resolve_at(2020)];
        assert!(days.into_iter().flatten().all(|days| days.start() <= days.end()), "{date:?}");
    }
    let of_paragraphs = notice.paragraphs().map(|paragraph| paragraph.dates().len()).sum::<usize>();
    let of_title = notice.dates().filter(|date| date.excerpt().paragraph().is_none()).count();
    assert_eq!(notice.dates().len(), of_paragraphs + of_title);
}

/// People have a name, at least one title, each once.
fn people(notice: &Notice<'_>) {
    for person in notice.people() {
        excerpt(notice, person.name());
        assert!(person.titles().len() > 0, "{person:?} has no title");
        for (number, title) in person.titles().enumerate() {
            excerpt(notice, title);
            assert!(person.titles().take(number).all(|other| other.as_str() != title.as_str()), "{title} twice");
        }
    }
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
    let attachments = document.attachments().map(gongwen::Attachment::name);
    for words in document.addressees().chain(document.signatories()).chain(document.note()).chain(attachments) {
        excerpt(notice, words);
        assert_eq!(words.trim(), words.as_str(), "an element is not trimmed");
    }
    if let Some(number) = document.number() {
        assert_eq!(number.to_string().parse(), Ok(number), "a document number changes when it is written");
    }
    assert!(document.body().all(|paragraph| notice.paragraph(paragraph.index()).is_some()));
}

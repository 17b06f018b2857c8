//! What holds for what a notice says: each answer has its place, and places nest.

use core::ops::Range;

use gongwen::date::DateParts;
use gongwen::date::chrono::NaiveDate;
use gongwen::{Deadline, DeadlineKind, Directive, Excerpt, Kind, Modality, Notice, Responsible, heading::Level};

/// All that a notice says stands where it says it does.
pub fn said(notice: &Notice<'_>) {
    document(notice);
    dates(notice);
    people(notice);
    directives(notice);
    quoted(notice);
    for credit in notice.credits() {
        assert!(credit.names().len() > 0, "{credit:?} has no names");
        credit.names().for_each(|name| excerpt(notice, name));
    }
    for entry in notice.outline() {
        if entry.level() != Level::Article {
            excerpt(notice, entry.title());
        }
        assert_eq!(entry.title().paragraph(), Some(entry.paragraph().index()));
        // A heading may run into the text after it: 一、总体要求。…
        let kind = entry.paragraph().kind();
        assert!(kind == Kind::Text || kind == Kind::Heading(entry.level()), "{entry:?} is {kind:?}");
    }
}

/// Works and terms stand in order; the works within a work stand in its title.
fn quoted(notice: &Notice<'_>) {
    for work in notice.works() {
        excerpt(notice, work.title());
        for inner in work.inner() {
            let (inner, outer) = (inner.title().range(), work.title().range());
            assert!(outer.start < inner.start && inner.end < outer.end, "{inner:?} is outside of {outer:?}");
        }
    }
    notice.terms().for_each(|term| excerpt(notice, term));
    let places = |words: Excerpt<'_>| (words.paragraph(), words.range().start);
    assert!(notice.terms().map(places).is_sorted(), "the terms are out of order");
    assert!(notice.works().map(|work| places(work.title())).is_sorted(), "the works are out of order");
}

/// Directives stand in order, each in its segment; cue, addressee, condition and actions in the directive; segments tile
/// their paragraph.
fn directives(notice: &Notice<'_>) {
    let mut last = (0, 0);
    for directive in notice.directives() {
        let text = directive.text();
        excerpt(notice, text);
        let (paragraph, range) = (directive.paragraph(), directive.range());
        assert_eq!((text.paragraph(), text.range()), (Some(paragraph.index()), range.clone()));
        assert!(last <= (paragraph.index(), range.start), "{directive:?} overlaps what ends at {last:?}");
        last = (paragraph.index(), range.end);
        let within = |part: Range<usize>, of: &Range<usize>| of.start <= part.start && part.end <= of.end;
        let in_segment = paragraph.segments().any(|segment| within(range.clone(), &segment.range()));
        assert!(in_segment, "{directive:?} is in no segment of {:?}", paragraph.text());
        assert!(directive.ordinal().is_none_or(|ordinal| (1..=99).contains(&ordinal)), "{directive:?}");
        let known = directive.modality() != Modality::Other; // which JSON may say, with a cue or without
        assert!(!known || directive.cue().is_none() == (directive.modality() == Modality::Implied), "{directive:?}");
        let parts = directive.cue().into_iter().chain(directive.addressee()).chain(directive.condition());
        let mut end = 0;
        for action in directive.actions() {
            assert!(end <= action.range().start, "{action:?} of {directive:?} overlaps");
            end = action.range().end;
        }
        for part in parts.chain(directive.actions()) {
            excerpt(notice, part);
            assert_eq!(part.paragraph(), Some(paragraph.index()));
            assert!(within(part.range(), &range), "{part:?} is outside of {directive:?}");
        }
        if let Some(deadline) = directive.deadline() {
            self::deadline(notice, directive, deadline);
        }
        if let Some(responsible) = directive.responsible() {
            self::responsible(notice, directive, responsible);
        }
        if let Some(attribution) = directive.attribution() {
            for part in [attribution.speaker(), attribution.verb()].into_iter().chain(attribution.resolved()) {
                excerpt(notice, part);
            }
            assert_eq!(attribution.speaker().paragraph(), Some(paragraph.index()), "{directive:?}");
            // Quoted words may stand before their speaker, or on both sides of it.
            let verb = attribution.verb().range();
            let apart = |part: Range<usize>| verb.end <= part.start || part.end <= verb.start;
            let mut parts = directive.cue().into_iter().chain(directive.addressee()).chain(directive.actions());
            assert!(parts.all(|part| apart(part.range())), "{directive:?} overlaps {attribution:?}");
        }
    }
    for paragraph in notice.paragraphs() {
        let mut end = 0;
        for segment in paragraph.segments() {
            assert_eq!(segment.range().start, end, "the segments do not tile {:?}", paragraph.text());
            assert_eq!(paragraph.text().get(segment.range()), Some(segment.as_str()));
            end = segment.range().end;
        }
        assert_eq!(end, paragraph.text().len());
    }
    assert_eq!(
        notice.directives().len(),
        notice.paragraphs().map(|paragraph| paragraph.directives().len()).sum::<usize>()
    );
}

/// Who is responsible stands in the directive's paragraph or after it, in order; one body at least.
fn responsible(notice: &Notice<'_>, directive: Directive<'_>, responsible: Responsible<'_>) {
    let place = |body: &Excerpt<'_>| (body.paragraph(), body.range().start);
    assert!(responsible.lead().len() + responsible.support().len() > 0, "{directive:?}: nobody is responsible");
    assert!(responsible.lead().map(|body| place(&body)).is_sorted(), "{responsible:?}");
    assert!(responsible.support().map(|body| place(&body)).is_sorted(), "{responsible:?}");
    for body in responsible.lead().chain(responsible.support()) {
        excerpt(notice, body);
        assert!(body.paragraph() >= Some(directive.paragraph().index()), "{body:?} stands before {directive:?}");
    }
}

/// A deadline lies in its directive or after it, and its event before its end; from a day on, it ends on that day or later, unless it
/// is by a date.
fn deadline(notice: &Notice<'_>, directive: Directive<'_>, deadline: Deadline<'_>) {
    let (whole, range) = (directive.range(), deadline.range());
    excerpt(notice, deadline.text());
    let (paragraph, own) = (deadline.text().paragraph(), Some(directive.paragraph().index()));
    let within = paragraph == own && whole.start <= range.start && range.end <= whole.end;
    let after = paragraph > own || paragraph == own && range.start >= whole.end;
    assert!(within || after, "{deadline:?} stands before {directive:?}");
    let from = NaiveDate::from_ymd_opt(2020, 2, 29).expect("a day of the calendar");
    let day = deadline.resolve(from);
    match deadline.kind() {
        DeadlineKind::By { date, .. } => {
            assert!(date.is_none_or(DateParts::is_sound), "{deadline:?}");
            assert!(date.is_some() || day.is_none(), "{deadline:?} gives {day:?}");
        }
        DeadlineKind::Within { amount, event, .. } => {
            assert!(amount > 0 && day.is_none_or(|day| day > from), "{deadline:?} gives {day:?}");
            if let Some(event) = event {
                excerpt(notice, event);
                assert!(event.paragraph() == paragraph && event.range().end <= range.end, "{deadline:?}");
                assert!(!within || whole.start <= event.range().start, "{deadline:?}");
            }
        }
        DeadlineKind::Every { count, on, .. } => {
            assert!(count > 0 && day.is_none_or(|day| day >= from), "{deadline:?} gives {day:?}");
            assert!(on.is_none_or(DateParts::is_sound), "{deadline:?}");
        }
        _ => panic!("a kind that the law does not know: {deadline:?}"),
    }
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
    assert!(span.is_none_or(|span| span.encloses(source)), "{excerpt:?} at {source} leaves its paragraph");
}

/// The official elements of a document.
fn document(notice: &Notice<'_>) {
    let Some(document) = notice.document() else { return };
    for (element, words) in document.elements() {
        excerpt(notice, words);
        assert_eq!(words.trim(), words.as_str(), "{element:?} is not trimmed");
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

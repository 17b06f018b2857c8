//! The laws that hold for any input: each a function that panics where it is broken. The property tests, the fuzz
//! targets and the replay of what those found call the same ones.

#![allow(dead_code)] // each user takes the laws that it needs

#[path = "laws/annotated.rs"]
pub mod annotated;
#[path = "laws/embedded.rs"]
pub mod embedded;
#[path = "laws/markup.rs"]
pub mod markup;
#[path = "laws/said.rs"]
pub mod said;
#[path = "laws/stages.rs"]
pub mod stages;
#[path = "laws/style.rs"]
pub mod style;
#[path = "laws/words.rs"]
pub mod words;

use gongwen::{Code, Dialect, Kind, Notice, Paragraph, Parser, Part, Span};

/// All laws about a source.
pub fn source(source: &str) {
    markup::tokens(source);
    let notice = Notice::parse(source);
    spans(source, &notice);
    embedded::places(source, &notice);
    accounted(source, &notice);
    written_back(source, &notice);
    strictness(source, &notice);
    switched_off(source, &notice);
    sound(&notice);
    assert_eq!(notice.clone().into_owned(), notice, "owned and borrowed differ");
    assert_eq!(Notice::from(source.to_owned()), notice, "a second reading differs");
}

/// All laws about bytes from anywhere: UTF-8 reads as its text does, whatever else reads soundly and is told.
pub fn bytes(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    source(&text);
    let notice = Notice::from_bytes(bytes);
    sound(&notice);
    match core::str::from_utf8(bytes) {
        Ok(text) => assert_eq!((&notice, notice.encoding()), (&Notice::parse(text), Some("UTF-8"))),
        Err(_) if notice.encoding() == Some("UTF-8") => {
            let told = notice.diagnostics().iter().any(|diagnostic| diagnostic.code == Code::Encoding);
            assert!(told, "bytes were lost without a word");
            assert_eq!(notice.to_text(), Notice::parse(&text).to_text());
        }
        Err(_) => assert!(notice.encoding().is_some() && cfg!(feature = "encoding")),
    }
    let strict = Parser::new().strict(true).parse_bytes(bytes);
    assert_eq!(strict.is_ok(), notice.diagnostics().is_empty());
}

/// A dump whose blocks hold the lines of `text` is read without a diagnostic, unless a line holds a tag or a
/// reference, and written back byte for byte; all laws hold for it.
pub fn dump_of(text: &str) {
    let mut lines = text.split('\u{1F}');
    let mut dump = format!("{}\n", lines.next().unwrap_or_default());
    for (line, style) in lines.zip(STYLES.iter().cycle()) {
        dump.extend(["<div><span style='", style, "'> ", line, "</span></div><div>&nbsp;</div>"]);
    }
    source(&dump);
    if !text.contains(['<', '&', '\n']) && !text.split('\u{1F}').next().unwrap_or_default().trim().is_empty() {
        assert_eq!(Notice::parse(&dump).to_html(), dump);
    }
}

/// Styles for the blocks of a dump: of its producers, with a fault, none.
const STYLES: [&str; 3] =
    ["font-size:16px;margin-top:15px;text-indent:30px;display:block", "color:;:;font-size:1e", ""];

/// All laws about a text as the grammar gets it: each line is a paragraph of a plain dump, and read by itself.
pub fn grammar(text: &str) {
    source(&format!("通知\n{text}"));
    for line in text.lines() {
        words::dates(line);
        words::numeral(line);
        words::numerals(line);
        words::document_number(line);
    }
}

/// What is read as JSON is a sound notice, or an error that says what was expected.
#[cfg(feature = "serde")]
pub fn json_in(json: &[u8]) {
    match serde_json::from_slice::<Notice<'_>>(json) {
        Ok(notice) => sound(&notice),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// What holds for a notice wherever it came from: its views do not panic, their ranges lie in their texts, and JSON
/// out and in gives an equal notice.
pub fn sound(notice: &Notice<'_>) {
    let mut end = 0;
    for (index, paragraph) in notice.paragraphs().enumerate() {
        assert_eq!(paragraph.index(), index);
        assert!(end <= paragraph.span().start(), "paragraph {index} overlaps the one before");
        end = paragraph.span().end();
        assert!(paragraph.source(0..paragraph.text().len()).is_some());
        assert_eq!(paragraph.source(0..paragraph.text().len() + 1), None);
        assert!(!format!("{paragraph:?}").is_empty());
        let text = paragraph.text();
        assert_eq!(text.trim_matches(MARGINS), text, "paragraph {index} is not trimmed");
        let shows = matches!(paragraph.kind(), Kind::Text | Kind::Heading(_));
        assert_eq!(shows, !text.is_empty(), "paragraph {index} is of another kind");
    }
    assert!(notice.diagnostics().is_sorted_by_key(|d| d.span.start()), "diagnostics are out of order");
    assert!(notice.frame().all(|span| !span.is_empty()));
    let lines = notice.to_text();
    assert!(lines.is_empty() || lines.ends_with('\n'));
    parted(notice);
    said::said(notice);
    embedded::embedded(notice);
    annotated::annotated(notice);
    #[cfg(feature = "serde")]
    json(notice);
}

/// Each paragraph has one part; the article is those of that part; nothing is said in boilerplate, and only credits in
/// info lines.
pub fn parted(notice: &Notice<'_>) {
    let of = |part| notice.paragraphs().filter(move |paragraph| paragraph.part() == part).count();
    let parts = Part::ALL.iter().copied().chain([Part::Other]); // which JSON may say
    assert_eq!(parts.map(of).sum::<usize>(), notice.paragraphs().len());
    assert_eq!(notice.article().count(), of(Part::Article));
    assert!(notice.article().map(Paragraph::index).is_sorted());
    let article = notice.article().map(Paragraph::text).filter(|text| !text.is_empty());
    let title = Some(notice.title()).filter(|title| !title.is_empty());
    let lines: String = title.into_iter().chain(article).flat_map(|line| [line, "\n"]).collect();
    assert_eq!(notice.article_text(), lines);
    if let (Some(published), Some(origin)) = (notice.published(), notice.origin()) {
        assert!(published.to_string().len() >= 10 && !origin.is_empty());
    }
}

/// Without analysis the structure is the same, and nothing is said.
pub fn switched_off(source: &str, notice: &Notice<'_>) {
    let bare = Parser::new().analysis(false).parse(source).expect("a lenient parser does not fail");
    assert_eq!((bare.title(), bare.to_text()), (notice.title(), notice.to_text()));
    assert_eq!(bare.diagnostics(), notice.diagnostics());
    assert_eq!(bare.directives().count(), 0);
    let shape = |paragraph: Paragraph<'_>| (paragraph.span(), paragraph.kind(), paragraph.part());
    assert_eq!((bare.published(), bare.origin()), (notice.published(), notice.origin()));
    assert!(bare.paragraphs().map(shape).eq(notice.paragraphs().map(shape)));
}

/// White space that is trimmed off a paragraph.
const MARGINS: [char; 10] = [' ', '\t', '\n', '\r', '\u{B}', '\u{C}', '\u{A0}', '\u{3000}', '\u{200B}', '\u{FEFF}'];

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
        assert!(span.encloses(whole), "the text at {whole} leaves its paragraph at {span}");
        let mut last = whole.start();
        for (at, c) in text.char_indices() {
            let place = paragraph.source(at..at + c.len_utf8()).expect("a character is a range of its text");
            inside(place);
            assert!(last <= place.start() && place.end() <= whole.end(), "{c:?} at {place} is out of order");
            last = place.start();
        }
    }
    for diagnostic in notice.diagnostics() {
        inside(diagnostic.span);
        assert!(!diagnostic.message().is_empty());
    }
}

/// Title, paragraphs and frame account for every byte of the source, without overlap.
pub fn accounted(source: &str, notice: &Notice<'_>) {
    let content = notice.paragraphs().map(gongwen::Paragraph::span).chain([notice.title_span()]);
    let mut parts: Vec<Span> = content.chain(notice.frame()).filter(|span| !span.is_empty()).collect();
    parts.sort_by_key(|part| (part.start(), core::cmp::Reverse(part.end())));
    if notice.dialect() == Dialect::Page {
        parts.dedup_by(|next, last| last.encloses(*next)); // a page's title is some of its paragraphs, or a part of one
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
    assert_eq!(others(&again), others(notice), "the metadata changed in {html:?}");
    // Where all of a page is article, that is not said.
    if notice.dialect() != Dialect::Page || notice.paragraphs().any(|paragraph| paragraph.part() != Part::Article) {
        let shown = |paragraph: &Paragraph<'_>| !paragraph.text().is_empty();
        let parts = |notice: &Notice<'_>| notice.paragraphs().filter(shown).map(Paragraph::part).collect::<Vec<_>>();
        assert_eq!(parts(&again), parts(notice), "the parts changed in {html:?}");
        assert_eq!(again.origin(), notice.origin(), "the source changed in {html:?}");
        assert_eq!(day(&again), day(notice), "the day of publication changed in {html:?}");
    }
}

/// When a notice was published, wherever that stands.
fn day(notice: &Notice<'_>) -> Option<String> {
    notice.published().map(|published| published.to_string())
}

/// The metadata but the title, which is written as the notice has it.
fn others<'n>(notice: &'n Notice<'_>) -> Vec<(&'n str, &'n str)> {
    let all = notice.metadata().iter().map(|meta| (meta.name(), meta.content()));
    all.filter(|(name, _)| !name.eq_ignore_ascii_case("ArticleTitle")).collect()
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

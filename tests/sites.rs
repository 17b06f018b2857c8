//! Whole pages as sites publish them: invented text in the templates of many systems, one trap a page, with the lines that
//! are the article. `tests/sites/expected.json` was written before the rules were asked.
#![cfg(feature = "serde")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use gongwen::{Notice, Paragraph, Parser, Part};
use serde::Deserialize;

/// What is expected of a page.
#[derive(Deserialize)]
struct Expected {
    title: Option<String>,
    published: Option<String>,
    source: Option<String>,
    article: Vec<String>,
    /// Lines that count neither way: the title, credits, a second copy.
    either: Vec<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites")
}

/// The pages, each with what is expected of it.
fn pages() -> Vec<(String, Vec<u8>, Expected)> {
    let expected = std::fs::read(folder().join("expected.json")).expect("what is expected");
    let expected: BTreeMap<String, Expected> = serde_json::from_slice(&expected).expect("what is expected");
    assert!(!expected.is_empty(), "a suite without pages");
    let bytes = |name: &str| std::fs::read(folder().join(name)).expect("a page");
    let pages = expected.into_iter().map(|(name, expected)| (name.clone(), bytes(&name), expected));
    // Without the feature `encoding`, pages in UTF-8 alone are read.
    pages.filter(|(_, bytes, _)| cfg!(feature = "encoding") || std::str::from_utf8(bytes).is_ok()).collect()
}

/// A text without its blanks, as lines are compared.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200B}' && *c != '\u{FEFF}').collect()
}

#[test]
fn the_article_is_found() {
    for (name, bytes, expected) in pages() {
        let notice = Notice::from_bytes(&bytes);
        let found: Vec<String> = notice.article().map(|p| squeezed(p.text())).filter(|line| !line.is_empty()).collect();
        let set = |lines: &[String]| lines.iter().map(|line| squeezed(line)).collect::<BTreeSet<_>>();
        let (article, either) = (set(&expected.article), set(&expected.either));
        // Titles that read as a line of the text does are told apart by where they stand.
        let titles: Vec<String> =
            notice.paragraphs().filter(|p| p.part() == Part::Title).map(|p| squeezed(p.text())).collect();
        let missed: Vec<_> = article.iter().filter(|line| !found.contains(line) && !titles.contains(line)).collect();
        let wrong: Vec<_> = found.iter().filter(|line| !article.contains(*line) && !either.contains(*line)).collect();
        assert!(missed.is_empty() && wrong.is_empty(), "{name}: missed {missed:#?}, wrong {wrong:#?}");
    }
}

#[test]
fn title_day_and_source_are_found() {
    for (name, bytes, expected) in pages() {
        let notice = Notice::from_bytes(&bytes);
        if let Some(title) = expected.title {
            assert_eq!(squeezed(notice.title()), squeezed(&title), "{name}");
        }
        if let Some(day) = expected.published {
            let published = notice.published().map(|published| published.date().to_string());
            assert_eq!(published.as_deref(), Some(&day[..10]), "{name}");
        }
        if let Some(source) = expected.source.filter(|_| !OPEN.contains(&&*name)) {
            assert_eq!(notice.origin().map(squeezed), Some(squeezed(&source)), "{name}");
        }
    }
}

/// Where the source is the name of an account in a line without a label, and a label at the end says another.
const OPEN: &[&str] = &[];

#[test]
fn what_is_read_again_from_the_article_says_the_same() {
    for (name, bytes, _) in pages() {
        let notice = Notice::from_bytes(&bytes);
        let text = notice.article_text();
        let again = Notice::parse(&text);
        let said = |notice: &Notice<'_>| {
            let directives = notice.directives().map(|directive| {
                let addressee = directive.addressee().map(|excerpt| excerpt.to_string());
                (directive.text().to_string(), directive.modality(), addressee)
            });
            directives.collect::<Vec<_>>()
        };
        assert_eq!(said(&again), said(&notice), "{name}");
        assert_eq!(again.title(), notice.title(), "{name}");
    }
}

#[test]
fn all_of_a_page_is_read_if_asked() {
    let count = |notice: &Notice<'_>| notice.paragraphs().flat_map(Paragraph::dates).count();
    let (mut more, mut pages_read) = (0, 0);
    for (name, bytes, _) in pages() {
        let (article, whole) =
            (Notice::from_bytes(&bytes), Parser::new().whole_page(true).parse_bytes(&bytes).expect(&name));
        let parts = |notice: &Notice<'_>| notice.paragraphs().map(Paragraph::part).collect::<Vec<_>>();
        assert_eq!(parts(&article), parts(&whole), "{name}");
        assert!(count(&article) <= count(&whole), "{name}");
        more += usize::from(count(&article) < count(&whole));
        pages_read += 1;
    }
    assert!(more * 2 > pages_read, "{more} of {pages_read}");
}

//! The lines of pages as headless Chromium shows them: those that the cases in tests/flow say, and generated ones.

use std::path::Path;

use gongwen_browser::generate::Random;
use gongwen_browser::{Browser, pages, shown};

/// The files of cases: those of dumps are no pages.
const FILES: [&str; 8] = ["blocks", "white-space", "tables", "display", "rules", "letters", "controls", "inner-text"];

fn browser(name: &str) -> Option<Browser> {
    let browser = Browser::find(&Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
    if browser.is_none() {
        // Seen with or without --nocapture: the harness captures what goes through its own macros only.
        use std::io::Write;
        writeln!(std::io::stderr(), "LEFT OUT: no Chromium on this machine, so no lines were compared with its own")
            .unwrap();
    }
    browser
}

/// Where a case says in its name that browsers have it otherwise, they do.
#[test]
fn cases_say_what_the_browser_shows() {
    let Some(browser) = browser("cases") else { return };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../flow");
    let (mut names, mut sources) = (Vec::new(), Vec::new());
    for file in FILES {
        let cases = std::fs::read_to_string(folder.join(format!("{file}.txt"))).expect("a file of cases");
        for case in cases.split("=== ").skip(1) {
            let (name, rest) = case.split_once('\n').expect("a name, then a source");
            let (source, _) = rest.split_once("\n---\n").expect("a source, ---, then lines");
            names.push(format!("{file}: {name}"));
            sources.push(if source.starts_with("<!DOCTYPE") { source.to_owned() } else { format!("<i></i>{source}") });
        }
    }
    let texts = browser.inner_texts("cases", &sources, true);
    let compared = names.iter().zip(&sources).zip(&texts).map(|((name, source), text)| {
        let differs = shown::ours(source) != *text;
        (name, differs == name.contains("a browser "), source, text)
    });
    let wrong: Vec<_> = compared.filter(|(_, right, ..)| !right).collect();
    assert!(names.len() > 130 && wrong.is_empty(), "{} of {}: {wrong:#?}", wrong.len(), names.len());
}

#[test]
fn generated_pages_show_the_same_lines() {
    let Some(browser) = browser("generated") else { return };
    let mut random = Random::new(2026);
    let pages: Vec<String> = (0..1_200).map(|_| pages::page(&mut random)).collect();
    let differences = browser.differences("generated", &pages);
    assert!(differences.is_empty(), "{} of {}: {:#?}", differences.len(), pages.len(), differences.first());
}

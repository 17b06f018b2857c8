//! What fuzzing found, and what it starts from, read again by the laws that it checks: each file of
//! `tests/regressions/LAW/` and of `seeds/` is a case.

#[path = "support/laws.rs"]
mod laws;

use std::path::{Path, PathBuf};

/// Checks an input.
type Law = fn(&[u8]);

/// The laws, each by the name of its fuzz target.
const LAWS: &[(&str, Law)] = &[
    ("parse_str", |bytes| laws::source(&String::from_utf8_lossy(bytes))),
    ("grammar", |bytes| laws::grammar(&String::from_utf8_lossy(bytes))),
    ("style", |bytes| laws::style::style(&String::from_utf8_lossy(bytes))),
    ("parse_bytes", laws::bytes),
    ("article", |bytes| laws::stages::article(&String::from_utf8_lossy(bytes))),
    ("deadline", |bytes| laws::stages::deadline(&String::from_utf8_lossy(bytes))),
    ("annotated", |bytes| laws::stages::annotated_page(&String::from_utf8_lossy(bytes))),
    ("roundtrip", |bytes| laws::dump_of(&String::from_utf8_lossy(bytes))),
    #[cfg(feature = "serde")]
    ("json_in", laws::json_in),
];

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a folder can be read").path()).collect();
    assert!(!files.is_empty(), "no cases in {}", folder.display());
    files.sort();
    files
}

fn replay(law: Law, files: &[PathBuf]) {
    for file in files {
        eprintln!("{}", file.display()); // shown where it fails
        law(&std::fs::read(file).expect("a case can be read"));
    }
}

#[test]
fn what_was_found_holds_now() {
    for folder in files("tests/regressions") {
        let name = folder.file_name().expect("a folder has a name").to_string_lossy().into_owned();
        match LAWS.iter().find(|(law, _)| *law == name) {
            Some((_, law)) => replay(*law, &files(&format!("tests/regressions/{name}"))),
            None if cfg!(not(all(feature = "serde", feature = "encoding"))) => {}
            None => panic!("tests/regressions/{name} is of no law"),
        }
    }
}

#[test]
fn the_seeds_hold_by_every_law() {
    for (_, law) in LAWS {
        replay(*law, &files("seeds"));
    }
}

/// Whole pages are what the laws of a source hold for least by luck.
#[test]
fn pages_of_sites_hold_by_the_laws_of_a_source() {
    let pages: Vec<PathBuf> =
        files("tests/sites").into_iter().filter(|file| file.extension().is_some_and(|kind| kind == "html")).collect();
    assert!(pages.len() > 50, "{} pages", pages.len());
    replay(|bytes| laws::source(&String::from_utf8_lossy(bytes)), &pages);
}

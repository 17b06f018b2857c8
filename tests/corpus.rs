//! The laws of the library on the reference documents.

#[path = "support/corpus.rs"]
mod corpus;
#[path = "support/laws.rs"]
mod laws;

use gongwen::{Dialect, Notice};

fn dumps() -> Vec<(String, String)> {
    let Some(folder) = corpus::folder() else { return Vec::new() };
    let documents = corpus::documents(&folder, &["txt"]);
    documents.into_iter().map(|d| (d.path, String::from_utf8(d.bytes).expect("the dumps are UTF-8"))).collect()
}

#[test]
fn dumps_without_a_diagnostic_are_written_back_byte_for_byte() {
    let (mut marked, mut clean) = (0, 0);
    for (path, source) in dumps() {
        let notice = Notice::parse(&source);
        if notice.dialect() != Dialect::Dump {
            continue;
        }
        marked += 1;
        if notice.diagnostics().is_empty() {
            clean += 1;
            assert_eq!(notice.to_html(), source, "{path}");
        }
    }
    eprintln!("{clean} of {marked} dumps with markup are without a diagnostic");
    assert!(clean * 100 >= marked * 95, "{clean} of {marked}");
}

#[test]
fn what_is_written_says_what_was_read() {
    for (path, source) in dumps() {
        let notice = Notice::parse(&source);
        let html = notice.to_html();
        let again = Notice::parse(&html);
        assert_eq!(again.to_text(), notice.to_text(), "{path}");
        assert_eq!(again.to_html(), html, "{path}");
    }
}

#[test]
fn what_the_grammar_reads_holds_by_its_laws() {
    let Some(folder) = corpus::folder() else { return };
    let mut read = 0;
    for document in corpus::documents(&folder, &["txt", "html", "htm"]) {
        let Ok(text) = String::from_utf8(document.bytes) else { continue };
        eprintln!("{}", document.path); // shown where one does not
        laws::grammar(&text);
        laws::stages::deadline(&text);
        read += 1;
    }
    assert!(read > 0, "no document in {}", folder.display());
    eprintln!("{read} documents hold by the laws of the grammar");
}

//! Cited works and coined terms, by a table.

#[path = "support/cases.rs"]
mod cases;

use gongwen::Notice;

#[test]
fn works_and_terms_are_found_as_the_table_says() {
    for [text, want, gloss] in cases::rows(include_str!("cases/quoted.tsv")) {
        let source = format!("题\n{text}");
        let notice = Notice::parse(&source);
        let list = |words: Vec<&str>| if words.is_empty() { "none".to_owned() } else { words.join(", ") };
        let works = list(notice.works().map(|work| work.title().as_str()).collect());
        let terms = list(notice.terms().map(gongwen::Excerpt::as_str).collect());
        assert_eq!(format!("{works} | {terms}"), want, "{text} ({gloss})");
        let paragraph = notice.paragraph(0).expect("the text");
        assert!(paragraph.works().map(gongwen::Work::title).eq(notice.works().map(gongwen::Work::title)));
        assert!(paragraph.terms().eq(notice.terms()));
    }
}

#[test]
fn works_know_those_within_them() {
    let notice = Notice::parse("《甲〈乙《丙》〉丁》\n《戊〈己〉庚〈辛〉》，《壬》");
    let inner = |work: gongwen::Work<'_>| work.inner().map(|work| work.title().to_string()).collect::<Vec<_>>();
    let all: Vec<_> = notice.works().map(inner).collect();
    assert_eq!(all, [&["乙《丙》", "丙"][..], &["丙"], &[], &["己", "辛"], &[], &[], &[]]);
}

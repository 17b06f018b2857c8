//! Twice the input takes at most twice the memory, and a little: bytes asked for and bytes held at once, for each
//! stage on each shape that a source can repeat without end. (Steps are counted within the crate: `src/growth.rs`.)

#[path = "support/shapes.rs"]
mod shapes;

use std::hint::black_box;

use allocation_counter::{AllocationInfo, measure};
use gongwen::{Notice, Parser, markup};
use shapes::SHAPES;

/// Bytes of the smaller source: far more than what is set aside whatever the source; offsets into it and into twice of
/// it have as many digits.
const SIZE: usize = 40_000;

/// What a measurement may have above twice the other one, in bytes or allocations: a last list that starts small.
const SLACK: u64 = 4096;

/// Asserts for each shape that twice the source takes `stage` at most 2.1 times the memory.
fn linear(stage: impl Fn(&str) -> AllocationInfo) {
    for shape in SHAPES {
        let [once, twice] = shape.doubled(SIZE).map(|source| stage(&source));
        for (what, once, twice) in [
            ("bytes asked for", once.bytes_total, twice.bytes_total),
            ("bytes at once", once.bytes_max, twice.bytes_max),
            ("allocations", once.count_total, twice.count_total),
        ] {
            assert!(twice <= once * 21 / 10 + SLACK, "{}: {what}: {once}, and for twice as much {twice}", shape.name);
        }
    }
}

#[test]
fn tokens() {
    linear(|source| measure(|| _ = black_box(markup::tokenize(source).count())));
}

#[test]
fn structure() {
    let parser = Parser::new().analysis(false);
    linear(|source| measure(|| _ = black_box(parser.parse(source))));
}

#[test]
fn analysis() {
    linear(|source| measure(|| _ = black_box(Notice::parse(source))));
}

#[test]
fn an_owned_notice() {
    linear(|source| {
        let notice = Notice::parse(source);
        measure(|| _ = black_box(notice.into_owned()))
    });
}

#[test]
fn text_and_html() {
    linear(|source| {
        let notice = Notice::parse(source);
        measure(|| _ = black_box((notice.to_text(), notice.to_html())))
    });
}

#[cfg(feature = "serde")]
#[test]
fn json() {
    linear(|source| {
        let notice = Notice::parse(source);
        let mut room = Vec::with_capacity(source.len() * 100);
        let written = measure(|| serde_json::to_writer(&mut room, &notice).expect("a notice is written"));
        AllocationInfo { bytes_total: written.bytes_total + room.len() as u64, ..written }
    });
    linear(|source| {
        let json = serde_json::to_string(&Notice::parse(source)).expect("a notice is written");
        measure(|| _ = black_box(serde_json::from_str::<Notice<'_>>(&json)))
    });
}

#[test]
fn an_annotated_page() {
    linear(|source| {
        let notice = Notice::parse(source);
        measure(|| _ = black_box(notice.to_annotated_html()))
    });
}

/// The tests above see what they should: memory that grows with the square is refused.
#[test]
#[should_panic(expected = "bytes asked for")]
fn a_square_is_seen() {
    linear(|source| {
        measure(|| source.char_indices().step_by(500).for_each(|(at, _)| _ = black_box(source[at..].to_owned())))
    });
}

/// What is made for each line or tag shows here: a page of a hundred lines that copies each has a hundred more.
#[test]
fn a_page_takes_few_allocations_and_little_room() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sites");
    let files = std::fs::read_dir(folder).expect("the fixtures").map(|entry| entry.expect("an entry").path());
    let pages = files.filter(|path| path.extension().is_some_and(|end| end == "html"));
    let bytes = pages.map(|path| std::fs::read(path).expect("a fixture"));
    let pages: Vec<String> = bytes.filter_map(|bytes| String::from_utf8(bytes).ok()).collect();
    let parser = Parser::new().analysis(false);
    let all = pages.iter().map(|page| measure(|| _ = black_box(parser.parse(page))));
    let (count, peak) = all.fold((0, 0), |(count, peak), one| (count + one.count_total, peak + one.bytes_max));
    let (mean, lines) = (count / pages.len() as u64, pages.iter().map(|page| page.lines().count()).sum::<usize>());
    assert!(mean <= 90, "{mean} allocations a page, of {} pages with {lines} lines", pages.len());
    let source: u64 = pages.iter().map(|page| page.len() as u64).sum();
    assert!(peak <= 9 * source / 2, "{peak} bytes for {source} bytes of small pages, read one by one");
}

//! Documents as they come off bad disks: cut off anywhere, with bytes flipped. All laws hold for what is left of them.
//!
//! The seed is cut and flipped 200 times, each document of the corpus a few times; with `GONGWEN_ROBUST=200` that often
//! (in minutes: `cargo test --release --test robust -- --nocapture`).

#[path = "support/corpus.rs"]
mod corpus;
#[path = "support/laws.rs"]
mod laws;
#[path = "support/random.rs"]
mod random;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};

use corpus::Document;
use random::Random;

/// How often a document of the corpus is cut, and flipped, unless `GONGWEN_ROBUST` says otherwise.
const FEW: usize = 1;

/// `count` beginnings of a document, and as many times a document with one byte more flipped each time.
fn damaged(bytes: &[u8], count: usize, seed: u64) -> impl Iterator<Item = Vec<u8>> {
    let cuts = (0..count).map(move |n| bytes[..bytes.len() * (2 * n + 1) / (2 * count)].to_vec());
    let (mut random, mut flipped) = (Random::new(seed), bytes.to_vec());
    let flips = (0..count).map(move |_| {
        if !flipped.is_empty() {
            let at = random.below(flipped.len());
            flipped[at] ^= 1 << random.below(8);
        }
        flipped.clone()
    });
    cuts.chain(flips)
}

/// Checks what becomes of each document, on two threads; counts the sources.
fn check(documents: &[Document], count: usize) -> usize {
    let (next, checked) = (AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((index, document)) = Some(next.fetch_add(1, Ordering::Relaxed))
                    .and_then(|index| documents.get(index).map(|document| (index, document)))
                {
                    for (number, bytes) in damaged(&document.bytes, count, index as u64).enumerate() {
                        let held = catch_unwind(AssertUnwindSafe(|| laws::bytes(&bytes)));
                        checked.fetch_add(1, Ordering::Relaxed);
                        assert!(held.is_ok(), "{}: damage {number} of {count}", document.path);
                    }
                }
            });
        }
    });
    checked.into_inner()
}

#[test]
fn the_seed_may_be_damaged_anywhere() {
    let bytes = include_bytes!("../seeds/000_2790eb9220dfb574.txt").to_vec();
    let seed = Document { path: "the seed".to_owned(), bytes };
    assert_eq!(check(&[seed], 200), 400);
}

#[test]
fn documents_may_be_damaged_anywhere() {
    let Some(folder) = corpus::folder() else { return };
    let count = std::env::var("GONGWEN_ROBUST").map_or(FEW, |count| count.parse().expect("GONGWEN_ROBUST is a number"));
    let documents = corpus::documents(&folder, &["txt", "html", "htm"]);
    let checked = check(&documents, count);
    eprintln!("the laws hold for {checked} damaged documents");
    assert_eq!(checked, documents.len() * 2 * count);
}

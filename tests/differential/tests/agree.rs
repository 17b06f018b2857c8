//! All readers agree: on markup of every kind, however a tokenizer starts, and on the text that it shows.

use gongwen::strategies;
use gongwen_differential::generate::Random;
use gongwen_differential::shown::{Comparison, compare};
use gongwen_differential::{STARTS, difference};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn on_markup_of_every_kind(source in strategies::arbitrary_markup(), start in prop::sample::select(STARTS)) {
        prop_assert_eq!(difference(&source, start), None);
    }

    #[test]
    fn on_the_text_of_pages(page in strategies::page_source()) {
        prop_assert_eq!(compare(&page.source), Comparison::Same);
    }
}

/// Texts are the same but for what is known to differ (src/flow/mod.rs of gongwen), and that is seldom.
#[test]
fn on_the_text_of_blocks_from_a_seed() {
    let mut random = Random::new(2024);
    let mut same = 0;
    for _ in 0..40_000 {
        match compare(&random.blocks()) {
            Comparison::Same => same += 1,
            Comparison::Different(difference) => panic!("{difference}"),
            Comparison::Fostered | Comparison::Moved | Comparison::LeftOut => {}
        }
    }
    assert!(same > 39_000, "{same} of 40000 are the same");
}

#[test]
fn on_markup_from_a_seed() {
    let mut random = Random::new(2024);
    for _ in 0..20_000 {
        let source = random.markup();
        for &start in STARTS {
            assert_eq!(difference(&source, start), None);
        }
    }
}

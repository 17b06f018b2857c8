//! All readers agree: on markup of every kind, however a tokenizer starts.

use gongwen::strategies;
use gongwen_differential::generate::Random;
use gongwen_differential::{STARTS, difference};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn on_markup_of_every_kind(source in strategies::arbitrary_markup(), start in prop::sample::select(STARTS)) {
        prop_assert_eq!(difference(&source, start), None);
    }
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

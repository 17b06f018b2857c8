//! The tokenizer reads any markup as html5ever's does, however it starts.
#![no_main]

use gongwen_differential::{STARTS, difference};

libfuzzer_sys::fuzz_target!(|source: &str| {
    for &start in STARTS {
        if let Some(difference) = difference(source, start) {
            panic!("{difference}");
        }
    }
});

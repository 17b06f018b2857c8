//! Any text in the blocks of a dump is written back byte for byte.
#![no_main]

#[path = "../../tests/support/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|text: &str| laws::dump_of(text));

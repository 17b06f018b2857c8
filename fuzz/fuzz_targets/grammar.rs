//! Any text is read for what it says: each answer has its place, and places nest.
#![no_main]

#[path = "../../tests/support/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|text: &str| laws::grammar(text));

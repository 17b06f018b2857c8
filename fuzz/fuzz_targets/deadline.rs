//! When something is to be done is read soundly, whatever the text says.
#![no_main]

#[path = "../../tests/support/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|text: &str| laws::stages::deadline(text));

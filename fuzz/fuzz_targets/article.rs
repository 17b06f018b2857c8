//! The article of any page is the same whatever else is read of it.
#![no_main]

#[path = "../../tests/support/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|text: &str| laws::stages::article(text));

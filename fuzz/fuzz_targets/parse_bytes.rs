//! Any bytes are read, in whatever encoding they are; what is UTF-8 as its text is.
#![no_main]

#[path = "../../tests/support/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::bytes(bytes));

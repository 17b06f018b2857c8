//! Any JSON is a sound notice or an error.
#![no_main]

#[path = "../../tests/support/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|json: &[u8]| laws::json_in(json));

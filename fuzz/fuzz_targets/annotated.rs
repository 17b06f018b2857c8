//! The annotated page of any source is well formed, says its text as it is, and nothing else of it.
#![no_main]

#[path = "../../tests/support/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|text: &str| laws::stages::annotated_page(text));

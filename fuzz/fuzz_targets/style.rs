//! Any inline style is read: its declarations in order, each the same by itself.
#![no_main]

#[path = "../../tests/support/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|css: &str| laws::style::style(css));

//! Any text is read: no panic, spans sound, every byte accounted for, the same result owned, strict or again.
#![no_main]

#[path = "../../tests/support/laws.rs"]
mod laws;

libfuzzer_sys::fuzz_target!(|source: &str| laws::source(source));

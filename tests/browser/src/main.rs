//! Compares the lines of generated pages with the innerText of Chromium:
//! `cargo run --release --manifest-path tests/browser/Cargo.toml [PAGES [SEED]]`.
//! Ends with status 1 if they do not agree, and prints where.

use std::process::ExitCode;

use gongwen_browser::{Browser, generate::Random, pages};

/// How many differences are printed: the shortest tell most.
const SHOWN: usize = 20;

fn main() -> ExitCode {
    let mut numbers = std::env::args().skip(1).map(|number| number.parse::<u64>().expect("a number"));
    let (count, seed) = (numbers.next().unwrap_or(4_000), numbers.next().unwrap_or(1));
    let Some(browser) = Browser::find(&std::env::temp_dir().join("gongwen-browser")) else {
        println!("LEFT OUT: no Chromium on this machine");
        return ExitCode::SUCCESS;
    };
    let mut random = Random::new(seed);
    let pages: Vec<String> = (0..count).map(|_| pages::page(&mut random)).collect();
    let mut differences = browser.differences("lines", &pages);
    differences.sort_by_key(|it| it.page.len());
    for it in differences.iter().take(SHOWN) {
        println!("{:?}\nours:     {:?}\nChromium: {:?}\n", it.page, it.ours, it.browser);
    }
    println!("{count} pages of seed {seed}: {} equal, {} differ", pages.len() - differences.len(), differences.len());
    if differences.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

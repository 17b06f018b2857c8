//! gongwen beside its peers: `cargo run --release --manifest-path benches/peers/Cargo.toml [FOLDER]`.
//!
//! Reads the dumps below FOLDER (default: the reference corpus, or else the seed repeated), then lets each reader
//! work through all of them, one reader after the other, round by round, and prints the best round of each: the
//! machine's noise falls on all alike.

mod alloc;
mod readers;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use readers::READERS;

/// How often each reader works through all documents: enough for a best round that repeats within a few per cent.
const ROUNDS: usize = 15;

fn main() {
    let documents = documents();
    let bytes: usize = documents.iter().map(String::len).sum();
    println!("{} documents, {:.1} MB, best of {ROUNDS} rounds\n", documents.len(), mega(bytes));
    let mut best = [Duration::MAX; READERS.len()];
    for _ in 0..ROUNDS {
        for ((_, read), best) in READERS.iter().zip(&mut best) {
            let start = Instant::now();
            for document in &documents {
                std::hint::black_box(read(std::hint::black_box(document)));
            }
            *best = start.elapsed().min(*best);
        }
    }
    print_table(&documents, bytes, &best);
}

fn print_table(documents: &[String], bytes: usize, best: &[Duration]) {
    println!(
        "{:42} {:>9} {:>11} {:>9} {:>12} {:>11}",
        "reader", "MB/s", "x structure", "x full", "allocations", "peak/source"
    );
    for ((name, read), time) in READERS.iter().zip(best) {
        let (mut allocations, mut peak) = (0, 0);
        for document in documents {
            let usage = alloc::measure(|| read(document));
            allocations += usage.allocations;
            peak += usage.peak;
        }
        println!(
            "{name:42} {:>9.0} {:>11.2} {:>9.2} {:>12.1} {:>11.2}",
            mega(bytes) / time.as_secs_f64(),
            best[0].as_secs_f64() / time.as_secs_f64(),
            best[1].as_secs_f64() / time.as_secs_f64(),
            allocations as f64 / documents.len() as f64,
            peak as f64 / bytes as f64,
        );
    }
}

fn mega(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

/// The dumps to read.
fn documents() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = std::env::args_os().nth(1).map_or_else(|| root.join("../shared/corpus/dumps"), PathBuf::from);
    let (mut folders, mut documents) = (vec![folder.clone()], Vec::new());
    while let Some(next) = folders.pop() {
        for path in std::fs::read_dir(next).into_iter().flatten().flatten().map(|entry| entry.path()) {
            match path.is_dir() {
                true => folders.push(path),
                false => documents.extend(std::fs::read_to_string(path).ok()),
            }
        }
    }
    if documents.is_empty() {
        println!("nothing to read in {}: the seed, 500 times", folder.display());
        let seed = std::fs::read_dir(root.join("seeds")).expect("the seeds").flatten().next().expect("a seed");
        documents = vec![std::fs::read_to_string(seed.path()).expect("the seed"); 500];
    }
    documents
}

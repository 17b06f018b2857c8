//! gongwen beside its peers: `cargo run --release --manifest-path benches/peers/Cargo.toml [FOLDER]...`.
//!
//! Reads the documents below each FOLDER (default: dumps, State Council pages and whole pages of sites of the reference
//! corpus, pages and sites together too; where there are none, made ones, the same for everybody) and prints a table for each: every reader works
//! through all of them, one reader after the other, round by round, and the best round of each counts. The machine's
//! noise falls on all alike. Then, where there is a reference, how well each finds the article in a page.

mod alloc;
mod articles;
mod corpus;
mod readers;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use gongwen::Notice;
use readers::READERS;

/// How often each reader works through all documents: enough for a best round that repeats within a few per cent.
const ROUNDS: usize = 15;

/// Readers that take more time than this times the fastest are not run as often.
const SLOW: u32 = 40;

/// A document in memory, and the text alone that a browser shows of it, for readers that know no markup.
pub struct Document {
    pub source: String,
    pub text: String,
}

fn main() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    let folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if folders.is_empty() {
        let [dumps, pages, sites] = ["dumps", "pages", "sites"].map(|folder| corpus.join(folder));
        compare("dumps", std::slice::from_ref(&dumps));
        compare("State Council pages", std::slice::from_ref(&pages));
        compare("whole pages of sites", std::slice::from_ref(&sites));
        compare("State Council pages and whole pages of sites", &[pages, sites]);
    } else {
        for folder in &folders {
            compare(&folder.display().to_string(), std::slice::from_ref(folder));
        }
    }
    articles::compare(&corpus);
}

/// Prints the table of the documents below `folders`.
fn compare(kind: &str, folders: &[PathBuf]) {
    let documents = documents(folders);
    let bytes: usize = documents.iter().map(|document| document.source.len()).sum();
    println!("\n{kind}: {} documents, {:.1} MB, best of {ROUNDS} rounds\n", documents.len(), mega(bytes));
    let mut best = [Duration::MAX; READERS.len()];
    for round in 0..ROUNDS {
        for at in 0..READERS.len() {
            if round > 2 && best[at] > best[0] * SLOW {
                continue;
            }
            let start = Instant::now();
            for document in &documents {
                std::hint::black_box(READERS[at].1(std::hint::black_box(document)));
            }
            best[at] = start.elapsed().min(best[at]);
        }
    }
    print_table(&documents, bytes, &best);
}

fn print_table(documents: &[Document], bytes: usize, best: &[Duration]) {
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

/// The documents below `folders`; files that are no UTF-8 are left out, since most readers take nothing else.
fn documents(folders: &[PathBuf]) -> Vec<Document> {
    let (mut todo, mut sources) = (folders.to_vec(), Vec::new());
    while let Some(next) = todo.pop() {
        for path in std::fs::read_dir(next).into_iter().flatten().flatten().map(|entry| entry.path()) {
            match path.is_dir() {
                true => todo.push(path),
                false => sources.extend(std::fs::read_to_string(path).ok()),
            }
        }
    }
    if sources.is_empty() {
        println!("no such documents here: those that corpus.rs makes instead");
        sources = corpus::documents(!folders.iter().all(|folder| folder.ends_with("dumps")));
    }
    let document = |source: String| Document { text: Notice::parse(&source).to_text(), source };
    sources.into_iter().map(document).collect()
}

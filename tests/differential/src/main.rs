//! Compares the tokenizers on every document below a folder and on markup made from a seed:
//! `cargo run --release --manifest-path tests/differential/Cargo.toml [INPUTS [SEED [FOLDER]]]`.
//! Ends with status 1 if they do not agree, and prints where.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use gongwen_differential::generate::Random;
use gongwen_differential::shown::{self, Comparison};
use gongwen_differential::{PAGE, STARTS, Start, difference};

/// How many differences are printed: the first ones tell most.
const SHOWN: usize = 10;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let mut number = |default| arguments.next().map_or(default, |n| n.parse::<u64>().expect("a number"));
    let (inputs, seed) = (number(1_000_000), number(1));
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    let documents = documents(&arguments.next().map_or(corpus, PathBuf::from));
    let mut differences = 0;
    let mut compare = |source: &str, start: Start| {
        if let Some(difference) = difference(source, start) {
            differences += 1;
            if differences <= SHOWN {
                println!("{difference}\n");
            }
        }
    };
    for document in &documents {
        compare(document, PAGE);
        compare(document, Start { content_states: false, ..PAGE });
    }
    let mut random = Random::new(seed);
    for _ in 0..inputs {
        let start = STARTS[random.below(STARTS.len())];
        let mutated = !documents.is_empty() && random.below(4) == 0;
        let source = if mutated {
            let document = &documents[random.below(documents.len())];
            random.mutant(document)
        } else {
            random.markup()
        };
        compare(&source, start);
    }
    let mut counts = [0; 4];
    let blocks: Vec<String> = (0..inputs).map(|_| random.blocks()).collect();
    for source in documents.iter().chain(&blocks) {
        match shown::compare(source) {
            Comparison::Same => counts[0] += 1,
            Comparison::Fostered => counts[1] += 1,
            Comparison::Moved => counts[2] += 1,
            Comparison::LeftOut => counts[3] += 1,
            Comparison::Different(difference) => {
                differences += 1;
                if differences <= SHOWN {
                    println!("{difference}\n");
                }
            }
        }
    }
    let [same, fostered, moved, left_out] = counts;
    println!(
        "text: {same} the same, {fostered} but for what stood in a table outside of its cells, \
         {moved} but for what was shown or hidden when it came, {left_out} left out"
    );
    println!("{} documents, {inputs} inputs of seed {seed}: {differences} differences", documents.len());
    if differences == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn documents(folder: &Path) -> Vec<String> {
    let (mut folders, mut documents) = (vec![folder.to_owned()], Vec::new());
    while let Some(next) = folders.pop() {
        for path in std::fs::read_dir(next).into_iter().flatten().flatten().map(|entry| entry.path()) {
            let wanted = path.extension().is_some_and(|kind| kind == "txt" || kind == "html");
            match path.is_dir() {
                true => folders.push(path),
                false if wanted => documents.extend(std::fs::read_to_string(path).ok()),
                false => {}
            }
        }
    }
    if documents.is_empty() {
        println!("LEFT OUT: no documents in {}", folder.display());
    }
    documents
}

//! Each stage of a reading by itself, on the seed, on a large dump, on pages, and on the reference corpus where it lies:
//! `cargo bench`. Throughput is in bytes of source; the allocations of one round stand beside it.

#[path = "../tests/support/corpus.rs"]
mod corpus;

use std::sync::LazyLock;

use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher, black_box};
use gongwen::{Notice, Parser, markup};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

/// Documents that are read together.
struct Documents {
    name: &'static str,
    sources: Vec<String>,
}

/// All that the benches read. Pages and corpus are there only where the reference documents are.
static DOCUMENTS: LazyLock<Vec<Documents>> = LazyLock::new(|| {
    let seed = include_str!("../seeds/000_2790eb9220dfb574.txt");
    let (title, body) = seed.split_once('\n').expect("the seed has a title line");
    let large = format!("{title}\n{}", body.repeat(1000));
    let mut all =
        vec![Documents { name: "seed", sources: vec![seed.into()] }, Documents { name: "large", sources: vec![large] }];
    if let Some(folder) = corpus::folder() {
        for (name, kinds) in [("dumps", &["txt"]), ("pages", &["html"])] {
            let documents = corpus::documents(&folder, kinds).into_iter();
            let sources = documents.map(|document| String::from_utf8_lossy(&document.bytes).into_owned()).collect();
            all.push(Documents { name, sources });
        }
    }
    all
});

fn names() -> impl Iterator<Item = &'static str> {
    DOCUMENTS.iter().map(|documents| documents.name)
}

/// Runs `work` on each of the documents of this name.
fn each<T>(bencher: Bencher<'_, '_>, name: &str, work: impl Fn(&'static str) -> T + Sync) {
    let documents = DOCUMENTS.iter().find(|documents| documents.name == name).expect("a name of them");
    let bytes: usize = documents.sources.iter().map(String::len).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        for source in &documents.sources {
            black_box(work(black_box(source)));
        }
    });
}

/// Runs `work` on the notice in each of the documents of this name.
fn each_notice<T>(bencher: Bencher<'_, '_>, name: &str, work: impl Fn(&Notice<'static>) -> T + Sync) {
    let documents = DOCUMENTS.iter().find(|documents| documents.name == name).expect("a name of them");
    let bytes: usize = documents.sources.iter().map(String::len).sum();
    let notices: Vec<Notice<'static>> = documents.sources.iter().map(|source| Notice::parse(source)).collect();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        for notice in &notices {
            black_box(work(black_box(notice)));
        }
    });
}

/// Bytes to text and structure: what `from_bytes` adds to `structure` is the decoding.
#[divan::bench(args = names())]
fn decode_and_structure(bencher: Bencher<'_, '_>, name: &str) {
    let parser = Parser::new().analysis(false);
    each(bencher, name, move |source| parser.parse_bytes(source.as_bytes()));
}

/// Text to tokens of HTML.
#[divan::bench(args = names())]
fn markup_tokens(bencher: Bencher<'_, '_>, name: &str) {
    each(bencher, name, |source| markup::tokenize(source).count());
}

/// Text to title, paragraphs, styles, spans. For pages that is markup, flow and dialect.
#[divan::bench(args = names())]
fn structure(bencher: Bencher<'_, '_>, name: &str) {
    let parser = Parser::new().analysis(false);
    each(bencher, name, move |source| parser.parse(source));
}

/// All that a notice says.
#[divan::bench(args = names())]
fn full_analysis(bencher: Bencher<'_, '_>, name: &str) {
    each(bencher, name, Notice::parse);
}

/// A notice back to HTML.
#[divan::bench(args = names())]
fn to_html(bencher: Bencher<'_, '_>, name: &str) {
    each_notice(bencher, name, Notice::to_html);
}

/// A notice out as JSON.
#[divan::bench(args = names())]
fn json_out(bencher: Bencher<'_, '_>, name: &str) {
    each_notice(bencher, name, |notice| serde_json::to_string(notice).expect("a notice is JSON"));
}

/// A notice in from JSON, checked.
#[divan::bench(args = names())]
fn json_in(bencher: Bencher<'_, '_>, name: &str) {
    let documents = DOCUMENTS.iter().find(|documents| documents.name == name).expect("a name of them");
    let notices = documents.sources.iter().map(|source| Notice::parse(source));
    let texts: Vec<String> = notices.map(|notice| serde_json::to_string(&notice).expect("a notice is JSON")).collect();
    let bytes: usize = documents.sources.iter().map(String::len).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        for text in &texts {
            black_box(serde_json::from_str::<Notice<'_>>(black_box(text)).expect("a notice"));
        }
    });
}

fn main() {
    divan::main();
}

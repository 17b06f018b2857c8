//! What directs in documents of the reference corpus, against marks that readers made by eye, apart from the library:
//! `tests/marks/directives.tsv`. The documents lie where `support/corpus.rs` finds them; without them this is left out.

#[path = "support/corpus.rs"]
mod corpus;

use std::collections::BTreeMap;

use gongwen::{Excerpt, Notice};

/// A row of the table.
struct Mark {
    paragraph: usize,
    end: usize,
    modality: &'static str,
    addressee: &'static str,
}

/// The marks of each document.
fn marks() -> BTreeMap<&'static str, Vec<Mark>> {
    let mut marks: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in include_str!("marks/directives.tsv").lines().filter(|row| !row.starts_with('#')) {
        let [path, paragraph, _, end, modality, addressee] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("six columns: {row}")
        };
        let document = marks.entry(path).or_default();
        if modality != "none" {
            let number = |column: &str| column.parse().expect("a number");
            document.push(Mark { paragraph: number(paragraph), end: number(end), modality, addressee });
        }
    }
    marks
}

/// How often the library and the readers agree.
#[derive(Debug, Default)]
struct Tally {
    found: usize,
    wrong: usize,
    missed: usize,
    modality: usize,
    addressee: usize,
    open: usize,
}

impl Tally {
    fn document(&mut self, path: &str, notice: &Notice<'_>, marks: &[Mark]) {
        let mut left: Vec<&Mark> = marks.iter().collect();
        for directive in notice.directives() {
            let (paragraph, end) = (directive.paragraph().index(), directive.range().end);
            let place = left.iter().position(|mark| mark.paragraph == paragraph && mark.end == end);
            let Some(mark) = place.map(|place| left.swap_remove(place)) else {
                // In an official document what is implied counts neither way.
                let counts = !(path.starts_with("pages") && directive.modality().as_str() == "implied");
                self.wrong += usize::from(counts);
                continue;
            };
            if mark.modality == "either" {
                continue;
            }
            self.found += 1;
            self.modality += usize::from(mark.modality == "*" || mark.modality == directive.modality().as_str());
            let addressee = directive.addressee().map(Excerpt::range);
            let addressee = addressee.map_or("-".into(), |range| format!("{}..{}", range.start, range.end));
            self.open += usize::from(mark.addressee == "*");
            self.addressee += usize::from(mark.addressee != "*" && mark.addressee == addressee);
        }
        self.missed += left.iter().filter(|mark| mark.modality != "either").count();
    }
}

#[test]
#[allow(clippy::cast_precision_loss)] // hundreds
fn directives_are_where_readers_found_them() {
    let Some(folder) = corpus::folder() else { return };
    let (mut tally, mut read) = (Tally::default(), 0);
    let marks = marks();
    for document in corpus::documents(&folder, &["txt", "html"]) {
        if let Some(marks) = marks.get(document.path.as_str()) {
            tally.document(&document.path, &Notice::from_bytes(&document.bytes), marks);
            read += 1;
        }
    }
    eprintln!("{read} documents: {tally:?}");
    assert_eq!(read, marks.len(), "each document of the table is in the corpus");
    let share = |part: usize, whole: usize| part as f64 / whole as f64;
    let f1 = share(2 * tally.found, 2 * tally.found + tally.wrong + tally.missed);
    let modality = share(tally.modality, tally.found);
    let addressee = share(tally.addressee, tally.found - tally.open);
    assert!(f1 >= 0.97 && modality >= 0.99 && addressee >= 0.95, "F1 {f1:.4}, {modality:.4}, {addressee:.4}");
}

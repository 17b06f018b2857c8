//! How well each reader of articles finds the article in whole pages: F1 over runs of four characters, the mean over
//! pages, as the project's scores count it.

use std::collections::HashMap;
use std::path::Path;

use gongwen::Notice;
use serde_json::Value;

/// A reader's name, and the lines that it takes for the article.
const READERS: &[(&str, fn(&str) -> String)] = &[
    ("gongwen, article", |source| Notice::parse(source).article_text()),
    ("gongwen, all lines", |source| Notice::parse(source).to_text()),
    ("dom_smoothie, article", |source| crate::readers::smooth(source).unwrap_or_default()),
    ("trafilatura, article", |source| crate::readers::trafilate(source).unwrap_or_default()),
];

/// Prints the F1 of each reader on the pages of sites that `corpus` tells the articles of; nothing if it has none.
pub fn compare(corpus: &Path) {
    let Ok(reference) = std::fs::read_to_string(corpus.join("sites.json")) else { return };
    let reference: HashMap<String, Value> = serde_json::from_str(&reference).expect("an object of pages");
    println!("\nthe article in {} whole pages of sites\n\n{:42} {:>9}", reference.len(), "reader", "F1");
    for (name, read) in READERS {
        let scores = reference.iter().map(|(file, page)| {
            let bytes = std::fs::read(corpus.join("sites").join(file)).expect("a page of the reference");
            let [article, either] = ["article", "either"].map(|part| grams(lines(&page[part])));
            f1(&grams(read(&String::from_utf8_lossy(&bytes)).lines()), &article, &either)
        });
        println!("{name:42} {:>9.3}", scores.sum::<f64>() / reference.len() as f64);
    }
}

fn lines(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str)
}

type Grams = HashMap<Vec<char>, usize>;

/// The runs of four characters of each line, white space left out, and how many there are of each.
fn grams<'a>(lines: impl Iterator<Item = &'a str>) -> Grams {
    let mut grams = Grams::new();
    for line in lines {
        let is_shown = |c: &char| !c.is_whitespace() && !matches!(c, '\u{200B}' | '\u{FEFF}');
        let characters: Vec<char> = line.chars().filter(is_shown).collect();
        match characters.len() {
            0 => {}
            1..4 => *grams.entry(characters).or_default() += 1,
            _ => characters.windows(4).for_each(|gram| *grams.entry(gram.to_vec()).or_default() += 1),
        }
    }
    grams
}

/// The F1 of `found`; what is in `either` counts neither way.
fn f1(found: &Grams, article: &Grams, either: &Grams) -> f64 {
    let of = |grams: &Grams, gram: &Vec<char>| grams.get(gram).copied().unwrap_or_default();
    let right: usize = found.iter().map(|(gram, &count)| count.min(of(article, gram))).sum();
    let beside = |(gram, &count): (&Vec<char>, &usize)| count.saturating_sub(of(article, gram) + of(either, gram));
    let wrong: usize = found.iter().map(beside).sum();
    let precision = right as f64 / (right + wrong).max(1) as f64;
    let recall = right as f64 / article.values().sum::<usize>().max(1) as f64;
    if right == 0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
}

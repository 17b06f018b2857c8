//! Compiles the lexicon: the tables of `src/lexicon/*.tsv` become a double-array trie and the classes of its words.
//! A word that stands twice, a class that nobody declared, a cue without its examples: the build fails and names the word.
//! The standard library is enough for it, so that the crate has no build dependencies.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

/// The tables of words, in the order in which words get their numbers: cues first, each by its row.
const TABLES: [&str; 8] = ["cues", "reporting", "verbs", "function", "agents", "around", "common", "phrases"];

/// The block of Chinese characters, the only ones that words are made of.
const BLOCK: std::ops::Range<u32> = 0x4E00..0xA000;

type Fault = String;

/// A class by its name, and what it is, and its words.
type List = ((String, String), Vec<String>);

/// A word of the lexicon.
struct Word {
    text: String,
    classes: u64,
    bits: u32,
}

fn main() {
    println!("cargo::rerun-if-changed=src/lexicon");
    if let Err(fault) = compile() {
        println!("cargo::error={fault}");
        process::exit(1);
    }
}

fn compile() -> Result<(), Fault> {
    let classes = classes("classes")?;
    // The classes of words that rules look for in text as it stands, each with its words.
    let mut lists: Vec<List> = self::classes("lists")?.into_iter().map(|class| (class, Vec::new())).collect();
    let (mut words, mut seen, mut cues) = (Vec::new(), HashMap::new(), Vec::new());
    for table in TABLES {
        for (number, row) in rows(table)? {
            let place = format!("src/lexicon/{table}.tsv:{number}");
            let (list, of, bits) = match (table, row.as_slice()) {
                ("cues", [word, of, bits, rest @ ..]) => {
                    cues.push(cue(word, rest).map_err(|fault| format!("{place}: {fault}"))?);
                    (word, of, bits)
                }
                ("reporting", [word, of, bits]) => (word, of, bits),
                ("cues" | "reporting", _) => return Err(format!("{place}: too few columns: {}", row.join(" "))),
                (_, [of, bits, list]) => (list, of, bits),
                _ => return Err(format!("{place}: three columns: classes, bits, words")),
            };
            let is_lexeme = bits != "-";
            let bits = if is_lexeme { bits.as_str() } else { "0" };
            let bits = bits.parse().map_err(|_| format!("{place}: bits of {list} are no number: {bits}"))?;
            let mut set = 0;
            for class in of.split(' ') {
                if let Some((_, own)) = lists.iter_mut().find(|((name, _), _)| name == class) {
                    own.extend(list.split(' ').map(str::to_owned));
                    continue;
                }
                let bit = classes.iter().position(|(name, _)| name == class).filter(|_| is_lexeme);
                set |= 1u64 << bit.ok_or_else(|| format!("{place}: {class} of {list} is no class that it can have"))?;
            }
            for word in list.split(' ') {
                if word.is_empty() || is_lexeme && !word.chars().all(|c| BLOCK.contains(&u32::from(c))) {
                    return Err(format!("{place}: {word:?} is no word of Chinese characters"));
                }
                if let Some(before) = seen.insert(word.to_owned(), place.clone()) {
                    return Err(format!("{place}: {word} stands at {before} too: give it all its classes there"));
                }
                if is_lexeme {
                    words.push(Word { text: word.to_owned(), classes: set, bits });
                }
            }
        }
    }
    write(&classes, &lists, &words, &cues)
}

/// The rows of a table, by their numbers, in columns.
fn rows(table: &str) -> Result<Vec<(usize, Vec<String>)>, Fault> {
    let path = Path::new("src/lexicon").join(table).with_extension("tsv");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let rows = text.lines().zip(1..).filter(|(line, _)| !line.is_empty() && !line.starts_with('#'));
    Ok(rows.map(|(line, number)| (number, line.split('\t').map(str::to_owned).collect())).collect())
}

/// The classes of a table: names and what they are.
fn classes(table: &str) -> Result<Vec<(String, String)>, Fault> {
    let rows = rows(table)?;
    if table == "classes" && rows.len() > 64 {
        return Err("src/lexicon/classes.tsv: more than 64 classes".into());
    }
    rows.into_iter()
        .map(|(number, row)| match row.as_slice() {
            [name, gloss] => Ok((name.clone(), gloss.clone())),
            _ => Err(format!("src/lexicon/{table}.tsv:{number}: two columns: name, what it is")),
        })
        .collect()
}

/// The row of a cue as an expression of Rust.
fn cue(word: &str, columns: &[String]) -> Result<String, Fault> {
    let [modality, side, rule, after, before, directs, none] = columns else {
        return Err(format!("{word} needs ten columns; it has {}", columns.len() + 3));
    };
    let modality = variant(
        word,
        modality,
        &[("must", "Must"), ("should", "Should"), ("must_not", "MustNot"), ("may", "May"), ("request", "Request")],
    )?;
    let side = variant(word, side, &[("before", "Before"), ("after", "After")])?;
    let rule = variant(
        word,
        rule,
        &[
            ("plain", "Plain"),
            ("need", "Need"),
            ("demand", "Demand"),
            ("forbidden", "Forbidden"),
            ("permit", "Permit"),
            ("let", "Let"),
            ("wish", "Wish"),
            ("ask", "Ask"),
            ("hope", "Hope"),
            ("welcome", "Welcome"),
            ("appeal", "Appeal"),
        ],
    )?;
    if !directs.contains(word) || !none.contains(word.chars().next().unwrap_or_default()) {
        return Err(format!("{word} needs a sentence in which it directs, and one in which it does not"));
    }
    let list = |column: &str| column.split(' ').filter(|word| *word != "-").map(str::to_owned).collect::<Vec<_>>();
    Ok(format!(
        "Cue {{ word: {word:?}, modality: Strength::{modality}, side: Side::{side}, rule: Rule::{rule}, after: &{:?}, before: &{:?} }}",
        list(after),
        list(before)
    ))
}

/// The variant of Rust that a column names.
fn variant<'v>(word: &str, column: &str, names: &[(&str, &'v str)]) -> Result<&'v str, Fault> {
    let known = || names.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    let of = names.iter().find(|(name, _)| *name == column).map(|(_, variant)| *variant);
    of.ok_or_else(|| format!("{column:?} of {word} is none of {}", known()))
}

/// A double-array trie: the state after `state` by a character of code `c` is `base[state] + c` if its `check` is `state`.
#[derive(Default)]
struct Trie {
    base: Vec<u32>,
    check: Vec<u32>,
    word: Vec<u16>,
}

/// Stands for no state in `check`; 0 is the root.
const FREE: u32 = u32::MAX;

/// How rare a character is that is no known word, in bits: rarer than most words, so that known words win.
const UNKNOWN: u64 = 20;

impl Trie {
    fn new(words: &[(Vec<u32>, u16)]) -> Self {
        let mut trie = Self::default();
        trie.grow(1);
        trie.check[0] = 0;
        let mut first = 1;
        // Breadth is no matter: the runs of words with the same head, one after the other.
        let mut open = vec![(0u32, 0usize, words.len(), 0usize)];
        while let Some((state, from, to, depth)) = open.pop() {
            let mut runs: Vec<(u32, usize, usize)> = Vec::new();
            for (at, (codes, number)) in words.iter().enumerate().take(to).skip(from) {
                match codes.get(depth) {
                    None => trie.word[state as usize] = *number,
                    Some(&code) if runs.last().is_some_and(|run| run.0 == code) => runs.last_mut().unwrap().2 = at + 1,
                    Some(&code) => runs.push((code, at, at + 1)),
                }
            }
            let Some(&(lowest, ..)) = runs.first() else { continue };
            while first < trie.check.len() && trie.check[first] != FREE {
                first += 1;
            }
            let mut base = u32::try_from(first).unwrap().saturating_sub(lowest).max(1);
            while runs.iter().any(|run| trie.check.get((base + run.0) as usize).is_some_and(|&check| check != FREE)) {
                base += 1;
            }
            trie.base[state as usize] = base;
            trie.grow((base + runs.last().unwrap().0) as usize + 1);
            for &(code, from, to) in runs.iter().rev() {
                trie.check[(base + code) as usize] = state;
                open.push((base + code, from, to, depth + 1));
            }
        }
        trie
    }

    /// The states as the library reads them, one number each: from the lowest bit on, 20 bits that tell from which state
    /// it is reached, 20 bits of its base, 16 bits with the number of the word that ends there (0: none), 8 bits of how
    /// rare that is, or a character by itself that is none.
    fn units(&self, words: &[Word]) -> Result<Vec<u64>, Fault> {
        const LIMIT: u64 = 1 << 20;
        let bits = |word: u16, alone: bool| match word.checked_sub(1) {
            Some(word) => u64::from(words[usize::from(word)].bits),
            None if alone => UNKNOWN,
            None => 0,
        };
        let unit = |at: usize| {
            let (base, word) = (u64::from(self.base[at]), self.word[at]);
            let check = if self.check[at] == FREE { LIMIT - 1 } else { u64::from(self.check[at]) };
            let bits = bits(word, check == 0 && at > 0);
            let fits = base < LIMIT && check < LIMIT && bits < 256;
            fits.then(|| check | base << 20 | u64::from(word) << 40 | bits << 56)
        };
        (0..self.check.len()).map(unit).collect::<Option<_>>().ok_or_else(|| "more states than 20 bits number".into())
    }

    fn grow(&mut self, states: usize) {
        let states = states.max(self.check.len());
        self.base.resize(states, 0);
        self.check.resize(states, FREE);
        self.word.resize(states, 0);
    }
}

/// Writes the tables as Rust.
fn write(classes: &[(String, String)], lists: &[List], words: &[Word], cues: &[String]) -> Result<(), Fault> {
    // Characters that many words hold have low codes: the trie is dense there.
    let mut count: BTreeMap<char, usize> = BTreeMap::new();
    words.iter().flat_map(|word| word.text.chars()).for_each(|c| *count.entry(c).or_default() += 1);
    let mut characters: Vec<_> = count.into_iter().collect();
    characters.sort_by_key(|&(c, count)| (std::cmp::Reverse(count), c));
    let codes: HashMap<char, u32> = characters.iter().zip(1..).map(|(&(c, _), code)| (c, code)).collect();
    let mut block = vec![0; BLOCK.len()];
    for (&c, &code) in &codes {
        block[(u32::from(c) - BLOCK.start) as usize] = code;
    }

    let mut sets: Vec<u64> = vec![0];
    let mut set_of = vec![0u16];
    let mut keys: Vec<(Vec<u32>, u16)> = Vec::new();
    for (word, number) in words.iter().zip(1u16..) {
        let set = sets.iter().position(|&set| set == word.classes).unwrap_or_else(|| {
            sets.push(word.classes);
            sets.len() - 1
        });
        set_of.push(u16::try_from(set).map_err(|_| "more than 65,535 sets of classes")?);
        keys.push((word.text.chars().map(|c| codes[&c]).collect(), number));
    }
    if words.len() >= usize::from(u16::MAX) {
        return Err("more words than numbers of 16 bits".into());
    }
    // Each character begins a reading, the one of no word (code 0) too, be it a word or not.
    let alone: HashSet<Vec<u32>> =
        keys.iter().map(|(codes, _)| codes.clone()).filter(|codes| codes.len() == 1).collect();
    let others = (0..=u32::try_from(codes.len()).unwrap_or(0)).map(|code| (vec![code], 0));
    keys.extend(others.filter(|(code, _)| !alone.contains(code)));
    keys.sort();
    let trie = Trie::new(&keys);
    debug_assert_eq!(keys.iter().collect::<HashSet<_>>().len(), keys.len());

    let mut out = String::new();
    for ((name, gloss), bit) in classes.iter().zip(0..) {
        let name = name.to_uppercase();
        let _ = writeln!(
            out,
            "#[allow(dead_code)]\nimpl Class {{\n    /// {gloss}.\n    pub const {name}: Self = Self(1 << {bit});\n}}"
        );
    }
    for ((name, gloss), words) in lists {
        let name = name.to_uppercase();
        let _ = writeln!(out, "/// {gloss}.\npub(crate) const {name}: &str = {:?};", words.join(" "));
    }
    triggers(&mut out, classes, words, cues.len());
    let _ = writeln!(out, "pub(crate) static CUES: [Cue; {}] = [{}];", cues.len(), cues.join(",\n"));
    table(&mut out, "CODES", "u16", &block);
    table(&mut out, "SETS", "u64", &sets);
    table(&mut out, "SET_OF", "u16", &set_of);
    table(&mut out, "UNITS", "u64", &trie.units(words)?);
    let path = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("lexicon.rs");
    fs::write(&path, out).map_err(|error| format!("{}: {error}", path.display()))
}

/// Writes the characters that tell the scan where a cue may begin, and where a reporting verb may end.
fn triggers(out: &mut String, classes: &[(String, String)], words: &[Word], cues: usize) {
    let cues: Vec<&str> = words[..cues].iter().map(|word| word.text.as_str()).collect();
    let heads = |alone: bool| -> String {
        let single = |c: char| cues.iter().any(|cue| cue.chars().eq([c]));
        let heads: std::collections::BTreeSet<char> = cues.iter().filter_map(|cue| cue.chars().next()).collect();
        heads.into_iter().filter(|&c| single(c) == alone).collect()
    };
    let reports = classes.iter().zip(0..).filter(|((name, _), _)| matches!(name.as_str(), "report" | "thing"));
    let reports: u64 = reports.map(|(_, bit)| 1 << bit).sum();
    let verbs = words.iter().filter(|word| word.classes & reports != 0);
    let ends: std::collections::BTreeSet<char> = verbs.filter_map(|verb| verb.text.chars().last()).collect();
    let constants = [
        ("CUE_WORDS", "The cues, parted by blanks.", cues.join(" ")),
        ("CUES_ALONE", "The characters that are a cue by themselves.", heads(true)),
        ("CUES_OF_MORE", "The first characters of all other cues.", heads(false)),
        ("REPORT_ENDS", "The last characters of what ends a reporting clause.", ends.into_iter().collect()),
    ];
    for (name, what, value) in constants {
        let _ = writeln!(out, "/// {what}\npub(crate) const {name}: &str = {value:?};");
    }
}

fn table<T: std::fmt::Debug>(out: &mut String, name: &str, of: &str, items: &[T]) {
    let _ = writeln!(out, "#[allow(clippy::unreadable_literal)]\nstatic {name}: [{of}; {}] = {items:?};", items.len());
}

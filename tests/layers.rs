//! The layers of the house: each module imports from those below it only, and no files import each other in a circle.
//! The table below is the plan that ARCHITECTURE.md draws; a module without a row fails.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules, the lowest first. A module may import any that stands before it.
const LAYERS: &[&str] = &[
    "growth",
    "room",
    "names",
    "options",
    "span",
    "place",
    "text",
    "markup",
    "diagnostic",
    "error",
    "lexicon",
    "numeral",
    "date",
    "style",
    "heading",
    "genre",
    "document_number",
    "marks",
    "read::decode",
    "read::flow",
    "read::texts",
    "read::document",
    "read::outline",
    "read::dialect",
    "read::article",
    "read::grammar",
    "notice",
    "write",
    "record",
    "parser",
    "table",
    "strategies",
    "guide",
];

/// The one folder whose files may know each other: the views over one notice.
const VIEWS: &str = "notice";

/// A file of `src`: the path of its module, and the paths that it imports.
struct File {
    path: PathBuf,
    module: String,
    imports: BTreeSet<String>,
}

#[test]
fn imports_go_down() {
    let files = files();
    let rank = |layer: &str| LAYERS.iter().position(|name| *name == layer);
    let mut wrong = Vec::new();
    for file in &files {
        let layer = layer(&file.module);
        let Some(own) = rank(layer) else {
            wrong.push(format!("{}: {layer} has no row in LAYERS", file.path.display()));
            continue;
        };
        for import in &file.imports {
            match rank(self::layer(import)) {
                Some(other) if other > own => {
                    wrong
                        .push(format!("{}: {layer} imports crate::{import}, which lies above it", file.path.display()));
                }
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "imports that go up:\n{}", wrong.join("\n"));
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let files = files();
    let by_module: BTreeMap<&str, usize> = files.iter().zip(0..).map(|(file, at)| (&*file.module, at)).collect();
    // The longest module that an imported path begins with; what a parent folder hands on counts as the parent's.
    let target = |import: &str| {
        let mut path = import;
        loop {
            if let Some(&at) = by_module.get(path) {
                return Some(at);
            }
            path = path.rsplit_once("::")?.0;
        }
    };
    let edges: Vec<BTreeSet<usize>> = files
        .iter()
        .zip(0..)
        .map(|(file, own)| file.imports.iter().filter_map(|import| target(import)).filter(|&at| at != own).collect())
        .collect();
    let circles: Vec<_> = circles(&edges)
        .into_iter()
        .filter(|circle| circle.iter().any(|&at| layer(&files[at].module) != VIEWS))
        .map(|circle| circle.iter().map(|&at| files[at].path.display().to_string()).collect::<Vec<_>>().join(", "))
        .collect();
    assert!(circles.is_empty(), "files that import each other in a circle:\n{}", circles.join("\n"));
}

/// The most lines of a file of `src`, its tests included, and of a function.
const LONGEST_FILE: usize = 350;
const LONGEST_FUNCTION: usize = 60;

#[test]
fn files_and_functions_are_short() {
    let (mut paths, mut long) = (Vec::new(), Vec::new());
    walk(Path::new("src"), &mut paths);
    for path in paths {
        let text = fs::read_to_string(&path).expect("a file of src is UTF-8");
        let lines: Vec<&str> = text.lines().collect();
        if lines.len() > LONGEST_FILE {
            long.push(format!("{}: {} lines", path.display(), lines.len()));
        }
        for (name, length) in functions(&lines) {
            if length > LONGEST_FUNCTION {
                long.push(format!("{}: {length} lines of `{name}`", path.display()));
            }
        }
    }
    assert!(
        long.is_empty(),
        "longer than {LONGEST_FILE} lines a file, {LONGEST_FUNCTION} a function:\n{}",
        long.join("\n")
    );
}

/// The functions of a formatted file, and how many lines each has: from the line with its name to the brace below that
/// stands as far in.
fn functions<'t>(lines: &[&'t str]) -> Vec<(&'t str, usize)> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let name = |line: &'t str| {
        let at = line.find("fn ").filter(|&at| at == 0 || line[..at].ends_with(' '))?;
        let before = line[..at].trim();
        let words = |word| matches!(word, "const") || str::starts_with(word, "pub");
        let name = line[at + 3..].split(['(', '<']).next()?;
        before.split(' ').filter(|word| !word.is_empty()).all(|word| words(word) || word.ends_with(')')).then_some(name)
    };
    let end = |at: usize| lines[at..].iter().position(|line| line.trim() == "}" && indent(line) == indent(lines[at]));
    (0..lines.len())
        .filter(|&at| !lines[at].trim_end().ends_with(['}', ';']))
        .filter_map(|at| Some((name(lines[at])?, end(at)? + 1)))
        .collect()
}

/// The layer of a module or of a path into one: `read::flow` of `read::flow::line::Lines`, `date` of `date::find`.
fn layer(path: &str) -> &str {
    let parts = if path.starts_with("read::") { 2 } else { 1 };
    path.match_indices("::").nth(parts - 1).map_or(path, |(at, _)| &path[..at])
}

/// All files of `src` but the root, and `mod.rs` of `read`, which only names its stages.
fn files() -> Vec<File> {
    let mut paths = Vec::new();
    walk(Path::new("src"), &mut paths);
    paths.sort();
    let files: Vec<File> = paths.iter().filter_map(|path| file(path)).collect();
    assert!(files.len() > 100, "only {} files below src", files.len());
    files
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("src is there") {
        let path = entry.expect("an entry of src").path();
        if path.is_dir() {
            walk(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

fn file(path: &Path) -> Option<File> {
    let inner = path.strip_prefix("src").ok()?.with_extension("");
    let mut parts: Vec<&str> = inner.iter().filter_map(|part| part.to_str()).collect();
    let is_folder = parts.last() == Some(&"mod");
    if is_folder {
        parts.pop();
    }
    let module = parts.join("::");
    if matches!(&*module, "lib" | "read") || parts.contains(&"tests") {
        return None;
    }
    let text = fs::read_to_string(path).expect("a file of src is UTF-8");
    // Tests of a file may look anywhere.
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let above = if is_folder { parts.clone() } else { parts[..parts.len() - 1].to_vec() };
    let mut imports = BTreeSet::new();
    for statement in code.split(';') {
        let Some(at) =
            statement.rfind("use ").filter(|&at| at == 0 || !statement.as_bytes()[at - 1].is_ascii_alphanumeric())
        else {
            continue;
        };
        for path in expanded(statement[at + 4..].trim()) {
            imports.extend(absolute(&path, if is_folder { &parts } else { &above }, &parts));
        }
    }
    Some(File { path: path.to_owned(), module, imports })
}

/// `a::{b, c::{d, e}}` as `a::b`, `a::c::d`, `a::c::e`.
fn expanded(path: &str) -> Vec<String> {
    let Some(open) = path.find('{') else { return vec![path.trim().to_owned()] };
    let (prefix, inner) = (&path[..open], &path[open + 1..path.rfind('}').unwrap_or(path.len())]);
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    for (at, c) in inner.char_indices().chain([(inner.len(), ',')]) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(inner[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.iter().filter(|part| !part.is_empty()).flat_map(|part| expanded(&format!("{prefix}{part}"))).collect()
}

/// The path from the root of the crate; none for other crates.
fn absolute(path: &str, parent: &[&str], own: &[&str]) -> Option<String> {
    let mut names: Vec<&str> = path.split("::").map(|name| name.split(" as ").next().unwrap_or(name).trim()).collect();
    let mut base: Vec<&str> = match names[0] {
        "crate" => Vec::new(),
        "self" => own.to_vec(),
        "super" => parent.to_vec(),
        _ => return None,
    };
    // `super` of a folder's own file is the folder above.
    if names[0] == "super" && parent == own {
        base.pop();
    }
    names.remove(0);
    while names.first() == Some(&"super") {
        base.pop();
        names.remove(0);
    }
    names.retain(|name| *name != "self" && *name != "*");
    base.extend(names);
    Some(base.join("::"))
}

/// The strongly connected parts of more than one file.
fn circles(edges: &[BTreeSet<usize>]) -> Vec<Vec<usize>> {
    let reached: Vec<BTreeSet<usize>> = (0..edges.len())
        .map(|from| {
            let (mut seen, mut stack) = (BTreeSet::new(), vec![from]);
            while let Some(at) = stack.pop() {
                stack.extend(edges[at].iter().filter(|&&next| seen.insert(next)));
            }
            seen
        })
        .collect();
    let mut circles = Vec::new();
    let mut known = BTreeSet::new();
    for at in 0..edges.len() {
        if reached[at].contains(&at) && known.insert(at) {
            let circle: Vec<usize> =
                reached[at].iter().copied().filter(|&other| reached[other].contains(&at)).collect();
            known.extend(&circle);
            circles.push(circle);
        }
    }
    circles
}

/// The check sees what it is there for.
#[test]
fn what_the_check_reads() {
    assert_eq!(
        expanded("crate::a::{self, B, c::{D, E}}"),
        ["crate::a::self", "crate::a::B", "crate::a::c::D", "crate::a::c::E"]
    );
    let at = |path: &str, own: &[&str], folder: bool| {
        let parent = if folder { own } else { &own[..own.len() - 1] };
        absolute(path, parent, own)
    };
    assert_eq!(at("super::find::Found", &["date", "clock"], false).as_deref(), Some("date::find::Found"));
    assert_eq!(at("super::texts::Texts", &["read", "grammar"], true).as_deref(), Some("read::texts::Texts"));
    assert_eq!(at("std::fmt", &["date"], true), None);
    assert_eq!((layer("read::flow::line"), layer("date::find"), layer("date")), ("read::flow", "date", "date"));
    let edges: Vec<BTreeSet<usize>> = vec![[1].into(), [2].into(), [1].into(), [0].into()];
    assert_eq!(circles(&edges), [[1, 2]]);
    let lines =
        ["    pub(super) const fn a(", "        b: u8,", "    ) {", "        c", "    }", "fn d() {}", "// a fn e"];
    assert_eq!(functions(&lines), [("a", 5)]);
}

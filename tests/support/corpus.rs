//! Finds the reference documents, which are not part of the project: in the folder that `GONGWEN_CORPUS` names, or
//! else in `../shared/corpus` beside the checkout.

use std::path::{Path, PathBuf};

/// A document: its path within the corpus and its bytes.
pub struct Document {
    pub path: String,
    pub bytes: Vec<u8>,
}

/// The folder of the corpus; `None`, said aloud, where there is none.
///
/// # Panics
/// If the variable names a folder that is not there: who sets it wants the documents read.
pub fn folder() -> Option<PathBuf> {
    let named = std::env::var_os("GONGWEN_CORPUS").map(PathBuf::from);
    let folder = named.clone().unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus"));
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(named.is_none(), "GONGWEN_CORPUS names {}, which is no folder", folder.display());
    eprintln!("LEFT OUT: no corpus at ../shared/corpus; set GONGWEN_CORPUS to its folder to run this test");
    None
}

/// The documents below `folder` whose names end in one of `kinds`, in the order of their paths.
///
/// # Panics
/// If there are none: a suite without cases is no suite.
pub fn documents(folder: &Path, kinds: &[&str]) -> Vec<Document> {
    let (mut folders, mut found) = (vec![folder.to_owned()], Vec::new());
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).expect("the corpus can be read") {
            let path = entry.expect("the corpus can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if kinds.iter().any(|kind| path.extension().is_some_and(|of| of == *kind)) {
                let bytes = std::fs::read(&path).expect("the corpus can be read");
                let path = path.strip_prefix(folder).expect("below the folder").to_string_lossy().replace('\\', "/");
                found.push(Document { path, bytes });
            }
        }
    }
    assert!(!found.is_empty(), "no documents in {}", folder.display());
    found.sort_by(|a, b| a.path.cmp(&b.path));
    eprintln!("read {} documents of the corpus", found.len());
    found
}

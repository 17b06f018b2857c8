//! Prints the public API of gongwen with all its features, an item a line, read off the JSON that rustdoc makes on
//! nightly. `cargo run > ../public-api.txt` takes a change on; `.ci/run` compares.

use std::path::Path;
use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    match listing() {
        Ok(listing) => {
            print!("{listing}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("the public API cannot be listed: {error}");
            ExitCode::FAILURE
        }
    }
}

fn listing() -> Result<String, Box<dyn std::error::Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), Into::into);
    let made = Command::new("cargo")
        .args(["+nightly", "rustdoc", "--quiet", "--lib", "--all-features", "--manifest-path"])
        .arg(root.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(&target)
        .args(["--", "-Z", "unstable-options", "--output-format", "json", "--cap-lints", "allow"])
        .status()?;
    if !made.success() {
        return Err("rustdoc failed".into());
    }
    let api = public_api::Builder::from_rustdoc_json(target.join("doc/gongwen.json"))
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .omit_auto_derived_impls(true)
        .build()?;
    Ok(api.to_string())
}

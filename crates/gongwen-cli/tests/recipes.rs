//! The recipes of the guide that are programs in Python, run as they stand there, print what stands below them. Those in
//! SQL are run by the tests of gongwen-datafusion.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// On July 7 the district committee held a meeting: units are to look for hidden dangers by the end of August, and not to leave.
const NEWS: &str =
    "区委召开会议\n2020年7月7日，区委召开会议。会议强调，各单位要在8月底前加强隐患排查。各单位不得擅离岗位。";
/// A notification on flood control: schools are to report who is on duty by September 5.
const DOCUMENT: &str = "关于做好防汛工作的通知\n各学校要在2020年9月5日前报送值班表。";

/// The recipes: a program, and what it prints.
fn recipes() -> Vec<(&'static str, &'static str)> {
    let block = |text: &'static str, kind: &str| {
        let (_, rest) = text.split_once(&format!("```{kind}\n"))?;
        rest.split_once("```\n")
    };
    let (mut rest, mut recipes) = (include_str!("../../../src/guide/tables.md"), Vec::new());
    while let Some((program, below)) = block(rest, "python") {
        let (printed, below) = block(below, "text").expect("what it prints stands below the program");
        recipes.push((program, printed));
        rest = below;
    }
    recipes
}

fn python(program: &str, folder: &Path) -> Command {
    let mut command = Command::new("python3");
    let gongwen = Path::new(env!("CARGO_BIN_EXE_gongwen")).parent().expect("a program is in a folder");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths([gongwen.to_owned()].into_iter().chain(std::env::split_paths(&path)));
    command
        .args(["-c", program])
        .current_dir(folder)
        .env("PATH", path.expect("a path"))
        .env("PYTHONIOENCODING", "utf-8");
    command
}

#[test]
fn print_what_they_say() {
    let folder = TempDir::new().unwrap();
    let notices = folder.path().join("notices");
    fs::create_dir(&notices).unwrap();
    fs::write(notices.join("a.txt"), NEWS).unwrap();
    fs::write(notices.join("b.txt"), DOCUMENT).unwrap();
    let recipes = recipes();
    assert_eq!(recipes.len(), 3);
    for (program, printed) in recipes {
        let modules = program.lines().next().expect("a recipe imports");
        let has = python(modules, folder.path()).stderr(Stdio::null()).status();
        if !has.is_ok_and(|status| status.success()) {
            writeln!(std::io::stderr(), "LEFT OUT: a recipe of the guide, for want of: {modules}").unwrap();
            continue;
        }
        let output = python(program, folder.path()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(String::from_utf8_lossy(&output.stdout), printed);
    }
}

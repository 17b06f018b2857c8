//! The recipes of the guide in SQL, run as they stand there, answer what stands below them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::prelude::SessionContext;
use tempfile::TempDir;

const GUIDE: &str = include_str!("../../../src/guide/tables.md");
/// On July 7 the district committee held a meeting: units are to look for hidden dangers by the end of August, and not to leave.
const NEWS: &str =
    "区委召开会议\n2020年7月7日，区委召开会议。会议强调，各单位要在8月底前加强隐患排查。各单位不得擅离岗位。";
/// A notification on flood control: schools are to report who is on duty by September 5.
const DOCUMENT: &str = "关于做好防汛工作的通知\n各学校要在2020年9月5日前报送值班表。";

/// The next block of a kind, and what comes after it.
fn block<'g>(text: &'g str, kind: &str) -> (&'g str, &'g str) {
    let (_, rest) = text.split_once(&format!("```{kind}\n")).expect("the guide has such a block");
    rest.split_once("```\n").expect("a block ends")
}

/// The command, if it was built beside this test.
fn gongwen() -> Option<PathBuf> {
    let test = std::env::current_exe().ok()?;
    let name = test.parent()?.parent()?.join(format!("gongwen{}", std::env::consts::EXE_SUFFIX));
    name.exists().then_some(name)
}

/// Does the step of a recipe that is a command.
fn command(line: &str, folder: &Path, gongwen: &Path) {
    let mut words = line.split_whitespace();
    assert_eq!(words.next(), Some("gongwen"));
    let status = Command::new(gongwen).args(words).current_dir(folder).status().unwrap();
    assert!(status.success(), "{line}");
}

#[tokio::test]
async fn answer_what_they_say() {
    let Some(gongwen) = gongwen() else {
        writeln!(
            std::io::stderr(),
            "LEFT OUT: the recipe in SQL, for want of the command (cargo build -p gongwen-cli)"
        )
        .unwrap();
        return;
    };
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("notices")).unwrap();
    fs::write(folder.path().join("notices/a.txt"), NEWS).unwrap();
    fs::write(folder.path().join("notices/b.txt"), DOCUMENT).unwrap();
    let (line, rest) = block(GUIDE, "sh");
    command(line, folder.path(), &gongwen);
    let (sql, rest) = block(rest, "sql");
    let (answer, _) = block(rest, "text");
    let context = SessionContext::new();
    let sql = sql.replace("'tables/", &format!("'{}/tables/", folder.path().display()));
    let mut rows = Vec::new();
    for statement in sql.split(';').filter(|statement| !statement.trim().is_empty()) {
        rows = context.sql(statement).await.unwrap().collect().await.unwrap();
    }
    assert_eq!(pretty_format_batches(&rows).unwrap().to_string().trim(), answer.trim());
}

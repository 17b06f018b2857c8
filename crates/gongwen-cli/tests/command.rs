//! The command as people run it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use gongwen::Notice;
use serde_json::Value;
use tempfile::TempDir;

const SEED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds/000_2790eb9220dfb574.txt");
/// The meeting stressed: each unit is to patrol more, and must not gather.
const NEWS: &str = "区委召开会议\n会议强调，各单位要加强巡查，不得聚集。（记者 王红）";

fn gongwen(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongwen"));
    command.args(arguments).stdin(Stdio::null()).env("NO_COLOR", "1");
    command
}

fn run(arguments: &[&str]) -> Output {
    gongwen(arguments).output().expect("the command starts")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("the output is UTF-8")
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A folder of notices: two folders deep, one in GB 18030, one that is no text, one of another kind.
fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    };
    write("b.txt", NEWS.as_bytes());
    write("a/2.html", &encoding_rs::GB18030.encode("<p>会议强调，要加强巡查。</p>").0);
    write("a/1.txt", NEWS.as_bytes());
    write("c.txt", b"\0\0\x01binary\0\0\0");
    write("d.pdf", b"%PDF");
    folder
}

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect(line)).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn show_lays_out_a_notice() {
    let shown = run(&["show", SEED]);
    assert!(shown.status.success());
    for part in ["区新冠肺炎疫情防控工作领导小组", "WHO DIRECTS WHOM TO DO WHAT", "23 directives"] {
        assert!(out(&shown).contains(part), "{part}");
    }
    let none = run(&["show", "no/such/file"]);
    assert_eq!((none.status.code(), out(&none)), (Some(1), String::new()));
    assert!(err(&none).starts_with("gongwen: no/such/file: "), "{}", err(&none));
    assert_eq!(run(&["show"]).status.code(), Some(2));
}

#[test]
fn json_reads_a_folder_in_order() {
    let folder = folder();
    let read = run(&["json", folder.path().to_str().unwrap()]);
    let rows = lines(&out(&read));
    let paths: Vec<_> = rows.iter().map(|row| row["path"].as_str().unwrap().rsplit('/').next().unwrap()).collect();
    assert_eq!(paths, ["1.txt", "2.html", "b.txt", "c.txt"]);
    assert_eq!(serde_json::from_value::<Notice<'_>>(rows[0]["notice"].clone()).unwrap(), Notice::parse(NEWS));
    assert_eq!(rows[1]["text"], "会议强调，要加强巡查。\n");
    assert_eq!(rows[3]["error"], "is a binary file: it has bytes of value 0");
    assert_eq!(read.status.code(), Some(1), "a bad file is told by the status");
    assert_eq!(err(&read).lines().count(), 1, "{}", err(&read));
    for jobs in ["1", "4"] {
        assert_eq!(out(&run(&["json", "--jobs", jobs, folder.path().to_str().unwrap()])), out(&read));
    }
}

#[test]
fn standard_input_names_or_holds_sources() {
    let mut child = piped(&["json", "-"]);
    let mut stdin = child.stdin.take().unwrap();
    writeln!(stdin, "{SEED}\n{}", serde_json::json!({ "path": "甲", "html": NEWS })).unwrap();
    drop(stdin);
    let read = child.wait_with_output().unwrap();
    let rows = lines(&out(&read));
    assert!(read.status.success());
    assert_eq!((&rows[0]["path"], &rows[1]["path"]), (&SEED.into(), &"甲".into()));
    assert_eq!(rows[1]["notice"]["title"], "区委召开会议");
}

fn piped(arguments: &[&str]) -> Child {
    let mut command = gongwen(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// While it runs, and after it was killed, nothing stands under the name.
#[test]
fn no_half_written_file_has_its_name() {
    let folder = TempDir::new().unwrap();
    let name = folder.path().join("out.ndjson");
    let mut child = piped(&["json", "-", "-o", name.to_str().unwrap()]);
    let mut stdin = child.stdin.take().unwrap();
    writeln!(stdin, "{SEED}").unwrap();
    for _ in 0..500 {
        if !names(folder.path()).is_empty() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    let begun = names(folder.path());
    assert!(begun.len() == 1 && begun[0].starts_with(".gongwen-"), "{begun:?}");
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!name.exists());
    assert!(run(&["json", SEED, "-o", name.to_str().unwrap()]).status.success());
    assert_eq!(lines(&fs::read_to_string(name).unwrap()).len(), 1);
}

#[test]
fn html_writes_the_annotated_page() {
    let source = fs::read(SEED).unwrap();
    assert_eq!(out(&run(&["html", SEED])), Notice::from_bytes(&source).to_annotated_html());
}

#[test]
fn check_tells_the_place() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("a.html");
    fs::write(&file, "<h1>某区开展巡查</h1>\n<p title=a title=b>各单位要加强巡查。</p>").unwrap();
    let checked = run(&["check", file.to_str().unwrap()]);
    let told = out(&checked);
    let told: Vec<_> = told.lines().collect();
    assert!(
        told[0].ends_with("a.html:2:12: duplicate-attribute: expected an attribute of another name, found \"title\""),
        "{told:?}"
    );
    assert_eq!(told[1..], ["  |", "2 | <p title=a title=b>各单位要加强巡查。</p>", "  |            ^^^^^"]);
    assert_eq!(checked.status.code(), Some(1));
    assert_eq!(run(&["check", SEED]).status.code(), Some(0));
}

#[test]
fn tables_have_the_same_rows_in_each_format() {
    let source = folder();
    let folder = TempDir::new().unwrap();
    let rows = lines(&out(&run(&["json", source.path().to_str().unwrap()])));
    let directives: usize = rows
        .iter()
        .flat_map(|row| row["notice"]["paragraphs"].as_array().into_iter().flatten())
        .map(|paragraph| paragraph["directives"].as_array().map_or(0, Vec::len))
        .sum();
    for format in ["parquet", "csv", "ndjson"] {
        let to = folder.path().join(format);
        let written = run(&["table", source.path().to_str().unwrap(), "-o", to.to_str().unwrap(), "--format", format]);
        assert_eq!(written.status.code(), Some(1), "one file is bad: {}", err(&written));
        let want = ["credits", "dates", "directives", "elements", "notices", "people"];
        assert_eq!(names(&to), want.map(|name| format!("{name}.{format}")));
        for (table, want) in [("notices", rows.len()), ("directives", directives)] {
            assert_eq!(count(&to.join(format!("{table}.{format}"))), want, "{table}.{format}");
        }
    }
    let directive = &lines(&fs::read_to_string(folder.path().join("ndjson/directives.ndjson")).unwrap())[0];
    assert_eq!((&directive["modality"], &directive["actions"][0]), (&"should".into(), &"加强巡查".into()));
    let lost = lines(&fs::read_to_string(folder.path().join("ndjson/notices.ndjson")).unwrap()).pop().unwrap();
    assert_eq!(lost["error"], "is a binary file: it has bytes of value 0");
}

/// The navigation asks units to fetch forms; the article is about patrols.
#[test]
fn whole_pages_are_read_where_that_is_asked() {
    let folder = TempDir::new().unwrap();
    let page = folder.path().join("a.html");
    let source =
        "<nav><p>请各单位下载表格。</p></nav><h1>某区开展巡查</h1><p>来源：某报</p><p>会议强调，要加强巡查。</p>";
    fs::write(&page, source).unwrap();
    let parts = |options: &[&str]| -> Vec<(Value, Value)> {
        let (page, to) = (page.to_str().unwrap(), folder.path().join("out"));
        let arguments = [&["table", page, "-o", to.to_str().unwrap(), "--format", "ndjson"], options].concat();
        assert!(run(&arguments).status.success());
        let rows = lines(&fs::read_to_string(to.join("directives.ndjson")).unwrap());
        rows.iter().map(|row| (row["part"].clone(), row["actions"][0].clone())).collect()
    };
    let article = ("article".into(), "加强巡查".into());
    assert_eq!(parts(&[]), std::slice::from_ref(&article));
    assert_eq!(parts(&["--whole-page"]), [("boilerplate".into(), "下载表格".into()), article]);
    assert_eq!(run(&["json", "--year", "0", SEED]).status.code(), Some(2), "a year from 1 to 9999");
}

/// The rows of a table, by a reader that is not the writer.
fn count(file: &Path) -> usize {
    match file.extension().unwrap().to_str().unwrap() {
        "parquet" => {
            let file = fs::File::open(file).unwrap();
            let reader = parquet::file::serialized_reader::SerializedFileReader::new(file).unwrap();
            let rows = parquet::file::reader::FileReader::metadata(&reader).file_metadata().num_rows();
            usize::try_from(rows).unwrap()
        }
        "csv" => csv::Reader::from_path(file).unwrap().records().map(Result::unwrap).count(),
        _ => fs::read_to_string(file).unwrap().lines().count(),
    }
}

/// DuckDB reads every table, and counts what the JSON has.
#[test]
fn duckdb_reads_the_tables() {
    let python = "import duckdb, sys, glob, os\n\
                  for f in sorted(glob.glob(sys.argv[1] + '/*')):\n    print(os.path.basename(f), duckdb.sql(f\"select count(*) from '{f}'\").fetchall()[0][0])";
    let query = |folder: &Path| Command::new("python3").args(["-c", python]).arg(folder).output();
    let there = Command::new("python3").args(["-c", "import duckdb"]).stderr(Stdio::null()).status();
    if !there.is_ok_and(|status| status.success()) {
        writeln!(std::io::stderr(), "LEFT OUT: no DuckDB in Python (pip install duckdb): it reads no tables").unwrap();
        return;
    }
    let source = folder();
    for format in ["parquet", "csv"] {
        let folder = TempDir::new().unwrap();
        run(&["table", source.path().to_str().unwrap(), "-o", folder.path().to_str().unwrap(), "--format", format]);
        let counted = query(folder.path()).unwrap();
        assert!(counted.status.success(), "{}", err(&counted));
        let want: Vec<_> = names(folder.path())
            .into_iter()
            .map(|name| format!("{name} {}", count(&folder.path().join(&name))))
            .collect();
        assert_eq!(out(&counted).lines().collect::<Vec<_>>(), want);
    }
}

/// Many times the sources take no more memory.
#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_the_number_of_sources() {
    let seed = fs::read_to_string(SEED).unwrap();
    let line = serde_json::json!({ "html": seed }).to_string();
    let folder = TempDir::new().unwrap();
    let peak = |count: usize, arguments: &[&str]| -> usize {
        let to = folder.path().join(format!("{}-{count}", arguments[0]));
        let mut child = gongwen(arguments).arg("-o").arg(&to).stdin(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        (0..count).for_each(|_| writeln!(stdin, "{line}").unwrap());
        // It has read all but what stands in the pipe, and waits.
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
        drop(stdin);
        assert!(child.wait().unwrap().success());
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        peak.trim().trim_end_matches(" kB").parse().unwrap()
    };
    for arguments in [&["json", "-"][..], &["table", "-"]] {
        let (few, many) = (peak(2_000, arguments), peak(8_000, arguments));
        assert!(many < 150_000 && many < 2 * few, "{arguments:?}: {few} kB, then {many} kB");
    }
}

#[test]
fn the_manual_and_the_completions_know_all_subcommands() {
    let folder = TempDir::new().unwrap();
    assert!(run(&["man", "-o", folder.path().to_str().unwrap()]).status.success());
    let pages: Vec<PathBuf> = names(folder.path()).into_iter().map(PathBuf::from).collect();
    let completions = out(&run(&["completions", "bash"]));
    for name in ["show", "json", "table", "html", "check"] {
        assert!(pages.contains(&format!("gongwen-{name}.1").into()), "{pages:?}");
        assert!(completions.contains(&format!("gongwen,{name})")), "{name}");
    }
}

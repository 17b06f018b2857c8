//! Folders and files as strangers leave them, and disks without room: each is told, nothing hangs, nothing is half there.
//! What this machine cannot show is left out, and said aloud.
#![cfg(unix)]

use std::ffi::OsStr;
use std::fs::{self, File, Permissions};
use std::io::Write;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

/// The meeting stressed: each unit is to patrol more.
const NEWS: &str = "区委召开会议\n会议强调，各单位要加强巡查。";

fn gongwen(arguments: &[&str], path: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongwen"));
    command.args(arguments).arg(path).stdin(Stdio::null()).env("NO_COLOR", "1");
    command
}

fn run(arguments: &[&str], path: &Path) -> Output {
    gongwen(arguments, path).output().expect("the command starts")
}

fn rows(output: &Output) -> Vec<Value> {
    let out = str::from_utf8(&output.stdout).expect("the output is UTF-8");
    out.lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Seen with or without --nocapture: the harness captures what goes through its own macros only.
fn left_out(what: &str) {
    let mut out = std::io::stderr();
    writeln!(out, "LEFT OUT: {what}").unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    names.collect()
}

#[test]
fn links_in_circles_end() {
    let folder = TempDir::new().unwrap();
    let inner = folder.path().join("a/b");
    fs::create_dir_all(&inner).unwrap();
    fs::write(inner.join("1.txt"), NEWS).unwrap();
    symlink(folder.path(), inner.join("around")).unwrap();
    symlink("itself", inner.join("itself")).unwrap();
    symlink("nowhere.txt", inner.join("lost.txt")).unwrap();
    let read = run(&["json"], folder.path());
    let rows = rows(&read);
    let whole: Vec<_> = rows.iter().filter(|row| row["error"].is_null()).collect();
    assert_eq!(whole.len(), 1, "{rows:?}");
    assert_eq!(whole[0]["notice"]["title"], "区委召开会议");
    for (name, reason) in [("around", "loop"), ("itself", "symbolic links"), ("lost.txt", "No such file")] {
        let row = rows.iter().find(|row| row["path"].as_str().unwrap().ends_with(name));
        let error = row.unwrap_or_else(|| panic!("{name} is not told: {rows:?}"))["error"].as_str().unwrap();
        assert!(error.contains(reason), "{name}: {error}");
    }
    assert_eq!((read.status.code(), err(&read).lines().count()), (Some(1), 3), "{}", err(&read));
}

#[test]
fn names_that_are_no_utf_8() {
    let folder = TempDir::new().unwrap();
    let name = folder.path().join(OsStr::from_bytes(b"\xBB\xE1\xD2\xE9.txt")); // 会议 in GBK
    if fs::write(&name, NEWS).is_err() {
        return left_out("this file system has no names that are not UTF-8");
    }
    for path in [folder.path(), &name] {
        let read = run(&["json"], path);
        let rows = rows(&read);
        assert_eq!((read.status.code(), rows.len()), (Some(0), 1), "{}", err(&read));
        assert!(rows[0]["path"].as_str().unwrap().ends_with("\u{FFFD}.txt"), "{rows:?}");
        assert_eq!(rows[0]["notice"]["title"], "区委召开会议");
    }
    assert!(run(&["show"], &name).status.success());
    assert!(run(&["check"], folder.path()).status.success());
    let tables = TempDir::new().unwrap();
    let written = run(&["table", "-o", tables.path().to_str().unwrap(), "--format", "csv"], folder.path());
    assert!(written.status.success(), "{}", err(&written));
}

#[test]
fn what_may_not_be_read_is_told() {
    let folder = TempDir::new().unwrap();
    let (file, closed) = (folder.path().join("1.txt"), folder.path().join("closed"));
    fs::write(&file, NEWS).unwrap();
    fs::create_dir(&closed).unwrap();
    fs::write(folder.path().join("2.txt"), NEWS).unwrap();
    for path in [&file, &closed] {
        fs::set_permissions(path, Permissions::from_mode(0o0)).unwrap();
    }
    if File::open(&file).is_ok() {
        left_out("run as root, who may read any file: nothing is without permission");
    } else {
        let read = run(&["json"], folder.path());
        let faults = rows(&read).iter().filter(|row| !row["error"].is_null()).count();
        assert_eq!((faults, read.status.code()), (2, Some(1)), "{}", err(&read));
        assert!(err(&read).contains("Permission denied"), "{}", err(&read));
    }
    fs::set_permissions(&closed, Permissions::from_mode(0o700)).unwrap();
}

/// A pipe in a folder is no file: nobody waits for what may never come. One that is named is read.
#[test]
fn pipes_and_devices_in_folders_are_passed_over() {
    let folder = TempDir::new().unwrap();
    let pipe = folder.path().join("pipe.txt");
    let made = Command::new("mkfifo").arg(&pipe).status();
    if !made.is_ok_and(|status| status.success()) {
        return left_out("no pipes with names can be made here");
    }
    fs::write(folder.path().join("z.txt"), NEWS).unwrap();
    symlink("/dev/zero", folder.path().join("zero.txt")).unwrap();
    let read = run(&["json"], folder.path());
    assert_eq!((rows(&read).len(), read.status.code()), (1, Some(0)), "{}", err(&read));
}

#[test]
fn a_file_without_an_end_is_too_long() {
    for task in ["json", "show", "check", "html"] {
        let read = run(&[task], Path::new("/dev/zero"));
        assert!(err(&read).contains("/dev/zero: is longer than 16 MiB"), "{task}: {}", err(&read));
        assert_eq!(read.status.code(), Some(1));
    }
}

/// A file that somebody writes to is read as far as it came, or is too long: one row either way.
#[test]
fn a_file_that_grows_while_it_is_read() {
    let folder = TempDir::new().unwrap();
    let name = folder.path().join("grows.txt");
    fs::write(&name, NEWS).unwrap();
    let is_read = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut file = File::options().append(true).open(&name).unwrap();
            let lines = "会议强调，各单位要加强巡查。\n".repeat(100);
            for _ in 0..20_000 {
                if is_read.load(Ordering::Relaxed) {
                    break;
                }
                file.write_all(lines.as_bytes()).unwrap();
                std::thread::sleep(Duration::from_micros(200));
            }
        });
        for _ in 0..5 {
            let read = run(&["check"], &name);
            assert!(read.status.success() || err(&read).contains("is longer than 16 MiB"), "{}", err(&read));
        }
        is_read.store(true, Ordering::Relaxed);
    });
}

/// Gone between its name and its bytes, a file is told like any that is not there.
#[test]
fn a_file_that_vanishes() {
    let folder = TempDir::new().unwrap();
    let name = folder.path().join("gone.txt");
    fs::write(&name, NEWS).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_gongwen"));
    let child = child.args(["json", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = child.spawn().unwrap();
    fs::remove_file(&name).unwrap();
    writeln!(child.stdin.take().unwrap(), "{}", name.display()).unwrap();
    let read = child.wait_with_output().unwrap();
    assert!(rows(&read)[0]["error"].as_str().unwrap().starts_with("No such file"), "{}", err(&read));
    assert_eq!(read.status.code(), Some(1));
}

/// No room on standard output, or on a device that is named: an error, and the device is still one.
#[test]
fn no_room_for_what_is_written() {
    let full = || File::options().write(true).open("/dev/full");
    let (Ok(_), folder) = (full(), TempDir::new().unwrap()) else { return left_out("there is no /dev/full") };
    let source = folder.path().join("1.txt");
    fs::write(&source, NEWS).unwrap();
    for task in ["json", "show", "html"] {
        let written = gongwen(&[task], &source).stdout(full().unwrap()).output().unwrap();
        assert_eq!(written.status.code(), Some(1), "{task}");
        assert!(err(&written).contains("No space left on device"), "{task}: {}", err(&written));
    }
    // A link to it beside other files: if it were replaced, that would be here.
    let link = folder.path().join("full");
    symlink("/dev/full", &link).unwrap();
    for task in ["json", "html"] {
        let written = run(&[task, "-o", link.to_str().unwrap()], &source);
        assert!(err(&written).contains("No space left on device"), "{task}: {}", err(&written));
        assert!(link.is_symlink() && !fs::metadata(&link).unwrap().is_file(), "{task}");
    }
}

/// On a disk that gets full, nothing stands under any name, and nothing half written is left.
#[test]
fn a_disk_that_gets_full() {
    let folder = TempDir::new().unwrap();
    let (sources, disk) = (folder.path().join("sources"), folder.path().join("disk"));
    fs::create_dir_all(&sources).unwrap();
    fs::create_dir_all(&disk).unwrap();
    let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"]).arg(&disk).output();
    if !mounted.is_ok_and(|output| output.status.success()) {
        return left_out("no small disk can be made here: none gets full");
    }
    let unmount = Unmount(&disk);
    for number in 0..200 {
        fs::write(sources.join(format!("{number}.txt")), NEWS.replace("巡查", &format!("巡查{number}"))).unwrap();
    }
    let name = disk.join("out.ndjson");
    fs::write(&name, "as it was\n").unwrap();
    for arguments in [
        &["json", "-o", name.to_str().unwrap()][..],
        &["table", "--format", "csv", "-o", disk.to_str().unwrap()],
        &["table", "--format", "ndjson", "-o", disk.to_str().unwrap()],
        &["table", "-o", disk.to_str().unwrap()],
    ] {
        fs::write(disk.join("filler"), vec![0; 44 << 10]).unwrap();
        let written = run(arguments, &sources);
        assert_eq!(written.status.code(), Some(1), "{arguments:?}");
        assert!(err(&written).contains("No space left on device"), "{arguments:?}: {}", err(&written));
        let mut left = names(&disk);
        left.sort();
        assert_eq!(left, ["filler", "out.ndjson"], "{arguments:?}");
        assert_eq!(fs::read_to_string(&name).unwrap(), "as it was\n");
    }
    drop(unmount);
}

struct Unmount<'p>(&'p Path);

impl Drop for Unmount<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
}

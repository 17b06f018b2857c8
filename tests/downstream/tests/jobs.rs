//! The jobs that users have with notices, each in few lines that write nothing again which the crate knows.

use gongwen::{Notice, Parser};
use gongwen_downstream::{analysts, tracker};

/// A notice on floods. Each town, each department and each unit concerned is to patrol more by August 5; they must not slacken.
const NOTICE: &str = "某市人民政府关于做好防汛工作的通知\n各区人民政府：\n\
    各街镇、各部门和各有关单位要在2020年8月5日前加强巡查，消除隐患。\n会议强调，各单位不得懈怠。\n某市人民政府\n2020年7月1日";

/// The lines of a file that are neither empty nor comments.
fn lines(source: &str) -> usize {
    source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")).count()
}

#[test]
fn the_jobs_are_short() {
    let (tracker, analysts) = (include_str!("../src/tracker.rs"), include_str!("../src/analysts.rs"));
    assert!(lines(tracker) <= 60, "the tracker takes {} lines", lines(tracker));
    assert!(lines(analysts) <= 45, "the table takes {} lines", lines(analysts));
}

#[test]
fn the_tracker_knows_what_is_due_and_where_the_file_says_so() {
    let (file, _, lost) = encoding_rs::GB18030.encode(NOTICE);
    assert!(!lost);
    let mut db = tracker::open().unwrap();
    tracker::add(&mut db, "a.txt", &file).unwrap();
    let due = tracker::due(&db, "2020-08-31").unwrap();
    let whose: Vec<_> = due.iter().map(|(whose, _)| whose.as_deref().unwrap()).collect();
    assert_eq!(whose, ["各街镇", "各街镇", "各部门", "各部门", "各有关单位", "各有关单位"]);
    assert_eq!((due[0].1.as_str(), due[1].1.as_str()), ("在2020年8月5日前加强巡查", "消除隐患"));
    assert!(tracker::due(&db, "2020-08-01").unwrap().is_empty());
    let (from, to): (usize, usize) = db
        .query_row("select \"from\", \"to\" from task where modality = 'must_not'", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert_eq!(encoding_rs::GB18030.decode(&file[from..to]).0, "各单位不得懈怠");
    let genre: String = db.query_row("select genre from notice", [], |row| row.get(0)).unwrap();
    assert_eq!(genre, "notification");
    assert!(tracker::add(&mut db, "a.txt", &file).is_err(), "a notice is taken on once");
}

#[test]
fn the_table_has_a_line_for_each_action() {
    let notices = [Notice::parse(NOTICE), Parser::new().title("题").read("请各单位配合。")];
    let table = analysts::table(&notices).unwrap();
    let lines: Vec<_> = table.lines().collect();
    assert_eq!(lines[0], "title,published,modality,cue,addressee,action,speaker,due,from,to");
    assert_eq!(lines.len(), 5, "{table}");
    let first: Vec<_> = lines[1].split(',').collect();
    assert_eq!(
        first[2..8],
        ["should", "要", "各街镇、各部门和各有关单位", "在2020年8月5日前加强巡查", "", "2020-08-05"]
    );
    assert_eq!(&NOTICE[first[8].parse().unwrap()..first[9].parse().unwrap()], "在2020年8月5日前加强巡查");
}

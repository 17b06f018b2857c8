//! Meetings, by a table and by laws.

#[path = "support/cases.rs"]
mod cases;
#[path = "support/config.rs"]
mod config;

use gongwen::Notice;
use proptest::prelude::*;

/// The meeting of a plain notice, as the table writes it.
fn meeting(title: &str, head: &str) -> String {
    let source = format!("{title}\n{head}");
    let notice = Notice::parse(&source);
    let Some(meeting) = notice.meeting() else { return "none".into() };
    let said = |part: Option<String>| part.unwrap_or_else(|| "-".into());
    [
        said(meeting.body().map(|body| body.to_string())),
        said(meeting.ordinal().map(|number| number.to_string())),
        said(meeting.date().map(|date| date.text().to_owned())),
        said(meeting.chair().map(|chair| chair.to_string())),
    ]
    .join(" | ")
}

#[test]
fn meetings_are_found_as_the_table_says() {
    let mut wrong = Vec::new();
    for [title, head, want, gloss] in cases::rows(include_str!("cases/meetings.tsv")) {
        let read = meeting(title, head);
        if read != want {
            wrong.push(format!("{title} / {head} ({gloss}): {read}, not {want}"));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn hostile_heads_are_read_in_one_go() {
    for text in
        ["召开", "召开会议", "主持会议", "第一次会议召开", "“召开", "（召开", "在召开", "李明主持会议，", "会议"]
    {
        let text = text.repeat(50_000);
        for source in
            [text.clone(), format!("区委召开会议\n{text}"), format!("区委召开会议\n{}", text.replace('会', "会\n"))]
        {
            assert!(
                Notice::parse(&source)
                    .meeting()
                    .is_none_or(|meeting| meeting.body().is_none_or(|body| body.len() < 1000))
            );
        }
    }
}

#[test]
fn a_conjunction_before_the_chair_is_no_meeting() {
    assert_eq!(meeting("", "暨主持"), "none"); // 暨: and at once
}

proptest! {
    #![proptest_config(config::config())]

    #[test]
    fn what_is_said_of_a_meeting_stands_in_the_text(
        title in "(区委|常委会|召开|会议|第|九|次|座谈会|调研|主持|李明){0,8}",
        text in "(区委|常委会|召开|会议|第|九|次|座谈会|主持|由|李明|书记|7月7日|，|。|“|”|（|）|在|暨|\n){0,24}",
    ) {
        let source = format!("{title}\n{text}");
        let notice = Notice::parse(&source);
        if let Some(meeting) = notice.meeting() {
            for part in [meeting.body(), meeting.numeral(), meeting.chair()].into_iter().flatten() {
                prop_assert!(!part.is_empty() && part.span().of(&source) == Some(&*part));
            }
            prop_assert_eq!(meeting.numeral().is_some(), meeting.ordinal().is_some());
        }
    }
}

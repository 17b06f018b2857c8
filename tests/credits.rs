//! Credits, by a table and by laws.

#[path = "support/cases.rs"]
mod cases;
#[path = "support/config.rs"]
mod config;

use gongwen::{Notice, Role};
use proptest::prelude::*;

/// The credits of a plain notice of one line, as the table writes them.
fn credits(text: &str) -> String {
    let source = format!("题\n{text}");
    let notice = Notice::parse(&source);
    let credits = notice.credits().map(|credit| {
        let names: Vec<_> = credit.names().map(|name| name.to_string()).collect();
        let role = match credit.role() {
            Role::Reporter => "reporter",
            Role::Correspondent => "correspondent",
            Role::Author => "author",
            Role::Photographer => "photographer",
            Role::Contributor => "contributor",
            Role::Compiler => "compiler",
            Role::Reviewer => "reviewer",
            Role::Editor => "editor",
            Role::Source => "source",
            role => panic!("a role that the tables do not know: {role:?}"),
        };
        format!("{role}: {}", names.join(", "))
    });
    credits.collect::<Vec<_>>().join(" ; ")
}

#[test]
fn credits_are_found_as_the_table_says() {
    let mut wrong = Vec::new();
    for [text, want, gloss] in cases::rows(include_str!("cases/credits.tsv")) {
        let read = credits(text);
        if read != want {
            wrong.push(format!("{text} ({gloss}): {read}, not {want}"));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn a_title_has_no_credits() {
    assert_eq!(Notice::parse("（记者 李明）").credits().len(), 0);
}

#[cfg(feature = "serde")]
#[test]
fn names_set_wide_are_one_word_in_json() {
    let notice = Notice::parse("题\n区长于　军主持会议。（记者 倪 弋）");
    let json = serde_json::to_value(&notice).unwrap();
    assert_eq!((&json["people"][0]["name"], &json["credits"][0]["names"][0]), (&"于军".into(), &"倪弋".into()));
    assert_eq!(serde_json::from_value::<Notice<'_>>(json).unwrap(), notice);
}

#[test]
fn a_dot_joins_two_parts_of_a_name() {
    let names = |text| {
        let source = format!("题\n{text}");
        let notice = Notice::parse(&source);
        notice
            .credits()
            .flat_map(|credit| credit.names().map(|name| name.to_string()).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    assert_eq!(names("文 王·李明"), ["王·李明"]);
    assert_eq!(names("文 王··来源：李明"), ["李明"]);
}

#[test]
fn hostile_brackets_are_read_in_one_go() {
    for text in
        ["（", "（，", "（记者 ", "（李明、", "（李明/", "文/", "李 ", "（来源：", "记者李明 ", "· ", "（记者（"]
    {
        let text = format!("题\n{}", text.repeat(50_000));
        let notice = Notice::parse(&text);
        assert!(notice.credits().len() <= 1, "{:?}", notice.credits().next());
    }
}

proptest! {
    #![proptest_config(config::config())]

    #[test]
    fn names_are_words_of_the_text(
        text in "(记者|（|）|李明|王|红|、| |/|文|图|摄|来源|：|责任编辑|本报|。|，|·|阿里){0,24}"
    ) {
        let source = format!("题\n{text}");
        let notice = Notice::parse(&source);
        for credit in notice.credits() {
            prop_assert!(credit.names().len() > 0);
            for name in credit.names() {
                prop_assert!(!name.is_empty() && name.span().of(&source) == Some(&*name));
            }
        }
    }
}

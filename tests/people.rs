//! People and their titles, by a table and by laws.

#[path = "support/cases.rs"]
mod cases;
#[path = "support/config.rs"]
mod config;

use gongwen::Notice;
use proptest::prelude::*;

/// The people of a plain notice of one line, as the table writes them.
fn people(text: &str) -> String {
    let source = format!("\n{text}");
    let notice = Notice::parse(&source);
    let people = notice.people().map(|person| {
        let titles: Vec<_> = person.titles().map(|title| title.to_string()).collect();
        format!("{} < {}", person.name(), titles.join(" | "))
    });
    people.collect::<Vec<_>>().join(" ; ")
}

#[test]
fn people_are_found_as_the_table_says() {
    let mut wrong = Vec::new();
    for [text, want, gloss] in cases::rows(include_str!("cases/people.tsv")) {
        let read = people(text);
        if read != want {
            wrong.push(format!("{text} ({gloss}): {read}, not {want}"));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn people_stand_once_in_the_order_of_their_first_naming() {
    let source = "区长王建国调研\n区委书记李明、区长王建国参加。\n区领导赵红、李明陪同。";
    let notice = Notice::parse(source);
    let said: Vec<_> = notice.people().map(|person| (person.name().to_string(), person.name().paragraph())).collect();
    assert_eq!(said, [("王建国".into(), None), ("李明".into(), Some(0)), ("赵红".into(), Some(1))]);
    let titles = notice.people().nth(1).unwrap().titles();
    assert!(titles.map(|title| title.span().of(source).unwrap().to_owned()).eq(["区委书记", "区领导"]));
}

#[cfg(feature = "serde")]
#[test]
fn json_whose_words_and_places_disagree_is_refused() {
    let notice = Notice::parse("区委召开第9次会议\n7月7日，区委召开第9次会议。区委书记李明主持会议。（记者 王红）");
    let json = serde_json::to_value(&notice).unwrap();
    let parts = [
        "/people/0/name",
        "/people/0/titles/0",
        "/credits/0/names/0",
        "/meeting/body",
        "/meeting/chair",
        "/people/0/place/range/0",
        "/people/0/place/paragraph",
        "/meeting/ordinal",
        "/meeting/date/day",
    ];
    for part in parts {
        let mut other = json.clone();
        let value = other.pointer_mut(part).unwrap_or_else(|| panic!("{part} is not there"));
        *value = if value.is_string() { "王建国".into() } else { 4_000_000_000_u32.into() };
        assert!(serde_json::from_value::<Notice<'_>>(other).is_err(), "{part}");
    }
}

#[test]
fn without_analysis_there_are_no_people() {
    let notice = gongwen::Parser::new().analysis(false).parse("区长李明参加").unwrap();
    assert_eq!(notice.people().len(), 0);
}

#[test]
fn hostile_posts_and_names_are_read_in_one_go() {
    for text in
        ["书记", "书记、", "书记王一、", "王", "区领导王一、", "·阿", "书记王一书记、", "（书记", "”书记", "和书记王一"]
    {
        let text = text.repeat(100_000);
        let notice = Notice::parse(&text);
        assert!(notice.people().len() <= 3, "{:?}", notice.people().collect::<Vec<_>>());
    }
}

/// The short title after the first name is dropped for the longer one before the second: there the person is named.
#[test]
fn a_person_is_named_where_a_title_that_is_kept_stands() {
    let notice = Notice::parse("题\n李明主任出席。区人大常委会副主任李明主持会议。");
    let person = notice.people().next().unwrap();
    assert!(person.titles().eq(["区人大常委会副主任"]));
    assert_eq!(person.titles().next().unwrap().range().end, person.name().range().start);
}

proptest! {
    #![proptest_config(config::config())]

    #[test]
    fn titles_stand_beside_the_name_in_its_paragraph(
        text in "(书记|区委|、|，|和|副|主任|李明|王|建国|区领导|出席|“|”|（|）|·|阿里|总统|美国|。){0,24}"
    ) {
        let source = format!("\n{text}");
        let notice = Notice::parse(&source);
        for person in notice.people() {
            let name = person.name();
            prop_assert!(!name.is_empty() && person.titles().len() > 0);
            for title in person.titles() {
                prop_assert!(title.span().of(&source) == Some(&*title) && !title.is_empty());
            }
            let first = person.titles().next().unwrap();
            let beside = first.range().end <= name.range().start || first.range().start == name.range().end;
            prop_assert!(first.paragraph() == name.paragraph() && beside);
        }
    }
}

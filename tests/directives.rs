//! Directives, case by case: `tests/cases/directives.txt` has a case for every rule and every trap.

use gongwen::{Directive, Notice};

/// A case: what it shows, the text, the directives in one line each.
struct Case {
    shows: String,
    title: String,
    text: String,
    wanted: Vec<String>,
}

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let lines = include_str!("cases/directives.txt").lines().chain(include_str!("cases/readings.txt").lines());
    for line in lines {
        if let Some(shows) = line.strip_prefix("@ ") {
            cases.push(Case {
                shows: shows.to_owned(),
                title: "某地新闻".to_owned(),
                text: String::new(),
                wanted: Vec::new(),
            });
        } else if let (Some(wanted), Some(case)) = (line.strip_prefix("= "), cases.last_mut()) {
            case.wanted.extend((wanted != "nothing").then(|| wanted.to_owned()));
        } else if let (Some(title), Some(case)) = (line.strip_prefix("% "), cases.last_mut()) {
            title.clone_into(&mut case.title);
        } else if let (false, Some(case)) = (line.is_empty() || line.starts_with('#'), cases.last_mut()) {
            case.text.push_str(line);
        }
    }
    cases
}

fn told(directive: Directive<'_>) -> String {
    let or_dash = |words: Option<String>| words.unwrap_or_else(|| "-".to_owned());
    let actions: Vec<String> = directive.actions().map(|action| action.to_string()).collect();
    let speaker = directive.attribution().map(|words| format!("{} {}", words.speaker(), words.verb()));
    let (cue, addressee) = (directive.cue(), directive.addressee());
    let demanded_by = directive.demanded_by().map(|who| format!(" | demanded by {who}")).unwrap_or_default();
    [
        directive.modality().to_string(),
        or_dash(cue.map(|cue| cue.to_string())),
        or_dash(speaker),
        or_dash(addressee.map(|addressee| addressee.to_string())),
        actions.join(" / ") + &demanded_by,
    ]
    .join(" | ")
}

#[test]
fn each_case_gives_what_it_says() {
    let cases = cases();
    assert!(cases.len() > 20, "the cases are missing");
    let mut wrong = Vec::new();
    for case in cases {
        let source = format!("{}\n{}", case.title, case.text);
        let found: Vec<String> = Notice::parse(&source).directives().map(told).collect();
        if found != case.wanted {
            wrong.push(format!("{}\n  {}\n  wanted {:#?}\n  found {found:#?}", case.shows, case.text, case.wanted));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn ordinals_conditions_and_pronouns() {
    let notice = Notice::parse("题\n区委书记李明主持会议。他强调，二要抓好整改；情节严重的，必须从严处理。");
    let directives: Vec<_> = notice.directives().collect();
    assert_eq!(directives[0].ordinal(), Some(2));
    assert_eq!(directives[1].condition().unwrap(), "情节严重的"); // if the case is grave
    let attribution = directives[0].attribution().unwrap();
    assert_eq!(attribution.speaker(), "他");
    assert_eq!(attribution.resolved().unwrap(), "李明"); // he is Li Ming
}

#[test]
fn official_documents_speak_themselves() {
    let notice =
        Notice::parse("某市人民政府关于做好防汛工作的通知\n第三条　税务机关可以委托其他单位。\n加强巡查，及时报告。");
    let told: Vec<String> = notice.directives().map(told).collect();
    assert_eq!(told, ["may | 可以 | - | 税务机关 | 委托其他单位", "implied | - | - | - | 加强巡查 / 及时报告"]);
}

/// Each row of the table of cues has a sentence in which its word directs, and one in which it does not.
#[test]
fn each_cue_directs_where_its_row_says() {
    let rows = include_str!("../src/lexicon/cues.tsv").lines().filter(|row| !row.starts_with('#'));
    let (mut wrong, mut count) = (Vec::new(), 0);
    for row in rows {
        let columns: Vec<&str> = row.split('\t').collect();
        let [word, _, _, modality, .., directs, directs_nobody] = columns[..] else { panic!("ten columns: {row}") };
        count += 1;
        let read = |title: &str, text: &str| {
            let source = format!("{title}\n{text}");
            let notice = Notice::parse(&source);
            notice
                .directives()
                .map(|of| (of.modality().to_string(), of.cue().map(|cue| cue.to_string())))
                .collect::<Vec<_>>()
        };
        let found = read("某市人民政府关于做好有关工作的通知", directs);
        if found != [(modality.to_owned(), Some(word.to_owned()))] {
            wrong.push(format!("{word} directs in {directs} but comes {found:?}"));
        }
        let found = read("某地新闻", directs_nobody);
        if !found.is_empty() {
            wrong.push(format!("{word} directs nobody in {directs_nobody} but comes {found:?}"));
        }
    }
    assert!(count > 50, "the table of cues is missing");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

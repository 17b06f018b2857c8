//! Directives, case by case: `tests/cases/directives.txt` has a case for every rule and every trap.

use gongwen::{Directive, Notice};

/// A case: what it shows, the text, the directives in one line each.
struct Case {
    shows: String,
    text: String,
    wanted: Vec<String>,
}

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in include_str!("cases/directives.txt").lines() {
        if let Some(shows) = line.strip_prefix("@ ") {
            cases.push(Case { shows: shows.to_owned(), text: String::new(), wanted: Vec::new() });
        } else if let (Some(wanted), Some(case)) = (line.strip_prefix("= "), cases.last_mut()) {
            case.wanted.extend((wanted != "nothing").then(|| wanted.to_owned()));
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
    [
        directive.modality().to_string(),
        or_dash(cue.map(|cue| cue.to_string())),
        or_dash(speaker),
        or_dash(addressee.map(|addressee| addressee.to_string())),
        actions.join(" / "),
    ]
    .join(" | ")
}

#[test]
fn each_case_gives_what_it_says() {
    let cases = cases();
    assert!(cases.len() > 20, "the cases are missing");
    let mut wrong = Vec::new();
    for case in cases {
        let source = format!("题\n{}", case.text);
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

/// Each cue, in a clause of its own of a statute: who is to act stands before a modal, and behind a verb.
#[test]
fn each_cue_directs() {
    let modals = [
        ("must", "必须 务必 务须 一律 应当 须"),
        ("should", "应该 应 要 需要 需"),
        ("may", "可以 可"),
        (
            "must_not",
            "不得 不能 不准 不许 不允许 不要 不应当 不应该 不应 不可以 不可 严禁 禁止 切勿 切不可 决不能 决不允许 决不许 \
             绝不能 绝不允许 绝不许 绝不可 容不得 来不得",
        ),
    ];
    let verbs = [("should", "要求"), ("may", "允许 鼓励 提倡 倡导"), ("request", "希望 请 呼吁 叮嘱 嘱咐 提醒 建议")];
    let mut wrong = Vec::new();
    let mut check = |text: String, modality: &str, cue: &str| {
        let source = format!("某市物业管理条例\n{text}");
        let notice = Notice::parse(&source);
        let found: Vec<_> =
            notice.directives().map(|of| (of.modality().as_str(), of.cue().map(gongwen::Excerpt::as_str))).collect();
        if found != [(modality, Some(cue))] {
            wrong.push(format!("{text}: {found:?}"));
        }
    };
    for (modality, cues) in modals {
        cues.split_whitespace().for_each(|cue| check(format!("各单位{cue}擅自扩大范围。"), modality, cue));
    }
    for (modality, cues) in verbs {
        cues.split_whitespace().for_each(|cue| check(format!("{cue}各单位扩大范围。"), modality, cue));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

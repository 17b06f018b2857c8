//! Who is responsible for directives, by a table; and where marks make no directive.

#[path = "support/cases.rs"]
mod cases;

use gongwen::{Directive, Excerpt, Notice};

/// Who is responsible as the table writes it: lead + support = deadline.
fn told(directive: Directive<'_>) -> Option<String> {
    let responsible = directive.responsible()?;
    let named = |bodies: Vec<&str>| bodies.join("、");
    let mut told = named(responsible.lead().map(Excerpt::as_str).collect());
    if responsible.support().len() > 0 {
        told = format!("{told} + {}", named(responsible.support().map(Excerpt::as_str).collect()));
    }
    if let Some(deadline) = directive.deadline() {
        told = format!("{told} = {}", deadline.text());
    }
    Some(told)
}

#[test]
fn who_is_responsible_is_found_as_the_table_says() {
    let mut wrong = Vec::new();
    for [text, want, gloss] in cases::rows(include_str!("cases/responsible.tsv")) {
        let source = format!("某区关于做好有关工作的通知\n{}", text.replace('|', "\n"));
        let notice = Notice::parse(&source);
        if notice.directives().len() == 0 {
            wrong.push(format!("{text}: no directive"));
        }
        let told: Vec<String> = notice.directives().filter_map(told).collect();
        if told.join(" ; ") != want.replace("none", "") {
            wrong.push(format!("{text} ({gloss}): {}, not {want}", told.join(" ; ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// News, statutes, and what a document says of itself.
#[test]
fn marks_alone_direct_in_documents_only() {
    let count = |source: &str| Notice::parse(source).directives().len();
    assert_eq!(count("关于自查的通知\n由区教委牵头，区财政局配合，6月底前完成。"), 1);
    assert_eq!(count("某地新闻\n由区教委牵头，区财政局配合，6月底前完成。"), 0);
    assert_eq!(count("某地新闻\n各项任务由区领导牵头负责，成效明显。"), 0);
    assert_eq!(count("某地新闻\n会议指出，由区教委牵头，区财政局配合，6月底前完成。"), 1);
    assert_eq!(count("某市物业管理办法\n第三条　物业纠纷由街道办事处负责调解。"), 0);
    assert_eq!(count("关于自查的通知\n本通知由区教委负责解释。"), 0);
    assert_eq!(count("关于自查的通知\n责任单位：区教委。"), 0); // a label without a task
}

/// A mark in a paragraph of its own says where it stands, and so does the deadline beside it.
#[test]
fn places_are_those_of_the_marks() {
    let source = "关于自查的通知\n各校要开展自查。\n（责任单位：区教委；完成时限：2020年6月）";
    let notice = Notice::parse(source);
    let directive = notice.directives().next().expect("a directive");
    let lead = directive.responsible().and_then(|of| of.lead().next()).expect("a body");
    let deadline = directive.deadline().expect("a deadline");
    assert_eq!((lead.paragraph(), directive.paragraph().index()), (Some(1), 0));
    assert_eq!(&source[lead.span().start()..lead.span().end()], "区教委");
    assert_eq!(deadline.text().paragraph(), Some(1));
    assert_eq!(deadline.due().map(|day| day.to_string()).as_deref(), Some("2020-06-30"));
    assert_eq!(notice.directives().count(), 1);
    // 完成时限：长期坚持 has no date; a deadline within the directive stays its own.
    let notice = Notice::parse("关于自查的通知\n各校要在5月底前完成自查。（完成时限：2020年6月）");
    let deadline = notice.directives().next().and_then(Directive::deadline).expect("a deadline");
    assert_eq!(deadline.text(), "在5月底前");
}

//! A little index of notices, as a search service would keep one: what a user of gongwen writes with it.

pub mod analysts;
pub mod tracker;

use gongwen::{Dialect, Error, Excerpt, Kind, Modality, Notice, Parser};

/// What the index keeps of a notice.
#[derive(Debug, PartialEq)]
pub struct Entry {
    pub title: String,
    /// Each line that shows text, with the bytes of the source that it was read from.
    pub lines: Vec<(String, std::ops::Range<usize>)>,
    /// The notice as JSON, free of its source.
    pub json: String,
}

/// Reads a notice for the index; oddities are read past.
pub fn entry(source: &str) -> Entry {
    let notice = Notice::parse(source);
    let shown = notice.paragraphs().filter(|paragraph| paragraph.kind() != Kind::Blank);
    Entry {
        title: notice.title().to_owned(),
        lines: shown.map(|paragraph| (paragraph.text().to_owned(), paragraph.span().range())).collect(),
        json: serde_json::to_string(&notice).expect("a notice is written as JSON"),
    }
}

/// A task that a notice gives.
#[derive(Debug, PartialEq, Eq)]
pub struct Task {
    pub whose: Option<String>,
    pub what: Vec<String>,
    pub binding: bool,
    /// Who says so.
    pub by: Option<String>,
    /// The bytes of the source that say so.
    pub source: std::ops::Range<usize>,
}

/// The tasks that a notice gives, in its order.
pub fn tasks(notice: &Notice<'_>) -> Vec<Task> {
    let owned = |words: Excerpt<'_>| words.to_string();
    let directives = notice.directives().map(|directive| Task {
        whose: directive.addressee().map(owned),
        what: directive.actions().map(owned).collect(),
        binding: matches!(directive.modality(), Modality::Must | Modality::MustNot),
        by: directive.attribution().map(|said| said.speaker().to_string()),
        source: directive.text().span().range(),
    });
    directives.collect()
}

/// A notice that is kept beyond its file.
pub fn keep(source: String) -> Notice<'static> {
    Notice::from(source)
}

/// Refuses what is no clean dump.
///
/// # Errors
/// The first oddity.
pub fn admit(source: &str) -> Result<Notice<'_>, Error> {
    let notice = Parser::new().strict(true).analysis(false).parse(source)?;
    debug_assert!(notice.diagnostics().is_empty() || notice.dialect() != Dialect::Dump);
    Ok(notice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use gongwen::{Code, ErrorKind, strategies};
    use proptest::prelude::*;

    /// The district's leading group meets. The meeting stressed: each unit is to do its duty; gatherings are forbidden.
    const NOTICE: &str = "区领导小组召开会议\n\
        <div><span style='font-size:16px;text-indent:30px'> 　　会议强调，各单位要落实责任。不得聚集。</span></div><div>&nbsp;</div>";

    #[test]
    fn an_entry_has_title_lines_and_json() {
        let entry = entry(NOTICE);
        assert_eq!(entry.title, "区领导小组召开会议");
        assert_eq!(entry.lines.len(), 1);
        let (line, place) = &entry.lines[0];
        assert!(NOTICE[place.clone()].contains(line.as_str()));
        let again: Notice = serde_json::from_str(&entry.json).unwrap();
        assert_eq!(again, Notice::parse(NOTICE));
        let json: serde_json::Value = serde_json::from_str(&entry.json).unwrap();
        assert_eq!(json["paragraphs"][0]["text"], line.as_str());
    }

    #[test]
    fn tasks_know_whose_they_are_and_where_they_stand() {
        let tasks = tasks(&Notice::parse(NOTICE));
        assert_eq!(tasks.len(), 2, "{tasks:?}");
        let task = &tasks[0];
        assert_eq!((task.whose.as_deref(), task.by.as_deref()), (Some("各单位"), Some("会议")));
        assert_eq!((&*task.what, task.binding), (&["落实责任".to_owned()][..], false));
        assert_eq!(&NOTICE[task.source.clone()], "各单位要落实责任");
        assert!(tasks[1].binding);
    }

    #[test]
    fn a_kept_notice_outlives_its_source_and_crosses_threads() {
        let notice = keep(NOTICE.to_owned());
        let title = std::thread::spawn(move || notice.title().to_owned()).join().unwrap();
        assert_eq!(title, "区领导小组召开会议");
    }

    #[test]
    fn what_is_no_clean_dump_is_refused_with_the_place() {
        assert!(admit(NOTICE).is_ok());
        let error = admit(&NOTICE.replace("</span>", "")).unwrap_err();
        assert_eq!(error.position().line, 2);
        assert!(matches!(error.kind(), ErrorKind::Strict(Code::Frame | Code::Markup(_))), "{error}");
        let boxed: Box<dyn std::error::Error + Send + Sync> = error.into();
        assert!(boxed.to_string().starts_with("2:"), "{boxed}");
    }

    proptest! {
        #[test]
        fn the_index_keeps_what_the_dump_shows(dump in strategies::dump_source()) {
            let entry = entry(&dump.source);
            prop_assert_eq!(entry.title, dump.title);
            let shown = dump.paragraphs.into_iter().filter(|(kind, _)| *kind != Kind::Blank).map(|(_, text)| text);
            prop_assert_eq!(entry.lines.into_iter().map(|(line, _)| line).collect::<Vec<_>>(), shown.collect::<Vec<_>>());
        }

        #[test]
        fn each_sentence_that_directs_is_a_task(stated in strategies::directive_sentence()) {
            let source = format!("关于做好防汛工作的通知\n{}", stated.sentence);
            let tasks = tasks(&Notice::parse(&source));
            prop_assert_eq!(tasks.len(), 1);
            prop_assert_eq!(&source[tasks[0].source.clone()], stated.text);
        }

        #[test]
        fn any_notice_survives_the_index(notice in strategies::notice()) {
            let json = serde_json::to_string(&notice).unwrap();
            prop_assert_eq!(serde_json::from_str::<Notice>(&json).unwrap(), notice);
        }
    }
}

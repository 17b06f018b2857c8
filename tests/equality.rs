//! What makes two notices equal or not, and what stays shared, counted and in bounds.

use gongwen::{Notice, Parser, style::Style};

/// Sources that differ from the first in one thing each that a notice keeps.
const SOURCES: [&str; 7] = [
    "题\n<div><span style='font-size:16px'> 文</span></div><div>&nbsp;</div>",
    "题\n<div><span style='font-size:18px'> 文</span></div><div>&nbsp;</div>", // the style
    "颗\n<div><span style='font-size:16px'> 文</span></div><div>&nbsp;</div>", // the title
    "题\n<div><span style='font-size:16px'> 字</span></div><div>&nbsp;</div>", // the text
    "题\n<div><span style='font-size:16px'> 文</span></div><div>&nbsp;</div>x", // what stands after it
    "题\n\n<div><span style='font-size:16px'> 文</span></div><div>&nbsp;</div>", // where it stands
    "<p>题<p style='font-size:16px'>文",                                       // the form
];

#[test]
fn notices_differ_in_each_thing_that_they_keep() {
    for (i, one) in SOURCES.iter().enumerate() {
        for (j, other) in SOURCES.iter().enumerate() {
            assert_eq!(Notice::parse(one) == Notice::parse(other), i == j, "{one:?} and {other:?}");
        }
    }
}

#[test]
fn notices_differ_in_one_thing_alone() {
    // The same texts in the same places: only what the page says of itself, what is told, or what is analysed differs.
    let page = |name: &str| format!("<meta name={name} content=x><p>文");
    assert_ne!(Notice::parse(&page("a")), Notice::parse(&page("b")), "metadata");
    let (few, more) = (Parser::new().max_diagnostics(0), Parser::new());
    let odd = "题\n<div><span style=''>文</span></div>";
    assert_ne!(few.parse(odd).unwrap(), more.parse(odd).unwrap(), "diagnostics");
    let said = "题\n会议强调，要抓好落实。";
    assert_ne!(Parser::new().analysis(false).parse(said).unwrap(), Notice::parse(said), "analysis");
    assert_ne!(Notice::parse("题\n文 "), Notice::parse("题\n文  "), "length");
}

#[test]
fn an_index_beyond_the_last_paragraph_has_none() {
    let notice = Notice::parse("题\n一\n二");
    let count = notice.paragraphs().len();
    assert!(notice.paragraph(count - 1).is_some());
    assert!(notice.paragraph(count).is_none());
}

#[test]
fn the_frame_holds_no_empty_span_and_nothing_that_a_paragraph_has() {
    let notice = Notice::parse("<div><p>一</p><hr><p>二</p></div>");
    let mut parts: Vec<_> = notice.frame().chain(notice.paragraphs().map(gongwen::Paragraph::span)).collect();
    parts.sort_by_key(|span| span.start());
    assert!(parts.iter().all(|span| !span.is_empty()));
    assert!(parts.windows(2).all(|pair| pair[0].end() == pair[1].start()), "{parts:?}");
    // Nor where lines stand before the title.
    let page = "<nav><a href=x>首页</a></nav><h1>某区开展巡查</h1>\n<p>来源：某报</p><p>会议强调，要加强巡查。</p>";
    let page = Notice::parse(page);
    assert!(page.title_span().start() >= page.paragraph(0).unwrap().span().end(), "{:?}", page.title_span());
    for paragraph in page.paragraphs().map(gongwen::Paragraph::span) {
        let apart = |span: gongwen::Span| span.end() <= paragraph.start() || paragraph.end() <= span.start();
        assert!(page.frame().all(apart), "{:?} and {paragraph:?}", page.frame().collect::<Vec<_>>());
    }
    // A title that stands where the first block does comes before it.
    let dump = Notice::parse("题\n一");
    assert_eq!(dump.frame().count(), 0);
}

#[test]
fn paragraphs_in_one_style_share_it_when_they_are_owned() {
    let block = |css: &str| format!("<div><span style='{css}'> 文</span></div><div>&nbsp;</div>");
    let source = format!("题\n{}{}{}", block("font-size:16px"), block("font-size:16px"), block("font-size:18px"));
    let notice = Notice::parse(&source).into_owned();
    let styles: Vec<*const Style<'_>> =
        notice.paragraphs().map(|paragraph| core::ptr::from_ref(paragraph.style())).collect();
    assert!(core::ptr::eq(styles[0], styles[1]), "one style is kept twice");
    assert!(!core::ptr::eq(styles[1], styles[2]), "two styles are kept as one");
    assert_ne!(notice.paragraph(1).unwrap().style(), notice.paragraph(2).unwrap().style());
}

#[test]
fn the_dates_of_a_directive_are_those_within_its_text() {
    // July 7: the meeting. August 5, August 6: each in a directive of its own, at its very end and start.
    let notice = Notice::parse("题\n7月7日，会议强调，要整改到8月5日；8月6日要复查。");
    let dates: Vec<Vec<String>> =
        notice.directives().map(|directive| directive.dates().map(|date| date.text().to_owned()).collect()).collect();
    assert_eq!(dates, [["8月5日"], ["8月6日"]]);
}

/// Metadata are found by their name in any case; who published, said before the article, goes before a source after it.
#[test]
fn where_a_page_is_from() {
    let page = "<meta name=Author content=王红><h1>某区开展巡查</h1><p>发布机构：某区应急局</p>\
                <p>会议强调，各单位要加强巡查，不得擅离岗位。</p><p>来源：某报</p>";
    let notice = Notice::parse(page);
    assert_eq!((notice.meta("author"), notice.meta("PubDate")), (Some("王红"), None));
    assert_eq!(notice.origin(), Some("某区应急局"));
}

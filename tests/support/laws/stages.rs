//! What holds for single stages, on inputs that are theirs: the article of a page, deadlines, the annotated page.

use gongwen::{Dialect, Notice, Paragraph, Parser, Part};

use super::{annotated, parted, said};

/// The article of a page is the same whatever else is read of it, stands in order, and is not all that a page has
/// around it. What noscript holds changes no other law.
pub fn article(source: &str) {
    let page = format!("<title>某区开展巡查_某区人民政府</title>{source}");
    let shape = |notice: &Notice<'_>| -> Vec<_> {
        notice.paragraphs().map(|paragraph| (paragraph.span(), paragraph.part(), paragraph.kind())).collect()
    };
    let parser = Parser::new().analysis(false);
    let notice = parser.read(&page);
    parted(&notice);
    assert_eq!(notice.dialect(), Dialect::Page);
    let whole = parser.clone().whole_page(true).read(&page);
    assert_eq!(shape(&whole), shape(&notice), "the parts depend on what is read");
    assert_eq!(
        (whole.title(), whole.published(), whole.origin()),
        (notice.title(), notice.published(), notice.origin())
    );
    parted(&Notice::parse(&page));
    let bare = parser.scripting(false).read(&page);
    parted(&bare);
    if !page.to_ascii_lowercase().contains("<noscript") {
        assert_eq!(bare, notice, "without noscript, scripts change nothing");
    }
    let of = |part| notice.paragraphs().filter(move |paragraph| paragraph.part() == part).map(Paragraph::index);
    assert!(of(Part::Article).is_sorted() && of(Part::Info).count() <= notice.paragraphs().len());
}

/// When something is to be done is read soundly, whatever stands in its place and after it.
pub fn deadline(text: &str) {
    for source in [
        format!("关于做好防汛工作的通知\n会议要求，各单位要在{text}完成整改。"), // rectify by …
        format!("关于做好防汛工作的通知\n各单位要完成整改，{text}报送材料。"),   // report by …
        format!("关于做好防汛工作的通知\n（一）完成整改。完成时限：{text}"),     // time limit: …
    ] {
        let notice = Notice::parse(&source);
        said::said(&notice);
        let dated = Parser::new().written_on(gongwen::date::chrono::NaiveDate::MAX).read(&source);
        said::said(&dated);
    }
}

/// The annotated page is well formed, says the text as it is and nothing else of the source, whatever was read: all of
/// a page, nothing of it, only its structure.
pub fn annotated_page(source: &str) {
    for parser in [Parser::new(), Parser::new().whole_page(true), Parser::new().analysis(false).title(source)] {
        annotated::annotated(&parser.read(source));
    }
}

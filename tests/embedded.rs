//! What stands in the lines of a page beside their words, and what is odd about its elements, case by case.

use gongwen::{Code, Notice, Picture};

/// The runs of the paragraph of this index: the words, and whether they are bold.
fn runs(notice: &Notice<'_>, index: usize) -> Vec<(String, bool)> {
    let paragraph = notice.paragraph(index).expect("a paragraph");
    paragraph
        .runs()
        .map(|run| (run.text().into(), run.style().font_weight().is_some_and(gongwen::style::FontWeight::is_bold)))
        .collect()
}

#[test]
fn runs_are_parted_by_style_and_by_nothing_else() {
    let page = Notice::parse(
        "<p>　会议<b>强调</b><i>，要</i>落实。</p><p><b>会议</b></p><p><span>一</span> <span>二</span></p>",
    );
    let bold = |text: &str| (text.to_owned(), true);
    let plain = |text: &str| (text.to_owned(), false);
    assert_eq!(runs(&page, 0), [plain("会议"), bold("强调"), plain("，要落实。")]);
    assert_eq!((runs(&page, 1), runs(&page, 2)), (vec![bold("会议")], vec![plain("一 二")]));
    let dump = Notice::parse("题\n<div><span style='font-size:16px'> 文</span></div><div>&nbsp;</div>");
    assert_eq!(runs(&dump, 0), [plain("文")]);
    let style = dump.paragraph(0).expect("a paragraph").runs().next().expect("a run").style().as_written();
    assert_eq!(style, "font-size:16px");
    assert!(runs(&Notice::parse("<p>&nbsp;</p><p>文"), 0).is_empty());
}

#[test]
fn links_say_where_they_lead_line_by_line() {
    let source = "<p>见<a href=' /a?b=1&amp;c=2 '>附件<br>一</a>和<a name=x>此处</a><a href=\"b\">二</a></p>";
    let page = Notice::parse(source);
    let links: Vec<_> = page.links().map(|link| (link.text().to_string(), link.target())).collect();
    let wanted = [("附件", "/a?b=1&c=2"), ("一", "/a?b=1&c=2"), ("二", "b")];
    assert_eq!(links, wanted.map(|(text, target)| (text.to_owned(), target)));
    let last = page.links().next_back().expect("a link");
    assert_eq!((last.span().of(source), last.target_span().of(source)), (Some("二"), Some("b")));
    assert_eq!((last.paragraph().index(), page.paragraph(0).expect("it").links().len()), (1, 1));
}

#[test]
fn links_of_blocks_that_leave_the_frame_of_a_dump_are_kept() {
    let block = "<div><span style=''> 文</span></div><div>&nbsp;</div>";
    let source = format!("题\n{block}<div><a href=x>附件</a><b>一</b></div>{block}<p><a href=y>二</a></p>");
    let dump = Notice::parse(&source);
    let links: Vec<_> =
        dump.links().map(|link| (link.text().to_string(), link.paragraph().text(), link.target())).collect();
    assert_eq!(links, [("附件".to_owned(), "附件一", "x"), ("二".to_owned(), "二", "y")]);
}

#[test]
fn pictures_have_sources_and_places() {
    let page =
        Notice::parse("<p>前<img src=' a.jpg'>后<img alt=x><img src=b hidden></p><p><img src=\"c&amp;d\" alt=丙></p>");
    let pictures: Vec<_> =
        page.pictures().map(|one: Picture<'_>| (one.source(), one.alternative(), one.offset())).collect();
    assert_eq!(pictures, [("a.jpg", "", 3), ("c&d", "丙", 0)]);
    assert_eq!(page.pictures().map(|one| one.paragraph().index()).collect::<Vec<_>>(), [0, 1]);
}

/// The texts of the cells, row by row.
fn rows(notice: &Notice<'_>, index: usize) -> Vec<Vec<String>> {
    let table = notice.tables().nth(index).expect("a table");
    table.rows().map(|row| row.cells().map(|cell| cell.text().into_owned()).collect()).collect()
}

#[test]
fn tables_have_rows_and_cells() {
    let source = "<p>前</p><table><caption>表</caption><tr><th colspan=2>一<td> <tr></tr><tr><td><p>二</p><p>三</p><td>四&amp;<td rowspan=x>五</table><p>后";
    let page = Notice::parse(source);
    assert_eq!(rows(&page, 0), [vec!["一", ""], vec!["二\n三", "四&", "五"]]);
    let table = page.tables().next().expect("a table");
    let first = table.cells().next().expect("a cell");
    assert_eq!((first.is_header(), first.columns(), first.rows()), (true, 2, 1));
    assert!(table.span().of(source).is_some_and(|table| table.starts_with("<table>") && table.ends_with("</table>")));
    assert_eq!(
        table.rows().last().expect("a row").span().of(source),
        Some("二</p><p>三</p><td>四&amp;<td rowspan=x>五")
    );
}

#[test]
fn a_table_around_another_lays_out_the_page() {
    let page =
        Notice::parse("<table><tr><td>栏<td><table><tr><td>甲<td>乙</table><td>尾</table><table><tr><td>丙</table>");
    assert_eq!(page.tables().len(), 2);
    assert_eq!(
        (rows(&page, 0), rows(&page, 1)),
        (vec![vec!["甲".to_owned(), "乙".to_owned()]], vec![vec!["丙".to_owned()]])
    );
}

/// The codes of what is odd of the nesting of elements, with their places.
fn odd(source: &str) -> Vec<(&str, &str)> {
    let notice = Notice::parse(source);
    let nesting = |code: Code| matches!(code, Code::Misnested | Code::StrayEndTag | Code::Unclosed);
    let told = notice.diagnostics().iter().filter(|told| nesting(told.code));
    told.map(|told| (told.code.as_str(), told.span.of(source).expect("a place"))).collect()
}

#[test]
fn elements_that_are_mis_nested_or_left_open_are_told() {
    assert_eq!(
        odd("<p><b>x</p></div></table>"),
        [("misnested", "</p>"), ("stray-end-tag", "</div>"), ("stray-end-tag", "</table>")]
    );
    assert_eq!(odd("<div><p>x"), [("unclosed", "")]);
    assert_eq!(odd("<b><i>x</b></i>"), [("misnested", "</b>"), ("stray-end-tag", "</i>")]); // which ended with the other
    assert_eq!(odd("<p>x</br>"), [("stray-end-tag", "</br>")]);
    let notice = Notice::parse("某区开展巡查\n<div><ul><li>x");
    let told =
        notice.diagnostics().iter().find(|told| told.code == Code::Unclosed).expect("an open element").to_string();
    assert_eq!(told, "2:15: unclosed: expected end tags of the open elements, found end of input in <div> <ul>");
}

#[test]
fn what_may_be_left_out_is_not_told() {
    for source in [
        "<p>x<p>y",
        "<ul><li>x<li>y</ul>",
        "<table><tr><td>x<td>y<tr><th>z</table>",
        "<div><p>x</div>",
        "<dl><dt>x<dd>y</dl>",
        "<!DOCTYPE html><html><head><title>x</title><body><p>x</body></html>",
        "<table><tbody><tr><td><p>x</tbody></table>",
        "<p><b>x</b><br><img src=x></p>",
        "<select><option>x<option>y</select>",
        "<svg><g><path d=''/></g></svg>x",
        "<h1>x</h1><x-y>z</x-y>",
        "<ruby>x<rt>y</ruby>",
        "<a href=x>y</a><span>z</span>",
    ] {
        assert_eq!(odd(source), [], "{source}");
    }
}

#[cfg(feature = "encoding")]
#[test]
fn files_that_are_no_text_are_told() {
    let codes = |bytes: &[u8]| Notice::from_bytes(bytes).diagnostics().iter().map(|told| told.code).collect::<Vec<_>>();
    let png = b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\x02\x80\0\0\x01\xE0\x08\x06\0\0\0\x35\xD1\xDC\xE4";
    assert!(codes(png).contains(&Code::Binary));
    assert!(!codes(b"\xBB\xE1\xD2\xE9\xC7\xBF\xB5\xF7").contains(&Code::Binary)); // 会议强调 in GBK
    let utf_16 = [0xFF, 0xFE, 0x98, 0x98, 0x0A, 0x00, 0x87, 0x65];
    assert!(!codes(&utf_16).contains(&Code::Binary));
}

#[test]
fn an_excerpt_has_the_link_that_it_stands_in_and_no_other() {
    let linked = |source: &str| {
        let source = format!("<h1>会议召开</h1><p>会议强调，要落实责任，及时消除隐患。</p>{source}");
        let notice = Notice::parse(&source);
        let person = notice.people().next().unwrap_or_else(|| panic!("no person in {source}"));
        person.name().link().map(|link| link.target().to_owned())
    };
    assert_eq!(linked("<p>区委书记<a href=a>李明</a>主持会议。").as_deref(), Some("a"));
    assert_eq!(linked("<p>区委书记<a href=a>李</a>明主持会议。").as_deref(), Some("a"), "a part of it");
    assert_eq!(
        linked("<p>昨日上午，会议在区政府召开，<a href=a>区委书记李明主持会议</a>，部署下一步工作。").as_deref(),
        Some("a"),
        "around it"
    );
    assert_eq!(linked("<p>区委书记李明<a href=a>主持会议</a>。"), None, "right after it");
    assert_eq!(linked("<p><a href=a>区委书记</a>李明主持会议。"), None, "right before it");
}

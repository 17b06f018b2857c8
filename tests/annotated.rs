//! The annotated page, case by case: what it says about a notice, and how. That it is sound for any notice is a law.

use gongwen::Notice;

/// How often `part` stands in `page`.
fn count(page: &str, part: &str) -> usize {
    page.matches(part).count()
}

#[test]
fn what_the_notice_is_about_stands_in_one_list() {
    let news = "区委召开会议\n2020年5月27日，区委常委会召开第181次会议。区委书记李明主持会议。\n（记者 王红）";
    let page = Notice::parse(news).to_annotated_html();
    assert_eq!((count(&page, "<dl class=\"facts\">"), count(&page, "</dl>")), (1, 1), "{page}");
    for fact in [
        "<dt>会议 meeting</dt>",
        "<dt>届次 number</dt><dd>第 181 次</dd>",
        "<dt>时间 held</dt><dd>2020年5月27日（2020-05-27）</dd>",
        "<dt>人物 people</dt><dd>李明 区委书记</dd>",
        "<dt>署名 credits</dt>",
    ] {
        assert_eq!(count(&page, fact), 1, "{fact} in {page}");
    }
    let unknown = news.replace("2020年", ""); // of which year nobody says
    assert!(Notice::parse(&unknown).to_annotated_html().contains("<dt>时间 held</dt><dd>5月27日</dd>"));
    assert_eq!(count(&Notice::parse("题\n天气晴朗。").to_annotated_html(), "<dl"), 0);
}

#[test]
fn directives_are_marked_by_their_modality() {
    let page =
        Notice::parse("某市通知\n各单位必须报到。各单位要落实责任。不得懈怠。各单位可以申请延期。").to_annotated_html();
    for modality in ["must", "should", "must-not", "may"] {
        assert_eq!(count(&page, &format!("<span class=\"directive {modality}\" id=")), 1, "{modality} in {page}");
        assert_eq!(count(&page, &format!("id=\"show-{modality}\"")), 1, "{modality} in {page}");
    }
}

#[test]
fn a_size_is_said_where_it_differs_from_that_of_the_text() {
    let line =
        |size: u32, text: &str| format!("<div><span style='font-size:{size}px'> {text}</span></div><div>&nbsp;</div>");
    let text = "会议研究了其他事项，天气晴朗。";
    let page = |size: u32| {
        let source = format!("题\n{}{}{}", line(16, text), line(16, text), line(size, "附件"));
        Notice::parse(&source).to_annotated_html()
    };
    let said = |size: u32| {
        let page = page(size);
        let (_, body) = page.split_once("<main>").expect("a main part");
        body.split_once("font-size:").map(|(_, rest)| rest.split(['"', ';']).next().unwrap_or_default().to_owned())
    };
    assert_eq!(said(16), None);
    assert_eq!(said(24).as_deref(), Some("1.50em"));
    assert_eq!(said(14).as_deref(), Some("0.88em"));
    assert_eq!(said(60).as_deref(), Some("1.60em"), "within bounds");
}

#[test]
fn long_words_are_clipped_in_what_stands_beside_the_text() {
    let unit = format!("{}局", "市".repeat(60));
    let source = format!("题\n{unit}要加强巡查。");
    let notice = Notice::parse(&source);
    let addressee = notice.directives().next().and_then(gongwen::Directive::addressee).expect("an addressee");
    assert_eq!(&*addressee, unit);
    let page = notice.to_annotated_html();
    assert_eq!(count(&page, &unit), 1, "in the text alone: {page}");
    assert!(page.contains(&format!(">{}…<", "市".repeat(28))), "{page}");
}

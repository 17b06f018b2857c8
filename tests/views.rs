//! The views of a notice as one prints and converts them: what is shown says what it is of, and where it is.

use std::borrow::Cow;

use gongwen::{
    Directive, DocumentNumber, Excerpt, Notice, Parser,
    style::{FontWeight, Length, LineHeight, Margin, Style, Unit},
};

/// On the evening of July 7 the district committee held its 99th meeting, Li Ming in the chair; see to the plan by
/// the end of August.
const NEWS: &str = "区委召开会议\n7月7日晚，区委召开第九十九次会议。区委书记李明主持会议。\n\
                    会议强调，各单位要在8月底前落实《防控方案》。（记者 王红）";

#[test]
fn what_is_printed_for_developers_names_its_parts() {
    let notice = Notice::parse(NEWS);
    let directive = notice.directives().next().unwrap();
    for (shown, parts) in [
        (format!("{directive:?}"), &["Directive", "各单位要在8月底前落实《防控方案》", "Should", "要"][..]),
        (format!("{:?}", directive.attribution().unwrap()), &["Attribution", "会议", "强调"]),
        (format!("{:?}", notice.people().next().unwrap()), &["Person", "李明", "区委书记"]),
        (format!("{:?}", notice.credits().next().unwrap()), &["Credit", "Reporter", "王红"]),
        (format!("{:?}", notice.meeting().unwrap()), &["Meeting", "区委", "Some(99)", "7月7日晚", "李明"]),
        (format!("{:?}", notice.dates().next().unwrap()), &["DateMention", "7月7日晚", "Evening"]),
        (format!("{:?}", notice.works().next().unwrap()), &["Work", "防控方案"]),
        (format!("{:?}", notice.paragraph(1).unwrap()), &["会议强调"]),
    ] {
        for part in parts {
            assert!(shown.contains(part), "{part} is missing in {shown}");
        }
    }
}

#[test]
fn an_excerpt_is_its_words_wherever_a_text_is_asked_for() {
    let notice = Notice::parse(NEWS);
    let name: Excerpt<'_> = notice.people().next().unwrap().name();
    let text: &str = name.as_ref();
    assert_eq!((text, &*name, name.to_string()), ("李明", "李明", "李明".to_owned()));
    assert!(name == *"李明" && name == "李明");
    assert_eq!(format!("{name:?}"), "\"李明\"");
    assert_eq!((name.paragraph(), name.span().of(NEWS)), (Some(0), Some("李明")));
}

#[test]
fn a_notice_is_made_of_any_kind_of_text() {
    let notice = Notice::parse(NEWS);
    let parsed: Notice<'static> = NEWS.parse().unwrap();
    assert_eq!(parsed, notice);
    assert_eq!(Notice::from(NEWS), notice);
    assert_eq!(Notice::from(Cow::Borrowed(NEWS)), notice);
    assert_eq!(Notice::from(Cow::<str>::Owned(NEWS.to_owned())), notice);
    assert_eq!(Notice::from(NEWS.as_bytes()), notice);
    assert_eq!(notice.to_string(), notice.to_text());
}

#[test]
fn a_year_of_writing_resolves_what_names_none() {
    let day = |notice: Notice<'_>| notice.dates().next().unwrap().resolve().map(|days| days.start().to_string());
    assert_eq!(day(Notice::parse(NEWS)), None);
    assert_eq!(day(Parser::default().year(2020).parse(NEWS).unwrap()).as_deref(), Some("2020-07-07"));
}

#[test]
fn elements_of_a_header_table_are_asked_for_by_name() {
    let row = |name: &str, value: &str| format!("<tr><td>{name}：</td><td>{value}</td></tr>");
    let rows = [
        row("标题", "某市人民政府关于防汛工作的通知"),
        row("发文字号", "某政发〔2019〕5号"),
        row("主题词", "防汛 通知"),
        row("有效性", "有效"),
    ];
    let source =
        format!("<table>{}</table><p>某市人民政府关于防汛工作的通知</p><p>各区：</p><p>请落实。</p>", rows.concat());
    let notice = Notice::parse(&source);
    let document = notice.document().unwrap();
    assert_eq!(document.number_as_written().unwrap(), "某政发〔2019〕5号");
    assert_eq!(document.number().as_ref().map(DocumentNumber::code), Some("某政发"));
    assert_eq!(document.keywords().map(|words| words.to_string()).as_deref(), Some("防汛 通知"));
    assert_eq!(document.validity().map(|words| words.to_string()).as_deref(), Some("有效"));
    assert!(format!("{document:?}").contains("某政发〔2019〕5号"));
}

#[test]
fn attachments_have_the_numbers_that_are_written() {
    let source = "某市人民政府关于防汛工作的通知\n各区：\n请落实。\n附件：1.任务清单\n　　　2.责任清单\n某市人民政府\n2019年6月1日";
    let notice = Notice::parse(source);
    let attachments: Vec<_> =
        notice.document().unwrap().attachments().map(|of| (of.number(), of.name().to_string())).collect();
    assert_eq!(attachments, [(Some(1), "任务清单".to_owned()), (Some(2), "责任清单".to_owned())]);
}

#[test]
fn absolute_lengths_are_pixels_by_the_inch() {
    for (css, pixels) in [
        ("16px", Some(16.0)),
        ("1in", Some(96.0)),
        ("12pt", Some(16.0)),
        ("1pc", Some(16.0)),
        ("2.54cm", Some(96.0)),
        ("25.4mm", Some(96.0)),
        ("101.6q", Some(96.0)),
        ("2em", None),
        ("50%", None),
    ] {
        let css = format!("text-indent:{css}");
        let length = Style::parse(&css).text_indent().unwrap();
        let close = match (length.to_px(), pixels) {
            (Some(found), Some(wanted)) => (found - wanted).abs() < 1e-9,
            (found, wanted) => found == wanted,
        };
        assert!(close, "{css}: {:?}", length.to_px());
    }
}

#[test]
fn values_that_may_be_lengths_say_whether_they_are() {
    let style = Style::parse("margin:1px auto;line-height:1.5;font-weight:lighter");
    let pixel = Length { value: 1.0, unit: Unit::Px };
    assert_eq!(style.margin_top().and_then(Margin::length), Some(pixel));
    assert_eq!(style.margin_left().and_then(Margin::length), None);
    assert_eq!(style.line_height().and_then(LineHeight::length), None);
    let fixed = Style::parse("line-height:1px");
    assert_eq!(fixed.line_height().and_then(LineHeight::length), Some(pixel));
    let weights = [FontWeight::Lighter, FontWeight::Bolder, FontWeight::Number(700)];
    assert_eq!(weights.map(|weight| weight.to_string()), ["lighter", "bolder", "700"]);
    assert_eq!(weights.map(FontWeight::is_bold), [false, true, true]);
}

#[test]
fn excerpts_compare_as_their_words_do() {
    let notice = Notice::parse("题\n各单位要落实责任。\n各单位不得懈怠。");
    let whose: Vec<Excerpt<'_>> = notice.directives().filter_map(Directive::addressee).collect();
    let [one, other] = whose[..] else { panic!("{whose:?}") };
    let owned = String::from(one);
    assert!(one == other && one.span() != other.span());
    let alike = [one == owned, owned == one, *"各单位" == one, "各单位" == one, one == Cow::Borrowed("各单位")];
    assert_eq!(alike, [true; 5]);
    assert_eq!((Some(one), Some(one).as_deref()), (Some(other), Some("各单位")));
    assert!(one < notice.directives().next().unwrap().cue().unwrap());
    let set: std::collections::HashSet<Excerpt<'_>> = [one, other].into();
    assert_eq!((set.len(), set.contains("各单位")), (1, true));
    assert_eq!((<&str>::from(one), Cow::from(one)), ("各单位", Cow::Borrowed("各单位")));
}

#[test]
fn each_view_knows_its_place_in_the_source() {
    let notice = Notice::parse(NEWS);
    let (directive, meeting) = (notice.directives().next().unwrap(), notice.meeting().unwrap());
    for (span, words) in [
        (directive.span(), "各单位要在8月底前落实《防控方案》"),
        (directive.attribution().unwrap().span(), "会议强调"),
        (notice.dates().next().unwrap().span(), "7月7日晚"),
        (notice.people().next().unwrap().span(), "李明"),
        (notice.credits().next().unwrap().span(), "王红"),
        (notice.works().next().unwrap().span(), "防控方案"),
        (notice.paragraph(1).unwrap().span(), "会议强调，各单位要在8月底前落实《防控方案》。（记者 王红）"),
        (meeting.span(), "7月7日晚，区委召开第九十九次会议。区委书记李明"),
    ] {
        assert_eq!(&NEWS[span], words);
    }
    let document =
        "某市人民政府关于防汛工作的通知\n各区：\n一、总体要求\n请落实。\n附件：任务清单\n某市人民政府\n2019年6月1日";
    let notice = Notice::parse(document);
    let entry = notice.outline().next().unwrap();
    assert_eq!((&document[entry.span()], entry.title().as_str()), ("一、总体要求", "总体要求"));
    let official = notice.document().unwrap();
    assert_eq!(&document[official.attachments().next().unwrap().span()], "任务清单");
    assert!(document[official.span()].ends_with("2019年6月1日"));
}

#[test]
fn views_are_equal_that_say_the_same_in_the_same_places() {
    let (one, other) = (Notice::parse(NEWS), Notice::from(NEWS.to_owned()));
    assert!(one.directives().eq(other.directives()) && one.people().eq(other.people()));
    assert!(one.dates().eq(other.dates()) && one.credits().eq(other.credits()) && one.works().eq(other.works()));
    assert_eq!(one.meeting(), other.meeting());
    assert!((&one).into_iter().eq(other.paragraphs()));
    let moved = NEWS.replace("会议强调", "会议也强调");
    let moved = Notice::parse(&moved);
    let (directive, elsewhere) = (one.directives().next().unwrap(), moved.directives().next().unwrap());
    assert_eq!(directive.text(), elsewhere.text());
    assert_ne!(directive, elsewhere);
}

#[test]
fn views_are_found_again_by_their_index() {
    let notice = Notice::parse("题\n各单位要落实责任；不得懈怠。\n各单位要报告。");
    let indices: Vec<usize> = notice.directives().map(Directive::index).collect();
    assert_eq!(indices, [0, 1, 2]);
    let last = notice.directives().next_back().unwrap();
    assert_eq!(notice.directive(last.index()), Some(last));
    assert_eq!(notice.paragraph(1).unwrap().directives().next(), Some(last));
    assert_eq!(notice.directive(3), None);
}

#[test]
fn a_notice_keeps_the_source_that_its_spans_count_in() {
    let borrowed = Notice::parse(NEWS);
    assert_eq!(borrowed.source().map(str::as_ptr), Some(NEWS.as_ptr()));
    for owned in [borrowed.clone().into_owned(), Parser::new().read_owned(NEWS.to_owned()), NEWS.parse().unwrap()] {
        assert_eq!((owned.source(), &owned), (Some(NEWS), &borrowed));
        assert_eq!(owned.to_html(), borrowed.to_html());
        assert_eq!(owned.clone().into_owned().source(), Some(NEWS));
    }
    let page = "<p>R&amp;D&nbsp;要加强";
    assert_eq!(Notice::from(page.to_owned()), Notice::parse(page));
}

#[cfg(feature = "encoding")]
#[test]
fn spans_of_a_file_in_another_encoding_count_in_the_decoded_text() {
    let notice = Notice::from_bytes(b"\xCC\xE2\n\xD2\xAA\xC2\xE4\xCA\xB5\xD4\xF0\xC8\xCE\xA1\xA3"); // 题, 要落实责任。
    let directive = notice.directives().next().unwrap();
    assert_eq!((notice.encoding(), &notice.source().unwrap()[directive.span()]), (Some("GBK"), "要落实责任"));
}

#[test]
fn a_body_is_read_apart_from_its_title() {
    let parser = Parser::new().title(" 某市关于\n防汛的通知 ");
    for body in [
        "各单位要加强巡查。",
        "<div><span style=''> 各单位要加强巡查。</span></div><div>&nbsp;</div>",
        "<p>各单位要加强巡查。</p>",
    ] {
        let notice = parser.read(body);
        assert_eq!((notice.title(), notice.title_span().is_empty()), ("某市关于 防汛的通知", true), "{body}");
        assert_eq!(notice.directives().next().unwrap().span().of(body), Some("各单位要加强巡查"));
        assert_eq!(notice.article_text().lines().last(), Some("各单位要加强巡查。"));
        assert_eq!(Notice::parse(&notice.to_html()).title(), notice.title());
        assert!(notice.diagnostics().is_empty(), "{:?}", notice.diagnostics());
        assert_eq!(parser.clone().body_only().read(body).title(), "");
    }
}

#[test]
fn options_are_handed_out_and_checked() {
    let parser = Parser::new().year(9999).strict(true).max_depth(7);
    let options = parser.options();
    assert_eq!((options.year, options.strict, options.max_depth, options.analysis), (Some(9999), true, 7, true));
    assert!(std::panic::catch_unwind(|| Parser::new().year(99999)).is_err());
    assert!(parser.parse_owned("\n文".to_owned()).is_err());
    assert_eq!(parser.read_owned("\n文".to_owned()).diagnostics().len(), 1);
}

#[test]
fn the_day_of_a_month_said_before_is_in_that_month() {
    let notice = Notice::parse("题\n2020年6月18日，会议召开。19日，会议闭幕。"); // it closed on the 19th
    let days: Vec<_> = notice.dates().filter_map(|date| Some(date.resolve()?.start().to_string())).collect();
    assert_eq!(days, ["2020-06-18", "2020-06-19"]);
}

#[test]
fn a_time_up_to_now_is_open() {
    let notice = Notice::parse("题\n2012年至今，2012年至2015年，5月6日。");
    let open: Vec<_> = notice.dates().map(gongwen::DateMention::is_open).collect();
    assert_eq!(open, [true, false, false]);
}

#[test]
fn a_title_of_several_lines_leads_back_to_the_source() {
    let source = "<title>关于印发《某&amp;办法》的通知</title><h1>关于印发<br>《某&amp;办法》<br>的通知</h1><p>会议强调，要加强巡查，及时消除隐患。</p>";
    let notice = Notice::parse(source);
    assert_eq!(notice.title(), "关于印发《某&办法》的通知");
    let work = notice.works().next().expect("a work in the title");
    assert_eq!((&*work.title(), work.title().span().of(source)), ("某&办法", Some("某&amp;办法")));
}

#[test]
fn deadlines_are_equal_that_are_the_same_days() {
    let source = "题\n各单位要于6月5日前完成自查。";
    let read = |year: i32| Parser::new().year(year).read(source);
    let (one, same, later) = (read(2020), read(2020), read(2021));
    let of = |notice| Notice::directives(notice).next().and_then(Directive::deadline);
    assert_eq!(of(&one).map(|deadline| deadline.text().to_string()).as_deref(), Some("于6月5日前"));
    assert_eq!(of(&one), of(&same));
    assert_ne!(of(&one), of(&later));
}

//! The official elements of documents, on documents of our own.

#[path = "support/config.rs"]
mod config;

use gongwen::{DocumentNumber, Genre, Notice, heading::Level};
use proptest::prelude::*;

/// A notice of a municipal government, as plain text.
const NOTICE: &str = "某市人民政府办公厅关于做好2019年防汛工作的通知
某政办发〔2019〕12号
各区人民政府，市各委、办、局，市各直属机构：
汛期将至。为做好防汛工作，经市政府同意，现通知如下：
一、总体要求
各单位要落实责任。
二、主要任务
（一）加强巡查。各区要每日巡查。
（二）各区不得擅自泄洪。
附件：1．某市防汛预案
2．防汛物资清单
某市人民政府办公厅
二○一九年五月六日
（此件公开发布）
抄送：市委办公厅，市人大常委会办公厅。
某市人民政府办公厅　2019年5月7日印发";

fn strings<'n>(excerpts: impl Iterator<Item = gongwen::Excerpt<'n>>) -> Vec<String> {
    excerpts.map(|excerpt| excerpt.to_string()).collect()
}

/// A bracket below the title that nobody closes, or that holds a number, takes none of what follows.
#[test]
fn an_approval_is_closed() {
    for (line, want) in [
        ("（2019年5月6日市政府批准）", 1),
        ("（2019年5月6日市政府批准", 0), // never closed
        ("（一）2019年5月6日市政府批准方案", 0),
    ] {
        let source = NOTICE.replace("某政办发〔2019〕12号", line).replace("（此件公开发布）\n", "");
        let source = source.replace("（一）加强", "加强");
        let notice = Notice::parse(&source);
        let elements = notice.document().expect("the title says a genre").elements();
        let approvals = elements.filter(|(element, _)| *element == gongwen::Element::Approval).count();
        assert_eq!(approvals, want, "{line}");
    }
}

#[test]
fn a_notice_has_its_elements() {
    let notice = Notice::parse(NOTICE);
    let document = notice.document().expect("the title says a genre");
    assert_eq!(document.genre(), Some(Genre::Notification));
    assert_eq!(document.number(), "某政办发〔2019〕12号".parse().ok());
    assert_eq!(document.issuer().as_deref(), Some("某市人民政府办公厅"));
    assert_eq!(document.issued_on().unwrap().to_string(), "2019-05-06");
    assert_eq!(document.published_on(), None);
    assert_eq!(strings(document.addressees()), ["各区人民政府", "市各委、办、局", "市各直属机构"]);
    assert_eq!(strings(document.attachments().map(gongwen::Attachment::name)), ["某市防汛预案", "防汛物资清单"]);
    assert_eq!(strings(document.signatories()), ["某市人民政府办公厅"]);
    assert_eq!(document.note().unwrap(), "（此件公开发布）");
    assert_eq!(strings(document.copied_to()), ["市委办公厅", "市人大常委会办公厅"]);
    let body: Vec<_> = document.body().map(gongwen::Paragraph::text).collect();
    assert_eq!(
        (body.len(), body[0], body[5]),
        (6, "汛期将至。为做好防汛工作，经市政府同意，现通知如下：", "（二）各区不得擅自泄洪。")
    );
    let levels: Vec<_> = notice.outline().map(gongwen::Entry::level).collect();
    assert_eq!(levels, [Level::First, Level::First, Level::Second]);
}

#[test]
fn every_element_leads_back_to_the_source() {
    let notice = Notice::parse(NOTICE);
    for (element, excerpt) in notice.document().unwrap().elements() {
        assert_eq!(excerpt.span().of(NOTICE), Some(excerpt.as_str()), "{element:?}");
    }
}

#[test]
fn news_is_no_document() {
    for source in
        ["市政府印发通知要求做好防汛工作\n汛期将至。市政府近日印发《关于做好防汛工作的通知》。\n2019年5月6日", ""]
    {
        assert!(Notice::parse(source).document().is_none(), "{source}");
    }
    assert!(gongwen::Parser::new().analysis(false).parse(NOTICE).unwrap().document().is_none());
}

#[test]
fn elements_show_a_document_whose_title_leaves_it_open() {
    let text = "食堂卫生整治倡议通知\n各学院：\n请大家保持卫生。\n某大学后勤处\n2021年6月20日";
    let notice = Notice::parse(text);
    assert_eq!((Genre::of(notice.title()), notice.genre()), (None, Some(Genre::Notification)));
    let document = notice.document().unwrap();
    assert_eq!(strings(document.addressees()), ["各学院"]);
    assert_eq!(strings(document.signatories()), ["某大学后勤处"]);
    assert_eq!(document.issued_on().unwrap().to_string(), "2021-06-20");
    // A headline stays one, and a text without the elements is no document.
    for text in [
        "三部门联合印发通知\n各学院：\n请大家保持卫生。\n某大学后勤处\n2021年6月20日",
        "食堂卫生整治倡议通知\n某大学后勤处请大家保持卫生。",
        "会议室的新规划\n各学院：\n请大家保持卫生。\n某大学后勤处\n2021年6月20日",
    ] {
        let notice = Notice::parse(text);
        assert!(notice.document().is_none() && notice.genre().is_none(), "{text}");
    }
}

/// What each text says: (text, number, issuer, day of issue, signatories).
#[test]
fn documents_of_many_forms() {
    for (source, number, issuer, issued_on, signatories) in [
        (
            // A joint reply; the organs sign on one line, the day is in Chinese.
            "国务院、中央军委关于同意某机场迁址的批复\n国函〔1985〕88号\n民航总局：\n你局请示收悉，现批复如下：\n同意。\n国务院　中央军委\n一九八五年六月十四日",
            Some("国函〔1985〕88号"),
            Some("国务院、中央军委"),
            Some("1985-06-14"),
            &["国务院", "中央军委"][..],
        ),
        (
            // A decree; the statute that it promulgates has a day of its own.
            "某物业管理条例\n中华人民共和国国务院令\n第708号\n现公布《某物业管理条例》，自2019年4月1日起施行。\n总理　　李明\n2019年2月17日\n某物业管理条例\n第一条　为了加强管理，制定本条例。\n2020年1月1日",
            Some("国令第708号"),
            Some("国务院"),
            Some("2019-02-17"),
            &["总理　　李明"],
        ),
        (
            // A decision that nobody numbered; its annex is signed too.
            "国务院关于修改某条例的决定\n国务院决定对《某条例》作如下修改：\n一、删去第二条。\n国务院\n二〇一八年三月十九日\n附表\n某部\n2018年3月1日",
            None,
            Some("国务院"),
            Some("2018-03-19"),
            &["国务院"],
        ),
        (
            // A statute with a note on who issued it when.
            "某物资管理暂行办法\n（1981年3月5日国务院发布）\n第一条　为了加强管理，制定本办法。\n第二条　本办法自发布之日起施行。",
            None,
            None,
            Some("1981-03-05"),
            &[],
        ),
        (
            // A title without an issuer; signature and day share a line; the number tells the office too.
            "关于某建议的复函\n国办函[2005]第021号\n李明副主席：\n您的建议收悉。感谢您的关心。\n国务院办公厅　　2005年3月3日\n（本文有删减）",
            Some("国办函〔2005〕21号"),
            Some("国务院办公厅"),
            Some("2005-03-03"),
            &["国务院办公厅"],
        ),
        (
            // Nobody signs; the number's code tells who issued it.
            "关于某节日安排的通知\n国办发明电〔2018〕15号\n各省、自治区、直辖市人民政府：\n现将安排通知如下。\n2018年12月1日",
            Some("国办发明电〔2018〕15号"),
            Some("国务院办公厅"),
            Some("2018-12-01"),
            &[],
        ),
        (
            // Nobody dates it.
            "某市教育局关于开学的通知\n各学校：\n现将开学事宜通知如下。\n某市教育局",
            None,
            Some("某市教育局"),
            None,
            &["某市教育局"],
        ),
    ] {
        let notice = Notice::parse(source);
        let document = notice.document().expect(source);
        assert_eq!(document.number().map(|number| number.to_string()).as_deref(), number, "{source}");
        assert_eq!(document.issuer().as_deref(), issuer, "{source}");
        assert_eq!(document.issued_on().map(|day| day.to_string()).as_deref(), issued_on, "{source}");
        assert_eq!(strings(document.signatories()), signatories, "{source}");
    }
}

#[cfg(feature = "serde")]
mod json {
    use super::*;

    #[test]
    fn documents_come_back_from_json() {
        let notice = Notice::parse(NOTICE);
        let value = serde_json::to_value(&notice).unwrap();
        let document = &value["document"];
        assert_eq!(document["number"], "某政办发〔2019〕12号");
        assert_eq!(document["issued_on"], "2019-05-06");
        assert_eq!(document["attachments"][1], "防汛物资清单");
        assert_eq!(document["subject"], serde_json::Value::Null);
        let again: Notice<'_> = serde_json::from_value(value).unwrap();
        assert_eq!(again, notice);
    }

    #[test]
    fn documents_that_cannot_be_are_refused() {
        let refused = |change: &dyn Fn(&mut serde_json::Value)| {
            let mut value = serde_json::to_value(Notice::parse(NOTICE)).unwrap();
            change(&mut value);
            serde_json::from_value::<Notice<'_>>(value).unwrap_err().to_string()
        };
        let said = refused(&|value| value["document"]["number"] = "国发〔2019〕5号".into());
        assert_eq!(said, "expected a document that says what its elements say");
        let said = refused(&|value| value["document"]["body"] = serde_json::json!([3, 99]));
        assert_eq!(said, "expected a table and a body within the paragraphs");
        let said = refused(&|value| value["document"]["elements"][0]["range"] = serde_json::json!([1, 5]));
        assert_eq!(said, "expected an element within the title or a paragraph");
        let said = refused(&|value| value["analysis"] = false.into());
        assert_eq!(said, "expected an analysed notice, since it says what the text says");
    }
}

proptest! {
    #![proptest_config(config::config())]

    #[test]
    fn numbers_are_written_as_they_are_read(code in "[国办发财函令字公告甲a-z]{1,8}", year in 1949u16..2200, serial: u32) {
        for text in [
            format!("{code}〔{year}〕{serial}号"),
            format!("〔{year}〕{code}第{serial}号"),
            format!("{code}第{serial}号"),
            format!("{code}{year}年第{serial}号"),
        ] {
            let number: DocumentNumber = text.parse().unwrap();
            prop_assert_eq!(number.to_string(), text.as_str());
            prop_assert_eq!(number.to_string().parse::<DocumentNumber>().unwrap(), number);
        }
    }

    #[test]
    fn any_text_may_be_taken_for_a_number(text in "[国发令公告〔\\[（）\\]〕第号年0-9一十○ ]{0,16}") {
        match text.parse::<DocumentNumber>() {
            Ok(number) => prop_assert_eq!(number.to_string().parse::<DocumentNumber>().unwrap(), number),
            Err(error) => prop_assert!(error.span().of(&text).is_some()),
        }
    }
}

#[test]
fn the_code_of_a_number_has_forty_characters_at_most() {
    let number = |length: usize| format!("{}令第7号", "国".repeat(length - 1)).parse::<DocumentNumber>();
    assert!(number(40).is_ok() && number(41).is_err());
}

//! The laws on sources of all kinds, made by the strategies that users get.

#[path = "support/config.rs"]
mod config;
#[path = "support/laws.rs"]
mod laws;

use gongwen::{Excerpt, Notice, strategies};
use proptest::prelude::*;
use proptest::strategy::ValueTree;

/// The strategies make what they say that they make: each form of a dump's title, and bodies with and without text.
#[test]
fn dumps_of_every_form_are_made() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut made = [0; 4];
    for _ in 0..400 {
        let dump = strategies::dump_source().new_tree(&mut runner).expect("a dump").current();
        made[0] += usize::from(dump.file_number.is_some());
        made[1] += usize::from(dump.title.is_empty());
        made[2] += usize::from(dump.paragraphs.is_empty());
        made[3] += usize::from(!dump.source.contains('\n'));
    }
    assert!(made.iter().all(|&count| count > 0), "{made:?}");
}

proptest! {
    #![proptest_config(config::config())]

    #[test]
    fn hold_for_dumps(dump in strategies::dump_source()) {
        laws::source(&dump.source);
        let notice = Notice::parse(&dump.source);
        prop_assert!(notice.diagnostics().iter().map(|diagnostic| &diagnostic.code).eq(dump.codes()));
        prop_assert_eq!((notice.title(), notice.file_number()), (&*dump.title, dump.file_number));
        prop_assert_eq!(notice.to_html(), &*dump.source);
        let read: Vec<_> = notice.paragraphs().map(|p| (p.kind(), p.text().to_owned())).collect();
        prop_assert_eq!(read, dump.paragraphs);
    }

    #[test]
    fn hold_for_pages(page in strategies::page_source()) {
        laws::source(&page.source);
        let notice = Notice::parse(&page.source);
        prop_assert_eq!(notice.title(), &page.title);
        let text = notice.to_text();
        prop_assert_eq!(text.lines().collect::<Vec<_>>(), page.lines);
    }

    #[test]
    fn hold_for_sentences_that_direct(stated in strategies::directive_sentence()) {
        let source = format!("关于做好防汛工作的通知\n{}", stated.sentence);
        laws::source(&source);
        let notice = Notice::parse(&source);
        let read: Vec<_> = notice.directives().collect();
        prop_assert_eq!(read.len(), 1, "{:?}", read);
        let read = read[0];
        prop_assert_eq!(read.text().as_str(), stated.text);
        prop_assert_eq!((read.modality(), read.cue().map(Excerpt::as_str)), (stated.modality, stated.cue));
        let attribution = read.attribution().map(|said| (said.speaker().as_str(), said.verb().as_str()));
        prop_assert_eq!(attribution, stated.attribution);
        prop_assert_eq!(read.addressee().map(Excerpt::as_str), stated.addressee);
        prop_assert_eq!(read.actions().map(Excerpt::as_str).collect::<Vec<_>>(), stated.actions);
    }

    #[test]
    fn hold_for_any_markup(markup in strategies::arbitrary_markup()) {
        laws::source(&markup);
    }

    #[test]
    fn hold_for_the_article_of_any_page(page in strategies::page_source(), markup in strategies::arbitrary_markup()) {
        laws::stages::article(&page.source);
        laws::stages::article(&markup);
        laws::stages::annotated_page(&markup);
    }

    #[test]
    fn hold_for_any_deadline(text in "([0-9]{1,4}|[一二三四五六七八九十两半]{1,3}|[年月日天时]|个?工作日|之?内|[之以]?前|底|每|自|起|印发|收到|后|\\PC){0,10}") {
        laws::stages::deadline(&text);
    }

    #[test]
    fn hold_for_any_text(text in "\\PC{0,60}") {
        laws::source(&text);
    }

    #[test]
    fn hold_for_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..40), text in strategies::arbitrary_markup()) {
        laws::bytes(&bytes);
        laws::bytes(text.as_bytes());
        laws::bytes(&[text.as_bytes(), &bytes].concat());
    }

    #[test]
    fn hold_for_any_style(css in "([a-z-]{1,12}|[0-9.]{1,4}(px|em|%|磅)?|[:;!(){}'\"/*\\\\ \n]|url\\(|!important|\\PC){0,20}") {
        laws::style::style(&css);
    }

    #[test]
    fn hold_for_any_numeral(text in "([零一二三四五六七八九十百千万亿两廿〇壹贰佰仟0-9.,点]|[%％‰负元角整第多余近 /:-]|分之){0,8}", number in any::<u64>()) {
        laws::words::numeral(&text);
        laws::words::numerals(&text);
        laws::words::numeral(&number.to_string());
    }

    #[test]
    fn hold_for_any_date(text in "([0-9]{1,4}|[一二三四五六七八九十〇]{1,4}|[年月日号时点分秒至到-]|[今去昨明上下前后本当]|[上中下]午|旬|底|半|\\PC){0,12}") {
        laws::words::dates(&text);
    }

    #[test]
    fn hold_for_any_document_number(text in "[国府政办发函令0-9〔〕\\[\\]（）第号年 ]{0,14}") {
        laws::words::document_number(&text);
    }

    #[test]
    fn hold_for_any_notice(notice in strategies::notice()) {
        laws::sound(&notice);
    }

    #[test]
    fn eight_threads_read_what_one_reads(markup in prop::collection::vec(strategies::arbitrary_markup(), 8)) {
        let alone: Vec<Notice<'_>> = markup.iter().map(|source| Notice::parse(source)).collect();
        let together: Vec<Notice<'_>> = std::thread::scope(|scope| {
            let threads: Vec<_> = markup.iter().map(|source| scope.spawn(|| Notice::parse(source))).collect();
            threads.into_iter().map(|thread| thread.join().expect("no panic")).collect()
        });
        prop_assert_eq!(alone, together);
    }
}

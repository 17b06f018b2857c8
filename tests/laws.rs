//! The laws on sources of all kinds, made by the strategies that users get.
#![cfg(feature = "proptest")]

#[path = "support/laws.rs"]
mod laws;

use gongwen::{Notice, strategies};
use proptest::prelude::*;

proptest! {
    #[test]
    fn hold_for_dumps(dump in strategies::dump_source()) {
        laws::source(&dump.source);
        let notice = Notice::parse(&dump.source);
        prop_assert_eq!(notice.diagnostics(), &[]);
        prop_assert_eq!(notice.title(), &dump.title);
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
    fn hold_for_any_markup(markup in strategies::arbitrary_markup()) {
        laws::source(&markup);
    }

    #[test]
    fn hold_for_any_text(text in "\\PC{0,60}") {
        laws::source(&text);
    }
}

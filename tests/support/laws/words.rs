//! What holds for the small tools for numerals and document numbers, whatever text they get.

use gongwen::numeral::{self, Style};

/// A numeral that is read is written and read again in each style; an error stands within the text.
pub fn numeral(text: &str) {
    match numeral::parse(text) {
        Ok(number) => {
            for style in [Style::Plain, Style::Financial, Style::Digits] {
                let written = numeral::format(number, style).to_string();
                assert_eq!(numeral::parse(&written), Ok(number), "{text:?} as {written:?}");
            }
        }
        Err(error) => {
            assert!(error.span().of(text).is_some(), "{error:?} is outside of {text:?}");
            assert!(error.to_string().starts_with("expected "), "{error}");
        }
    }
}

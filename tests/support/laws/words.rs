//! What holds for the small tools for numerals, dates and document numbers, whatever text they get.

use gongwen::DocumentNumber;
use gongwen::date;
use gongwen::numeral::{self, Decimal, Money, Ordinal, Share, Style, Value};

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

/// Numerals are found from left to right, each with its words; what is found is what its words say by themselves.
pub fn numerals(text: &str) {
    let mut end = 0;
    for found in numeral::find(text) {
        assert_eq!(text.get(found.range.clone()), Some(found.text), "{found:?}");
        assert!(end <= found.range.start && !found.range.is_empty(), "{found:?} overlaps what ends at {end}");
        end = found.range.end;
        match found.value {
            Value::Exact(number) => assert_eq!(found.text.parse::<Decimal>(), Ok(number), "{found:?}"),
            Value::Ordinal(ordinal) => assert_eq!(Ordinal::parse(found.text), Ok(ordinal), "{found:?}"),
            Value::Money(money) => {
                assert_eq!(found.text.parse::<Money>(), Ok(money), "{found:?}");
                assert_eq!(money.to_string().parse(), Ok(money), "{found:?}");
            }
            Value::Share { share, sense } => {
                assert_eq!(share.to_string().parse(), Ok(share), "{found:?}");
                assert!(sense.is_some() || found.text.parse::<Share>() == Ok(share), "{found:?}");
            }
            _ => {}
        }
    }
}

/// Dates are found from left to right, each with its words; each is a date by itself, between the brackets around it
/// (（2018—2035）) or before the word after it (三日电, 19时以后); days do not run backwards.
pub fn dates(text: &str) {
    let mut end = 0;
    for found in date::find(text) {
        assert_eq!(text.get(found.range.clone()), Some(found.text), "{found:?}");
        assert!(end <= found.range.start && !found.range.is_empty(), "{found:?} overlaps what ends at {end}");
        end = found.range.end;
        assert!(found.start.is_sound() && found.end.is_none_or(date::DateParts::is_sound), "{found:?}");
        assert!(found.resolve(2020).is_none_or(|days| days.start() <= days.end()), "{found:?}");
        let (before, behind) = (&text[..found.range.start], &text[found.range.end..]);
        let bracketed = before.ends_with(['（', '(']) && behind.starts_with(['）', ')']);
        let alone = if bracketed { format!("（{}）", found.text) } else { found.text.to_owned() };
        let followed = |count| alone.chars().chain(behind.chars().take(count)).collect::<String>();
        let is_date = |text: &str| date::find(text).any(|date| (date.start, date.end) == (found.start, found.end));
        assert!((0..3).any(|count| is_date(&followed(count))), "{found:?} is no date by itself");
    }
}

/// A document number that is read is written as one that reads the same.
pub fn document_number(text: &str) {
    match text.parse::<DocumentNumber>() {
        Ok(number) => assert_eq!(number.to_string().parse(), Ok(number), "{text:?}"),
        Err(error) => assert!(error.span().of(text).is_some(), "{error:?} is outside of {text:?}"),
    }
}

//! Numerals, by tables and by laws.

#[path = "support/cases.rs"]
mod cases;

use gongwen::numeral::{Decimal, Style, format, parse};
use proptest::prelude::*;

#[test]
fn numerals_are_read_or_refused_as_the_table_says() {
    for [text, want, _] in cases::rows(include_str!("cases/numerals.tsv")) {
        let read = match parse(text) {
            Ok(value) => value.to_string(),
            Err(error) => format!("expected {} at {}", error.expected(), error.span().start()),
        };
        assert_eq!(read, want, "{text}");
    }
}

#[test]
fn hostile_numerals_are_read_in_one_go() {
    for unit in ["亿", "九", "万亿", "9", "9万", "百", "1,000"] {
        assert!(parse(&format!("一{}", unit.repeat(300_000))).is_err(), "{unit}");
        assert!(parse(&unit.repeat(300_000)).is_err(), "{unit}");
    }
    let error = "0.00000000000000000001".parse::<Decimal>().unwrap_err();
    assert_eq!(error.expected(), "a number of at most 18446744073709551615");
}

proptest! {
    #[test]
    fn each_style_reads_back(number: u64, shift in 0u32..64) {
        let number = number >> shift;
        for style in [Style::Plain, Style::Financial, Style::Digits] {
            prop_assert_eq!(parse(&format(number, style).to_string()), Ok(number));
        }
        prop_assert_eq!(parse(&number.to_string()), Ok(number));
    }

    #[test]
    fn zeros_read_back(digits in prop::collection::vec(prop_oneof![3 => Just(0u64), 1 => 0u64..10], 1..20)) {
        let number = digits.iter().fold(0u64, |value, digit| value.wrapping_mul(10).wrapping_add(*digit));
        for style in [Style::Plain, Style::Financial, Style::Digits] {
            prop_assert_eq!(parse(&format(number, style).to_string()), Ok(number));
        }
    }

    #[test]
    fn decimals_show_and_read_back(digits in 0u64..1_000_000_000, scale in 0u32..9) {
        let unit = 10u64.pow(scale);
        let written = format!("{}.{:09}", digits / unit, digits % unit);
        let decimal: Decimal = written.parse().unwrap();
        prop_assert_eq!(decimal.to_string().parse(), Ok(decimal));
    }

    #[test]
    fn any_run_of_numeral_characters_is_read_or_refused(text in "[一二两三〇零十百千万亿廿壹拾佰仟点0-9.,]{0,24}") {
        if let Err(error) = parse(&text) {
            prop_assert!(text.is_char_boundary(error.span().start()));
        }
    }
}

//! Numerals, by tables and by laws.

#[path = "support/cases.rs"]
mod cases;
#[path = "support/config.rs"]
mod config;

use gongwen::numeral::{self, Decimal, Ordinal, Sense, Style, Value, format, parse};
use proptest::prelude::*;

#[test]
fn numerals_are_read_or_refused_as_the_table_says() {
    let mut wrong = Vec::new();
    for [text, want, _] in cases::rows(include_str!("cases/numerals.tsv")) {
        let read = match parse(text) {
            Ok(value) => value.to_string(),
            Err(error) => std::format!("expected {} at {}", error.expected(), error.span().start()),
        };
        mismatch(&mut wrong, text, &read, want);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Notes a row of a table that does not hold, so that a run tells all of them.
fn mismatch(wrong: &mut Vec<String>, text: &str, got: &str, want: &str) {
    if got != want {
        wrong.push(std::format!("{text}\n  got  {got}\n  want {want}"));
    }
}

/// What a numeral says, as the table has it.
fn shown(value: Value<'_>) -> String {
    let approximate = |base: String, sense| match sense {
        Sense::More => std::format!("more than {base}"),
        Sense::Less => std::format!("less than {base}"),
        Sense::About => std::format!("about {base}"),
        Sense::Several => std::format!("several {base}"),
        Sense::UpTo(high) => std::format!("{base} to {high}"),
        other => panic!("the table knows no {other:?}"),
    };
    match value {
        Value::Exact(number) => number.to_string(),
        Value::Approximate { base, sense } => approximate(base.to_string(), sense),
        Value::Ordinal(ordinal) => std::format!("#{} {}", ordinal.value, ordinal.unit.unwrap_or("-")),
        Value::Share { share, sense: None } => share.to_string(),
        Value::Share { share, sense: Some(sense) } => approximate(share.to_string(), sense),
        Value::Money(money) => money.to_string(),
        other => panic!("the table knows no {other:?}"),
    }
}

#[test]
fn numerals_are_found_as_the_table_says() {
    let mut wrong = Vec::new();
    for [text, want, _] in cases::rows(include_str!("cases/numerals_found.tsv")) {
        let found: Vec<_> =
            numeral::find(text).map(|found| std::format!("{} = {}", found.text, shown(found.value))).collect();
        let found = if found.is_empty() { "none".to_owned() } else { found.join(" | ") };
        mismatch(&mut wrong, text, &found, want);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn ordinals_are_read_or_refused() {
    for (text, value, unit) in [("第十二届", 12, Some("届")), ("第1批", 1, Some("批")), ("第一", 1, None)] {
        let ordinal = Ordinal::parse(text).unwrap();
        assert_eq!((ordinal.value, ordinal.unit), (value, unit), "{text}");
    }
    for (text, expected, at) in [
        ("十二届", "第", 0),
        ("第届", "a whole number", 3),
        ("第1.5次", "a whole number", 3),
        ("第一时间", "a unit", 6),
    ] {
        let error = Ordinal::parse(text).unwrap_err();
        assert_eq!((error.expected(), error.span().start()), (expected, at), "{text}");
    }
}

#[test]
fn hostile_numerals_are_read_in_one_go() {
    for unit in ["亿", "九", "万亿", "9", "9万", "百", "1,000"] {
        assert!(parse(&format!("一{}", unit.repeat(300_000))).is_err(), "{unit}");
        assert!(parse(&unit.repeat(300_000)).is_err(), "{unit}");
        let text = unit.repeat(300_000);
        assert!(numeral::find(&text).count() < text.len());
    }
    let error = "0.00000000000000000001".parse::<Decimal>().unwrap_err();
    assert_eq!(error.expected(), "a number of at most 18446744073709551615");
}

/// 三五 is *three to five*, though 四 stands between; 十三五 is the five years' plan from 2016 on.
#[test]
fn three_to_five_has_no_tens() {
    let approximate = |text| numeral::find(text).any(|found| matches!(found.value, Value::Approximate { .. }));
    for text in ["三五个", "三五天", "十二三个", "两三年"] {
        assert!(approximate(text), "{text}");
    }
    for text in ["十三五年", "十三五个", "二十三五天"] {
        assert!(!approximate(text), "{text}");
    }
}

proptest! {
    #![proptest_config(config::config())]

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
    fn what_is_found_lies_in_order(text in "([一二两三四五〇零十百千万亿0-9.,]|第|多|余|几|来|近|约|数|上|分之|个|名|年|次|统|左右){0,24}") {
        let mut at = 0;
        for found in numeral::find(&text) {
            prop_assert!(found.range.start >= at && !found.range.is_empty());
            at = found.range.end;
            prop_assert_eq!(&text[found.range.clone()], found.text);
        }
    }

    #[test]
    fn numbers_are_found_as_they_are_written(number in 20u64.., before in "[会议有]{0,3}") {
        let numeral = format(number, Style::Plain).to_string();
        let text = [&before, &*numeral, "个"].concat();
        let found: Vec<_> = numeral::find(&text).collect();
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].text, &numeral);
        prop_assert_eq!(found[0].value, Value::Exact(number.into()));
    }

    #[test]
    fn any_run_of_numeral_characters_is_read_or_refused(text in "[一二两三〇零十百千万亿廿壹拾佰仟点0-9.,]{0,24}") {
        if let Err(error) = parse(&text) {
            prop_assert!(text.is_char_boundary(error.span().start()));
        }
    }
}

proptest! {
    #![proptest_config(config::repeated())]

    /// No numeral is found in a longer one that would be found were its neighbours spaces; a hyphen is a sign or none, by what
    /// stands before it, so no longer one begins with it.
    #[test]
    fn what_is_found_is_whole(tokens in prop::collection::vec(prop::sample::select(TOKENS), 1..7)) {
        let text = tokens.concat();
        let mut ends = vec![0];
        ends.extend(tokens.iter().scan(0, |at, token| { *at += token.len(); Some(*at) }));
        for found in numeral::find(&text) {
            for &from in ends.iter().filter(|&&from| from <= found.range.start && !text[from..].starts_with('-')) {
                for &to in ends.iter().filter(|&&to| to >= found.range.end) {
                    let alone = std::format!(" {} ", &text[from..to]);
                    let longer = numeral::find(&alone).any(|longer| longer.text.len() > found.text.len() && longer.text.len() + 2 == alone.len());
                    prop_assert!(!longer, "{} in {} of {}", found.text, &text[from..to], text);
                }
            }
        }
    }
}

/// What numerals are made of.
const TOKENS: &[&str] = &[
    "一",
    "三",
    "五",
    "十",
    "百",
    "千",
    "万",
    "亿",
    "两",
    "零",
    "点",
    "5",
    "12",
    "2000",
    "3.5",
    "%",
    "百分之",
    "分之",
    "负",
    "-",
    "多",
    "余",
    "元",
    "角",
    "个",
    "第",
    "近",
    "左右",
    "至",
    "/",
    ":",
    ".",
    "又",
    "半",
];

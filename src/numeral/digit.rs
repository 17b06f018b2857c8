//! The characters that numerals are made of: digits of all kinds, and places.
//! Knows characters, one at a time; how numbers are built of them, the grammars above it know.

use crate::lexicon::characters::Characters;

/// The value of a Chinese digit, plain or financial, simplified or traditional; 两 (*two of*) counts here too.
pub(crate) const fn digit(c: char) -> Option<u64> {
    Some(match c {
        '〇' | '○' | '零' => 0,
        '一' | '壹' => 1,
        '二' | '贰' | '貳' | '两' | '兩' => 2,
        '三' | '叁' | '參' | '叄' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// The value of an ASCII or full-width digit.
pub(crate) const fn arabic_digit(c: char) -> Option<u64> {
    match c {
        '0'..='9' => Some(c as u64 - '0' as u64),
        '０'..='９' => Some(c as u64 - '０' as u64),
        _ => None,
    }
}

/// 两, *two of*.
pub(super) const fn is_liang(c: char) -> bool {
    matches!(c, '两' | '兩')
}

/// Whether numerals are made of `c`: digits of all kinds, and places.
#[inline]
pub(crate) fn is_numeral(c: char) -> bool {
    CHINESE.contains(c) || matches!(c, '0'..='9' | '〇' | '○' | '０'..='９')
}

/// The Chinese digits and places, but for the round zeros.
static CHINESE: Characters =
    Characters::new("零一二两三四五六七八九十百千万亿廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟兩貳參叄陸萬億");

/// 十 百 千 万 亿, plain and financial, simplified and traditional, 廿 卅 卌.
pub(crate) const fn is_place(c: char) -> bool {
    matches!(c, '十' | '拾' | '百' | '佰' | '千' | '仟' | '万' | '亿' | '廿' | '卅' | '卌' | '萬' | '億')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_made_of_digits_and_places() {
        for c in '\0'..=char::MAX {
            let made = digit(c).is_some() || arabic_digit(c).is_some() || is_place(c);
            assert_eq!(is_numeral(c), made, "{c}");
        }
    }
}

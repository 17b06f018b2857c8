//! Numbers written as Chinese numerals.

use core::fmt;

/// How to write a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Style {
    /// 一百零五, as it is read aloud; 十五 for 15 at the head of a number.
    #[default]
    Plain,
    /// 壹佰零伍, as bills have it, which nobody can alter; 壹拾伍 for 15.
    Financial,
    /// 一〇五, digit by digit, as years are written.
    Digits,
}

impl Style {
    const fn digits(self) -> [&'static str; 10] {
        match self {
            Self::Plain => ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"],
            Self::Financial => ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"],
            Self::Digits => ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"],
        }
    }

    /// The places of a section of four digits, from the highest: their value and name.
    const fn places(self) -> [(u64, &'static str); 4] {
        match self {
            Self::Financial => [(1000, "仟"), (100, "佰"), (10, "拾"), (1, "")],
            _ => [(1000, "千"), (100, "百"), (10, "十"), (1, "")],
        }
    }
}

/// Writes `number` as a Chinese numeral. [`parse`](super::parse) reads each style back to the same number.
///
/// Above 亿亿 (10^16) the part in front of the last 亿 is written as a number of its own.
///
/// ```
/// use gongwen::numeral::{Style, format};
/// assert_eq!(format(10_015, Style::Plain).to_string(), "一万零一十五");
/// assert_eq!(format(2_000, Style::Financial).to_string(), "贰仟");
/// assert_eq!(format(2_013, Style::Digits).to_string(), "二〇一三");
/// ```
pub const fn format(number: u64, style: Style) -> Written {
    Written { number, style }
}

/// A number that shows itself as a Chinese numeral; made by [`format`](format()).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Written {
    number: u64,
    style: Style,
}

const WAN: u64 = 10_000;
const YI: u64 = 100_000_000;

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.style {
            Style::Digits => self.string(f),
            _ if self.number == 0 => f.write_str("零"),
            _ => self.parts(f, self.number),
        }
    }
}

impl Written {
    fn string(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.style.digits();
        self.number.to_string().bytes().try_for_each(|digit| f.write_str(digits[usize::from(digit - b'0')]))
    }

    /// `number = [number 亿] [section 万] [section]`, 零 before a part that does not fill its places.
    fn parts(self, f: &mut fmt::Formatter<'_>, number: u64) -> fmt::Result {
        if number >= YI {
            self.parts(f, number / YI)?; // at most twice, for a u64
            f.write_str("亿")?;
        }
        let (wan, ones) = (number % YI / WAN, number % WAN);
        if wan > 0 {
            self.section(f, wan, number >= YI)?;
            f.write_str("万")?;
        }
        if ones > 0 {
            let gap = wan == 0 && number >= YI && ones >= 1000; // 一亿零一千: ten thousands are missing
            f.write_str(if gap { "零" } else { "" })?;
            self.section(f, ones, number >= WAN)?;
        }
        Ok(())
    }

    /// A part of four digits; `follows` if other digits stand before it.
    fn section(self, f: &mut fmt::Formatter<'_>, section: u64, follows: bool) -> fmt::Result {
        let (mut spoken, mut skipped) = (follows, false);
        for (value, name) in self.style.places() {
            let digit = section / value % 10;
            if digit == 0 {
                skipped = true;
                continue;
            }
            if spoken && skipped {
                f.write_str("零")?;
            }
            if spoken || digit != 1 || value != 10 || self.style == Style::Financial {
                f.write_str(self.style.digits()[usize::try_from(digit).unwrap_or_default()])?;
            }
            f.write_str(name)?;
            (spoken, skipped) = (true, false);
            if section.is_multiple_of(value) {
                break;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_they_are_read_aloud() {
        for (number, plain, financial) in [
            (0, "零", "零"),
            (2, "二", "贰"),
            (10, "十", "壹拾"),
            (15, "十五", "壹拾伍"),
            (20, "二十", "贰拾"),
            (105, "一百零五", "壹佰零伍"),
            (110, "一百一十", "壹佰壹拾"),
            (1_005, "一千零五", "壹仟零伍"),
            (1_050, "一千零五十", "壹仟零伍拾"),
            (10_015, "一万零一十五", "壹万零壹拾伍"),
            (100_000, "十万", "壹拾万"),
            (107_000, "十万七千", "壹拾万柒仟"),
            (100_001_000, "一亿零一千", "壹亿零壹仟"),
            (100_010_000, "一亿零一万", "壹亿零壹万"),
            (10_000_000_000_000_000, "一亿亿", "壹亿亿"),
            (10_000_000_500_000_000, "一亿零五亿", "壹亿零伍亿"),
        ] {
            assert_eq!(format(number, Style::Plain).to_string(), plain);
            assert_eq!(format(number, Style::Financial).to_string(), financial);
        }
    }
}

//! What stands around a number and makes it part of something larger: a time, a ratio, a code, a power.
//! Knows the signs that join numbers; what the numbers are, it does not ask.

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, satisfy};
use nom::combinator::{opt, recognize, value, verify};
use nom::sequence::preceded;
use nom::{IResult, Parser as _};

use super::arabic::digits1;
use super::digit::is_numeral;
use super::read::number;
use super::words;

/// Whether `rest`, after a number, makes it part of something larger that is no number: 八点三十, 9:30, 1/3, 10², 1.5e6,
/// 一又二分之一, 三个半小时; 5%20, whose sign is none of a share; 5百分之一.
pub(super) fn goes_on(rest: &str) -> bool {
    let mut characters = rest.chars();
    let (joint, next) = (characters.next(), characters.next());
    let joined = match joint {
        Some('点' | '點' | '·' | '.' | '．' | ':' | '：' | '/' | '／' | '∶') => next.is_some_and(is_numeral),
        Some('%' | '％' | '﹪' | '‰' | '^' | '²' | '³' | '⁴' | '⁵' | '⁶' | '⁷' | '⁸' | '⁹' | '⁰' | '¹' | '⁻') => {
            true
        }
        Some('×' | '*') => characters.as_str().starts_with('0') && next == Some('1'),
        Some('e' | 'E') => next.is_some_and(|c| c.is_ascii_digit() || matches!(c, '+' | '-')),
        _ => false,
    };
    let parted =
        rest.strip_prefix("分之").is_some_and(|parts| parts.starts_with(|c| is_numeral(c) || "负負-".contains(c)));
    joined || parted || mixed(rest).is_ok() || words::is_and_a_half(rest)
}

/// A mixed number, whose parts are no numbers by themselves: 又二分之一 of 一又二分之一. What follows it.
fn mixed(input: &str) -> IResult<&str, ()> {
    let slash = satisfy(|c| matches!(c, '/' | '／'));
    let fraction = (number, alt((tag("分之"), recognize(slash))), number);
    value((), preceded(char('又'), fraction)).parse(input)
}

/// `dash = "-" | "—" | "–" | "~" | "至" | "到"`, in any width
pub(super) fn dash(input: &str) -> IResult<&str, char> {
    satisfy(|c| matches!(c, '-' | '－' | '—' | '–' | '~' | '～' | '至' | '到')).parse(input)
}

/// Whether `rest`, after the first number of ordinals, goes on to their last: 第1-3批, 第一至三批.
pub(super) fn is_span(rest: &str) -> bool {
    dash(rest).is_ok_and(|(rest, _)| rest.starts_with(is_numeral))
}

/// Where what holds the number at byte `start` of `text` ends, that is none: the last of the digits that are joined.
pub(super) fn end(text: &str, start: usize) -> usize {
    let mut rest = text[start..].trim_start_matches(is_numeral);
    loop {
        let mut behind = rest.chars();
        let joint = behind.next();
        let behind = behind.as_str();
        let next = match joint {
            Some('点' | '點' | '·' | '.' | '．' | ':' | '：' | '/' | '／' | '∶' | ',' | '^' | '×') => behind,
            Some(c) if dash(rest).is_ok() && !matches!(c, '至' | '到') => behind,
            Some('至' | '到') if text[..start].ends_with('第') => behind,
            Some('分') if behind.starts_with('之') => &behind['之'.len_utf8()..],
            Some('又') if mixed(rest).is_ok() => behind,
            _ => break,
        };
        let more = next.trim_start_matches(is_numeral);
        if more.len() == next.len() {
            break;
        }
        rest = more;
    }
    text.len() - rest.len()
}

/// Whether the digits at byte `start` of `text` are those of a code, a date, a time or a ratio: 1.2.3, 2020-07-08, 9:30,
/// 010-12345678, 007. They are joined as no number is, or begin with a zero.
pub(super) fn is_code(text: &str, start: usize) -> bool {
    code(&text[start..]).is_ok()
}

/// `code = digits { joint digits }`, with a joint of ratios, with two points or hyphens, or with a zero at its head
fn code(input: &str) -> IResult<&str, ()> {
    let (mut rest, first) = digits1(input)?;
    let joint = satisfy(|c| matches!(c, '.' | '．' | ':' | '：' | '/' | '／' | '∶' | '-' | '－' | '·'));
    let mut next = opt((joint, digits1));
    let zero = |digits: &str| digits.chars().count() > 1 && digits.starts_with(['0', '０']);
    let (mut ratio, mut points, mut hyphens, mut zeros) = (false, 0, 0, zero(first));
    while let (behind, Some((joint, digits))) = next.parse(rest)? {
        match joint {
            '.' | '．' => points += 1,
            '-' | '－' => {
                hyphens += 1;
                (zeros, points) = (zeros || zero(digits), 0);
            }
            _ => ratio = true,
        }
        if points > 1 {
            ratio = true;
        }
        rest = behind;
    }
    let dated = hyphens == 0 && rest.starts_with(['年', '月', '日', '时', '分', '秒']); // 07月08日
    verify(nom::combinator::success(()), |()| ratio || hyphens > 1 || zeros && !dated).parse(rest)
}

/// Whether a number ends before `rest`: no other character of numerals follows that belongs to no unit.
pub(super) fn is_whole(rest: &str) -> bool {
    !rest.starts_with(is_numeral) || words::is_unit_name(rest)
}

/// Whether one digit and one letter make a word: 5G, 3D, 4S, 5A级.
pub(super) fn is_letter_code(numeral: &str, rest: &str) -> bool {
    let mut behind = rest.chars();
    numeral.len() == 1
        && behind.next().is_some_and(|c| matches!(c, 'A' | 'B' | 'C' | 'D' | 'G' | 'K' | 'S' | 'V' | 'Q' | 'P'))
        && !behind.next().is_some_and(|c| c.is_ascii_alphanumeric())
}

/// The length of the sign that ends `before`, if what begins `input` is a number with a sign: -3.5, 负0.2.
///
/// 负 is none where it ends a word (减负, 正负), a hyphen none where it stands after what it may join to the number.
pub(super) fn is_sign(before: &str, input: &str) -> Option<usize> {
    let last = before.chars().next_back()?;
    let head = before[..before.len() - last.len_utf8()].chars().next_back();
    let behind = |heads: &str| head.is_some_and(|c| heads.contains(c));
    let signed = match last {
        '负' | '負' => !behind("减担抱肩自欺辜胜身正背重不亏债"),
        '-' | '－' => {
            head.is_none_or(|c| !c.is_alphanumeric() && !"）)】]”》%％‰℃-－—/.".contains(c) || SAID.contains(c))
        }
        '−' => head.is_none_or(|c| !is_numeral(c)),
        _ => false,
    };
    (signed && input.starts_with(is_numeral)).then(|| last.len_utf8())
}

/// Whether a number after `before` is what stands after the point of another: 5 in 一3.5.
pub(super) fn is_behind_point(before: &str) -> bool {
    before.strip_suffix(['.', '．', '点', '點']).is_some_and(|number| number.ends_with(is_numeral))
}

/// After these a hyphen before a number is a sign: 为-5, 增长-3.5%, 降至-10℃.
const SAID: &str = "为是至到达约长比降升差率速值得于在";

//! The document number (发文字号), typed: who issued the document, as what, in which year, as its how manieth.
//! It knows the forms of a century of practice, and writes the one that GB/T 9704 prescribes.

use core::fmt;
use core::str::FromStr;

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::one_of;
use nom::combinator::{opt, verify};
use nom::error::ParseError;
use nom::sequence::{delimited, preceded, terminated};
use nom::{Err, IResult, Parser as _};

use super::figure;
use crate::error::Error;
use crate::text::is_margin;

/// A document number (发文字号): 国发〔2019〕5号, the fifth document of the State Council (国) of the kind 发 in 2019.
///
/// It is written ([`Display`](fmt::Display)) as GB/T 9704-2012, 7.2.5 prescribes: the full year in 〔〕, the serial
/// without 第 and leading zeros. It is read from what older practice and web pages made of that, too: other brackets,
/// years of two digits, 第 before the serial, Chinese numerals, full-width digits, spaces.
///
/// ```
/// use gongwen::DocumentNumber;
/// let number: DocumentNumber = "国办发明电[2018]第15号".parse()?;
/// assert_eq!((number.agency(), number.kind()), ("国办", "发明电")); // General Office, telegram in clear
/// assert_eq!((number.year(), number.serial()), (Some(2018), 15));
/// assert_eq!(number.to_string(), "国办发明电〔2018〕15号");
///
/// // Decrees are counted without a year. The State Council's code stands for its name.
/// let decree: DocumentNumber = "中华人民共和国国务院令第七〇七号".parse()?;
/// assert_eq!(decree, "国令第707号".parse()?);
/// # Ok::<(), gongwen::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocumentNumber {
    code: Box<str>,
    year: Option<u16>,
    serial: u32,
    form: Form,
}

/// Where the year stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Form {
    /// 国发〔2019〕5号
    Bracketed,
    /// 〔1996〕武司字第82号, as was usual before 2000
    Leading,
    /// 国令第707号, 某部公告2019年第3号
    Counted,
}

/// The kinds of documents that codes (发文机关代字) end in, longer ones first.
const KINDS: &[&str] = &[
    "发明电",
    "明电",
    "公告",
    "通告",
    "发",
    "函",
    "令",
    "字",
    "电",
    "批",
    "复",
    "规",
    "任",
    "议",
    "阅",
    "通",
    "传",
    "办",
];

/// Codes of the central organs by which the issuer can be told from the number alone.
const AGENCIES: &[(&str, &str)] = &[
    ("国", "国务院"),
    ("国办", "国务院办公厅"),
    ("国务院", "国务院"),
    ("主席", "国家主席"),
    ("中", "中共中央"),
    ("中办", "中共中央办公厅"),
];

impl DocumentNumber {
    /// The code before the year (发文机关代字), as written: 国办发.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The code of the agency: 国办 in 国办发. The whole code where it ends in no usual kind.
    pub fn agency(&self) -> &str {
        &self.code[..self.code.len() - self.kind().len()]
    }

    /// The kind of document: 发 (issued), 函 (letter), 令 (decree), 发明电 (telegram in clear) …; empty where the code
    /// ends in no usual one.
    pub fn kind(&self) -> &str {
        kind(&self.code)
    }

    /// The year in full; decrees have none.
    pub fn year(&self) -> Option<u16> {
        self.year
    }

    /// The serial number within the year, or of all decrees.
    pub fn serial(&self) -> u32 {
        self.serial
    }

    /// The name of the agency, where its code is one of the central organs': 国务院, the State Council.
    pub fn issuer(&self) -> Option<&'static str> {
        AGENCIES.iter().find(|(code, _)| *code == self.agency()).map(|(_, name)| *name)
    }
}

/// The kind that a code ends in. What is nothing else is no kind: 函 alone is an agency's code.
fn kind(code: &str) -> &str {
    let kind = KINDS.iter().find(|kind| code.len() > kind.len() && code.ends_with(*kind));
    kind.map_or("", |kind| &code[code.len() - kind.len()..])
}

/// As GB/T 9704-2012, 7.2.5 prescribes: 国发〔2019〕5号. Decrees as 国令第707号.
impl fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, serial, .. } = self;
        match (self.form, self.year) {
            (Form::Bracketed, Some(year)) => write!(f, "{code}〔{year}〕{serial}号"),
            (Form::Leading, Some(year)) => write!(f, "〔{year}〕{code}第{serial}号"),
            (_, Some(year)) => write!(f, "{code}{year}年第{serial}号"),
            (_, None) => write!(f, "{code}第{serial}号"),
        }
    }
}

/// # Errors
/// Says what was expected where: an agency's code, a year in brackets, a serial number, 号.
impl FromStr for DocumentNumber {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match terminated(number, end).parse(text) {
            Ok((_, number)) => Ok(number),
            Err(Err::Error(fault) | Err::Failure(fault)) => {
                Err(Error::form(fault.expected, text, text.len() - fault.rest.len()))
            }
            Err(Err::Incomplete(_)) => Err(Error::form(NUMBER, text, text.len())), // complete parsers only
        }
    }
}

const NUMBER: &str = "a document number such as 国发〔2019〕5号";
const CODE: &str = "the code of an agency, such as 国发";
const YEAR: &str = "a year in brackets, such as 〔2019〕, or 第";
const CLOSE: &str = "a year of two or four digits and a closing bracket";
const SERIAL: &str = "a serial number";
const MARK: &str = "号";
const END: &str = "the end of the number";

/// What could not be read from here on.
#[derive(Debug)]
pub(super) struct Fault<'t> {
    rest: &'t str,
    expected: &'static str,
}

impl<'t> ParseError<&'t str> for Fault<'t> {
    fn from_error_kind(rest: &'t str, _: nom::error::ErrorKind) -> Self {
        Self { rest, expected: NUMBER }
    }

    fn append(_: &'t str, _: nom::error::ErrorKind, other: Self) -> Self {
        other
    }

    /// The one that came further, of two that stopped at the same place the first.
    fn or(self, other: Self) -> Self {
        if other.rest.len() < self.rest.len() { other } else { self }
    }
}

type Read<'t, T> = IResult<&'t str, T, Fault<'t>>;

/// `parser` behind white space; where it fails, `expected` was expected there.
fn token<'t, T>(
    expected: &'static str,
    mut parser: impl nom::Parser<&'t str, Output = T, Error = Fault<'t>>,
) -> impl nom::Parser<&'t str, Output = T, Error = Fault<'t>> {
    move |text: &'t str| {
        let rest = text.trim_start_matches(is_margin);
        parser.parse(rest).map_err(|error| error.map(|_| Fault { rest, expected }))
    }
}

/// `number = bracketed | leading | counted`
pub(super) fn number(text: &str) -> Read<'_, DocumentNumber> {
    alt((bracketed, leading, counted)).parse(text)
}

/// `bracketed = code year ["第"] serial "号"`: 国发〔2019〕5号, 国办发明电〔2018〕第15号
fn bracketed(text: &str) -> Read<'_, DocumentNumber> {
    let (rest, (code, year, _, serial, _)) = (code, year, opt(ordinal), serial, mark).parse(text)?;
    Ok((rest, DocumentNumber { code: spelled(code), year: Some(year), serial, form: Form::Bracketed }))
}

/// `leading = year code ["第"] serial "号"`: 〔1996〕武司字第82号, (83)国函字115号
fn leading(text: &str) -> Read<'_, DocumentNumber> {
    let (rest, (year, code, _, serial, _)) = (year, code, opt(ordinal), serial, mark).parse(text)?;
    Ok((rest, DocumentNumber { code: spelled(code), year: Some(year), serial, form: Form::Leading }))
}

/// `counted = code [DIGITS "年"] ["（"] "第" serial "号" ["）"]`: 国令第707号, 某部公告2019年第3号, 主席令（第三十五号）
fn counted(text: &str) -> Read<'_, DocumentNumber> {
    let plain_year = terminated(token(YEAR, figure::digits), token("年", tag("年")));
    let plain_year = verify(plain_year, |year| (1900..2200).contains(year));
    let numbered = || preceded(ordinal, terminated(serial, mark));
    let wrapped = delimited(token(YEAR, one_of("（(")), numbered(), token("）", one_of("）)")));
    let (rest, (code, year, serial)) = (code, opt(plain_year), alt((numbered(), wrapped))).parse(text)?;
    let year = year.and_then(|year| u16::try_from(year).ok());
    Ok((rest, DocumentNumber { code: abbreviated(code), year, serial, form: Form::Counted }))
}

/// `code`: letters and characters of words, 40 at most; organs that issue together are parted by 、 or space.
fn code(text: &str) -> Read<'_, &str> {
    let part = |c: char| c.is_alphabetic() && !matches!(c, '第' | '〇') || matches!(c, '、' | ' ' | '\u{3000}');
    let code = take_while1(part).map(|code: &str| code.trim_end_matches(is_margin));
    token(CODE, verify(code, |code: &str| !code.is_empty() && code.chars().count() <= 40)).parse(text)
}

/// `year = OPEN DIGITS ["年"] CLOSE`, of four digits, or of two before 2000
fn year(text: &str) -> Read<'_, u16> {
    let open = token(YEAR, one_of("〔﹝［[【〖（("));
    let close = token(CLOSE, one_of("〕﹞］]】〗）)"));
    let figure = token(CLOSE, verify(figure::digits, |year| matches!(year, 49..=99 | 1900..=2199)));
    let year = |year: u32| u16::try_from(if year < 100 { 1900 + year } else { year }).unwrap_or_default();
    delimited(open, terminated(figure, opt(tag("年"))), close).map(year).parse(text)
}

/// `ordinal = "第"`
fn ordinal(text: &str) -> Read<'_, &str> {
    token(YEAR, tag("第")).parse(text)
}

/// `serial`: a number in digits of any script
fn serial(text: &str) -> Read<'_, u32> {
    token(SERIAL, alt((figure::digits, figure::chinese))).parse(text)
}

/// `mark = "号"`
fn mark(text: &str) -> Read<'_, &str> {
    token(MARK, tag("号")).parse(text)
}

/// White space up to the end.
fn end(text: &str) -> Read<'_, ()> {
    token(END, nom::combinator::eof).map(|_| ()).parse(text)
}

/// The code of a decree: the first organ's, without the name of the state, the State Council's as 国.
fn abbreviated(code: &str) -> Box<str> {
    let Some(organs) = code.strip_suffix('令') else { return spelled(code) };
    let first = organs.split(|c| c == '、' || is_margin(c)).find(|organ| !organ.is_empty()).unwrap_or(organs);
    let first = first.strip_prefix("中华人民共和国").unwrap_or(first);
    format!("{}令", if first == "国务院" { "国" } else { first }).into()
}

/// The code without the white space that a typist put between its characters.
fn spelled(code: &str) -> Box<str> {
    code.chars().filter(|&c| !is_margin(c)).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_and_written_as_prescribed() {
        for (text, agency, kind, year, serial, want) in [
            ("国发〔2019〕5号", "国", "发", Some(2019), 5, "国发〔2019〕5号"),
            ("国办发明电〔2018〕15号", "国办", "发明电", Some(2018), 15, "国办发明电〔2018〕15号"),
            ("国函［1985］88号", "国", "函", Some(1985), 88, "国函〔1985〕88号"),
            ("国办发[2004]07号", "国办", "发", Some(2004), 7, "国办发〔2004〕7号"),
            ("京政发﹝２０１９﹞第１２号", "京政", "发", Some(2019), 12, "京政发〔2019〕12号"),
            ("国发(1981)第87号", "国", "发", Some(1981), 87, "国发〔1981〕87号"),
            ("国科发高〔2018〕235号", "国科发高", "", Some(2018), 235, "国科发高〔2018〕235号"),
            ("工信部联企业〔2011〕300号", "工信部联企业", "", Some(2011), 300, "工信部联企业〔2011〕300号"),
            ("国发【一九八五】一百零三号", "国", "发", Some(1985), 103, "国发〔1985〕103号"),
            ("〔1996〕武司字第82号", "武司", "字", Some(1996), 82, "〔1996〕武司字第82号"),
            ("(83)财农字115号", "财农", "字", Some(1983), 115, "〔1983〕财农字第115号"),
            ("国 发 〔 2019 〕 5 号 ", "国", "发", Some(2019), 5, "国发〔2019〕5号"),
            ("国令第707号", "国", "令", None, 707, "国令第707号"),
            ("国务院令第707号", "国", "令", None, 707, "国令第707号"),
            ("中华人民共和国国务院令　第707号", "国", "令", None, 707, "国令第707号"),
            ("中华人民共和国国务院、中华人民共和国中央军事委员会令第500号", "国", "令", None, 500, "国令第500号"),
            ("中华人民共和国主席令（第三十五号）", "主席", "令", None, 35, "主席令第35号"),
            ("某部令2018年第36号", "某部", "令", Some(2018), 36, "某部令2018年第36号"),
            ("某局公告2019年第3号", "某局", "公告", Some(2019), 3, "某局公告2019年第3号"),
        ] {
            let number: DocumentNumber = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(number.to_string(), want, "{text}");
            assert_eq!((number.agency(), number.kind()), (agency, kind), "{text}");
            assert_eq!((number.year(), number.serial()), (year, serial), "{text}");
            assert_eq!(number.to_string().parse(), Ok(number), "{text}");
        }
    }

    #[test]
    fn errors_say_what_was_expected_where() {
        for (text, want, at) in [
            ("", CODE, 0),
            ("国发", YEAR, 6),
            ("国发2019", YEAR, 6),
            ("国发〔19〕5号", CLOSE, 9),
            ("国发〔2019", CLOSE, 13),
            ("国发〔2019〕号", SERIAL, 16),
            ("国发〔2019〕5", MARK, 17),
            ("国发〔2019〕5号文", END, 20),
            ("国令第号", SERIAL, 9),
            ("国发〔2019〕99999999999号", SERIAL, 16),
        ] {
            let error = text.parse::<DocumentNumber>().unwrap_err();
            assert_eq!((error.expected(), error.span().start()), (want, at), "{text}: {error}");
        }
        let error = "国发〔2019〕5".parse::<DocumentNumber>().unwrap_err();
        assert_eq!(error.to_string(), "expected 号, found \"国发〔2019〕5\"");
    }

    #[test]
    fn the_number_says_who_issued_the_document() {
        let issuer = |text: &str| text.parse::<DocumentNumber>().unwrap().issuer();
        assert_eq!(issuer("国办函〔2005〕21号"), Some("国务院办公厅"));
        assert_eq!(issuer("国令第707号"), Some("国务院"));
        assert_eq!(issuer("武司〔1996〕82号"), None);
    }
}

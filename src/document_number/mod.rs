//! The document number (发文字号), typed: who issued the document, as what, in which year, as its how manieth.
//! It writes the form that GB/T 9704 prescribes; how older ones are read stands in `read`.

pub(crate) mod figure;
mod read;

use core::fmt;
use core::str::FromStr;

use crate::error::Error;

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
        read::number(text)
    }
}

#[cfg(test)]
mod tests {
    use super::read::{CLOSE, CODE, END, MARK, SERIAL, YEAR};
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

//! Which encoding a page says that it is in (HTML standard, 13.2.3.2: prescan a byte stream to determine its encoding).

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};
use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_till, take_until, take_while};
use nom::character::complete::one_of;
use nom::combinator::{cut, opt, peek, recognize, verify};
use nom::multi::many0_count;
use nom::number::complete::u8;
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser as _};

/// How many bytes are looked at. The standard advises 1024 for a start; a `<meta>` that comes later makes browsers read
/// the page anew (13.2.3.4, changing the encoding while parsing), as one after long scripts and styles does.
const LOOKED_AT: usize = 1 << 16;

type Read<'b, T> = IResult<&'b [u8], T>;

/// The encoding that the first bytes of a page declare: in a `<meta>`, or else in an XML declaration.
pub(super) fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    match head {
        [b'<', 0, b'?', 0, b'x', 0, ..] => Some(UTF_16LE),
        [0, b'<', 0, b'?', 0, b'x', ..] => Some(UTF_16BE),
        _ => in_meta(head).or_else(|| xml_declaration(head).ok().and_then(|(_, label)| encoding(label))),
    }
}

/// The encoding of a label, as a page that could be read so far can be in it.
fn encoding(label: &[u8]) -> Option<&'static Encoding> {
    Some(match Encoding::for_label(label)? {
        e if e == UTF_16BE || e == UTF_16LE => UTF_8,
        e if e == X_USER_DEFINED => WINDOWS_1252,
        e => e,
    })
}

/// The encoding of the first `<meta>` that has one. Where the bytes end within a tag or a comment, none follows.
fn in_meta(mut rest: &[u8]) -> Option<&'static Encoding> {
    while let Some(at) = memchr::memchr(b'<', rest) {
        rest = &rest[at..];
        if let Ok((tail, _)) = meta_open(rest) {
            let mut meta = Meta::default();
            rest = meta.attributes(tail);
            if let (Some(encoding), b'>') = (meta.encoding(), rest.first()?) {
                return Some(encoding);
            }
        } else if let Ok((tail, _)) = tag_open(rest) {
            rest = Meta::default().attributes(tail);
        } else if rest.starts_with(b"<!--") {
            rest = &rest[memchr::memmem::find(&rest[2..], b"-->")?..]; // the dashes may be the opening ones
            rest = &rest["-->".len()..];
        } else if matches!(rest.get(1), Some(b'!' | b'/' | b'?')) {
            rest = &rest[memchr::memchr(b'>', rest)?..];
        } else {
            rest = &rest[1..];
        }
    }
    None
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0C' | b'\r' | b' ')
}

/// `*WS`
fn spaces(input: &[u8]) -> Read<'_, &[u8]> {
    take_while(is_space).parse(input)
}

/// `"<meta"`, in any case, with white space or `/` after it
fn meta_open(input: &[u8]) -> Read<'_, &[u8]> {
    terminated(tag_no_case(&b"<meta"[..]), peek(one_of("\t\n\x0C\r /"))).parse(input)
}

/// `"<" ["/"] ALPHA *( any but WS / ">" )`
fn tag_open(input: &[u8]) -> Read<'_, &[u8]> {
    let name = verify(take_till(|byte| is_space(byte) || byte == b'>'), |name: &[u8]| {
        name.first().is_some_and(u8::is_ascii_alphabetic)
    });
    recognize((tag("<"), opt(tag("/")), name)).parse(input)
}

/// `*( WS / "/" ) name [ *WS "=" *WS value ]` (get an attribute); none where the value's quote is missing
fn attribute(input: &[u8]) -> Read<'_, (&[u8], &[u8])> {
    let first = verify(u8, |&byte| byte != b'>');
    let name = recognize((first, take_till(|byte| is_space(byte) || matches!(byte, b'/' | b'>' | b'='))));
    let name = preceded(take_while(|byte| is_space(byte) || byte == b'/'), name);
    (name, opt(preceded((spaces, tag("="), spaces), cut(value))).map(Option::unwrap_or_default)).parse(input)
}

/// `DQUOTE *( any but DQUOTE ) DQUOTE / "'" *( any but "'" ) "'" / *( any but WS / ">" )`
fn value(input: &[u8]) -> Read<'_, &[u8]> {
    match input.first() {
        Some(b'"' | b'\'') => quoted(input),
        _ => take_till(|byte| is_space(byte) || byte == b'>').parse(input),
    }
}

/// `DQUOTE *( any but DQUOTE ) DQUOTE / "'" *( any but "'" ) "'"`
fn quoted(input: &[u8]) -> Read<'_, &[u8]> {
    let by = |quote: &'static str| delimited(tag(quote), take_till(|byte| byte == quote.as_bytes()[0]), tag(quote));
    alt((by("\""), by("'"))).parse(input)
}

/// What the attributes of a `<meta>` say; the first of each name counts.
#[derive(Default)]
struct Meta<'b> {
    http_equiv: Option<&'b [u8]>,
    content: Option<&'b [u8]>,
    charset: Option<&'b [u8]>,
}

impl<'b> Meta<'b> {
    /// Reads attributes up to `>`; what is after them. Bytes that end before say nothing.
    fn attributes(&mut self, mut rest: &'b [u8]) -> &'b [u8] {
        while let Ok((behind, (name, value))) = attribute(rest) {
            rest = behind;
            for (known, of) in
                [("http-equiv", &mut self.http_equiv), ("content", &mut self.content), ("charset", &mut self.charset)]
            {
                if name.eq_ignore_ascii_case(known.as_bytes()) {
                    of.get_or_insert(value);
                }
            }
        }
        match memchr::memchr(b'>', rest) {
            Some(at) if rest[..at].iter().all(|&byte| is_space(byte) || byte == b'/') => &rest[at..],
            _ => &[],
        }
    }

    /// The encoding: `charset`, or that in `content` where `http-equiv` says what it is.
    fn encoding(&self) -> Option<&'static Encoding> {
        if let Some(label) = self.charset {
            return encoding(label);
        }
        let pragma = self.http_equiv.is_some_and(|name| name.eq_ignore_ascii_case(b"content-type"));
        self.content.filter(|_| pragma).and_then(in_content)
    }
}

/// The encoding in `text/html; charset=…` (2.4.4: extracting a character encoding from a meta element).
fn in_content(mut rest: &[u8]) -> Option<&'static Encoding> {
    const NAME: &[u8] = b"charset";
    loop {
        let at = rest.windows(NAME.len()).position(|word| word.eq_ignore_ascii_case(NAME))?;
        rest = &rest[at + NAME.len()..];
        let equals: Read<'_, _> = (spaces, tag("="), spaces).parse(rest);
        if let Ok((value, _)) = equals {
            let (_, label) = match value.first() {
                Some(b'"' | b'\'') => quoted(value).ok()?,
                _ => label(value).ok()?,
            };
            return encoding(label);
        }
    }
}

/// `*( any but WS / ";" )`
fn label(input: &[u8]) -> Read<'_, &[u8]> {
    take_till(|byte| is_space(byte) || byte == b';').parse(input)
}

/// `"<?xml" *any "encoding" *WS "=" *WS quoted`, before the first `>` (get an XML encoding)
fn xml_declaration(input: &[u8]) -> Read<'_, &[u8]> {
    let (rest, declaration) =
        terminated(preceded(tag("<?xml"), take_till(|byte| byte == b'>')), tag(">")).parse(input)?;
    let space = || many0_count(verify(u8, |&byte| byte <= b' '));
    let word = || tag("encoding");
    let (value, _) = (take_until("encoding"), word(), space(), tag("="), space()).parse(declaration)?;
    let (_, label) = verify(quoted, |label: &[u8]| label.iter().all(|&byte| byte > b' ')).parse(value)?;
    Ok((rest, label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pages_declare() {
        for (head, want) in [
            ("<meta charset=gbk>", "GBK"),
            ("<META CHARSET='GB2312'/>", "GBK"),
            ("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb18030\">", "gb18030"),
            ("<meta content='text/html;charset = \"big5\"' http-equiv=content-type>", "Big5"),
            ("<meta/charset=\"utf-8\"/>", "UTF-8"),
            ("<meta charset=utf-16le>", "UTF-8"),
            ("<meta charset=x-user-defined>", "windows-1252"),
            ("<meta charset=gbk charset=big5>", "GBK"),
            ("<meta name=a charset = gbk >", "GBK"),
            ("<meta charset=nonsense><meta charset=big5>", "Big5"),
            ("<meta http-equiv=refresh content='charset=gbk'><meta charset=big5>", "Big5"),
            ("<meta content='charset=gbk'><meta charset=big5>", "Big5"),
            ("<meta http-equiv=content-type content='charset charset=gbk;x'>", "GBK"),
            ("<meta charset=big5 content='charset=gbk' http-equiv=content-type>", "Big5"),
            ("<!-- <meta charset=gbk> --><meta charset=big5>", "Big5"),
            ("<!--><meta charset=big5>", "Big5"),
            ("<!DOCTYPE html '<meta charset=gbk'><meta charset=big5>", "Big5"),
            ("<?php <meta charset=gbk ?></ <meta charset=gbk><a b='<meta charset=gbk>'><meta charset=big5>", "Big5"),
            ("<a<meta charset=gbk><meta charset=big5>", "Big5"),
            ("<metacharset=gbk><1<meta charset=big5>", "Big5"),
            ("<meta =charset=gbk charset=big5>", "Big5"),
            ("<?xml version='1.0' encoding = 'gbk' ?><a>", "GBK"),
            ("<?xml encoding='gbk'?><meta charset=big5>", "Big5"),
            ("<\0?\0x\0", "UTF-16LE"),
            ("\0<\0?\0x", "UTF-16BE"),
        ] {
            assert_eq!(declared(head.as_bytes()).map(Encoding::name), Some(want), "{head:?}");
        }
    }

    #[test]
    fn what_declares_nothing() {
        for head in [
            "",
            "<",
            "<meta",
            "<meta ",
            "<meta charset=gbk",
            "<meta charset='gbk>",
            "<meta charset='gbk'",
            "<meta charset=>",
            "<meta http-equiv=content-type content='charset=\"gbk'>",
            "<meta http-equiv=content-type content='charset'>",
            "<a b='><meta charset=gbk>",
            "<!-- <meta charset=gbk>",
            "<?xml encoding='g b k'?>",
            "<?xml encoding=gbk?>",
            "<?xml encoding='gbk'",
            " <?xml encoding='gbk'?>",
        ] {
            assert_eq!(declared(head.as_bytes()), None, "{head:?}");
        }
        let late = format!("{}<meta charset=gbk>", " ".repeat(LOOKED_AT - 17));
        assert_eq!(declared(late.as_bytes()), None);
        assert!(declared(&late.as_bytes()[1..]).is_some());
    }
}

//! Bytes to text: which encoding a file is in, and what of it is none. Nothing is lost without a word: what an
//! encoding does not know reads as U+FFFD and is noted.

#[cfg(feature = "encoding")]
mod legacy;
mod offsets;
#[cfg(feature = "encoding")]
mod prescan;

pub use offsets::Offsets;

use core::fmt::Write;
use std::borrow::Cow;

use crate::diagnostic::{Code, Log};
use crate::growth::work;
use crate::span::Span;

/// A text and the encoding that its bytes were in.
#[derive(Debug)]
pub(crate) struct Decoded<'a> {
    pub text: Cow<'a, str>,
    /// By its name in the Encoding Standard.
    pub encoding: &'static str,
}

/// The name of the encoding that most files are in.
const UTF_8: &str = "UTF-8";

/// The names of the encodings in the Encoding Standard, section 4.2.
#[cfg(feature = "serde")]
#[rustfmt::skip]
const NAMES: [&str; 40] = [
    UTF_8, "IBM866", "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-5", "ISO-8859-6", "ISO-8859-7", "ISO-8859-8",
    "ISO-8859-8-I", "ISO-8859-10", "ISO-8859-13", "ISO-8859-14", "ISO-8859-15", "ISO-8859-16", "KOI8-R", "KOI8-U",
    "macintosh", "windows-874", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254",
    "windows-1255", "windows-1256", "windows-1257", "windows-1258", "x-mac-cyrillic", "GBK", "gb18030", "Big5", "EUC-JP",
    "ISO-2022-JP", "Shift_JIS", "EUC-KR", "replacement", "UTF-16BE", "UTF-16LE", "x-user-defined",
];

/// The encoding of this name, which is one of the Encoding Standard's.
#[cfg(feature = "serde")]
pub(crate) fn named(name: &str) -> Option<&'static str> {
    NAMES.into_iter().find(|known| *known == name)
}

/// Decodes `bytes`, or as many of them as make `limit` bytes of text and some. UTF-8 is borrowed, its byte order mark
/// kept, so that offsets into the text are offsets into the file; the mark of UTF-16 is not.
///
/// The encoding is, by the first of these that says:
/// 1. a byte order mark (HTML standard, 13.2.3.2);
/// 2. the bytes themselves, if they are UTF-8: archives store pages in UTF-8 and leave the `<meta charset=gb2312>` in
///    them as it was, while text in another encoding that happens to be UTF-8 is hardly to be found;
/// 3. zeros among the bytes, and units of UTF-16 in one of its orders that Chinese texts have;
/// 4. what the first bytes declare (the same section: prescan a byte stream to determine its encoding), unless that is
///    UTF-8, which most of them are not;
/// 5. how often which bytes follow each other.
pub(crate) fn decode<'a>(bytes: &'a [u8], limit: usize, log: &mut Log) -> Decoded<'a> {
    work(bytes.len());
    if let Ok(text) = core::str::from_utf8(bytes) {
        return Decoded { text: Cow::Borrowed(text), encoding: UTF_8 };
    }
    #[cfg(feature = "encoding")]
    let known = legacy::encoding(bytes);
    #[cfg(feature = "encoding")]
    let is_utf_16 = known.is_some_and(|(encoding, _)| encoding.name().starts_with("UTF-16"));
    #[cfg(not(feature = "encoding"))]
    let is_utf_16 = false;
    if !is_utf_16 && let Some((at, byte)) = binary(bytes) {
        let found = || format!("byte {byte:02X} at offset {at}");
        log.note_found(Code::Binary, Span::default(), "bytes of text", found);
    }
    let mut losses = Losses { pending: None, log };
    #[cfg(feature = "encoding")]
    if let Some((encoding, mark)) = known {
        let text = legacy::decode(encoding, bytes, mark, limit, &mut losses);
        losses.tell();
        return Decoded { text: Cow::Owned(text), encoding: encoding.name() };
    }
    let text = lossy(bytes, limit, &mut losses);
    losses.tell();
    Decoded { text: Cow::Owned(text), encoding: UTF_8 }
}

/// How many bytes tell text from other files (MIME Sniffing standard, section 5.2, the resource header).
const HEADER: usize = 1445;

/// The first byte that no text has, and where it stands (the same, section 3, binary data byte).
fn binary(bytes: &[u8]) -> Option<(usize, u8)> {
    let is_binary = |byte: u8| matches!(byte, 0..=0x08 | 0x0B | 0x0E..=0x1A | 0x1C..=0x1F);
    bytes.iter().copied().enumerate().take(HEADER).find(|&(_, byte)| is_binary(byte))
}

/// UTF-8 with faults: each is replaced as the Encoding Standard has it.
fn lossy(bytes: &[u8], limit: usize, losses: &mut Losses<'_>) -> String {
    let mut text = String::with_capacity(bytes.len().min(limit));
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            losses.replace(&mut text, at, chunk.invalid());
            at += chunk.invalid().len();
        }
        if text.len() > limit {
            break;
        }
    }
    text
}

/// What could not be decoded: sequences that follow each other are told as one.
struct Losses<'l> {
    pending: Option<Loss>,
    log: &'l mut Log,
}

/// A run of bytes that could not be decoded.
struct Loss {
    /// The replacement characters, in the text.
    span: Span,
    /// The offset of the first byte in the file.
    at: usize,
    count: usize,
    /// The first of them.
    bytes: Vec<u8>,
}

/// How many bytes of a run are told: as many as two characters of any encoding have.
const TOLD: usize = 8;

impl Losses<'_> {
    /// Puts U+FFFD in the place of `bytes`, which stand at offset `at`.
    fn replace(&mut self, text: &mut String, at: usize, bytes: &[u8]) {
        let start = text.len();
        text.push(char::REPLACEMENT_CHARACTER);
        if self.pending.as_ref().is_none_or(|loss| loss.span.end() < start) {
            self.tell();
        }
        let loss = self.pending.get_or_insert(Loss { span: Span::new(start, start), at, count: 0, bytes: Vec::new() });
        loss.span = Span::new(loss.span.start(), text.len());
        loss.count += bytes.len();
        let room = TOLD - loss.bytes.len();
        loss.bytes.extend(bytes.iter().take(room));
    }

    /// Notes the run that is told next.
    fn tell(&mut self) {
        let Some(Loss { span, at, count, bytes }) = self.pending.take() else { return };
        let found = || {
            let mut found = format!("{count} {} at offset {at}:", if count == 1 { "byte" } else { "bytes" });
            for byte in &bytes {
                let _ = write!(found, " {byte:02X}"); // writing to a string does not fail
            }
            found.push_str(if bytes.len() < count { " …" } else { "" });
            found
        };
        self.log.note_found(Code::Encoding, span, "bytes that the encoding knows", found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Diagnostic;

    /// The text, the encoding, and what was noted.
    fn decoded(bytes: &[u8]) -> (String, &'static str, Vec<Diagnostic>) {
        let mut log = Log::new(99);
        let Decoded { text, encoding } = decode(bytes, usize::MAX, &mut log);
        let diagnostics = log.finish(&text);
        (text.into_owned(), encoding, diagnostics)
    }

    #[test]
    fn utf_8_is_borrowed_with_its_mark_whatever_it_declares() {
        for text in ["", "a", "会议", "\u{FEFF}会议", "<meta charset=gbk>会议", "<?xml encoding='big5'?>一"] {
            let decoded = decode(text.as_bytes(), usize::MAX, &mut Log::new(0));
            assert!(matches!(decoded.text, Cow::Borrowed(_)), "{text:?}");
            assert_eq!((decoded.text.as_ref(), decoded.encoding), (text, UTF_8));
        }
    }

    #[test]
    fn faults_in_utf_8_are_replaced_and_told_in_runs() {
        let (text, encoding, told) = decoded(b"\xEF\xBB\xBF\xE4\xBC\x9A\xFF\xC0\x80a\xE8\xAE");
        assert_eq!((text.as_str(), encoding), ("\u{FEFF}会\u{FFFD}\u{FFFD}\u{FFFD}a\u{FFFD}", UTF_8));
        let told: Vec<_> = told.iter().map(|told| (told.code, told.span.range(), told.found.as_ref())).collect();
        let want = [(6..15, "3 bytes at offset 6: FF C0 80"), (16..19, "2 bytes at offset 10: E8 AE")];
        assert_eq!(told, want.map(|(span, found)| (Code::Encoding, span, found)));
    }

    #[test]
    fn long_runs_are_told_in_short() {
        let (_, _, told) = decoded(&[b"\xEF\xBB\xBF".as_slice(), &[0xFF; 1000]].concat());
        assert_eq!(told[0].found, "1000 bytes at offset 3: FF FF FF FF FF FF FF FF …");
        assert_eq!(told.len(), 1);
    }

    #[test]
    fn decoding_stops_at_the_limit() {
        for mark in [b"\xEF\xBB\xBF".as_slice(), b"\xFE\xFF"] {
            let bytes = [mark, &vec![0xDC; 1 << 20]].concat();
            let text = decode(&bytes, 1000, &mut Log::new(9)).text;
            assert!((1001..1 << 18).contains(&text.len()), "{}", text.len());
        }
    }

    #[cfg(feature = "encoding")]
    #[test]
    fn each_sign_of_an_encoding_counts_in_its_order() {
        for (bytes, encoding, text) in [
            (b"\xFE\xFF\x4F\x1A".as_slice(), "UTF-16BE", "会"),
            (b"\xFF\xFE\x1A\x4F", "UTF-16LE", "会"),
            (b"\xFF\xFE", "UTF-16LE", ""),
            (b"<\0?\0x\0\xAE\x8B\x1A\x4F", "UTF-16LE", "<?x议会"),
            (b"<meta charset=gb2312>\xBB\xE1", "GBK", "<meta charset=gb2312>会"),
            (b"<meta charset=gb18030>\x81\x30\x89\x38", "gb18030", "<meta charset=gb18030>ß"),
            (b"<meta charset=big5>\xB7\x7C", "Big5", "<meta charset=big5>會"),
            (b"<meta charset=hz-gb-2312>\xBB\xE1\xD2\xE9", "GBK", "<meta charset=hz-gb-2312>会议"),
            (b"<meta charset=utf-8>\xBB\xE1\xD2\xE9", "GBK", "<meta charset=utf-8>会议"),
            (b"<?xml encoding='big5'?>\xB7\x7C", "Big5", "<?xml encoding='big5'?>會"),
            (b"\xBB\xE1\xD2\xE9\xC7\xBF\xB5\xF7", "GBK", "会议强调"),
            (b"\x1A\x4F\xAE\x8B\x0A\x00\x81\x89", "UTF-16LE", "会议\n要"),
            (b"\x4F\x1A\x8B\xAE\x00\x0A\x89\x81", "UTF-16BE", "会议\n要"),
            (b"\xB7\x7C\xC4\xB3\xB1\x6A\xBD\xD5\xA1\x41\xAD\x6E\xB8\xA8\xB9\xEA\xA1\x43", "Big5", "會議強調，要落實。"),
        ] {
            let (found, name, told) = decoded(bytes);
            assert_eq!((found.as_str(), name, told.len()), (text, encoding, 0), "{bytes:02X?}");
        }
    }

    #[cfg(feature = "encoding")]
    #[test]
    fn a_few_faults_do_not_change_the_encoding() {
        let text = "会议强调，要抓好落实。";
        let mut bytes = format!("<meta charset=gbk>{text}").into_bytes();
        bytes.pop();
        assert_eq!(decoded(&bytes).1, UTF_8, "cut off");
        bytes.insert(21, 0xFF);
        let (found, name, told) = decoded(&bytes);
        assert_eq!((name, told.len()), (UTF_8, 2), "{found:?}");
    }

    #[cfg(feature = "encoding")]
    #[test]
    fn utf_16_without_a_mark_is_known_by_its_units_whatever_it_declares() {
        let units = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        let page = "<meta charset=gb2312><title>关于做好防汛工作的通知</title><p>各区人民政府：</p>";
        let (text, encoding, told) = decoded(&units(page));
        assert_eq!((text.as_str(), encoding, told.len()), (page, "UTF-16LE", 0));
        // Zeros in a file of another kind do not make it UTF-16.
        let picture = [b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR".as_slice(), &[0xF3; 64]].concat();
        assert!(!decoded(&picture).1.starts_with("UTF-16"));
    }

    #[cfg(feature = "encoding")]
    #[test]
    fn a_declaration_of_utf_8_holds_where_most_of_the_text_is() {
        let bytes = [b"<meta charset=utf-8>".as_slice(), "会议强调".as_bytes(), b"\xBB\xE1\xD2\xE9"].concat();
        let (text, encoding, told) = decoded(&bytes);
        assert!(text.starts_with("<meta charset=utf-8>会议强调\u{FFFD}"), "{text:?}");
        assert_eq!((encoding, told.len()), (UTF_8, 1), "{told:?}");
        assert_eq!(told[0].found, "4 bytes at offset 32: BB E1 D2 E9");
    }

    #[cfg(feature = "encoding")]
    #[test]
    fn a_declaration_is_found_behind_long_scripts() {
        let script = format!("<script>{}</script>", "x".repeat(3000));
        let bytes = [script.as_bytes(), b"<meta charset=big5>\xB7\x7C"].concat();
        assert_eq!(decoded(&bytes).1, "Big5");
    }

    #[cfg(feature = "encoding")]
    #[test]
    fn what_legacy_encodings_do_not_know_is_told() {
        for (bytes, text, found) in [
            (
                b"<meta charset=gbk>\xBB\xE1\xFF\xD2\xE9".as_slice(),
                "<meta charset=gbk>会\u{FFFD}议",
                "1 byte at offset 20: FF",
            ),
            (b"<meta charset=gb18030>\x81\x30\x81a", "<meta charset=gb18030>\u{FFFD}0乤", "1 byte at offset 22: 81"),
            (b"\xFE\xFF\x4F\x1A\xDC\x00\x00a", "会\u{FFFD}a", "2 bytes at offset 4: DC 00"),
            (b"\xFF\xFE\x1A\x4F\x3D\xD8", "会\u{FFFD}", "2 bytes at offset 4: 3D D8"),
        ] {
            let (decoded, _, told) = decoded(bytes);
            assert_eq!(decoded, text, "{bytes:02X?}");
            assert!(told[0].found.starts_with(found) && told[0].span.of(text) == Some("\u{FFFD}"), "{told:?}");
        }
    }

    #[cfg(feature = "serde")]
    #[test]
    fn names_are_those_of_the_standard() {
        assert_eq!((named("Big5"), named("big5"), named("")), (Some("Big5"), None, None));
        #[cfg(feature = "encoding")]
        for name in NAMES {
            assert_eq!(encoding_rs::Encoding::for_label(name.as_bytes()).map_or("x-user-defined", |e| e.name()), name);
        }
    }
}

//! What is not UTF-8: by which signs its encoding is known, and how it is decoded.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, DecoderResult, Encoding, GBK, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE};

use super::{Losses, prescan};
use crate::growth::work;

/// How many bytes are decoded in one go: enough for speed, little memory set aside for what may come out.
const CHUNK: usize = 1 << 16;

/// How many bytes the encoding is guessed from: the first words tell, and guessing is slow.
const GUESSED: usize = 1 << 18;

/// How many characters are well-formed to each that is not, in text that is UTF-8 all the same. In text of another
/// encoding that is read as UTF-8 most are not.
const WELL_FORMED: usize = 10;

/// The encoding of `bytes`, which are not UTF-8 without fault, and how long its byte order mark is; nothing if it is
/// UTF-8 with faults.
pub(super) fn encoding(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return (encoding != UTF_8).then_some((encoding, length));
    }
    if let Some(encoding) = utf_16(bytes) {
        return Some((encoding, 0));
    }
    let declared = prescan::declared(bytes);
    if is_nearly_utf8(bytes, declared == Some(UTF_8)) {
        return None;
    }
    // HZ and its like are no encodings to the standard any more; and UTF-8 it is not
    let declared = declared.filter(|&encoding| encoding != REPLACEMENT && encoding != UTF_8);
    Some((declared.unwrap_or_else(|| guess(bytes)), 0))
}

/// Whether text is UTF-8 but for a few bytes. The last character may be cut off. Where the text declares that it is,
/// it is so unless most of it is not: what a file of one encoding got appended in another leaves the first as it was.
/// Only characters of three bytes count then, as Chinese ones are: in GBK, two bytes often look like one of UTF-8.
fn is_nearly_utf8(bytes: &[u8], declared: bool) -> bool {
    work(bytes.len());
    let (mut well, mut ill, mut last) = (0, 0, &bytes[..0]);
    let opening = if declared { 0xE0 } else { 0xC0 }; // such a byte begins a character
    for chunk in bytes.utf8_chunks() {
        well += chunk.valid().bytes().filter(|byte| *byte >= opening).count();
        last = chunk.invalid();
        ill += usize::from(!last.is_empty());
    }
    let cut_off = core::str::from_utf8(last).is_err_and(|error| error.error_len().is_none());
    let faults = ill - usize::from(cut_off);
    if declared { faults <= well } else { faults * WELL_FORMED <= well }
}

/// How many bytes tell UTF-16 without a mark.
const SAMPLE: usize = 1 << 12;

/// UTF-16 without a byte order mark: whatever it declares, its bytes have zeros among them, as no other encoding's text
/// does, and in one order of the bytes nearly all units are such as Chinese texts and markup have.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    memchr::memchr(0, sample)?;
    let usual = |order: fn([u8; 2]) -> u16| {
        let units = sample.chunks_exact(2).map(|unit| order([unit[0], unit[1]]));
        units.filter(|&unit| is_usual(unit)).count()
    };
    let (little, big) = (usual(u16::from_le_bytes), usual(u16::from_be_bytes));
    let (encoding, more, less) = if little >= big { (UTF_16LE, little, big) } else { (UTF_16BE, big, little) };
    (more * 40 >= sample.len() / 2 * 39 && less < more).then_some(encoding)
}

/// Whether a unit of UTF-16 is a character of Chinese texts and markup: ASCII, a Chinese character, punctuation, a
/// full-width form.
fn is_usual(unit: u16) -> bool {
    matches!(unit, 9..=13 | 0x20..=0x7E | 0xA0..=0xFF | 0x2010..=0x203B | 0x2460..=0x24FF | 0x3000..=0x303F
        | 0x4E00..=0x9FFF | 0xFF00..=0xFFEF)
}

/// The encoding that the bytes look like. A few characters may look like those of any language; of a notice they are
/// Chinese.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(GUESSED)], bytes.len() <= GUESSED);
    match detector.guess(None, Utf8Detection::Deny) {
        chinese if chinese == GBK || chinese == BIG5 => chinese,
        _ => detector.guess(Some(b"cn"), Utf8Detection::Deny),
    }
}

/// Decodes `bytes` from the offset `at` on, or as many of them as make `limit` bytes of text and some.
pub(super) fn decode(
    encoding: &'static Encoding,
    bytes: &[u8],
    mut at: usize,
    limit: usize,
    losses: &mut Losses<'_>,
) -> String {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(bytes.len().min(limit) / 2 * 3);
    while text.len() <= limit {
        let end = bytes.len().min(at + CHUNK);
        text.reserve(decoder.max_utf8_buffer_length_without_replacement(end - at).unwrap_or_default());
        let (result, read) =
            decoder.decode_to_string_without_replacement(&bytes[at..end], &mut text, end == bytes.len());
        at += read;
        match result {
            DecoderResult::Malformed(length, behind) => {
                let to = at - usize::from(behind);
                let from = to - usize::from(length);
                losses.replace(&mut text, from, &bytes[from..to]);
            }
            DecoderResult::InputEmpty if at == bytes.len() => break,
            DecoderResult::InputEmpty | DecoderResult::OutputFull => {}
        }
    }
    text
}

/// Tells how long each character of the text is, in it and in `bytes`, from the offset `at` on: byte by byte, so that
/// each is known when it comes out.
pub(super) fn lengths(encoding: &'static Encoding, bytes: &[u8], mut at: usize, mut tell: impl FnMut(usize, usize)) {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::new();
    let mut from = at;
    loop {
        let end = bytes.len().min(at + 1);
        text.clear();
        text.reserve(decoder.max_utf8_buffer_length_without_replacement(end - at).unwrap_or_default());
        let (result, read) =
            decoder.decode_to_string_without_replacement(&bytes[at..end], &mut text, end == bytes.len());
        at += read;
        // What could not be decoded: how long it is, and how many bytes after it were read already.
        let lost = match result {
            DecoderResult::Malformed(length, behind) => Some((usize::from(length), usize::from(behind))),
            DecoderResult::InputEmpty if at == bytes.len() && text.is_empty() => {
                if from < at {
                    tell(0, at - from);
                }
                return;
            }
            DecoderResult::InputEmpty | DecoderResult::OutputFull => None,
        };
        if !text.is_empty() {
            let to = lost.map_or(at, |(length, behind)| at - behind - length).max(from);
            tell(text.len(), to - from);
            from = to;
        }
        if let Some((_, behind)) = lost {
            let to = (at - behind).max(from);
            tell(char::REPLACEMENT_CHARACTER.len_utf8(), to - from);
            from = to;
        } else if at == bytes.len() {
            return;
        }
    }
}

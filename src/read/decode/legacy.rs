//! What is not UTF-8: by which signs its encoding is known, and how it is decoded.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, DecoderResult, Encoding, GBK, REPLACEMENT, UTF_8};

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
    if is_nearly_utf8(bytes) {
        return None;
    }
    // HZ and its like are no encodings to the standard any more; and UTF-8 it is not
    let declared = prescan::declared(bytes).filter(|&encoding| encoding != REPLACEMENT && encoding != UTF_8);
    Some((declared.unwrap_or_else(|| guess(bytes)), 0))
}

/// Whether text is UTF-8 but for a few bytes. The last character may be cut off.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    work(bytes.len());
    let (mut well, mut ill, mut last) = (0, 0, &bytes[..0]);
    for chunk in bytes.utf8_chunks() {
        well += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count(); // such a byte begins a character
        last = chunk.invalid();
        ill += usize::from(!last.is_empty());
    }
    let cut_off = core::str::from_utf8(last).is_err_and(|error| error.error_len().is_none());
    (ill - usize::from(cut_off)) * WELL_FORMED <= well
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

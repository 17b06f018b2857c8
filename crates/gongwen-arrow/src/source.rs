//! Whether the bytes of a source are a text at all: what crawls keep beside pages is no notice in any encoding.

use gongwen::Parser;

/// How many bytes tell whether a source is a text.
const HEAD: usize = 1 << 16;

/// Whether `bytes` are a text: they have no zeros, unless they are read as UTF-16. A parser reads any bytes; what is
/// refused here is told by [`TableBuilder::push_error`](crate::TableBuilder::push_error) instead of being read as noise.
///
/// ```
/// use gongwen_arrow::check_text;
/// assert_eq!(check_text("区委召开会议".as_bytes()), Ok(())); // the district committee holds a meeting
/// assert_eq!(check_text(b"\x7FELF\x02\x01\0\0"), Err("is a binary file: it has bytes of value 0"));
/// ```
///
/// # Errors
///
/// What they are instead.
pub fn check_text(bytes: &[u8]) -> Result<(), &'static str> {
    if !bytes.contains(&0) {
        return Ok(());
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    match Parser::new().analysis(false).read_bytes(head).encoding() {
        Some(encoding) if encoding.starts_with("UTF-16") => Ok(()),
        _ => Err("is a binary file: it has bytes of value 0"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In UTF-16 an ideographic space has its zero where ASCII has none.
    #[test]
    fn zeros_are_those_of_utf_16_or_of_no_text() {
        let source =
            "区委召开会议\n<div><span style=''> 　　会议强调，各单位要加强巡查。</span></div><div>&nbsp;</div>";
        let [little, big]: [Vec<u8>; 2] =
            [u16::to_le_bytes, u16::to_be_bytes].map(|bytes| source.encode_utf16().flat_map(bytes).collect());
        assert_eq!([&little[..], &big, source.as_bytes()].map(check_text), [Ok(()); 3]);
        assert!(check_text(b"\x7FELF\x02\x01\x01\0\0\0\0\0").is_err() && check_text("会议\0".as_bytes()).is_err());
    }
}

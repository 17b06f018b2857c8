//! From the places of a notice to those of the file that it was read from.

use super::Notice;
use crate::read::decode::Offsets;

impl Notice<'_> {
    /// Where what stands in the [text](Self::source) stands in the `file` that the notice was [read
    /// from](Self::from_bytes), whose bytes it takes: it looks at all of them once. In UTF-8 without fault the offsets are the
    /// same.
    ///
    /// ```
    /// # #[cfg(feature = "encoding")] {
    /// use gongwen::{Notice, Span};
    /// let file = b"\xBB\xE1\xD2\xE9\xC7\xBF\xB5\xF7\n\xD2\xAA\xC2\xE4\xCA\xB5\xA1\xA3"; // 会议强调, 要落实。 in GBK
    /// let notice = Notice::from_bytes(file);
    /// let action = notice.directives().next().unwrap().actions().next().unwrap(); // 落实, implement
    /// let place = notice.offsets(file).in_file(action.span());
    /// assert_eq!((action.span().range(), place.range()), (16..22, 11..15));
    /// assert_eq!(file[place], *b"\xC2\xE4\xCA\xB5");
    /// # }
    /// ```
    #[doc(alias("encoding", "gb18030", "byte offset"))]
    pub fn offsets(&self, file: &[u8]) -> Offsets {
        Offsets::of(file)
    }
}

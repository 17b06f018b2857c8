//! An attachment that a document lists (附件说明), with its number.

use super::{Excerpt, Link};
use crate::document_number::figure;
use crate::span::Span;
use crate::text::is_blank;

/// An attachment: its name and its number, as the document lists them (GB/T 9704-2012, 7.3.4).
///
/// ```
/// use gongwen::Notice;
/// let notice = Notice::parse("某市人民政府关于做好防汛工作的通知\n各区人民政府：\n略。\n附件：1．防汛预案\n2．物资清单");
/// let document = notice.document().unwrap();
/// let listed: Vec<_> = document.attachments().map(|a| (a.number(), a.name().as_str())).collect();
/// assert_eq!(listed, [(Some(1), "防汛预案"), (Some(2), "物资清单")]); // a plan for floods; a list of materials
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Attachment<'n> {
    name: Excerpt<'n>,
}

impl<'n> Attachment<'n> {
    pub(super) fn new(name: Excerpt<'n>) -> Self {
        Self { name }
    }

    /// The name, without the number before it and the mark after it.
    pub fn name(self) -> Excerpt<'n> {
        self.name
    }

    /// The link to it, where its name stands in one.
    ///
    /// ```
    /// use gongwen::Notice;
    /// let page = Notice::parse("<h1>某市人民政府关于做好防汛工作的通知</h1><p>各区人民政府：<p>略。<p>附件：<a href=plan.doc>防汛预案</a>");
    /// let attachment = page.document().unwrap().attachments().next().unwrap();
    /// assert_eq!(attachment.link().map(|link| link.target()), Some("plan.doc"));
    /// ```
    #[doc(alias("href", "download", "附件"))]
    pub fn link(self) -> Option<Link<'n>> {
        self.name.link()
    }

    /// Where the name stands in the source: byte offsets, half-open.
    pub fn span(self) -> Span {
        self.name.span()
    }

    /// The number before the name; none where it is the only one.
    pub fn number(self) -> Option<u32> {
        let before =
            self.name.before().trim_end_matches(|c| is_blank(c) || matches!(c, '.' | '．' | '、' | '：' | ':'));
        let digits = before.trim_end_matches(figure::is_digit).len();
        figure::digits::<nom::error::Error<&str>>(&before[digits..]).ok().map(|(_, number)| number)
    }
}

//! The official elements of a document (公文格式要素), by name: a view of what a notice that is one says at its head and
//! foot, after GB/T 9704-2012.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::{Attachment, Excerpt, Notice, Paragraph};
use crate::document_number::DocumentNumber;
use crate::genre::Genre;
use crate::lexicon::organ;
use crate::marks::{DocumentMarks, Element};
use crate::span::Span;
use crate::text::squeezed;

/// The official elements of a notice that is a document: a view that copies nothing.
///
/// What its header table says goes before what its text says.
///
/// ```
/// use gongwen::Notice;
/// let notice = Notice::parse(
///     "某市人民政府关于做好防汛工作的通知\n某政发〔2019〕5号\n各区人民政府，市各委、办、局：\n汛期将至，现通知如下：\n\
///      一、各单位要落实责任。\n附件：1．防汛预案\n某市人民政府\n二〇一九年五月六日\n（此件公开发布）",
/// );
/// let document = notice.document().unwrap();
/// assert_eq!(document.number().unwrap().to_string(), "某政发〔2019〕5号");
/// assert_eq!(document.issuer().as_deref(), Some("某市人民政府")); // the municipal government
/// assert_eq!(document.addressees().next().unwrap(), "各区人民政府"); // the district governments
/// assert_eq!(document.attachments().next().unwrap().name(), "防汛预案"); // a plan for floods
/// assert_eq!(document.issued_on().unwrap().to_string(), "2019-05-06");
/// assert_eq!(document.note().unwrap(), "（此件公开发布）"); // for publication
/// ```
#[derive(Clone, Copy)]
pub struct Document<'n> {
    pub(crate) notice: &'n Notice<'n>,
    pub(crate) marks: &'n DocumentMarks,
}

impl<'n> Document<'n> {
    /// The elements with their places, in the order of the source, but for an issuer that the title names.
    pub fn elements(self) -> impl Iterator<Item = (Element, Excerpt<'n>)> + Clone {
        self.marks.elements.iter().map(move |&(element, place)| (element, Excerpt::new(self.notice, place)))
    }

    /// What is said of one element.
    fn all(self, element: Element) -> impl Iterator<Item = Excerpt<'n>> + Clone {
        self.marks.all(element).map(move |place| Excerpt::new(self.notice, place))
    }

    /// What the header table says of it.
    fn tabled(self, element: Element) -> Option<Excerpt<'n>> {
        self.marks.tabled(element).map(|place| Excerpt::new(self.notice, place))
    }

    /// The document number (发文字号).
    pub fn number(self) -> Option<DocumentNumber> {
        let mut parts = String::new(); // of a decree, whose code and serial stand on lines of their own
        self.all(Element::Number).find_map(|excerpt| {
            parts = if parts.is_empty() { excerpt.as_str().to_owned() } else { format!("{parts} {excerpt}") };
            excerpt.parse().or_else(|_| parts.parse()).ok()
        })
    }

    /// The number as its header table has it, or its text; 无 (*none*) too.
    pub fn number_as_written(self) -> Option<Excerpt<'n>> {
        self.tabled(Element::Number).or_else(|| self.all(Element::Number).next())
    }

    /// Who issued the document (发文机关), several organs parted by 、: by the header table; the head of a decree; the
    /// title (国务院关于…); the signatures; the code in the number.
    pub fn issuer(self) -> Option<Cow<'n, str>> {
        if let Some(issuer) = self.tabled(Element::Issuer) {
            return Some(Cow::Borrowed(issuer.as_str()));
        }
        let names: Vec<_> = self.issuers().map(|name| squeezed(name.as_str())).collect();
        match <[_; 1]>::try_from(names) {
            Ok([name]) => Some(name),
            Err(names) if names.is_empty() => self.number().and_then(|number| number.issuer()).map(Cow::Borrowed),
            Err(names) => Some(Cow::Owned(names.join("、"))),
        }
    }

    /// The organs that issued the document, each as written, where the document names them.
    pub fn issuers(self) -> impl Iterator<Item = Excerpt<'n>> {
        let named = self.all(Element::Issuer).next().is_some();
        let source = if named { Element::Issuer } else { Element::Signatory };
        self.all(source).filter(move |name| named || organ::is_organ(name))
    }

    /// The index number in the site's catalogue (索引号).
    pub fn index_number(self) -> Option<Excerpt<'n>> {
        self.all(Element::IndexNumber).next()
    }

    /// The day of issue (成文日期): by the header table; the day under the signatures, or under the number; the note on
    /// who passed it when.
    pub fn issued_on(self) -> Option<NaiveDate> {
        self.marks.issued_on(|place| Excerpt::new(self.notice, place).as_str())
    }

    /// The day of publication (发布日期): by the header table, or by the metadata of the page (`PubDate`).
    pub fn published_on(self) -> Option<NaiveDate> {
        let published = self.notice.published().map(crate::Published::date);
        self.marks.published_on(|place| Excerpt::new(self.notice, place).as_str(), published)
    }

    /// The subject in the site's catalogue (主题分类): 综合政务\\政务公开, general affairs \\ openness.
    pub fn subject(self) -> Option<Excerpt<'n>> {
        self.all(Element::Subject).next()
    }

    /// The key words (主题词), as written.
    pub fn keywords(self) -> Option<Excerpt<'n>> {
        self.all(Element::Keywords).next()
    }

    /// Whether it is in force (有效性), as written.
    pub fn validity(self) -> Option<Excerpt<'n>> {
        self.all(Element::Validity).next()
    }

    /// The note below a statute's title on who passed it when (题注), line by line.
    pub fn approval(self) -> impl Iterator<Item = Excerpt<'n>> {
        self.all(Element::Approval)
    }

    /// Those whom it is sent to (主送机关): organs, or kinds of them: 各省、自治区、直辖市人民政府.
    pub fn addressees(self) -> impl Iterator<Item = Excerpt<'n>> {
        self.all(Element::Addressee)
    }

    /// The paragraphs of its body (正文), headings and blank ones included.
    pub fn body(self) -> impl ExactSizeIterator<Item = Paragraph<'n>> + DoubleEndedIterator {
        let (from, to) = self.marks.body;
        (from as usize..to as usize).map(move |index| Paragraph { notice: self.notice, index })
    }

    /// What is attached (附件说明), in the order of the list.
    pub fn attachments(self) -> impl Iterator<Item = Attachment<'n>> {
        self.all(Element::Attachment).map(Attachment::new)
    }

    /// Who signs it (发文机关署名): organs, or people with their posts.
    pub fn signatories(self) -> impl Iterator<Item = Excerpt<'n>> {
        self.all(Element::Signatory)
    }

    /// The note at its end (附注), with its brackets: （此件公开发布）.
    pub fn note(self) -> Option<Excerpt<'n>> {
        self.all(Element::Note).next()
    }

    /// Those who get a copy (抄送机关).
    pub fn copied_to(self) -> impl Iterator<Item = Excerpt<'n>> {
        self.all(Element::CopiedTo)
    }

    /// Where it stands in the source, from the first of its elements and of its body to the last: byte offsets,
    /// half-open.
    pub fn span(self) -> Span {
        let elements = self.elements().map(|(_, words)| words.span());
        elements.chain(self.body().map(Paragraph::span)).reduce(Span::cover).unwrap_or_default()
    }

    /// What it is, by its title.
    pub fn genre(self) -> Option<Genre> {
        self.notice.genre()
    }
}

impl core::fmt::Debug for Document<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_list().entries(self.elements()).finish()
    }
}

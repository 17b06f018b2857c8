//! What is kept of an official document: its elements (公文格式要素) by name, and where they stand.

use chrono::NaiveDate;

use crate::date;
use crate::genre::Genre;
use crate::names::names;
use crate::place::Place;

/// An element of an official document, by GB/T 9704-2012 and the header tables of government sites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Element {
    /// 标题, the title in a header table.
    Title,
    /// 发文字号, the document number (7.2.5). A decree's stands in parts: 国务院令 and 第707号.
    Number,
    /// 发文机关, who issues the document: one organ, or a list of them.
    Issuer,
    /// 索引号, the index number of the site's catalogue.
    IndexNumber,
    /// 主题分类, the subject in that catalogue.
    Subject,
    /// 主题词, key words.
    Keywords,
    /// 有效性, whether the document is in force.
    Validity,
    /// 成文日期, the day of issue (7.3.5).
    IssuedOn,
    /// 发布日期, the day of publication.
    PublishedOn,
    /// 题注, the note below a statute's title: who passed it when.
    Approval,
    /// 主送机关, one of those whom the document is sent to (7.3.2).
    Addressee,
    /// 附件说明, the name of an attachment (7.3.4).
    Attachment,
    /// 发文机关署名, one of those who sign: an organ, or a person with a post (7.3.5).
    Signatory,
    /// 附注, a note in brackets: （此件公开发布） (7.3.6).
    Note,
    /// 抄送机关, one of those who get a copy (7.4.2).
    CopiedTo,
    /// 印发机关, who printed it (7.4.3).
    PrintedBy,
    /// 印发日期, the day of printing (7.4.3).
    PrintedOn,
    /// One that a later version knows: what a name in its JSON reads as. No reading gives it.
    Other,
}

names! { Element, "issued_on":
    Title = "title",
    Number = "number",
    Issuer = "issuer",
    IndexNumber = "index_number",
    Subject = "subject",
    Keywords = "keywords",
    Validity = "validity",
    IssuedOn = "issued_on",
    PublishedOn = "published_on",
    Approval = "approval",
    Addressee = "addressee",
    Attachment = "attachment",
    Signatory = "signatory",
    Note = "note",
    CopiedTo = "copied_to",
    PrintedBy = "printed_by",
    PrintedOn = "printed_on";
    else Other
}

/// What a notice keeps of its official elements.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct DocumentMarks {
    /// The paragraphs of the header table: from, to.
    pub table: (u32, u32),
    /// The paragraphs of the body.
    pub body: (u32, u32),
    /// The elements: those of the table, the head, the foot.
    pub elements: Vec<(Element, Place)>,
}

impl DocumentMarks {
    /// The genre that the last word of `title` says, if the elements show a document: it addresses somebody, or somebody
    /// signs it and dates it.
    pub fn genre(&self, title: &str) -> Option<Genre> {
        let has = |of| self.elements.iter().any(|(element, _)| *element == of);
        let shown = has(Element::Addressee) || has(Element::Signatory) && has(Element::IssuedOn);
        if shown { Genre::by_elements(title) } else { None }
    }

    /// Where one element stands, in the order of the source.
    pub fn all(&self, element: Element) -> impl DoubleEndedIterator<Item = Place> + Clone {
        self.elements.iter().filter(move |(of, _)| *of == element).map(|&(_, place)| place)
    }

    /// Where the header table has it.
    pub fn tabled(&self, element: Element) -> Option<Place> {
        let (from, to) = self.table;
        self.all(element).find(|place| (from..to).contains(&place.paragraph))
    }

    /// The day of issue: by the header table; the day under the signatures, or under the number; the note on who passed
    /// it when.
    pub fn issued_on<'t>(&self, words: impl Fn(Place) -> &'t str + Copy) -> Option<NaiveDate> {
        let day = |place| date::whole_day(words(place));
        let tabled = self.tabled(Element::IssuedOn).and_then(day);
        let signed = || self.all(Element::IssuedOn).rev().find_map(day);
        let passed = || self.all(Element::Approval).find_map(|note| date::first_day(words(note)));
        tabled.or_else(signed).or_else(passed)
    }

    /// The day of publication: by the header table, or the day on which the page was `published`.
    pub fn published_on<'t>(
        &self,
        words: impl Fn(Place) -> &'t str,
        published: Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        let tabled = self.all(Element::PublishedOn).find_map(|place| date::whole_day(words(place)));
        tabled.or(published)
    }
}

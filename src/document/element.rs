//! The official elements of a document (公文格式要素), by name.

/// An element of an official document, by GB/T 9704-2012 and the header tables of government sites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
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
}

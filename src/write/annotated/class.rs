//! What a stretch of text is marked as, and how each mark is called: in the markup, and to the reader.
//! Knows names only; where the marks stand is found elsewhere.

use core::cmp::Ordering;

use crate::marks::{Element, Modality, Role};

/// What a stretch of text is. Where several cover the same stretch, the lesser one is written around the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Element,
    Directive(Modality),
    Condition,
    Addressee,
    Deadline,
    Speaker,
    Post,
    Person,
    Credit,
    Work,
    Term,
    Date,
    Cue,
}

impl Class {
    /// Those that the legend lists, in its order.
    pub const LISTED: &'static [Self] = &[
        Self::Directive(Modality::Must),
        Self::Directive(Modality::MustNot),
        Self::Directive(Modality::Should),
        Self::Directive(Modality::May),
        Self::Directive(Modality::Request),
        Self::Directive(Modality::Implied),
        Self::Speaker,
        Self::Addressee,
        Self::Deadline,
        Self::Condition,
        Self::Date,
        Self::Person,
        Self::Post,
        Self::Work,
        Self::Term,
        Self::Element,
        Self::Credit,
    ];

    fn depth(self) -> u8 {
        match self {
            Self::Element => 0,
            Self::Directive(_) => 1,
            Self::Condition => 2,
            Self::Addressee => 3,
            Self::Deadline => 4,
            Self::Speaker => 5,
            Self::Post => 6,
            Self::Person => 7,
            Self::Credit => 8,
            Self::Work => 9,
            Self::Term => 10,
            Self::Date => 11,
            Self::Cue => 12,
        }
    }

    /// The class in the markup.
    pub fn name(self) -> &'static str {
        match self {
            Self::Element => "element",
            Self::Directive(modality) => modality_name(modality),
            Self::Condition => "condition",
            Self::Addressee => "addressee",
            Self::Deadline => "deadline",
            Self::Speaker => "speaker",
            Self::Post => "post",
            Self::Person => "person",
            Self::Credit => "credit",
            Self::Work => "work",
            Self::Term => "term",
            Self::Date => "date",
            Self::Cue => "cue",
        }
    }

    /// What it is called in Chinese and in English.
    pub fn label(self) -> (&'static str, &'static str) {
        match self {
            Self::Element => ("公文要素", "official element"),
            Self::Directive(modality) => modality_label(modality),
            Self::Condition => ("条件", "condition"),
            Self::Addressee => ("执行者", "addressee"),
            Self::Deadline => ("时限", "deadline"),
            Self::Speaker => ("发话者", "speaker"),
            Self::Post => ("职务", "post"),
            Self::Person => ("人物", "person"),
            Self::Credit => ("署名", "credit"),
            Self::Work => ("文献", "cited work"),
            Self::Term => ("提法", "term"),
            Self::Date => ("日期", "date"),
            Self::Cue => ("情态词", "modal"),
        }
    }
}

/// By depth.
impl Ord for Class {
    fn cmp(&self, other: &Self) -> Ordering {
        self.depth().cmp(&other.depth())
    }
}

impl PartialOrd for Class {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn modality_name(modality: Modality) -> &'static str {
    match modality {
        Modality::MustNot => "must-not",
        other => other.as_str(),
    }
}

/// How strongly a directive binds, in Chinese and in English.
pub(super) fn modality_label(modality: Modality) -> (&'static str, &'static str) {
    match modality {
        Modality::Must => ("必须", "must"),
        Modality::Should => ("应当", "should"),
        Modality::MustNot => ("禁止", "must not"),
        Modality::May => ("可以", "may"),
        Modality::Request => ("希望", "request"),
        Modality::Implied => ("隐含", "implied"),
        Modality::Other => ("其他", "other"),
    }
}

/// What an official element is called in GB/T 9704-2012 and in the header tables of government sites.
pub(super) fn element_label(element: Element) -> &'static str {
    match element {
        Element::Title => "标题",
        Element::Number => "发文字号",
        Element::Issuer => "发文机关",
        Element::IndexNumber => "索引号",
        Element::Subject => "主题分类",
        Element::Keywords => "主题词",
        Element::Validity => "有效性",
        Element::IssuedOn => "成文日期",
        Element::PublishedOn => "发布日期",
        Element::Approval => "题注",
        Element::Addressee => "主送机关",
        Element::Attachment => "附件说明",
        Element::Signatory => "发文机关署名",
        Element::Note => "附注",
        Element::CopiedTo => "抄送机关",
        Element::PrintedBy => "印发机关",
        Element::PrintedOn => "印发日期",
        Element::Other => "其他要素",
    }
}

/// What somebody did for a notice, in Chinese.
pub(super) fn role_label(role: Role) -> &'static str {
    match role {
        Role::Reporter => "记者",
        Role::Correspondent => "通讯员",
        Role::Author => "作者",
        Role::Photographer => "摄影",
        Role::Editor => "编辑",
        Role::Contributor => "供稿",
        Role::Compiler => "整合",
        Role::Reviewer => "审核",
        Role::Source => "来源",
        Role::Other => "其他",
    }
}

//! What is kept of directives and reporting clauses: ranges of text, how strongly they bind, who speaks.

use crate::names::names;
use crate::place::{Mark, Place};

/// How strongly a directive binds: the deontic modality of OASIS `LegalRuleML` (obligation, prohibition,
/// permission), with the levels of RFC 2119.
///
/// They have no order: a prohibition is neither weaker nor stronger than an obligation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Modality {
    /// 必须 务必 应当 须 一律: an obligation. 应当 and 必须 bind alike (《立法技术规范（试行）（一）》, section 13).
    Must,
    /// 要 应 应该 需 需要, and 要求 with its object: what meetings and notices direct.
    Should,
    /// 不得 严禁 禁止 不能 不准 切勿 不要 …: a prohibition.
    MustNot,
    /// 可 可以 允许 鼓励 提倡 倡导: a permission, or encouragement.
    May,
    /// 希望 请 呼吁, and 叮嘱 提醒 建议 with their object: what is asked for.
    Request,
    /// No cue: an action without a subject, under somebody's words.
    Implied,
    /// One that a later version knows: what a name in its JSON reads as. No reading gives it.
    Other,
}

names! { Modality, "must_not":
    Must = "must",
    Should = "should",
    MustNot = "must_not",
    May = "may",
    Request = "request",
    Implied = "implied";
    else Other
}

/// What a notice keeps of a directive. Ranges nest: action in text in segment in paragraph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct DirectiveMarks {
    pub paragraph: u32,
    pub segment: Mark,
    pub text: Mark,
    pub modality: Modality,
    /// Empty without a cue.
    pub cue: Mark,
    /// Empty without one.
    pub addressee: Mark,
    /// Who demands it, in the segment; empty without one.
    pub demanded_by: Mark,
    /// What it depends on, a clause; empty without one.
    pub condition: Mark,
    /// The run of its actions in the analysis.
    pub actions: (u32, u32),
    /// The value of 一要, 第二，; 0 without one.
    pub ordinal: u32,
    /// The index of its attribution in the analysis, or [`DirectiveMarks::NONE`].
    pub attribution: u32,
}

impl DirectiveMarks {
    /// Stands for no attribution.
    pub const NONE: u32 = u32::MAX;

    /// The greatest ordinal: two digits, as the grammar reads them (九十九是). What counts further is no enumeration.
    #[cfg(feature = "serde")]
    pub const LAST_ORDINAL: u32 = 99;
}

/// What a notice keeps of a reporting clause.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct AttributionMarks {
    pub paragraph: u32,
    pub speaker: Mark,
    pub verb: Mark,
    /// Whom the speaker stands for, where the notice says so.
    pub resolved: Option<Place>,
}

impl AttributionMarks {
    /// Nobody's words.
    pub const NONE: Self =
        Self { paragraph: 0, speaker: Mark { start: 0, end: 0 }, verb: Mark { start: 0, end: 0 }, resolved: None };
}

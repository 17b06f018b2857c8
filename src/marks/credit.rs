//! What is kept of a credit: the role, and where the names stand.

use crate::names::names;

/// What a notice keeps of a credit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct CreditMarks {
    pub role: Role,
    /// The run of its names in the analysis.
    pub names: (u32, u32),
}

/// What somebody did for a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Role {
    /// 记者, of a paper or an agency; interns (实习生) too.
    Reporter,
    /// 通讯员, who writes for a paper from elsewhere.
    Correspondent,
    /// 作者, 文, 撰文, 供稿.
    Author,
    /// 摄影, 摄, 图, 供图: of the pictures.
    Photographer,
    /// 责任编辑, 编辑.
    Editor,
    /// 来源: where the text was taken from.
    Source,
}

names! { Role, "photographer":
    Reporter = "reporter",
    Correspondent = "correspondent",
    Author = "author",
    Photographer = "photographer",
    Editor = "editor",
    Source = "source",
}

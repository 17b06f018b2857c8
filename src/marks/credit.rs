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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Role {
    /// 记者, of a paper or an agency; interns (实习生) too.
    Reporter,
    /// 通讯员, who writes for a paper from elsewhere.
    Correspondent,
    /// 作者, 文, 撰文; who signs at the end of a text: （张平）.
    Author,
    /// 供稿, who sent it in: mostly an office, 宣传部.
    Contributor,
    /// 整合, 编译, 综合: who put it together from what others wrote.
    Compiler,
    /// 摄影, 摄, 图, 供图: of the pictures.
    Photographer,
    /// 责任编辑, 编辑.
    Editor,
    /// 审核, 初审, 终审, 校对: who passed it.
    Reviewer,
    /// 来源: where the text was taken from.
    Source,
    /// One that a later version knows: what a name in its JSON reads as. No reading gives it.
    Other,
}

names! { Role, "photographer":
    Reporter = "reporter",
    Correspondent = "correspondent",
    Author = "author",
    Contributor = "contributor",
    Compiler = "compiler",
    Photographer = "photographer",
    Editor = "editor",
    Reviewer = "reviewer",
    Source = "source";
    else Other
}

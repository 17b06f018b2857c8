//! The words for what somebody did for a notice: 记者, 通讯员, 摄, 供稿; and a look for them before any rule is tried.

use nom::IResult;
use nom::Parser as _;
use nom::combinator::fail;

use super::super::person::is_han;
use crate::lexicon::characters::Characters;
use crate::marks::Role;

/// The words for what somebody did, the longer ones first. One may stand for two things.
const ROLES: &[(&str, &[Role])] = &[
    ("特约通讯员", &[Role::Correspondent]),
    ("通讯员", &[Role::Correspondent]),
    ("记者", &[Role::Reporter]),
    ("实习生", &[Role::Reporter]),
    ("责任编辑", &[Role::Editor]),
    ("责编", &[Role::Editor]),
    ("编辑", &[Role::Editor]),
    ("作者", &[Role::Author]),
    ("撰文", &[Role::Author]),
    ("撰稿", &[Role::Author]),
    ("执笔", &[Role::Author]),
    ("文字", &[Role::Author]),
    ("图文", &[Role::Author, Role::Photographer]),
    ("文图", &[Role::Author, Role::Photographer]),
    ("文/图", &[Role::Author, Role::Photographer]),
    ("图/文", &[Role::Author, Role::Photographer]),
    ("供稿单位", &[Role::Contributor]),
    ("供稿", &[Role::Contributor]),
    ("投稿", &[Role::Contributor]),
    ("来稿", &[Role::Contributor]),
    ("摄影报道", &[Role::Photographer]),
    ("摄影", &[Role::Photographer]),
    ("图片", &[Role::Photographer]),
    ("供图", &[Role::Photographer]),
    ("摄", &[Role::Photographer]),
    ("图", &[Role::Photographer]),
    ("文", &[Role::Author]),
    ("整合", &[Role::Compiler]),
    ("编译", &[Role::Compiler]),
    ("汇编", &[Role::Compiler]),
    ("综合", &[Role::Compiler]),
    ("一审", &[Role::Reviewer]),
    ("二审", &[Role::Reviewer]),
    ("三审", &[Role::Reviewer]),
    ("初审", &[Role::Reviewer]),
    ("复审", &[Role::Reviewer]),
    ("终审", &[Role::Reviewer]),
    ("审核人", &[Role::Reviewer]),
    ("审核", &[Role::Reviewer]),
    ("审稿", &[Role::Reviewer]),
    ("校对", &[Role::Reviewer]),
    ("稿件来源", &[Role::Source]),
    ("信息来源", &[Role::Source]),
    ("文章来源", &[Role::Source]),
    ("来源", &[Role::Source]),
];

/// What a reporter did, after the name; no other role.
pub(super) const DEEDS: &[&str] = &["采访整理", "综合报道", "报道", "整理", "采写", "采访", "发自"];

/// ```text
/// role = ROLE
/// ```
pub(super) fn role(input: &str) -> IResult<&str, &'static [Role]> {
    if !HEADS.begin(input) {
        return fail().parse(input); // as nearly all
    }
    match ROLES.iter().find(|(word, _)| input.starts_with(word)) {
        Some((word, roles)) => Ok((&input[word.len()..], roles)),
        None => fail().parse(input),
    }
}

/// ```text
/// deed = DEED
/// ```
pub(super) fn deed(input: &str) -> IResult<&str, &'static [Role]> {
    match DEEDS.iter().find(|deed| input.starts_with(**deed)) {
        Some(deed) => Ok((&input[deed.len()..], &[])),
        None => fail().parse(input),
    }
}

/// The first characters of the roles.
pub(super) static HEADS: Characters = Characters::new("特通记实责编作撰供执文图摄稿信来投整汇综一二三初复终审校");

/// The second characters of the roles that have one.
static SECONDS: Characters = Characters::new("约讯者习任编辑文稿笔字图影片件息章源译合审核对");

/// Whether a role may stand in the first `longest` bytes of `text`, before a character that `ends` knows, no Chinese one:
/// a look at each character, before any rule is tried.
pub(super) fn may_hold(text: &str, longest: usize, ends: impl Fn(char) -> bool) -> bool {
    for (at, c) in text.char_indices() {
        if at >= longest || !is_han(c) && ends(c) {
            break;
        }
        if HEADS.contains(c) && may_begin(&text[at..], c) {
            return true;
        }
    }
    false
}

/// Whether a role begins `text` with `first`. 文 and 图 alone stand before no other Chinese character.
fn may_begin(text: &str, first: char) -> bool {
    let second = text[first.len_utf8()..].chars().next();
    let alone = first == '摄' || matches!(first, '文' | '图') && second.is_none_or(|c| !is_han(c));
    let likely = alone || second.is_some_and(|c| SECONDS.contains(c));
    likely && role(text).is_ok_and(|(rest, _)| alone || text.len() - rest.len() > first.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_role_is_looked_past() {
        for (role, _) in ROLES {
            assert!(may_hold(role, role.len(), |_| false), "{role}");
            assert!(may_hold(&format!("会议强调，{role}"), 300, |_| false), "{role}");
        }
        assert!(may_hold("彭伟/文 谢雯/摄", 300, |_| false));
        assert!(!may_hold("落实文化工作的实施，来信来访", 300, |_| false));
        assert!(!may_hold("会议）记者", 300, |c| c == '）'));
    }
}

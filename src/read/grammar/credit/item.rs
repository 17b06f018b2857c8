//! One credit: a role with its names before or behind it. 彭伟/文, 通讯员 王珠, 来源：新华社.

use nom::IResult;
use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::complete::{take_while, take_while_m_n};
use nom::character::complete::satisfy;
use nom::combinator::{fail, not, opt, recognize, verify};
use nom::multi::{many0_count, many1_count};
use nom::sequence::{delimited, preceded, terminated};

use super::super::person::{is_compound, is_dot, is_han, is_noun, is_surname};
use crate::lexicon::characters::Characters;
use crate::lexicon::organ::is_organ;
use crate::lexicon::words::positions;
use crate::marks::Role;
use crate::span::boundary;
use crate::text::is_blank;

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

/// What a reporter did, behind the name; no other role.
const DEEDS: &[&str] = &["采访整理", "综合报道", "报道", "整理", "采写", "采访", "发自"];

/// The longest name of a paper or an agency before a role, in bytes.
const LONGEST_HOUSE: usize = 48;

/// The longest name of a source, and the longest note behind an author, in characters.
const LONGEST_SOURCE: usize = 40;
const LONGEST_NOTE: usize = 80;

/// ```text
/// credit = names-first | role-first | organs-first
/// ```
/// Gives the roles, and all names together.
pub(super) fn credit(input: &str) -> IResult<&str, (&'static [Role], &str)> {
    alt((names_first, role_first, organs_first)).parse(input)
}

/// ```text
/// names-first = names *blank [ "/" ] role     ; 彭伟/文, 申宏 摄, 裴基摄
/// ```
fn names_first(input: &str) -> IResult<&str, (&'static [Role], &str)> {
    let (rest, names) = names(input)?;
    let (rest, roles) = preceded((blanks, opt(slash)), role).parse(rest)?;
    Ok((rest, (roles, names)))
}

/// ```text
/// organs-first = organs *blank contribution     ; 工会、宣传部供稿
/// contribution = a role of contributors
/// ```
fn organs_first(input: &str) -> IResult<&str, (&'static [Role], &str)> {
    if positions(&input[..boundary(input, LONGEST_HOUSE)], '稿').next().is_none() {
        return fail().parse(input); // as nearly all
    }
    let (rest, names) = organs(input)?;
    let (rest, roles) = preceded(blanks, verify(role, |&roles: &&[Role]| roles == [Role::Contributor])).parse(rest)?;
    Ok((rest, (roles, names)))
}

/// ```text
/// role-first = [ house ] role mark names [ note ] [ did | deed ]   ; 新华社记者 申宏 摄
/// mark       = *blank ( "：" | "/" ) *blank | 1*blank | ""    ; the last behind 记者, 通讯员, 实习生 only
/// note       = "（" *any "）"
/// ```
fn role_first(input: &str) -> IResult<&str, (&'static [Role], &str)> {
    let (rest, roles) = housed_role(input)?;
    let (rest, gap) = recognize((blanks, opt(mark), blanks)).parse(rest)?;
    if roles == [Role::Source] {
        let (rest, house) = take_while_m_n(1, LONGEST_SOURCE, |c| {
            !is_blank(c) && !matches!(c, '；' | '，' | '、' | '。' | '）' | ')' | '】' | '〕' | ']')
        })
        .parse(rest)?;
        return if gap.is_empty() { fail().parse(input) } else { Ok((rest, (roles, house))) };
    }
    if gap.is_empty() && !matches!(roles, [Role::Reporter | Role::Correspondent]) {
        return fail().parse(input);
    }
    let (rest, names) = match roles {
        [Role::Contributor] => alt((names, organs)).parse(rest)?,
        _ => names(rest)?,
    };
    let (rest, _) = opt(delimited(
        satisfy(|c| matches!(c, '（' | '(')),
        take_while_m_n(0, LONGEST_NOTE, |c| !matches!(c, '）' | ')')),
        satisfy(|c| matches!(c, '）' | ')')),
    ))
    .parse(rest)?;
    let (rest, did) = opt(alt((did, preceded(blanks, deed)))).parse(rest)?;
    let roles = match did {
        // What they did besides goes before what they are, but a reporter who puts a text together is both.
        Some([Role::Compiler]) if roles == [Role::Reporter] => &[Role::Reporter, Role::Compiler],
        Some(did) if !did.is_empty() => did,
        _ => roles,
    };
    Ok((rest, (roles, names)))
}

/// ```text
/// did = *blank [ "/" ] role     ; that is not the role of the names behind it: 记者 申宏 摄, not 记者 唐炜 通讯员 王珠
/// ```
fn did(input: &str) -> IResult<&str, &'static [Role]> {
    terminated(preceded((blanks, opt(slash)), role), not((blanks, opt(mark), blanks, names))).parse(input)
}

/// ```text
/// housed-role = [ house ] role
/// house       = 1*16 any      ; a paper, an agency, 本报, 特派: no stop, no colon
/// ```
fn housed_role(input: &str) -> IResult<&str, &'static [Role]> {
    for (at, c) in input.char_indices().take_while(|&(at, c)| at < LONGEST_HOUSE && is_house(c)) {
        if HEADS.contains(c)
            && let Ok(found) = role(&input[at..])
            && role(found.0).is_err()
        // 文字记者: the latter
        {
            return Ok(found);
        }
    }
    fail().parse(input)
}

/// The first characters of the roles.
static HEADS: Characters = Characters::new("特通记实责编作撰供执文图摄稿信来投整汇综一二三初复终审校");

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

fn is_house(c: char) -> bool {
    is_han(c) || c.is_alphanumeric() || is_blank(c) || matches!(c, '“' | '”' | '-' | '－' | '·' | '•' | '《' | '》')
}

/// ```text
/// role = ROLE
/// ```
fn role(input: &str) -> IResult<&str, &'static [Role]> {
    match ROLES.iter().find(|(word, _)| input.starts_with(word)) {
        Some((word, roles)) => Ok((&input[word.len()..], roles)),
        None => fail().parse(input),
    }
}

/// ```text
/// deed = DEED
/// ```
fn deed(input: &str) -> IResult<&str, &'static [Role]> {
    match DEEDS.iter().find(|deed| input.starts_with(**deed)) {
        Some(deed) => Ok((&input[deed.len()..], &[])),
        None => fail().parse(input),
    }
}

/// ```text
/// names   = name *( between name )
/// between = *blank ( "、" | "，" ) *blank | 1*blank      ; behind 、 a name needs no known surname
/// ```
fn names(input: &str) -> IResult<&str, &str> {
    let next = alt((
        preceded(blanks, preceded((satisfy(|c| matches!(c, '、' | '，' | ',')), blanks), alt((name, pen_name)))),
        preceded((blank, blanks), name),
    ));
    recognize((name, many0_count(next))).parse(input)
}

/// ```text
/// organs = organ *( *blank "、" *blank organ )
/// organ  = 2*20 HAN      ; that ends as the names of organs do, up to 供稿
/// ```
fn organs(input: &str) -> IResult<&str, &str> {
    let next = preceded((blanks, satisfy(|c| c == '、'), blanks), organ);
    recognize((organ, many0_count(next))).parse(input)
}

fn organ(input: &str) -> IResult<&str, &str> {
    let (_, run) = take_while_m_n(2, 20, is_han).parse(input)?;
    let name = run.find('稿').and_then(|at| run[..at].strip_suffix(['供', '投', '来'])).unwrap_or(run);
    if is_organ(name) { Ok((&input[name.len()..], name)) } else { fail().parse(input) }
}

/// ```text
/// names-alone = names     ; of people with known surnames, each whole
/// ```
/// 张巨峰, 李勇 田星: where the place says what they did. No noun that is no name: 全文完, 连载.
pub(super) fn names_alone(input: &str) -> IResult<&str, &str> {
    verify(names, |names: &str| !names.split(is_separator).any(is_noun)).parse(input)
}

/// ```text
/// pen-name = 2*3 HAN      ; no role
/// ```
fn pen_name(input: &str) -> IResult<&str, &str> {
    verify(han, |run: &str| (2..=3).contains(&run.chars().count()) && role(run).is_err()).parse(input)
}

/// ```text
/// name = 1*HAN 1*( dot 1*HAN ) | SURNAME 1*2 blank HAN | SURNAME 1*2 HAN | COMPOUND 1*2 HAN
/// ```
/// The whole of a run of characters, less a role or a deed at its end: 倪　弋, 裴基│摄, 张朋辉│采访整理.
fn name(input: &str) -> IResult<&str, &str> {
    let (rest, run) = han.parse(input)?;
    if rest.starts_with(is_dot) {
        return recognize((han, many1_count((satisfy(is_dot), han)))).parse(input);
    }
    let run =
        DEEDS.iter().chain(&["摄影报道", "摄影", "供图", "摄"]).find_map(|deed| run.strip_suffix(deed)).unwrap_or(run);
    let count = run.chars().count();
    if count == 1 && is_surname(run) {
        return recognize((satisfy(is_han), blank, opt(blank), lone)).parse(input);
    }
    let least = if is_compound(run) { 3 } else { 2 };
    if is_surname(run) && (least..=least + 1).contains(&count) && role(run).is_err() {
        return Ok((&input[run.len()..], run));
    }
    fail().parse(input)
}

/// One character by itself.
fn lone(input: &str) -> IResult<&str, char> {
    let (rest, c) = satisfy(is_han).parse(input)?;
    if rest.starts_with(is_han) { fail().parse(input) } else { Ok((rest, c)) }
}

/// The names that `names` read, one by one; a source is one name.
pub(super) fn each_name<'t>(roles: &'static [Role], names: &'t str) -> impl Iterator<Item = &'t str> {
    let mut rest = names;
    core::iter::from_fn(move || {
        if roles == [Role::Source] {
            return (!rest.is_empty()).then(|| core::mem::take(&mut rest));
        }
        let next = rest.trim_start_matches(is_separator);
        let (after, name) = match roles {
            [Role::Contributor] => alt((name, organ)).parse(next).ok()?,
            _ => alt((name, pen_name)).parse(next).ok()?,
        };
        rest = after;
        Some(name)
    })
}

/// ```text
/// han = 1*12 HAN     ; no name, and no name with a deed, is longer
/// ```
fn han(input: &str) -> IResult<&str, &str> {
    take_while_m_n(1, 12, is_han).parse(input)
}

fn slash(input: &str) -> IResult<&str, char> {
    satisfy(|c| matches!(c, '/' | '／')).parse(input)
}

fn mark(input: &str) -> IResult<&str, char> {
    satisfy(|c| matches!(c, '：' | ':' | '/' | '／')).parse(input)
}

fn blanks(input: &str) -> IResult<&str, &str> {
    take_while(is_blank).parse(input)
}

fn blank(input: &str) -> IResult<&str, char> {
    satisfy(is_blank).parse(input)
}

pub(super) fn is_separator(c: char) -> bool {
    is_blank(c) || matches!(c, '；' | '，' | '、' | '。' | ';' | ',')
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

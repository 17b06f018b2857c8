//! One credit: a role with its names before or after it. 彭伟/文, 通讯员 王珠, 来源：新华社.

use nom::IResult;
use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::complete::{take_while, take_while_m_n};
use nom::character::complete::satisfy;
use nom::combinator::{fail, not, opt, recognize, verify};
use nom::multi::{many0_count, many1_count};
use nom::sequence::{delimited, preceded, terminated};

use super::super::person::{is_compound, is_dot, is_han, is_noun, is_surname};
use super::role::{DEEDS, HEADS, deed, role};
use crate::lexicon::info::LABELS;
use crate::lexicon::organ::is_organ;
use crate::lexicon::words::positions;
use crate::marks::Role;
use crate::span::boundary;
use crate::text::is_blank;

/// The longest name of a paper or an agency before a role, in bytes.
const LONGEST_HOUSE: usize = 48;

/// The longest name of a source, and the longest note after an author, in characters.
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
/// mark       = *blank ( "：" | "/" ) *blank | 1*blank | ""    ; the last after 记者, 通讯员, 实习生 only
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
        return if gap.is_empty() { fail().parse(input) } else { Ok((rest, (roles, before_label(house)))) };
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

/// A name up to the label of the next item of an info line: 协会宣传部│时间：2020-03-04.
fn before_label(name: &str) -> &str {
    let colon = name.find(['：', ':']).map(|colon| &name[..colon]);
    let label = colon.and_then(|before| {
        let labels = LABELS.iter().filter_map(|(_, words)| words.tail(before));
        Some(&before[..before.len() - labels.max_by_key(|label| label.len())?.len()])
    });
    label.filter(|name| !name.is_empty()).unwrap_or(name)
}

/// ```text
/// did = *blank [ "/" ] role     ; that is not the role of the names after it: 记者 申宏 摄, not 记者 唐炜 通讯员 王珠
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

fn is_house(c: char) -> bool {
    is_han(c) || c.is_alphanumeric() || is_blank(c) || matches!(c, '“' | '”' | '-' | '－' | '·' | '•' | '《' | '》')
}

/// ```text
/// names   = name *( between name )
/// between = *blank ( "、" | "，" ) *blank | 1*blank      ; after 、 a name needs no known surname
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

//! Roles: what bodies do, and who they are: 由区教委牵头、区财政局配合.

use super::{Duty, Form, bodies};
use crate::lexicon::words::{Words, words};
use crate::place::Mark;

/// What a body does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// 牵头: it leads.
    Leads,
    /// 负责: it answers, and leads where nobody else does.
    Answers,
    /// 配合: it supports.
    Supports,
}

/// The words of roles. What makes another word of one stands in [`NO_ROLE`].
static ROLES: Words = words!("牵头 主责 负责 配合 协助 参与 协同 协作");

/// What after a word of a role makes another word of it: 负责人, 牵头单位; or describes: 牵头的专班.
static NO_ROLE: Words = words!("人 单位 部门 同志 的 度 制 者 方 机构 任 式 性 处室 科室 一");

fn role(word: &str) -> Role {
    match word {
        "牵头" | "主责" => Role::Leads,
        "负责" => Role::Answers,
        _ => Role::Supports,
    }
}

/// The words of roles in `text[from..to]`: where each stands, what it says.
fn roles(text: &str, from: usize, to: usize) -> impl Iterator<Item = (usize, &'static str)> {
    let part = &text[from..to];
    part.char_indices().filter_map(move |(at, _)| {
        let word = ROLES.head(&part[at..])?;
        let free = NO_ROLE.head(&part[at + word.len()..]).is_none() && NO_LEAD.tail(&part[..at]).is_none();
        free.then_some((from + at, word))
    })
}

/// What before 负责 is no adverb of it: 认真负责, 尽职负责.
static NO_LEAD: Words = words!("认真 尽职 尽责 高度 极端 不");

/// The bodies and their roles in `text[from..to]`, which says nothing else: what stands in brackets, or after a label.
pub(super) fn plain(text: &str, from: usize, to: usize) -> Vec<(Mark, Role)> {
    let mut found = Vec::new();
    for (from, to) in clauses(text, from, to) {
        let mut start = from;
        for (at, word) in roles(text, from, to) {
            let (left, right) = phrase(text, start, at);
            if let Some(more) = together(text, left, right, role(word)) {
                found.extend(more);
            }
            start = at + word.len();
        }
    }
    found
}

/// The clauses of `text[from..to]`, parted at commas and semicolons.
fn clauses(text: &str, from: usize, to: usize) -> impl Iterator<Item = (usize, usize)> {
    let parts = text[from..to].split(['，', ',', '；', ';', '。', '：', ':']);
    parts.scan(from, |at, part| {
        let start = *at;
        let end = start + part.len();
        *at = end + text[end..].chars().next().map_or(0, char::len_utf8);
        Some((start, end))
    })
}

/// `text[from..to]` without what leads in and the adverbs before the role.
fn phrase(text: &str, from: usize, to: usize) -> (usize, usize) {
    let (mut from, mut to) = (from, to);
    let margin = |c: char| c.is_whitespace() || matches!(c, '、' | '；' | '—' | '“' | '”');
    loop {
        let part = text[from..to].trim_start_matches(margin);
        from = to - part.len();
        match LEADS.head(part) {
            Some(lead) => from += lead.len(),
            None => break,
        }
    }
    loop {
        let part = text[from..to].trim_end_matches(margin);
        to = from + part.len();
        match ADVERBS.tail(part) {
            Some(adverb) => to -= adverb.len(),
            None => return (from, to),
        }
    }
}

/// What leads in before the bodies.
static LEADS: Words = words!("由 并 和 以及 具体 统一 主要 要 应 应当 须 则 分别 原则上 此项工作 该项工作 同时");

/// What stands between the bodies and what they do.
static ADVERBS: Words = words!(
    "共同 分别 具体 统一 总 密切 积极 主动 联合 全力 做好 按职责 按照职责 按各自职责 按照各自职责 依职责 依据职责 根据职责 按职能 按照职能 职责 各自 分工 按分工 按照分工 按职责分工 按照职责分工 依职责分工 \
     按各自职责分工 按照各自职责分工 根据职责分工 按照任务分工 按任务分工 分级 分类 主要 直接 全面 会商 予以"
);

/// The bodies of a phrase with their role; those after 会同 support.
fn together(text: &str, from: usize, to: usize, role: Role) -> Option<Vec<(Mark, Role)>> {
    let part = text.get(from..to).filter(|part| !part.is_empty())?;
    let of = |from: usize, to: usize, role: Role| {
        Some(bodies::read(text, from, to)?.into_iter().map(move |body| (body, role)).collect::<Vec<_>>())
    };
    match part.find("会同") {
        None => of(from, to, role),
        Some(at) => {
            let mut all = of(from, from + at, role)?;
            all.extend(of(from + at + "会同".len(), to, Role::Supports)?);
            Some(all)
        }
    }
}

/// The mark of responsibility that clauses of a segment make; what stands in `brackets` is none of it.
///
/// ```text
/// clause = [subject] "由" bodies role { ["、"] ["由"] bodies role } | bodies "牵头" | bodies role, after one
/// ```
/// By hand: bodies are known by what stands before a role, from its end.
pub(super) fn clauses_of(text: &str, segment: Mark, brackets: &[Mark]) -> Option<Duty> {
    // The first clause has 由, or a word of those that lead.
    if !["由", "牵头", "主责"].iter().any(|word| segment.of(text).contains(word)) {
        return None;
    }
    let (mut found, mut start, mut last) = (Vec::<(Mark, Role)>::new(), None, (0, ""));
    for (from, to) in clauses(text, segment.start as usize, segment.end as usize) {
        let mut begin = from;
        for (at, word) in roles(text, from, to) {
            let before = brackets.partition_point(|bracket| bracket.end as usize <= at);
            if brackets.get(before).is_some_and(|bracket| bracket.start as usize <= at) {
                continue;
            }
            let by = text[begin..at].rmatch_indices('由').map(|(by, _)| begin + by).find(|&by| is_by(text, by));
            let opens = by.is_some() || role(word) == Role::Leads || !found.is_empty();
            let (left, right) = phrase(text, by.unwrap_or(begin), at);
            if let Some(more) = opens.then(|| together(text, left, right, role(word))).flatten() {
                start = start.or(Some(by.unwrap_or(left)));
                last = (at + word.len(), word);
                found.extend(more);
            }
            begin = at + word.len();
        }
    }
    let (end, word) = last;
    if word == "负责" && text[end..segment.end as usize].starts_with("解释") {
        return None; // 本办法由区教委负责解释
    }
    Some(Duty { mark: Mark::new(start?, end), form: Form::Clause, bodies: found, term: Mark::default(), dated: false })
}

/// Whether 由 stands at byte `at` by itself: not in 理由, 由于.
fn is_by(text: &str, at: usize) -> bool {
    !text[..at].ends_with(['理', '自', '缘', '事', '经'])
        && !text[at + '由'.len_utf8()..].starts_with(['于', '此', '来', '衷'])
}

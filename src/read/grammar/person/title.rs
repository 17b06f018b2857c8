//! Titles: from a post's noun back to where its title begins, and on to the titles that stand before it.
//! 会议由│区委副书记、代区长│曾劲主持.

use core::ops::Range;

use super::character::is_han;
use super::post;
use super::surname::SURNAMES;
use crate::growth::work;
use crate::lexicon;
use crate::lexicon::words::{Words, words};

/// What may stand before a title and is no part of it: verbs with a person as their object, words of time and place,
/// particles.
static LEADS: Words = words!(lexicon::PERSON_LEADS);

/// Words of titles that hold a lead: the lead is none there.
static KEPT: Words = words!(lexicon::PERSON_KEPT);

/// What ends a noun that stands for itself: after one, 和 joins two of them (区委和│区政府办主任), elsewhere it is a
/// part of a name (国家发展和改革委).
static WHOLE: Words = words!(lexicon::PERSON_WHOLE);

/// Titles of groups, not of the person named: 部分法制委委员、….
static GROUPS: Words = words!(lexicon::PERSON_GROUPS);

/// The characters that a title has at most.
const LONGEST: usize = 48;

/// Where the title that ends at `end` of `text` begins, not before `floor`, the end of the last name before it.
pub(super) fn start(text: &str, end: usize, floor: usize) -> usize {
    let mut start = end;
    let mut chars = text[floor..end].char_indices().rev();
    let mut left = LONGEST;
    while let Some((at, c)) = chars.next() {
        left -= 1;
        let at = floor + at;
        if left == 0 || !is_han(c) && is_break(c) || ends_in_lead(text, floor..at, c, end) {
            break;
        }
        start = at;
        // What stands in quotes or brackets is part of the title, whatever it says: 部“不忘初心、牢记使命”主题教育领导小组组长.
        if let Some(open) = opener(c) {
            let inside = chars.by_ref().take(LONGEST).find(|&(_, c)| c == open).map(|(at, _)| floor + at);
            match inside {
                Some(open) if !is_apart(&text[open..start]) => start = open,
                _ => return start + c.len_utf8(),
            }
        }
    }
    work(end - start);
    start
}

/// Whether `c` ends what stands before a title.
fn is_break(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '；'
            | '：'
            | '、'
            | '！'
            | '？'
            | '…'
            | '—'
            | '“'
            | '‘'
            | '（'
            | '《'
            | '〈'
            | '【'
            | '〔'
            | '■'
            | '●'
    ) || c.is_ascii_punctuation() && !matches!(c, ')' | '-' | '&' | '.' | '\'')
        || c.is_whitespace()
}

fn opener(c: char) -> Option<char> {
    Some(match c {
        '”' => '“',
        '）' => '（',
        '》' => '《',
        ')' => '(',
        _ => return None,
    })
}

/// Whether what stands in quotes or brackets is no part of a title: a sentence quoted, a credit.
fn is_apart(inside: &str) -> bool {
    inside.ends_with(['。', '！', '？', '，', '…']) || inside.contains("记者")
}

/// Whether `c` and what stands `before` it lead up to the title that ends at `end`.
fn ends_in_lead(text: &str, before: Range<usize>, c: char, end: usize) -> bool {
    let at = before.end + c.len_utf8();
    match c {
        '和' | '与' | '及' | '暨' if !text[before.clone()].ends_with('以') => joins(&text[before]),
        '年' | '月' | '日' | '时' | '晚' => is_time(&text[before], c, &text[at..end]),
        _ => {
            let led = &text[before.start..at];
            LEADS.tail(led).is_some_and(|lead| {
                let kept = KEPT.head(&text[at - lead.len()..end]).is_some();
                !kept && (lead.len() > c.len_utf8() || KEPT.tail(led).is_none())
            })
        }
    }
}

/// Whether the conjunction after `before` joins two things, and is no part of a name.
fn joins(before: &str) -> bool {
    let clause = before.rfind(is_break).map_or(before, |at| before[at..].trim_start_matches(is_break));
    clause.is_empty() || WHOLE.tail(clause).is_some() || is_time_end(clause) || is_bare_name(clause)
}

/// Two or three characters, of which the first is a surname: 王毅 in 王毅同法国外长….
fn is_bare_name(clause: &str) -> bool {
    (2..=3).contains(&clause.chars().count()) && clause.starts_with(|c| SURNAMES.contains(c))
}

/// 7日, 7日晚: digits and a unit of time.
fn is_time_end(clause: &str) -> bool {
    clause.chars().next_back().is_some_and(|c| {
        matches!(c, '年' | '月' | '日' | '时' | '晚') && is_time(&clause[..clause.len() - c.len_utf8()], c, "")
    })
}

fn is_time(before: &str, c: char, behind: &str) -> bool {
    match c {
        '晚' => before.ends_with(['日', '天', '当', '今', '昨']),
        '日' if behind.starts_with('本') => false,
        _ => before.ends_with(is_figure),
    }
}

/// Whether `c` is a digit of a date: 2020, 二〇二〇, 十.
fn is_figure(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９' | '〇' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// Whether `before` ends in what leads up to a title or a name: 由, 邀请, 会上.
pub(super) fn leads(before: &str) -> bool {
    LEADS.tail(before).is_some()
}

/// Whether `before` ends in a noun that stands for itself: an organ, people.
pub(super) fn is_whole(before: &str) -> bool {
    WHOLE.tail(before).is_some()
}

/// Whether `title` names a group.
pub(super) fn is_group(title: &str) -> bool {
    GROUPS.head(title).is_some() || title.starts_with(|c: char| c.is_ascii_digit() && title.contains('位'))
}

/// The title before the one that begins at `from`, itself ending in a post: parted by 、, or by ， where the post is one
/// person's (总局局长，领导小组组长│李明; 区委常委，… may be all of them).
pub(super) fn before(text: &str, from: usize, floor: usize) -> Option<(usize, usize)> {
    let lead = &text[floor..from];
    let (rest, pause) = match lead.strip_suffix('、') {
        Some(rest) => (rest, '、'),
        None => (lead.strip_suffix('，')?, '，'),
    };
    let end = floor + rest.len();
    let post = post::ending(text, floor, end)?;
    let start = start(text, end, floor);
    let title = &text[start..end];
    let one = pause == '、' || !post::is_shared(title);
    (title.len() >= post.len() && one && !is_group(title)).then_some((start, end))
}

//! By a date: 6月30日前, 不迟于11月15日, 到2025年, 年内; and by a feast or season that stands for one: 春节前, 汛期前.

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{one_of, satisfy};
use nom::combinator::{not, opt, recognize};
use nom::multi::many1_count;
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser as _};

use super::frame::Frame;
use super::{Candidate, Stand};
use crate::date::{Anchor, DateParts, Phase, Reference, Relative, Unit};
use crate::lexicon;
use crate::lexicon::words::{Words, words};
use crate::marks::{DateMarks, Term};
use crate::numeral::is_numeral;
use crate::place::Mark;

/// Appends what may be deadlines at the `dates` of a directive, at its feasts and seasons, and 年内.
///
/// `feast = ["于" | "在"] FEAST ["之" | "以"] eve | ["于" | "在"] "年内"`
pub(super) fn read(frame: Frame<'_>, dates: &[DateMarks], candidates: &mut Vec<Candidate>) {
    candidates.extend(dates.iter().filter_map(|date| dated(frame, date)));
    let text = &frame.text[frame.start..];
    for at in frame.each('前').map(|at| at - frame.start) {
        let Some(feast) = FEASTS.tail(text[..at].trim_end_matches(['之', '以'])) else { continue };
        let from = text[..at].trim_end_matches(['之', '以']).len() - feast.len();
        let lead = PREPOSITIONS.tail(&text[..from]).map_or(0, str::len);
        if let (Ok((rest, _)), None) = (eve(&text[from + feast.len()..]), NO_FEASTS.tail(&text[..from + feast.len()])) {
            let term = Term::By { date: fixed(feast), context: Reference::default(), eve: true };
            let end = text.len() - rest.len();
            candidates.push(candidate(frame.start + from - lead, frame.start + end, term, Stand::Free));
        }
    }
    for at in frame.each('内').map(|at| at - frame.start) {
        let before = text[..at].trim_end_matches('以');
        if before.ends_with('年') && before.chars().nth_back(1).is_none_or(|c| !is_numeral(c) && !COUNTING.contains(c))
        {
            let relative = Some(Relative { anchor: Anchor::Writing, unit: Unit::Year, offset: Some(0) });
            let date = Some(DateParts { relative, ..DateParts::default() });
            let term = Term::By { date, context: Reference::default(), eve: false };
            let (from, end) = (before.len() - '年'.len_utf8(), at + '内'.len_utf8());
            let lead = PREPOSITIONS.tail(&text[..from]).map_or(0, str::len);
            candidates.push(candidate(frame.start + from - lead, frame.start + end, term, Stand::Span));
        }
    }
}

/// What before 年内 makes it a number of years, or a year that has been named.
const COUNTING: &str = "半多几数余整今明后本当去同次全";

/// ```text
/// by = ["于" | "在"] date eve | at-latest date [eve] | ("到" | "至") date [eve] | whole "内" | date done
/// ```
fn dated(frame: Frame<'_>, date: &DateMarks) -> Option<Candidate> {
    let mark = date.place.mark;
    let (from, to) = (mark.start as usize, mark.end as usize);
    let (before, rest) = (&frame.text[frame.start..from], &frame.text[to..]);
    let parts = date.end.unwrap_or(date.start);
    let term = |eve| Term::By { date: Some(parts), context: date.context, eve };
    let whole = parts.day.is_none() && (parts.relative.is_some() || parts.year.is_some() || parts.phase.is_some());
    let (end, is_eve, inside) = match (eve(rest), inside(rest)) {
        (Ok((rest, _)), _) => (frame.text.len() - rest.len(), true, false),
        (_, Ok((rest, _))) if whole => (frame.text.len() - rest.len(), false, true),
        _ => (to, false, false),
    };
    let lead = AT_LATEST.tail(before).or(AT.tail(before));
    let start = from - lead.map_or(0, str::len);
    let head = &before[..before.len() - lead.map_or(0, str::len)];
    let of = |stand| Some(candidate(start, end, term(is_eve), stand));
    match lead {
        Some("自" | "从" | "由" | "截至") => None,
        _ if inside => of(Stand::Span),
        Some("到" | "至") if BEFORE_TO.tail(head).is_some() => None,
        Some("到" | "至") => of(Stand::Head),
        Some(lead) if AT_LATEST.has(lead) => of(Stand::Free),
        _ if is_eve => of(Stand::Free),
        lead => {
            let ends = parts.phase == Some(Phase::End) || WILLING.tail(head).is_some();
            ((ends || lead.is_some()) && DONE.head(without_manner(rest)).is_some()).then(|| of(Stand::Head)).flatten()
        }
    }
}

fn candidate(start: usize, end: usize, term: Term, stand: Stand) -> Candidate {
    Candidate { mark: Mark::new(start, end), term, stand }
}

/// `eve = ["下班" | …] ("之前" | "以前" | "前"), and no other word that 前 begins: 前三季度, 前往`
fn eve(input: &str) -> IResult<&str, &str> {
    let counted = (many1_count(satisfy(is_numeral)), opt(tag("个")), one_of("年月日天周旬季届批名位"));
    let other = alt((recognize(one_of("后往来期夕提列沿景端线去进排身瞻述任者辈几半")), recognize(counted)));
    let hour = alt((tag("下班"), tag("上班"), tag("闭馆"), tag("收市"), tag("午夜"), tag("中午")));
    preceded(opt(hour), alt((tag("之前"), tag("以前"), terminated(tag("前"), not(other))))).parse(input)
}

/// `inside = ["之" | "以"] "内"`, of a year or month that is named: 2020年内, 本月内
fn inside(input: &str) -> IResult<&str, &str> {
    alt((tag("之内"), tag("以内"), tag("内"))).parse(input)
}

/// Prepositions of a point of time.
static AT: Words = words!(lexicon::DEADLINE_AT);

/// Those of a feast or of the year.
static PREPOSITIONS: Words = words!("于 在");

/// What makes a date the last on which something may be done.
static AT_LATEST: Words = words!(lexicon::DEADLINE_AT_LATEST);

/// What takes 到 or 至 as its end, so that it is no deadline: 延长到, 提高到, 推迟至; 直到, *not until*.
static BEFORE_TO: Words = words!(lexicon::DEADLINE_BEFORE_TO);

/// Verbs and modals before a date by which something is to be done, without 前: 力争2023年建成.
static WILLING: Words = words!(lexicon::DEADLINE_WILLING);

/// What is done by a date that says so without 前: 年底完成.
static DONE: Words = words!(lexicon::DEADLINE_DONE);

/// `rest` after the adverbs of how much and how: 全面完成.
fn without_manner(mut rest: &str) -> &str {
    while let Some(word) = MANNER.head(rest) {
        rest = &rest[word.len()..];
    }
    rest
}

static MANNER: Words = words!(lexicon::DEADLINE_MANNER);

/// Feasts and seasons before which things are to be done. Only some have their day in the calendar.
static FEASTS: Words = words!(lexicon::DEADLINE_FEASTS);

/// Longer words that end as feasts do.
static NO_FEASTS: Words = words!(lexicon::DEADLINE_NO_FEASTS);

/// The day of a feast of the Gregorian calendar.
fn fixed(feast: &str) -> Option<DateParts> {
    let (month, day) = match feast.trim_matches(['“', '”']) {
        "元旦" | "元旦节" => (1, 1),
        "五一" | "五一节" | "劳动节" => (5, 1),
        "七一" => (7, 1),
        "八一" => (8, 1),
        "教师节" => (9, 10),
        "国庆" | "国庆节" | "十一" => (10, 1),
        _ => return None,
    };
    Some(DateParts { month: Some(month), day: Some(day), ..DateParts::default() })
}

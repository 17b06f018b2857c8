//! Every so often: 每月5日前, 每季度末, 每年, 按月报送.

use super::frame::Frame;
use super::{Candidate, Stand};
use crate::date::{DateParts, Period, period};
use crate::lexicon;
use crate::lexicon::words::{Words, words};
use crate::marks::{Term, TimeUnit};
use crate::numeral::is_numeral;
use crate::place::Mark;

/// Appends what may be deadlines at each 每 and 按 of a directive.
///
/// ```text
/// every = ["于" | "在"] "每" [number] unit [day] ["之" | "以"] ["前"] | "按" unit, before a verb of reporting
/// ```
pub(super) fn read(frame: Frame<'_>, candidates: &mut Vec<Candidate>) {
    let (start, text) = (frame.start, frame.text);
    for at in frame.each('每') {
        let behind = at + '每'.len_utf8();
        let Some((rest, period)) = period(&text[behind..]) else { continue };
        let (rest, eve) = match EVES.head(rest).filter(|_| period.on != DateParts::default()) {
            Some(eve) => (&rest[eve.len()..], true),
            None => (rest, false),
        };
        let lead = IN.tail(&text[start..at]).map_or(0, str::len);
        if let Some(term) = term(period, eve).filter(|_| !is_rate(rest)) {
            let mark = Mark::new(at - lead, text.len() - rest.len());
            candidates.push(Candidate { mark, term, stand: Stand::Head });
        }
    }
    for at in frame.each('按') {
        let Some((rest, period)) = period(&text[at + '按'.len_utf8()..]) else { continue };
        if period.on == DateParts::default() && REPORTING.head(rest).is_some() {
            let mark = Mark::new(at, text.len() - rest.len());
            candidates.extend(term(period, false).map(|term| Candidate { mark, term, stand: Stand::Head }));
        }
    }
}

fn term(Period { count, unit, on }: Period, eve: bool) -> Option<Term> {
    let (times, unit) = match unit {
        "年" => (1, TimeUnit::Year),
        "半年" => (6, TimeUnit::Month),
        "学期" => (1, TimeUnit::Term),
        "季度" => (1, TimeUnit::Quarter),
        "月" => (1, TimeUnit::Month),
        "旬" => (1, TimeUnit::TenDays),
        "周" => (1, TimeUnit::Week),
        "工作日" => (1, TimeUnit::WorkingDay),
        "日" => (1, TimeUnit::Day),
        "小时" => (1, TimeUnit::Hour),
        _ => return None,
    };
    let on = (on != DateParts::default()).then_some(on);
    Some(Term::Every { count: count.checked_mul(times)?, unit, on, eve })
}

/// Whether what follows makes a rate of it, or a thing: 每月100元, 每天24小时, 每年的; not 每年两次.
fn is_rate(rest: &str) -> bool {
    let behind = rest.trim_start_matches(is_numeral);
    let counted = behind.len() < rest.len() && TIMES.head(behind).is_none();
    counted || THINGS.head(rest).is_some() || PARTS.head(rest).is_some()
}

static IN: Words = words!("于 在");

static EVES: Words = words!("前 之前 以前");

/// Measure words of what is done so many times.
static TIMES: Words = words!(lexicon::DEADLINE_TIMES);

/// What follows where a period describes a thing.
static THINGS: Words = words!(lexicon::DEADLINE_THINGS);

/// What follows where a day stands in a month of the period, which no term says: 每季度首月10日前.
static PARTS: Words = words!("首月 末月 首周 末周 第");

/// Verbs of reporting, which are done by the month and by the year.
static REPORTING: Words = words!(lexicon::DEADLINE_REPORTING);

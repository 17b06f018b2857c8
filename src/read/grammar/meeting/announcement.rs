//! The sentence that announces a meeting: 区委常委会│召开│第181次会议, 第二批主题教育推进会│在京│召开, 座谈会│由李明主持.

use nom::Offset as _;

use super::super::person::chinese_name;
use super::name::{ends_in_body, ends_in_meeting, is_specific, name, object};
use crate::lexicon;
use crate::lexicon::words::{Words, positions, words};
use crate::marks::Analysis;
use crate::place::{Mark, Place, in_paragraph};
use crate::span::boundary;

/// What the sentence says. Places are in the paragraph's text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Announcement {
    pub paragraph: u32,
    /// Where the verb stands.
    pub at: u32,
    pub body: Option<Place>,
    /// Whether the body is the subject or stands before 第N次.
    pub sure: bool,
    /// What it is without a title that names a meeting.
    pub news: News,
    /// 第N次, if it is a number.
    pub ordinal: Option<Place>,
    pub chair: Option<Place>,
}

/// Whether a sentence is the news of its text, whatever the title says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum News {
    /// It may tell where something else began: 第二批推进会召开后，…
    No,
    /// As the first one, since it tells which body met, or who chaired.
    First,
    /// Wherever it stands: it tells who chaired what kind of meeting.
    Yes,
}

/// A sentence, in the text that ends with it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sentence<'t> {
    pub paragraph: u32,
    pub text: &'t str,
    pub start: usize,
    pub analysis: &'t Analysis,
}

impl<'t> Sentence<'t> {
    /// Those of `marks`, in the order of the text, that stand in `within`.
    fn inside<T>(self, items: &'t [T], place: impl Fn(&T) -> Place + Copy, within: Mark) -> impl Iterator<Item = Mark> {
        let own = &items[in_paragraph(items, self.paragraph as usize, place)];
        own.iter().map(move |item| place(item).mark).filter(move |&mark| within.contains(mark))
    }

    fn dates(self, within: Mark) -> impl Iterator<Item = Mark> {
        self.inside(&self.analysis.dates, |date| date.place, within)
    }

    fn people(self, within: Mark) -> impl Iterator<Item = Mark> {
        self.inside(&self.analysis.people, |person| person.name, within)
    }

    fn announcement(self, verb: usize, meeting: Mark, subject: Option<Mark>) -> Announcement {
        let place = |mark: Mark| Place { paragraph: self.paragraph, mark };
        let said = name(meeting.of(self.text));
        let within = |mark: Mark| place(Mark { start: meeting.start + mark.start, end: meeting.start + mark.end });
        Announcement {
            paragraph: self.paragraph,
            at: Mark::offset(verb),
            body: subject.map(place).or_else(|| said.body.map(within)),
            sure: subject.is_some() || said.ordinal.is_some() && said.body.is_some(),
            news: if subject.is_some() { News::First } else { News::No },
            ordinal: said.ordinal.map(within),
            chair: None,
        }
    }
}

/// Reads the meeting that a sentence announces.
///
/// ```text
/// announcement = held | chaired
/// held         = [ lead-in ] [ subject ] [ adjunct ] HELD meeting        ; 7月8日，区委│召开│第9次会议
///              | [ lead-in ] meeting [ adjunct ] [ lead-in ] HELD        ; 推进会│9月26日│在京│召开
/// chaired      = meeting "由" name "主持"
/// lead-in      = date | clause "，"
/// ```
pub(super) fn read(sentence: Sentence<'_>) -> Option<Announcement> {
    let Sentence { text, start, .. } = sentence;
    let verbs = verbs(&text[start..]).map(|at| start + at);
    let mut told = verbs.filter(|&at| !is_enclosed(&text[start..at])).take(TRIES);
    told.find_map(|at| held(sentence, at)).or_else(|| chaired(sentence))
}

/// The meeting that the verb at `at` says was held.
fn held(sentence: Sentence<'_>, at: usize) -> Option<Announcement> {
    let Sentence { text, start, .. } = sentence;
    let behind = &text[at + HELD..];
    let clause = clause_start(text, start, at);
    let before = subject(sentence, Mark::new(clause, at));
    let whole = before.of(text);
    // 教育督导委员会: a body's name is no visit.
    let led = if ends_in_body(whole) { before.range().start } else { at };
    let none = NO_REPORT.head(behind).is_some() || super::VISITS.is_in(&text[start..led]);
    if none || COMING.is_in(&text[clause..at]) {
        return None;
    }
    let is_opening = text[..at + HELD].ends_with('幕');
    if ends_in_meeting(whole) {
        let found = sentence.announcement(at, before, None);
        return (!is_opening || found.ordinal.is_some() && !behind.starts_with(['会', '式', '辞'])).then_some(found);
    }
    let object = object(behind)?;
    let end = at + HELD + behind.offset(object) + object.len();
    if NO_REPORT.head(&text[end..]).is_some() || TO_BE_HELD.tail(whole).is_some() || whole.contains("关于") {
        return None; // 召开会议的通知; 要召开会议
    }
    let meeting = Mark::new(end - object.len(), end);
    let chair = sentence.people(Mark::new(clause, at)).last();
    let is_name = chinese_name(whole).is_some_and(|name| name == whole);
    if chair.is_some() || is_name || whole.is_empty() || whole.ends_with("主持") {
        let chair = chair.filter(|_| text[..at].ends_with("主持"));
        let chair = chair.map(|mark| Place { paragraph: sentence.paragraph, mark });
        let news = if chair.is_some() { News::First } else { News::No };
        return Some(Announcement { news, chair, ..sentence.announcement(at, meeting, None) });
    }
    is_body(whole).then(|| sentence.announcement(at, meeting, Some(before)))
}

/// ```text
/// chaired = *any [ "，" ] meeting "由" … "主持"       ; 座谈会│由李明主持: a kind of meeting, not 会议 alone
/// ```
fn chaired(sentence: Sentence<'_>) -> Option<Announcement> {
    let Sentence { text, start, .. } = sentence;
    let lead = &text[start..boundary(text, start + LEAD)];
    let at = start + positions(lead, '由').next().filter(|&at| text[start + at..].contains("主持"))?;
    let clause = clause_start(text, start, at);
    let meeting = subject(sentence, Mark::new(clause, at));
    let found = || Announcement { news: News::Yes, ..sentence.announcement(at, meeting, None) };
    is_specific(meeting.of(text)).then(found)
}

/// The bytes of a sentence in which the name of a meeting stands that somebody chaired.
const LEAD: usize = 180;

/// The bytes of a verb of holding a meeting.
const HELD: usize = "召开".len();

/// Where the verbs of holding a meeting stand in `text`: 召开, 举行, 举办, 开幕, 闭幕.
fn verbs(text: &str) -> impl Iterator<Item = usize> {
    // 召 is E5 8F AC, 举 E4 B8 BE, 幕 E5 B9 95: few other characters end in these bytes.
    let bytes = text.as_bytes();
    let ends = memchr::memchr3_iter(0xAC, 0xBE, 0x95, bytes);
    let verbs = ends.filter_map(move |last| match bytes.get(last.wrapping_sub(1)..=last)? {
        [0x8F, 0xAC] | [0xB8, 0xBE] => last.checked_sub(2),
        [0xB9, 0x95] => last.checked_sub(5),
        _ => None,
    });
    verbs.filter(|&at| matches!(text.as_bytes().get(at..at + HELD), Some(verb) if is_held(verb)))
}

fn is_held(verb: &[u8]) -> bool {
    ["召开", "举行", "举办", "开幕", "闭幕"].iter().any(|held| held.as_bytes() == verb)
}

/// What stands after a verb, or after the meeting that was held, that tells no news: 召开之际 (*on the occasion of*),
/// 召开的, 召开会议的通知.
static NO_REPORT: Words = words!(lexicon::MEETING_NO_REPORT);

/// What stands before a verb that tells what is to come, or is a wish.
static COMING: Words = words!(lexicon::MEETING_COMING);

/// What stands right before a verb of something that is to be done, or is done again and again: 要召开, 定期召开.
static TO_BE_HELD: Words = words!(lexicon::MEETING_TO_BE_HELD);

/// Subjects that are no body: the sentence tells how, or of others.
static NO_BODY: Words = words!(lexicon::MEETING_NO_BODY);

/// How many verbs of a sentence are looked at.
const TRIES: usize = 4;

/// Whether a subject may be the body that met.
fn is_body(subject: &str) -> bool {
    subject != "我" && NO_BODY.head(subject).is_none() && !subject.ends_with('的')
}

/// Whether what stands before leaves a bracket or a book title open.
fn is_enclosed(before: &str) -> bool {
    let open = |open, close| before.rfind(open).is_some_and(|at| before.rfind(close).is_none_or(|end| at > end));
    open('《', '》') || open('（', '）')
}

/// Where the clause around `at` begins: after a stop, a pause, a blank outside of quotes and brackets, or a credit.
fn clause_start(text: &str, start: usize, at: usize) -> usize {
    let mut quotes = 0;
    for (i, c) in text[start..at].char_indices().rev() {
        let end = start + i + c.len_utf8();
        match c {
            '）' | ')' if quotes == 0 && is_credit(&text[start..start + i]) => return end,
            '”' | '）' | ')' => quotes += 1,
            '“' | '（' | '(' if quotes > 0 => quotes -= 1,
            '，' | '。' | '；' | '：' | '　' | ' ' if quotes == 0 => return end,
            _ => {}
        }
    }
    start
}

/// Whether a bracket that closes after `before` holds a credit.
fn is_credit(before: &str) -> bool {
    before.rfind(['（', '(']).is_some_and(|open| before[open..].contains("记者"))
}

/// What `clause` has before its verb, less what leads in, where and how.
///
/// ```text
/// subject = [ date ] subject [ adjunct ] [ HOW ] [ date ]
/// adjunct = ( "在" | "以" | "于" | "联合" | "会同" ) *any    ; 在京, 以视频形式
/// ```
fn subject(sentence: Sentence<'_>, clause: Mark) -> Mark {
    let text = sentence.text;
    let Mark { start, end } = clause;
    let (start, end) = (start as usize, end as usize);
    // 10月29日上午，召开…; 第二批推进会9月26日在京召开
    let lead = sentence.dates(clause).take_while(|date| text[start..date.range().start].trim().is_empty());
    let from = lead.last().map_or(start, |date| date.range().end);
    let last = sentence.dates(clause).last().map_or(end, |date| date.range().start);
    let until = if last > from { last.min(end) } else { end };
    trimmed(text, from, until)
}

/// What stands from `from` to `until`, less where and how.
fn trimmed(text: &str, from: usize, until: usize) -> Mark {
    let subject = text[from..until].trim_end();
    let cut =
        ["在", "以", "于", "联合", "会同"].into_iter().filter_map(|word| subject.rfind(word)).filter(|&at| at > 0);
    // 在 within a meeting's name stands before the word for it.
    let cut = cut.filter(|&at| ends_in_meeting(&subject[..at]) || subject[at..].chars().count() <= 8).max();
    let subject = cut.map_or(subject, |at| &subject[..at]).trim_end();
    let subject = HOW.tail(subject).map_or(subject, |word| &subject[..subject.len() - word.len()]);
    let lead = subject.len() - subject.trim_start().len();
    Mark::new(from + lead, (from + subject.len()).max(from + lead))
}

/// What stands right before a verb and says how or when.
static HOW: Words = words!(lexicon::MEETING_HOW);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_verb_of_holding_is_found() {
        let text = "举召开，举行了é举办a召开召集举开幕式闭幕幕";
        let held: Vec<_> = verbs(text).map(|at| &text[at..at + HELD]).collect();
        assert_eq!(held, ["召开", "举行", "举办", "召开", "开幕", "闭幕"]);
        assert_eq!(verbs("").count() + verbs("召").count() + verbs("幕").count(), 0);
    }
}

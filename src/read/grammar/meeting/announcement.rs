//! The sentence that announces a meeting: 区委常委会│召开│第181次会议, 第二批主题教育推进会│在京│召开.

use super::super::person::chinese_name;
use crate::lexicon::words::{Words, words};
use crate::numeral;
use crate::place::{Mark, Place};

/// What official Chinese calls a meeting. Bodies (常委会, 协会), press conferences (发布会) and shows (博览会) end alike;
/// those are none.
static MEETINGS: Words = words!("
        会议 座谈会 部署会 部署大会 动员会 动员大会 推进会 推进大会 调度会 研讨会 交流会 报告会 总结会 总结大会 表彰会 表彰大会 点评会 通报会 汇报会 培训会 学习会
        协调会 专题会 办公会 联席会 例会 民主生活会 组织生活会 电视电话会 视频会 工作会 宣讲会 论证会 听证会 评审会 评议会 督办会 启动会 誓师大会 党员大会 代表大会 干部大会
        全体大会 纪念大会 庆祝大会 全会 见面会 对接会 现场会 警示教育会 碰头会 恳谈会 茶话会 读书会 质询会 约谈会 会商会 务虚会 分析会 调度会议 生活会 大会");

/// What stands before the name of a body and says the kind of its meeting: 专题党委会议.
static KINDS_BEFORE: Words = words!("专题 紧急 扩大");

/// What stands before the word for a meeting and says its kind.
static KINDS: Words = words!(
    "常务 全体 专题 工作 视频 电视电话 电话 扩大 （扩大） 主任 紧急 集中 季度 月度 年度 例行 动员 部署 党组 学习 集体"
);

/// Nouns that end the name of a body.
static BODIES: Words = words!(
    "常委会 委员会 委 组 国务院 政府 党组 班子 人大 政协 党委 协会 理事会 董事会 局 厅 部 院 办 集团 公司 银行 小组 指挥部 街道 支部 总局 机关 法院 检察院 总工会"
);

/// Subjects that are no body: the sentence tells how, or of others.
static NO_BODY: Words = words!("会议 大会 我 我们 他 她 各 并 还 相继 先后 分别 要 将 通过 定期");

/// What the sentence says. Places are in the paragraph's text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Announcement {
    pub paragraph: u32,
    /// Where the verb stands.
    pub at: u32,
    pub body: Option<Place>,
    /// Whether the body is the subject or stands before 第N次.
    pub sure: bool,
    /// 第N次, if it is a number.
    pub ordinal: Option<Place>,
    pub chair: Option<Place>,
}

/// Reads the sentence of `text` that begins at `start` and ends with it.
///
/// ```text
/// announcement = [ body ] held meeting | meeting held
/// meeting      = [ body ] [ "第" numeral "次" ] *any MEETING
/// ```
pub(super) fn read(
    paragraph: u32,
    text: &str,
    start: usize,
    dates: &(impl Iterator<Item = Place> + Clone),
    people: &(impl Iterator<Item = Place> + Clone),
) -> Option<Announcement> {
    let verbs = verbs(&text[start..]).map(|at| start + at);
    verbs.filter(|&at| !is_enclosed(&text[start..at])).take(TRIES).find_map(|at| {
        let behind = &text[at + "召开".len()..];
        if NO_REPORT.head(behind).is_some() || super::VISITS.is_in(&text[start..at]) {
            return None;
        }
        let clause = clause_start(text, start, at);
        if COMING.is_in(&text[clause..at]) {
            return None;
        }
        // 10月29日上午，召开…; 第二批推进会9月26日在京召开
        let inside = |place: &Place| clause <= place.mark.range().start && place.mark.range().end <= at;
        let lead =
            dates.clone().filter(inside).filter(|place| text[clause..place.mark.range().start].trim().is_empty());
        let from = lead.last().map_or(clause, |place| place.mark.range().end);
        let last = dates.clone().filter(inside).last().map_or(at, |place| place.mark.range().start);
        let person = people.clone().filter(inside).last();
        let until = trimmed(text, from, if last > from { last.min(at) } else { at });
        let place = |mark: Mark| Place { paragraph, mark };
        let found = |name: Mark, subject: Option<Mark>| Announcement {
            paragraph,
            at: Mark::new(at, at).start,
            body: subject.or_else(|| body(text, name)).map(place),
            sure: subject.is_some() || ordinal(text, name).is_some(),
            ordinal: ordinal(text, name).map(place),
            chair: person.filter(|_| text[from..at].ends_with("主持")),
        };
        if MEETINGS.tail(&text[from..until]).is_some() {
            return Some(found(Mark::new(from, until), None));
        }
        let name = object(text, at + "召开".len())?;
        let subject = Mark::new(from, until);
        let whole = subject.of(text);
        let is_name = chinese_name(whole).is_some_and(|name| name == whole);
        if person.is_some() || is_name || whole.is_empty() || whole.ends_with("主持") {
            return Some(found(name, None));
        }

        let is_body = NO_BODY.head(whole).is_none();
        is_body.then(|| found(name, Some(subject)))
    })
}

/// Where the verbs of holding a meeting stand in `text`: 召开, 举行, 举办.
fn verbs(text: &str) -> impl Iterator<Item = usize> {
    // 召 is E5 8F AC, 举 is E4 B8 BE: few other characters end in these bytes.
    let ends = memchr::memchr2_iter(0xAC, 0xBE, text.as_bytes()).filter_map(|last| last.checked_sub(2));
    ends.filter(|&at| matches!(text.as_bytes().get(at..at + 6), Some(verb) if is_held(verb)))
}

fn is_held(verb: &[u8]) -> bool {
    verb == "召开".as_bytes() || verb == "举行".as_bytes() || verb == "举办".as_bytes()
}

/// What stands behind a verb that tells no news: 召开之际 (*on the occasion of*), 召开的.
static NO_REPORT: Words = words!("之际 的 后 前 时 以来 期间 地");

/// What stands before one that tells what is to come, or is a wish.
static COMING: Words = words!("将于 将在 拟 值此 定于 决定");

/// How many verbs of a sentence are looked at.
const TRIES: usize = 4;

/// Whether what stands before leaves a bracket or a book title open.
fn is_enclosed(before: &str) -> bool {
    let open = |open, close| before.rfind(open).is_some_and(|at| before.rfind(close).is_none_or(|end| at > end));
    open('《', '》') || open('（', '）')
}

/// Where the clause around `at` begins: behind a stop, a pause, a blank outside of quotes and brackets, or a credit.
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

/// Whether a bracket that closes behind `before` holds a credit.
fn is_credit(before: &str) -> bool {
    before.rfind(['（', '(']).is_some_and(|open| before[open..].contains("记者"))
}

/// The end of what stands before a verb, less where and how: 在京, 以视频形式.
fn trimmed(text: &str, from: usize, until: usize) -> usize {
    let subject = text[from..until].trim_end();
    let cut = ['在', '以', '于'].into_iter().filter_map(|word| subject.rfind(word)).filter(|&at| at > 0);
    // 在 within a meeting's name stands before the word for it.
    let cut = cut.filter(|&at| MEETINGS.tail(&subject[..at]).is_some() || subject[at..].chars().count() <= 8).max();
    let subject = cut.map_or(subject, |at| &subject[..at]).trim_end();
    let subject = HOW.tail(subject).map_or(subject, |word| &subject[..subject.len() - word.len()]);
    from + subject.len()
}

/// What stands right before a verb and says how or when.
static HOW: Words = words!("正式 隆重 组织 共同 联合 主动 今天 今日");

/// The name of the meeting at `from`: up to the first word for one outside of quotes.
fn object(text: &str, from: usize) -> Option<Mark> {
    let from = if text[from..].starts_with('了') { from + '了'.len_utf8() } else { from };
    let mut quotes = 0;
    for (at, c) in text[from..].char_indices() {
        match c {
            '“' | '《' | '（' => quotes += 1,
            '”' | '》' | '）' => quotes -= 1,
            '，' | '。' | '；' if quotes == 0 => return None,
            '会' | '议' if quotes == 0 => {
                let end = from + at + c.len_utf8();
                let longer =
                    text[end..].starts_with(['议', '上', '室', '场', '员', '期', '精', '谈', '见', '晤', '话']);
                if MEETINGS.tail(&text[from..end]).is_some() && !longer {
                    return Some(Mark::new(from, end));
                }
            }
            _ => {}
        }
    }
    None
}

/// The numeral of 第N次 in the name of a meeting.
fn ordinal(text: &str, name: Mark) -> Option<Mark> {
    let name_text = name.of(text);
    name_text.match_indices('第').find_map(|(at, word)| {
        let from = at + word.len();
        let end = from + name_text[from..].find('次').filter(|&length| length <= LONGEST_NUMERAL)?;
        let numeral = Mark::new(name.range().start + from, name.range().start + end);
        numeral::parse(numeral.of(text)).is_ok().then_some(numeral)
    })
}

/// The longest numeral of a meeting in bytes: 一千二百三十四.
const LONGEST_NUMERAL: usize = 24;

/// The body in the name of a meeting: what stands before 第N次 or before a motto in quotes, else a name that ends as
/// bodies do.
fn body(text: &str, name: Mark) -> Option<Mark> {
    let start = name.range().start;
    let of = |end: usize| Some(Mark::new(start, end)).filter(|mark| !mark.is_empty());
    if let Some(numeral) = ordinal(text, name) {
        return of(numeral.range().start - '第'.len_utf8());
    }
    // 学习会暨专题会: the first of two
    let whole = name.of(text);
    let whole = whole.split_once('暨').map_or(whole, |(first, _)| first);
    if let Some(quote) = whole.find('“') {
        let lead = whole[..quote].trim_end_matches("开展").trim_end_matches("关于");
        return of(start + lead.len()).filter(|_| !lead.starts_with('第') && !lead.ends_with('批'));
    }
    let mut rest = whole.strip_suffix(MEETINGS.tail(whole)?)?;
    while let Some(kind) = KINDS.tail(rest).filter(|_| BODIES.tail(rest).is_none()) {
        rest = &rest[..rest.len() - kind.len()];
    }
    let lead = KINDS_BEFORE.head(rest).map_or(0, str::len);
    of(start + rest.len())
        .filter(|_| lead < rest.len() && BODIES.tail(rest).is_some())
        .map(|mark| Mark::new(start + lead, mark.range().end))
}

/// Whether a title has a word for a meeting.
pub(super) fn names_meeting(title: &str) -> bool {
    title
        .char_indices()
        .filter(|&(_, c)| c == '会' || c == '议')
        .any(|(at, c)| MEETINGS.tail(&title[..at + c.len_utf8()]).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_verb_of_holding_is_found() {
        let text = "举召开，举行了é举办a召开召集举";
        let held: Vec<_> = verbs(text).map(|at| &text[at..at + 6]).collect();
        assert_eq!(held, ["召开", "举行", "举办", "召开"]);
        assert_eq!(verbs("").count() + verbs("召").count(), 0);
    }
}

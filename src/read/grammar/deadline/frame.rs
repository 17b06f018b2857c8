//! What a deadline governs: whether it stands at the head of what is to be done, or in the description of a thing
//! (6月底前建成的小区, *estates built by the end of June*) or of a case.

use super::{Candidate, Stand};
use crate::lexicon::organ::is_organ;
use crate::lexicon::words::{Words, words};
use crate::marks::DirectiveMarks;
use crate::place::Mark;
use crate::read::grammar::Passage;

/// A directive, as the rules for deadlines look at it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame<'t> {
    /// The text of the paragraph up to the end of the directive.
    pub text: &'t str,
    /// Where the directive begins.
    pub start: usize,
    /// Where in it deadlines without a date may be.
    pub terms: &'t [u32],
    cue: Mark,
    addressee: Mark,
}

/// How far the rules look back and ahead in a clause, in bytes: no clause of official prose is longer, and what is read
/// stays linear in the text.
const REACH: usize = 360;

impl<'t> Frame<'t> {
    pub fn new(passage: Passage<'t>, directive: &DirectiveMarks) -> Self {
        let DirectiveMarks { text, cue, addressee, .. } = *directive;
        let whole = passage.text.get(..text.end as usize).unwrap_or_default();
        let before = |end: u32| passage.terms.partition_point(|&at| at < end);
        let terms = passage.terms.get(before(text.start)..before(text.end)).unwrap_or_default();
        Self { text: whole, start: text.start as usize, terms, cue, addressee }
    }

    /// Where the directive has the character `c`, which is one of [`Class::TERM`](crate::read::grammar::scan::Class).
    pub fn each(self, c: char) -> impl Iterator<Item = usize> + 't {
        let Self { text, terms, .. } = self;
        terms.iter().map(|&at| at as usize).filter(move |&at| text[at..].starts_with(c))
    }

    /// The clause before byte `at`: from behind the last pause, the addressee and the cue. Where it is too long, all that
    /// is looked at.
    pub fn before(&self, at: usize) -> &'t str {
        let reach = floor(self.text, at.saturating_sub(REACH)).max(self.start);
        let from = self.text[reach..at].rfind(is_pause).map_or(reach, |pause| {
            let pause = reach + pause;
            pause + self.text[pause..].chars().next().map_or(0, char::len_utf8)
        });
        let behind = |mark: Mark| Some(mark.end as usize).filter(|&end| mark.start as usize >= from && end <= at);
        let from = [self.addressee, self.cue].into_iter().filter_map(behind).fold(from, usize::max);
        &self.text[from..at]
    }

    /// Where the comma stands that the clause before byte `at` follows.
    pub fn comma_before(&self, at: usize) -> Option<usize> {
        let reach = floor(self.text, at.saturating_sub(REACH)).max(self.start);
        let (pause, c) = self.text[reach..at].char_indices().rev().find(|&(_, c)| is_pause(c))?;
        matches!(c, '，' | ',').then_some(reach + pause)
    }

    /// The rest of the clause behind byte `at`.
    pub fn behind(&self, at: usize) -> &'t str {
        let reach = &self.text[at..floor(self.text, at + REACH)];
        &reach[..reach.find(is_pause).unwrap_or(reach.len())]
    }

    /// Whether `candidate` is a deadline of what is to be done.
    ///
    /// ```text
    /// governs = head deadline action | object deadline action, and neither describes a thing or a case
    /// ```
    pub fn governs(&self, candidate: Candidate) -> bool {
        let (start, end) = (candidate.mark.start as usize, candidate.mark.end as usize);
        let (before, behind) = (self.before(start), self.behind(end));
        if self.in_title(start) || DESCRIBING.head(behind).is_some() || behind.ends_with('的') {
            return false;
        }
        // Before the cue of its clause: within the subject, where that has 的.
        let (from, to) = (self.cue.start as usize, end + behind.len());
        if !self.cue.is_empty() && (end..to).contains(&from) && self.text[end..from].contains('的') {
            return false;
        }
        if candidate.stand == Stand::Span && FORBIDDING.head(behind).is_some() {
            return false;
        }
        let head = opening(before);
        let prepared = self.text[start..end].starts_with(['于', '在']);
        match head {
            Head::Open => true,
            Head::Case => false,
            _ if candidate.stand != Stand::Free => false,
            // 将材料于3月5日前报送
            Head::Object if prepared => true,
            _ => !behind.contains('的'),
        }
    }

    /// Whether byte `at` stands in the title of a work.
    fn in_title(&self, at: usize) -> bool {
        let before = &self.text[floor(self.text, at.saturating_sub(REACH))..at];
        before.rfind('《').is_some_and(|open| !before[open..].contains('》'))
    }
}

/// What stands before a deadline in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// Nothing but adverbs and who is to act.
    Open,
    /// An object before its verb: 将材料.
    Object,
    /// The words of a case: 如, 凡.
    Case,
    /// A verb, or what is not known.
    Other,
}

/// `head = [agent] { adverb }`
pub(super) fn opening(before: &str) -> Head {
    let rest = without_adverbs(before);
    if rest.is_empty() || is_agent(rest) {
        Head::Open
    } else if CASES.head(rest).is_some() {
        Head::Case
    } else if OBJECTS.head(rest).is_some_and(|word| word.len() < rest.len()) {
        Head::Object
    } else {
        Head::Other
    }
}

/// `text` without the adverbs at its end and its head, and without brackets and blanks.
pub(super) fn without_adverbs(text: &str) -> &str {
    let margin = |c: char| c.is_whitespace() || matches!(c, '）' | ')' | '”' | '“' | '、' | '.' | '．');
    let mut text = text.trim_matches(margin);
    while let Some(word) = ADVERBS.tail(text) {
        text = text[..text.len() - word.len()].trim_end_matches(margin);
    }
    while let Some(word) = ADVERBS.head(text) {
        text = text[word.len()..].trim_start_matches(margin);
    }
    text
}

/// Whether `words` may be those who are to act.
pub(super) fn is_agent(words: &str) -> bool {
    AGENTS.tail(words).is_some() || is_organ(words)
}

/// The last character boundary of `text` at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

const fn is_pause(c: char) -> bool {
    matches!(c, '，' | ',' | '：' | ':' | '；' | ';' | '。' | '！' | '？' | '（' | '(' | '—' | '…')
}

/// Modals, adverbs and conjunctions between who is to act and by when; verbs that only lead to another (确保, *make sure*).
static ADVERBS: Words = words!(
    "要 应 应当 应该 须 必须 务必 务 需 需要 请 希望 要求 并 且 而 还 也 再 又 均 都 都要 同时 一律 分别 各自 统一 及时 抓紧 尽快 尽早 尽量 尽可能 尽力 原则上 一般 通常 至少 最少"
    "力争 争取 力求 努力 确保 保证 保障 做到 坚持 计划 必 先 首先 然后 随后 最后 其中 同步 提前 全部 全面 主动 自觉 积极 严格 认真 切实 定期 集中 具体 下一步 今后 一要 二要 三要 四要 五要"
    "一是 二是 三是 四是 五是 六是 以及 和 可 可以 不得 不能 不应 应于 须于 特此 现 进一步 继续 主要 逐步 即 就 或 或者"
);

/// What those are called who are to act, organs apart.
static AGENTS: Words = words!(
    "单位 部门 机构 机关 企业 学校 院校 高校 政府 人员 干部 党员 群众 居民 村民 市民 业主 公民 公司 员工 职工 教师 学生 家长 考生 用户 区 县 市 省 州 旗 盟 街道 镇 乡 村 社区 街镇 党委 党组 支部 党组织 \
     委员会 领导小组 小组 组织 负责人 申请人 当事人 管理人 经营者 者 方 地 地区 地方 我们 大家 双方 各方 全国 全省 全市 全区 全县 全镇 全校 全体 同志 们 医院 协会 志愿者 队伍"
);

/// What a case or a reason opens with.
static CASES: Words = words!("如 若 凡 因 由于 自 从 对 对于 截至 据 经 未");

/// What an object before its verb opens with.
static OBJECTS: Words = words!("将 把");

/// What the words behind make of a date or a length of time: a description, or a case that did not come true.
static DESCRIBING: Words = words!("的 未 尚未 没有 仍未 仍 已 曾 之 出生 年满");

/// Words behind a length of time in which something is not to be done.
static FORBIDDING: Words = words!("不得 不能 不准 不许 不再 不予 不可 不应 禁止 严禁 免 有效 累计 连续 多次 无");

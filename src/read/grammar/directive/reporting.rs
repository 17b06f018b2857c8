//! Reporting clauses: who says what follows. 会议强调，… · 于军对街道…表示肯定，并强调，… · 习近平总书记指出：“….

use nom::{IResult, Parser};

use super::lead::{is_space, strip};
use super::lexicon::{ACTIONS, AGENT_TAILS, NOUN_TAILS, PREPOSITIONS};
use super::noun::{begins_with_verb, noun_phrase, within, without_adverbs};
use crate::lexicon::words::{Words, behind_all, positions, word, words};
use crate::place::Mark;

/// Verbs that report words, and are hardly ever nouns.
static VERBS: Words = words!(
    "指出 强调 表示 提出 认为 说 说道 写道 讲道 谈道 谈到 提到 讲到 叮嘱 嘱咐 嘱托 告诫 勉励 重申 坦言 直言 透露 宣布 称 介绍 介绍说 表示说 强调说 指出说 回答说 回应说"
    "强调指出 明确指出 深刻指出 明确提出 号召 呼吁 建议 提醒 主张 表态 补充道 感慨道 感叹道 评价道 告诉记者 声明 提议 倡议 解释 解释说 分析 分析说 总结道 坚信 相信 希望 要求 明确 部署 规定 回应 讲 讲话指出 特别指出 要求指出"
);

/// Verbs of [`VERBS`] that are nouns as often: before them has to stand one who can speak.
static NOUNS: Words = words!(
    "要求 希望 明确 部署 规定 建议 倡议 介绍 分析 解释 提议 号召 表示 声明 呼吁 提醒 主张 回应 称 说 相信 坚信 讲 嘱托 勉励 告诫 叮嘱 嘱咐"
);

/// What a clause that begins with it only refers to: 按照市委要求，, 据介绍，.
static REFERRED: Words = words!(
    "按照 按 根据 据 依据 依照 遵照 落实 贯彻 对照 围绕 结合 坚持 符合 达到 满足 响应 听取 完成 严格 进一步 达不到 作为 针对 随着"
);

/// What makes a noun of the verb behind it: 根据市委的要求.
static FOLLOWED: Words = words!("按照 根据 依据 落实");

/// Verbs that only tell: an action without a subject under them is no directive.
static TELLING: Words = words!(
    "介绍 介绍说 透露 称 告诉记者 解释 解释说 分析 分析说 回应 回应说 坦言 直言 感慨道 感叹道 回答说 表态 相信 坚信 宣布 声明 补充道 谈到 提到"
);

/// Whether `verb` can direct, be it without a cue.
pub(super) fn directs(verb: &str) -> bool {
    !TELLING.has(verb)
}

/// A reporting clause.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reporting {
    /// Empty where the clause has no subject of its own (并强调，).
    pub speaker: Mark,
    pub verb: Mark,
}

/// Reads the clause `from..to` of `text`, behind which a comma or colon stands, as a reporting clause.
///
/// ```text
/// reporting = { lead | adjunct } [ speaker ] { adverb | adjunct } verb [ object ]
/// verb      = "指出" | "强调" | …            object = [ quantity ] ( "要求" | "意见" | … )
/// ```
pub(super) fn read(text: &str, from: usize, to: usize, colon: bool) -> Option<Reporting> {
    let clause = text[from..to].trim_end_matches(is_space);
    if clause.len() > LONGEST {
        return None;
    }
    let (before, verb) = verb(clause)?;
    let (bare, _) = strip(before);
    let told = without_adverbs(bare.trim_end_matches(is_space));
    let speaker = speaker(told);
    if NOUNS.has(verb) && !colon || matches!(verb, "要求" | "希望" | "部署" | "规定" | "建议" | "明确") {
        let adverb = told.len() < bare.len() || told.is_empty() && before.len() > bare.len();
        let behind = told.strip_prefix(speaker).unwrap_or_default();
        let adjunct = behind.is_empty() || PREPOSITIONS.head(behind).is_some() && !behind.contains('的');
        if REFERRED.head(bare).is_some()
            || FOLLOWED.is_in(bare)
            || !adjunct
            || !(adverb && told.is_empty() || speaks(told, speaker))
        {
            return None;
        }
    }
    if REFERRED.head(bare).is_some() && speaker.is_empty() {
        return None;
    }
    Some(Reporting { speaker: within(text, speaker), verb: within(text, verb) })
}

/// The longest reporting clause, in bytes: a speaker with posts, and what the words are about.
const LONGEST: usize = 512;

/// Parts a clause into what stands before its reporting verb, and the verb. In 提出三点要求 the verb is 提出.
fn verb(clause: &str) -> Option<(&str, &str)> {
    let puts = || {
        let ends = positions(clause, '出').map(|at| at + '出'.len_utf8());
        ends.filter_map(|end| PUTS.tail(&clause[..end]).map(|verb| (end - verb.len(), end))).last()
    };
    let puts = THINGS.tail(clause).and_then(|_| puts());
    if let Some((at, end)) = puts.filter(|(_, end)| object(&clause[*end..]).is_ok_and(|(rest, _)| rest.is_empty())) {
        let reports = ["指出", "强调", "表示"].iter().any(|verb| clause[..at].contains(verb));
        return (!reports).then(|| (&clause[..at], &clause[at..end])); // 会议指出某某提出要求: the object of what is said
    }
    let verb = VERBS.tail(clause)?;
    let before = &clause[..clause.len() - verb.len()];
    let told = match verb {
        "说" | "介绍" => [
            "据", "传", "小", "学", "解", "俗", "被", "所", "可", "再", "来", "地", "话", "常", "如", "么", "古人",
            "前人", "常言",
        ]
        .as_slice(),
        "称" => ["名", "简", "统", "号", "职", "俗", "尊", "全", "堪", "宣", "据"].as_slice(),
        _ => &[],
    };
    let noun = before.ends_with(['的', '不']) || told.iter().any(|end| before.ends_with(end));
    (!noun).then(|| (before, &clause[before.len()..]))
}

/// Verbs that put something forward.
static PUTS: Words = words!("提出 作出 做出");

/// Reads what is put forward: 要求, 三点意见, 了以下几点希望.
fn object(input: &str) -> IResult<&str, &str> {
    word(&THINGS).parse(behind_all(word(&QUANTITIES), input))
}

/// What is put forward.
static THINGS: Words = words!("要求 工作要求 意见建议 意见 希望 建议 倡议 部署 指示 批示");

/// How many of them, and of what kind.
static QUANTITIES: Words = words!(
    "了 以下 如下 明确 具体 新的 相关 殷切 进一步 更高 的 一 二 两 三 四 五 六 七 八 九 十 几 多 1 2 3 4 5 6 7 8 9 点 项 条 个 方面 工作 重要 严格"
);

/// Whether what stands before the verb is one who can speak.
fn speaks(told: &str, speaker: &str) -> bool {
    let short = (2..=3).contains(&speaker.chars().count()) && ACTIONS.head(speaker).is_none();
    let name = short || told.strip_suffix(speaker).is_some_and(|post| POSTS.tail(post).is_some());
    let agent = AGENT_TAILS.tail(speaker).is_some() || name;
    agent && NOUN_TAILS.tail(told).is_none() && ACTIONS.head(told).is_none()
}

/// The speaker that the subject of a clause names: the shortest name, without the posts before it.
pub(super) fn speaker(clause: &str) -> &str {
    let subject = speaking_subject(clause);
    if POSTS.tail(subject).is_some() {
        return subject; // the post stands behind the name: 陈国启主任
    }
    let dot = subject.rfind('·');
    for (length, (at, c)) in (1..=LONGEST_NAME).zip(subject.char_indices().rev()) {
        let long = dot.is_some_and(|dot| dot >= at);
        if c == '、' || !long && length > 4 && !subject[..at].ends_with('·') {
            break;
        }
        if ((2..=4).contains(&length) || long) && POSTS.tail(&subject[..at]).is_some() {
            return if ORGANS.tail(&subject[at..]).is_some() { subject } else { &subject[at..] };
        }
    }
    subject
}

/// How many characters a name has at most: foreign ones are long.
const LONGEST_NAME: usize = 16;

/// The post before the name that `subject` ends in, or `subject`.
pub(super) fn post_of(subject: &str) -> &str {
    let post = subject.strip_suffix(speaker(subject)).unwrap_or_default();
    if post.is_empty() { subject } else { post }
}

/// The subject that a clause begins with, its adjuncts aside. Two or three characters are a name, whatever they say
/// (韩正, 于向阳).
fn speaking_subject(clause: &str) -> &str {
    let rest = strip(clause).0;
    let name = (2..=3).contains(&rest.chars().count()) && !begins_with_verb(rest) && PREPOSITIONS.head(rest).is_none();
    if name { rest } else { noun_phrase(rest) }
}

/// Posts that stand right before a name.
static POSTS: Words = words!(
    "书记 主席 主任 部长 局长 厅长 司长 处长 科长 区长 市长 省长 县长 镇长 乡长 州长 院长 校长 会长 组长 行长 社长 团长 队长 所长 站长"
    "馆长 厂长 署长 秘书长 董事长 总经理 经理 总裁 总理 首相 总统 委员 常委 代表 发言人 负责人 院士 教授 专家 研究员 主编 顾问 律师 医生"
    "医师 外长 大使 检察长 审计长 参赞 总干事 干事 记者 组员 成员 区领导 市领导 县领导 省领导 老师 主持人 分析师 经济学家 工程师 设计师 总监"
);

/// How what stands behind a post ends when it is no name: 主任会议, 代表团.
static ORGANS: Words =
    words!("会 议 组 委 部 局 办 院 厅 署 团 们 处 室 所 站 队 等 人 者 员 长 记 一行 同志 表示 小组");

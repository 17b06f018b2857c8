//! Noun phrases: where a subject ends, and what is none though it stands where one would.

use super::cue::head;
use super::lead::is_space;
use super::lexicon::{ACTIONS, ADVERBS, AGENT_TAILS, PREPOSITIONS, REPORTING_ADVERBS};
use crate::lexicon::characters::Characters;
use crate::lexicon::words::{Words, behind_all, positions, word, words};
use crate::place::Mark;

/// `text` without the adverbs that it ends in.
pub(super) fn without_adverbs(mut text: &str) -> &str {
    while let Some(adverb) = ADVERBS.tail(text).or(REPORTING_ADVERBS.tail(text)) {
        text = &text[..text.len() - adverb.len()];
    }
    text
}

/// The subject that `clause` begins with: up to the first preposition or verb; none if it begins with one.
pub(super) fn noun_phrase(clause: &str) -> &str {
    let rest = behind_adjunct(clause);
    if rest.is_empty() || preposition(rest).is_some() {
        return "";
    }
    // 的 before an agent at the end: a relative clause, whatever verbs stand in it. Behind it stands none.
    let behind = || positions(rest, '的').last().map(|at| &rest[at + '的'.len_utf8()..]);
    let relative =
        AGENT_TAILS.tail(rest).is_some() && behind().is_some_and(|agent| !agent.is_empty() && split(agent).is_none());
    if !relative && begins_with_verb(rest) {
        return "";
    }
    let end = if relative { rest.len() } else { split(rest).unwrap_or(rest.len()) };
    let end = if &rest[..end] == "其" { rest.len() } else { end };
    let subject = without_adverbs(rest[..end].trim_end_matches(is_space));
    let adjunct = ADJUNCTS.tail(subject).is_some() && NO_ADJUNCTS.tail(subject).is_none();
    if adjunct || subject.ends_with(['是', '了', '、']) { "" } else { subject }
}

/// Whether a phrase begins with a verb of action, with or without an adverb, and is not a noun that such a verb begins (监管部门, 服务中心).
pub(super) fn begins_with_verb(phrase: &str) -> bool {
    let behind_adverbs = behind_all(word(&ADVERBS), phrase);
    if behind_adverbs.len() < phrase.len() && ACTIONS.head(behind_adverbs).is_some() {
        return true;
    }
    let action = ACTIONS.head(phrase).is_some_and(|verb| !NOMINAL.has(verb) && AGENT_TAILS.tail(phrase).is_none());
    action || VERBS.head(phrase).is_some() && NO_SPLITS.head(phrase).is_none()
}

/// `clause` behind an adjunct that opens it (在…中, 对于…，).
fn behind_adjunct(clause: &str) -> &str {
    let Some(preposition) = preposition(clause) else { return clause };
    let rest = &clause[preposition.len()..];
    let behind = ADJUNCT_ENDS.find(rest).map_or("", |(at, end)| &rest[at + end.len()..]);
    if behind.is_empty() || behind.starts_with(['国', '心', '央', '小', '学', '医', '华', '关', '高', '型', '共'])
    {
        clause
    } else {
        behind
    }
}

/// How an adjunct ends before a subject.
static ADJUNCT_ENDS: Words = words!("过程中 基础上 期间 的同时 情况下 背景下 时 后 中 下");

/// The preposition that `phrase` begins with, if it is not the head of a longer word (自治区, 经济).
pub(super) fn preposition(phrase: &str) -> Option<&'static str> {
    PREPOSITIONS.head(phrase).filter(|word| NO_SPLITS.head(phrase).is_none_or(|longer| longer.len() <= word.len()))
}

/// Where the first word of [`SPLITS`] begins behind the first character of `phrase`, outside of quotes.
fn split(phrase: &str) -> Option<usize> {
    let (mut skip, mut depth) = (0, 0u32);
    for (at, c) in phrase.char_indices() {
        match c {
            '“' | '‘' | '《' | '（' => depth += 1,
            '”' | '’' | '》' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if !HEADS.contains(c) {
            continue;
        }
        let rest = &phrase[at..];
        if let Some(name) = NO_SPLITS.head(rest) {
            skip = at + name.len();
        }
        if at > 0 && depth == 0 && at >= skip && SPLITS.head(rest).is_some() {
            return Some(at);
        }
    }
    None
}

/// The longest part that `phrase` begins with and that ends as an agent does.
pub(super) fn leading_agent(phrase: &str) -> &str {
    let phrase = head(phrase);
    let parts = phrase.char_indices().rev().map(|(at, _)| &phrase[..at]);
    let agent = |part: &&str| !phrase[part.len()..].starts_with('的') && AGENT_TAILS.tail(part).is_some();
    parts.into_iter().find(agent).unwrap_or_default()
}

/// The mark of a part of `text`.
pub(super) fn within(text: &str, part: &str) -> Mark {
    if part.is_empty() {
        return Mark::default();
    }
    let start = part.as_ptr() as usize - text.as_ptr() as usize;
    Mark::new(start, start + part.len())
}

/// Verbs of action that are nouns as well: before another noun they do not open a verb phrase (防控工作, 管理措施).
pub(super) static NOMINAL: Words = words!(
    "防控 管理 建设 服务 监管 治理 规划 发展 改革 检查 宣传 审查 审核 考核 评估 监督 领导 指导 合作 投入 储备 供应 处置 整治 整改 保障 研究 学习 保护 预防 组织 控制 应用 报告 安排 部署 公开 支援 扶持 执行"
);

/// Verbs that open a phrase of condition or time rather than a name.
static VERBS: Words = words!(
    "只 仅 发现 回复 解除 确属 涉及 未经 开设 超过 属于 发生 出现 违反 不 是 有 没有 关键 最重要的 既 只有 提出 声称 发布 宣布 通过 召开 强调 指出 表示 认为 介绍 鲜明"
);

/// Where a subject ends: at prepositions and verbs that are no part of a name. 对 and 在 part 于军对街道… and
/// 各街镇在…中; 和 与 同 do not, since they join subjects.
static SPLITS: Words = words!(SPLITTING);

const SPLITTING: &str = concat!(
    "对 在 向 就 以 从 通过 围绕 结合 针对 根据 按照 依照 依据 按 将 把 被 由 如 若 未 没有 不 无 可 因 自 凡 经 为 位于 低于 高于 属于 面对 ",
    "提供 取得 发现 收到 接到 办理 从事 违反 作出 申请 享受 拒绝 发生 出现 进入 丧失 受到 超过 达到 需要 代表 共同 是 有 本着 ",
    "充分 分别 首先 随后 详细 深入 认真 高度 仔细 实地 先后 一行 听取 察看 查看 来到 走访 调研 主持 参加 出席 传达 带队 慰问 指挥 会见 考察 肯定 感谢 表示 介绍 汇报 结束 作 继续 进一步 要 最 坚决 积极 切实 全面 不断 始终 自觉 主动 迅速 及时 严格 大力 着力 牢固 响应 坚持  依 ",
);

/// What begins as a word of [`SPLITS`] but belongs to a name: 对外, 在京, 自治区 …
pub(super) static NO_SPLITS: Words = words!(UNSPLIT);

const UNSPLIT: &str = concat!(
    "工作 创作 写作 著作 动作 劳作 耕作 佳作 杰作 力作 合作 操作 制作 协作 运作 作风 作用 存在 现在 所在 内在 外在 潜在 方向 导向 面向 走向 取向 成就 理由 自由 加以 难以 所以 可以 以及 予以 得以 ",
    "行为 作为 成为 认为 人为 更为 来自 各自 亲自 原因 成因 基因 关于 对于 由于 无人 无障碍 无线 许可 认可 例如 供应 反应 响应 相应 适应 对应 效应 具有 享有 没有 一把手 主要 重要 需要 纲要 必要 民法典 ",
    "对外 对口 对方 在京 在校 在职 在建 在华 在座 自治 自然 自愿 自来水 自身 自主 因公 因私 经济 经营 经办 经贸 经信 将军 以上 以下 以外 以内 从业 从严 无党派 可再生 为主 为民 申请人 申请者 申请书 申请单位 办理人 由来 不动产 不同 未成年 有关 有限 有色 有条件 就业 就医 作业 作家 作为 作者 最高人民 享受者 要素 要害 向阳 结合部 应急 应用 代表们 代表团 代表大会 按揭 被告 被审 被评 国有 未来 在即 可能 是否 不能 不得 不要 不准 不许 所有 现有 原有 拥有 占有 私有 公有 持有 没收 共同体 指挥部 指挥中心 指挥员 自信 自觉 自强 自治区 自立 特别是 尤其是 自贸 依法 依规 依据 依托 皈依 ",
);

/// The characters that the words of both lists begin with.
static HEADS: Characters = Characters::beginning(SPLITTING).and(&Characters::beginning(UNSPLIT));

/// Ends of adjuncts of time, place and condition, which are nobody.
pub(super) static ADJUNCTS: Words = words!(
    "时 后 前 中 上 下 里 内 间 期间 以来 之前 之后 以后 以前 同时 的 之际 过程中 基础上 情况下 条件下 背景下 方面 阶段 当中 时期 关头 外 等情况 为此 再大 再难 时候"
);

/// Ends that look like those of [`ADJUNCTS`] and are not.
static NO_ADJUNCTS: Words = words!(
    "线上 网上 之上 县级以上 以上 海外 对外 境外 国外 省内 部下 手下 国内 高中 初中 集中 民间 乡里 邻里 各方面 多方面"
);

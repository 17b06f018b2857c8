//! Modals before a verb, and what only looks like one: 要 in 重要 and 要素, 应 in 适应 and 应急, 可 in 许可 and 可能; modals
//! of relative clauses, conditions and adjuncts, which direct nobody. The lists are those of 《现代汉语词典》.

use super::cue::Clause;
use super::lead::strip;
use super::lexicon::ADVERBS;
use crate::lexicon::words::{Words, behind_all, positions, word, words};

/// Whether `word`, a modal, is the one of its main clause.
pub(super) fn is_main(word: &str, before: &str, after: &str, clause: Clause<'_>) -> bool {
    let bare = match word {
        "要" => {
            NOT_BEFORE_YAO.tail(before).is_none_or(|word| word == "所" && PLACES.tail(before).is_some())
                && (NOT_BEHIND_YAO.head(after).is_none() || YET_BEHIND_YAO.head(after).is_some())
                && !(before.ends_with('最') && after.starts_with('紧'))
        }
        "应" => {
            NOT_BEFORE_YING.tail(before).is_none()
                && NOT_BEHIND_YING.head(after).is_none()
                && !exhaustive(after)
                && !after.contains("邀请")
        }
        "应当" | "应该" => !before.ends_with(['本', '理', '不']) && !after.starts_with('是'),
        "须" => {
            !before.ends_with(['溜', '无', '毋', '必', '务', '急', '胡', '不', '莫'])
                && !after.starts_with(['知', '臾', '要', '眉'])
        }
        "需" => NOT_BEFORE_XU.tail(before).is_none() && NOT_BEHIND_XU.head(after).is_none(),
        "需要" => {
            NOT_BEFORE_XU.tail(before).is_none()
                && !after.is_empty()
                && !after.starts_with(['的', '，', '、', '和', '与', '是', '而', '）'])
                && NOT_BEHIND_XUYAO.head(after).is_none()
                && !NEEDS.is_in(before)
        }
        "不得" => NOT_BEFORE_BUDE.tail(before).is_none() && NOT_BEHIND_BUDE.head(after).is_none(),
        "不能" => NOT_BEFORE_BUNENG.tail(before).is_none() && NOT_BEHIND_BUNENG.head(after).is_none(),
        "不可" => BEHIND_BUKE.head(after).is_some(),
        "一律" => !after.starts_with("平等"),
        "不要" => !before.ends_with(['要', '还']) && !after.starts_with('求'),
        "不应" => !after.starts_with(['求', '期']),
        "禁止" => !before.ends_with(['被', '行', '令']) && !after.starts_with(['性', '令', '类']),
        "可以" | "可" => clause.official && permission(word, before, after),
        "不许" => !after.starts_with('可'),
        _ => true,
    };
    bare && !before.ends_with('、') && !subordinate(before, after, clause)
}

fn permission(word: &str, before: &str, after: &str) -> bool {
    let told =
        before.contains("预计") || before.ends_with(['将']) || before.ends_with("做到") || before.ends_with("实现");
    let able = match word {
        "可以" => before.ends_with(['不', '还', '才', '就']) || after.starts_with(['说', '看', '预', '想', '肯']),
        _ => NOT_BEFORE_KE.tail(before).is_some() || NOT_BEHIND_KE.head(after).is_some(),
    };
    !told && !able
}

/// Whether the modal stands in a relative clause (应遵循的规范, 应当缴纳的税款), in a condition (…的，, 如果…) or in an
/// adjunct (在…背景下).
fn subordinate(before: &str, after: &str, clause: Clause<'_>) -> bool {
    let opened = strip(clause.before).0;
    let adjunct = opened.starts_with(['在', '当', '从']) && ADJUNCT_ENDS.tail(clause.rest).is_some();
    let named = before.ends_with(['对', '在', '从', '按', '照', '由', '把', '将', '与', '据', '为', '向'])
        || before.ends_with(['些', '种', '多', '个', '项', '类', '批', '件', '条', '有']);
    clause.rest.ends_with('的') && !before.contains('是')
        || clause.rest.ends_with("包括")
        || CONDITIONS.head(opened).is_some()
        || adjunct
        || positions(after, '的').any(|at| named || after[at..].starts_with("的也") || after[at..].starts_with("的都"))
        || relative(after)
}

/// Whether what follows a modal is a verb without an object, and 的: 应遵循的规范, 应依法缴纳的税款. Adverbs with 的 for
/// 地 (更好的服务) are none.
fn relative(after: &str) -> bool {
    let after = behind_all(word(&ADVERBS), after);
    let de = after.char_indices().take(RELATIVE + 1).find(|(_, c)| *c == '的');
    de.is_some_and(|(at, _)| at > 0 && !after[..at].ends_with(['好', '大', '多', '高']))
}

/// Whether `after` makes 应检尽检 (*test whoever is to be tested*) of 应: a set phrase, no modal.
fn exhaustive(after: &str) -> bool {
    let mut characters = after.chars();
    let verb = characters.next();
    characters.next() == Some('尽') && characters.next() == verb
}

/// How many characters a verb has at most, for 的 behind it to make it a relative clause.
const RELATIVE: usize = 2;

/// Before 要: 重要 *important*, 主要 *main*, 只要 *if only*, 纲要 *outline* … and 将要, a plan.
static NOT_BEFORE_YAO: Words = words!(
    "重 主 只 纲 需 概 摘 提 首 必 紧 险 简 扼 想 将 快 若 如 机 索 讨 所 正 刚 显 精 纪 不 没 为什么 为何 是否 凡 倘 谁 不想 立志 决心 打算 扬言 威胁 声称 发誓 誓言 眼看"
);

/// Places that end in 所: in 场所要 the modal is free, in 所要解决的 it is not.
static PLACES: Words =
    words!("场所 住所 处所 厕所 派出所 研究所 诊所 会所 公所 托管所 事务所 收容所 看守所 戒毒所 司法所 交易所");

/// Behind 要: 要素 *factor*, 要点 *main point*, 要闻 *news*, 要么 *either*, 要是 *if* …
static NOT_BEHIND_YAO: Words = words!(
    "闻 点 素 件 害 义 职 塞 案 员 命 旨 目 是 么 价 犯 不要 不然 不是 不得 约收购 想 领 务 紧 的 ， 、 诀 隘 津 地 看"
);

/// What begins like [`NOT_BEHIND_YAO`] but is a verb phrase: 要想方设法, 要领导带头, 要紧紧围绕.
static YET_BEHIND_YAO: Words = words!(
    "想方设法 领导 领会 领悟 领着 务必 务实 紧紧 紧盯 紧扣 紧密 紧抓 紧贴 紧跟 紧急 紧迫 紧握 紧绷 点面 点对点 点亮 点燃 目标 害怕 件件 员工 地方 地区 看到 看清 看齐 看好 看住 看准 看紧 看重"
);

/// Before 应: 适应 *adapt*, 供应 *supply*, 反应, 响应, 相应 …
static NOT_BEFORE_YING: Words = words!("适 相 反 供 响 回 呼 效 感 顺 照 因 理 本 策 接 内 报 对 一 不 早 所 得 何 如");

/// Behind 应: 应对 *cope*, 应急 *emergency*, 应用 *apply*, 应届, 应邀, 应有的 …
static NOT_BEHIND_YING: Words = words!(
    "对 急 用 届 邀 聘 有 付 酬 变 允 诺 战 征 试 声 验 景 季 运 得 纳税 缴税 税 收 力 激 了 该 是 该是 为有 者 时代 时而 运而 势而"
);

/// Before 需: 供需 *supply and demand*, 必需, 如需 *if needed*, 急需 …
static NOT_BEFORE_XU: Words = words!("所 急 供 军 内 刚 特 必 无 如 若 确 只 仅 民 外 按 视 不 毋 勿 凡 亟 何 想 的");

/// Behind 需: 需求 *demand*, 需要的 …
static NOT_BEHIND_XU: Words = words!("求 方 用 量 氧 知 的 ， 、 和 与");

/// Behind 需要 what is needed, a thing: 需要良好环境.
static NOT_BEHIND_XUYAO: Words = words!(
    "良好 大量 更多 更大 一个 一种 一支 一批 一定 什么 这样 怎样 稳定 和平 多少 多长 几 一大批 一系列 一段 一代"
);

/// What 不可 forbids; elsewhere it tells what cannot be (不可或缺 *indispensable*, 不可能 *impossible*).
static BEHIND_BUKE: Words = words!(
    "掉以轻心 犹豫 懈怠 松懈 放松 麻痹 大意 急于 急躁 盲目 有 再 因 以 擅自 随意 忽视 轻视 忽略 低估 小视 偏废 或忘 忘 违背 违反 触碰 逾越 操之过急 一蹴而就 简单 一刀切 只 仅 半途而废 坐视 等闲视之 疏忽 无 用 将 把 对 在"
);

/// Before 可: 许可 *permit*, 认可 *approve* …
static NOT_BEFORE_KE: Words = words!("许 认 不 尚 无 两 宁 大 小 非 适 核 批 皆 才 方 ， 均不");

/// Behind 可: 可能 *possible*, 可靠 *reliable*, 可持续 *sustainable* …
static NOT_BEHIND_KE: Words = words!(
    "能 靠 持续 行 控 爱 观 见 谓 喜 贵 惜 追溯 视 再生 回收 燃 操作 比 及 达 信 溯 塑 复制 推广 口 是 笑 怕 怜 望 否 歌可泣 圈可点 乘 支配 降解 移动 变 用 穿戴 编程 量化 核查 借鉴 防可控 容 溶 食 疑 乐 敬 憎 恨 知 想 分为 说 看 谓 不 逆 选 供 实现 达到 回用 降低 减少 节约 提高 获 用于 得 实时"
);

/// Before 不得: 舍不得 *begrudge*, 来不得 (a cue of its own) …
static NOT_BEFORE_BUDE: Words = words!("舍 来 容 怪 恨 了 巴 顾 由 见 迫 要 动弹 求之");

/// Behind 不得: 不得不 *cannot but*, 不得已 …
static NOT_BEHIND_BUDE: Words = words!("不 已 而知 人心 了 其所 其门");

/// Before 不能 where it tells of inability: 还不能, 就不能, 因….
static NOT_BEFORE_BUNENG: Words = words!(
    "还 尚 仍 就 却 而 因 并 无 再也 一直 从而 导致 造成 因此 离 少 未 且 仍然 根本 为何 为什么 若 如 能 不仅 不但 想"
);

/// Behind 不能: 不能不.
static NOT_BEHIND_BUNENG: Words = words!("不 自已 自拔 够 正确 按照 按期 按时 提供 说 代表 排除 否认");

/// Heads of clauses that state a condition, a reason or a purpose: their modals direct nobody.
static CONDITIONS: Words = words!(
    "如果 若 若是 假如 倘若 倘 要想 想要 只要 虽然 尽管 即使 哪怕 一旦 由于 因为 无论 不管 为了 之所以 既然 即便 除非 如需 如要 如若 只有 凡需 凡需要"
);

/// What makes 需要 behind it a noun: 根据工作需要, 满足…需要.
static NEEDS: Words = words!("根据 按照 按 适应 满足 符合 围绕 因 结合 出于 视 为 从 的 依据 作为 对接");

/// How adjuncts end.
static ADJUNCT_ENDS: Words = words!("背景下 情况下 条件下 同时 之际 时 过程中 前提下 基础上 之后 之前");

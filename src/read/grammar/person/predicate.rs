//! What may follow a name: words that begin a predicate, and particles. By them the reader of a text without
//! spaces knows where a name ends.

use super::name::is_dot;
use crate::lexicon::characters::Characters;
use crate::lexicon::words::{Words, words};

/// Words that follow the name of somebody who does something in a notice: reporting verbs; meeting, visiting,
/// deciding; adverbs before the verb; titles of respect; time.
static PREDICATES: Words = words!("
        指出 强调 要求 表示 表明 提出 认为 希望 叮嘱 嘱咐 提醒 建议 明确 部署 介绍 说明 说道 谈到 谈及 坦言 透露
        告诉 宣布 宣读 回答 解释 补充 呼吁 评价 评论 批评 重申 声明 回应 分析 总结 概括 回顾 倡议 倡导 直言 感叹
        感慨 回忆 写道 问道 答道 称赞 赞扬 肯定 充分 高度 代表 主持 主讲 主动 出席 参加 参与 参观 列席 陪同 随同
        会见 会晤 接见 接受 接待 接访 接到 约见 拜会 看望 慰问 致辞 致词 致信 致电 致贺 致函 致以 讲话 讲课 讲述
        发言 发表 发布 发来 发出 发起 发现 发问 作报告 作了 作出 作为 作专题 作关于 作动员 作讲话 作重要 作说明
        作主题 作题为 作典型 做报告 做了 做出 做好 汇报 报告 通报 通过 传达 领学 领誓 领导 带队 带领 率队 率团 率领
        率先 前往 赴 来到 来访 来华 来信 走进 走访 走上 走到 抵达 到场 到会 到任 到访 深入 实地 现场 调研 视察 考察
        检查 检阅 督查 督导 督察 巡查 巡视 暗访 察看 查看 观看 观摩 了解 听取 询问 交流 座谈 交谈 谈话 对话 通话
        通电话 会谈 磋商 签署 签订 签约 签发 批准 批示 指示 指挥 指导 调度 研究 审议 审查 审定 讨论 决定 授课 授牌
        授予 授旗 颁奖 颁发 揭牌 揭幕 启动 开幕 开展 召开 召集 举行 举办 组织 安排 落实 推动 推进 推介 支持 鼓励
        勉励 祝贺 祝愿 欢迎 感谢 邀请 应邀 应约 受邀 受到 受聘 当选 连任 就任 就职 任命 任职 兼任 担任 出任 离任
        卸任 上任 履新 辞职 辞去 去世 逝世 病逝 逝去 遇难 牺牲 因公 因病 被查 落马 涉嫌 接替 继任 宣誓 获得 获评
        获颁 荣获 获悉 得知 认真 仔细 详细 全面 重点 重要 着重 简要 分别 共同 共话 联合 一同 一起 一行 一道 一致
        一直 亲自 亲切 亲临 亲笔 首先 最后 随后 随即 还就 还对 还说 还在 还要 还将 再次 多次 曾任 曾在 曾经 已经
        正在 将于 将在 将对 将率 将出 今天 今日 今年 昨天 昨日 明天 当天 当日 日前 近日 近期 此前 不久 先后 专门
        专程 专题 特别 积极 严肃 始终 坚持 坚决 十分 非常 也表 也参 也对 也在 也就 也说 也认 都参 都表 对此 对于
        关于 就此 同志 同时 同意 同样 先生 女士 夫妇 夫人 教授 博士 院士 主任 书记 委员 部长 局长 区长 市长 省长
        主席 总理 总统 大使 将军 上将 中将 少将 一家 等 说 称 在 到
        从 对 就 向 与 和 及 并 为 以 于 由 把 将 率 任 兼 的 是 也 都 还 又 曾 已 同 给 让 被 用 以及 结合 围绕
        根据 按照 针对 依次 逐一 边走 边看 手持 身着 站在 坐在 握手 挥手 起立 步入 登上 乘坐 乘车 驱车 冒雨 连线
        连夜 远程 视频 通宵 值守 坐镇 督战 挂帅 牵头 负责 分管 主管 主抓 主政 访问 出访 抵京 回国 回信 复信 复电
        题词 题写 撰文 撰写 著 主编 编著 翻译 拍摄 摄 供图 发自 写给 寄语 送上 送去 捐赠 捐款 种植 植树 参拜 瞻仰
        敬献 默哀 进行 作 做 要 能 会 可 应 须 心里 内心 看来 眼中 笔下 家中 家里 本人 自己 个人 特使 任组长 任主任
        任副 为组 为主 为副 为成 为首 为核心 为代表 所说 所作 所言 所著 所指 之间 之后 来说 而言 介入 完成 提交 提名
        提议 提请 确认 否认 承认 承诺 保证 坦承 预计 预测 估计 判断 相信 坚信 认定 注意 看到 看好 发函 访华 任期
        时期 时代 抓 谈 讲 问 答 念 获 点名 点赞 点评 见证 参会 与会 出庭 旁听 主审 主办 宣讲 解读 阐述 阐释 论述
        引用 引述 举例 期待 期望 盼望 致力 力推 力挺 否决 拒绝 反对 谴责 抨击 敦促 警告 威胁 宣称 声称 辩称 坚称
        自称 紧急 离世 达成 时的 首次 竟然 依旧 第一 第二 第三 组成 来 不 不顾 激动 迅速 采取 领导下 深有 深感 深情 颇 颇为 提问 巡逻 巡查 仍 仍然 表态 表决 分析说 致欢迎辞 陪同下");

/// What a particle among them may be besides: a syllable of a given name. Which it is, what follows tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Particle {
    /// 和 与: before another name. Before a predicate it is a syllable (魏凤和│出席).
    Conjunction,
    /// 向 为 将 能 …: before a noun or a verb. Before a stop or another particle it is a syllable (蒲永能│等).
    Preposition,
    /// 科 州 团 …: which mostly end the name of an organ or a place. Before a word or a stop it is a syllable (董春科│主持).
    Noun,
}

static CONJUNCTIONS: Characters = Characters::new("和与");
static PREPOSITIONS: Characters = Characters::new("同向为从以任作由用将可能应会兼做给是");
static NOUNS: Characters = Characters::new("科州乡镇党团省班站所示表首日");

/// What `c` may be besides a syllable of a name.
pub(super) fn particle(c: char) -> Option<Particle> {
    if CONJUNCTIONS.contains(c) {
        Some(Particle::Conjunction)
    } else if PREPOSITIONS.contains(c) {
        Some(Particle::Preposition)
    } else if NOUNS.contains(c) {
        Some(Particle::Noun)
    } else {
        None
    }
}

/// What ends a name, by how surely it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sureness {
    /// A word of one character.
    Particle,
    /// A longer word.
    Word,
    /// The end of the text, a stop, a bracket, a blank, a digit.
    Stop,
}

/// How surely `text` begins with what may follow a name.
pub(super) fn after_name(text: &str) -> Option<Sureness> {
    match text.chars().next() {
        Some(c) if is_dot(c) => None, // of a foreign name
        Some(c) if is_han(c) => {
            let word = PREDICATES.head(text)?;
            Some(if word.len() > c.len_utf8() { Sureness::Word } else { Sureness::Particle })
        }
        _ => Some(Sureness::Stop),
    }
}

/// Whether `c` is a Chinese character.
pub(in super::super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}' | '〇')
}

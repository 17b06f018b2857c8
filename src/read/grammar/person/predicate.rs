//! What may follow a name: words that begin a predicate, and particles. By them the reader of a text without
//! spaces knows where a name ends.

use super::character::{is_dot, is_han};
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
        自称 紧急 离世 达成 时的 首次 竟然 依旧 第一 第二 第三 组成 来 不 不顾 激动 迅速 采取 领导下 深有 深感 深情 颇 颇为 提问 巡逻 巡查 仍 仍然 表态 表决 分析说 致欢迎辞 陪同下
        操作 操控 驾驶 驻守 坚守 守护 巡护 值班 执勤 救援 营救 抢救 救出 搜救 扑救 转移 疏散 安置 帮助 帮扶 帮忙 协助 资助 捐献 捐助 慰劳 探望 探访 看见 望着 听说 听完
        化解 调解 调处 处理 处置 解决 破解 排查 核查 抽查 走遍 跑遍 走村 入户 登门 上门 挨家 下沉 驻村 蹲点 包联 联系 沟通 协调 对接 衔接 洽谈 招商 引进 引导 指点 示范 演示
        讲授 讲解 讲评 授业 教授 培训 辅导 带头 牵手 携手 举起 拿出 取出 打开 打造 建成 建立 建设 制定 制订 起草 修改 完善 编写 编辑 绘制 设计 研制 研发 发明 创造 创办 创立 创建
        经营 管理 监督 监管 执行 实施 执法 办理 受理 审理 审判 宣判 判决 逮捕 抓获 侦破 侦查 调查 举报 投诉 起诉 上诉 申请 申报 申诉 承办 承担 承包 承接 接管 接手 接过 收到 收看
        观察 观测 监测 测量 勘察 勘查 体验 感受 品尝 欣赏 阅读 翻阅 浏览 书写 记录 记住 牢记 铭记 坚信 深信 担心 关心 关注 关切 重视 忽视 期许 希冀 赞同 赞成 赞赏 推崇 推荐 推选
        推出 推广 宣传 普及 解答 答复 答疑 回复 回到 返回 返京 返乡 离开 离京 奔赴 赶赴 赶到 赶往 驱车 骑车 步行 徒步 跋涉 冒着 顶着 带着 拿着 捧着 握着 说起 谈起 提起 想起 记得
        没有 没 未 并未 从未 尚未 不再 不能 不会 不敢 不断 不停 不仅 不但 时常 时而 常常 常年 经常 往往 总是 总 一向 历来 长期 多年 多次 屡次 反复 再度 重新 陆续 相继 逐步 渐渐 依然
        仿佛 似乎 好像 显然 果然 终于 总算 忽然 突然 立即 立刻 马上 迅即 即刻 当即 随之 接着 而后 之前 此时 那时 当时 彼时 昔日 如今 目前 现已 现任 现在 原任 时任 历任 升任 调任 改任
        退休 退役 入党 入伍 参军 毕业 求学 留学 出生 生于 享年 因此 因而 所以 然而 但是 但 却 则 便 就是 即 亦 均 皆 同样 一边 一面 一手 一直 一心 一人 两人 三人 等人 等同志 起身
        起草 发起 发动 发放 发送 发挥 发扬 派出 派遣 派人 派驻 送来 送去 送到 带来 带去 带回 拍板 拍照 拍着 敲开 敲响 鸣枪 点燃 点亮 按下 摁下 剪彩 奠基 开工 竣工 验收 揭晓 解说
        夺得 夺冠 获奖 赢得 摘得 斩获 取得 打破 刷新 保持 维护 维持 捍卫 保卫 保护 保障 确保 促进 促成 加强 加快 加大 强化 深化 优化 细化 量化 转化 统筹 谋划 策划 规划 计划 打算 准备");

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

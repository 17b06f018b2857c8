//! The words that several rules ask for: verbs of official action, adverbs, prepositions, who can be told to act.
//! Sources: the vocabulary of 《党政机关公文处理工作条例》 and of GB/T 9704 documents; the closed classes (adverbs,
//! prepositions, conjunctions) after 吕叔湘 《现代汉语八百词》.

use crate::grammar::words::{Words, words};

/// Verbs with which official Chinese says what is to be done. A phrase that begins with one of them and has no
/// subject is an action. Verbs of being, having, becoming and of what a meeting itself does are not among them.
pub(super) static ACTIONS: Words = words!(
    // to seize, do, carry out
    "抓好 抓实 抓紧 抓住 抓牢 抓细 抓严 抓 狠抓 严抓 紧抓 做好 做实 做到 做细 做优 做强 做大"
    "做精"
    "做 办好 办实事 搞好 干好 管好 管住 用好 用足 建好 守好 守住 守牢 看好 当好 把好 把住"
    "把牢 把握 打好 打赢 打造"
    "走好 走深 讲好 讲清 唱响 种好 答好 下好 补齐 补足 补强 落实 落细 贯彻 执行 履行 实行"
    "实施 推行 施行"
    "开展 开好 展开 组织 举办 启动 完成 办理 处理 处置 解决 化解 破解 排查 排除 消除 整治"
    "整改 治理 清理 清除 清查"
    // to strengthen, raise, improve
    "加强 加大 加快 加紧 加速 加深 加固 强化 深化 细化 优化 固化 量化 亮化 美化 净化 转化"
    "增强 增进 增加 提高 提升 提振 改善 改进 改革 改造"
    "完善 健全 建立 建设 建成 构建 搭建 组建 成立 设立 创建 创新 创造 创优 创设 营造 塑造"
    "培育 培养 培植 壮大 扩大 拓展 拓宽 延伸"
    "巩固 夯实 筑牢 织密 扎牢 扎紧 压实 压紧 靠实 盯紧 盯住 盯牢 绷紧 拧紧 严把 严守 严防"
    "严查 严管 严控 严格 严肃 严明 从严 从紧 从快"
    "铲除 打击 惩治 惩处 查处 查找 查摆 检视 反思 剖析 纠正 杜绝 防止 防范 防控 预防 避免"
    "遏制 克服 警惕 抵制 反对 摒弃 破除"
    // to push, promote, lead
    "推进 推动 推广 推出 促进 促使 促成 带动 引领 引导 引进 带头 带领 领导 指导 督导 督促"
    "督办 监督 监管 管理 管控 控制 规范 统筹 协调 统一"
    "协同 配合 协作 合作 联合 联动 发动 动员 号召 团结 凝聚 汇聚 集聚 集中 聚焦 围绕 瞄准"
    "立足 着眼 着力 致力 坚持 坚守 坚定 坚决 坚信 保持 维护 维持 保护 保证 保障 确保 力保"
    "突出 注重 重视 关注 关心 关爱 关怀 支持 扶持 帮助 帮扶 服务 奉献 践行 弘扬 传承 继承"
    "发扬 发挥 激发 激励 激活 释放 调动 挖掘 利用 运用 应用 使用 采取 采用 实现 力争 争取"
    "争当 争做 争创 勇当 甘当"
    "牢记 牢固 树立 树牢 铭记 不忘 学习 学好 学深 学懂 学透 领会 领悟 认识 理解 掌握 宣传"
    "宣讲 阐释 传播 研究 谋划 规划 制定 编制 修订 出台 明确 厘清 理顺 梳理 摸清 摸底 了解"
    "倾听 听取 收集 反映 回应 反馈 报告 报送 上报 通报 公布 公开 发布"
    "调整 调配 安排 部署 布局 配备 配齐 配强 选派 选好 选拔 落地 推介 对接 对照 对标 衔接"
    "整合 融入 纳入 列入 列为 投入 支援 储备 供应 检查 巡查 核查 审查 审核 把关 评估 考核"
    "问责 追究 依托 借助 发展 振兴 繁荣 开创 开拓 开辟 开发 敢于 勇于 善于 敢 勇 增创 试点 系统推进 系统谋划 整体推进 系统集成"
);

/// Adverbs and adverbial phrases of manner, degree and time before a verb. 要 and the other modals are none of them.
pub(super) static ADVERBS: Words = words!(
    "切实 进一步 更进一步 更加 更好 更 继续 持续 不断 坚决 始终 一如既往 一以贯之 全面 全力"
    "全力以赴 全方位 全过程 全程 全链条 全身心 大力 着力 努力 奋力 合力 齐心协力 强力 有力 得力"
    "尽力 竭力 极力"
    "认真 扎实 扎扎实实 深入 深入细致 深刻 深度 充分 积极 主动 自觉 及时 尽快 尽早 尽量 尽可能"
    "迅速 快速 加快 抓紧 加紧 立即 马上 限期 按时 按期 如期 定期 随时 时刻 第一时间 适时 提前"
    "率先 优先 首先 重点 着重 稳步 稳妥 稳慎 平稳 有序 有效 高效 高质量 高标准 高水平 高起点"
    "科学 精准 精心 精细 细致 耐心 用心 用情 用力 真正 真心 真诚 诚心"
    "严格 严密 严肃 严厉 从严 依法 依规 依法依规 依纪 统筹 统一 同步 一体 一体化"
    "协同 共同 携手 联合 集中 密切 紧密 紧紧 紧密结合 牢牢 牢固 坚定 坚定不移 毫不动摇 毫不放松"
    "毫不松懈 坚持不懈 持之以恒 驰而不息 慎终如始 久久为功 善始善终 毫不犹豫 旗帜鲜明 理直气壮"
    "千方百计 想方设法 因地制宜 因势利导 实事求是 有针对性地 有针对性 有计划地 有重点地 有力有序"
    "有序有效 扎实有效 创造性地 一体推进 常态化 制度化 规范化 广泛 普遍 逐步 逐项 逐级 逐一 分类"
    "分级 分步 层层 处处 时时 人人 多 少 再 也 都 均 还 并 又 既 就 才 仍 仍然 一定 千万"
    " 特别 尤其 更多 最大限度 最大限度地 自始至终 不折不扣 勇敢 大胆 慎重 妥善 绝对 绝 决 万万 永远 尚 尤 亟 急 迫切 同样 归根结底 已 已经 合理 谨慎 近期 先 依职责 至少 最少 起码 现在 今后 当前 目前"
);

/// Prepositions that open an adjunct before the verb: 对居家隔离人员要…, 为…营造….
pub(super) static PREPOSITIONS: Words = words!(
    "对于 对 针对 在 从 自 由 由于 向 往 朝 以 按照 按 依照 依据 根据 遵照 遵循"
    "为了 为 因为 因 与 同 将 把 使 让 给 就 围绕 结合 通过 经过 经 随着 除了 除"
    "至于 关于 凭 凡是 凡 作为 面对 本着 沿着 当 比"
);

/// Adverbs before a verb that reports or directs: 纷纷表示, 反复强调, 明确要求.
pub(super) static REPORTING_ADVERBS: Words = words!(
    "还 也 并 又 再 均 都 曾 曾经 就 进一步 纷纷 一致 普遍 多次 反复 郑重 再次 着重 特别 明确 严肃 深刻 最后 同时 一再 共同 强烈 坦率 随后 就此 对此 重点 分别 同声 由衷 诚恳 真诚 热情 鲜明 公开 当场 现场"
);

/// How the names of those end who can direct, be directed or speak: organs, posts, people, documents, meetings.
pub(super) static AGENT_TAILS: Words = words!(
    // people
    "他 她 我 我们 他们 她们 大家 同志 同志们 书记 主席 主任 部长 局长 厅长 司长 处长 科长 区长 市长 省长 县长 镇长 乡长"
    "州长 院长 校长 会长 组长 行长 社长 团长 队长 所长 站长 馆长 秘书长 董事长 总经理 经理 总裁 总理 委员 常委 代表 发言人"
    "负责人 负责同志 院士 教授 专家 研究员 干部 党员 群众 市民 居民 村民 职工 人员 个人 家长 学生 考生 教师 医生 游客 乘客 公众"
    "青年 青少年 领导 者 员 人 民众 农民 工人 官兵 战士 军人 朋友 朋友们 用户 消费者 投资者 家庭 学校 首相 总统 外长 大使 议员"
    // organs
    "会 委 部 局 办 院 厅 署 组 政府 党组 党委 机关 单位 部门 街道 街镇 社区 村 乡镇 镇 乡 县 区 市 省 州 国 公司 集团 中心 机构 组织 企业"
    "国企 央企 工会 团委 妇联 协会 学会 联盟 支部 总支 党组织 党支部 纪委 法院 检察院 公安 银行 医院 高校 国家 各国 中国 地方 地区 各地"
    "中央 党中央 国务院 市委 区委 省委 县委 全会 常委会 人大 政协 平台 媒体 小组 专班 指挥部 总部 分局 双方 各方 三方 方 社会 全社会 行业 主体 系统"
    // documents and meetings
    "会议 通知 意见 方案 决定 通报 公告 通告 文件 报告 办法 条例 规定 规划 纲要 指南 倡议书 公报 讲话 文章 》 厂 企业家 代表们 大使馆 院校 物业 商户 门店 商场 们 公民 同学 读者 网友 旅客 会员 成员国 美方 中方 双边 干警 民警 部队 军队 全党 全军 党 人才"
);

/// How nouns end that can neither direct nor speak, though they end as an agent may: 工作, 要求 …
pub(super) static NOUN_TAILS: Words = words!(
    "特殊 工作 任务 部署 基本 总体 最高 各项 有关 相关 最新 新 的 等 总 高 严 更高 防疫 防控 时间 质量 标准 具体 明确 根本 本质 首要 主要 共同 必然 客观 内在 现实 政治 纪律 目标 建设 发展 管理 条件 规定的"
);

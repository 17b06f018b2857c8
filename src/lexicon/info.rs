//! The labels of info lines and of the boxes above documents: what each says of a publication. Data of the field: the
//! templates that Chinese sites run on, 《政府网站发展指引》 (*Guidelines for Government Websites*, 2017), and the
//! catalogue of government information by 《政府信息公开条例》 (*Regulations on Open Government Information*).

use crate::lexicon::index::Sieve;
use crate::lexicon::words::{Words, words};

/// What a label is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Item {
    /// When it was published. The label says so.
    Published,
    /// When it was made, or changed last: of publication, if nothing else is.
    Updated,
    /// A time, of publication if nothing else is.
    Time,
    /// Where it comes from.
    Source,
    /// Who published it: the source, where no other is said.
    Publisher,
    /// Who wrote it, took the pictures, edited or passed it.
    Person,
    /// How often it was read, and buttons.
    Counter,
    /// Of the box of the catalogue of public information: index number, subject, validity.
    Catalogue,
}

/// Each label once, by what it is of. A longer label goes before one that it ends in.
pub(crate) static LABELS: [(Item, Words); 8] = [
    (
        Item::Published,
        words! {
            "发布时间 发布日期 发表时间 发表日期 发稿时间 发稿日期 发文时间 发文日期 刊发时间 刊登时间 刊载时间 公布日期 公布时间 公示时间 公开日期 公开时间 发布于 发表于 刊发于 时间发布 日期发布 出版日期 出版时间 登载时间 新闻时间 文章时间 稿件时间 信息时间 信息日期 新闻日期 发布"
        },
    ),
    (
        Item::Updated,
        words! {
            "上传时间 上传日期 录入时间 录入日期 添加时间 添加日期 更新时间 更新日期 更新于 最后更新 最后更新时间 修改时间 创建时间 创建日期 生成日期 生成时间 提交时间 加入时间 入库时间 推送时间 编辑时间 编辑日期 提交于"
        },
    ),
    (Item::Time, words! { "时间 日期" }),
    (
        Item::Source,
        words! {
            "来源 信息来源 文章来源 稿件来源 新闻来源 内容来源 资料来源 文件来源 数据来源 文字来源 图文来源 图片来源 消息来源 转载来源 来源于 来源单位 来源部门 来源媒体 来源网站 稿源 文源 信源 出处 文章出处 转载自 转自 摘自 原载 供稿单位 供稿部门 来稿单位 报送单位 信息提供 信息提供者 信息提供单位 提供单位 撰稿单位 投稿单位"
        },
    ),
    (
        Item::Publisher,
        words! {
            "发布机构 发布单位 发布部门 发布机关 发布者 发布人 发布方 发布科室 发布处室 发布学院 发文单位 发文机关 发文机构 公开单位 公开责任部门 信息公开责任部门 责任部门 责任单位 所属部门 所属单位 来文单位 作者单位 主办部门 单位 部门 机构"
        },
    ),
    (
        Item::Person,
        words! {
            "责任编辑 责编 编辑 网络编辑 网站编辑 本文编辑 编辑人 编辑人员 文字编辑 图文编辑 美术编辑 值班编辑 执行编辑 见习编辑 实习编辑 新媒体编辑 视觉编辑 编审 编校 编者 编发 编排 编制 主编 副主编 总编辑 值班主任 值班总编 责任主编 初审 复审 终审 一审 二审 三审 初核 复核 终核 一校 二校 三校 审核 审核人 审核者 审核人员 责任审核 审稿 审稿人 审签 审定 审读 审校 审发 监审 签发 签发人 校对 校对人 责任校对 校审 质检 监制 统筹 策划 总策划"
            "作者 原作者 文章作者 本文作者 作者姓名 撰稿 撰稿人 撰文 文 文字 图 图文 图文作者 图片 供图 摄影 摄影者 配图 供稿 供稿人 供稿者 来稿 投稿 投稿人 通讯员 特约通讯员 记者 本报记者 本网记者 特约记者 见习记者 实习记者 实习生 采编 采写 采访 撰写 整理 翻译 录入 录入者 录入人 录入员 上传 上传者 上传人 排版 制图 制作 制作人 责任人 信息员 发稿人 发稿 联系人员"
        },
    ),
    (
        Item::Counter,
        words! {
            "浏览次数 浏览 浏览量 浏览数 浏览人数 浏览字号 阅读次数 阅读 阅读量 阅读数 阅读人数 访问次数 访问量 访问数 访问 点击次数 点击 点击量 点击数 点击率 人气 人气值 热度 查看 查看次数 次数 围观 关注度 评论数 评论 跟帖 点赞 点赞数 字数 字体 字体大小 字号 字号大小 文字大小 选择字号 选择字体 调整字体 字体显示 字体选择 大小 视力保护色 视力保护 背景色 背景 打印 下载次数 下载 分享 分享到 分享至 分享给 一键分享 微信分享 扫一扫 二维码 访问者 语音 朗读 收藏"
        },
    ),
    (
        Item::Catalogue,
        words! {
            "原标题 原题 索引号 索引 信息索引号 信息索引 主题分类 信息分类 主题词 主题类别 分类 公开分类 体裁分类 组配分类 服务对象 服务对象分类 服务分类 对象分类 主题 题材分类 体裁 文种 载体类型 信息类别 公文种类 关键词 关键字 文号 发文字号 发文文号 公文文号 文件编号 文件文号 文件号 统一编号 规范性文件编号 登记号 统一登记号 公开方式 公开形式 公开时限 公开期限 公开范围 公开程序 公开类型 公开属性 公开类别 公开责任 公开对象 公开目录 有效性 时效性 是否有效 效力状态 有效状态 效力 有效期 生效日期 生效时间 施行日期 实施日期 废止日期 废止时间 失效日期 失效时间 终止日期 文件有效性 文件状态 状态 成文日期 成文时间 形成日期 制发日期 制发机关 制定机关 制发单位 印发日期 签发日期 签署日期 产生日期 颁布机关 信息名称 名称 标题 文件名称 公文名称 内容概述 内容概要 信息概要 摘要 语种 语言 栏目 所属栏目 所属类别 信息格式 格式 行政区划 地区 地域 年份 备注 ID 信息ID"
        },
    ),
];

/// What tells of most texts that they begin, or end, with none of these labels.
pub(crate) static LABEL_HEADS: Sieve = sieve(true);
pub(crate) static LABEL_ENDS: Sieve = sieve(false);

const fn sieve(first: bool) -> Sieve {
    let (mut sieve, mut i) = (Sieve::NONE, 0);
    while i < LABELS.len() {
        let (_, words) = &LABELS[i];
        sieve = sieve.or(if first { &words.heads.sieve } else { &words.tails.sieve });
        i += 1;
    }
    sieve
}

/// What before 时间 or 日期 makes it the time of something else: 开始时间, 报名时间.
pub(crate) static OTHER_TIMES: Words = words! {
    "开始 结束 起始 截止 截至 报名 报到 访谈 会议 活动 考试 面试 笔试 培训 讲座 开标 投标 评标 中标 开庭 办公 工作 服务 上班 营业 开放 施工 停水 停电 举办 举行 召开 开幕 演出 展览 比赛 竞赛 出生 成立 受理 办理 办结 完成 征集 反馈 答复 回复 截稿 交货 签订 调查"
};

//! Which genre a title says. Headlines of news end in the same words; here stands what tells them apart.

use super::kind::Genre::{
    self, Announcement, Circular, Communique, Decision, Disclosure, Law, Letter, Minutes, Notification, Order,
    PublicNotice, Reply, Report,
};
use super::kind::TERMS;
use crate::lexicon::characters::Characters;
use crate::lexicon::words::{Words, words};

/// Verbs of headlines that tell of a document, a meeting or an act. No official document's name has one of them
/// before its subject.
static TOLD: Words = words!("
    召开 举行 举办 审议 通过 发布 公布 出台 印发 宣布 解读 征求 听取 学习 强调 要求 调研 反对 部署 研究 落实 贯彻 介绍 发出 签署 下发 提出 推出
    启动 获批 批准 实施 制定 施行");

/// Verbs with which one document passes on another.
const PASSED_ON: &[&str] = &["印发", "转发", "批转", "颁发", "颁布", "公布", "发布", "下达"];

/// Verbs and nouns that stand right before the last word of a statute's or plan's name, though a headline may
/// tell with them: 实施办法, *measures for the implementation*.
const OF_NAMES: &[&str] =
    &["实施", "落实", "贯彻", "部署", "研究", "学习", "公布", "发布", "听取", "审议", "制定", "启动"];

/// Nouns that hold one of those verbs.
static NOUNS: Words = words!("
    研究生 研究院 研究所 研究员 研究中心 研究会 研究报告 学习班 学习型 学习中心 实施细则 实施方案 实施办法 实施意见 发布会 发布厅 落实办 制定权 通过率 要求书");

/// Verbs with which a headline tells of a document that somebody made public or got.
const PUBLISHED: &[&str] = &[
    "发布", "公布", "出台", "印发", "宣布", "发出", "签署", "下发", "推出", "收到", "接到", "看到", "提出", "作出",
    "做出", "审议", "通过",
];

/// What documents of these genres are about, right before the last word of their titles, by the forms that offices,
/// schools, hospitals and tendering agencies use (for tenders: 《招标公告和公示信息发布管理办法》, 2017).
static NOTICES: Words = words!("
    放假 讲座 报告会 会议 培训 培训班 停水 停电 停气 断水 断电 招生 招聘 招募 考试 报名 开学 值班 比赛 竞赛 大赛 征文 征集 征稿 活动 缴费 收费 体检 面试 复试 录取 入学 注册 选课 答辩
    军训 补课 换证 办证 接种 疫苗接种 供暖 供热 停暖 停热 注水 消杀 停机 割接 维护 系统维护 升级 系统升级 停运 绕行 休市 征订 抄表 催缴 收缴 登记 查询 资助 资格复审 资格审查
    调课 停课 复课 评审 申报 评选 检查 补考 报到 换届 工作 任免 任职 免职 延期 变更 更正 搬迁 迁址 检修 施工 学术报告 紧急 补充 重要 温馨 安排 调休 值班安排 放假安排 遴选 选调 认定
    年检 年审 清缴 领取 发放 缴款 整改 约谈 调整 暂停 恢复 开放 闭馆 开馆 开庭 听证 录用 征兵 防汛 防火 预警 演练 参观 借阅 采购 领奖 结项 立项 中期检查");
static ANNOUNCEMENTS: Words = words!("
    招标 中标 采购 成交 更正 废标 流标 终止 竞价 拍卖 招聘 招考 招租 招生 询价 磋商 谈判 遴选 比选 结果 变更 澄清 答疑 资格预审 出让 挂牌 转让 征收 处罚 送达 停业 注销 注册 成绩 录用
    面试 体检 拟录用 开标 招募 征集 迁移 竞争性谈判 竞争性磋商 单一来源 公开招标 邀请招标 候选人 合同 验收 预 催告 公证 仲裁 开庭 清算 减资 合并 分立 遗失 认领 寻亲 停水 停电 搬迁
    迁址 施工 交通管制 限行 封路 封闭 征询 选聘 选拔 引进 听证 抽检 监督抽检 质量抽检 召回 信息 权益分派 董事会 股东大会 减持 增持 停牌 复牌 风险提示");
static CIRCULARS: Words = words!("
    情况 检查 表扬 批评 表彰 典型 案例 处理 事故 质量 抽查 督查 督导 考核 工作 结果 问题 排名 进展 完成情况 调查 处分 违纪 警示 通报批评");
static MINUTES: Words =
    words!("会议 座谈会 办公会 办公会议 专题会议 例会 常务会议 会 座谈 会谈 听证会 联席会议 评审会 现场会");
static COMMUNIQUES: Words = words!("统计 普查 状况 环境 水资源 联合 会议 新闻 全会 环境状况 资源 质量 调查 发展统计");
static DECISIONS: Words = words!("表彰 任免 处分 处罚 奖励 免职 任职 处理 任命 行政处罚 行政许可 撤销 嘉奖 复议");
static REPORTS: Words = words!("政府工作 年度 工作年度 自查 述职 述廉 决算 预算 整改 审计工作 预算执行");
static LETTERS: Words = words!("邀请 商洽 征求意见 询问 催办 联系 复 回 介绍 推荐 便 公 问询 关注 监管");

impl Genre {
    /// The genre that a title says, in the grammar
    ///
    /// ```text
    /// title      = instrument | elliptic | matter | order | name
    /// instrument = [issuers] ("关于" | "对" | passed-on) subject ["的"] TERM note*   关于做好防汛工作的通知
    /// elliptic   = [issuers] verb phrase "的" TERM note*       举办讲座的通知
    /// matter     = subject MATTER TERM note*           国庆节放假通知、某项目招标公告、任免决定; *any 公示
    /// order      = issuer TERM note*                   某市人民政府令、某局公告
    /// name       = subject TERM note*                  某市物业管理条例, TERM of statutes and plans
    /// note       = "（" … "）"                          （试行）
    /// ```
    ///
    /// `None` for other titles: headlines, which tell of a document with a verb or after a colon. What such a title
    /// leaves open, the text may show by its official elements: [`Notice::genre`](crate::Notice::genre).
    pub fn of(title: &str) -> Option<Self> {
        genre(title)
    }

    /// The genre of a text that has the elements of a document, by the last word of its title; none of a headline's, and
    /// no statute's or plan's.
    pub(crate) fn by_elements(title: &str) -> Option<Self> {
        last_word(title).filter(|genre| !genre.names())
    }
}

/// What stands before the 法 that is a way or an art, and no law: 做法, 书法.
const WAYS: [char; 24] = [
    '做', '办', '写', '用', '说', '打', '练', '书', '手', '疗', '语', '拳', '针', '吃', '读', '画', '唱', '魔', '技',
    '笔', '戏', '守', '玩', '学',
];

/// The genre that a title says.
fn genre(title: &str) -> Option<Genre> {
    let (subject, genre) = subject(title)?;
    let says = match subject.find("关于") {
        Some(at) => is_instrument(&subject[..at], genre),
        None if genre == Law && subject.ends_with(WAYS) => false,
        None if genre.names() => is_name(subject),
        None => {
            PASSED_ON.iter().any(|verb| subject.contains(verb)) && subject.ends_with('的')
                || answers(subject, genre)
                || is_order(subject, genre)
                || is_matter(subject, genre)
                || is_elliptic(subject, genre)
        }
    };
    says.then_some(genre)
}

/// The genre that the last word of a title names, unless it is a headline's.
fn last_word(title: &str) -> Option<Genre> {
    subject(title).filter(|(subject, _)| !tells(subject)).map(|(_, genre)| genre)
}

/// A title as what stands before its last word, and the genre that it is of. None after a colon.
fn subject(title: &str) -> Option<(&str, Genre)> {
    let title = without_notes(title);
    // Most titles are headlines, which end in other characters.
    if !title.ends_with(ends_term) {
        return None;
    }
    let (subject, genre) = TERMS.iter().find_map(|&(term, genre)| Some((title.strip_suffix(term)?, genre)))?;
    let outside = |c| matches!(c, '：' | ':' | '？' | '！' | '。');
    (!outside_works(subject).any(|part| part.contains(outside))).then_some((subject, genre))
}

/// Whether a headline's verb stands in `subject`, outside of title marks and of nouns.
fn tells(subject: &str) -> bool {
    outside_works(subject).any(|part| TOLD.all_in(part).any(|at| NOUNS.head(&part[at..]).is_none()))
}

/// `subject MATTER TERM`: what the document is about stands right before what it is.
fn is_matter(subject: &str, genre: Genre) -> bool {
    let matters = match genre {
        Notification | PublicNotice | Announcement if NOTICES.tail(subject).is_some() => &NOTICES,
        Notification | PublicNotice | Announcement if hires(subject) => return !tells(subject),
        Notification | PublicNotice | Announcement => &ANNOUNCEMENTS,
        Circular => &CIRCULARS,
        Minutes => &MINUTES,
        Communique => &COMMUNIQUES,
        Decision => &DECISIONS,
        Report => &REPORTS,
        Letter => &LETTERS,
        Disclosure | Reply => return !tells(subject),
        _ => return false,
    };
    matters.tail(subject).is_some_and(|matter| !tells(&subject[..subject.len() - matter.len()]))
}

/// `subject HIRE { any } WHOM`: who is to be hired stands after the verb: 某县公开招聘教师公告.
fn hires(subject: &str) -> bool {
    const HIRE: [&str; 9] = ["招聘", "招录", "招考", "选聘", "引进", "招募", "遴选", "选调", "聘用"];
    const WHOM: [&str; 14] = [
        "人员",
        "教师",
        "人才",
        "辅警",
        "公务员",
        "医生",
        "护士",
        "工作者",
        "网格员",
        "志愿者",
        "毕业生",
        "博士",
        "硕士",
        "员工",
    ];
    WHOM.iter().any(|whom| subject.ends_with(whom)) && HIRE.iter().any(|hire| subject.contains(hire))
}

/// `[issuers] verb phrase "的" TERM`: what 关于 leads in, without it. A headline tells who published one.
fn is_elliptic(subject: &str, genre: Genre) -> bool {
    let kind = matches!(genre, Notification | Announcement | PublicNotice | Circular | Reply | Decision | Disclosure);
    let published = PUBLISHED.iter().any(|verb| subject.contains(verb));
    let acts = [
        "做好", "举办", "召开", "开展", "组织", "征集", "调整", "加强", "举行", "报送", "申报", "推荐", "暂停", "恢复",
        "同意", "表彰", "成立",
    ];
    kind && !published && subject.ends_with('的') && acts.iter().any(|act| subject.contains(act))
}

/// Whether one of the [`TERMS`] ends in `c`.
fn ends_term(c: char) -> bool {
    static LAST: Characters = Characters::new("议定令报告见知示复案函要办法例规则程划点");
    LAST.contains(c)
}

/// The title without the brackets at its end and the title marks around it.
fn without_notes(title: &str) -> &str {
    let mut title = title.trim_matches(crate::text::is_margin);
    while let Some(open) = note(title) {
        title = title[..open].trim_end_matches(crate::text::is_margin);
    }
    match title.strip_prefix('《').and_then(|rest| rest.strip_suffix('》')) {
        Some(inner) if !inner.contains('《') => inner,
        _ => title,
    }
}

/// Where the brackets that end `title` open.
fn note(title: &str) -> Option<usize> {
    title
        .strip_suffix('）')
        .and_then(|rest| rest.rfind('（'))
        .or_else(|| title.strip_suffix(')').and_then(|rest| rest.rfind('(')))
}

/// The parts of a text outside of title marks.
fn outside_works(text: &str) -> impl Iterator<Item = &str> {
    text.split('《').enumerate().map(|(index, part)| match part.rfind('》') {
        Some(close) if index > 0 => &part[close..],
        _ if index > 0 => "",
        _ => part,
    })
}

/// Whether what stands before 关于 belongs to a document's title: its issuers, or that it passes on another one.
fn is_instrument(before: &str, genre: Genre) -> bool {
    if ["印发", "转发", "批转"].iter().any(|verb| before.contains(verb)) {
        return matches!(genre, Notification | Letter | Order | Reply);
    }
    !outside_works(before).any(|part| TOLD.is_in(part))
}

/// Whether `subject` makes a name: no headline's verb but right before the last word, no bare 的 there.
fn is_name(subject: &str) -> bool {
    let subject = OF_NAMES.iter().find_map(|verb| subject.strip_suffix(verb)).unwrap_or(subject);
    let plain = |c: char| !matches!(c, '，' | '；' | '》' | ' ' | '\u{3000}' | '—' | '…');
    let homely = ['好', '新', '的', '没', '无', '有', '方', '看', '想', '合', '违', '执', '立', '司'];
    subject.chars().count() >= 2 && subject.chars().all(plain) && !subject.ends_with(homely) && !tells(subject)
}

/// `[issuer] "对" … "的" ("答复" | "复函" …)`
fn answers(subject: &str, genre: Genre) -> bool {
    let to = subject.strip_prefix('对').or_else(|| {
        let at = subject.find('对')?;
        is_organ(&subject[..at]).then_some(&subject[at..])
    });
    let kind = matches!(genre, Letter | Reply | Circular | Decision);
    kind && to.is_some() && (subject.ends_with('的') || subject.ends_with("的复"))
}

/// `issuer TERM`, or the word alone: 某市人民政府令, 公告.
fn is_order(subject: &str, genre: Genre) -> bool {
    let kind = matches!(genre, Order | Announcement | PublicNotice | Communique | Notification | Circular | Letter);
    kind && !tells(subject)
        && (is_organ(subject)
            || subject == "中华人民共和国主席"
            || subject.is_empty() && genre != Order && genre != Letter)
}

/// The last characters of the names of organs.
const ORGAN: &[char] = &[
    '院', '厅', '部', '委', '局', '会', '府', '办', '署', '室', '行', '社', '军', '处', '司', '组', '团', '校', '关',
    '构',
];

/// Whether `name` ends like the name of an organ.
fn is_organ(name: &str) -> bool {
    name.ends_with(ORGAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_genre_has_its_term() {
        for (term, genre) in TERMS {
            let title = format!("某局关于防汛工作的{term}");
            assert_eq!(Genre::of(&title), Some(*genre));
            assert!(!genre.term().is_empty());
            assert!(term.ends_with(ends_term), "{term}");
        }
    }
}

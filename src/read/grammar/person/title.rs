//! Titles: from a post's noun back to where its title begins, and on to the titles that stand before it.
//! 会议由│区委副书记、代区长│曾劲主持.

use core::ops::Range;

use super::character::is_han;
use super::post;
use super::surname::SURNAMES;
use crate::growth::work;
use crate::lexicon::words::{Words, words};

/// What may stand before a title and is no part of it: verbs with a person as their object, words of time and place,
/// particles.
static LEADS: Words = words!(
    "
        会见 会晤 接见 约见 拜会 邀请 邀 听取 陪同 随同 欢迎 任命 选举 担任 兼任 出任 聘请 聘任 推选 推举 提名 包括
        以及 还有 特别是 尤其是 其中 通过 根据 按照 感谢 祝贺 慰问 看望 采访 访问 接受 问候 传达 转达 表彰 推荐 免去
        新任 时任 带领 率领 跟随 追随 委托 作为 成为 名叫 责成 责令 指派 致电 致信 悼念 缅怀 会上 会前 会后 会中
        会议 会议上 仪式上 活动上 论坛上 大会上 座谈中 座谈时 期间 上午 下午 中午 晚上 晚间 凌晨 当晚 今天 昨天 当天
        日前 近日 今日 昨日 当日 次日 同日 近期 此前 随后 最后 首先 同时 此外 目前 现在 正在 其后 之后 之前 之际
        陪同下 主持下 带领下 见证下 介绍 指出 强调 表示 认为 透露 对于 关于 针对 围绕 出席 参加 参与 列席 报道 消息
        获悉 走访 走进 见到 遇到 联系 告诉 提醒 嘱托 面向 给予 授予 贯彻 聆听 重温 牢记 与会 并由 由 在 向 跟 把 被
        给 是 到 对 的 了 着 有 以 据 叫 请 让 随 我 使 令 经 因 为 等 从 均 将 还 也 都 并 如 像 受 听 任 说 宣读
        发表 应 出自 同 学习贯彻 介绍说 表示祝贺 名为 报道称 会同 但 但是 而 而且 然而 不过 并且 或 或者 因为 因此 所以 如果 虽然 尽管
        即使 只有 就连 连同 以及"
);

/// Words of titles that hold a lead: the lead is none there.
static KEPT: Words = words!("
    自由 理由 存在 内在 对外 对口 对台 华为 行为 方向 向阳 以色列 以军 以方 以岭 高等 初等 中等 平等 等级 经济 经贸 经营 经信 经开 经管 经办 经理 经委 财经 神经 政经
    从化 因特 基因 国有 所有 私有 集体所有 有限 有色 有机 有关 报到 责任 主任 常任 委任 任县 任丘 数据 大数据 证据 据点 大使 公使 使馆 使团 特使 司令 令狐 将军 上将
    中将 少将 大将 成都 首都 帝都 都市 如皋 如东 合并 并购 图像 影像 音像 小说 解说 申请 请愿 自我 我国 我区 我市 我省 我县 我军 我党 我校 我院 听证 受理 受众 随州 随县
    会议中心 会议室 学习小组 学习教育 学习中心 学习强国 理论学习 深度学习 机器学习 参与处 目的 标的 了解 供给 给水 到位 落实办 贯彻办 军委 参加国 报道部 报道组 消息部 消息报 联系办
    访问学者 采访中心 接受站 介绍所 选举委员会 任命委员会 欢迎办 推荐办 慰问团 联系会议 会见厅 目前 同等 对等 均衡 平均 均安 经纪 经典 石经 五经 意为 传说 学说 社会责任 离任 前任 现任 历任
    班主任 信任 对抗 对接 对策 应用 应急 应对 供应 大同 共同 合同 协同 胡同 同济 同仁 同业 同心 同乡 同安 同江 会同县 同志");

/// What ends a noun that stands for itself: behind one, 和 joins two of them (区委和│区政府办主任), elsewhere it is a
/// part of a name (国家发展和改革委).
static WHOLE: Words = words!("
        委 局 厅 办 院 会 中心 公司 集团 政府 银行 代表 成员 人员 同志 干部 群众 企业 大学 学校 校 学院 街道 社区 处 站 所 馆 部 镇 乡 负责人 委员 领导 主任 书记 专家
        学者 师生 员工 职工 朋友 先生 女士 夫妇 上午 下午 晚 一行 问题 活动 讲话");

/// Titles of groups, not of the person named: 部分法制委委员、….
static GROUPS: Words = words!("部分 各 全体 有关 相关 其他 其它 多位 所有 广大 多名 两位 历任 及其");

/// The characters that a title has at most.
const LONGEST: usize = 48;

/// Where the title that ends at `end` of `text` begins, not before `floor`, the end of the last name before it.
pub(super) fn start(text: &str, end: usize, floor: usize) -> usize {
    let mut start = end;
    let mut chars = text[floor..end].char_indices().rev();
    let mut left = LONGEST;
    while let Some((at, c)) = chars.next() {
        left -= 1;
        let at = floor + at;
        if left == 0 || !is_han(c) && is_break(c) || ends_in_lead(text, floor..at, c, end) {
            break;
        }
        start = at;
        // What stands in quotes or brackets is part of the title, whatever it says: 部“不忘初心、牢记使命”主题教育领导小组组长.
        if let Some(open) = opener(c) {
            let inside = chars.by_ref().take(LONGEST).find(|&(_, c)| c == open).map(|(at, _)| floor + at);
            match inside {
                Some(open) if !is_apart(&text[open..start]) => start = open,
                _ => return start + c.len_utf8(),
            }
        }
    }
    work(end - start);
    start
}

/// Whether `c` ends what stands before a title.
fn is_break(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '；'
            | '：'
            | '、'
            | '！'
            | '？'
            | '…'
            | '—'
            | '“'
            | '‘'
            | '（'
            | '《'
            | '〈'
            | '【'
            | '〔'
            | '■'
            | '●'
    ) || c.is_ascii_punctuation() && !matches!(c, ')' | '-' | '&' | '.' | '\'')
        || c.is_whitespace()
}

fn opener(c: char) -> Option<char> {
    Some(match c {
        '”' => '“',
        '）' => '（',
        '》' => '《',
        ')' => '(',
        _ => return None,
    })
}

/// Whether what stands in quotes or brackets is no part of a title: a sentence quoted, a credit.
fn is_apart(inside: &str) -> bool {
    inside.ends_with(['。', '！', '？', '，', '…']) || inside.contains("记者")
}

/// Whether `c` and what stands `before` it lead up to the title that ends at `end`.
fn ends_in_lead(text: &str, before: Range<usize>, c: char, end: usize) -> bool {
    let at = before.end + c.len_utf8();
    match c {
        '和' | '与' | '及' | '暨' if !text[before.clone()].ends_with('以') => joins(&text[before]),
        '年' | '月' | '日' | '时' | '晚' => is_time(&text[before], c, &text[at..end]),
        _ => {
            let led = &text[before.start..at];
            LEADS.tail(led).is_some_and(|lead| {
                let kept = KEPT.head(&text[at - lead.len()..end]).is_some();
                !kept && (lead.len() > c.len_utf8() || KEPT.tail(led).is_none())
            })
        }
    }
}

/// Whether the conjunction behind `before` joins two things, and is no part of a name.
fn joins(before: &str) -> bool {
    let clause = before.rfind(is_break).map_or(before, |at| before[at..].trim_start_matches(is_break));
    clause.is_empty() || WHOLE.tail(clause).is_some() || is_time_end(clause) || is_bare_name(clause)
}

/// Two or three characters, of which the first is a surname: 王毅 in 王毅同法国外长….
fn is_bare_name(clause: &str) -> bool {
    (2..=3).contains(&clause.chars().count()) && clause.starts_with(|c| SURNAMES.contains(c))
}

/// 7日, 7日晚: digits and a unit of time.
fn is_time_end(clause: &str) -> bool {
    clause.chars().next_back().is_some_and(|c| {
        matches!(c, '年' | '月' | '日' | '时' | '晚') && is_time(&clause[..clause.len() - c.len_utf8()], c, "")
    })
}

fn is_time(before: &str, c: char, behind: &str) -> bool {
    match c {
        '晚' => before.ends_with(['日', '天', '当', '今', '昨']),
        '日' if behind.starts_with('本') => false,
        _ => before.ends_with(is_figure),
    }
}

/// Whether `c` is a digit of a date: 2020, 二〇二〇, 十.
fn is_figure(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９' | '〇' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// Whether `before` ends in what leads up to a title or a name: 由, 邀请, 会上.
pub(super) fn leads(before: &str) -> bool {
    LEADS.tail(before).is_some()
}

/// Whether `before` ends in a noun that stands for itself: an organ, people.
pub(super) fn is_whole(before: &str) -> bool {
    WHOLE.tail(before).is_some()
}

/// Whether `title` names a group.
pub(super) fn is_group(title: &str) -> bool {
    GROUPS.head(title).is_some() || title.starts_with(|c: char| c.is_ascii_digit() && title.contains('位'))
}

/// The title before the one that begins at `from`, itself ending in a post: parted by 、, or by ， where the post is one
/// person's (总局局长，领导小组组长│李明; 区委常委，… may be all of them).
pub(super) fn before(text: &str, from: usize, floor: usize) -> Option<(usize, usize)> {
    let lead = &text[floor..from];
    let (rest, pause) = match lead.strip_suffix('、') {
        Some(rest) => (rest, '、'),
        None => (lead.strip_suffix('，')?, '，'),
    };
    let end = floor + rest.len();
    let post = post::ending(text, floor, end)?;
    let start = start(text, end, floor);
    let title = &text[start..end];
    let one = pause == '、' || !post::is_shared(title);
    (title.len() >= post.len() && one && !is_group(title)).then_some((start, end))
}

//! What the names of organs end in, and whether a name may be an organ's.

use crate::text::is_blank;

/// What the names of organs end in. Places that stand for their governments come in addressees: 各省.
const ENDINGS: &[&str] = &[
    "院",
    "厅",
    "部",
    "委",
    "局",
    "会",
    "府",
    "办",
    "署",
    "室",
    "行",
    "社",
    "军",
    "处",
    "司",
    "组",
    "团",
    "校",
    "关",
    "构",
    "公司",
    "集团",
    "总队",
    "支队",
    "大队",
    "中心",
    "兵团",
    "基金",
    "联盟",
    "大学",
    "所",
    "站",
    "馆",
    "台",
    "港",
    "总局",
    "海关",
    "法院",
    "检察院",
    "企业",
    "单位",
    "人大",
    "政协",
    "工会",
    "总工会",
    "妇联",
    "残联",
    "科协",
    "贸促会",
    "科",
    "中学",
    "小学",
    "幼儿园",
    "党总支",
    "党委",
];

/// The most characters of one organ's name.
pub(crate) const LONGEST: usize = 40;

/// Whether `name` may be an organ's: it ends like one, is not too long, and no mark of a sentence stands in it.
pub(crate) fn is_organ(name: &str) -> bool {
    let mark = |c: char| matches!(c, '。' | '，' | '；' | '：' | '？' | '！' | '《' | ':' | ',');
    let spelled = name.trim_end_matches(['）', ')']);
    (2..=LONGEST).contains(&name.chars().filter(|&c| !is_blank(c)).count())
        && ENDINGS.iter().any(|ending| spelled.ends_with(ending))
        && !name.contains(mark)
}

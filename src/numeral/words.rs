//! What stands around numerals: measure words, which tell 三个 from 三防, and words that only look like numerals.
//! Knows words; how numerals are built, `chinese` and `arabic` know.

/// Measure words and units that may stand right after a numeral of one character: the common ones of the appendix on
/// measure words of 《现代汉语八百词》 (Lü Shuxiang, *800 words of modern Chinese*), and units of time, length, weight and
/// money; without those that make another word with 一 or 十 as often: 一道 一面 一手 一线 一行 一点 一下 一时 十分.
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "个", "名", "位", "人次", "人", "条", "项", "次", "种", "批", "件", "家", "户", "年",
    "月", "天", "周", "岁", "届", "期", "轮", "场", "组", "支", "座", "处", "所", "份", "本",
    "册", "篇", "首", "句", "段", "章", "节", "款", "类", "套", "台", "辆", "艘", "架", "张",
    "幅", "枚", "颗", "棵", "株", "只", "头", "匹", "根", "片", "间", "栋", "幢", "层", "步",
    "站", "圈", "遍", "趟", "番", "顿", "倍", "成", "米", "公里", "千米", "厘米", "毫米", "吨",
    "公斤", "千克", "克", "斤", "升", "亩", "公顷", "平方", "立方", "元", "万元", "亿元",
    "小时", "分钟", "秒", "刻钟", "季度", "星期", "世纪", "部", "字", "把", "口",
    "滴", "朵", "双", "对", "副", "排", "堆", "桶", "瓶", "袋", "箱", "盒", "杯", "碗", "笔",
    "单", "票", "例", "宗",
];

/// Measure words that begin another word with these after them: 部署, 部门, 家庭, 年轻, 次序 …
#[rustfmt::skip]
const NO_MEASURES: &[&str] = &[
    "首相", "首都", "首席", "首次", "首先", "首要", "字路", "字架", "字会", "部署", "部门", "部分",
    "部队", "部长", "家庭", "年轻", "年级", "次序", "次性", "位置", "条件", "项目", "名称", "名誉",
    "种植", "对照", "对比", "字样", "口号", "口气", "成果", "成功", "成立", "成为",
    "把手", "单位", "单元", "层次", "组织", "人民", "人大", "期间", "本书记", "本地", "站式",
    "套路", "片区", "步入", "步步", "天然", "排除", "对应", "对于",
];

/// Words with 第 that name no place in a row: 第一时间 (*at once*), 第三方 (*a third party*).
const NO_ORDINALS: &[&str] = &["第一时间", "第三方", "第三世界", "第二课堂", "第一线", "第一手", "第六感"];

/// Units of ordinals, longer ones before those that they begin with: 届 次 批 of meetings and works, 章 节 条 款 项 目 of
/// laws, and what else is counted off.
#[rustfmt::skip]
const ORDINAL_UNITS: &[&str] = &[
    "季度", "阶段", "世纪", "次", "届", "批", "个", "条", "款", "项", "章", "节", "编", "目",
    "号", "期", "轮", "名", "位", "代", "步", "站", "场", "部", "卷", "册", "页", "版", "集",
    "讲", "课", "组", "队", "类", "种", "级", "等", "天", "年", "周", "日", "月", "家", "座",
    "遍", "回", "任", "辑", "件", "段", "句", "层", "排", "行", "列", "站", "棒", "例", "台",
    "辆", "架", "艘", "处", "点",
];

/// Characters with which a following 一 makes a word: 统一, 唯一, 万一, 之一, 星期一 …
const BEFORE_ONE: &str = "统唯专万同逐之单均归划如合期周拜初不始惟进";

/// What 零 at the end of a digit string begins: 零售 (*retail*), 零件 (*parts*), 零距离 (*no distance*) …
const BEHIND_ZERO: &str = "售件部配食星头钱散碎工担容用下增距首基跑报用排污投误伤花";

/// Names that 万 begins: 万科, 万达, 万豪, 万象 …
pub(super) const fn is_behind_wan(c: char) -> bool {
    matches!(c, '科' | '达' | '豪' | '象' | '事' | '寿' | '宁' | '源' | '载' | '泉' | '能' | '物' | '圣')
}

/// Whether `text` begins with the name of a unit that a place is a part of: 千瓦, 千米, 百帕, 百分点.
pub(super) fn is_unit_name(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('千') else {
        return text.starts_with("百帕") || text.starts_with("百分点");
    };
    rest.starts_with(['瓦', '米', '克', '伏', '卡', '赫', '帕'])
        && !rest.starts_with("卡车")
        && !rest.starts_with("卡片")
}

/// Whether the digit string `numeral` ends in the first character of another word: 一零 of 统一零售价 (*one retail price*).
pub(super) fn runs_into_word(numeral: &str, rest: &str) -> bool {
    let behind = |rest: &str| rest.starts_with(|c| BEHIND_ZERO.contains(c));
    numeral.ends_with('零') && (numeral.chars().count() < 3 || behind(rest))
}

/// Whether `numeral` is an idiom or only counts up: 七七八八, 一二三四.
pub(super) fn is_rhyme(numeral: &str) -> bool {
    let mut characters = numeral.chars();
    let paired = match [(); 5].map(|()| characters.next()) {
        [Some(a), Some(b), Some(c), Some(d), None] => a == b && c == d && a != c,
        _ => false,
    };
    paired || "一二三四五六七八九".starts_with(numeral)
}

/// Whether `numeral` names a day of the year by which it is known, or a plan, and counts nothing: 十一 of 十一期间 (*around
/// the National Day*), 双十一.
pub(super) fn is_festival(before: &str, numeral: &str, rest: &str) -> bool {
    let around = ["期间", "黄金周", "长假", "假期", "小长假", "国庆", "放假", "前夕", "旅游", "出游"];
    numeral == "十一" && (around.iter().any(|word| rest.starts_with(word)) || before.ends_with("国庆"))
        || matches!(numeral, "十一" | "十二") && before.ends_with('双')
}

/// Whether, after a number, a measure word and then 半 (*and a half*) follow: 三个半小时, 两年半.
pub(super) fn is_and_a_half(rest: &str) -> bool {
    const OTHER: &[&str] = &["半数", "半径", "半成", "半导", "半岛", "半自", "半封", "半壁", "半年报"];
    let half = ["个", "年", "天", "岁", "倍", "斤", "块", "成", "里", "小时", "钟头", "点", "月", "周"];
    let behind = half.iter().find_map(|measure| rest.strip_prefix(measure));
    behind.is_some_and(|behind| behind.starts_with('半') && !OTHER.iter().any(|word| behind.starts_with(word)))
}

/// Whether, after a number, a measure word and then 多 (*and more*) follow: 三个多月, 5年多.
pub(super) fn is_and_more(rest: &str) -> bool {
    if let Some(behind) = rest.strip_prefix("个多") {
        return ["月", "小时", "星期", "世纪", "钟头", "百分点"].iter().any(|word| behind.starts_with(word));
    }
    let more = ["年", "天", "岁", "倍", "成", "公里", "千米", "小时", "元", "吨", "亩", "里", "斤", "米"];
    let behind = more.iter().find_map(|measure| rest.strip_prefix(measure)?.strip_prefix(['多', '余']));
    let other = |behind: &str| behind.starts_with(['样', '边', '彩', '变', '渠', '方', '地', '数', '元', '额']);
    behind.is_some_and(|behind| !other(behind) && !is_measured(behind))
}

/// Whether `before` ends in a word for a part of the day, or in a day: then 点 tells the hour.
pub(super) fn tells_the_hour(before: &str) -> bool {
    let words = [
        "上午", "下午", "中午", "午后", "晚", "晚上", "早上", "早晨", "凌晨", "清晨", "夜里", "深夜", "傍晚", "日",
        "号",
    ];
    words.iter().any(|word| before.ends_with(word))
}

/// Whether the number with a point is one, and no time: before a measure word or 万 or 亿, or of three places and more.
/// 一点一滴 is an idiom, and 三点一个 is said of time unless what it measures is not.
pub(super) fn is_pointed(before: &str, numeral: &str, rest: &str) -> bool {
    let Some((_, part)) = numeral.split_once(['点', '點']) else { return false };
    if part.ends_with(super::digit::is_place) || part.chars().count() > 2 {
        return true;
    }
    let apart = ["百分点", "小时", "月", "亿"];
    let one =
        part == "一" && rest.strip_prefix('个').is_some_and(|rest| !apart.iter().any(|word| rest.starts_with(word)));
    is_measured(rest) && !rest.starts_with(['分', '刻', '滴', '步']) && !one && !tells_the_hour(before)
}

/// Whether a measure word begins `rest`.
pub(super) fn is_measured(rest: &str) -> bool {
    MEASURES.iter().any(|word| rest.starts_with(word)) && !NO_MEASURES.iter().any(|word| rest.starts_with(word))
}

/// Whether years, days, or meetings are counted: 近三年 are the last three years, and not nearly three.
pub(super) fn is_recent(rest: &str) -> bool {
    ["年", "天", "月", "个月", "日", "周", "期", "次", "届", "个季度", "个交易日"]
        .iter()
        .any(|word| rest.starts_with(word))
}

/// Whether thousands of what `rest` names are counted, or nothing stands there: 千公顷, 千户; 千年 and 千家 are words.
pub(super) fn is_counted_in_thousands(rest: &str) -> bool {
    rest.is_empty() || is_measured(rest) && !rest.starts_with(['年', '家', '章'])
}

/// The unit that begins `rest`, after an ordinal.
pub(super) fn ordinal_unit(rest: &str) -> Option<&str> {
    let known = ORDINAL_UNITS
        .iter()
        .find(|unit| rest.starts_with(**unit) && !NO_MEASURES.iter().any(|no| rest.starts_with(no)));
    known.map(|unit| &rest[..unit.len()])
}

/// Whether `text`, from 第 on, is a word of its own.
pub(super) fn is_no_ordinal(text: &str) -> bool {
    NO_ORDINALS.iter().any(|word| text.starts_with(word))
}

/// Whether the numeral of one character between `before` and `rest` is a part of a word. Zero (零部件, *spare parts*) and
/// the financial digits (陆, a surname and *land*) never stand alone.
pub(super) fn is_word(before: &str, numeral: char, rest: &str) -> bool {
    let joined = numeral == '一' && before.ends_with(|c| BEFORE_ONE.contains(c));
    let alone = "一二两三四五六七八九十百千廿卅".contains(numeral) && is_measured(rest);
    joined || !alone || is_idiom(rest)
}

/// Whether, after a numeral of one character, `rest` goes on as idioms and slogans do: a word, a numeral, a word:
/// 四面八方, 千家万户, 一带一路. Not with the commonest measure words: 一名三岁….
fn is_idiom(rest: &str) -> bool {
    let mut characters = rest.chars();
    let (Some(word), Some(numeral), Some(last)) = (characters.next(), characters.next(), characters.next()) else {
        return false;
    };
    !"个名位次年天人项条岁元月".contains(word)
        && super::is_numeral(numeral)
        && !numeral.is_ascii()
        && last.is_alphabetic()
}

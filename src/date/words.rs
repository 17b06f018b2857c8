//! The words for dates counted from another day: 今年, 昨日, 大后天, 上上个月, 本季度.
//! One table, each word with the neighbours that make it a part of another word; what the words open, `relative` reads.

use super::{Anchor, DayPart, Relative, Unit};

/// A word for a relative date.
#[derive(Clone, Copy)]
pub(super) struct Word {
    pub text: &'static str,
    pub relative: Relative,
    pub part: Option<DayPart>,
    /// Characters right before it with which its first one makes another word.
    pub not_behind: &'static str,
    /// Characters right after it with which its last one does.
    pub not_before: &'static str,
}

/// What ends in 明 and so makes 明日, 明天, 明年 out of nothing: 说明, 文明, 光明 …
const MING: &str = "说文光表证声透发聪鲜黎昆三英清开简申查注标写阐指高失照分显严贤挑";
/// What ends in 当.
const DANG: &str = "相应适正恰不充担妥得";
/// What ends in 今.
const JIN: &str = "如当现古";
/// What ends in 前 or 后.
const QIAN: &str = "以之目此从先当日月年天提事会战饭赛课节最午";
/// What ends in 上 or 下.
const SHANG: &str = "上下以海网线路天马晚早水地山以之陆身手会桌街如";
/// What makes another word of a week: 周边, 周围, 周末.
const WEEK: &str = "边围全期末初岁";
/// What ends in 本.
const BEN: &str = "日基成版资样根原书文剧课读脚标";

const fn word(
    text: &'static str,
    anchor: Anchor,
    unit: Unit,
    offset: i8,
    not_behind: &'static str,
    not_before: &'static str,
) -> Word {
    Word { text, relative: Relative { anchor, unit, offset: Some(offset) }, part: None, not_behind, not_before }
}

const fn vague(text: &'static str, not_behind: &'static str, not_before: &'static str) -> Word {
    let relative = Relative { anchor: Anchor::Writing, unit: Unit::Day, offset: None };
    Word { text, relative, part: None, not_behind, not_before }
}

const fn at(part: DayPart, word: Word) -> Word {
    Word { part: Some(part), ..word }
}

use Anchor::{Named, Writing};
use DayPart::{Dawn, EarlyMorning, Evening, Night};
use Unit::{Day, Month, Quarter, Week, Year};

/// The words, as the 现代汉语词典 (*Dictionary of Modern Chinese*, 7th edition) has them; compounds of the day with its
/// part (今晚) too.
pub(super) const WORDS: &[(char, &[Word])] = &[
    (
        '今',
        &[
            word("今年", Writing, Year, 0, JIN, "均轻龄"),
            word("今日", Writing, Day, 0, JIN, "益渐头"),
            word("今天", Writing, Day, 0, JIN, ""),
            at(Evening, word("今晚", Writing, Day, 0, JIN, "报")),
            at(Night, word("今夜", Writing, Day, 0, JIN, "")),
            at(Dawn, word("今晨", Writing, Day, 0, JIN, "")),
            at(EarlyMorning, word("今早", Writing, Day, 0, JIN, "")),
        ],
    ),
    ('去', &[word("去年", Writing, Year, -1, "过失", "轻龄")]),
    (
        '昨',
        &[
            word("昨日", Writing, Day, -1, "", ""),
            word("昨天", Writing, Day, -1, "", ""),
            at(Evening, word("昨晚", Writing, Day, -1, "", "")),
            at(Night, word("昨夜", Writing, Day, -1, "", "")),
        ],
    ),
    (
        '前',
        &[
            word("前年", Writing, Year, -2, QIAN, "轻龄"),
            word("前日", Writing, Day, -2, QIAN, "本中方夜"),
            word("前天", Writing, Day, -2, QIAN, ""),
        ],
    ),
    (
        '明',
        &[
            word("明年", Writing, Year, 1, MING, "轻龄"),
            word("明日", Writing, Day, 1, MING, "之报"),
            word("明天", Writing, Day, 1, MING, ""),
            at(Evening, word("明晚", Writing, Day, 1, MING, "")),
            at(EarlyMorning, word("明早", Writing, Day, 1, MING, "")),
        ],
    ),
    (
        '后',
        &[
            word("后年", Writing, Year, 2, "以之此今然最往", "轻龄"),
            word("后天", Writing, Day, 2, "以之此今然最往先", "努成培环因形习教性的"),
        ],
    ),
    (
        '当',
        &[
            word("当年", Named, Year, 0, DANG, "轻龄"),
            word("当月", Named, Month, 0, DANG, ""),
            word("当日", Named, Day, 0, DANG, "益渐本"),
            word("当天", Named, Day, 0, DANG, ""),
            at(Evening, word("当晚", Named, Day, 0, DANG, "")),
            at(Night, word("当夜", Named, Day, 0, DANG, "")),
        ],
    ),
    (
        '同',
        &[
            word("同年", Named, Year, 0, "共相不如会", "龄级"),
            word("同月", Named, Month, 0, "共相不如会", ""),
            word("同日", Named, Day, 0, "共相不如会愿", "而本方中"),
        ],
    ),
    (
        '次',
        &[
            word("次年", Named, Year, 1, "一二三四五六七八九十百0123456789多每首历此本再屡几", "会度"),
            word("次月", Named, Month, 1, "一二三四五六七八九十百0123456789多每首历此本再屡几", ""),
            word("次日", Named, Day, 1, "一二三四五六七八九十百0123456789多每首历此本再屡几", ""),
        ],
    ),
    ('翌', &[word("翌年", Named, Year, 1, "", ""), word("翌日", Named, Day, 1, "", "")]),
    (
        '本',
        &[
            word("本年", Writing, Year, 0, BEN, "轻龄"),
            word("本月", Writing, Month, 0, BEN, ""),
            word("本周", Writing, Week, 0, BEN, WEEK),
            word("本星期", Writing, Week, 0, BEN, WEEK),
            word("本季度", Writing, Quarter, 0, BEN, ""),
            word("本日", Writing, Day, 0, BEN, ""),
        ],
    ),
    (
        '上',
        &[
            word("上年", Writing, Year, -1, SHANG, "轻龄"),
            word("上上个月", Writing, Month, -2, SHANG, ""),
            word("上上月", Writing, Month, -2, SHANG, ""),
            word("上月", Writing, Month, -1, SHANG, ""),
            word("上个月", Writing, Month, -1, SHANG, ""),
            word("上上个星期", Writing, Week, -2, SHANG, WEEK),
            word("上上星期", Writing, Week, -2, SHANG, WEEK),
            word("上上周", Writing, Week, -2, SHANG, WEEK),
            word("上周", Writing, Week, -1, SHANG, WEEK),
            word("上个星期", Writing, Week, -1, SHANG, WEEK),
            word("上星期", Writing, Week, -1, SHANG, WEEK),
            word("上季度", Writing, Quarter, -1, SHANG, ""),
            word("上个季度", Writing, Quarter, -1, SHANG, ""),
        ],
    ),
    (
        '下',
        &[
            word("下下个月", Writing, Month, 2, SHANG, ""),
            word("下下月", Writing, Month, 2, SHANG, ""),
            word("下月", Writing, Month, 1, SHANG, ""),
            word("下个月", Writing, Month, 1, SHANG, ""),
            word("下下个星期", Writing, Week, 2, SHANG, WEEK),
            word("下下星期", Writing, Week, 2, SHANG, WEEK),
            word("下下周", Writing, Week, 2, SHANG, WEEK),
            word("下周", Writing, Week, 1, SHANG, WEEK),
            word("下个星期", Writing, Week, 1, SHANG, WEEK),
            word("下星期", Writing, Week, 1, SHANG, WEEK),
            word("下季度", Writing, Quarter, 1, SHANG, ""),
            word("下个季度", Writing, Quarter, 1, SHANG, ""),
        ],
    ),
    (
        '这',
        &[
            word("这个月", Writing, Month, 0, "", ""),
            word("这周", Writing, Week, 0, "", WEEK),
            word("这个星期", Writing, Week, 0, "", WEEK),
            word("这星期", Writing, Week, 0, "", WEEK),
            word("这个季度", Writing, Quarter, 0, "", ""),
        ],
    ),
    (
        '大',
        &[
            word("大前天", Writing, Day, -3, "大", ""),
            word("大前年", Writing, Year, -3, "大", "轻龄"),
            word("大后天", Writing, Day, 3, "大", ""),
            word("大后年", Writing, Year, 3, "大", "轻龄"),
        ],
    ),
    ('即', &[word("即日", Writing, Day, 0, "立随", "")]),
    ('近', &[vague("近日", "附最接临靠将逼远", "本常益均")]),
    (
        '日',
        &[vague(
            "日前",
            "节假作之次当今明昨末近数几多旬某0123456789０１２３４５６７８９一二三四五六七八九十百两半",
            "夕后",
        )],
    ),
];

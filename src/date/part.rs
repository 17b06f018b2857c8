//! The parts that a date may have: each is there only if it was said.

use chrono::Weekday;

use super::number::is_day;
use crate::names::names;

/// A date as far as it is said: 7月7日晚 has month, day and part, 2018年 only a year, 去年底 a year counted from the
/// one of the text and a phase of it.
///
/// The calendar is the Gregorian one. A day, where there is one, is a day that its month has; February 29 is one where
/// the year has it or is not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DateParts {
    /// The year as a number of the common era, 1 to 9999.
    pub year: Option<i32>,
    /// Whether two digits of the year are said and its century is inferred: 98年7月 (*July '98*) is of 1998, 20年7月8日 of
    /// 2020; 00 to 49 are of the 21st century, 50 to 99 of the 20th.
    pub century_inferred: bool,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
    /// The day of the week, if it is said.
    pub weekday: Option<Weekday>,
    /// The part of the day.
    pub part: Option<DayPart>,
    /// The hour as written, 0 to 24: 3 for 下午3时 (*3 in the afternoon*).
    pub hour: Option<u8>,
    /// The minute, 0 to 59.
    pub minute: Option<u8>,
    /// The phase of its month or, without one, of its year.
    pub phase: Option<Phase>,
    /// From where it is counted if it is not an absolute date: 今年, 昨日, 本月.
    pub relative: Option<Relative>,
    /// The month and day if they are of the lunar calendar: 农历八月十五, 正月初五. Such a date has no other month and day,
    /// and resolves to no days, as the library knows no lunar years.
    pub lunar: Option<LunarDate>,
}

/// A month, and mostly a day, of the lunar calendar (农历): 八月十五 is the 15th of the 8th month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct LunarDate {
    /// The month, 1 (正月) to 12 (腊月).
    pub month: u8,
    /// Whether it is a leap month: 闰四月.
    pub leap: bool,
    /// The day, 1 (初一) to 30 (三十).
    pub day: Option<u8>,
}

impl DateParts {
    /// Whether each part lies within its range, and the month has the day: so for all that is found in a text.
    pub fn is_sound(self) -> bool {
        let within = |number: Option<u8>, least: u8, most: u8| number.is_none_or(|n| (least..=most).contains(&n));
        self.year.is_none_or(|year| (1..=9999).contains(&year))
            && within(self.month, 1, 12)
            && self.day.is_none_or(|day| is_day(self.year, self.month, day))
            && within(self.hour, 0, 24)
            && within(self.minute, 0, if self.hour == Some(24) { 0 } else { 59 })
            && (self.year.is_some() || !self.century_inferred)
            && self.lunar.is_none_or(|lunar| {
                let alone = self.month.is_none() && self.day.is_none();
                alone && within(Some(lunar.month), 1, 12) && within(lunar.day, 1, 30)
            })
    }

    /// Whether it is a time of day, and nothing says of which day: 上午9时.
    pub(crate) fn is_clock(self) -> bool {
        let day = Self { hour: None, minute: None, part: None, ..self };
        day == Self::default() && (self.hour.is_some() || self.part.is_some())
    }

    /// Whether it names one day, so that an hour may follow.
    pub(crate) fn names_day(self) -> bool {
        let by_offset = |relative: Relative| relative.unit == Unit::Day && relative.offset.is_some();
        let lunar = self.lunar.is_some_and(|lunar| lunar.day.is_some());
        self.day.is_some() || self.weekday.is_some() || lunar || self.relative.is_some_and(by_offset)
    }

    /// Whether it is the day of writing, 今天, and says no more.
    pub(crate) fn is_today(self) -> bool {
        let relative = Some(Relative { anchor: Anchor::Writing, unit: Unit::Day, offset: Some(0) });
        self == Self { relative, ..Self::default() }
    }

    /// Whether it names no certain day, month or year: 日前 (*some days ago*).
    pub(super) fn is_vague(self) -> bool {
        self.relative.is_some_and(|relative| relative.offset.is_none())
    }
}

/// A part of the day, as official Chinese tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DayPart {
    /// 凌晨, the small hours.
    SmallHours,
    /// 清晨, 晨, early in the morning.
    Dawn,
    /// 早, 早上, 早晨, in the morning.
    EarlyMorning,
    /// 上午, before noon.
    Morning,
    /// 中午, 正午, at noon.
    Noon,
    /// 下午, 午后, after noon.
    Afternoon,
    /// 傍晚, at nightfall.
    Dusk,
    /// 晚, 晚上, 晚间, in the evening.
    Evening,
    /// 夜, 夜间, 夜里, 深夜, 午夜, at night.
    Night,
    /// One that a later version knows: what a name in its JSON reads as. No reading gives it.
    Other,
}

impl DayPart {
    /// The words for the parts of the day, longer ones before those that they begin with.
    pub(crate) const WORDS: &'static [(&'static str, Self)] = &[
        ("凌晨", Self::SmallHours),
        ("清晨", Self::Dawn),
        ("早晨", Self::EarlyMorning),
        ("早上", Self::EarlyMorning),
        ("上午", Self::Morning),
        ("中午", Self::Noon),
        ("正午", Self::Noon),
        ("下午", Self::Afternoon),
        ("午后", Self::Afternoon),
        ("傍晚", Self::Dusk),
        ("晚上", Self::Evening),
        ("晚间", Self::Evening),
        ("深夜", Self::Night),
        ("午夜", Self::Night),
        ("夜间", Self::Night),
        ("夜里", Self::Night),
        ("早", Self::EarlyMorning),
        ("晨", Self::Dawn),
        ("晚", Self::Evening),
        ("夜", Self::Night),
    ];

    /// The shortest word for it that news and notices use: 凌晨 清晨 早 上午 中午 下午 傍晚 晚 夜; empty for
    /// [`Other`](Self::Other).
    ///
    /// ```
    /// use gongwen::date::DayPart;
    /// assert_eq!((DayPart::Evening.word(), DayPart::Evening.as_str()), ("晚", "evening"));
    /// ```
    pub const fn word(self) -> &'static str {
        match self {
            Self::SmallHours => "凌晨",
            Self::Dawn => "清晨",
            Self::EarlyMorning => "早",
            Self::Morning => "上午",
            Self::Noon => "中午",
            Self::Afternoon => "下午",
            Self::Dusk => "傍晚",
            Self::Evening => "晚",
            Self::Night => "夜",
            Self::Other => "",
        }
    }

    /// The part of the day that `word` names, in any of its forms.
    ///
    /// ```
    /// use gongwen::date::DayPart;
    /// assert_eq!(DayPart::from_word("晚上"), Some(DayPart::Evening));
    /// assert_eq!(DayPart::from_word("今天"), None); // today
    /// ```
    pub fn from_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(known, _)| *known == word).map(|&(_, part)| part)
    }
}

names! { DayPart in "date::", "evening":
    SmallHours = "small_hours",
    Dawn = "dawn",
    EarlyMorning = "early_morning",
    Morning = "morning",
    Noon = "noon",
    Afternoon = "afternoon",
    Dusk = "dusk",
    Evening = "evening",
    Night = "night";
    else Other
}

/// A phase of a year or of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Phase {
    /// 初, the beginning: of a year January and February, of a month its first ten days.
    Beginning,
    /// 中, the middle: of a year without certain bounds, of a month its middle ten days.
    Middle,
    /// 底, 末, the end: of a year December, of a month its last ten days.
    End,
    /// 上旬, the first to the tenth of a month.
    FirstTenDays,
    /// 中旬, the eleventh to the twentieth.
    MiddleTenDays,
    /// 下旬, from the twenty-first.
    LastTenDays,
    /// 上半年, January to June.
    FirstHalf,
    /// 下半年, July to December.
    SecondHalf,
    /// 第一季度, the first quarter of a year.
    FirstQuarter,
    /// 第二季度, the second quarter.
    SecondQuarter,
    /// 第三季度, the third quarter.
    ThirdQuarter,
    /// 第四季度, the fourth quarter.
    FourthQuarter,
    /// 一季度末, the end of the first quarter: March.
    FirstQuarterEnd,
    /// 二季度末, the end of the second quarter: June.
    SecondQuarterEnd,
    /// 三季度末, the end of the third quarter: September.
    ThirdQuarterEnd,
    /// 四季度末, the end of the fourth quarter: December.
    FourthQuarterEnd,
    /// 春, 春天, 春季, spring; a season has no certain bounds.
    Spring,
    /// 夏, 夏天, 夏季, summer.
    Summer,
    /// 秋, 秋天, 秋季, autumn.
    Autumn,
    /// 冬, 冬天, 冬季, winter.
    Winter,
    /// One that a later version knows: what a name in its JSON reads as. No reading gives it.
    Other,
}

names! { Phase in "date::", "first_ten_days":
    Beginning = "beginning",
    Middle = "middle",
    End = "end",
    FirstTenDays = "first_ten_days",
    MiddleTenDays = "middle_ten_days",
    LastTenDays = "last_ten_days",
    FirstHalf = "first_half",
    SecondHalf = "second_half",
    FirstQuarter = "first_quarter",
    SecondQuarter = "second_quarter",
    ThirdQuarter = "third_quarter",
    FourthQuarter = "fourth_quarter",
    FirstQuarterEnd = "first_quarter_end",
    SecondQuarterEnd = "second_quarter_end",
    ThirdQuarterEnd = "third_quarter_end",
    FourthQuarterEnd = "fourth_quarter_end",
    Spring = "spring",
    Summer = "summer",
    Autumn = "autumn",
    Winter = "winter";
    else Other
}

/// From where a date is counted that is not absolute: 昨日 (*yesterday*) is one day before the day of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub struct Relative {
    /// What is counted from.
    pub anchor: Anchor,
    /// What is counted.
    pub unit: Unit,
    /// How many units after the anchor, negative for before; `None` if not said: 近日, 日前 (*some days ago*).
    pub offset: Option<i8>,
}

/// What a relative date is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Anchor {
    /// The day on which the text was written: 今天, 去年, 近日.
    Writing,
    /// The date that the text named last: 当日, 次日, 同年.
    Named,
    /// One that a later version knows: what a name in its JSON reads as. No reading gives it.
    Other,
}

names! { Anchor in "date::", "writing":
    Writing = "writing",
    Named = "named";
    else Other
}

/// What a relative date counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Unit {
    /// Days: 今日, 昨日.
    Day,
    /// Weeks, from Monday on: 本周, 上周.
    Week,
    /// Months: 本月, 上月.
    Month,
    /// Quarters of the year: 本季度, 上季度.
    Quarter,
    /// Years: 今年, 去年.
    Year,
    /// One that a later version knows: what a name in its JSON reads as. No reading gives it.
    Other,
}

names! { Unit in "date::", "week":
    Day = "day",
    Week = "week",
    Month = "month",
    Quarter = "quarter",
    Year = "year";
    else Other
}

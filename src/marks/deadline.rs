//! What is kept of a deadline: where it stands, which directive it is for, and what it says, typed.
//! What day that is, `due` beside this file says.

use crate::date::{DateParts, Reference};
use crate::names::names;
use crate::place::{Mark, Place};

/// What a notice keeps of a deadline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct DeadlineMarks {
    pub place: Place,
    /// The paragraph of its directive, and where the directive's text begins there.
    pub directive: (u32, u32),
    pub term: Term,
}

/// What a deadline says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Term {
    /// By a date: 6月30日前.
    By {
        /// The date; none where a feast or season is named.
        date: Option<DateParts>,
        /// What parser and text say of the time that the date belongs to.
        context: Reference,
        /// Whether it is the eve of the date: 前.
        eve: bool,
    },
    /// Within a length of time: 10日内.
    Within {
        amount: u32,
        unit: TimeUnit,
        /// What it is counted from, in the same paragraph; empty if that is not said.
        event: Mark,
    },
    /// Every so often: 每月5日前.
    Every {
        count: u32,
        unit: TimeUnit,
        /// The day in the period.
        on: Option<DateParts>,
        eve: bool,
    },
}

/// What lengths of time in deadlines are counted in.
///
/// Half units count in the next lower one: 半年 is six months, 半个月 fifteen days, 半小时 thirty minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TimeUnit {
    /// 分钟.
    Minute,
    /// 小时.
    Hour,
    /// 日, 天, 自然日: calendar days.
    Day,
    /// 工作日: days but those of rest and the public holidays.
    WorkingDay,
    /// 周, 星期.
    Week,
    /// 旬: the thirds of a month.
    TenDays,
    /// 月, 个月.
    Month,
    /// 季度.
    Quarter,
    /// 学期: half a school year.
    Term,
    /// 年, 年度.
    Year,
    /// One that a later version knows: what a name in its JSON reads as. No reading gives it.
    Other,
}

names! { TimeUnit, "working_day":
    Minute = "minute",
    Hour = "hour",
    Day = "day",
    WorkingDay = "working_day",
    Week = "week",
    TenDays = "ten_days",
    Month = "month",
    Quarter = "quarter",
    Term = "term",
    Year = "year";
    else Other
}

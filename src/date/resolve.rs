//! From what is said to the days that are meant, with what the reader knows: the day of writing, or its year.
//! Knows the calendar, and what official usage takes for the edges of years and months; how dates are written, others do.

use core::ops::RangeInclusive;

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime};

use super::{Anchor, DateParts, DayPart, Phase, Unit};

/// What is known of the time when a text was written: its day, or only its year; and which date it named last.
///
/// ```
/// use gongwen::date::{self, Reference, chrono::NaiveDate};
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let yesterday = date::find("昨日").next().unwrap().start;
/// assert_eq!(yesterday.resolve(day(2020, 7, 8)), Some(day(2020, 7, 7)..=day(2020, 7, 7)));
/// assert_eq!(yesterday.resolve(2020), None); // the year alone does not say which day
/// let following = date::find("次日").next().unwrap().start; // the day after the one just named
/// let reference = Reference::from(2020).naming(day(2020, 7, 31));
/// assert_eq!(following.resolve(reference), Some(day(2020, 8, 1)..=day(2020, 8, 1)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Reference {
    pub(crate) year: Option<i32>,
    pub(crate) month: Option<u8>,
    pub(crate) day: Option<u8>,
    pub(crate) named: Option<NaiveDate>,
}

impl Reference {
    /// The same, and the text named `date` last.
    #[must_use]
    pub const fn naming(self, date: NaiveDate) -> Self {
        Self { named: Some(date), ..self }
    }

    /// The day of writing, if it is known.
    pub(crate) fn written(self) -> Option<NaiveDate> {
        date(self.year?, self.month?, self.day?)
    }
}

/// The year of writing.
impl From<i32> for Reference {
    fn from(year: i32) -> Self {
        Self { year: Some(year), ..Self::default() }
    }
}

/// The day of writing.
impl From<NaiveDate> for Reference {
    fn from(day: NaiveDate) -> Self {
        let small = |number| u8::try_from(number).ok();
        Self { year: Some(day.year()), month: small(day.month()), day: small(day.day()), named: None }
    }
}

/// The days from `start` to `end`, or those of `start` if there is no end. What the end counts from a date that was
/// named (次年3月), it counts from the start. An end without a year that would lie before the start is of the year after:
/// 10月至3月.
pub(crate) fn resolve(
    start: DateParts,
    end: Option<DateParts>,
    reference: Reference,
) -> Option<RangeInclusive<NaiveDate>> {
    let first = start.resolve(reference)?;
    let Some(end) = end else { return Some(first) };
    let last = end.resolve(Reference { named: Some(*first.start()), ..reference })?;
    let turns = last.end() < first.start() && end.year.is_none() && end.relative.is_none() && end.month.is_some();
    let last = if turns {
        DateParts { year: first.start().year().checked_add(1), ..end }.resolve(Reference::default())?
    } else {
        last
    };
    (first.start() <= last.end()).then_some(*first.start()..=*last.end())
}

impl DateParts {
    /// The days that are meant, from the first to the last: one for 7月7日, a year's for 去年. A date without a year
    /// is of the year of writing, a day without a month of its month.
    ///
    /// `None` if the reference does not say enough, if the date is vague (日前, *some days ago*) or of the lunar calendar,
    /// or if its year has no such day (2月29日). A time of day (上午9时) is of the day that the text named last, and of no
    /// day without one; a day of the week alone (周四) is of no certain week.
    ///
    /// What official usage takes for the edges of a year or month: 年初 is January and February, 年底 and 年末 December,
    /// the end of a quarter its last month; 月初 the first ten days, 月中 the middle ten, 月底 and 月末 the last ten. The
    /// middle of a year and the seasons have no certain bounds, and give none.
    ///
    /// ```
    /// use gongwen::date::{self, chrono::NaiveDate};
    /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// let late_july = date::find("7月下旬").next().unwrap().start;
    /// assert_eq!(late_july.resolve(2020), Some(day(2020, 7, 21)..=day(2020, 7, 31)));
    /// ```
    pub fn resolve(self, reference: impl Into<Reference>) -> Option<RangeInclusive<NaiveDate>> {
        let reference = reference.into();
        if self.lunar.is_some() {
            return None;
        }
        if self.is_clock() {
            return reference.named.map(|day| day..=day);
        }
        let Some(relative) = self.relative else {
            if self.weekday.is_some() && self.month.is_none() && self.day.is_none() {
                return None;
            }
            let month = self.month.or(if self.day.is_some() { reference.month } else { None });
            return self.span(self.year.or(reference.year)?, month);
        };
        let offset = i32::from(relative.offset?);
        let known = match relative.anchor {
            Anchor::Writing => reference,
            Anchor::Named => reference.named?.into(),
            Anchor::Other => return None,
        };
        match relative.unit {
            Unit::Year => self.span(known.year?.checked_add(offset)?, self.month),
            Unit::Month => {
                let first = date(known.year?, known.month?, 1)?;
                let months = Months::new(offset.unsigned_abs());
                let month =
                    if offset < 0 { first.checked_sub_months(months)? } else { first.checked_add_months(months)? };
                self.span(month.year(), u8::try_from(month.month()).ok())
            }
            Unit::Quarter => {
                let month = known.month?;
                let first = date(known.year?, month - (month - 1) % 3, 1)?;
                let months = Months::new(3 * offset.unsigned_abs());
                let first =
                    if offset < 0 { first.checked_sub_months(months)? } else { first.checked_add_months(months)? };
                let month = |more| first.checked_add_months(Months::new(more));
                let last = |more| month(more)?.pred_opt();
                match self.phase {
                    None => Some(first..=last(3)?),
                    Some(Phase::Beginning) => Some(first..=last(1)?),
                    Some(Phase::End) => Some(month(2)?..=last(3)?),
                    Some(_) => None,
                }
            }
            Unit::Week => {
                let monday = known.written()?.week(chrono::Weekday::Mon).checked_first_day()?;
                let monday = shift(monday, 7 * offset)?;
                let at = self.weekday.map(|day| i32::try_from(day.num_days_from_monday()).unwrap_or_default());
                Some(shift(monday, at.unwrap_or(0))?..=shift(monday, at.unwrap_or(6))?)
            }
            Unit::Day => shift(known.written()?, offset).map(|day| day..=day),
            Unit::Other => None,
        }
    }

    /// The hour, 0 to 24, and the minute, those after noon and in the evening put right: 15:00 for 下午3时, 24:00 for
    /// 晚12时 (*at midnight*), 1:00 for 晚1时 (*at one in the night*). `None` without an hour.
    ///
    /// ```
    /// use gongwen::date;
    /// let found = date::find("7月7日晚上12时").next().unwrap();
    /// assert_eq!(found.start.clock(), Some((24, 0)));
    /// assert_eq!(found.start.time(), None); // the first moment of the next day
    /// ```
    pub fn clock(self) -> Option<(u8, u8)> {
        let (hour, minute) = (self.hour?, self.minute.unwrap_or(0));
        let hour = match self.part {
            Some(DayPart::Afternoon | DayPart::Dusk) if hour < 12 => hour + 12,
            Some(DayPart::Noon) if hour < 3 => hour + 12,
            Some(DayPart::Evening | DayPart::Night) => match hour {
                5..12 => hour + 12,
                12 if minute == 0 => 24,
                12 => 0,
                _ => hour,
            },
            Some(DayPart::SmallHours) if hour == 12 => 0,
            _ => hour,
        };
        Some((hour, minute))
    }

    /// The time of day that [`clock`](Self::clock) gives. `None` without an hour, and for 24:00, which is the first moment
    /// of the next day.
    ///
    /// ```
    /// use gongwen::date::{self, chrono::NaiveTime};
    /// let found = date::find("7月7日下午3时30分").next().unwrap();
    /// assert_eq!(found.start.time(), NaiveTime::from_hms_opt(15, 30, 0));
    /// ```
    pub fn time(self) -> Option<NaiveTime> {
        let (hour, minute) = self.clock()?;
        NaiveTime::from_hms_opt(hour.into(), minute.into(), 0)
    }

    /// The days of this date in `year`, and in `month` if there is one.
    fn span(self, year: i32, month: Option<u8>) -> Option<RangeInclusive<NaiveDate>> {
        let Some(month) = month else {
            let (first, last) = match self.phase {
                Some(Phase::FirstHalf) => (1, 6),
                Some(Phase::SecondHalf) => (7, 12),
                Some(Phase::FirstQuarter) => (1, 3),
                Some(Phase::SecondQuarter) => (4, 6),
                Some(Phase::ThirdQuarter) => (7, 9),
                Some(Phase::FourthQuarter) => (10, 12),
                Some(Phase::Beginning) => (1, 2),
                Some(Phase::FirstQuarterEnd) => (3, 3),
                Some(Phase::SecondQuarterEnd) => (6, 6),
                Some(Phase::ThirdQuarterEnd) => (9, 9),
                Some(Phase::FourthQuarterEnd | Phase::End) => (12, 12),
                None => (1, 12),
                Some(_) => return None,
            };
            return Some(date(year, first, 1)?..=last_day(year, last)?);
        };
        let (first, last) = match (self.day, self.phase) {
            (Some(day), _) => (date(year, month, day)?, date(year, month, day)?),
            (None, Some(Phase::FirstTenDays | Phase::Beginning)) => (date(year, month, 1)?, date(year, month, 10)?),
            (None, Some(Phase::MiddleTenDays | Phase::Middle)) => (date(year, month, 11)?, date(year, month, 20)?),
            (None, Some(Phase::LastTenDays | Phase::End)) => (date(year, month, 21)?, last_day(year, month)?),
            (None, None) => (date(year, month, 1)?, last_day(year, month)?),
            (None, Some(_)) => return None,
        };
        Some(first..=last)
    }
}

fn date(year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month.into(), day.into())
}

fn last_day(year: i32, month: u8) -> Option<NaiveDate> {
    date(year, month, 1)?.checked_add_months(Months::new(1))?.pred_opt()
}

fn shift(day: NaiveDate, days: i32) -> Option<NaiveDate> {
    let count = Days::new(days.unsigned_abs().into());
    if days < 0 { day.checked_sub_days(count) } else { day.checked_add_days(count) }
}

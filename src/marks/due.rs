//! From a deadline to the last day of it, with what is known: the day of writing, or that of the event.
//!
//! Lengths are counted as the Civil Code (民法典) has it: the day of the event does not count (article 201), months and
//! years end on the day of the same number, or else on the last one of the month (article 202).

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::{Term, TimeUnit};
use crate::date::{DateParts, Phase, Reference, resolve};

impl Term {
    /// The last day of the deadline, as far as `reference` says enough: the day of writing for [`Term::By`], the day of
    /// the event for [`Term::Within`], the day from which on the next one is asked for for [`Term::Every`].
    pub fn resolve(self, reference: Reference) -> Option<NaiveDate> {
        match self {
            Self::By { date, context, eve } => {
                by(date?, eve, Reference { named: reference.named.or(context.named), ..reference })
            }
            Self::Within { amount, unit, .. } => within(amount, unit, reference.written()?),
            Self::Every { count: 1, unit, on, eve } => every(unit, on.unwrap_or_default(), eve, reference.written()?),
            Self::Every { .. } => None,
        }
    }
}

/// A day is its own deadline, be it said with 前 or without; so is the end of a longer time, and the whole of it without
/// 前. The eve of a longer time is the day before it. When a beginning or a middle is, nobody knows.
fn by(date: DateParts, eve: bool, reference: Reference) -> Option<NaiveDate> {
    let days = resolve(date, None, reference)?;
    match date.phase {
        Some(Phase::Beginning | Phase::Middle) => None,
        Some(
            Phase::End
            | Phase::FirstQuarterEnd
            | Phase::SecondQuarterEnd
            | Phase::ThirdQuarterEnd
            | Phase::FourthQuarterEnd,
        ) => Some(*days.end()),
        _ if eve && days.start() < days.end() => days.start().pred_opt(),
        _ => Some(*days.end()),
    }
}

fn within(amount: u32, unit: TimeUnit, event: NaiveDate) -> Option<NaiveDate> {
    let months = |length: u32| event.checked_add_months(Months::new(amount.checked_mul(length)?));
    match unit {
        TimeUnit::Day => event.checked_add_days(Days::new(amount.into())),
        TimeUnit::Week => event.checked_add_days(Days::new(7 * u64::from(amount))),
        TimeUnit::Month => months(1),
        TimeUnit::Quarter => months(3),
        TimeUnit::Year => months(12),
        // Hours want the hour of the event, working days the calendar of the holidays.
        _ => None,
    }
}

/// The next day in a period that is due, from `from` on.
fn every(unit: TimeUnit, on: DateParts, eve: bool, from: NaiveDate) -> Option<NaiveDate> {
    let due = |day: NaiveDate| {
        let reference = Reference::from(day);
        let last = |first: NaiveDate, months| first.checked_add_months(Months::new(months))?.pred_opt();
        let month = |month| NaiveDate::from_ymd_opt(day.year(), month, 1);
        match unit {
            TimeUnit::Day => Some(day),
            TimeUnit::Week => day
                .week(Weekday::Mon)
                .first_day()
                .checked_add_days(Days::new(on.weekday.map_or(6, |weekday| weekday.num_days_from_monday()).into())),
            TimeUnit::Month => {
                let small = |number: u32| u8::try_from(number).ok();
                let parts = DateParts { year: Some(day.year()), month: small(day.month()), ..on };
                by(parts, eve, reference)
            }
            TimeUnit::Quarter => match on.phase {
                None | Some(Phase::End) => last(month(day.month0() / 3 * 3 + 1)?, 3),
                _ => None,
            },
            TimeUnit::Year => by(DateParts { year: Some(day.year()), ..on }, eve, reference),
            _ => None,
        }
    };
    let next = match unit {
        TimeUnit::Week => from.checked_add_days(Days::new(7)),
        TimeUnit::Month => from.with_day(1)?.checked_add_months(Months::new(1)),
        TimeUnit::Year => NaiveDate::from_ymd_opt(from.year() + 1, 1, 1),
        _ => Some(from),
    };
    let this = due(from).filter(|day| *day >= from);
    this.or_else(|| due(next?)).filter(|day| *day >= from)
}

//! When: dates in Chinese texts, each as far as it is said, and what days they stand for.
//! Knows nothing of notices but the views that they hand out.
//!
//! ```
//! use gongwen::date::{self, DayPart};
//! let found = date::find("7月7日晚，会议召开").next().unwrap(); // on the evening of July 7 the meeting was held
//! assert_eq!((found.start.month, found.start.day, found.start.part), (Some(7), Some(7), Some(DayPart::Evening)));
//! assert_eq!(found.start.year, None);
//! ```
//!
//! The forms are those of GB/T 15835-2011 (出版物上数字用法, *numerals in publications*) and GB/T 7408.1-2023 (dates in
//! digits, ISO 8601), and what official texts write besides.
//!
//! Days are those of [`chrono`], which is exported here, so that a crate takes the same version: its types are part of this
//! API, and a new major version of it (0.5 after 0.4) comes with a new major version of this crate only.

mod absolute;
mod clock;
mod expression;
mod find;
mod iso;
mod lexeme;
mod lunar;
mod month;
mod number;
mod part;
mod phase;
mod recurring;
mod relative;
mod resolve;
mod whole;
mod words;
mod year;

pub use chrono;
pub use find::{Dates, Found, find};
pub use part::{Anchor, DateParts, DayPart, LunarDate, Phase, Relative, Unit};
pub use resolve::Reference;

pub(crate) use find::around;
#[cfg(test)]
pub(crate) use find::{is_behind_digit, is_mark};
pub(crate) use recurring::{Period, period};
pub(crate) use resolve::resolve;
pub(crate) use whole::{first_day, whole_day};

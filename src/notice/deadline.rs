//! By when a directive is to be carried out.

use core::fmt;
use core::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::{Excerpt, Notice};
use crate::date::{DateParts, Reference};
use crate::marks::{DeadlineMarks, Term, TimeUnit};
use crate::place::Mark;
use crate::span::Span;

/// By when a directive is to be carried out (完成时限): a view into its [`Notice`].
///
/// ```
/// use gongwen::{DeadlineKind, Notice, TimeUnit, date::chrono::NaiveDate};
/// // Each unit is to finish checking by June 30, and to report within 3 working days from receipt of this notice.
/// let notice = Notice::parse("关于自查的通知\n各单位应于2020年6月30日前完成自查。各单位应当自收到本通知之日起3个工作日内报告。");
/// let mut deadlines = notice.directives().filter_map(gongwen::Directive::deadline);
/// let by = deadlines.next().unwrap();
/// assert_eq!(by.text(), "于2020年6月30日前");
/// assert_eq!(by.due(), NaiveDate::from_ymd_opt(2020, 6, 30));
/// let DeadlineKind::Within { amount, unit, event, .. } = deadlines.next().unwrap().kind() else { panic!() };
/// assert_eq!((amount, unit, event.unwrap().as_str()), (3, TimeUnit::WorkingDay, "收到本通知"));
/// ```
///
/// A date that is no deadline is none: 学习2019年3月印发的文件 (*study the document issued in March 2019*), 9月上旬举行
/// (*take place early in September*), nor is a time in which something is not to be done (三年内不得申报). Of several
/// deadlines in a directive, the first one that governs what is to be done is its own: what is to be done next comes first.
#[doc(alias("due date", "截止", "时限"))]
#[derive(Clone, Copy)]
pub struct Deadline<'n> {
    notice: &'n Notice<'n>,
    marks: &'n DeadlineMarks,
}

/// What a [`Deadline`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeadlineKind<'n> {
    /// By a point of time or its eve: 6月30日前, 2024年底前, 到2025年, 本周五前, 不迟于11月15日, 年内.
    #[non_exhaustive]
    By {
        /// The date, the last one of a range; `None` for a feast or season that has no day in the calendar (春节前,
        /// *before Spring Festival*; 汛期前, *before the flood season*).
        date: Option<DateParts>,
        /// Whether it is said to be the eve of it, with 前, 之前 or 以前.
        eve: bool,
    },
    /// Within a length of time: 10日内, 自本通知印发之日起15个工作日内, 收到通知后3日内.
    #[non_exhaustive]
    Within {
        /// How many units, the greater number of two (3至5日内); 1 at least.
        amount: u32,
        /// What is counted.
        unit: TimeUnit,
        /// What it is counted from: 本通知印发, 收到通知; `None` if that is not said.
        event: Option<Excerpt<'n>>,
    },
    /// Every so often: 每月5日前, 每季度末, 每年, 按月.
    #[non_exhaustive]
    Every {
        /// How many units: 2 for 每两年; 1 at least.
        count: u32,
        /// What is counted.
        unit: TimeUnit,
        /// The day in each period, as far as it is said: the day 5 in 每月5日前, the weekday in 每周五, the phase in 每季度末.
        on: Option<DateParts>,
        /// Whether it is said to be the eve of that day, with 前, 之前 or 以前.
        eve: bool,
    },
}

impl<'n> Deadline<'n> {
    /// The deadline of the directive whose text begins at byte `start` of the paragraph.
    pub(super) fn of(notice: &'n Notice<'n>, paragraph: u32, start: u32) -> Option<Self> {
        let all = &notice.analysis().deadlines;
        let index = all.binary_search_by_key(&(paragraph, start), |marks| marks.directive).ok()?;
        Some(Self { notice, marks: &all[index] })
    }

    #[cfg(feature = "serde")]
    pub(crate) fn marks(self) -> &'n DeadlineMarks {
        self.marks
    }

    fn excerpt(self, mark: Mark) -> Excerpt<'n> {
        Excerpt::within(self.notice, self.marks.place.paragraph, mark)
    }

    /// The words, with the preposition and the event that belong to them.
    pub fn text(self) -> Excerpt<'n> {
        self.excerpt(self.marks.place.mark)
    }

    /// Where they stand in the text of their paragraph: byte offsets, half-open.
    pub fn range(self) -> Range<usize> {
        self.marks.place.mark.range()
    }

    /// Where they stand in the source: byte offsets, half-open.
    pub fn span(self) -> Span {
        self.text().span()
    }

    /// What they say, typed.
    pub fn kind(self) -> DeadlineKind<'n> {
        match self.marks.term {
            Term::By { date, eve, .. } => DeadlineKind::By { date, eve },
            Term::Within { amount, unit, event } => {
                let event = (!event.is_empty()).then(|| self.excerpt(event));
                DeadlineKind::Within { amount, unit, event }
            }
            Term::Every { count, unit, on, eve } => DeadlineKind::Every { count, unit, on, eve },
        }
    }

    /// The last day of it, if the notice itself says enough, as [`DateMention::resolve`](crate::DateMention::resolve) of
    /// its date; for a length of time that is counted from the day on which the document was issued (自印发之日起), with
    /// that day.
    pub fn due(self) -> Option<NaiveDate> {
        match self.marks.term {
            Term::By { context, .. } => {
                let issued = || self.issued_on().map(Reference::from).unwrap_or_default();
                let known = context != Reference::default();
                self.marks.term.resolve(if known { context } else { issued() })
            }
            Term::Within { event, .. } => {
                let counted = self.excerpt(event).as_str();
                let issue = ["印发", "发布", "公布", "下发"].into_iter().find_map(|verb| counted.strip_suffix(verb));
                issue.filter(|what| SELF.contains(what))?;
                self.marks.term.resolve(self.issued_on()?.into())
            }
            Term::Every { .. } => None,
        }
    }

    fn issued_on(self) -> Option<NaiveDate> {
        self.notice.document()?.issued_on()
    }

    /// The last day of it, with what the caller knows: of a [`DeadlineKind::By`], if the text was written then; of a
    /// [`DeadlineKind::Within`], if that was the day of the event; of a [`DeadlineKind::Every`], the next one from that
    /// day on.
    ///
    /// 前 of a day includes it, as offices use it; 年底 and 月底 end with the last day of the year or month; the eve of a
    /// whole month, quarter or year is the day before it begins. Lengths are counted as the Civil Code (民法典) has it: not
    /// from the day of the event but from the next one (article 201), months and years to the day of the same number
    /// (article 202). That days of rest put the end off (article 203) is left to the caller, who has their calendar.
    ///
    /// `None` if the reference does not say enough, and where no day follows: for hours and minutes, the beginning or
    /// middle of a month, several periods (每两年); for working days see
    /// [`resolve_working`](Self::resolve_working).
    ///
    /// ```
    /// use gongwen::{Notice, date::chrono::NaiveDate};
    /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// // Each unit is to report within 30 days of receipt. Each unit is to check every month by the 5th.
    /// let notice = Notice::parse("关于自查的通知\n各单位应在收到通知后30日内报告。各单位应每月5日前自查。");
    /// let deadlines: Vec<_> = notice.directives().filter_map(gongwen::Directive::deadline).collect();
    /// assert_eq!(deadlines[0].resolve(day(2020, 3, 1)), Some(day(2020, 3, 31)));
    /// assert_eq!(deadlines[1].resolve(day(2020, 3, 6)), Some(day(2020, 4, 5)));
    /// ```
    pub fn resolve(self, reference: impl Into<Reference>) -> Option<NaiveDate> {
        self.marks.term.resolve(reference.into())
    }

    /// The last of the working days within which it is to be done, if `event` was the day of the event, by the calendar
    /// that `is_working` looks at; `None` for any other deadline, or if there are not as many working days in ten years.
    ///
    /// ```
    /// use gongwen::{Notice, date::chrono::{Datelike, NaiveDate}};
    /// let notice = Notice::parse("关于自查的通知\n各单位应在收到通知后3个工作日内报告。");
    /// let deadline = notice.directives().next().unwrap().deadline().unwrap();
    /// let day = |d| NaiveDate::from_ymd_opt(2020, 9, d).unwrap(); // the 4th was a Friday
    /// assert_eq!(deadline.resolve_working(day(4), |day| day.weekday().number_from_monday() < 6), Some(day(9)));
    /// ```
    pub fn resolve_working(self, event: NaiveDate, is_working: impl FnMut(NaiveDate) -> bool) -> Option<NaiveDate> {
        let Term::Within { amount, unit: TimeUnit::WorkingDay, .. } = self.marks.term else { return None };
        let days = event.iter_days().skip(1).take_while(|day| day.year() <= event.year() + 10);
        let nth = usize::try_from(amount).ok()?.checked_sub(1)?;
        let mut is_working = is_working;
        days.filter(|day| is_working(*day)).nth(nth)
    }
}

/// How a document calls itself where it says that it was issued; it may leave itself out.
const SELF: &[&str] =
    &["", "本通知", "本意见", "本方案", "本办法", "本通告", "本公告", "本决定", "本规定", "本细则", "本文件"];

impl fmt::Debug for Deadline<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Deadline").field("text", &self.text()).field("kind", &self.kind()).finish_non_exhaustive()
    }
}

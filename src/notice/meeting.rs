//! The meeting that a notice reports.

use crate::marks::MeetingMarks;
use core::fmt;

use super::{DateMention, Excerpt, Notice};
use crate::numeral;
use crate::place::Place;
use crate::span::Span;

/// The meeting (会议) that a notice reports: a view that copies nothing.
///
/// Title and head say it: 区委常委会召开第181次会议 (*the district committee's standing committee holds its 181st
/// meeting*). Visits and surveys (调研, 视察) are none, even where people sit down together in the course of them;
/// nor are speeches and press conferences.
///
/// ```
/// use gongwen::Notice;
/// // On the evening of July 7, the leading group held its 99th meeting. Li Ming, secretary of the district committee, chaired.
/// let notice = Notice::parse("领导小组召开会议\n7月7日晚，区防控工作领导小组召开第九十九次会议。区委书记李明主持会议。");
/// let meeting = notice.meeting().unwrap();
/// assert_eq!(meeting.body().unwrap(), "区防控工作领导小组");
/// assert_eq!(meeting.ordinal(), Some(99));
/// assert_eq!(meeting.date().unwrap().text(), "7月7日晚");
/// assert_eq!(meeting.chair().unwrap(), "李明");
/// ```
#[derive(Clone, Copy)]
pub struct Meeting<'n> {
    notice: &'n Notice<'n>,
    marks: &'n MeetingMarks,
}

impl<'n> Meeting<'n> {
    /// The body that met: 区防控工作领导小组.
    pub fn body(self) -> Option<Excerpt<'n>> {
        self.excerpt(self.marks.body)
    }

    /// The number of the meeting, whose unit is 次: 99 for 第九十九次会议.
    pub fn ordinal(self) -> Option<u64> {
        numeral::parse(&self.numeral()?).ok()
    }

    /// The numeral as written: 九十九.
    pub fn numeral(self) -> Option<Excerpt<'n>> {
        self.excerpt(self.marks.ordinal)
    }

    /// When it met.
    pub fn date(self) -> Option<DateMention<'n>> {
        let dates = &self.notice.analysis.as_deref()?.dates;
        let marks = dates.get(self.marks.date? as usize)?;
        Some(DateMention::new(self.notice, marks))
    }

    /// Who chaired it (主持).
    pub fn chair(self) -> Option<Excerpt<'n>> {
        self.excerpt(self.marks.chair)
    }

    /// Where what is said of it stands in the source, from the first of its parts to the last: byte offsets, half-open.
    pub fn span(self) -> Span {
        let parts = [self.body(), self.numeral(), self.date().map(DateMention::excerpt), self.chair()];
        parts.into_iter().flatten().map(Excerpt::span).reduce(Span::cover).unwrap_or_default()
    }

    fn excerpt(self, place: Option<Place>) -> Option<Excerpt<'n>> {
        place.map(|place| Excerpt::new(self.notice, place))
    }
}

impl fmt::Debug for Meeting<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Meeting")
            .field("body", &self.body())
            .field("ordinal", &self.ordinal())
            .field("date", &self.date().map(DateMention::text))
            .field("chair", &self.chair())
            .finish()
    }
}

/// What a notice reports.
impl Notice<'_> {
    /// The meeting that it reports, if it reports one.
    pub fn meeting(&self) -> Option<Meeting<'_>> {
        let marks = self.analysis.as_deref()?.meeting.as_ref()?;
        Some(Meeting { notice: self, marks })
    }
}

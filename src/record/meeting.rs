//! The JSON of a meeting: body, number, date, chair, and their places.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::place::{PlaceRecord, unspaced, words};
use crate::date::DayPart;
use crate::marks::{Analysis, MeetingMarks};
use crate::notice::{DateMention, Meeting, Notice};

/// The record of a [`Meeting`]. The words are made of the places: they must agree.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MeetingRecord<S = String> {
    /// The body that met.
    pub body: Option<S>,
    /// The number of the meeting.
    pub ordinal: Option<u64>,
    /// The day on which it met.
    pub date: Option<MeetingDateRecord>,
    /// Who chaired it, without blanks.
    pub chair: Option<S>,
    /// Where they stand.
    pub places: MeetingPlacesRecord,
}

/// The day on which it met: what its date says, and of year and month what the notice says before.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MeetingDateRecord {
    /// The year.
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
    /// The part of the day.
    pub day_part: Option<DayPart>,
    /// The same as the shortest word for it: 晚.
    pub part: Option<Cow<'static, str>>,
}

impl MeetingDateRecord {
    fn of(date: DateMention<'_>) -> Self {
        let (said, context) = (date.start(), date.marks().context);
        // 14日, where the text has named the month before.
        let known = said.day.is_some();
        Self {
            year: said.year.or(context.year.filter(|_| known)),
            month: said.month.or(context.month.filter(|_| known)),
            day: said.day,
            day_part: said.part,
            part: said.part.map(|part| part.word().into()),
        }
    }
}

/// Where the parts of a meeting stand.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MeetingPlacesRecord {
    /// Of the body.
    pub body: Option<PlaceRecord>,
    /// Of the numeral.
    pub ordinal: Option<PlaceRecord>,
    /// Of the date.
    pub date: Option<PlaceRecord>,
    /// Of the name of the chair.
    pub chair: Option<PlaceRecord>,
}

impl<S> MeetingRecord<S> {
    pub(crate) fn of<'n>(meeting: Meeting<'n>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        Self {
            body: meeting.body().map(words),
            ordinal: meeting.ordinal(),
            date: meeting.date().map(MeetingDateRecord::of),
            chair: meeting.chair().map(|name| unspaced(name).into()),
            places: MeetingPlacesRecord {
                body: meeting.body().map(PlaceRecord::of),
                ordinal: meeting.numeral().map(PlaceRecord::of),
                date: meeting.date().map(|date| PlaceRecord::of(date.excerpt())),
                chair: meeting.chair().map(PlaceRecord::of),
            },
        }
    }
}

impl MeetingRecord {
    /// What a notice keeps of the meeting, if notice and record agree on places.
    fn marks(&self, notice: &Notice<'_>, analysis: &Analysis) -> Result<MeetingMarks, Fault> {
        let places = &self.places;
        let place = |record: Option<PlaceRecord>| record.map(|record| record.any(notice)).transpose();
        let date = place(places.date)?;
        let index = |place| analysis.dates.iter().position(|date| date.place == place);
        let date = date.map(|place| index(place).and_then(|index| u32::try_from(index).ok()).ok_or(DISAGREE));
        Ok(MeetingMarks {
            body: place(places.body)?,
            ordinal: place(places.ordinal)?,
            date: date.transpose()?,
            chair: place(places.chair)?,
        })
    }
}

const DISAGREE: Fault = Fault("a meeting that says what its places say");

/// Gives `notice` the meeting of `record`.
pub(super) fn restore(notice: &mut Notice<'static>, record: &MeetingRecord) -> Result<(), Fault> {
    let analysis = notice.analysis.as_deref().ok_or(Fault("a meeting in an analysed notice only"))?;
    let marks = record.marks(notice, analysis)?;
    if let Some(analysis) = notice.analysis.as_deref_mut() {
        analysis.meeting = Some(marks);
    }
    match notice.meeting() {
        Some(meeting) if MeetingRecord::of(meeting) == *record => Ok(()),
        _ => Err(DISAGREE),
    }
}

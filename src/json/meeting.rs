//! The JSON of a meeting: body, number, date, chair, and their places.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::place::{PlaceShape, unspaced};
use crate::date::DayPart;
use crate::marks::{Analysis, MeetingMarks};
use crate::notice::{DateMention, Meeting, Notice};

/// The shape of a meeting. The words are made of the places: they must agree.
#[derive(PartialEq, Serialize, Deserialize)]
pub(super) struct MeetingShape<'n> {
    body: Option<Cow<'n, str>>,
    ordinal: Option<u64>,
    date: Option<DayShape>,
    chair: Option<Cow<'n, str>>,
    places: PlacesShape,
}

/// The day on which it met: what its date says, and of year and month what the notice says before.
#[derive(PartialEq, Serialize, Deserialize)]
struct DayShape {
    year: Option<i32>,
    month: Option<u8>,
    day: Option<u8>,
    day_part: Option<DayPart>,
    /// The same as the shortest word for it: 晚.
    part: Option<Cow<'static, str>>,
}

impl DayShape {
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

#[derive(PartialEq, Serialize, Deserialize)]
struct PlacesShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    body: Option<PlaceShape>,
    /// Of the numeral.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ordinal: Option<PlaceShape>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<PlaceShape>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    chair: Option<PlaceShape>,
}

impl<'n> MeetingShape<'n> {
    pub fn of(meeting: Meeting<'n>) -> Self {
        Self {
            body: meeting.body().map(|body| body.as_str().into()),
            ordinal: meeting.ordinal(),
            date: meeting.date().map(DayShape::of),
            chair: meeting.chair().map(unspaced),
            places: PlacesShape {
                body: meeting.body().map(PlaceShape::of),
                ordinal: meeting.numeral().map(PlaceShape::of),
                date: meeting.date().map(|date| PlaceShape::of(date.excerpt())),
                chair: meeting.chair().map(PlaceShape::of),
            },
        }
    }

    /// What a notice keeps of the meeting, if notice and shape agree on places.
    fn marks(&self, notice: &Notice<'_>, analysis: &Analysis) -> Result<MeetingMarks, Fault> {
        let places = &self.places;
        let place = |shape: Option<PlaceShape>| shape.map(|shape| shape.any(notice)).transpose();
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

/// Gives `notice` the meeting of `shape`.
pub(super) fn restore(notice: &mut Notice<'static>, shape: &MeetingShape<'_>) -> Result<(), Fault> {
    let analysis = notice.analysis.as_deref().ok_or(Fault("a meeting in an analysed notice only"))?;
    let marks = shape.marks(notice, analysis)?;
    if let Some(analysis) = notice.analysis.as_deref_mut() {
        analysis.meeting = Some(marks);
    }
    match notice.meeting() {
        Some(meeting) if MeetingShape::of(meeting) == *shape => Ok(()),
        _ => Err(DISAGREE),
    }
}

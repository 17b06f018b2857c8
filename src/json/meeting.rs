//! The JSON of a meeting: body, number, date, chair, and their places.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::place::{PlaceShape, unspaced};
use crate::date::DateParts;
use crate::marks::{Analysis, MeetingMarks};
use crate::notice::{Meeting, Notice};

/// The shape of a meeting. The words are made of the places: they must agree.
#[derive(PartialEq, Serialize, Deserialize)]
pub(super) struct MeetingShape<'n> {
    body: Option<Cow<'n, str>>,
    ordinal: Option<u64>,
    date: Option<DateParts>,
    chair: Option<Cow<'n, str>>,
    places: PlacesShape,
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
            date: meeting.date().map(|date| {
                let mut parts = date.start();
                // 14日, where the text has named the month before.
                parts.month = parts.month.or(date.marks().context.month.filter(|_| parts.day.is_some()));
                parts.year = parts.year.or(date.marks().context.year.filter(|_| parts.day.is_some()));
                parts
            }),
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

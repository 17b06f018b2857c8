//! A table for analysts: one line for each thing that somebody is to do, as CSV.

use gongwen::{Deadline, Directive, Notice};
use serde::Serialize;

/// A line of the table.
#[derive(Debug, Serialize)]
pub struct Line<'n> {
    title: &'n str,
    published: Option<String>,
    modality: &'static str,
    cue: Option<&'n str>,
    addressee: Option<&'n str>,
    action: &'n str,
    speaker: Option<&'n str>,
    due: Option<String>,
    from: usize,
    to: usize,
}

/// The lines of a notice.
pub fn lines<'n>(notice: &'n Notice<'n>) -> impl Iterator<Item = Line<'n>> {
    notice.directives().flat_map(move |directive: Directive<'n>| {
        directive.actions().map(move |action| Line {
            title: notice.title(),
            published: notice.published().map(|published| published.to_string()),
            modality: directive.modality().as_str(),
            cue: directive.cue().map(Into::into),
            addressee: directive.addressee().map(Into::into),
            action: action.into(),
            speaker: directive.attribution().map(|said| said.speaker().into()),
            due: directive.deadline().and_then(Deadline::due).map(|day| day.to_string()),
            from: action.span().start(),
            to: action.span().end(),
        })
    })
}

/// The table of some notices.
pub fn table<'n>(notices: impl IntoIterator<Item = &'n Notice<'n>>) -> csv::Result<String> {
    let mut table = csv::Writer::from_writer(Vec::new());
    notices.into_iter().flat_map(lines).try_for_each(|line| table.serialize(line))?;
    let written = table.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8(written).expect("text is written"))
}

//! What a notice has in the columns of each table, in their order.

use gongwen::date::chrono::NaiveDate;
use gongwen::{Attribution, DateMention, Deadline, DeadlineKind, Directive, Excerpt, Notice, Role};

use crate::cells::{Rows, Value};
use crate::columns;
use crate::table::{Table, Tables};

/// Adds the rows of a notice to all tables.
pub(crate) fn notice(tables: &mut Tables, path: &str, notice: &Notice<'_>) {
    own(tables.rows(Table::Notices), path, notice);
    let rows = tables.rows(Table::Directives);
    notice.directives().enumerate().for_each(|(number, said)| directive(rows, path, notice, number, said));
    let rows = tables.rows(Table::People);
    for person in notice.people() {
        let titles = person.titles().map(Excerpt::as_str).collect();
        let [paragraph, from, to] = place(person.name());
        let name = Value::Text(Some(person.name().as_str()));
        let row: [_; columns::PEOPLE.len()] =
            [Value::Text(Some(path)), name, Value::Texts(titles), paragraph, from, to];
        rows.push(&row);
    }
    let rows = tables.rows(Table::Dates);
    for date in notice.dates() {
        let (first, last) = days(date);
        let [paragraph, from, to] = place(date.excerpt());
        let text = Value::Text(Some(date.text()));
        let row: [_; columns::DATES.len()] =
            [Value::Text(Some(path)), text, Value::Day(first), Value::Day(last), paragraph, from, to];
        rows.push(&row);
    }
    let rows = tables.rows(Table::Credits);
    for credit in notice.credits() {
        credit.names().for_each(|name| named(rows, path, credit.role().as_str(), name));
    }
    let rows = tables.rows(Table::Elements);
    for (element, words) in notice.document().into_iter().flat_map(gongwen::Document::elements) {
        named(rows, path, element.as_str(), words);
    }
}

/// Adds the row of a source that could not be read.
pub(crate) fn error(tables: &mut Tables, path: &str, error: &str) {
    let none = || Value::Text(None);
    let row: [_; columns::NOTICES.len()] = [
        Value::Text(Some(path)),
        Value::Text(Some(error)),
        none(),
        Value::Name(None),
        Value::Name(None),
        Value::Name(None),
        Value::Day(None),
        none(),
        none(),
        none(),
        Value::Day(None),
        none(),
        Value::Number(None),
        Value::Day(None),
        none(),
        none(),
        Value::Number(Some(0)),
        Value::Number(Some(0)),
        Value::Number(Some(0)),
        Value::Number(Some(0)),
        Value::Number(Some(0)),
        Value::Texts(Vec::new()),
    ];
    tables.rows(Table::Notices).push(&row);
}

/// Adds the notice's own row.
fn own(rows: &mut Rows, path: &str, notice: &Notice<'_>) {
    let (document, meeting) = (notice.document(), notice.meeting());
    let number = document.and_then(gongwen::Document::number).map(|number| number.to_string());
    let issuer = document.and_then(gongwen::Document::issuer);
    let source = notice.credits().find(|credit| credit.role() == Role::Source);
    let source = source.and_then(|credit| credit.names().next()).map(Excerpt::as_str);
    let ordinal = meeting.and_then(gongwen::Meeting::ordinal);
    let text = notice.to_text();
    let mut codes: Vec<&str> = Vec::new();
    for diagnostic in notice.diagnostics() {
        if !codes.contains(&diagnostic.code.as_str()) {
            codes.push(diagnostic.code.as_str());
        }
    }
    let row: [_; columns::NOTICES.len()] = [
        Value::Text(Some(path)),
        Value::Text(None),
        Value::Text(Some(notice.title()).filter(|title| !title.is_empty())),
        Value::Name(notice.genre().map(gongwen::Genre::as_str)),
        Value::Name(Some(notice.dialect().as_str())),
        Value::Name(notice.encoding()),
        Value::Day(document.and_then(gongwen::Document::published_on).or_else(|| published(notice))),
        Value::Text(source.or_else(|| notice.meta("ContentSource"))),
        Value::Text(number.as_deref()),
        Value::Text(issuer.as_deref()),
        Value::Day(document.and_then(gongwen::Document::issued_on)),
        Value::Text(meeting.and_then(gongwen::Meeting::body).map(Excerpt::as_str)),
        Value::Number(ordinal.and_then(|ordinal| usize::try_from(ordinal).ok())),
        Value::Day(meeting.and_then(gongwen::Meeting::date).and_then(|date| days(date).0)),
        Value::Text(meeting.and_then(gongwen::Meeting::chair).map(Excerpt::as_str)),
        Value::Text(Some(&text)),
        Value::Number(Some(notice.paragraphs().len())),
        Value::Number(Some(notice.directives().len())),
        Value::Number(Some(notice.people().len())),
        Value::Number(Some(notice.dates().len())),
        Value::Number(Some(notice.diagnostics().len())),
        Value::Texts(codes),
    ];
    rows.push(&row);
}

/// The day of publication by a page's metadata, for what is no document.
fn published(notice: &Notice<'_>) -> Option<NaiveDate> {
    let written = gongwen::date::find(notice.meta("PubDate")?).next()?;
    written.start.year?;
    Some(*written.resolve(0)?.start())
}

/// The most bytes of a title that each directive's row repeats: a hundred characters, as few titles have. What a stranger
/// wrote as one may be as long as the file, which has some hundred thousand directives besides.
const TITLE: usize = 300;

fn directive(rows: &mut Rows, path: &str, notice: &Notice<'_>, number: usize, directive: Directive<'_>) {
    let title = notice.title();
    let end = (0..=title.len().min(TITLE)).rev().find(|&at| title.is_char_boundary(at));
    let title = &title[..end.unwrap_or(0)];
    let by = directive.attribution();
    let (deadline, responsible) = (directive.deadline(), directive.responsible());
    let span = directive.text().span();
    let row: [_; columns::DIRECTIVES.len()] = [
        Value::Text(Some(path)),
        Value::Text(Some(title).filter(|title| !title.is_empty())),
        Value::Number(Some(directive.paragraph().index())),
        Value::Number(Some(number)),
        Value::Number(directive.ordinal().map(|ordinal| ordinal as usize)),
        Value::Name(Some(directive.modality().as_str())),
        Value::Text(directive.cue().map(Excerpt::as_str)),
        Value::Text(by.map(|by| by.speaker().as_str())),
        Value::Text(by.and_then(Attribution::resolved).map(Excerpt::as_str)),
        Value::Text(by.map(|by| by.verb().as_str())),
        Value::Text(directive.addressee().map(Excerpt::as_str)),
        Value::Text(Some(directive.text().as_str())),
        Value::Texts(directive.actions().map(Excerpt::as_str).collect()),
        Value::Text(directive.condition().map(Excerpt::as_str)),
        Value::Name(deadline.map(|deadline| deadline_kind(deadline.kind()))),
        Value::Text(deadline.map(|deadline| deadline.text().as_str())),
        Value::Day(deadline.and_then(Deadline::due)),
        Value::Texts(responsible.map(|of| of.lead().map(Excerpt::as_str).collect()).unwrap_or_default()),
        Value::Texts(responsible.map(|of| of.support().map(Excerpt::as_str).collect()).unwrap_or_default()),
        Value::Offset(span.start()),
        Value::Offset(span.end()),
    ];
    rows.push(&row);
}

fn deadline_kind(kind: DeadlineKind<'_>) -> &'static str {
    match kind {
        DeadlineKind::By { .. } => "by",
        DeadlineKind::Within { .. } => "within",
        DeadlineKind::Every { .. } => "every",
        _ => "other",
    }
}

/// Adds a row of a name for what words are, and the words.
fn named(rows: &mut Rows, path: &str, what: &str, words: Excerpt<'_>) {
    let [paragraph, from, to] = place(words);
    rows.push(&[
        Value::Text(Some(path)),
        Value::Name(Some(what)),
        Value::Text(Some(words.as_str())),
        paragraph,
        from,
        to,
    ]);
}

/// Where words stand: their paragraph, and their bytes in the source.
fn place(words: Excerpt<'_>) -> [Value<'static>; 3] {
    let span = words.span();
    [Value::Number(words.paragraph()), Value::Offset(span.start()), Value::Offset(span.end())]
}

/// The first and the last day that a date means.
fn days(date: DateMention<'_>) -> (Option<NaiveDate>, Option<NaiveDate>) {
    date.resolve().map_or((None, None), |days| (Some(*days.start()), Some(*days.end())))
}

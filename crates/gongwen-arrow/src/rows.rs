//! What a notice has in the columns of each table, in their order.

use gongwen::date::chrono::NaiveDate;
use gongwen::{
    Attribution, DateMention, Deadline, DeadlineKind, Directive, Excerpt, Notice, Paragraph, Part, Person, Role,
};

use crate::cells::{Rows, Value};
use crate::columns;
use crate::table::Table;

/// Adds the rows that a notice has in a table.
pub(crate) fn notice(table: Table, rows: &mut Rows, path: &str, notice: &Notice<'_>) {
    match table {
        Table::Notices => own(rows, path, notice),
        Table::Directives => {
            notice.directives().enumerate().for_each(|(number, said)| directive(rows, path, notice, number, said));
        }
        Table::People => notice.people().for_each(|person| self::person(rows, path, notice, person)),
        Table::Dates => notice.dates().for_each(|date| self::date(rows, path, notice, date)),
        Table::Credits => {
            for credit in notice.credits() {
                credit.names().for_each(|name| named(rows, path, notice, credit.role().as_str(), name));
            }
        }
        Table::Elements => {
            for (element, words) in notice.document().into_iter().flat_map(gongwen::Document::elements) {
                named(rows, path, notice, element.as_str(), words);
            }
        }
    }
}

/// Adds the row of a source that could not be read to the rows of [`Table::Notices`].
pub(crate) fn error(rows: &mut Rows, path: &str, error: &str) {
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
    rows.push(&row);
}

/// Adds the notice's own row.
fn own(rows: &mut Rows, path: &str, notice: &Notice<'_>) {
    let (document, meeting) = (notice.document(), notice.meeting());
    let number = document.and_then(gongwen::Document::number).map(|number| number.to_string());
    let issuer = document.and_then(gongwen::Document::issuer);
    let credited = notice.credits().find(|credit| credit.role() == Role::Source);
    let source = notice.origin().or_else(|| Some(credited?.names().next()?.as_str()));
    let published = notice.published().map(gongwen::Published::date);
    let published = document.and_then(gongwen::Document::published_on).or(published);
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
        Value::Day(published),
        Value::Text(source),
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
        Value::Name(Some(directive.paragraph().part().as_str())),
        Value::Number(Some(number)),
        Value::Number(directive.ordinal().map(|ordinal| ordinal as usize)),
        Value::Name(Some(directive.modality().as_str())),
        Value::Text(directive.cue().map(Excerpt::as_str)),
        Value::Text(by.map(|by| by.speaker().as_str())),
        Value::Text(by.and_then(Attribution::resolved).map(Excerpt::as_str)),
        Value::Text(by.map(|by| by.verb().as_str())),
        Value::Text(directive.demanded_by().map(Excerpt::as_str)),
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

fn person(rows: &mut Rows, path: &str, notice: &Notice<'_>, person: Person<'_>) {
    let titles = person.titles().map(Excerpt::as_str).collect();
    let name = Value::Text(Some(person.name().as_str()));
    let [paragraph, part, from, to] = place(notice, person.name());
    let row: [_; columns::PEOPLE.len()] =
        [Value::Text(Some(path)), name, Value::Texts(titles), paragraph, part, from, to];
    rows.push(&row);
}

fn date(rows: &mut Rows, path: &str, notice: &Notice<'_>, date: DateMention<'_>) {
    let (first, last) = days(date);
    let text = Value::Text(Some(date.text()));
    let [paragraph, part, from, to] = place(notice, date.excerpt());
    let row: [_; columns::DATES.len()] =
        [Value::Text(Some(path)), text, Value::Day(first), Value::Day(last), paragraph, part, from, to];
    rows.push(&row);
}

/// Adds a row of a name for what words are, and the words.
fn named(rows: &mut Rows, path: &str, notice: &Notice<'_>, what: &str, words: Excerpt<'_>) {
    let [paragraph, part, from, to] = place(notice, words);
    let words = Value::Text(Some(words.as_str()));
    rows.push(&[Value::Text(Some(path)), Value::Name(Some(what)), words, paragraph, part, from, to]);
}

/// Where words stand: their paragraph, its part of the source, and their bytes there.
fn place(notice: &Notice<'_>, words: Excerpt<'_>) -> [Value<'static>; 4] {
    let (span, index) = (words.span(), words.paragraph());
    let part = index.map_or(Some(Part::Title), |index| notice.paragraph(index).map(Paragraph::part));
    [Value::Number(index), Value::Name(part.map(Part::as_str)), Value::Offset(span.start()), Value::Offset(span.end())]
}

/// The first and the last day that a date means.
fn days(date: DateMention<'_>) -> (Option<NaiveDate>, Option<NaiveDate>) {
    date.resolve().map_or((None, None), |days| (Some(*days.start()), Some(*days.end())))
}

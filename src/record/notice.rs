//! The record of a notice, and the way back: each part is checked, so that what comes in is as sound as what a parser made.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::fault::{Fault, Located};
use super::style::Styles;
use super::{
    CreditRecord, DiagnosticRecord, DocumentRecord, MeetingRecord, MetaRecord, ParagraphRecord, PersonRecord,
    SaidRecord, SourceRecord, TableRecord,
};
use super::{diagnostic, directive, document, embedded, meeting, publication};
use crate::marks::{Analysis, Dialect, Embedded, Published};
use crate::notice::{Notice, Source};
use crate::place::{Mark, Place};
use crate::read::decode;
use crate::span::Span;

/// The version of the shape: it grows by one where something that was there is named otherwise or means something else.
/// New keys and new names of kinds do not change it.
const SCHEMA: u32 = 1;

/// The record of a [`Notice`]: all that it says, on its own. Its JSON is that of the notice.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(bound(serialize = "S: AsRef<str> + Serialize", deserialize = "S: From<String> + Deserialize<'de>"))]
#[non_exhaustive]
pub struct NoticeRecord<S = String> {
    /// The version of the shape: 1.
    pub schema: u32,
    /// The form in which the notice was kept.
    pub dialect: Dialect,
    /// The title.
    pub title: S,
    /// When it was published, as ISO 8601 has it: `2024-09-10`, `2024-09-10T09:24`.
    pub published: Option<S>,
    /// Where the page says so.
    pub published_span: Option<Span>,
    /// Where it comes from: the name of a paper, a site or an office.
    pub source: Option<S>,
    /// Where the page says so.
    pub source_span: Option<Span>,
    /// The number that a crawler put before the title.
    pub file_number: Option<S>,
    /// Where the title stands in the source.
    pub title_span: Span,
    /// What leads from the title back to the source.
    pub title_source: Option<SourceRecord<S>>,
    /// The length of the source in bytes.
    pub length: usize,
    /// The encoding of the file that it was read from.
    pub encoding: Option<S>,
    /// Whether it was asked what the text says.
    pub analysis: bool,
    /// What the title says.
    pub title_says: SaidRecord<S>,
    /// What a page says about itself.
    pub metadata: Vec<MetaRecord<S>>,
    /// The paragraphs.
    pub paragraphs: Vec<ParagraphRecord<S>>,
    /// The tables of a page.
    pub tables: Vec<TableRecord<S>>,
    /// The official elements.
    pub document: Option<DocumentRecord<S>>,
    /// The people with their posts.
    pub people: Vec<PersonRecord<S>>,
    /// Who made it.
    pub credits: Vec<CreditRecord<S>>,
    /// The meeting that it reports.
    pub meeting: Option<MeetingRecord<S>>,
    /// What was odd.
    pub diagnostics: Vec<DiagnosticRecord<S>>,
}

impl<S> NoticeRecord<S> {
    fn of<'n>(notice: &'n Notice<'_>) -> Self
    where
        S: From<Cow<'n, str>>,
    {
        let own = |text: &'n str| S::from(Cow::Borrowed(text));
        Self {
            schema: SCHEMA,
            dialect: notice.dialect(),
            title: own(notice.title()),
            published: notice.published().map(|published| S::from(Cow::Owned(published.to_string()))),
            published_span: notice.published().map(Published::span),
            source: notice.origin().map(own),
            source_span: notice.origin_span(),
            file_number: notice.file_number().map(own),
            title_span: notice.title_span(),
            title_source: Some(SourceRecord::of(&notice.title)),
            length: notice.length,
            encoding: notice.encoding().map(own),
            analysis: notice.analysis.is_some(),
            title_says: SaidRecord::title(notice),
            metadata: notice.metadata().iter().map(MetaRecord::of).collect(),
            paragraphs: notice.paragraphs().map(ParagraphRecord::of).collect(),
            tables: notice.tables().map(TableRecord::of).collect(),
            document: notice.document().map(DocumentRecord::of),
            people: notice.people().map(PersonRecord::of).collect(),
            credits: notice.credits().map(CreditRecord::of).collect(),
            meeting: notice.meeting().map(MeetingRecord::of),
            diagnostics: notice.diagnostics().iter().map(DiagnosticRecord::of).collect(),
        }
    }
}

impl Notice<'_> {
    /// All that it says, as plain structs on their own: for channels, databases and tests.
    ///
    /// ```
    /// let record = gongwen::Notice::parse("题\n各单位要加强巡查。").to_record(); // each unit is to patrol more
    /// let directive = record.paragraphs[0].directives[0].clone();
    /// let patrol = std::thread::spawn(move || directive.actions[0].clone()).join().unwrap();
    /// assert_eq!(patrol, "加强巡查");
    /// ```
    pub fn to_record(&self) -> NoticeRecord {
        NoticeRecord::of(self)
    }
}

/// As its record.
impl Serialize for Notice<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        NoticeRecord::<Cow<'_, str>>::of(self).serialize(serializer)
    }
}

/// Fails where the document is no notice: spans or ranges outside of what they are of, unknown names.
impl<'de> Deserialize<'de> for Notice<'static> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        NoticeRecord::<String>::deserialize(deserializer)?.notice().map_err(de::Error::custom)
    }
}

fn encoding(name: &str) -> Result<&'static str, Fault> {
    decode::named(name).ok_or(Fault("the name of an encoding"))
}

impl<S> NoticeRecord<S> {
    /// The same for readers alone, as JSON a seventh smaller for dumps: without the way from the texts back to the source and without
    /// styles (`title_source`, and in paragraphs `source` and `style`, are null, `runs` is empty). It reads as a record again,
    /// but as no notice. All spans stay.
    ///
    /// ```
    /// use gongwen::{Notice, record::NoticeRecord};
    /// let notice = Notice::parse("题\n<div><span style='font-size:16px'> 各单位要加强巡查。</span></div><div>&nbsp;</div>");
    /// let json = serde_json::to_string(&notice.to_record().slim())?; // each unit is to patrol more
    /// assert!(json.len() < serde_json::to_string(&notice)?.len());
    /// let record: NoticeRecord = serde_json::from_str(&json)?;
    /// assert_eq!(record.paragraphs[0].directives, notice.to_record().paragraphs[0].directives);
    /// assert!(serde_json::from_str::<Notice>(&json).is_err());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn slim(mut self) -> Self {
        self.title_source = None;
        for paragraph in &mut self.paragraphs {
            (paragraph.source, paragraph.style, paragraph.runs) = (None, None, Vec::new());
        }
        self
    }
}

impl NoticeRecord {
    fn notice(self) -> Result<Notice<'static>, Located> {
        let length = self.length;
        let read = length.min(Mark::LONGEST_TEXT); // what marks reach: no more of a source is read
        let mut styles = Styles::default();
        let mut end = 0;
        let mut blocks = Vec::with_capacity(self.paragraphs.len());
        let mut directives = Vec::with_capacity(blocks.capacity());
        let (mut analysis, mut embedded) = (Analysis::default(), Embedded::default());
        self.title_says.restore(Place::TITLE, &self.title, &mut analysis)?;
        for (mut record, index) in self.paragraphs.into_iter().zip(0..) {
            let fault = Located::in_paragraph(index);
            directives.push(core::mem::take(&mut record.directives));
            if record.span.start() < end || record.span.end() > read {
                return Err(fault(Fault("paragraphs in order, within the source")));
            }
            end = record.span.end();
            record.said().restore(index, &record.text, &mut analysis).map_err(&fault)?;
            let beside = record.beside();
            beside.restore(index, (&record.text, length), &mut styles, &mut embedded).map_err(&fault)?;
            blocks.push(record.block(&mut styles).map_err(&fault)?);
        }
        if self.title_span.end() > length {
            return Err(Fault("a title within the source").into());
        }
        let (published, source) = ((self.published, self.published_span), (self.source, self.source_span));
        let publication = publication::restore(published, source, length)?;
        let mut notice = Notice {
            dialect: self.dialect,
            title: self.title_source.ok_or(Fault("a source for the title"))?.text(&self.title, Span::new(0, read))?,
            title_span: self.title_span,
            blocks,
            publication,
            analysis: None,
            embedded: (!embedded.is_empty()).then(|| Box::new(embedded)),
            metadata: self.metadata.into_iter().map(|record| record.meta(length)).collect::<Result<_, _>>()?,
            diagnostics: diagnostic::diagnostics(self.diagnostics, length)?,
            length,
            source: Source::Unknown,
            encoding: self.encoding.map(|name| encoding(&name)).transpose()?,
        };
        embedded::restore(self.tables, &mut notice)?;
        self.people.iter().try_for_each(|record| record.read(&notice, &mut analysis))?;
        for (paragraph, records) in (0..).zip(directives) {
            directive::restore(paragraph, records, &notice, &mut analysis).map_err(Located::in_paragraph(paragraph))?;
        }
        self.credits.iter().try_for_each(|record| record.read(&notice, &mut analysis))?;
        if self.analysis {
            notice.analysis = Some(Box::new(analysis));
        } else if analysis != Analysis::default() {
            return Err(Fault("an analysed notice, since it says what the text says").into());
        }
        if let Some(record) = &self.meeting {
            meeting::restore(&mut notice, record)?;
        }
        match self.document {
            Some(record) => Ok(document::restore(notice, &record)?),
            None => Ok(notice),
        }
    }
}

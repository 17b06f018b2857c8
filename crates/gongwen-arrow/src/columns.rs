//! The columns of each table: name, type, meaning. What a row has in them is in `rows.rs`.

use std::collections::HashMap;

use arrow_schema::{DataType, Field};

/// A column.
pub(crate) struct Column {
    pub name: &'static str,
    pub kind: Kind,
    /// Whether each row has a value.
    pub required: bool,
    pub meaning: &'static str,
}

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Text in UTF-8.
    Text,
    /// One of a few names, as a dictionary.
    Name,
    /// Texts in an order.
    Texts,
    /// A day of the Gregorian calendar.
    Day,
    /// A count, an index or an ordinal.
    Number,
    /// A byte offset.
    Offset,
}

impl Kind {
    pub fn data_type(self) -> DataType {
        match self {
            Self::Text => DataType::Utf8,
            Self::Name => DataType::Dictionary(Box::new(DataType::Int16), Box::new(DataType::Utf8)),
            Self::Texts => DataType::List(Field::new_list_field(DataType::Utf8, true).into()),
            Self::Day => DataType::Date32,
            Self::Number => DataType::UInt32,
            Self::Offset => DataType::UInt64,
        }
    }
}

impl Column {
    pub fn field(&self) -> Field {
        let field = Field::new(self.name, self.kind.data_type(), !self.required);
        field.with_metadata(HashMap::from([("description".to_owned(), self.meaning.to_owned())]))
    }
}

const fn always(name: &'static str, kind: Kind, meaning: &'static str) -> Column {
    Column { name, kind, required: true, meaning }
}

const fn maybe(name: &'static str, kind: Kind, meaning: &'static str) -> Column {
    Column { name, kind, required: false, meaning }
}

const PATH: Column = always("path", Kind::Text, "What the notice is called: the path of its file. Joins the tables.");
const PARAGRAPH: Column =
    maybe("paragraph", Kind::Number, "The index of the paragraph that it stands in, from 0; null: the title.");
const PART: Column = maybe(
    "part",
    Kind::Name,
    "Which part of the source it stands in: title, info, article, boilerplate; not article only of whole pages.",
);
const FROM: Column = always("source_from", Kind::Offset, "Where it begins in the decoded source, in bytes.");
const TO: Column = always("source_to", Kind::Offset, "Where it ends in the decoded source, in bytes; exclusive.");

pub(crate) const NOTICES: [Column; 22] = [
    PATH,
    maybe("error", Kind::Text, "Why the source could not be read; all else is null or 0 then."),
    maybe("title", Kind::Text, "The title (标题), as a reader sees it."),
    maybe(
        "genre",
        Kind::Name,
        "Which kind of official document (文种) its title says it is: notice, opinions, decision, …",
    ),
    maybe("dialect", Kind::Name, "The form that the source has: dump, plain or page."),
    maybe("encoding", Kind::Name, "The encoding of the source, by its name in the Encoding Standard."),
    maybe("published", Kind::Day, "The day of publication (发布日期)."),
    maybe("source", Kind::Text, "Where the text was taken from (来源)."),
    maybe("number", Kind::Text, "The document number (发文字号), normalised."),
    maybe("issuer", Kind::Text, "Who issued it (发文机关), parted by 、."),
    maybe("issued_on", Kind::Day, "The day of issue (成文日期)."),
    maybe("meeting_body", Kind::Text, "The body whose meeting it reports."),
    maybe("meeting_ordinal", Kind::Number, "The number of that meeting: 99 for 第九十九次会议."),
    maybe("meeting_date", Kind::Day, "The day of that meeting, where a year is known for it."),
    maybe("meeting_chair", Kind::Text, "Who chaired that meeting (主持)."),
    maybe("text", Kind::Text, "Title and paragraphs as a reader sees them, a line each."),
    always("paragraphs", Kind::Number, "How many paragraphs it has, blank ones included."),
    always("directives", Kind::Number, "How many rows of the table directives are its own."),
    always("people", Kind::Number, "How many rows of the table people are its own."),
    always("dates", Kind::Number, "How many rows of the table dates are its own."),
    always("diagnostics", Kind::Number, "How much was odd about the source."),
    maybe("diagnostic_codes", Kind::Texts, "The codes of what was odd, each once, in order."),
];

pub(crate) const DIRECTIVES: [Column; 23] = [
    PATH,
    maybe("title", Kind::Text, "The title of the notice; of a longer one the first 300 bytes."),
    always("paragraph", Kind::Number, "The index of the paragraph that it stands in, from 0."),
    PART,
    always("number", Kind::Number, "Its index among the directives of the notice, from 0."),
    maybe("ordinal", Kind::Number, "Its number in an enumeration: 2 for 二要…"),
    always("modality", Kind::Name, "How strongly it binds: must, should, must_not, may, request, implied."),
    maybe("cue", Kind::Text, "The modal that says so (要, 不得); null: implied."),
    maybe("speaker", Kind::Text, "Whose words it is under, as written; null: the document speaks itself."),
    maybe("speaker_resolved", Kind::Text, "Whom a pronoun or 会议 stands for, where the notice says so."),
    maybe("verb", Kind::Text, "The reporting verb: 强调, 指出."),
    maybe("demanded_by", Kind::Text, "Who demands it, where the cue is itself a verb of demand: 市长要求…, the mayor."),
    maybe("addressee", Kind::Text, "Who is to act, as written."),
    always("text", Kind::Text, "What is directed, as written."),
    always("actions", Kind::Texts, "What is to be done, clause by clause."),
    maybe("condition", Kind::Text, "What it depends on."),
    maybe("deadline_kind", Kind::Name, "What kind of deadline (完成时限) it has: by, within, every."),
    maybe("deadline_text", Kind::Text, "That deadline as written."),
    maybe("deadline_date", Kind::Day, "The last day of that deadline, where the notice says enough."),
    always("responsible_lead", Kind::Texts, "The bodies that are responsible for it and lead (责任单位, 牵头)."),
    always("responsible_support", Kind::Texts, "The bodies that support those (配合)."),
    FROM,
    TO,
];

pub(crate) const PEOPLE: [Column; 7] = [
    PATH,
    always("name", Kind::Text, "The name, as written where it first stands with a post."),
    always("titles", Kind::Texts, "The posts (职务) before the name, each once."),
    PARAGRAPH,
    PART,
    FROM,
    TO,
];

pub(crate) const DATES: [Column; 8] = [
    PATH,
    always("text", Kind::Text, "The date as written."),
    maybe("first_day", Kind::Day, "The first day that it means, where its year is known."),
    maybe("last_day", Kind::Day, "The last day that it means; that of a single day is the first."),
    PARAGRAPH,
    PART,
    FROM,
    TO,
];

pub(crate) const CREDITS: [Column; 7] = [
    PATH,
    always("role", Kind::Name, "What they did: reporter, correspondent, author, photographer, editor, source."),
    always("name", Kind::Text, "A name, as written."),
    PARAGRAPH,
    PART,
    FROM,
    TO,
];

pub(crate) const ELEMENTS: [Column; 7] = [
    PATH,
    always(
        "element",
        Kind::Name,
        "Which official element (公文要素, GB/T 9704-2012) it is: number, issuer, addressee, …",
    ),
    always("text", Kind::Text, "The element as written."),
    PARAGRAPH,
    PART,
    FROM,
    TO,
];

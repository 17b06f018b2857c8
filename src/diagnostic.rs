//! What was odd in a source and read past: a stable code, the place, what was expected and what was found.
//! Every stage notes into one [`Log`]; the positions are worked out once, at the end.

use core::fmt::{self, Write as _};
use std::borrow::Cow;

use crate::growth::work;
use crate::markup::MarkupError;
use crate::span::{Position, Span};

/// What kind of oddity a [`Diagnostic`] reports. The codes are stable; new ones may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Code {
    /// A parse error of the HTML standard, by the name that section 13.2.2 gives it.
    Markup(MarkupError),
    /// A block of a dump departs from what its producers write: `<div><span style='…'> …</span></div><div>&nbsp;</div>`.
    Frame,
    /// A character reference in a dump, whose producers write text unescaped; on a page, one that shows since it was
    /// escaped twice (`&amp;ldquo;`).
    Reference,
    /// A declaration of an inline style that CSS does not know how to read; it was skipped.
    Declaration,
    /// The first line is empty, or nothing on a page is its title: the notice has none.
    Title,
    /// One paragraph is the whole article of a page, as long as a page of print: its lines were run together.
    Unbroken,
    /// More than half of the lines of a page are [boilerplate](crate::Part::Boilerplate).
    Boilerplate,
    /// Bytes that the encoding does not know. The span is that of the U+FFFD that they read as; what was found tells the
    /// bytes, how many they are, and their offset in the file.
    Encoding,
    /// The bytes are those of no text: of a picture, an archive, a program. By the [MIME Sniffing
    /// standard](https://mimesniff.spec.whatwg.org/#sniffing-a-mislabeled-binary-resource), section 7.2: one of the first 1445
    /// is a binary data byte. They are read as text all the same.
    Binary,
    /// An end tag ends an element of a page while others are open in it, as `</p>` does in `<p><b>…</p>`: what is open
    /// ends with it, or goes on after it (HTML standard, 13.2.6.4.7).
    Misnested,
    /// An end tag in a page ends no open element; it was passed over.
    StrayEndTag,
    /// The source of a page ends while elements are open whose end tags may not be left out.
    Unclosed,
    /// The source is longer than the limit; the rest was not read.
    InputLimit,
    /// More was odd than the limit lets a notice report; the rest is not told one by one.
    DiagnosticLimit,
    /// Elements are nested deeper than the limit; deeper ones count as their parent.
    DepthLimit,
    /// One that a later version knows: what a name in its JSON reads as. No reading gives it.
    Other,
}

impl Code {
    /// The codes of this crate's own; those of the HTML standard are [`MarkupError`]s.
    const OWN: [Self; 14] = [
        Self::Frame,
        Self::Reference,
        Self::Declaration,
        Self::Title,
        Self::Unbroken,
        Self::Boilerplate,
        Self::Encoding,
        Self::Binary,
        Self::Misnested,
        Self::StrayEndTag,
        Self::Unclosed,
        Self::InputLimit,
        Self::DiagnosticLimit,
        Self::DepthLimit,
    ];

    /// The code of this stable name.
    pub fn from_name(name: &str) -> Option<Self> {
        let own = Self::OWN.into_iter().find(|code| code.as_str() == name);
        own.or_else(|| MarkupError::from_name(name).map(Self::Markup))
    }

    /// The stable name, in kebab case: `frame`, `eof-in-tag`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Markup(error) => error.as_str(),
            Self::Frame => "frame",
            Self::Reference => "reference",
            Self::Declaration => "declaration",
            Self::Title => "title",
            Self::Unbroken => "unbroken",
            Self::Boilerplate => "boilerplate",
            Self::Encoding => "encoding",
            Self::Binary => "binary",
            Self::Misnested => "misnested",
            Self::StrayEndTag => "stray-end-tag",
            Self::Unclosed => "unclosed",
            Self::InputLimit => "input-limit",
            Self::DiagnosticLimit => "diagnostic-limit",
            Self::DepthLimit => "depth-limit",
            Self::Other => "other",
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Something odd in the source that was read past, and how.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Diagnostic {
    /// What kind of oddity.
    pub code: Code,
    /// Where, in bytes of the source.
    pub span: Span,
    /// Where its first character stands, for people.
    pub position: Position,
    /// What stands in such a place in a source without fault.
    pub expected: Cow<'static, str>,
    /// What stood there, shortened if long; `end of input` where nothing did.
    pub found: Cow<'static, str>,
}

impl Diagnostic {
    /// One line without the place: `expected …, found …`.
    pub fn message(&self) -> String {
        format!("expected {}, found {}", self.expected, self.found)
    }
}

/// As `line:column: code: expected …, found …`.
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: expected {}, found {}", self.position, self.code, self.expected, self.found)
    }
}

/// What the stages note while they read. Costs nothing until something is odd.
#[derive(Debug)]
pub(crate) struct Log {
    notes: Vec<Note>,
    limit: usize,
    dropped: usize,
}

/// A diagnostic that does not know its line yet.
#[derive(Debug)]
struct Note {
    code: Code,
    span: Span,
    expected: &'static str,
    /// What was found, where that is not what stands at the span.
    found: Option<String>,
}

impl Log {
    /// A log that keeps the first `limit` notes and counts the others.
    pub(crate) fn new(limit: usize) -> Self {
        Self { notes: Vec::new(), limit, dropped: 0 }
    }

    /// Notes that at `span` something else stands than `expected`. What was found is read off the source later.
    pub(crate) fn note(&mut self, code: Code, span: Span, expected: &'static str) {
        if self.notes.len() < self.limit {
            self.notes.push(Note { code, span, expected, found: None });
        } else {
            self.dropped += 1;
        }
    }

    /// Notes that `found` stood at `span` instead of `expected`, where the source does not show it.
    pub(crate) fn note_found(
        &mut self,
        code: Code,
        span: Span,
        expected: &'static str,
        found: impl FnOnce() -> String,
    ) {
        let kept = self.notes.len();
        self.note(code, span, expected);
        if let Some(note) = self.notes.get_mut(kept) {
            note.found = Some(found());
        }
    }

    /// Notes a parse error of the markup.
    pub(crate) fn markup(&mut self, error: MarkupError, span: Span) {
        self.note(Code::Markup(error), span, error.expected());
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.notes.is_empty() && self.dropped == 0
    }

    /// The diagnostics in source order. Linear in the source, whatever the number of notes.
    pub(crate) fn finish(mut self, source: &str) -> Vec<Diagnostic> {
        work(source.len() + self.notes.len());
        self.notes.sort_by_key(|note| note.span);
        let (mut position, mut at) = (Position::START, 0);
        let mut place = |offset: usize| {
            let offset = offset.clamp(at, source.len().max(at));
            position = position.advance(&source.as_bytes()[at..offset]);
            at = offset;
            position
        };
        let mut all: Vec<Diagnostic> = self
            .notes
            .into_iter()
            .map(|note| Diagnostic {
                code: note.code,
                span: note.span,
                position: place(note.span.start()),
                expected: Cow::Borrowed(note.expected),
                found: note.found.map_or_else(|| found(source, note.span), Cow::Owned),
            })
            .collect();
        if self.dropped > 0 {
            let end = Span::new(source.len(), source.len());
            all.push(Diagnostic {
                code: Code::DiagnosticLimit,
                span: end,
                position: place(source.len()),
                expected: Cow::Owned(format!("at most {} diagnostics", self.limit)),
                found: Cow::Owned(format!("{} more", self.dropped)),
            });
        }
        all
    }
}

/// The most characters of the source that a diagnostic quotes: enough to recognise the place, short enough for a line.
const QUOTED: usize = 24;

/// What stands at `span`, quoted; an empty span quotes the character after it.
fn found(source: &str, span: Span) -> Cow<'static, str> {
    let text = if span.is_empty() {
        source
            .get(span.start()..)
            .map(|rest| rest.get(..rest.chars().next().map_or(0, char::len_utf8)).unwrap_or_default())
    } else {
        span.of(source)
    };
    match text {
        None | Some("") => Cow::Borrowed("end of input"),
        Some(text) => {
            let end = text.char_indices().nth(QUOTED).map_or(text.len(), |(at, _)| at);
            let more = if end < text.len() { "…" } else { "" };
            let mut quoted = String::with_capacity(end + QUOTED);
            // Writing to a string does not fail.
            let _ = write!(quoted, "{:?}{more}", &text[..end]);
            Cow::Owned(quoted)
        }
    }
}

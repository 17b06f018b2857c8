//! The tokenizer (13.2.5): which rule reads what comes next, by the state that it is in. The rules have a file each and
//! know nothing of one another.

use std::borrow::Cow;

use super::MarkupError::{
    EofInCdata, EofInScriptHtmlCommentLikeText, InvalidFirstCharacterOfTagName, MissingEndTagName,
    UnexpectedQuestionMarkInsteadOfTagName,
};
use super::comment::CDATA;
use super::context::Context;
use super::stream::Stream;
use super::{Lexeme, MarkupError, Name, RawTag, State, Token, TokenKind, comment, raw, tag};
use crate::growth::work;
use crate::span::Span;

/// How a CDATA section ends.
const CDATA_END: &str = "]]>";

/// Reads HTML text as tokens, as section 13.2.5 of the HTML standard does.
///
/// As an iterator it reads past parse errors; [`next_token`](Self::next_token) reports them. The spans of the tokens
/// are in order and do not overlap; what lies between them is markup that stands for nothing: `</>`, a tag that the
/// source ends in, `<![CDATA[`.
///
/// A browser's tree builder tells its tokenizer where raw text begins. This one knows by itself: after the start tags
/// of `title` and `textarea`, `style`, `xmp`, `iframe`, `noembed`, `noframes`, `noscript` (as with scripting enabled),
/// `script` and `plaintext` it goes to the state that section 13.2.6.4 names, outside of [foreign
/// content](Self::set_foreign). To drive it from a tree builder, or to run the cases of html5lib-tests, turn that off:
///
/// ```
/// use gongwen::markup::{State, TokenKind, Tokenizer};
///
/// let mut tokenizer = Tokenizer::new("a</b></title >c").content_states(false).state(State::Rcdata).last_start_tag("title");
/// let mut errors = Vec::new();
/// let mut kinds = Vec::new();
/// while let Some(token) = tokenizer.next_token(|error, span| errors.push((error, span))) {
///     kinds.push(token.kind);
/// }
/// assert_eq!(kinds[0], TokenKind::Text("a</b>".into()));
/// assert!(matches!(&kinds[1], TokenKind::EndTag(tag) if tag.name == "title"));
/// assert_eq!((kinds.len(), errors.len()), (3, 0));
/// ```
#[derive(Clone, Debug)]
pub struct Tokenizer<'a> {
    pub(super) source: &'a str,
    /// What is before is read.
    pub(super) at: usize,
    /// Where raw text ends; in the data state it ends where markup begins.
    pub(super) until: usize,
    /// The next byte of text that may not stand for itself but U+0000, if it is after `at`.
    pub(super) odd: usize,
    pub(super) state: State,
    last_start_tag: Cow<'a, str>,
    /// What a run of text was cut off for.
    pub(super) pending: Option<(Cow<'a, str>, Span)>,
    /// The last tag.
    tag: RawTag<'a>,
    /// The parse error that the end of the source is.
    at_end: Option<MarkupError>,
    stream: Stream,
    content_states: bool,
    scripting: bool,
    foreign: bool,
}

impl<'a> Tokenizer<'a> {
    /// A tokenizer of `source`, in the data state.
    pub fn new(source: &'a str) -> Self {
        Self::starting_at(source, 0)
    }

    /// A tokenizer of what stands in `source` from byte `at` on, a character boundary, with spans in all of it.
    pub(crate) fn starting_at(source: &'a str, at: usize) -> Self {
        Self {
            source,
            at,
            until: at,
            odd: at,
            state: State::Data,
            last_start_tag: Cow::Borrowed(""),
            pending: None,
            tag: RawTag::default(),
            at_end: None,
            stream: Stream::starting_at(at),
            content_states: true,
            scripting: true,
            foreign: false,
        }
        .entered(State::Data)
    }

    /// Starts in `state`, as a document fragment within an element like `title` does. Raw text other than
    /// [`State::Plaintext`] ends at the end tag of [`last_start_tag`](Self::last_start_tag).
    #[must_use]
    pub fn state(self, state: State) -> Self {
        self.entered(state)
    }

    /// The name, in lower case, of the element that raw text is in at the start: its end tag ends it.
    #[must_use]
    pub fn last_start_tag(mut self, name: impl Into<Cow<'a, str>>) -> Self {
        self.last_start_tag = name.into();
        let state = self.state;
        self.entered(state)
    }

    /// Whether the start tags of elements with raw text change the state (default: yes).
    #[must_use]
    pub fn content_states(mut self, automatic: bool) -> Self {
        self.content_states = automatic;
        self
    }

    /// Whether `noscript` holds raw text, as it does where scripts are run (default: yes, as in a browser).
    #[must_use]
    pub fn scripting(mut self, enabled: bool) -> Self {
        self.scripting = enabled;
        self
    }

    /// Says whether what comes next is foreign content, SVG or `MathML`: there CDATA sections are text, and no element
    /// has raw text. A tree builder knows; at first it is not.
    pub fn set_foreign(&mut self, foreign: bool) {
        self.foreign = foreign;
    }

    /// Goes on in `state`, as a tree builder may want after a start tag.
    pub fn set_state(&mut self, state: State) {
        self.enter(state);
    }

    /// The offset of what is read next, in bytes.
    pub fn offset(&self) -> usize {
        self.pending.as_ref().map_or(self.at, |(_, span)| span.start())
    }

    /// The next token, or `None` at the end. Parse errors on the way are told to `report`, with their place: the
    /// characters in question; an empty span where something is missing.
    pub fn next_token(&mut self, report: impl FnMut(MarkupError, Span)) -> Option<Token<'a>> {
        let (lexeme, span) = self.next_lexeme(report)?;
        let kind = match lexeme {
            Lexeme::StartTag => TokenKind::StartTag(self.tag.take()),
            Lexeme::EndTag => TokenKind::EndTag(self.tag.take()),
            Lexeme::Text(text) => TokenKind::Text(text),
            Lexeme::Comment(text) => TokenKind::Comment(text),
            Lexeme::Doctype(doctype) => TokenKind::Doctype(*doctype),
        };
        Some(Token { kind, span })
    }

    /// The same without what it takes to hand out a tag, which stays with the tokenizer: see [`tag`](Self::tag).
    pub(crate) fn next_lexeme(&mut self, mut report: impl FnMut(MarkupError, Span)) -> Option<(Lexeme<'a>, Span)> {
        if let Some((text, span)) = self.pending.take() {
            return Some((Lexeme::Text(text), span));
        }
        let mut stream = core::mem::take(&mut self.stream);
        let mut context = Context { source: self.source, stream: &mut stream, report: &mut report };
        let lexeme = self.read(&mut context);
        context.passed(self.at);
        self.stream = stream;
        lexeme
    }

    /// The last tag. Who reads it may take its attributes.
    pub(crate) fn tag(&mut self) -> &mut RawTag<'a> {
        &mut self.tag
    }

    fn read(&mut self, context: &mut Context<'a, '_>) -> Option<(Lexeme<'a>, Span)> {
        loop {
            if self.state == State::Data && self.begins_tag() {
                // As after most text and most tags: nothing to look for.
                if let Some(tag) = self.markup_tag(context) {
                    return Some(tag);
                }
            }
            if let Some((text, span)) = self.text(context) {
                return Some((Lexeme::Text(text), span));
            }
            if self.at == self.source.len() {
                if let Some(error) = self.at_end.take() {
                    context.missing(error, &self.source[self.at..]);
                }
                return None;
            }
            if self.state == State::CdataSection {
                self.at += CDATA_END.len();
                self.enter(State::Data);
            } else if let Some(read) = self.markup(context) {
                return Some(read);
            }
        }
    }

    /// Goes to a state and finds how far raw text goes.
    pub(super) fn enter(&mut self, state: State) {
        (self.state, self.at_end, self.odd, self.until) = (state, None, self.at, self.source.len());
        let rest = self.source.get(self.at..).unwrap_or_default();
        let length = match state {
            State::Data | State::Plaintext => return,
            State::Rcdata | State::Rawtext => Some(raw::text(rest, &self.last_start_tag)),
            State::ScriptData => {
                let (length, in_comment) = raw::script(rest, &self.last_start_tag);
                self.at_end = in_comment.then_some(EofInScriptHtmlCommentLikeText);
                Some(length)
            }
            State::CdataSection => {
                let end = memchr::memmem::find(rest.as_bytes(), CDATA_END.as_bytes());
                self.at_end = end.is_none().then_some(EofInCdata);
                end
            }
        };
        let length = length.unwrap_or(rest.len());
        work(length);
        self.until = self.at + length;
    }

    fn entered(mut self, state: State) -> Self {
        self.enter(state);
        self
    }
}

impl<'a> Tokenizer<'a> {
    /// `tag / comment / doctype / cdata-section / bogus-comment`; nothing for what stands for nothing.
    fn markup(&mut self, context: &mut Context<'a, '_>) -> Option<(Lexeme<'a>, Span)> {
        let start = self.at;
        if self.begins_tag() {
            return self.markup_tag(context);
        }
        let input = &self.source[start..];
        let (rest, lexeme) = match input.as_bytes()[1] {
            b'!' if self.foreign && input.starts_with(CDATA) => {
                self.at += CDATA.len();
                self.enter(State::CdataSection);
                return None;
            }
            b'!' => {
                let (rest, lexeme) = comment::or_declaration(input, context);
                (rest, Some(lexeme))
            }
            b'?' => {
                context.error(UnexpectedQuestionMarkInsteadOfTagName, &input[1..2]);
                let (rest, lexeme) = comment::bogus(&input[1..], context);
                (rest, Some(lexeme))
            }
            b'/' if input[2..].starts_with('>') => {
                context.error(MissingEndTagName, &input[2..3]);
                (&input[3..], None)
            }
            _ => {
                context.unexpected(InvalidFirstCharacterOfTagName, &input[2..]);
                let (rest, lexeme) = comment::bogus(&input[2..], context);
                (rest, Some(lexeme))
            }
        };
        self.at = self.source.len() - rest.len();
        self.enter(State::Data);
        lexeme.map(|lexeme| (lexeme, Span::new(start, self.at)))
    }

    /// A tag; nothing if the source ends in it.
    fn markup_tag(&mut self, context: &mut Context<'a, '_>) -> Option<(Lexeme<'a>, Span)> {
        let start = self.at;
        let (end, is_whole) = tag::read(start, &mut self.tag, context);
        self.at = end;
        let (mut lexeme, mut state) = (Lexeme::EndTag, State::Data);
        if is_whole && self.source.as_bytes()[start + 1] != b'/' {
            (lexeme, state) = (Lexeme::StartTag, self.content_state());
            self.last_start_tag = self.tag.tag_name();
        }
        self.enter(state);
        is_whole.then(|| (lexeme, Span::new(start, end)))
    }

    /// The state in which the content of the element that begins is read (13.2.6.4).
    fn content_state(&self) -> State {
        if !self.content_states || self.foreign {
            return State::Data;
        }
        match self.tag.name {
            Name::Title | Name::Textarea => State::Rcdata,
            Name::Style | Name::Xmp | Name::Iframe | Name::Noembed | Name::Noframes => State::Rawtext,
            Name::Noscript if self.scripting => State::Rawtext,
            Name::Script => State::ScriptData,
            Name::Plaintext => State::Plaintext,
            _ => State::Data,
        }
    }
}

impl<'a> Iterator for Tokenizer<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        self.next_token(|_, _| ())
    }
}

impl core::iter::FusedIterator for Tokenizer<'_> {}

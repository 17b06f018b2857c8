//! html5ever's reading. Its parse errors have no names and are left out.

use std::cell::RefCell;

use gongwen::markup::State;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::{RawKind, State as Theirs};
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

use crate::{Reading, Seen, Start};

pub fn html5ever(source: &str, start: Start) -> Reading {
    let options = TokenizerOpts {
        discard_bom: false,
        initial_state: Some(match start.state {
            State::Rcdata => Theirs::RawData(RawKind::Rcdata),
            State::Rawtext => Theirs::RawData(RawKind::Rawtext),
            State::ScriptData => Theirs::RawData(RawKind::ScriptData),
            State::Plaintext => Theirs::Plaintext,
            State::CdataSection => Theirs::CdataSection,
            _ => Theirs::Data,
        }),
        last_start_tag_name: (!start.last_start_tag.is_empty()).then(|| start.last_start_tag.to_owned()),
        ..TokenizerOpts::default()
    };
    let tokenizer = Tokenizer::new(Sink { start, reading: RefCell::default() }, options);
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(source));
    while !queue.is_empty() {
        let _ = tokenizer.feed(&queue);
    }
    tokenizer.end();
    tokenizer.sink.reading.into_inner()
}

struct Sink {
    start: Start,
    reading: RefCell<Reading>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let reading = &mut *self.reading.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::EndTag => {
                reading.tokens.push(Seen::End { name: tag.name.to_string() });
            }
            Token::TagToken(tag) => {
                reading.tokens.push(seen(&tag));
                return if self.start.content_states { content(&tag.name) } else { TokenSinkResult::Continue };
            }
            Token::CommentToken(text) => reading.tokens.push(Seen::Comment(text.to_string())),
            Token::CharacterTokens(text) => reading.text(&text),
            Token::NullCharacterToken => reading.text("\0"),
            Token::DoctypeToken(doctype) => reading.tokens.push(Seen::Doctype {
                name: doctype.name.map(String::from).unwrap_or_default(),
                public_id: doctype.public_id.map(String::from),
                system_id: doctype.system_id.map(String::from),
                force_quirks: doctype.force_quirks,
            }),
            Token::EOFToken | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.start.foreign
    }
}

fn seen(tag: &Tag) -> Seen {
    let pairs = tag.attrs.iter().map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()));
    let mut attributes: Vec<_> = pairs.collect();
    attributes.sort();
    Seen::Start { name: tag.name.to_string(), attributes, self_closing: tag.self_closing }
}

/// What a tree builder answers to a start tag (13.2.6.4).
fn content(name: &str) -> TokenSinkResult<()> {
    match name {
        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" | "noscript" => TokenSinkResult::RawData(RawKind::Rawtext),
        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
        "plaintext" => TokenSinkResult::Plaintext,
        _ => TokenSinkResult::Continue,
    }
}

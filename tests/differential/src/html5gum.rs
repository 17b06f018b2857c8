//! html5gum's reading, with the parse errors by the standard's names.

use gongwen::markup::State;
use html5gum::{DefaultEmitter, HtmlString, State as Theirs, Token, Tokenizer};

use crate::{Reading, Seen, Start};

pub fn html5gum(source: &str, start: Start) -> Reading {
    let mut tokenizer = Tokenizer::new_with_emitter(source, DefaultEmitter::<()>::default());
    tokenizer.set_state(match start.state {
        State::Rcdata => Theirs::RcData,
        State::Rawtext => Theirs::RawText,
        State::ScriptData => Theirs::ScriptData,
        State::Plaintext => Theirs::PlainText,
        State::CdataSection => Theirs::CdataSection,
        _ => Theirs::Data,
    });
    if !start.last_start_tag.is_empty() {
        tokenizer.set_last_start_tag(Some(start.last_start_tag));
    }
    let mut reading = Reading::default();
    for Ok(token) in tokenizer {
        match token {
            Token::StartTag(tag) => reading.tokens.push(Seen::Start {
                name: string(&tag.name),
                attributes: tag.attributes.iter().map(|(name, value)| (string(name), string(value))).collect(),
                self_closing: tag.self_closing,
            }),
            Token::EndTag(tag) => reading.tokens.push(Seen::End { name: string(&tag.name) }),
            Token::String(text) => reading.text(&string(&text)),
            Token::Comment(text) => reading.tokens.push(Seen::Comment(string(&text))),
            Token::Doctype(doctype) => reading.tokens.push(Seen::Doctype {
                name: string(&doctype.name),
                public_id: doctype.public_identifier.as_ref().map(string),
                system_id: doctype.system_identifier.as_ref().map(string),
                force_quirks: doctype.force_quirks,
            }),
            Token::Error(error) => reading.errors.push(error.value.as_str().to_owned()),
        }
    }
    reading.errors.sort();
    reading
}

fn string(text: &HtmlString) -> String {
    String::from_utf8_lossy(text).into_owned()
}

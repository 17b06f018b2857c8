//! The same markup, read by gongwen, html5ever and html5gum, in one form that can be compared.

pub mod generate;
mod html5ever;
mod html5gum;
mod ours;
pub mod shown;
pub mod tree;

use gongwen::markup::State;

pub use crate::html5ever::html5ever;
pub use crate::html5gum::html5gum;
pub use crate::ours::gongwen;

/// How a tokenizer starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    pub state: State,
    /// The element that raw text is in.
    pub last_start_tag: &'static str,
    /// Whether start tags change the state.
    pub content_states: bool,
    /// Whether all is foreign content.
    pub foreign: bool,
}

/// As at the start of a page.
pub const PAGE: Start = Start { state: State::Data, last_start_tag: "", content_states: true, foreign: false };

/// The ways to start that are compared.
pub const STARTS: &[Start] = &[
    PAGE,
    Start { content_states: false, ..PAGE },
    Start { foreign: true, content_states: false, ..PAGE },
    Start { state: State::Rcdata, last_start_tag: "title", content_states: false, ..PAGE },
    Start { state: State::Rawtext, last_start_tag: "xmp", content_states: false, ..PAGE },
    Start { state: State::ScriptData, last_start_tag: "script", content_states: false, ..PAGE },
    Start { state: State::Rcdata, last_start_tag: "", content_states: false, ..PAGE },
    Start { state: State::Plaintext, content_states: false, ..PAGE },
    Start { state: State::CdataSection, content_states: false, ..PAGE },
];

/// A token, without what the readers do not agree to tell: attributes in the order of their names, text in one piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    Start { name: String, attributes: Vec<(String, String)>, self_closing: bool },
    End { name: String },
    Text(String),
    Comment(String),
    Doctype { name: String, public_id: Option<String>, system_id: Option<String>, force_quirks: bool },
}

/// What a reader makes of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub tokens: Vec<Seen>,
    /// The parse errors by name, in order of names: the readers do not agree which of two at one place comes first.
    pub errors: Vec<String>,
}

impl Reading {
    fn text(&mut self, text: &str) {
        match self.tokens.last_mut() {
            _ if text.is_empty() => {}
            Some(Seen::Text(run)) => run.push_str(text),
            _ => self.tokens.push(Seen::Text(text.to_owned())),
        }
    }
}

/// What is not the same to all readers, in words; `None` if all agree.
pub fn difference(source: &str, start: Start) -> Option<String> {
    let ours = gongwen(source, start);
    let theirs = html5ever(source, start);
    if ours.tokens != theirs.tokens {
        return Some(format!("{start:?}\n{source:?}\nours:      {:?}\nhtml5ever: {:?}", ours.tokens, theirs.tokens));
    }
    if start.content_states || start.foreign {
        return None; // html5gum's tokenizer cannot be told to do the same
    }
    let (mut ours, mut theirs) = (ours, html5gum(source, start));
    for reading in [&mut ours, &mut theirs] {
        if reading.errors.iter().any(|error| error == "eof-in-tag") {
            // html5gum tells a name from the names before it when the next attribute comes; here none does
            reading.errors.retain(|error| error != "duplicate-attribute");
        }
    }
    (ours != theirs).then(|| format!("{start:?}\n{source:?}\nours:     {ours:?}\nhtml5gum: {theirs:?}"))
}

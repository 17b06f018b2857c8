//! From bytes to marks, stage after stage: decode, dialect, flow, article, document, grammar.
//! Each stage takes what the one before it gives, text and blocks; none has seen a `Notice`.

pub(crate) mod article;
pub(crate) mod decode;
pub(crate) mod dialect;
pub(crate) mod document;
pub(crate) mod flow;
pub(crate) mod grammar;
mod outline;
pub(crate) mod texts;

//! Words and characters of official Chinese, in order when the crate is compiled, so that a lookup costs little.
//! Knows no grammar: what a word does in a sentence is the rules' concern.

pub(crate) mod boilerplate;
pub(crate) mod characters;
pub(crate) mod info;
pub(crate) mod organ;
pub(crate) mod words;

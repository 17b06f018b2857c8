//! Cues: the modals that say that somebody is to do, must not do or may do something, and the words that only look
//! like them. 应当 and 必须 bind alike, 不得 and 禁止 both prohibit: 《立法技术规范（试行）（一）》 (NPC Standing Committee,
//! 2009), sections 13 to 16; 要 directs in the usage of meeting notices.

use super::{directing, modal};
use crate::lexicon::characters::Pairs;
use crate::lexicon::words::{Words, words};
use crate::marks::Modality;
use crate::marks::Modality::{May, Must, MustNot, Request, Should};

/// A cue at some place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    /// Its length in bytes.
    pub length: usize,
    pub modality: Modality,
    pub kind: Kind,
}

/// Where the one who is to act stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Before a modal: 各单位要….
    Modal,
    /// Behind a verb that directs: 要求各单位…, 请大家….
    Verb,
}

/// How far a rule looks around a cue, in bytes: clauses are rarely longer, and hostile ones must not cost more.
const WINDOW: usize = 96;

/// The clause that a cue may stand in.
#[derive(Clone, Copy)]
pub(super) struct Clause<'t> {
    /// What stands before the cue.
    pub before: &'t str,
    /// The cue and what stands behind it.
    pub rest: &'t str,
    /// Whether the document itself speaks.
    pub official: bool,
    /// Whether a reporting clause is in force.
    pub reported: bool,
}

/// The cues.
static CUES: Words = words!(CUE_WORDS);

pub(crate) const CUE_WORDS: &str = concat!(
    "必须 务必 务须 一律 应当 须 ",
    "应该 应 要 需要 需 ",
    "要求 ",
    "不得 不能 不准 不许 不允许 不要 不应当 不应该 不应 不可以 不可 严禁 禁止 切勿 切不可 决不能 决不允许 决不许 绝不能 绝不允许 绝不许 绝不可 容不得 来不得 ",
    "可以 可 ",
    "允许 鼓励 提倡 倡导 ",
    "希望 请 呼吁 叮嘱 嘱咐 提醒 建议 ",
);

/// How strongly a cue binds, and on which side of it the one who is to act stands.
fn meaning(word: &str) -> (Modality, Kind) {
    match word {
        "必须" | "务必" | "务须" | "一律" | "应当" | "须" => (Must, Kind::Modal),
        "应该" | "应" | "要" | "需要" | "需" => (Should, Kind::Modal),
        "要求" => (Should, Kind::Verb),
        "可以" | "可" => (May, Kind::Modal),
        "允许" | "鼓励" | "提倡" | "倡导" => (May, Kind::Verb),
        "希望" | "请" | "呼吁" | "叮嘱" | "嘱咐" | "提醒" | "建议" => (Request, Kind::Verb),
        _ => (MustNot, Kind::Modal),
    }
}

/// Whether the eight bytes `near` may begin with a cue of more than one character.
#[inline]
pub(crate) fn may_begin(near: u64) -> bool {
    static PAIRS: Pairs = Pairs::beginning(CUE_WORDS);
    PAIRS.may_have(near)
}

/// Reads the cue that stands at the head of `clause.rest`, if it is the main clause's modal.
pub(super) fn read(clause: Clause<'_>) -> Option<Cue> {
    let mut word = CUES.head(clause.rest)?;
    let rest = &clause.rest[word.len()..];
    if word == "要求" && ["真", "新求变"].iter().any(|verb| rest.starts_with(verb)) {
        word = "要"; // 要求真务实: to seek truth
    }
    let (modality, kind) = meaning(word);
    let (before, after) = (tail(clause.before), head(&clause.rest[word.len()..]));
    let main = match kind {
        Kind::Modal => modal::is_main(word, before, after, clause),
        Kind::Verb => directing::is_main(word, before, after, clause),
    };
    main.then_some(Cue { length: word.len(), modality, kind })
}

/// At most [`WINDOW`] bytes of the head of `text`.
pub(super) fn head(text: &str) -> &str {
    floor(text, WINDOW)
}

/// At most [`WINDOW`] bytes of the end of `text`.
pub(super) fn tail(text: &str) -> &str {
    let mut start = text.len().saturating_sub(WINDOW);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

/// At most `length` bytes of the head of `text`.
pub(super) fn floor(text: &str, length: usize) -> &str {
    let mut end = length.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

//! Who is responsible, as documents say it beside what is to be done: （区教委负责）, 责任单位：区教委, 由区教委牵头.
//! Knows the marks in one text; `attach` says whose they are.

mod attach;
mod bodies;
mod label;
mod role;

use super::passage::Passage;
use super::scan::{Class, Hit};
use crate::growth::work;
use crate::place::Mark;
pub(super) use attach::Attached;
use role::Role;

/// A mark of responsibility in a text.
#[derive(Clone, Debug)]
pub(crate) struct Duty {
    pub mark: Mark,
    pub form: Form,
    /// The bodies, and what each does.
    bodies: Vec<(Mark, Role)>,
    /// Where a deadline may stand, and whether a date alone is one there (完成时限：2020年6月).
    term: Mark,
    dated: bool,
}

impl Duty {
    /// Whether it is a mark beside sentences, and no clause of one.
    pub fn is_outside(&self) -> bool {
        self.form != Form::Clause
    }
}

/// How a mark of responsibility is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// （区教委负责）
    Bracket,
    /// 责任单位：区教委
    Label,
    /// 由区教委牵头
    Clause,
}

/// Puts the marks of responsibility of a text into `duties`, in order.
pub(crate) fn find(passage: Passage<'_>, duties: &mut Vec<Duty>) {
    duties.clear();
    if !may_tell(passage) {
        return;
    }
    let text = passage.text;
    work(text.len());
    let brackets = brackets(passage);
    for bracket in &brackets {
        duties.extend(label::bracket(text, *bracket));
    }
    let colon = |hit: &Hit| hit.class.has(Class::PAUSE) && text[hit.start()..].starts_with(['：', ':']);
    let labelled = passage.hits.iter().any(colon);
    for segment in passage.segments {
        let inside = brackets.partition_point(|bracket| bracket.start < segment.start);
        let end = brackets.partition_point(|bracket| bracket.start < segment.end);
        let mut start = segment.start as usize;
        let parts = brackets[inside..end]
            .iter()
            .map(|bracket| (bracket.start, bracket.end))
            .chain([(segment.end, segment.end)]);
        for (open, close) in parts {
            if labelled {
                label::labels(text, start, (open as usize).max(start), duties);
            }
            start = (close as usize).max(start);
        }
        duties.extend(role::clauses_of(text, *segment, &brackets[inside..end]));
    }
    duties.sort_by_key(|duty| (duty.mark.start, duty.mark.end));
}

/// Whether a word of responsibility may stand in a text: by one of its characters, and what is beside it. 责任 alone, as
/// most notices have it, is none.
///
/// ```text
/// word = ( "负" | "主" ) "责" | "责任" ( "单" | "部" | … ) | "牵" | ( "时" | "期" ) "限" | "配合"
/// ```
fn may_tell(passage: Passage<'_>) -> bool {
    passage.terms.iter().any(|&at| {
        let (before, rest) = passage.text.split_at(at as usize);
        let of_body = |after: &str| after.starts_with(['单', '部', '主', '处', '科', '股', '机']);
        let mut characters = rest.chars();
        match (characters.next(), characters.as_str()) {
            (Some('责'), after) => before.ends_with(['负', '主']) || after.strip_prefix('任').is_some_and(of_body),
            (Some('牵'), _) => true,
            (Some('限'), _) => before.ends_with(['时', '期']),
            (Some('配'), after) => after.starts_with('合'),
            _ => false,
        }
    })
}

/// The outermost brackets of a text, their marks included. By hand: they nest (各区（县）政府), and one that is never closed
/// is none.
fn brackets(passage: Passage<'_>) -> Vec<Mark> {
    let (mut brackets, mut open) = (Vec::<Mark>::new(), Vec::new());
    for hit in passage.hits.iter().filter(|hit| hit.class.has(Class::OPEN.and(Class::CLOSE))) {
        match &passage.text[hit.start()..hit.end()] {
            "（" | "(" => open.push(hit.start()),
            "）" | ")" => {
                if let Some(start) = open.pop() {
                    let mark = Mark::new(start, hit.end());
                    while brackets.last().is_some_and(|inner| mark.contains(*inner)) {
                        brackets.pop();
                    }
                    brackets.push(mark);
                }
            }
            _ => {}
        }
    }
    brackets
}

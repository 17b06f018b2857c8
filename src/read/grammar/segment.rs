//! Segments: a text cut after each full-width `。！？；` that stands outside 《》〈〉（）, closers right after it
//! included. Quotes do not prevent a cut; `，：、…` never cut.

use super::scan::{Class, Hit};
use crate::place::Mark;

/// Appends the segments of `text`; they tile it.
///
/// ```text
/// segment = { any character } [ stop { stop | closer } ]
/// stop    = "。" | "！" | "？" | "；", outside brackets
/// closer  = "”" | "’" | "）" | "》" | "〉" | "」" | "』" | …
/// ```
pub(crate) fn segments(text: &str, hits: &[Hit], segments: &mut Vec<Mark>) {
    let mut brackets = Brackets::new(hits);
    let (mut start, mut i) = (0, 0);
    while let Some(&hit) = hits.get(i) {
        i += 1;
        if brackets.note(hit) || !hit.class.has(Class::STOP) {
            continue;
        }
        let mut end = hit.end();
        while let Some(&next) = hits.get(i).filter(|next| next.start() == end && next.class.has(TRAILING)) {
            brackets.note(next);
            end = next.end();
            i += 1;
        }
        segments.push(Mark::new(start, end));
        start = end;
    }
    if start < text.len() {
        segments.push(Mark::new(start, text.len()));
    }
}

/// What still belongs to a segment after its stop.
const TRAILING: Class = Class::STOP.and(Class::CLOSE);

/// How deep in 《》〈〉（） the reading is. A bracket that is never closed does not count: it must not swallow the rest.
struct Brackets {
    depth: usize,
    /// How many closing ones are still to come.
    closing: usize,
}

impl Brackets {
    fn new(hits: &[Hit]) -> Self {
        let closing = |hit: &&Hit| hit.class.has(Class::HOLD) && hit.class.has(Class::CLOSE);
        Self { depth: 0, closing: hits.iter().filter(closing).count() }
    }

    /// Takes note of a bracket; tells whether what follows stands inside of one.
    fn note(&mut self, hit: Hit) -> bool {
        if hit.class.has(Class::HOLD) {
            if hit.class.has(Class::CLOSE) {
                self.depth = self.depth.saturating_sub(1);
                self.closing -= 1;
            } else if self.closing > self.depth {
                self.depth += 1;
            }
        }
        self.depth > 0
    }
}

#[cfg(test)]
mod tests {
    use crate::read::grammar;

    fn cut(text: &str) -> Vec<&str> {
        grammar::segments(text).into_iter().map(|mark| mark.of(text)).collect()
    }

    #[test]
    fn stops_cut_outside_of_brackets() {
        assert_eq!(cut("要抓好。要抓实！"), ["要抓好。", "要抓实！"]);
        assert_eq!(cut("《怎么办？》出版（要看。）吗？看"), ["《怎么办？》出版（要看。）吗？", "看"]);
    }

    #[test]
    fn closers_and_stops_right_behind_belong_to_a_segment() {
        assert_eq!(cut("他说：“要抓好。”他走了。"), ["他说：“要抓好。”", "他走了。"]);
        assert_eq!(cut("真的？！”）好"), ["真的？！”）", "好"]);
    }

    #[test]
    fn brackets_that_are_never_closed_do_not_count() {
        assert_eq!(cut("（要抓好。要抓实"), ["（要抓好。", "要抓实"]);
        assert_eq!(cut("）要抓好。（1）要抓实。"), ["）要抓好。", "（1）要抓实。"]);
    }

    #[test]
    fn an_empty_text_has_no_segment() {
        assert_eq!(cut(""), [""; 0]);
    }
}

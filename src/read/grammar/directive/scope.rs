//! Scope: what of a segment stands outside quotes, book-title marks and brackets. Only there stand the main clause's
//! modal, the reporting clause and the commas that part the clauses.

use crate::read::grammar::scan::{Class, Hit};
use crate::text::is_margin;

/// The hits of a segment that stand outside of everything that is opened and closed within it.
#[derive(Debug, Default)]
pub(super) struct Scope {
    /// In order. What stands in the quotes that hold reported words (：“…”), or behind a mark that is never closed, is
    /// among them, and so are the marks themselves in these two cases.
    outer: Vec<Hit>,
    /// The marks that are open.
    open: Vec<Open>,
    /// Where the segment begins, white space aside: quotes that open there hold words that are spoken.
    start: usize,
    /// How many of `open` await each closing character.
    awaited: [u32; CLOSERS.len()],
}

const OPENERS: [char; 9] = ['“', '‘', '《', '〈', '（', '「', '『', '【', '〔'];
const CLOSERS: [char; 9] = ['”', '’', '》', '〉', '）', '」', '』', '】', '〕'];

fn position(of: char, marks: &[char; 9]) -> Option<usize> {
    marks.iter().position(|mark| *mark == of)
}

/// What opens and what closes.
const BRACKET: Class = Class::OPEN.and(Class::CLOSE);

/// A mark that is open.
#[derive(Debug)]
struct Open {
    /// The closing character that it awaits.
    closer: char,
    /// The length of `outer` before it.
    outside: usize,
    /// Whether it stands where reported words begin.
    reported: bool,
}

impl Scope {
    /// The hits of a segment that stand outside. Each is pushed once and dropped at most once: linear, whatever the
    /// nesting.
    pub fn outer<'h>(&'h mut self, text: &str, start: usize, hits: &'h [Hit]) -> &'h [Hit] {
        if !hits.iter().any(|hit| hit.class.has(BRACKET)) {
            return hits;
        }
        self.start = start;
        self.outer.clear();
        self.open.clear();
        self.awaited = [0; CLOSERS.len()];
        for hit in hits {
            if hit.class.has(BRACKET) {
                self.mark(text, *hit);
            } else {
                self.outer.push(*hit);
            }
        }
        &self.outer
    }

    fn mark(&mut self, text: &str, hit: Hit) {
        let Some(c) = text[hit.start()..].chars().next() else { return };
        if let Some(kind) = position(c, &OPENERS) {
            let (closer, outside) = (CLOSERS[kind], self.outer.len());
            let opens = hit.start() == self.start && hit.class.has(Class::QUOTE);
            self.open.push(Open { closer, outside, reported: opens || self.opens_reported_words(hit) });
            self.awaited[kind] += 1;
            self.outer.push(hit);
        } else if let Some(kind) = position(c, &CLOSERS) {
            let (inside, behind) = text.split_at(hit.start());
            let stopped = inside.ends_with(['。', '！', '？', '；']);
            let coined = !stopped && !ends_reported_words(&behind[c.len_utf8()..]);
            if self.awaited[kind] == 0 || self.close(c, coined) {
                self.outer.push(hit);
            }
        }
    }

    /// Closes the mark that awaits `closer`; tells whether it held reported words. What stood in it is dropped if not.
    fn close(&mut self, closer: char, coined: bool) -> bool {
        while let Some(open) = self.open.pop() {
            if let Some(kind) = position(open.closer, &CLOSERS) {
                self.awaited[kind] -= 1;
            }
            if open.closer == closer {
                let reported = open.reported && !coined;
                if !reported {
                    self.outer.truncate(open.outside);
                }
                return reported;
            }
        }
        false
    }

    /// Whether a quote that opens at `hit` holds reported words: it stands right behind 说：, 指出，.
    fn opens_reported_words(&self, hit: Hit) -> bool {
        self.outer.last().is_some_and(|pause| pause.class.has(Class::REPORT) && pause.end() == hit.start())
    }
}

/// Whether `behind`, what stands behind a closing quote, lets it end reported words. In 指出，“清零”工作… it does not:
/// the quotes hold a term.
fn ends_reported_words(behind: &str) -> bool {
    behind.chars().next().is_none_or(|c| {
        matches!(c, '。' | '！' | '？' | '；' | '，' | '、' | ',' | '…' | '”' | '’' | '）' | '」' | '』')
            || is_margin(c)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::grammar::scan::Scan;

    fn outer(text: &str) -> String {
        let (mut scan, mut scope) = (Scan::default(), Scope::default());
        scan.read(text);
        scope.outer(text, 0, &scan.hits).iter().map(|hit| &text[hit.start()..hit.end()]).collect()
    }

    #[test]
    fn what_is_quoted_is_out_of_scope() {
        assert_eq!(outer("他“要”《必须》（不得）要"), "要");
        assert_eq!(outer("《关于〈要〉的要》要"), "要");
    }

    #[test]
    fn reported_words_are_in_scope() {
        assert_eq!(outer("他说：“要抓好。”"), "：“要。”");
        assert_eq!(outer("他说：“要”字要"), "：要");
    }

    #[test]
    fn what_is_not_closed_is_in_scope() {
        assert_eq!(outer("他“要"), "“要");
        assert_eq!(outer("要”不得"), "要”不");
        assert_eq!(outer("（“要）须"), "须");
    }
}

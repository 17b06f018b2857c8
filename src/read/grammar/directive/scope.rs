//! Scope: the quotes, book-title marks and brackets of a segment. What stands in them is one lexeme of the clause around:
//! its modals, its commas are not the main clause's. Quotes that hold reported words are none such.

use crate::read::grammar::lexeme::{Kind, Known};
use crate::read::grammar::scan::{Class, Hit};
use crate::text::is_margin;

/// What is opened and closed within a segment.
#[derive(Debug, Default)]
pub(super) struct Scope {
    /// The quotes and brackets that closed, the outermost only, in order.
    groups: Vec<Known>,
    /// The marks that are open.
    open: Vec<Open>,
    /// Where the segment begins, white space aside: quotes that open there hold words that are spoken.
    start: usize,
    /// How many of `open` await each closing character.
    awaited: [u32; CLOSERS.len()],
    /// The last pause: where it ends, and whether a reporting verb may stand before it.
    pause: (usize, bool),
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
    at: u32,
    /// The closing character that it awaits.
    closer: char,
    /// How many groups closed before it.
    outside: usize,
    /// Whether it stands where reported words begin.
    reported: bool,
}

impl Scope {
    /// The groups of a segment. Each is pushed once and dropped at most once: linear, whatever the nesting.
    pub fn groups<'s>(&'s mut self, text: &str, start: usize, hits: &[Hit]) -> impl Iterator<Item = Known> + use<'s> {
        self.groups.clear();
        self.open.clear();
        if hits.iter().any(|hit| hit.class.has(BRACKET)) {
            (self.start, self.awaited, self.pause) = (start, [0; CLOSERS.len()], (0, false));
            for hit in hits {
                if hit.class.has(BRACKET) {
                    self.mark(text, *hit);
                } else if hit.class.has(Class::PAUSE) {
                    self.pause = (hit.end(), hit.class.has(Class::REPORT));
                }
            }
        }
        self.groups.iter().copied()
    }

    fn mark(&mut self, text: &str, hit: Hit) {
        let Some(c) = text[hit.start()..].chars().next() else { return };
        if let Some(kind) = position(c, &OPENERS) {
            let opens = hit.start() == self.start && hit.class.has(Class::QUOTE);
            // Reported words begin right after 说：, 指出，; and where quotes follow quotes.
            let reported = opens || self.pause == (hit.start(), true) && hit.class.has(Class::QUOTE);
            self.open.push(Open { at: hit.at, closer: CLOSERS[kind], outside: self.groups.len(), reported });
            self.awaited[kind] += 1;
        } else if let Some(kind) = position(c, &CLOSERS)
            && self.awaited[kind] > 0
        {
            let (inside, behind) = text.split_at(hit.start());
            let stopped = inside.ends_with(['。', '！', '？', '；', '，']);
            self.close(c, hit.end(), !stopped && !ends_reported_words(&behind[c.len_utf8()..]));
        }
    }

    /// Closes the mark that awaits `closer`; what stood in it is a group, unless it is reported words.
    #[allow(clippy::cast_possible_truncation)] // Mark::LONGEST_TEXT
    fn close(&mut self, closer: char, end: usize, coined: bool) {
        while let Some(open) = self.open.pop() {
            if let Some(kind) = position(open.closer, &CLOSERS) {
                self.awaited[kind] -= 1;
            }
            if open.closer == closer {
                if !open.reported || coined {
                    self.groups.truncate(open.outside);
                    self.groups.push(Known { start: open.at, end: end as u32, kind: kind_of(closer) });
                }
                return;
            }
        }
    }
}

/// What stands between marks of this kind.
const fn kind_of(closer: char) -> Kind {
    match closer {
        '》' | '〉' => Kind::Work,
        '）' | '】' | '〕' => Kind::Bracket,
        _ => Kind::Quote,
    }
}

/// Whether `behind`, what stands after a closing quote, lets it end reported words. In 指出，“清零”工作… it does not:
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

    fn groups(text: &str) -> String {
        let (mut scan, mut scope) = (Scan::default(), Scope::default());
        scan.read(text);
        let groups: Vec<_> =
            scope.groups(text, 0, &scan.hits).map(|group| &text[group.start as usize..group.end as usize]).collect();
        groups.join("|")
    }

    #[test]
    fn what_is_quoted_is_one() {
        assert_eq!(groups("他“要”《必须》（不得）要"), "“要”|《必须》|（不得）");
        assert_eq!(groups("《关于〈要〉的要》要"), "《关于〈要〉的要》");
    }

    #[test]
    fn reported_words_are_none() {
        assert_eq!(groups("他说：“要抓好。”"), "");
        assert_eq!(groups("他说：“要”字要"), "“要”");
        assert_eq!(groups("指出，“要以人民为中心”，“不能脱离群众”。"), "“不能脱离群众”");
    }

    #[test]
    fn what_is_not_closed_is_none() {
        assert_eq!(groups("他“要"), "");
        assert_eq!(groups("要”不得"), "");
        assert_eq!(groups("（“要）须"), "（“要）");
    }
}

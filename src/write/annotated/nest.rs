//! A text with its marks as elements: marks may overlap, elements nest.
//! Knows how elements are put into each other; nothing of what the marks mean but their tags.

use core::cmp::Reverse;
use core::fmt::{self, Write};
use core::ops::Range;
use std::collections::BinaryHeap;

use super::class::{self, Class};
use super::marks::{About, Mark};
use super::{clipped, escape};
use crate::growth::work;

/// The most elements in each other within a text. Of what lies deeper (works cited in works) the text is written, the
/// mark is not: browsers stop at some depth too, and each mark is cut at most so many times.
const DEEPEST: usize = 12;

/// A mark, or what is left of one, that waits to be opened. The first to open is the greatest.
type Waiting = Reverse<(usize, Reverse<usize>, Class, usize)>;

/// Writes `text` with its marks as elements. A mark that leaves the element which it starts in is cut there, and goes
/// on after it.
pub(super) fn write(text: &str, marks: &[Mark<'_>], out: &mut impl Write) -> fmt::Result {
    write_range(text, 0..text.len(), &mut waiting(marks), marks, out)
}

/// Writes a text whose cells are parted by tabs, each as a `<td>`. The tabs stay, between the cells.
pub(super) fn write_cells(text: &str, marks: &[Mark<'_>], out: &mut impl Write) -> fmt::Result {
    let (mut queue, mut at) = (waiting(marks), 0);
    for cell in text.split('\t') {
        if at > 0 {
            out.write_char('\t')?;
        }
        out.write_str("<td>")?;
        write_range(text, at..at + cell.len(), &mut queue, marks, out)?;
        out.write_str("</td>")?;
        at += cell.len() + 1;
    }
    Ok(())
}

fn waiting(marks: &[Mark<'_>]) -> BinaryHeap<Waiting> {
    let keys = marks.iter().zip(0..);
    keys.map(|(mark, index)| Reverse((mark.range.start, Reverse(mark.range.end), mark.class, index))).collect()
}

/// Writes a part of `text` with the marks that wait for it; what they go on with after it waits on.
fn write_range(
    text: &str,
    part: Range<usize>,
    queue: &mut BinaryHeap<Waiting>,
    marks: &[Mark<'_>],
    out: &mut impl Write,
) -> fmt::Result {
    work(part.len());
    let mut elements = Elements { text, at: part.start, open: Vec::new(), out };
    while queue.peek().is_some_and(|Reverse(next)| next.0 < part.end) {
        let Some(Reverse((start, Reverse(end), class, index))) = queue.pop() else { break };
        work(1);
        let is_first = start == marks[index].range.start;
        let start = start.max(part.start); // after the tab that ended the last cell
        if start >= part.end {
            queue.push(Reverse((start, Reverse(end), class, index))); // this cell is empty
            break;
        }
        if start >= end {
            continue;
        }
        elements.close(start)?;
        if elements.open.len() >= DEEPEST && !matches!(class, Class::Directive(_)) {
            continue; // directives do not lie in each other
        }
        let limit = elements.open.last().map_or(part.end, |(end, _)| *end);
        if end > limit {
            queue.push(Reverse((limit, Reverse(end), class, index)));
        }
        elements.open(&marks[index], is_first, start..end.min(limit))?;
    }
    elements.close(part.end)?;
    elements.text(part.end)
}

/// The elements that are open in a text, and how far it is written.
struct Elements<'t, 'o, W> {
    text: &'t str,
    at: usize,
    /// Where they end, and the names of their tags; the innermost last.
    open: Vec<(usize, &'static str)>,
    out: &'o mut W,
}

impl<W: Write> Elements<'_, '_, W> {
    /// Writes the text up to there.
    fn text(&mut self, end: usize) -> fmt::Result {
        escape::shown(&self.text[self.at..end], self.out)?;
        self.at = end;
        Ok(())
    }

    fn open(&mut self, mark: &Mark<'_>, is_first: bool, range: Range<usize>) -> fmt::Result {
        self.text(range.start)?;
        let tag = start_tag(mark, is_first, self.out)?;
        self.open.push((range.end, tag));
        Ok(())
    }

    /// Closes those that end there or before.
    fn close(&mut self, upto: usize) -> fmt::Result {
        while let Some((end, tag)) = self.open.pop_if(|(end, _)| *end <= upto) {
            self.text(end)?;
            write!(self.out, "</{tag}>")?;
        }
        Ok(())
    }
}

/// Writes the start tag of a mark, and gives the name of its element. Only the first part of one has its name.
fn start_tag(mark: &Mark<'_>, is_first: bool, out: &mut impl Write) -> Result<&'static str, fmt::Error> {
    let tag = match (mark.class, &mark.about) {
        (Class::Work, _) => "cite",
        (Class::Date | Class::Deadline, About::Days(days)) if days.start() == days.end() => "time",
        _ => "span",
    };
    write!(out, "<{tag} class=\"")?;
    if matches!(mark.class, Class::Directive(_)) {
        out.write_str("directive ")?;
    }
    write!(out, "{}\"", mark.class.name())?;
    let mut title = |words: &str| {
        out.write_str(" title=\"")?;
        escape::attribute(&clipped(words, 60), '"', out)?;
        out.write_char('"')
    };
    match &mark.about {
        About::Element(element) => title(&format!("{} {element}", class::element_label(*element)))?,
        About::Role(role) => title(&format!("{} {role}", class::role_label(*role)))?,
        About::Resolved(whom) => title(&format!("= {whom}"))?,
        About::Number(number) if is_first => write!(out, " id=\"d{number}\" data-n=\"{number}\"")?,
        About::Nothing | About::Number(_) => {}
        About::Days(days) if tag == "time" => write!(out, " datetime=\"{0}\" title=\"{0}\"", days.start())?,
        About::Days(days) => title(&format!("{} – {}", days.start(), days.end()))?,
    }
    out.write_char('>')?;
    Ok(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(range: Range<usize>, class: Class) -> Mark<'static> {
        Mark { paragraph: Some(0), range, class, about: About::Nothing }
    }

    fn written(text: &str, marks: &[Mark<'_>]) -> String {
        let mut out = String::new();
        write(text, marks, &mut out).unwrap();
        out
    }

    #[test]
    fn marks_that_overlap_are_cut_where_the_outer_one_ends() {
        let marks = [mark(0..4, Class::Person), mark(2..6, Class::Work), mark(5..8, Class::Term)];
        assert_eq!(
            written("ab<d>fgh&", &marks),
            "<span class=\"person\">ab<cite class=\"work\">&lt;d</cite></span><cite class=\"work\">>\
             <span class=\"term\">f</span></cite><span class=\"term\">gh</span>&amp;"
        );
    }

    #[test]
    fn a_mark_over_cells_is_cut_at_the_tabs() {
        let mut out = String::new();
        write_cells("甲\t\t乙丙\t", &[mark(0.."甲\t\t乙".len(), Class::Date)], &mut out).unwrap();
        assert_eq!(
            out,
            "<td><span class=\"date\">甲</span></td>\t<td></td>\t<td><span class=\"date\">乙</span>丙</td>\t<td></td>"
        );
    }

    /// Works within works without end: the text is whole, the depth is bounded.
    #[test]
    fn deep_marks_are_left_out() {
        let text = "x".repeat(200);
        let marks: Vec<_> = (0..100).map(|n| mark(n..200 - n, Class::Work)).collect();
        let out = written(&text, &marks);
        assert_eq!(out.matches("<cite").count(), DEEPEST);
        assert_eq!(out.replace("<cite class=\"work\">", "").replace("</cite>", ""), text);
    }
}

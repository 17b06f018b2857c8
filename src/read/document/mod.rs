//! The official elements of a document (公文格式要素): what a notice that is one says at its head and foot.
//! The rules are those of GB/T 9704-2012; a file each for the header table, the head and the foot.

mod element;
mod foot;
mod head;
mod line;
mod organ;
mod several;
mod table;
mod title;

use core::ops::Range;

pub(crate) use line::Line;
pub(crate) use organ::are_parted;
pub(crate) use several::several;
pub(crate) use title::{is_cited, title};

use crate::genre::Genre;
use crate::marks::{DocumentMarks, Element, Part};
use crate::place::Place;
use crate::read::texts::Texts;

/// The most lines of a header table.
const LONGEST_TABLE: usize = 24;
/// The first lines, one of which is a document number where the title does not tell a document.
const FIRST_LINES: usize = 8;

/// Reads the official elements of a notice; `None` if it is no official document: neither has it a header table, nor
/// does the title say a genre, nor is one of the first lines a document number, nor do its elements show one under a title
/// that ends in the word for a genre.
pub(crate) fn read(texts: Texts<'_>) -> Option<DocumentMarks> {
    let genre = Genre::of(texts.title);
    let ends_in_genre = genre.is_none() && Genre::by_elements(texts.title).is_some();
    let told = genre.is_some() || ends_in_genre || {
        let notice = texts.blocks.iter().filter(|block| texts.whole || block.part != Part::Boilerplate);
        let first = notice.map(|block| block.text.as_str()).filter(|text| !text.is_empty());
        let cells = |text: &str| memchr::memchr(b'\t', text.as_bytes()).is_some();
        first.take(FIRST_LINES).any(|text| cells(text) || element::number(text).is_some())
    };
    if !told {
        return None;
    }
    let lines: Vec<Line<'_>> = Line::all(texts.blocks)
        .filter(|line| texts.whole || texts.blocks[line.paragraph as usize].part != Part::Boilerplate)
        .collect();
    let (table, mut elements) = header(lines.iter().copied());
    let is_plain = elements.len() < 2 && !lines.iter().take(FIRST_LINES).any(|l| element::number(l.text).is_some());
    if is_plain && genre.is_none() && !ends_in_genre {
        return None;
    }
    let head = head::read(&lines, table.end, title(&lines, table.end));
    let foot = foot::read(&lines, head.body);
    let has = |elements: &[(Element, Place)], of| elements.iter().any(|(element, _)| *element == of);
    let tabled = has(&elements, Element::Issuer);
    elements.extend(head.elements.into_iter().filter(|(element, _)| !(tabled && *element == Element::Issuer)));
    if !has(&elements, Element::Issuer) {
        let issuers = head::issuers_in(texts.title).map(|mark| Place { paragraph: Place::TITLE, mark });
        elements.extend(issuers.map(|place| (Element::Issuer, place)));
    }
    elements.extend(foot.elements);
    let paragraph = |line: usize| lines.get(line).map_or(count(texts.blocks), |line| line.paragraph);
    let table = if table.is_empty() { (0, 0) } else { (paragraph(table.start), paragraph(table.end - 1) + 1) };
    let marks = DocumentMarks { table, body: (paragraph(head.body), paragraph(foot.end)), elements };
    (!is_plain || genre.is_some() || marks.genre(texts.title).is_some()).then_some(marks)
}

#[allow(clippy::cast_possible_truncation)] // fewer paragraphs than bytes, of which at most 1 GiB are read
fn count<T>(items: &[T]) -> u32 {
    items.len() as u32
}

/// The lines of the header table, and what they say: rows near the start, with at most a few other lines before.
///
/// ```text
/// table = 1*( row | label value )     ; each a line; the latter where no row has cells: items of a list
/// label = NAME colon | NAME           ; the latter where two of them stand with their values in a row
/// ```
pub(crate) fn header<'t>(lines: impl Iterator<Item = Line<'t>> + Clone) -> (Range<usize>, Vec<(Element, Place)>) {
    let mut elements = Vec::new();
    let mut table = 0..0;
    let (mut pending, mut cells, mut bare) = (None, false, false);
    let mut lines = lines.take(LONGEST_TABLE).enumerate();
    while let Some((index, line)) = lines.next() {
        let label = pending.take();
        if let Some(heads) = table::row(&line, &mut elements) {
            cells |= line.text.contains('\t');
            bare |= table::is_bare_label(&line)
                && lines.clone().nth(1).is_some_and(|(_, line)| table::is_bare_label(&line));
            let lone = table::is_lone_label(&line) || bare && table::is_bare_label(&line);
            pending = heads.filter(|_| !cells && lone);
            table = if table.is_empty() { index..index + 1 } else { table.start..index + 1 };
        } else if let Some(element) = label.filter(|_| !line.centred && Genre::of(line.text).is_none()) {
            elements.push((element, line.place(line.text)));
            table.end = index + 1;
        } else if !table.is_empty() || line.stands_out() {
            break;
        }
    }
    (table, elements)
}

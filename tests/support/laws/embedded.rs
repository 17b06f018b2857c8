//! What holds for what stands in lines beside their words: it stands in its paragraph, in order; runs tile it.

use gongwen::table::Cell;
use gongwen::{Link, Notice, Picture, Run};

/// Links, pictures, runs and cells stand where they say they do.
pub fn embedded(notice: &Notice<'_>) {
    for paragraph in notice.paragraphs() {
        let text = paragraph.text();
        let mut end = 0;
        for run in paragraph.runs() {
            assert_eq!((run.range().start, run.text().as_str()), (end, &text[run.range()]), "{run:?} leaves a gap");
            assert!(!run.text().is_empty());
            end = run.range().end;
        }
        assert_eq!(end, text.len(), "the runs end before their paragraph");
        let mut end = 0;
        for link in paragraph.links() {
            let range = link.text().range();
            assert!(end <= range.start && !range.is_empty() && text.get(range.clone()).is_some(), "{link:?}");
            assert_eq!(link.paragraph(), paragraph);
            end = range.end;
        }
        let offsets: Vec<_> = paragraph.pictures().map(Picture::offset).collect();
        assert!(offsets.is_sorted() && offsets.iter().all(|&offset| text.is_char_boundary(offset)), "{offsets:?}");
    }
    let all = |count: fn(gongwen::Paragraph<'_>) -> usize| notice.paragraphs().map(count).sum::<usize>();
    assert_eq!(notice.links().len(), all(|paragraph| paragraph.links().len()));
    assert_eq!(notice.pictures().len(), all(|paragraph| paragraph.pictures().len()));
    tables(notice);
}

/// Cells stand in order, each word in one of them at most.
fn tables(notice: &Notice<'_>) {
    let mut last = (0, 0);
    for table in notice.tables() {
        assert!(table.cells().len() > 0 && table.rows().all(|row| row.cells().len() > 0));
        assert_eq!(table.cells().len(), table.rows().map(|row| row.cells().len()).sum::<usize>());
        for cell in table.cells() {
            assert!(cell.columns() > 0 && cell.rows() > 0);
            for part in cell.parts() {
                let at = (part.paragraph().expect("a cell is of a paragraph"), part.range());
                assert!(last <= (at.0, at.1.start), "{cell:?} overlaps the one before");
                assert!(
                    !part.is_empty() && notice.paragraph(at.0).expect("it is there").text().get(at.1.clone()).is_some()
                );
                last = (at.0, at.1.end);
            }
        }
    }
}

/// The places in the source of links, pictures and cells lie in it.
pub fn places(source: &str, notice: &Notice<'_>) {
    let links = notice.links().flat_map(|link| [link.span(), link.target_span()]);
    let pictures = notice.pictures().map(Picture::span);
    let cells = notice.tables().flat_map(gongwen::table::Table::cells).map(Cell::span);
    let runs = notice.paragraphs().flat_map(gongwen::Paragraph::runs).map(Run::span);
    let tables = notice.tables().map(gongwen::table::Table::span);
    for span in links.chain(pictures).chain(cells).chain(runs).chain(tables) {
        assert!(span.of(source).is_some(), "{span} is no part of the source");
    }
    assert!(notice.links().map(Link::span).is_sorted_by_key(gongwen::Span::start));
}

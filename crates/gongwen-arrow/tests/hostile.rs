//! A notice that says far more than any does: batches stay bounded, and no row is lost.

use arrow_array::Array;
use arrow_array::cast::AsArray;
use gongwen::{Notice, Parser};
use gongwen_arrow::{Table, Tables};

/// A title as long as strangers like it, and many directives: each unit is to patrol more.
fn source(title: usize, directives: usize) -> String {
    format!("{}\n{}", "题".repeat(title), "会议强调，各单位要加强巡查。\n".repeat(directives))
}

#[test]
fn a_million_directives() {
    let source = source(10, 2_000);
    let notice = Notice::parse(&source);
    assert_eq!(notice.directives().len(), 2_000);
    let (mut tables, mut rows, mut most) = (Tables::new(4096), 0, 0);
    for number in 0..500 {
        tables.push(&format!("{number}.txt"), &notice);
        for (_, batch) in tables.full().filter(|(table, _)| *table == Table::Directives) {
            (rows, most) = (rows + batch.num_rows(), most.max(batch.num_rows()));
        }
    }
    let left = tables.finish().filter(|(table, _)| *table == Table::Directives);
    rows += left.map(|(_, batch)| batch.num_rows()).sum::<usize>();
    assert_eq!(rows, 1_000_000);
    assert!((4096..4096 + 2_000).contains(&most), "{most}");
}

/// What each row repeats is cut, so that rows are bounded by the source; a notice with more text than a batch may have
/// makes more than one.
#[test]
fn one_notice_with_more_than_a_batch_holds() {
    let source = source(100_000, 20_000);
    let notice = Parser::new().read(&source);
    let count = notice.directives().len();
    assert_eq!(count, 20_000);
    let mut tables = Tables::new(1_000_000);
    tables.push("a.txt", &notice);
    assert!(format!("{tables:?}").contains("\"directives\": 20000"), "{tables:?}");
    let batches: Vec<_> = tables.finish().filter(|(table, _)| *table == Table::Directives).collect();
    assert!(batches.len() > 1);
    assert_eq!(batches.iter().map(|(_, batch)| batch.num_rows()).sum::<usize>(), count);
    for (_, batch) in &batches {
        assert!(batch.get_array_memory_size() < 32 << 20, "{}", batch.get_array_memory_size());
        let titles = batch["title"].as_string::<i32>();
        assert!((0..titles.len()).all(|row| titles.value(row) == "题".repeat(100)));
    }
}

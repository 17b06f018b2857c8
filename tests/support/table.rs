//! Tables of cases: a row a line, columns parted by ` | `, lines that begin with `#` are for readers.

#![allow(dead_code)] // each user takes what it needs

/// The rows, their columns trimmed.
///
/// # Panics
/// If a row has another number of columns, or there is no row: a suite without cases is no suite.
pub fn rows<const COLUMNS: usize>(table: &str) -> Vec<[&str; COLUMNS]> {
    let lines = table.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let row = |line| {
        let columns: Vec<_> = str::split(line, " | ").map(str::trim).collect();
        columns.try_into().unwrap_or_else(|_| panic!("expected {COLUMNS} columns, found {line:?}"))
    };
    let rows: Vec<_> = lines.map(row).collect();
    assert!(!rows.is_empty(), "a table without rows");
    rows
}

/// The words of a column; none for `-`.
pub fn words(column: &str) -> Vec<&str> {
    column.split_whitespace().filter(|word| *word != "-").collect()
}

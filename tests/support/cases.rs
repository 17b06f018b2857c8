//! Reads tables of cases: a row a line, fields parted by tabs, `#` before what is no case.

/// The rows of `table`, `N` fields each.
///
/// # Panics
/// If a row has another number of fields, or if there are no rows: a suite without cases is no suite.
pub fn rows<const N: usize>(table: &str) -> Vec<[&str; N]> {
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let rows: Vec<_> = lines
        .map(|line| {
            let fields: Vec<_> = line.split('\t').collect();
            fields.try_into().unwrap_or_else(|_| panic!("{N} fields: {line:?}"))
        })
        .collect();
    assert!(!rows.is_empty(), "a table without rows");
    rows
}

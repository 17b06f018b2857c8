//! The queries of the example, and what they answer as lines that can be compared.

use std::path::Path;

use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::util::display::{ArrayFormatter, FormatOptions};
use datafusion::prelude::{ParquetReadOptions, SessionContext};

use crate::Error;

/// Every directive in its order; then who is to do how much, how strongly: rows that all tasks add to.
pub const QUERIES: [&str; 2] = [
    "select path, d['number'] as number, d['modality'] as modality, d['addressee'] as addressee, d['text'] as text, \
            d['deadline_date'] as deadline \
     from (select path, unnest(gongwen_directives(html)) as d from pages) \
     order by path, number",
    "select d['addressee'] as addressee, d['modality'] as modality, count(*) as directives, min(path) as first \
     from (select path, unnest(gongwen_directives(html)) as d from pages) \
     group by 1, 2 order by directives desc, addressee, modality",
];

/// What both queries answer, a line a row, the names of the columns first.
pub async fn answers(context: &SessionContext, pages: &Path) -> Result<Vec<String>, Error> {
    let folder = pages.to_str().ok_or("the path of the pages is not Unicode")?;
    context.register_parquet("pages", folder, ParquetReadOptions::default()).await?;
    let mut lines = Vec::new();
    for query in QUERIES {
        let answer = context.sql(query).await?;
        let fields = answer.schema().fields().iter();
        lines
            .push(fields.map(|field| format!("{} {}", field.name(), field.data_type())).collect::<Vec<_>>().join("\t"));
        for batch in answer.collect().await? {
            add(&mut lines, &batch)?;
        }
    }
    Ok(lines)
}

fn add(lines: &mut Vec<String>, batch: &RecordBatch) -> Result<(), Error> {
    let options = FormatOptions::new().with_null("null");
    let columns = batch.columns().iter().map(|column| ArrayFormatter::try_new(column, &options));
    let columns = columns.collect::<Result<Vec<_>, _>>()?;
    for row in 0..batch.num_rows() {
        let values = columns.iter().map(|column| column.value(row).try_to_string());
        lines.push(values.collect::<Result<Vec<_>, _>>()?.join("\t"));
    }
    Ok(())
}

//! Who is to do what until when: SQL over a Parquet file with the columns `path` and `html`, one page a row.
//!
//! ```sh
//! cargo run -p gongwen-datafusion --example deadlines -- pages.parquet
//! ```

use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::util::pretty::print_batches;
use datafusion::error::Result;
use datafusion::prelude::{ParquetReadOptions, SessionContext};

/// Each page is read once, and gives a row for each of its directives.
const QUERY: &str = "
    select path, d['addressee'] as addressee, d['text'] as text, d['deadline_date'] as due
    from (select path, unnest(gongwen_directives(html)) as d from pages)
    where d['deadline_date'] is not null
    order by due, path, d['number']";

#[tokio::main]
async fn main() -> Result<()> {
    let file = std::env::args().nth(1).expect("the name of a Parquet file");
    print_batches(&deadlines(&file).await?)?;
    Ok(())
}

/// The deadlines in a file of pages.
///
/// # Errors
///
/// Those of DataFusion: where there is no such file, or it has no such columns.
pub async fn deadlines(file: &str) -> Result<Vec<RecordBatch>> {
    let context = SessionContext::new();
    gongwen_datafusion::register_all(&context);
    context.register_parquet("pages", file, ParquetReadOptions::default()).await?;
    context.sql(QUERY).await?.collect().await
}

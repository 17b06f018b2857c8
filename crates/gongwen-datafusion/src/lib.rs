#![doc = include_str!("../README.md")]

mod function;
mod result;
mod source;

use std::sync::Arc;

use datafusion::logical_expr::ScalarUDF;
use datafusion::prelude::SessionContext;
use gongwen::Parser;

use function::{Function, Gives};

/// Registers all functions, which read as [`Parser::new`] does.
///
/// ```
/// use datafusion::prelude::SessionContext;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> datafusion::error::Result<()> {
/// let context = SessionContext::new();
/// gongwen_datafusion::register_all(&context);
/// // The meeting stressed: each unit is to patrol more, and not to gather.
/// let sql = "select count(*) as n from (select unnest(gongwen_directives('题\n会议强调，各单位要加强巡查。各单位不得聚集。')))";
/// let rows = context.sql(sql).await?.collect().await?;
/// datafusion::assert_batches_eq!(["+---+", "| n |", "+---+", "| 2 |", "+---+"], &rows);
/// # Ok(())
/// # }
/// ```
pub fn register_all(context: &SessionContext) {
    for function in functions(&Parser::new()) {
        context.register_udf(Arc::unwrap_or_clone(function));
    }
}

/// All functions, as `parser` reads: with its year, whole pages, its limits. For registries other than a context's, such as
/// that of a Ballista executor, and for a parser other than the default:
///
/// ```
/// use datafusion::prelude::SessionContext;
/// use gongwen::Parser;
///
/// let context = SessionContext::new();
/// for function in gongwen_datafusion::functions(&Parser::new().year(2020)) {
///     context.register_udf(function.as_ref().clone());
/// }
/// ```
///
/// [Analysis](Parser::analysis) is on for those functions that need it, and off for the others, whatever the parser says.
pub fn functions(parser: &Parser) -> Vec<Arc<ScalarUDF>> {
    let function = |gives| Arc::new(ScalarUDF::new_from_impl(Function::new(gives, parser)));
    Gives::ALL.into_iter().map(function).collect()
}

//! The example: the same queries in one process and on a cluster, one of whose executors may be killed in mid-run. Succeeds
//! if both answer the same, row for row.

use std::path::Path;
use std::time::{Duration, Instant};

use ballista::prelude::{SessionConfigExt, SessionContextExt};
use datafusion::execution::SessionStateBuilder;
use datafusion::prelude::{SessionConfig, SessionContext};
use tempfile::TempDir;

use crate::cluster::Cluster;
use crate::{Error, args, pages, query};

/// Whether texts of Parquet are read as views.
const VIEWS: &str = "datafusion.execution.parquet.schema_force_view_types";

/// Runs it.
pub async fn run(args: &args::Example) -> Result<(), Error> {
    let made = TempDir::new()?;
    let folder = if let Some(folder) = &args.pages {
        folder.canonicalize()?
    } else {
        pages::write(made.path(), args.notices)?;
        made.path().to_owned()
    };
    let begun = Instant::now();
    // Ballista reads texts as plain arrays, not as views; so that types are compared too, this process does the same.
    let config = SessionConfig::new().with_target_partitions(1).set_bool(VIEWS, false);
    let context = SessionContext::new_with_config(config);
    gongwen_datafusion::register_all(&context);
    let alone = query::answers(&context, &folder).await?;
    let alone_took = begun.elapsed();
    println!("one process, one core: {} rows in {:.2} s", alone.len(), alone_took.as_secs_f64());

    let mut cluster = Cluster::start(args.executors)?;
    println!("the scheduler listens on {}", cluster.address());
    let begun = Instant::now();
    let limit = Duration::from_secs(args.timeout);
    let (together, lost) = ask(&mut cluster, &folder, args.kill, limit).await?;
    let took = begun.elapsed();
    let ratio = alone_took.as_secs_f64() / took.as_secs_f64();
    let number = args.executors;
    println!(
        "{number} executors of one core: {} rows in {:.2} s, {ratio:.2} times as fast",
        together.len(),
        took.as_secs_f64()
    );
    if let Some(lost) = lost {
        println!("{lost} was killed after its first task; what it had done was done again");
    }
    same(&alone, &together)?;
    println!("the answers are the same, row for row");
    Ok(())
}

/// What the cluster answers, and which executor was killed meanwhile.
async fn ask(
    cluster: &mut Cluster,
    folder: &Path,
    kill: bool,
    limit: Duration,
) -> Result<(Vec<String>, Option<String>), Error> {
    let config = SessionConfig::new_with_ballista();
    let state = SessionStateBuilder::new().with_config(config).with_default_features().build();
    let context = SessionContext::remote_with_state(&format!("df://{}", cluster.address()), state).await?;
    // After the context is remote: Ballista sets the functions of its state anew.
    gongwen_datafusion::register_all(&context);
    let folder = folder.to_owned();
    let answers = tokio::spawn(tokio::time::timeout(limit, async move { query::answers(&context, &folder).await }));
    let mut lost = None;
    while kill && lost.is_none() {
        if answers.is_finished() {
            return Err(match answers.await? {
                Ok(Err(error)) => error,
                _ => "the cluster had answered before an executor could be killed; it needs more notices".into(),
            });
        }
        if cluster.has_worked() {
            lost = Some(cluster.kill()?);
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let told = |what: String| match &lost {
        Some(lost) => format!("{lost} was killed, and its results are lost: {what}").into(),
        None => what.into(),
    };
    let answered: Result<_, Error> = match answers.await? {
        Err(_) => Err(told(format!("no answer within {} s", limit.as_secs()))),
        Ok(Err(error)) => Err(told(error.to_string())),
        Ok(Ok(lines)) => Ok(lines),
    };
    Ok((answered?, lost))
}

/// Fails with the first row that differs.
fn same(alone: &[String], together: &[String]) -> Result<(), Error> {
    for (row, (one, other)) in alone.iter().zip(together).enumerate() {
        if one != other {
            return Err(format!("row {row} differs: one process {one:?}, the cluster {other:?}").into());
        }
    }
    if alone.len() != together.len() {
        return Err(format!("one process has {} rows, the cluster {}", alone.len(), together.len()).into());
    }
    Ok(())
}

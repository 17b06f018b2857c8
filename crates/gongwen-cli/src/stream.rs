//! Many sources, worked on in parallel, their results taken in order, in memory that does not grow with their number:
//! batch by batch, while the results of the batch before are taken.

use std::io::{self, IsTerminal};
use std::sync::mpsc::sync_channel;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::args::Sources;
use crate::source::{self, Input};
use crate::walk;

/// The most bytes of sources in a batch, but for a single one that is longer.
const BATCH_BYTES: u64 = 2 << 20;
/// The most sources in a batch.
const BATCH: usize = 256;

/// Reads all sources. `work` makes something of each, in parallel; `take` is given what it made, in the order of the
/// sources; of a source that cannot be read both are given the reason, which has been told.
///
/// `is_seen` says whether the results go to the terminal as they come; they show how far it is then.
///
/// Whether all could be read.
///
/// # Errors
///
/// The first of `take`; nothing more is read then.
pub fn each<T: Send>(
    sources: &Sources,
    is_seen: bool,
    work: impl Fn(&str, Result<&[u8], &str>) -> T + Sync,
    mut take: impl FnMut(T) -> io::Result<()> + Send,
) -> io::Result<bool> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(sources.jobs.map_or(0, usize::from)).build();
    let pool = pool.map_err(io::Error::other)?;
    let progress = if is_seen { ProgressBar::hidden() } else { progress() };
    let shown = progress.clone();
    let one = |input: Input| {
        let bytes = input.bytes().and_then(source::text);
        let fault = bytes.as_ref().err().map(|reason| format!("{}: {reason}", input.name));
        (work(&input.name, bytes.as_deref().map_err(String::as_str)), fault)
    };
    let (send, receive) = sync_channel::<Vec<(T, Option<String>)>>(1);
    std::thread::scope(|scope| {
        let taker = scope.spawn(move || -> io::Result<bool> {
            let mut is_whole = true;
            for (made, fault) in receive.into_iter().flatten() {
                if let Some(fault) = fault {
                    shown.suspend(|| anstream::eprintln!("gongwen: {fault}"));
                    is_whole = false;
                }
                take(made)?;
            }
            Ok(is_whole)
        });
        for batch in Batches(walk::inputs(&sources.paths)) {
            let length = batch.len() as u64;
            let made = pool.install(|| batch.into_par_iter().map(&one).collect());
            if send.send(made).is_err() {
                break; // the taker has failed
            }
            progress.inc(length);
        }
        drop(send);
        let result = taker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        progress.finish_and_clear();
        result
    })
}

/// How far it is, on a terminal.
fn progress() -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{spinner} {human_pos} files, {per_sec}, {elapsed}");
    let bar = ProgressBar::new_spinner().with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}

/// Sources, some at a time.
struct Batches<I>(I);

impl<I: Iterator<Item = Input>> Iterator for Batches<I> {
    type Item = Vec<Input>;

    fn next(&mut self) -> Option<Vec<Input>> {
        let (mut batch, mut bytes) = (Vec::new(), 0);
        while batch.len() < BATCH && bytes < BATCH_BYTES {
            let Some(input) = self.0.next() else { break };
            bytes += input.size();
            batch.push(input);
        }
        (!batch.is_empty()).then_some(batch)
    }
}

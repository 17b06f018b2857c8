//! The roles of a cluster that reads notices in SQL, a scheduler and executors of Ballista; and an example that starts
//! them, asks them, and ends them.

mod args;
mod cluster;
mod example;
mod pages;
mod query;
mod roles;

use std::process::ExitCode;

use clap::Parser;

use args::{Arguments, Task};

/// What goes wrong, for people.
type Error = Box<dyn std::error::Error + Send + Sync>;

fn main() -> ExitCode {
    env_logger::init();
    let arguments = Arguments::parse();
    match run(arguments.task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("gongwen-ballista: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<(), Error> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let done = match task {
        Task::Scheduler(scheduler) => runtime.block_on(roles::scheduler(scheduler)),
        Task::Executor(executor) => runtime.block_on(roles::executor(executor)),
        Task::Example(example) => runtime.block_on(example::run(&example)),
    };
    runtime.shutdown_background();
    done
}

//! What the program can be asked.

use std::net::{IpAddr, Ipv4Addr};
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// A cluster of Apache Ballista that reads Chinese official notices in SQL.
#[derive(Debug, Parser)]
#[command(name = "gongwen-ballista", version)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub task: Task,
}

/// What the program does.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Take queries, part them into tasks, and give those to executors
    Scheduler(Scheduler),
    /// Do the tasks of a scheduler
    Executor(Executor),
    /// Run a scheduler and executors on this machine, compare what they answer with one process, and end them
    Example(Example),
}

/// Where a process listens, and with whom it ends.
#[derive(Args, Debug)]
pub struct Place {
    /// The address that it listens on
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    pub bind: IpAddr,
    /// The name by which others reach it [default: the address that it listens on]
    #[arg(long, value_name = "HOST")]
    pub external_host: Option<String>,
    /// End when standard input does, as it does with the process that started this one
    #[arg(long, hide = true)]
    pub end_with_input: bool,
}

impl Place {
    /// The name by which others reach it.
    pub fn host(&self) -> String {
        self.external_host.clone().unwrap_or_else(|| self.bind.to_string())
    }
}

/// A scheduler.
#[derive(Args, Debug)]
pub struct Scheduler {
    #[command(flatten)]
    pub place: Place,
    /// The port that it listens on; 0 for any. Its address is the first line of the output
    #[arg(long, default_value_t = 50050)]
    pub port: u16,
    /// How many executors make it ready, as `/readyz` says
    #[arg(long, default_value_t = 1)]
    pub executors: usize,
    /// After how many seconds without a sign of life an executor is lost
    #[arg(long, value_name = "SECONDS", default_value_t = 180)]
    pub executor_timeout: u64,
}

/// An executor.
#[derive(Args, Debug)]
pub struct Executor {
    #[command(flatten)]
    pub place: Place,
    /// The scheduler, as HOST:PORT
    #[arg(long, value_name = "ADDRESS", default_value = "localhost:50050")]
    pub scheduler: String,
    /// The port at which others fetch its results; 0 for any
    #[arg(long, default_value_t = 50051)]
    pub port: u16,
    /// The port at which the scheduler gives it tasks; 0 for any
    #[arg(long, default_value_t = 50052)]
    pub grpc_port: u16,
    /// How many tasks it does at once [default: one a core]
    #[arg(long, value_name = "NUMBER")]
    pub cores: Option<NonZeroUsize>,
    /// The folder of its results, for others to fetch [default: a temporary one]
    #[arg(long, value_name = "FOLDER")]
    pub work: Option<PathBuf>,
    /// Each how many seconds it gives a sign of life
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    pub heartbeat: u64,
}

/// The example.
#[derive(Args, Debug)]
pub struct Example {
    /// A folder of Parquet files with the columns `path` and `html` [default: pages that it makes up]
    pub pages: Option<PathBuf>,
    /// How many pages it makes up
    #[arg(long, default_value_t = 4000)]
    pub notices: usize,
    /// How many executors it starts, of one core each
    #[arg(long, default_value_t = 2)]
    pub executors: usize,
    /// Kill the last executor once it has done a task
    #[arg(long)]
    pub kill: bool,
    /// After how many seconds the cluster has failed
    #[arg(long, value_name = "SECONDS", default_value_t = 120)]
    pub timeout: u64,
}

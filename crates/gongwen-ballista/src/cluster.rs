//! A cluster of processes on loopback. They end with the value that stands for them, and with the process that started
//! them, however that ends.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::Error;

/// How long processes may take until they listen.
const START: Duration = Duration::from_mins(1);
/// The signs of life of executors, and after how long without one they are lost, in seconds: on one machine there is no
/// network to wait for.
const HEARTBEAT: [&str; 4] = ["--heartbeat", "1", "--executor-timeout", "5"];

/// A process that ends with its value.
struct Process {
    name: String,
    child: Child,
}

impl Process {
    /// Starts this program in a role.
    fn start(name: String, arguments: &[&str]) -> Result<Self, Error> {
        let mut command = Command::new(std::env::current_exe()?);
        command.args(arguments).arg("--end-with-input").stdin(Stdio::piped()).stdout(Stdio::piped());
        Ok(Self { child: command.spawn().map_err(|error| format!("{name}: {error}"))?, name })
    }

    /// The first line that it prints.
    fn line(&mut self) -> Result<String, Error> {
        let output = self.child.stdout.take().ok_or("the output is read once")?;
        let (send, receive) = mpsc::channel();
        std::thread::spawn(move || {
            let mut line = String::new();
            let read = BufReader::new(output).read_line(&mut line);
            let _ = send.send(read.map(|_| line));
        });
        let line =
            receive.recv_timeout(START).map_err(|_| format!("{} does not say where it listens", self.name))??;
        self.running()?;
        Ok(line.trim().to_owned())
    }

    /// Fails if it has ended.
    fn running(&mut self) -> Result<(), Error> {
        match self.child.try_wait()? {
            None => Ok(()),
            Some(status) => Err(format!("{} has ended by itself: {status}", self.name).into()),
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A scheduler and executors.
pub struct Cluster {
    address: String,
    executors: Vec<(Process, PathBuf)>,
    _scheduler: Process,
    /// The last to go: the executors' folders are in it.
    _work: TempDir,
}

impl Cluster {
    /// Starts a scheduler and `count` executors of one core each, and waits until it knows them all.
    pub fn start(count: usize) -> Result<Self, Error> {
        let [beat, beat_seconds, lost, lost_seconds] = HEARTBEAT;
        let wanted = count.to_string();
        let scheduler = ["scheduler", "--port", "0", "--executors", &wanted, lost, lost_seconds];
        let mut scheduler = Process::start("the scheduler".into(), &scheduler)?;
        let (address, work) = (scheduler.line()?, TempDir::new()?);
        let mut executors = Vec::new();
        for number in 1..=count {
            let folder = work.path().join(number.to_string());
            fs::create_dir(&folder)?;
            let path = folder.to_string_lossy().into_owned();
            let arguments = ["executor", "--scheduler", &address, "--port", "0", "--grpc-port", "0", "--cores", "1"];
            let arguments = [&arguments[..], &["--work", &path, beat, beat_seconds]].concat();
            executors.push((Process::start(format!("executor {number}"), &arguments)?, folder));
        }
        let mut cluster = Self { address, executors, _scheduler: scheduler, _work: work };
        cluster.wait()?;
        Ok(cluster)
    }

    /// Waits until the scheduler knows all executors.
    fn wait(&mut self) -> Result<(), Error> {
        let begun = Instant::now();
        while !self.is_ready() {
            self.executors.iter_mut().try_for_each(|(executor, _)| executor.running())?;
            if begun.elapsed() > START {
                return Err("the scheduler does not know all executors".into());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    fn is_ready(&self) -> bool {
        let mut answer = [0; 12];
        let asked = TcpStream::connect(&self.address).and_then(|mut stream| {
            stream.set_read_timeout(Some(Duration::from_secs(5)))?;
            write!(stream, "GET /readyz HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address)?;
            stream.read_exact(&mut answer)
        });
        asked.is_ok() && answer == *b"HTTP/1.1 200"
    }

    /// Where clients reach the scheduler.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Whether the last executor has done a task: others are to fetch its results, which would be lost with it.
    pub fn has_worked(&self) -> bool {
        self.executors.last().is_some_and(|(_, folder)| has_file(folder))
    }

    /// Kills the last executor, without a word to anybody, and removes its results, as a machine that burns down.
    pub fn kill(&mut self) -> Result<String, Error> {
        let (executor, folder) = self.executors.pop().ok_or("there is no executor to kill")?;
        let name = executor.name.clone();
        drop(executor);
        fs::remove_dir_all(folder)?;
        Ok(name)
    }
}

/// Whether there is a file with something in it below a folder.
fn has_file(folder: &Path) -> bool {
    fs::read_dir(folder).into_iter().flatten().flatten().any(|entry| match entry.metadata() {
        Ok(metadata) if metadata.is_dir() => has_file(&entry.path()),
        Ok(metadata) => metadata.len() > 0,
        Err(_) => false,
    })
}

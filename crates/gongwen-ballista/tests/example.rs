//! The example from end to end: processes on loopback, which end however it ends. Nothing here waits longer than it says.

use std::io::{BufRead, BufReader, Read};
use std::net::TcpStream;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// How long an example may take.
const LIMIT: Duration = Duration::from_mins(4);

/// A run of the example.
struct Run {
    child: Child,
    output: BufReader<std::process::ChildStdout>,
    errors: std::process::ChildStderr,
}

impl Run {
    fn start(arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gongwen-ballista"));
        command.arg("example").args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the example starts");
        let output = BufReader::new(child.stdout.take().unwrap());
        Self { errors: child.stderr.take().unwrap(), child, output }
    }

    /// The address of the scheduler, once there is one.
    fn scheduler(&mut self) -> String {
        let mut line = String::new();
        while self.output.read_line(&mut line).unwrap() > 0 {
            if let Some(address) = line.trim().strip_prefix("the scheduler listens on ") {
                return address.to_owned();
            }
            line.clear();
        }
        panic!("the example has started no scheduler")
    }

    /// How it ends, what it still prints, and on standard error.
    fn end(mut self) -> (ExitStatus, String, String) {
        let begun = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            if begun.elapsed() > LIMIT {
                self.child.kill().unwrap();
            }
            std::thread::sleep(Duration::from_millis(50));
        };
        let (mut output, mut errors) = (String::new(), String::new());
        self.output.read_to_string(&mut output).unwrap();
        self.errors.read_to_string(&mut errors).unwrap();
        (status, output, errors)
    }
}

/// Waits until nobody listens there any more.
fn ends(address: &str) {
    let begun = Instant::now();
    while TcpStream::connect(address).is_ok() {
        assert!(begun.elapsed() < LIMIT, "the scheduler goes on");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn two_executors_answer_what_one_process_does() {
    let mut run = Run::start(&["--notices", "400"]);
    let address = run.scheduler();
    let (status, output, errors) = run.end();
    assert!(status.success(), "{output}{errors}");
    assert!(output.ends_with("the answers are the same, row for row\n"), "{output}");
    ends(&address);
}

#[test]
fn an_executor_is_killed_and_the_answer_stays() {
    let mut run = Run::start(&["--notices", "2000", "--kill"]);
    let address = run.scheduler();
    let (status, output, errors) = run.end();
    assert!(status.success(), "{output}{errors}");
    assert!(output.contains("executor 2 was killed after its first task"), "{output}");
    assert!(output.ends_with("the answers are the same, row for row\n"), "{output}");
    ends(&address);
}

#[test]
fn without_executors_left_the_error_says_what_was_lost() {
    let mut run = Run::start(&["--notices", "2000", "--executors", "1", "--kill"]);
    let address = run.scheduler();
    let (status, output, errors) = run.end();
    assert_eq!(status.code(), Some(1), "{output}{errors}");
    assert!(errors.contains("executor 1 was killed, and its results are lost: "), "{errors}");
    ends(&address);
}

/// Killed itself, without a chance to end them, it takes its processes with it.
#[test]
fn no_process_outlives_the_example() {
    let mut run = Run::start(&["--notices", "4000"]);
    let address = run.scheduler();
    run.child.kill().unwrap();
    let (status, ..) = run.end();
    assert!(!status.success());
    ends(&address);
}

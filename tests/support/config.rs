//! How random inputs are tried.

use proptest::test_runner::Config;

/// What fails becomes a case with a name, beside the test or in `tests/regressions/`, not a seed in a file of proptest's.
pub fn config() -> Config {
    Config { failure_persistence: None, ..Config::default() }
}

//! Counts the steps of a reading, in this crate's tests only: whatever looks at text says at how many bytes. In every
//! other build the count is nothing.

/// Notes that `bytes` bytes of text were looked at, or that a list took as many steps.
#[cfg(not(test))]
#[inline]
pub(crate) const fn work(_bytes: usize) {}

#[cfg(test)]
pub(crate) use counted::work;

#[cfg(test)]
mod counted {
    use core::cell::Cell;

    thread_local! {
        static WORK: Cell<u64> = const { Cell::new(0) };
    }

    /// Notes that `bytes` bytes of text were looked at, or that a list took as many steps.
    pub(crate) fn work(bytes: usize) {
        WORK.set(WORK.get() + bytes as u64);
    }

    /// The work that `task` takes on this thread.
    pub(super) fn measured(task: impl FnOnce()) -> u64 {
        WORK.set(0);
        task();
        WORK.get()
    }
}

#[cfg(test)]
#[path = "../tests/support/shapes.rs"]
mod shapes;

#[cfg(test)]
mod tests {
    use super::counted::measured;
    use super::shapes::SHAPES;
    use super::work;
    use crate::style::Style;
    use crate::{Notice, Parser, markup};

    /// Bytes of the smaller source.
    const SIZE: usize = 20_000;

    /// Steps that a reading may take besides, whatever its source.
    const SLACK: u64 = 500;

    /// Asserts for each shape that twice the source takes `stage` at most 2.1 times the steps; and that it counts any.
    fn linear(stage: impl Fn(&str) -> u64) {
        let mut counted = 0;
        for shape in SHAPES {
            let [once, twice] = shape.doubled(SIZE).map(|source| stage(&source));
            assert!(
                twice * 10 <= once * 21 + SLACK * 10,
                "{}: {once} steps, and for twice as much {twice}",
                shape.name
            );
            counted += once;
        }
        assert!(counted > 0, "this stage counts nothing");
    }

    #[test]
    fn tokens() {
        linear(|source| measured(|| drop(markup::tokenize(source).last())));
    }

    #[test]
    fn styles() {
        linear(|source| measured(|| drop(Style::parse(source))));
    }

    #[test]
    fn structure() {
        linear(|source| measured(|| drop(Parser::new().analysis(false).parse(source))));
    }

    #[test]
    fn analysis() {
        linear(|source| measured(|| drop(Notice::parse(source))));
    }

    #[test]
    fn html() {
        linear(|source| {
            let notice = Notice::parse(source);
            measured(|| drop((notice.to_html(), notice.to_annotated_html())))
        });
    }

    #[test]
    #[should_panic(expected = "for twice as much")]
    fn a_square_is_seen() {
        linear(|source| measured(|| (0..source.len()).for_each(|at| work(source.len() - at))));
    }

    /// A reading costs at most so many steps a byte on any shape: a stage that looks at everything again shows here.
    #[test]
    fn no_shape_costs_more_than_others_by_far() {
        for shape in SHAPES {
            let source = shape.source(SIZE);
            let steps = measured(|| drop(Notice::parse(&source)));
            let most = 100 * source.len() as u64;
            assert!(steps <= most, "{}: {steps} steps for {} bytes", shape.name, source.len());
        }
    }
}

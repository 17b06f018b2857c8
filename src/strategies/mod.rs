//! Strategies for [proptest](mod@proptest): notices and their sources, to test with in crates that use this one.
//! Under the feature `proptest`.
//!
//! Sources come with what a reading of them must give, so that a test of yours can do without a second parser:
//!
//! ```
//! use gongwen::{Notice, strategies};
//! use proptest::prelude::*;
//!
//! proptest!(|(dump in strategies::dump_source())| {
//!     let notice = Notice::parse(&dump.source);
//!     prop_assert_eq!(notice.title(), &dump.title);
//! });
//! ```

mod directive;
mod dump;
mod markup;
mod page;
mod phrase;

pub use directive::{DirectiveSentence, directive_sentence};
pub use dump::{DumpSource, dump_source};
pub use markup::arbitrary_markup;
pub use page::{PageSource, page_source};

use proptest::prelude::*;

use crate::Notice;

/// Any notice, free of its source: read from a dump, a page, or markup of any kind. Shrinks with its source.
///
/// ```
/// use gongwen::strategies;
/// use proptest::prelude::*;
///
/// proptest!(|(notice in strategies::notice())| {
///     prop_assert_eq!(notice.clone().into_owned(), notice);
/// });
/// ```
pub fn notice() -> impl Strategy<Value = Notice<'static>> {
    prop_oneof![
        4 => dump_source().prop_map(|dump| dump.source),
        2 => page_source().prop_map(|page| page.source),
        1 => arbitrary_markup(),
    ]
    .prop_map(Notice::from)
}

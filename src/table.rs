//! Tables of a page: [`Notice::tables`](crate::Notice::tables) gives them, with their rows and cells.
//! A place for their names, which knows nothing.

pub use crate::notice::{Cell, Row, Rows, Table};

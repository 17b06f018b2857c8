#![doc = include_str!("../README.md")]

mod cells;
mod columns;
mod making;
mod rows;
mod source;
mod table;

pub use making::{TableBuilder, Tables};
pub use source::check_text;
pub use table::Table;

#![doc = include_str!("../README.md")]

mod cells;
mod columns;
mod rows;
mod table;

pub use table::{Table, Tables};

//! Reads Chinese official notices (公文, gongwen), kept as legacy inline-styled HTML, into typed structs.

mod diagnostic;
mod error;
mod grammar;
mod marks;
pub mod markup;
mod span;

pub use diagnostic::{Code, Diagnostic};
pub use error::{Error, ErrorKind};
pub use span::{Position, Span};

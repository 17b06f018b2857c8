//! The official elements of a document (公文格式要素).
//! What they are stands here, and where they stand in a notice; a file each how they are read.

mod figure;
mod number;

pub use number::DocumentNumber;

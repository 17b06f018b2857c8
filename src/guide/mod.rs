//! The guide: what the library takes for what, and five tasks, each with an example that runs. Pages of documentation,
//! nothing to call.

#[doc = include_str!("definitions.md")]
pub mod definitions {}

#[doc = include_str!("accuracy.md")]
pub mod accuracy {}

#[doc = include_str!("folder.md")]
pub mod folder {}

#[doc = include_str!("tables.md")]
pub mod tables {}

#[doc = include_str!("source.md")]
pub mod source {}

#[cfg(feature = "serde")]
#[doc = include_str!("ndjson.md")]
pub mod ndjson {}

#[cfg(feature = "proptest")]
#[doc = include_str!("testing.md")]
pub mod testing {}

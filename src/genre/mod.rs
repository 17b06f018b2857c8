//! The genre of an official document (文种): what it is, a notice, a decision, regulations …; and what its title says.

mod kind;
mod title;

pub use kind::Genre;

//! Dates as official Chinese writes them.

use super::{Analysis, Passage};
use crate::parser::Options;

/// Reads the dates of `passage`.
pub(crate) fn read(_passage: Passage<'_>, _options: &Options, _analysis: &mut Analysis) {}

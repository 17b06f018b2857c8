//! A span as `[start, end]`, and back.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::fault::Fault;
use crate::span::Span;

/// As `[start, end]`.
impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        [self.start(), self.end()].serialize(serializer)
    }
}

/// From `[start, end]`; fails if they stand the other way round.
impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let [start, end] = <[usize; 2]>::deserialize(deserializer)?;
        if start > end {
            return Err(de::Error::custom(Fault("a span whose end is not before its start")));
        }
        Ok(Self::new(start, end))
    }
}

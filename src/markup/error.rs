//! The parse errors of the HTML standard, section 13.2.2, by their names there.

/// A parse error of the HTML standard, section 13.2.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum MarkupError {
    /// The input ends inside a tag.
    EofInTag,
}

impl MarkupError {
    /// The error of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::EofInTag].into_iter().find(|error| error.as_str() == name)
    }

    /// The standard's name: `eof-in-tag`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::EofInTag => "eof-in-tag",
        }
    }
}

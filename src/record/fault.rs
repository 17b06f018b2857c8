//! What is wrong with a JSON document that is no notice, and where. Knows words, nothing of records.

use core::fmt;

/// What a JSON document should have held in some place.
#[derive(Debug)]
pub(super) struct Fault(pub &'static str);

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}", self.0)
    }
}

/// The same, and where: in a paragraph, by its index, or in the notice as a whole.
#[derive(Debug)]
pub(super) struct Located {
    fault: Fault,
    paragraph: Option<u32>,
}

impl Located {
    pub fn in_paragraph(paragraph: u32) -> impl Fn(Fault) -> Self {
        move |fault| Self { fault, paragraph: Some(paragraph) }
    }
}

impl From<Fault> for Located {
    fn from(fault: Fault) -> Self {
        Self { fault, paragraph: None }
    }
}

impl fmt::Display for Located {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.paragraph {
            Some(paragraph) => write!(f, "{}, in paragraph {paragraph}", self.fault),
            None => self.fault.fmt(f),
        }
    }
}

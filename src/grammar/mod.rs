//! Official Chinese: from the text of paragraphs to marks of who says what is to be done, by whom, by when.
//! One file a rule family; each works on the hits of one scan.

pub(crate) mod scan;

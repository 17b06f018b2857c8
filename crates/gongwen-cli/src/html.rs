//! `gongwen html`: one notice as a page that a person reads.

use std::io;
use std::path::Path;

use gongwen::Notice;

use crate::output;

/// Writes the annotated page of a notice.
pub fn write(notice: &Notice<'_>, name: Option<&Path>) -> io::Result<()> {
    output::to(name, |out| out.write_all(notice.to_annotated_html().as_bytes()))
}

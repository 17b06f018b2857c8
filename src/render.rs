//! A notice back to text: to what a reader sees, and to HTML of the form that it was read from.

use core::fmt::{self, Write};

use crate::growth::work;
use crate::notice::{Dialect, Notice};
use crate::paragraph::{Block, Paragraph};

/// The bytes of the markup around a block of a dump.
const FRAME: usize = "<div><span style=''></span></div><div>&nbsp;</div>".len();

impl Notice<'_> {
    /// What a reader sees in a browser: the title and the lines that show text, each ended by a line feed.
    /// On a page the title is one of the lines, or none of them.
    pub fn to_text(&self) -> String {
        let lines = self.paragraphs().map(Paragraph::text);
        let title = (self.dialect() != Dialect::Page).then_some(self.title());
        let lines = title.into_iter().chain(lines).filter(|line| !line.is_empty());
        // Not the length of the source: a notice read from JSON may claim any.
        let mut text = String::with_capacity(lines.clone().map(|line| line.len() + 1).sum());
        for line in lines {
            text.push_str(line);
            text.push('\n');
        }
        text
    }

    /// HTML that says what the notice says, in the form that it was read from.
    ///
    /// A dump that was read without a diagnostic is written back byte for byte.
    ///
    /// ```
    /// let source = "题\n<div><span style='font-size:16px'> 　　文</span></div><div>&nbsp;</div>";
    /// assert_eq!(gongwen::Notice::parse(source).to_html(), source);
    /// ```
    pub fn to_html(&self) -> String {
        let written = |block: &Block<'_>| {
            block.text.raw().len() + block.style.as_ref().map_or(0, |style| style.as_written().len() + FRAME)
        };
        let blocks: usize = self.blocks.iter().map(written).sum();
        let mut html = String::with_capacity(self.title.raw().len() + blocks);
        // Writing to a string does not fail.
        let _ = self.write_html(&mut html);
        html
    }

    fn write_html(&self, out: &mut impl Write) -> fmt::Result {
        out.write_str(self.title.raw())?;
        for paragraph in self.paragraphs() {
            paragraph.write_html(out)?;
        }
        Ok(())
    }
}

impl Paragraph<'_> {
    fn write_html(self, out: &mut impl Write) -> fmt::Result {
        work(self.raw().len());
        match &self.block().style {
            None => out.write_str(self.raw()),
            Some(style) => {
                write!(out, "<div><span style='{}'>", style.as_written())?;
                out.write_str(self.raw())?;
                out.write_str("</span></div><div>&nbsp;</div>")
            }
        }
    }
}

/// What a reader sees, as [`Notice::to_text`].
impl fmt::Display for Notice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_text())
    }
}

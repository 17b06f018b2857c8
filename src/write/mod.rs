//! A notice back to text: to what a reader sees, and to HTML of the form that it was read from.

mod annotated;
mod escape;
mod page;

use core::fmt::{self, Write};

use crate::growth::work;
use crate::marks::{Block, Dialect, Kind};
use crate::notice::{Notice, Paragraph};

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

    /// HTML that says what the notice says, in the form that it was read from: a dump or plain text as its producers
    /// wrote it, a page as its title and paragraphs, each in its style, without what shows nothing.
    ///
    /// A dump that was read without a diagnostic is written back byte for byte.
    ///
    /// ```
    /// use gongwen::Notice;
    /// let source = "题\n<div><span style='font-size:16px'> 　　文</span></div><div>&nbsp;</div>";
    /// assert_eq!(Notice::parse(source).to_html(), source);
    /// let page = Notice::parse("<div><P align=right>R&D<br>二〇一九年</div>");
    /// assert_eq!(
    ///     page.to_html(),
    ///     "<p style=\"text-align:right\">R&amp;D</p>\n<p style=\"text-align:right\">二〇一九年</p>\n"
    /// );
    /// ```
    pub fn to_html(&self) -> String {
        let written = |block: &Block<'_>| {
            let text = block.text.raw().len().max(block.text.as_str().len());
            text + block.style.as_ref().map_or(0, |style| style.as_written().len() + FRAME)
        };
        let blocks: usize = self.blocks.iter().map(written).sum();
        let mut html = String::with_capacity(self.title.raw().len() + blocks);
        // Writing to a string does not fail.
        let _ = match self.dialect {
            Dialect::Page | Dialect::Other => page::write(self, &mut html),
            Dialect::Dump | Dialect::Plain => self.write_dump(&mut html),
        };
        html
    }

    fn write_dump(&self, out: &mut impl Write) -> fmt::Result {
        match self.title.raw() {
            "" if !self.title().is_empty() => writeln!(out, "{}", self.title())?, // it was given beside the source
            raw => out.write_str(raw)?,
        }
        self.blocks.iter().try_for_each(|block| write_block(block, out))
    }
}

/// Writes a block of a dump: as it was written, or, if it departed from the frame, in the frame.
fn write_block(block: &Block<'_>, out: &mut impl Write) -> fmt::Result {
    let raw = block.text.raw();
    work(raw.len());
    let Some(style) = &block.style else { return out.write_str(raw) };
    let text = block.text.as_str();
    let as_written = text.is_empty() || !raw.is_empty() && (block.text.weave().is_some() || escape::is_text(raw));
    let css = if as_written { style.as_written().into() } else { escape::keeping(style, text) };
    out.write_str("<div><span style='")?;
    escape::attribute(&css, '\'', out)?;
    out.write_str("'>")?;
    match (block.kind, as_written) {
        (Kind::Image, _) => out.write_str(" <img>")?,
        (_, true) if raw.is_empty() => out.write_str(" ")?,
        (_, true) => out.write_str(raw)?,
        (_, false) => {
            out.write_str(" ")?;
            escape::text(text, out)?;
        }
    }
    out.write_str("</span></div><div>&nbsp;</div>")
}

/// What a reader sees, as [`Notice::to_text`].
impl fmt::Display for Notice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_text())
    }
}

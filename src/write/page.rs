//! A page back to HTML: its title and other metadata, and each of its lines as a paragraph or as a row of a table.

use core::fmt::{self, Write};

use super::escape;
use crate::marks::{Block, Kind, Part, meta};
use crate::notice::Notice;
use crate::style::Style;

/// `meta* ( paragraph | table )*`; the title is one of the metadata
pub(super) fn write(notice: &Notice<'_>, out: &mut impl Write) -> fmt::Result {
    let title = (!notice.title().is_empty()).then(|| (meta::ARTICLE_TITLE, notice.title()));
    let others = notice.metadata().iter().map(|meta| (meta.name(), meta.content()));
    let others = others.filter(|(name, _)| !name.eq_ignore_ascii_case(meta::ARTICLE_TITLE));
    title.into_iter().chain(others).try_for_each(|(name, content)| write_meta(name, content, out))?;
    // Where all is article nothing says so; but if the page had no title, a reader may take it from how lines stand and what
    // of them is links, and links are not written.
    let untitled = notice.title().is_empty() && !notice.embedded().links.is_empty();
    let parted = untitled || notice.blocks.iter().any(|block| block.part != Part::Article);
    for rows in notice.blocks.chunk_by(|one, other| is_row(one) && is_row(other)) {
        if is_row(&rows[0]) {
            out.write_str("<table>\n")?;
            rows.iter().try_for_each(|row| write_row(row, parted, out))?;
            out.write_str("</table>\n")?;
        } else {
            write_paragraph(&rows[0], parted, out)?;
        }
    }
    Ok(())
}

fn write_meta(name: &str, content: &str, out: &mut impl Write) -> fmt::Result {
    out.write_str("<meta name=\"")?;
    escape::attribute(name, '"', out)?;
    out.write_str("\" content=\"")?;
    escape::attribute(content, '"', out)?;
    out.write_str("\">\n")
}

/// Whether a line is cells of a table, parted by tabs.
fn is_row(block: &Block<'_>) -> bool {
    block.text.as_str().contains('\t')
}

fn write_row(block: &Block<'_>, parted: bool, out: &mut impl Write) -> fmt::Result {
    write!(out, "<tr{}>", class(block, parted))?;
    for cell in block.text.as_str().split('\t') {
        open("td", "", block, cell, out)?;
        escape::text(cell, out)?;
        out.write_str("</td>")?;
    }
    out.write_str("</tr>\n")
}

fn write_paragraph(block: &Block<'_>, parted: bool, out: &mut impl Write) -> fmt::Result {
    let text = block.text.as_str();
    open("p", &class(block, parted), block, text, out)?;
    match block.kind {
        Kind::Image => out.write_str("<img>")?,
        Kind::Blank => out.write_str("&nbsp;")?,
        Kind::Text | Kind::Heading(_) => escape::text(text, out)?,
    }
    out.write_str("</p>\n")
}

/// The attribute that says the part of a paragraph, if parts are said.
fn class(block: &Block<'_>, parted: bool) -> String {
    if parted { format!(" class=\"{}\"", block.part.class()) } else { String::new() }
}

/// The start tag of an element for `text`, with the style of its line.
fn open(tag: &str, class: &str, block: &Block<'_>, text: &str, out: &mut impl Write) -> fmt::Result {
    write!(out, "<{tag}{class}")?;
    let css = escape::keeping(block.style.as_deref().unwrap_or(Style::EMPTY), text);
    if !css.is_empty() {
        out.write_str(" style=\"")?;
        escape::attribute(&css, '"', out)?;
        out.write_str("\"")?;
    }
    out.write_str(">")
}

//! A notice as a page that a person reads: its text in its styles, what it says marked in it, who directs whom beside it.
//! The page is whole in itself: no script, no link but to its own parts, nothing of the source but its text.

mod class;
mod look;
mod margin;
mod marks;
mod nest;

use core::fmt::{self, Write};
use std::borrow::Cow;

use super::escape;
use crate::growth::work;
use crate::heading::Level;
use crate::marks::{Dialect, Kind};
use crate::notice::{Notice, Paragraph};
use class::Class;
use look::Look;
use marks::Mark;

/// What the page looks like; the rules of the legend's filters are written for each class.
const CSS: &str = include_str!("page.css");

/// The bytes of the markup around a paragraph, its marks and their notes, about.
const PER_PARAGRAPH: usize = 200;
const PER_MARK: usize = 120;

impl Notice<'_> {
    /// A page for a person to read, in HTML: the title, what the notice is about, and its paragraphs in their styles.
    /// Directives are marked by their modality, with a note in the margin of who directs whom; so are addressees,
    /// deadlines, conditions, dates, people and their posts, cited works, coined terms, official elements and credits. A legend
    /// counts the marks and shows or hides them. It reads on narrow screens, in the dark and on paper.
    ///
    /// The page needs nothing else: no network, no script (the legend filters by CSS, Selectors 4, `:has()`). Of the
    /// source only text comes through, escaped, and typed values of its styles (alignment, weight, relative size, hue):
    /// no markup, no script, no link, no address of a picture. A Content Security Policy in it forbids loading anything.
    ///
    /// The text of the element with the id `p3` is that of the paragraph of index 3, that of `title` the title. On a
    /// page, whose title is some of its lines, those lines stand in the title only; blank paragraphs are left out.
    /// U+0000 shows as U+FFFD.
    ///
    /// ```
    /// let notice = gongwen::Notice::parse("题\n会议强调，各单位要<b>加强</b>巡查。"); // each unit is to patrol more
    /// let page = notice.to_annotated_html();
    /// assert!(page.contains("<span class=\"directive should\" id=\"d1\" data-n=\"1\">"));
    /// assert!(page.contains("<span class=\"addressee\">各单位</span>"));
    /// assert!(!page.contains("<script"));
    /// ```
    pub fn to_annotated_html(&self) -> String {
        let marks = marks::all(self);
        let text: usize = self.paragraphs().map(|paragraph| paragraph.text().len() + PER_PARAGRAPH).sum();
        let mut page = String::with_capacity(CSS.len() + text + marks.len() * PER_MARK);
        // Writing to a string does not fail.
        let _ = Page { notice: self, look: Look::of(self), marks: &marks }.write(&mut page);
        page
    }
}

struct Page<'n> {
    notice: &'n Notice<'n>,
    look: Look,
    marks: &'n [Mark<'n>],
}

impl Page<'_> {
    fn write(&self, out: &mut impl Write) -> fmt::Result {
        out.write_str(
            "<!DOCTYPE html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <title>",
        )?;
        escape::shown(self.notice.title(), out)?;
        write!(out, "</title>\n<style>\n{CSS}")?;
        self.counted().try_for_each(|(class, _)| write_filter(class, out))?;
        out.write_str("</style>\n</head>\n<body>\n<header>\n<h1 id=\"title\">")?;
        nest::write(self.notice.title(), marks::within(self.marks, None), out)?;
        out.write_str("</h1>\n")?;
        margin::write_facts(self.notice, out)?;
        out.write_str("</header>\n")?;
        self.write_legend(out)?;
        out.write_str("<main>\n")?;
        self.write_paragraphs(out)?;
        out.write_str("</main>\n")?;
        self.write_foot(out)?;
        out.write_str("</body>\n</html>\n")
    }

    /// The classes that are there, each with how often.
    fn counted(&self) -> impl Iterator<Item = (Class, usize)> {
        Class::LISTED.iter().filter_map(|&class| {
            let count = self.marks.iter().filter(|mark| mark.class == class).count();
            (count > 0).then_some((class, count))
        })
    }

    fn write_legend(&self, out: &mut impl Write) -> fmt::Result {
        if self.marks.is_empty() {
            return Ok(());
        }
        out.write_str("<fieldset class=\"legend\"><legend>标注 marks</legend>\n")?;
        for (class, count) in self.counted() {
            let (name, (chinese, english)) = (class.name(), class.label());
            let directive = if matches!(class, Class::Directive(_)) { "directive " } else { "" };
            writeln!(
                out,
                "<label><input type=\"checkbox\" id=\"show-{name}\" checked><span class=\"{directive}{name}\">{chinese}</span> \
                 <i>{english}</i> <b>{count}</b></label>"
            )?;
        }
        out.write_str("</fieldset>\n")
    }

    fn write_paragraphs(&self, out: &mut impl Write) -> fmt::Result {
        let shown: Vec<_> = self.notice.paragraphs().filter(|paragraph| is_shown(*paragraph)).collect();
        let mut number = 0;
        for group in shown.chunk_by(|one, other| is_row(*one) && is_row(*other)) {
            out.write_str("<section>\n")?;
            if is_row(group[0]) {
                out.write_str("<div class=\"table\"><table>\n")?;
                for &row in group {
                    write!(out, "<tr id=\"p{}\"", row.index())?;
                    self.look.write(row, out)?;
                    out.write_char('>')?;
                    nest::write_cells(row.text(), marks::within(self.marks, Some(row.index())), out)?;
                    out.write_str("</tr>\n")?;
                }
                out.write_str("</table></div>\n")?;
            } else {
                self.write_paragraph(group[0], out)?;
            }
            margin::write(group.iter().copied(), &mut number, out)?;
            out.write_str("</section>\n")?;
        }
        Ok(())
    }

    fn write_paragraph(&self, paragraph: Paragraph<'_>, out: &mut impl Write) -> fmt::Result {
        let tag = match paragraph.kind() {
            Kind::Image => return out.write_str("<p class=\"picture\">图 picture</p>\n"),
            Kind::Heading(Level::Part | Level::Chapter | Level::First) => "h2",
            Kind::Heading(Level::Section | Level::Second) => "h3",
            Kind::Heading(Level::Third | Level::Fourth) => "h4",
            _ => "p",
        };
        write!(out, "<{tag} id=\"p{}\"", paragraph.index())?;
        self.look.write(paragraph, out)?;
        out.write_char('>')?;
        nest::write(paragraph.text(), marks::within(self.marks, Some(paragraph.index())), out)?;
        writeln!(out, "</{tag}>")
    }

    /// What was read, and what was odd about it.
    fn write_foot(&self, out: &mut impl Write) -> fmt::Result {
        let notice = self.notice;
        let paragraphs = notice.paragraphs().len();
        write!(out, "<footer>\n<p>gongwen · {} · {paragraphs} paragraphs", notice.dialect())?;
        if let Some(encoding) = notice.encoding() {
            write!(out, " · {encoding}")?;
        }
        out.write_str("</p>\n")?;
        if !notice.diagnostics().is_empty() {
            write!(out, "<details><summary>{} diagnostics</summary>\n<ul>\n", notice.diagnostics().len())?;
            for diagnostic in notice.diagnostics() {
                out.write_str("<li>")?;
                escape::shown(&diagnostic.to_string(), out)?;
                out.write_str("</li>\n")?;
            }
            out.write_str("</ul></details>\n")?;
        }
        out.write_str("</footer>\n")
    }
}

/// Writes the rules that hide the marks of a class while its box in the legend is not checked.
fn write_filter(class: Class, out: &mut impl Write) -> fmt::Result {
    let name = class.name();
    let off = format!(":root:has(#show-{name}:not(:checked))");
    writeln!(out, "{off} :is(h1,main) .{name}{{all:unset}}")?;
    writeln!(out, "{off} :is(h1,main) .{name}::before{{content:none}}")?;
    writeln!(out, "{off} main li.{name}{{display:none}}")
}

/// Whether a paragraph stands below the title: it shows something, and is no line of the title.
fn is_shown(paragraph: Paragraph<'_>) -> bool {
    let (notice, text) = (paragraph.notice, paragraph.text());
    let is_title = || {
        let place = paragraph.source(0..text.len());
        notice.dialect() == Dialect::Page
            && paragraph.directives().len() == 0
            && place.is_some_and(|place| notice.title_span().encloses(place))
    };
    paragraph.kind() == Kind::Image || !text.is_empty() && !is_title()
}

/// Whether a line is cells of a table, parted by tabs.
fn is_row(paragraph: Paragraph<'_>) -> bool {
    paragraph.text().contains('\t')
}

/// The first so many characters of `words`, and an ellipsis if that is not all; without U+0000, which no markup can say.
fn clipped(words: &str, most: usize) -> Cow<'_, str> {
    let end = words.char_indices().nth(most).map(|(end, _)| end);
    let kept = &words[..end.unwrap_or(words.len())];
    work(kept.len());
    if end.is_none() && !kept.contains('\0') {
        return Cow::Borrowed(words);
    }
    let more = if end.is_some() { "…" } else { "" };
    Cow::Owned(format!("{}{more}", kept.replace('\0', "\u{FFFD}")))
}

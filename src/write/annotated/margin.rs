//! The margin: beside each paragraph, who directs whom, how strongly, until when. And the facts at the head of the page.

use core::fmt::{self, Write};

use super::class::{Class, element_label, modality_label, role_label};
use super::{clipped, escape, is_shown};
use crate::marks::Element;
use crate::notice::{Attribution, Directive, Excerpt, Notice, Paragraph, Responsible};

/// The most characters of a name in the margin; what is longer is told where it stands.
const LONGEST: usize = 28;

/// Writes the notes on the directives of these paragraphs, each run of them under who speaks; nothing if they have none.
/// `number` is that of the last directive before them.
pub(super) fn write<'n>(
    paragraphs: impl Iterator<Item = Paragraph<'n>>,
    number: &mut usize,
    out: &mut impl Write,
) -> fmt::Result {
    let mut last = None;
    for directive in paragraphs.flat_map(Paragraph::directives) {
        if last.is_none() {
            out.write_str("<ol class=\"margin\">\n")?;
        }
        *number += 1;
        let speaker = directive.attribution().map(Attribution::speaker);
        if last.replace(speaker) != Some(speaker) {
            directive.attribution().map_or(Ok(()), |by| write_speaker(by, out))?;
        }
        write_note(directive, *number, out)?;
    }
    if last.is_some() { out.write_str("</ol>\n") } else { Ok(()) }
}

/// `speaker = WORDS VERB ["=" WHOM]`: 会议强调 = 区委常委会
fn write_speaker(by: Attribution<'_>, out: &mut impl Write) -> fmt::Result {
    out.write_str("<li class=\"who\">")?;
    short(by.speaker(), out)?;
    short(by.verb(), out)?;
    if let Some(whom) = by.resolved().filter(|whom| whom.as_str() != by.speaker().as_str()) {
        out.write_str(" <span>= ")?;
        short(whom, out)?;
        out.write_str("</span>")?;
    }
    out.write_str("</li>\n")
}

/// `note = NUMBER MODALITY ["→" ADDRESSEE] [CONDITION] [DEADLINE ["=" DAY]] { LEAD } { "+" SUPPORT } [ACTION ["+" MORE]]`
fn write_note(directive: Directive<'_>, number: usize, out: &mut impl Write) -> fmt::Result {
    let (chinese, english) = modality_label(directive.modality());
    write!(out, "<li class=\"{}\">", Class::Directive(directive.modality()).name())?;
    write!(out, "<a href=\"#d{number}\"><b>{number}</b> {chinese} <i>{english}</i></a>")?;
    directive.addressee().map_or(Ok(()), |whom| write_part("whom", whom, out))?;
    directive.condition().map_or(Ok(()), |condition| write_part("when", condition, out))?;
    if let Some(deadline) = directive.deadline() {
        write_part("until", deadline.text(), out)?;
        deadline.due().map_or(Ok(()), |day| write!(out, " <i>= {day}</i>"))?;
    }
    for body in directive.responsible().into_iter().flat_map(Responsible::lead) {
        write_part("by", body, out)?;
    }
    for body in directive.responsible().into_iter().flat_map(Responsible::support) {
        write_part("with", body, out)?;
    }
    let mut actions = directive.actions();
    actions.next().map_or(Ok(()), |action| write_part("what", action, out))?;
    if actions.len() > 0 {
        write!(out, " <i>+{}</i>", actions.len())?;
    }
    out.write_str("</li>\n")
}

fn write_part(class: &str, words: Excerpt<'_>, out: &mut impl Write) -> fmt::Result {
    write!(out, " <span class=\"{class}\">")?;
    short(words, out)?;
    out.write_str("</span>")
}

fn short(words: Excerpt<'_>, out: &mut impl Write) -> fmt::Result {
    escape::shown(&clipped(words.as_str(), LONGEST), out)
}

/// Writes what the notice is about, as a list of terms and what they are here; nothing if nothing is known.
pub(super) fn write_facts(notice: &Notice<'_>, out: &mut impl Write) -> fmt::Result {
    let mut facts = Facts { notice, out, is_open: false };
    if let Some(meeting) = notice.meeting() {
        facts.row("会议 meeting", meeting.body())?;
        facts.texts("届次 number", meeting.ordinal().map(|ordinal| format!("第 {ordinal} 次")))?;
        facts.texts(
            "时间 held",
            meeting.date().map(|date| match date.resolve() {
                Some(days) if days.start() == days.end() => format!("{}（{}）", date.text(), days.start()),
                _ => date.text().to_owned(),
            }),
        )?;
        facts.row("主持 chair", meeting.chair())?;
    }
    if let Some(document) = notice.document() {
        facts.texts("文种 genre", document.genre().map(|genre| genre.as_str().replace('_', " ")))?;
        facts.texts(element_label(Element::Issuer), document.issuer())?;
        facts.texts(element_label(Element::Number), document.number().map(|number| number.to_string()))?;
        facts.texts(element_label(Element::IssuedOn), document.issued_on().map(|day| day.to_string()))?;
        facts.row(element_label(Element::Addressee), document.addressees())?;
        facts.row(element_label(Element::Attachment), document.attachments().map(crate::Attachment::name))?;
    }
    let people = notice.people().map(|person| {
        let posts: Vec<_> = person.titles().map(|post| clipped(post.as_str(), LONGEST)).collect();
        format!("{} {}", clipped(person.name().as_str(), LONGEST), posts.join("、"))
    });
    facts.texts("人物 people", people)?;
    let credits = notice.credits().map(|credit| {
        let names: Vec<_> = credit.names().map(|name| clipped(name.as_str(), LONGEST)).collect();
        format!("{} {}", role_label(credit.role()), names.join("、"))
    });
    facts.texts("署名 credits", credits)?;
    if facts.is_open { facts.out.write_str("</dl>\n") } else { Ok(()) }
}

/// The list of facts; it opens with the first.
struct Facts<'n, 'o, W> {
    notice: &'n Notice<'n>,
    out: &'o mut W,
    is_open: bool,
}

impl<W: Write> Facts<'_, '_, W> {
    /// A term and the words of the notice that say it, each leading to where they stand.
    fn row<'n>(&mut self, term: &str, words: impl IntoIterator<Item = Excerpt<'n>>) -> fmt::Result {
        let mut words = words.into_iter().peekable();
        if words.peek().is_none() {
            return Ok(());
        }
        self.term(term)?;
        for excerpt in words {
            let shown = excerpt.paragraph().filter(|&index| self.notice.paragraph(index).is_some_and(is_shown));
            match shown {
                Some(index) => write!(self.out, "<dd><a href=\"#p{index}\">")?,
                None => self.out.write_str("<dd><a href=\"#title\">")?,
            }
            short(excerpt, self.out)?;
            self.out.write_str("</a></dd>")?;
        }
        self.out.write_str("</div>\n")
    }

    /// A term and texts.
    fn texts<T: AsRef<str>>(&mut self, term: &str, texts: impl IntoIterator<Item = T>) -> fmt::Result {
        let mut texts = texts.into_iter().peekable();
        if texts.peek().is_none() {
            return Ok(());
        }
        self.term(term)?;
        for text in texts {
            self.out.write_str("<dd>")?;
            escape::shown(&clipped(text.as_ref(), 3 * LONGEST), self.out)?;
            self.out.write_str("</dd>")?;
        }
        self.out.write_str("</div>\n")
    }

    fn term(&mut self, term: &str) -> fmt::Result {
        if !self.is_open {
            self.is_open = true;
            self.out.write_str("<dl class=\"facts\">\n")?;
        }
        write!(self.out, "<div><dt>{term}</dt>")
    }
}

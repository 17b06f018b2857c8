//! One notice laid out for people: what it reports, who directs whom to do what, how it is set; each with its place.
//!
//! The command `gongwen show` and the library's `examples/read.rs` both show a notice so: this file is a module of both.

use std::borrow::Cow;
use std::io::{self, Write};
use std::ops::RangeInclusive;

use anstyle::{AnsiColor, Style};
use gongwen::{
    Attribution, DateMention, Deadline, DeadlineKind, Directive, Excerpt, Kind, Modality, Notice, Paragraph, Part,
    Responsible,
};
use textwrap::Options;
use unicode_width::UnicodeWidthStr;

/// Writes a notice, as wide as the terminal is, with colours as escapes.
pub fn show(notice: &Notice<'_>, out: &mut impl Write) -> io::Result<()> {
    let width = textwrap::termwidth().clamp(60, 140);
    Sheet { out, width, notice }.show()
}

const HEAD: Style = Style::new().bold().underline();
const STRONG: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

/// How a modality is shown: its keyword and its colour.
fn keyword(modality: Modality) -> (&'static str, Style) {
    let bold = |color: AnsiColor| color.on_default().bold();
    match modality {
        Modality::Must => ("MUST", bold(AnsiColor::Red)),
        Modality::MustNot => ("MUST NOT", bold(AnsiColor::Magenta)),
        Modality::Should => ("SHOULD", bold(AnsiColor::Yellow)),
        Modality::May => ("MAY", bold(AnsiColor::Green)),
        Modality::Request => ("REQUEST", bold(AnsiColor::Cyan)),
        Modality::Implied => ("(implied)", AnsiColor::Blue.on_default()),
        _ => ("?", DIM),
    }
}

/// Where a notice is laid out.
struct Sheet<'n, W> {
    out: &'n mut W,
    width: usize,
    notice: &'n Notice<'n>,
}

/// The width of a column of keywords or places, in terminal cells.
const KEY: usize = 11;

impl<W: Write> Sheet<'_, W> {
    fn show(mut self) -> io::Result<()> {
        self.top()?;
        self.facts()?;
        self.directives()?;
        self.paragraphs()?;
        self.diagnostics()
    }

    /// The title, and what the source is.
    fn top(&mut self) -> io::Result<()> {
        let (notice, place) = (self.notice, self.notice.title_span());
        let title = if notice.title().is_empty() { "(no title)" } else { notice.title() };
        writeln!(self.out)?;
        for line in textwrap::wrap(title, self.width) {
            writeln!(self.out, "{STRONG}{line}{STRONG:#}")?;
        }
        let count = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
        let about = [
            format!("{:?}", notice.dialect()).to_lowercase(),
            count(notice.paragraphs().len(), "paragraph"),
            count(notice.directives().count(), "directive"),
            format!("title at bytes {place}"),
            match notice.diagnostics().len() {
                0 => "nothing odd".into(),
                odd => count(odd, "diagnostic"),
            },
        ];
        writeln!(self.out, "{DIM}{}{DIM:#}", about.join(" · "))
    }

    /// What the notice reports besides directives, a row each.
    fn facts(&mut self) -> io::Result<()> {
        let notice = self.notice;
        if let Some(meeting) = notice.meeting() {
            self.head("MEETING", "what was held")?;
            if let Some(body) = meeting.body() {
                self.row("body", &body)?;
            }
            if let (Some(ordinal), Some(written)) = (meeting.ordinal(), meeting.numeral()) {
                self.row("number", &format!("{written} = {ordinal}"))?;
            }
            if let Some(held) = meeting.date() {
                self.row("date", &date(held))?;
            }
            if let Some(chair) = meeting.chair() {
                self.row("chair", &chair)?;
            }
        }
        if notice.published().is_some() || notice.origin().is_some() {
            self.head("PUBLISHED", "when, and where it comes from")?;
            if let Some(published) = notice.published() {
                self.row("published", &published.to_string().replace('T', " "))?;
            }
            if let Some(origin) = notice.origin() {
                self.row("source", origin)?;
            }
        }
        if let Some(document) = notice.document() {
            self.head("DOCUMENT", "official elements after GB/T 9704")?;
            for (element, words) in document.elements() {
                self.row(&element.as_str().replace('_', " "), &words)?;
            }
        }
        if notice.people().len() > 0 {
            self.head("PEOPLE", "name, posts")?;
            for person in notice.people() {
                let titles: Vec<&str> = person.titles().map(Excerpt::as_str).collect();
                self.row(&person.name(), &titles.join(" · "))?;
            }
        }
        if notice.credits().len() > 0 {
            self.head("CREDITS", "who made it")?;
            for credit in notice.credits() {
                let names: Vec<&str> = credit.names().map(Excerpt::as_str).collect();
                self.row(credit.role().as_str(), &names.join(" · "))?;
            }
        }
        let dates: Vec<String> = notice.dates().map(date).collect();
        let works: Vec<&str> = notice.works().map(|work| work.title().as_str()).collect();
        let terms: Vec<&str> = notice.terms().map(Excerpt::as_str).collect();
        let rows = [("dates", dates.join(" · ")), ("works", works.join(" · ")), ("terms", terms.join(" · "))];
        if rows.iter().any(|(_, words)| !words.is_empty()) {
            self.head("MENTIONS", "dates with the days they mean, cited works, coined terms")?;
            for (key, words) in rows.iter().filter(|(_, words)| !words.is_empty()) {
                self.row(key, words)?;
            }
        }
        Ok(())
    }

    /// The directives, under those who speak.
    fn directives(&mut self) -> io::Result<()> {
        if self.notice.directives().next().is_none() {
            return Ok(());
        }
        self.head("WHO DIRECTS WHOM TO DO WHAT", "place in the source, how strongly, whom, to do what")?;
        let addressees = self.notice.directives().filter_map(Directive::addressee);
        let column = addressees.map(|addressee| addressee.width()).max().unwrap_or(0).clamp(1, self.width / 4);
        let mut last = None;
        for directive in self.notice.directives() {
            let speech = directive.attribution().map(|by| (speaker(by), directive.paragraph().index()));
            if speech != last {
                let (by, _) = speech.clone().unwrap_or(("(the notice itself)".into(), 0));
                writeln!(self.out, "{STRONG}{by}{STRONG:#}")?;
                last = speech;
            }
            self.directive(directive, column)?;
        }
        Ok(())
    }

    /// One directive: its place and strength, whom it is for, and its actions below each other.
    fn directive(&mut self, directive: Directive<'_>, column: usize) -> io::Result<()> {
        let (keyword, style) = keyword(directive.modality());
        let place = directive.paragraph().source(directive.range()).unwrap_or_default();
        write!(self.out, "  {DIM}{:KEY$}{DIM:#} {style}{keyword:9}{style:#} ", place.to_string())?;
        let addressee = directive.addressee();
        let addressee = addressee.as_deref().unwrap_or("·");
        write!(self.out, "{addressee}")?;
        let indent = 2 + KEY + 1 + 9 + 1;
        if addressee.width() > column {
            write!(self.out, "\n{:1$}", "", indent + column)?;
        } else {
            write!(self.out, "{:1$}", "", column - addressee.width())?;
        }
        let room = self.width.saturating_sub(indent + column + 2).max(20);
        let actions = directive.actions().flat_map(|action| {
            let lines = textwrap::wrap(action.as_str(), Options::new(room).subsequent_indent("  "));
            lines.into_iter().map(Cow::into_owned).collect::<Vec<_>>()
        });
        for (number, line) in actions.enumerate() {
            let indent = if number == 0 { 0 } else { indent + column };
            writeln!(self.out, "{:indent$}  {line}", "")?;
        }
        let said = [directive.deadline().map(deadline_of), directive.responsible().map(responsible_of)];
        for line in said.iter().flatten() {
            for line in textwrap::wrap(line, Options::new(room).subsequent_indent("  ")) {
                writeln!(self.out, "{:1$}  {DIM}{line}{DIM:#}", "", indent + column)?;
            }
        }
        Ok(())
    }

    /// The paragraphs: place, style, and how the text begins. Boilerplate is folded to a count.
    fn paragraphs(&mut self) -> io::Result<()> {
        self.head("PARAGRAPHS", "place in the source, style, text")?;
        let mut last = String::new();
        let mut folded = 0;
        for paragraph in self.notice.paragraphs() {
            if paragraph.part() == Part::Boilerplate {
                folded += 1;
                continue;
            }
            self.fold(&mut folded)?;
            let style = style(paragraph);
            if style != last {
                writeln!(self.out, "  {DIM}{}{DIM:#}", if style.is_empty() { "no style" } else { &style })?;
                last = style;
            }
            let text = match paragraph.kind() {
                Kind::Image => "(a picture)",
                Kind::Blank => "(blank)",
                _ => paragraph.text(),
            };
            let text = cut(text, self.width.saturating_sub(2 + KEY + 1));
            let style = match paragraph.part() {
                Part::Title => STRONG,
                Part::Info => DIM,
                _ => Style::new(),
            };
            writeln!(self.out, "  {DIM}{:KEY$}{DIM:#} {style}{text}{style:#}", paragraph.span().to_string())?;
        }
        self.fold(&mut folded)
    }

    /// How many lines of boilerplate stood here.
    fn fold(&mut self, folded: &mut usize) -> io::Result<()> {
        match core::mem::take(folded) {
            0 => Ok(()),
            1 => writeln!(self.out, "  {DIM}… 1 line of boilerplate{DIM:#}"),
            lines => writeln!(self.out, "  {DIM}… {lines} lines of boilerplate{DIM:#}"),
        }
    }

    fn diagnostics(&mut self) -> io::Result<()> {
        if self.notice.diagnostics().is_empty() {
            return Ok(());
        }
        self.head("DIAGNOSTICS", "what was odd and read past")?;
        for diagnostic in self.notice.diagnostics() {
            writeln!(self.out, "  {diagnostic}")?;
        }
        Ok(())
    }

    fn head(&mut self, name: &str, gloss: &str) -> io::Result<()> {
        writeln!(self.out, "\n{HEAD}{name}{HEAD:#}  {DIM}{gloss}{DIM:#}")
    }

    /// A key and what belongs to it, wrapped beside it.
    fn row(&mut self, key: &str, value: &str) -> io::Result<()> {
        let room = self.width.saturating_sub(2 + KEY + 1).max(20);
        let mut key = key;
        for line in textwrap::wrap(value, room).iter().map(AsRef::as_ref).chain(value.is_empty().then_some("")) {
            writeln!(self.out, "  {key}{:1$} {line}", "", KEY.saturating_sub(key.width()))?;
            key = "";
        }
        Ok(())
    }
}

/// Who speaks, and in which words: 会议强调; for a pronoun, whom it stands for.
fn speaker(by: Attribution<'_>) -> String {
    let words = format!("{}{}", by.speaker(), by.verb());
    match by.resolved().filter(|whom| whom.as_str() != by.speaker().as_str()) {
        Some(whom) => format!("{words}  = {whom}"),
        None => words,
    }
}

/// By when: the words, and the day where the notice says enough.
fn deadline_of(deadline: Deadline<'_>) -> String {
    let kind = match deadline.kind() {
        DeadlineKind::By { .. } => "by when",
        DeadlineKind::Within { .. } => "within",
        DeadlineKind::Every { .. } => "how often",
        _ => "when",
    };
    match deadline.due() {
        Some(day) => format!("{kind}: {} = {day}", deadline.text()),
        None => format!("{kind}: {}", deadline.text()),
    }
}

/// Who is responsible: those who lead, and who supports them.
fn responsible_of(responsible: Responsible<'_>) -> String {
    let named =
        |bodies: &mut dyn Iterator<Item = Excerpt<'_>>| bodies.map(Excerpt::as_str).collect::<Vec<_>>().join("、");
    let (lead, support) = (named(&mut responsible.lead()), named(&mut responsible.support()));
    match (lead.is_empty(), support.is_empty()) {
        (_, true) => format!("responsible: {lead}"),
        (true, _) => format!("responsible: with {support}"),
        _ => format!("responsible: {lead} with {support}"),
    }
}

/// A date as written, and the days that it means where the text or the notice says the year.
fn date(date: DateMention<'_>) -> String {
    match date.resolve().map(RangeInclusive::into_inner) {
        Some((from, to)) if from == to => format!("{} = {from}", date.text()),
        Some((from, to)) => format!("{} = {from}…{to}", date.text()),
        None => date.text().into(),
    }
}

/// The typed properties of a paragraph's style, in a few words.
fn style(paragraph: Paragraph<'_>) -> String {
    let style = paragraph.style();
    let properties = style.declarations().map(|declaration| format!("{}: {}", declaration.name, declaration.value));
    properties.collect::<Vec<_>>().join("; ")
}

/// As much of `text` as fits `width` cells, and an ellipsis if that is not all.
fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.into();
    }
    let mut shown = String::new();
    for c in text.chars() {
        if shown.width() + unicode_width::UnicodeWidthChar::width(c).unwrap_or(0) + 1 > width {
            break;
        }
        shown.push(c);
    }
    shown + "…"
}

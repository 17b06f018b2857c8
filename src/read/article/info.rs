//! Info lines: when, where from and by whom a page was published, how often it was read, how large its letters are.
//! Labels in any order, one or several a line, half- or full-width colons. Knows the words of one line.

use super::control::{after_controls, controls, is_control_mark};
use super::label::{Label, is_colon, labels};
use super::shape::Shape;
use super::stamp::{Stamp, is_begun, may_begin, short_stamp, stamp};
use crate::growth::work;
use crate::lexicon::boilerplate::CONTROLS;
use crate::lexicon::info::Item;
use crate::lexicon::organ::is_organ;
use crate::place::Mark;
use crate::text::is_blank;

/// The most characters of an info line, and of what stands before its first label: the name of a site.
const LONGEST: usize = 220;
const LONGEST_LEAD: usize = 40;
/// The most characters of a value: the longest names of sources are lists of organs.
const LONGEST_VALUE: usize = 60;
/// The most characters of a name of a source that has no label, and of one that is a person's.
const LONGEST_NAME: usize = 20;
const LONGEST_PERSON: usize = 3;

/// An item of an info line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Labelled {
    pub item: Item,
    /// The value in the line, without the blanks, brackets and buttons around it. May be empty.
    pub value: Mark,
    pub stamp: Option<Stamp>,
}

/// What an info line says: its items, those without a label among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Info {
    pub items: Vec<Labelled>,
    /// A stamp that stands before the first label, or with none: 2020-01-03 18:13.
    pub bare: Option<(Stamp, Mark)>,
    /// The name that stands after that stamp: of the source, if nothing else is.
    pub name: Option<Mark>,
    /// Whether it stands in brackets.
    bracketed: bool,
}

impl Info {
    /// What a label at the end of `text` says whose value stands on the next line.
    pub fn wanting(item: Item, text: &str) -> Self {
        let value = Mark::new(text.len(), text.len());
        Self { items: vec![Labelled { item, value, stamp: None }], ..Self::default() }
    }

    /// Whether it names what nothing but an info line has: a source, a stamp of publication, counters.
    pub fn is_sure(&self) -> bool {
        self.items.iter().any(|item| !matches!(item.item, Item::Time | Item::Catalogue | Item::Publisher))
    }

    /// Whether it says a day.
    pub fn is_dated(&self) -> bool {
        self.bare.is_some() || self.items.iter().any(|item| item.stamp.is_some())
    }

    /// Whether the value of its last label stands on the next line.
    pub fn wants_value(&self) -> bool {
        self.items.last().is_some_and(|item| item.value.is_empty() && item.item != Item::Counter)
    }

    /// Whether it is a note on where the text comes from, in brackets: （资料来源：…）, of the text itself.
    pub fn is_of_text(&self) -> bool {
        self.bracketed && self.items.iter().all(|item| item.item == Item::Source)
    }

    /// Whether it is of the box of the catalogue of public information.
    pub fn is_catalogue(&self) -> bool {
        self.items.iter().any(|item| matches!(item.item, Item::Catalogue | Item::Publisher))
    }

    /// Whether it is an info line wherever it stands: it says where from or by whom, or when it was published.
    pub fn is_alone(&self) -> bool {
        let told = |item: &Labelled| match item.item {
            Item::Published => item.stamp.is_some(),
            Item::Person | Item::Source => !item.value.is_empty(),
            _ => false,
        };
        self.items.iter().any(told)
    }

    /// Whether it is nothing but names of people and of where it comes from, as at the end of an article.
    pub fn is_credit(&self) -> bool {
        let credit = |item: &Labelled| matches!(item.item, Item::Person | Item::Source | Item::Publisher);
        self.bare.is_none() && !self.items.is_empty() && self.items.iter().all(credit)
    }
}

/// Reads a line as one of labels and values:
///
/// ```text
/// info  = [ lead ] 1*( label value ) | [ name ] stamp [ name ]
/// lead  = stamp [ name ] | controls | site     ; site: where more than one label follows
///       | "由" name                             ; before the label of a time: 由 admin 提交于 …
///       | [ name ] short                       ; a day without its year: 某发布 09-04 08:00 阅读 1024
/// value = stamp                                ; of a time
///       | count | controls                     ; of a counter
///       | name                                 ; of the others: at most 60 characters, no sentence
/// ```
/// `None` for other lines. A line with a stop (。) is a sentence, not an info line.
pub(super) fn info(text: &str) -> Option<Info> {
    (text.len() <= 3 * LONGEST).then(|| of_shape(text, &Shape::of(text))).flatten()
}

/// The same of a line whose shape is known.
pub(super) fn of_shape(text: &str, shape: &Shape) -> Option<Info> {
    work(text.len().min(3 * LONGEST));
    (text.len() <= 3 * LONGEST && shape.may_be_info()).then(|| of_labels(text)).flatten()
}

fn of_labels(text: &str) -> Option<Info> {
    let labels = labels(text);
    let lead_end = labels.first().map_or(text.len(), |label| label.start);
    let lead = trimmed(text, 0, lead_end);
    let mut info = Info { bracketed: text.starts_with(['（', '(', '【', '[']), ..Info::default() };
    if !lead.is_empty() {
        let words = lead.of(text);
        let site = labels.iter().any(|label| !matches!(label.item, Item::Person | Item::Catalogue));
        let is_site = labels.len() > 1 && site && words.chars().count() <= LONGEST_LEAD;
        if let Some((stamp, name)) = bare(text, lead) {
            (info.bare, info.name) = (Some((stamp, lead)), name);
        } else if labels.is_empty()
            || !controls(words) && !is_site && !is_sender(words, &labels) && !has_short_stamp(words)
        {
            return None;
        }
    }
    for (index, label) in labels.iter().enumerate() {
        let end = labels.get(index + 1).map_or(text.len(), |next| next.start);
        info.items.push(item(text, label, end)?);
    }
    (info.bare.is_some() || !info.items.is_empty()).then_some(info)
}

/// Whether the words before the first label say by whom the page was sent.
fn is_sender(words: &str, labels: &[Label]) -> bool {
    let timed = labels.first().is_some_and(|label| matches!(label.item, Item::Published | Item::Updated));
    timed && words.starts_with('由') && words.chars().count() <= LONGEST_NAME
}

/// Whether words are a day and a time without the year, and at most a name before or after them.
fn has_short_stamp(words: &str) -> bool {
    let name = |words: &str| words.chars().count() <= LONGEST_NAME && !words.contains(|c: char| c.is_ascii_digit());
    short_stamp(words).is_some_and(|(before, after)| name(before) && name(after))
}

/// A stamp without a label, and the name after it:
///
/// ```text
/// bare = stamp [ mark ] [ [ count blank ] name | controls ]     ; 2020-01-03 18:13 某报; 2020-01-03 1024 某处
///      | name blank stamp [ blank name ]                        ; 原创 某报 2020-01-03 18:13
///      | house stamp                                            ; 某客户端2020-01-03 18:13, with a time of day
/// ```
/// A name may stand right after a stamp that ends in a time of day: 2020-01-03 18:13某报. The name is that after the stamp,
/// or else that before it, if it is one of papers or organs and nothing else.
fn bare(text: &str, lead: Mark) -> Option<(Stamp, Option<Mark>)> {
    let words = lead.of(text);
    let sentence = |part: &str| part.contains(['，', '、', '；', '至', '—', '起', '前', '：', '“', '《', '〔']);
    let mut last = None;
    for (at, c) in words.char_indices() {
        let begins = may_begin(c) && last.is_none_or(|c| is_blank(c) || is_control_mark(c));
        let crowded = || c.is_ascii_digit() && is_house(&words[..at]);
        last = Some(c);
        let may_be = is_begun(&words[at..]) && (begins || crowded());
        let found = Some(()).filter(|()| may_be).and_then(|()| stamp(&words[at..]).ok());
        let Some((rest, stamp)) = found.filter(|(_, stamp)| begins || stamp.time.is_some()) else {
            continue;
        };
        let (before, after) = (&words[..at], rest.trim_matches(|c| is_blank(c) || is_control_mark(c)));
        let timed = stamp.time.is_some();
        let parted = rest.chars().next().is_none_or(|c| is_blank(c) || is_control_mark(c) || timed || controls(rest));
        let short = before.chars().count() <= LONGEST_LEAD && after.chars().count() <= LONGEST_LEAD;
        let plain = controls(before) || !sentence(before);
        if !(parted && short && plain && (controls(after) || !sentence(after))) {
            return None;
        }
        let start = lead.range().start + words.len() - rest.len();
        let name = uncounted(text, trimmed(text, start, lead.range().end));
        let before = trimmed(text, lead.range().start, lead.range().start + at);
        let is_name = |name: &Mark| {
            let name = name.of(text);
            let letters = name.chars().all(|c| c.is_alphabetic() || matches!(c, '·' | '—' | '-'));
            let length = name.chars().count();
            // Three characters and fewer are a person's more often than not.
            let person = length <= LONGEST_PERSON && !is_house(name);
            (2..=LONGEST_NAME).contains(&length) && letters && !person && !controls(name)
        };
        let house = |name: &Mark| is_name(name) && is_house(name.of(text));
        let name = if at == 0 { Some(name).filter(is_name) } else { Some(before).filter(house) };
        return Some((stamp, name));
    }
    None
}

/// A name without a count of readers before it.
fn uncounted(text: &str, name: Mark) -> Mark {
    let words = name.of(text);
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let counted = digits > 0 && words[digits..].starts_with(is_blank);
    if counted { trimmed(text, name.range().start + digits, name.range().end) } else { name }
}

/// Whether a name is one of a paper or an organ: 某晚报, 某县民政局.
fn is_house(name: &str) -> bool {
    is_organ(name)
        || ["报", "网", "社", "台", "视", "新闻", "客户端", "发布", "杂志", "融媒"]
            .iter()
            .any(|ending| name.ends_with(ending))
}

/// The item of a label whose value ends before `end`; `None` if the value is none that it could have.
fn item(text: &str, label: &Label, end: usize) -> Option<Labelled> {
    let value = trimmed(text, label.value, end);
    let words = value.of(text);
    let plain = Labelled { item: label.item, value, stamp: None };
    match label.item {
        Item::Published | Item::Updated | Item::Time => {
            if controls(words) {
                return (label.item != Item::Time || words.is_empty()).then_some(plain);
            }
            let (rest, stamp) = stamp(words).ok()?;
            let rest = rest.trim_matches(|c| is_blank(c) || is_control_mark(c));
            let harmless =
                controls(rest) || rest.chars().count() <= LONGEST_LEAD && !rest.contains(['，', '至', '—', '起', '前']);
            harmless.then_some(Labelled { stamp: Some(stamp), ..plain })
        }
        Item::Counter => {
            let count =
                words.trim_start_matches(|c: char| c.is_ascii_digit() || is_blank(c) || "-—.万千次人,+".contains(c));
            let count = after_controls(count);
            (count.chars().count() <= 12).then_some(plain)
        }
        _ => {
            let name = name(text, value);
            let stamp = after_name(text, name, value);
            (name.of(text).chars().count() <= LONGEST_VALUE).then_some(Labelled { value: name, stamp, ..plain })
        }
    }
}

/// The name that a value begins with: up to two blanks, a stamp, or buttons after a blank; without a place after it (某报
/// 江州, where it was sent from).
fn name(text: &str, value: Mark) -> Mark {
    let words = value.of(text);
    let mut last = None;
    let end = words.char_indices().find_map(|(at, c)| {
        let wide = is_blank(c) && (c == '\t' || last == Some(at));
        let button = is_blank(c) || matches!(c, '【' | '〖' | '[' | '|' | '｜') && at > 0;
        last = is_blank(c).then_some(at + c.len_utf8());
        let button = button && (controls(&words[at..]) || begins_with_button(&words[at..]));
        let stops = wide || button || c.is_ascii_digit() && stamp(&words[at..]).is_ok();
        stops.then_some(at)
    });
    let start = value.range().start;
    let name = trimmed(text, start, start + end.unwrap_or(words.len()));
    match name.of(text).rsplit_once(is_blank) {
        Some((rest, place)) if rest.len() >= 4 * '某'.len_utf8() && is_place(place) => {
            trimmed(text, start, start + rest.len())
        }
        _ => name,
    }
}

/// Whether a button in brackets stands first: 【打印】 【显示概要】.
fn begins_with_button(text: &str) -> bool {
    let inner = text.trim_start_matches(is_blank).strip_prefix(['【', '〖', '[']);
    let behind =
        |inner: &str| CONTROLS.head(inner).is_some_and(|word| inner[word.len()..].starts_with(['】', '〗', ']']));
    inner.is_some_and(behind)
}

/// Whether a word may be the name of a province or a city: two or three characters.
fn is_place(word: &str) -> bool {
    (2..=3).contains(&word.chars().count()) && word.chars().all(|c| c.is_alphabetic() && !c.is_ascii())
}

/// The stamp that stands after a name in its value.
fn after_name(text: &str, name: Mark, value: Mark) -> Option<Stamp> {
    let rest = trimmed(text, name.range().end, value.range().end);
    Some(stamp(rest.of(text)).ok()?.1)
}

/// The part `from..end` of `text` without blanks and the marks of buttons around it.
fn trimmed(text: &str, from: usize, end: usize) -> Mark {
    let part = text.get(from..end).unwrap_or_default();
    let inner = part.trim_start_matches(|c| is_blank(c) || is_control_mark(c) || is_colon(c));
    let start = from + part.len() - inner.len();
    let inner = inner.trim_end_matches(|c| is_blank(c) || is_control_mark(c));
    // A bracket that opens within the value closes in it.
    let closes = |open: char, close: char| inner.contains(open) && text[start + inner.len()..end].starts_with(close);
    let close = [('（', '）'), ('(', ')')].into_iter().find(|&(open, close)| closes(open, close));
    Mark::new(start, start + inner.len() + close.map_or(0, |(_, close)| close.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_beside_a_stamp_is_no_persons() {
        for (text, want) in [
            ("2021年09月04日 08:00 某日报", Some("某日报")),
            ("2021年09月04日 08:00 新华社", Some("新华社")),
            ("原创 某县民政局 2021-09-04 08:00", None), // more than one name
            ("某县民政局 2021-09-04 08:00", Some("某县民政局")),
            ("2021年09月04日 08:00　张晓　点击：[124]", None),
        ] {
            let info = info(text).expect(text);
            assert_eq!(info.name.map(|name| name.of(text)), want, "{text}");
        }
    }

    #[test]
    fn a_stamp_without_its_year_leads() {
        for text in ["某发布 09-04 08:00 阅读 1.2万", "9月4日 08:00 来源：某报"] {
            assert!(info(text).is_some_and(|info| info.is_sure()), "{text}");
        }
        for text in ["比分 3-1 来源：某报赛事组特派记者", "09-04 阅读书目 12本"] {
            assert!(info(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_source_ends_before_buttons_and_stamps() {
        let of = |info: Info| info.items.last().map(|item| item.value).or(info.name);
        let said = |text: &'static str| info(text).and_then(of).map(|mark| mark.of(text));
        assert_eq!(said("2023年04月15日 来源：某省采购网 【打印】 【更多概要】"), Some("某省采购网"));
        assert_eq!(said("新江客户端2024-11-13 17:40"), Some("新江客户端"));
        assert_eq!(said("新江客户端2024-11-13"), None); // a day may belong to the name
    }
}

//! When and where from a page was published: which of its info lines and metadata say so. Knows what info lines say, not
//! how they are written.

use super::info::Info;
use super::stamp::{Stamp, stamp, whole_stamp};
use crate::lexicon::boilerplate::EDITIONS;
use crate::lexicon::info::Item;
use crate::marks::meta::{ARTICLE_PUBLISHED_TIME, CONTENT_SOURCE, DATE_PUBLISHED, PUB_DATE, PUBLISHER};
use crate::marks::{Block, Meta, Origin, Publication, Published};
use crate::place::Mark;
use crate::span::Span;
use crate::text::is_blank;

/// The metadata that say when, in the order in which they are believed.
const WHEN: &[&str] = &[
    PUB_DATE,
    ARTICLE_PUBLISHED_TIME,
    DATE_PUBLISHED,
    "publishdate",
    "firstpublishedtime",
    "og:release_date",
    "weibo:article:create_at",
];
/// Those that say where from.
const FROM: &[&str] = &[CONTENT_SOURCE, "source", "mediaid", PUBLISHER];

/// The rank of a line that says when the page was changed last.
const UPDATED: u8 = 2;

/// The most bytes of a line of buttons.
const LONGEST_BUTTONS: usize = 200;

/// What lines and metadata say. Of several lines the one says when that
/// 1. has the word: 发布时间, then 时间 or a day by itself, then 更新时间;
/// 2. stands before the article rather than after it;
/// 3. comes first.
///
/// The lines come with their indices; `first` is that of the article's first line. `value` gives the line that stands
/// for the value of a source's label which ends the line of an index.
pub(super) fn read<'i>(
    blocks: &[Block<'_>],
    infos: impl Iterator<Item = (usize, &'i Info)>,
    metadata: &[Meta<'_>],
    first: usize,
    mut value: impl FnMut(usize) -> Option<usize>,
) -> Publication {
    let mut when: Option<(u8, Stamp, Span)> = None;
    let mut from: Option<(u8, Origin)> = None;
    for (index, info) in infos {
        let (text, late) = (&blocks[index].text, u8::from(index > first) * 4);
        let place = |mark: Mark| text.source(mark.range()).unwrap_or_default();
        for (rank, stamp, mark) in stamps(info) {
            if when.is_none_or(|(best, ..)| rank + late < best) {
                when = Some((rank + late, stamp, place(mark)));
            }
        }
        if let Some(name) = info.name.filter(|_| from.as_ref().is_none_or(|(best, _)| late + 3 < *best)) {
            from = Some((late + 3, Origin { name: name.of(text.as_str()).into(), span: place(name) }));
        }
        for item in info.items.iter().filter(|item| matches!(item.item, Item::Source | Item::Publisher)) {
            let rank = late + if item.item == Item::Source { 0 } else { 2 };
            let name = item.value.of(text.as_str());
            let found = if is_name(name) {
                Some((name, place(item.value)))
            } else {
                let next = info.items.last() == Some(item);
                let next = next.then(|| value(index)).flatten().map(|next| &blocks[next].text);
                next.and_then(|text| Some((text.as_str(), text.source(0..text.as_str().len())?)))
            };
            if let Some((name, span)) = found.filter(|_| from.as_ref().is_none_or(|(best, _)| rank < *best)) {
                from = Some((rank, Origin { name: name.into(), span }));
            }
        }
    }
    let told = named(metadata, WHEN).and_then(|meta| Some((whole_stamp(&meta.content)?, meta.span)));
    let published = match (when, told) {
        // 更新时间 tells of a change, the metadata of publication.
        (Some((rank, ..)), Some((Stamp { date, time }, span))) if rank % 4 == UPDATED => {
            Some(Published { date, time, span })
        }
        (Some((_, Stamp { date, time }, span)), told) => {
            let same = told.filter(|(told, _)| told.date == date).and_then(|(told, _)| told.time);
            Some(Published { date, time: time.or(same), span })
        }
        (None, told) => told.map(|(Stamp { date, time }, span)| Published { date, time, span }),
    };
    let origin = match from {
        Some((rank, origin)) if rank % 4 == 0 => Some(origin),
        from => origin(metadata).or(from.map(|(_, origin)| origin)),
    };
    Publication { published, origin }
}

/// The first of the metadata of these names that says a name or a number.
fn named<'m, 'a>(metadata: &'m [Meta<'a>], names: &[&str]) -> Option<&'m Meta<'a>> {
    let said = |name| metadata.iter().find(|meta| meta.name.eq_ignore_ascii_case(name) && is_name(&meta.content));
    names.iter().copied().find_map(said)
}

/// Where from the metadata say that the page is: `["来源" ["："]] name`.
fn origin(metadata: &[Meta<'_>]) -> Option<Origin> {
    let meta = named(metadata, FROM)?;
    let name = trimmed(&meta.content);
    let name = name.strip_prefix("来源").map_or(name, |name| name.trim_start_matches(['：', ':']));
    Some(Origin { name: trimmed(name).into(), span: meta.span })
}

/// The day of the issue that a page is of: the first day by itself before its article, on a page with the buttons of an
/// e-paper (上一版, 版面导航). On other pages such a day is today's.
pub(super) fn of_issue(blocks: &[Block<'_>], first: usize) -> Option<Published> {
    let texts = || blocks.iter().map(|block| block.text.as_str()).filter(|text| text.len() <= LONGEST_BUTTONS);
    if !texts().any(|text| EDITIONS.is_in(text)) {
        return None;
    }
    let before = blocks.iter().take(first).filter(|block| block.text.as_str().len() <= LONGEST_BUTTONS);
    before.filter(|block| block.text.as_str().starts_with(|c: char| c.is_ascii_digit())).find_map(|block| {
        let text = block.text.as_str();
        let (rest, Stamp { date, time }) = stamp(text).ok()?; // 2021年9月4日 星期六 第3版：要闻
        let parted = rest.chars().next().is_none_or(is_blank);
        let span = parted.then(|| block.text.source(0..text.len() - rest.len())).flatten()?;
        Some(Published { date, time, span })
    })
}

/// The stamps of an info line, each with its rank and where it stands.
fn stamps(info: &Info) -> impl Iterator<Item = (u8, Stamp, Mark)> + '_ {
    let bare = info.bare.map(|(stamp, mark)| (1, stamp, mark));
    let items = info.items.iter().filter_map(|item| {
        let rank = match item.item {
            Item::Published => 0,
            Item::Updated => UPDATED,
            Item::Catalogue => return None,
            _ => 1,
        };
        Some((rank, item.stamp?, item.value))
    });
    items.chain(bare)
}

/// Whether a value is a name: it has a letter.
fn is_name(value: &str) -> bool {
    value.chars().any(char::is_alphanumeric) && !matches!(trimmed(value), "无" | "null" | "undefined")
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(is_blank)
}

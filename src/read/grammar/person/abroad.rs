//! Abroad: the names of countries and international organisations, and what the post before a name tells of it.

use super::HAN;
use crate::lexicon;
use crate::lexicon::words::{Words, words};

/// What is known of the post before a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// Nothing: a Chinese name, or one that shows that it is foreign.
    Unknown,
    /// A post of another country or of an international organisation: two syllables may be a name.
    Foreign,
    /// A post of Japan: names that are written in characters, with surnames of any.
    Japan,
}

/// Countries, by the short names of the Ministry of Foreign Affairs (外交部 国家和组织), the continents, and the
/// international organisations whose officers the news names.
static ABROAD: Words = words!(lexicon::PERSON_ABROAD);

/// Whether `text` starts with the name of a country.
pub(super) fn is_country(text: &str) -> bool {
    ABROAD.head(text).is_some_and(|name| name.len() > HAN)
}

/// Where the post `title` is held, if abroad: 法国外长, 联合国秘书长.
pub(super) fn origin(title: &str) -> Option<Origin> {
    let place = title.char_indices().find_map(|(at, _)| {
        // 俄外长: the one character only at the start.
        ABROAD.head(&title[at..]).filter(|name| at == 0 || name.len() > HAN)
    })?;
    Some(if place.starts_with('日') { Origin::Japan } else { Origin::Foreign })
}

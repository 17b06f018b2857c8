//! Names of elements: what authors of templates call the parts of a page, in HTML's elements and in class names and ids.
//! Knows the names of one element; they are evidence, never proof.

use crate::growth::work;
use crate::read::flow::{Name, Node};

/// What an element is called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Zone {
    /// After something around articles: navigation, footer, related links.
    Frame,
    /// After the text of an article.
    Body,
    /// After nothing, or after both.
    #[default]
    None,
}

/// The longest class or id that is looked at, in bytes.
const LONGEST: usize = 120;

/// Parts of names that are of the frame, wherever they stand in one. In the order of the alphabet, as all lists here.
const FRAME_PARTS: List = List::of(&[
    "advert",
    "backtop",
    "banner",
    "bdshare",
    "breadcrumb",
    "comment",
    "copyright",
    "crumbs",
    "dangqianweizhi",
    "dialog",
    "erweima",
    "footer",
    "friend-link",
    "friendlink",
    "go-top",
    "gotop",
    "hot-news",
    "hotnews",
    "menu",
    "mianbaoxie",
    "modal",
    "nav-bar",
    "navbar",
    "navigat",
    "pagination",
    "popup",
    "qrcode",
    "rank",
    "recommend",
    "relat",
    "search-box",
    "searchbox",
    "share-",
    "sharebutton",
    "side-bar",
    "sidebar",
    "tool-bar",
    "toolbar",
    "top-bar",
    "topbar",
    "totop",
    "xiangguan",
]);

/// Words of names that are of the frame, each a whole word of one.
const FRAME_WORDS: List = List::of(&[
    "ad", "ads", "aside", "bottom", "crumb", "crumbnav", "dibu", "dqwz", "ewm", "fenxiang", "foot", "ft", "fx", "gg",
    "hot", "layer", "links", "location", "login", "mask", "mbx", "nav", "next", "pager", "path", "position", "prev",
    "qr", "search", "share", "tags", "tool", "tools", "weizhi", "wza", "xglj", "xgnews", "xgwd", "xgwz", "xgxw",
    "xgyd", "yqlj",
]);

/// Words of the names of advertisements: whatever stands beside them.
const ADS: List = List::of(&["ad", "ads", "adv", "advert", "gg", "guanggao"]);

/// Names of elements that hold the text of an article, of the content management systems that sites run on, and of
/// publishing software: TRS WCM, Hanweb JCMS, VSB, `WebPlus`, UCAP, `WeChat`, `WordPress`, Drupal, Discuz.
const BODY_PARTS: List = List::of(&[
    "artical",
    "article-body",
    "article-con",
    "article-content",
    "article-text",
    "article_body",
    "article_con",
    "article_content",
    "articlebody",
    "articlecontent",
    "articletext",
    "bodytext",
    "con_txt",
    "cont_txt",
    "content-text",
    "content_text",
    "contenttext",
    "contxt",
    "detail-content",
    "detail_content",
    "detailcontent",
    "entry-content",
    "field--name-body",
    "field-name-body",
    "js_content",
    "main-text",
    "maintext",
    "neirong",
    "news-content",
    "news_content",
    "newscontent",
    "page-content",
    "pages_content",
    "post-content",
    "post_content",
    "rich_media_content",
    "t_f",
    "text_content",
    "trs-editor",
    "trs_editor",
    "ucap-content",
    "ucap_content",
    "v_news_content",
    "vsb_content",
    "wp_articlecontent",
    "xxgk_content",
    "zhengwen",
    "zoomcon",
]);

/// Words of such names, each a whole word of one.
const BODY_WORDS: List = List::of(&[
    "arti", "article", "con", "content", "detail", "details", "editor", "nr", "ozoom", "text", "txt", "view", "xl",
    "zoom", "zw",
]);

/// Words in buckets by their first letter.
struct List {
    words: &'static [&'static str],
    /// Where the words of each letter begin, and after the last one the number of words.
    starts: [u8; 27],
}

impl List {
    const fn of(words: &'static [&'static str]) -> Self {
        let (mut starts, mut letter, mut at) = ([0; 27], 0, 0);
        while letter <= 26 {
            while at < words.len() && words[at].as_bytes()[0] < b'a' + letter {
                at += 1;
            }
            #[allow(clippy::cast_possible_truncation)] // fewer than 256 words
            {
                starts[letter as usize] = at as u8;
            }
            letter += 1;
        }
        Self { words, starts }
    }

    /// The words that begin with the same letter as `rest`.
    fn alike(&self, rest: &[u8]) -> &[&str] {
        let letter = rest.first().map_or(26, |first| first.to_ascii_lowercase().wrapping_sub(b'a'));
        let range = |letter: usize| usize::from(self.starts[letter])..usize::from(self.starts[letter + 1]);
        if letter < 26 { &self.words[range(letter.into())] } else { &[] }
    }

    fn begins(&self, rest: &[u8]) -> bool {
        self.alike(rest)
            .iter()
            .any(|word| rest.get(..word.len()).is_some_and(|near| near.eq_ignore_ascii_case(word.as_bytes())))
    }

    fn has(&self, word: &[u8]) -> bool {
        self.alike(word).iter().any(|known| word.eq_ignore_ascii_case(known.as_bytes()))
    }
}

/// A bit for each two letters that words of some lists begin with, whatever their case: most places of a name have none,
/// which spares four fifths of the work.
struct Pairs([u64; 16]);

/// The pairs of the parts of names, and of the words, none of which is a single letter.
static PARTS: Pairs = Pairs::of(&[FRAME_PARTS, BODY_PARTS]);
static WORDS: Pairs = Pairs::of(&[FRAME_WORDS, BODY_WORDS, ADS]);

impl Pairs {
    const fn of(lists: &[List]) -> Self {
        let (mut pairs, mut list) = (Self([0; 16]), 0);
        while list < lists.len() {
            let mut i = 0;
            while i < lists[list].words.len() {
                let word = lists[list].words[i].as_bytes();
                let (number, bit) = Self::place(word[0], word[1]);
                pairs.0[number] |= 1 << bit;
                i += 1;
            }
            list += 1;
        }
        pairs
    }

    const fn place(first: u8, second: u8) -> (usize, u8) {
        ((first & 31) as usize / 2, (first & 1) << 5 | second & 31)
    }

    fn may_have(&self, near: &[u8]) -> bool {
        let &[first, second] = near else { return false };
        let (number, bit) = Self::place(first, second);
        self.0[number] >> bit & 1 == 1
    }
}

/// What the element of `node`, of a document of this `source`, is called.
pub(super) fn zone(node: &Node, source: &str) -> Zone {
    match node.name {
        Name::Nav
        | Name::Footer
        | Name::Aside
        | Name::Menu
        | Name::Select
        | Name::Option
        | Name::Button
        | Name::Dialog => {
            return Zone::Frame;
        }
        Name::Article => return Zone::Body,
        _ => {}
    }
    let labels = [node.labels.class.of(source), node.labels.id.of(source)];
    let (mut parts, mut words, mut ad) = ((false, false), (false, false), false);
    for label in labels.into_iter().filter(|label| label.len() <= LONGEST) {
        work(label.len());
        let label = label.as_bytes();
        for (at, near) in label.windows(2).enumerate() {
            let rest = &label[at..];
            if PARTS.may_have(near) {
                parts.0 |= FRAME_PARTS.begins(rest);
                parts.1 |= BODY_PARTS.begins(rest);
            }
            if WORDS.may_have(near) && (at == 0 || !label[at - 1].is_ascii_alphabetic()) {
                let word = &rest[..rest.iter().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(rest.len())];
                words.0 |= FRAME_WORDS.has(word);
                words.1 |= BODY_WORDS.has(word);
                ad |= ADS.has(word);
            }
        }
    }
    // A part says more than a word: content and text are in many names.
    let (frame, body) = if parts == (false, false) { words } else { parts };
    match (frame, body) {
        _ if ad => Zone::Frame,
        (true, false) => Zone::Frame,
        (false, true) => Zone::Body,
        _ => Zone::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_order() {
        for list in [FRAME_PARTS, FRAME_WORDS, BODY_PARTS, BODY_WORDS, ADS] {
            assert!(list.words.is_sorted());
            assert!(list.words.iter().all(|word| list.begins(word.as_bytes())));
        }
    }

    #[test]
    fn elements_are_called_after_what_they_hold() {
        for (class, want) in [
            ("TRS_Editor", Zone::Body),
            ("main-nav", Zone::Frame),
            ("bdsharebuttonbox", Zone::Frame),
            ("article-share-box", Zone::Frame),
            ("content-foot", Zone::None), // both
            ("wrap", Zone::None),
            ("contents_nav", Zone::Frame),
            ("w1200 m0", Zone::None),
        ] {
            let labels =
                crate::read::flow::Labels { class: crate::place::Mark::new(0, class.len()), ..Default::default() };
            assert_eq!(zone(&Node { parent: 0, name: Name::Div, labels }, class), want, "{class}");
        }
    }
}

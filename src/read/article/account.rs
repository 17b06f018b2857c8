//! The account that sent a text of `WeChat` (微信公众号): its name stands without a label, before the time. Knows the template
//! of that one site, whose pages are kept more than those of any other.

use super::class::Class;
use super::info::Info;
use super::region::Evidence;
use crate::marks::Block;
use crate::place::Mark;
use crate::read::dialect::Page;
use crate::text::is_blank;

/// The class of the element that holds names and time, and how many elements may stand between it and them.
const LINE: &str = "rich_media_meta_list";
const DEPTH: usize = 4;

/// What the metadata of the site call it: in a page that was written back, the elements of its template are gone.
pub(super) const SITE: (&str, &str) = ("og:site_name", "微信公众平台");

/// What a line begins with there that names an author besides: *original*.
pub(super) const ORIGINAL: &str = "原创";

/// Marks the account's name as the one that its info line says.
pub(super) fn mark(source: &str, page: &Page<'_>, blocks: &[Block<'_>], lines: &mut [Evidence]) {
    let is = |node: usize| page.nodes[node].labels.class.of(source).contains(LINE);
    for (index, line) in lines.iter_mut().enumerate() {
        if let Class::Info(info) = &mut line.class
            && page.path(index).take(DEPTH).any(is)
        {
            info.name = name(blocks[index].text.as_str(), info).or(info.name);
        }
    }
}

/// The last name before the time.
///
/// ```text
/// line = [ "原创" ] [ author ] account stamp [ place ]     ; blanks between them
/// ```
pub(super) fn name(text: &str, info: &Info) -> Option<Mark> {
    let (_, line) = info.bare?;
    let (mut at, mut account) = (line.range().start, None);
    for word in line.of(text).split(is_blank) {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        if !word.is_empty() && word != ORIGINAL {
            account = Some(Mark::new(at, at + word.len()));
        }
        at += word.len() + text[at + word.len()..].chars().next().map_or(0, char::len_utf8);
    }
    account
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::article::info;

    #[test]
    fn the_account_is_the_last_name_before_the_time() {
        for (line, want) in [
            ("原创 李明 某市发布 2020-05-06 09:24", Some("某市发布")),
            ("某市发布 2020-05-06 09:24 某市", Some("某市发布")),
            ("原创 某市发布\u{3000} 2020-05-06 09:24", Some("某市发布")),
            ("原创 2020-05-06 09:24", None),
        ] {
            let info = info::info(line).expect(line);
            assert_eq!(name(line, &info).map(|mark| mark.of(line)), want, "{line}");
        }
    }
}

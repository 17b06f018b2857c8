//! The account that sent a text of `WeChat` (微信公众号): its name stands without a label, before the time. Knows the line
//! that says it on that one site, whose pages are kept more than those of any other.

use super::class::Class;
use super::info::Info;
use super::region::Evidence;
use crate::marks::{Block, Meta, meta};
use crate::place::Mark;
use crate::text::is_blank;

/// What a line begins with there that names an author besides: *original*.
const ORIGINAL: &str = "原创";

/// Whether the metadata say that the page is one of that site.
pub(super) fn is_site(metadata: &[Meta<'_>]) -> bool {
    meta::content(metadata, meta::OG_SITE_NAME) == Some("微信公众平台")
}

/// Marks the account's name as the one that its info line says.
pub(super) fn mark(is_site: bool, blocks: &[Block<'_>], lines: &mut [Evidence]) {
    for (line, block) in lines.iter_mut().zip(blocks) {
        if let Class::Info(info) = &mut line.class {
            tell(is_site, block.text.as_str(), info);
        }
    }
}

/// The same in one info line.
pub(super) fn tell(is_site: bool, text: &str, info: &mut Info) {
    info.name = name(is_site, text, info).or(info.name);
}

/// The last name before the time.
///
/// ```text
/// line = [ "原创" ] [ author ] account stamp [ place ]     ; blanks between them; on the site
///      | "原创" author account stamp [ place ]             ; anywhere: pages are kept without their metadata, too
/// ```
fn name(is_site: bool, text: &str, info: &Info) -> Option<Mark> {
    let (_, line) = info.bare?;
    if !is_site && !text.starts_with(ORIGINAL) {
        return None;
    }
    let (mut at, mut account, mut names) = (line.range().start, None, 0);
    for word in line.of(text).split(is_blank) {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        if !word.is_empty() && word != ORIGINAL {
            account = Some(Mark::new(at, at + word.len()));
            names += 1;
        }
        at += word.len() + text[at + word.len()..].chars().next().map_or(0, char::len_utf8);
    }
    account.filter(|_| is_site || names > 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::article::info;

    #[test]
    fn the_account_is_the_last_name_before_the_time() {
        for (line, site, anywhere) in [
            ("原创 李明 某市发布 2020-05-06 09:24", Some("某市发布"), Some("某市发布")),
            ("某市发布 2020-05-06 09:24 某市", Some("某市发布"), None),
            ("原创 某市发布\u{3000} 2020-05-06 09:24", Some("某市发布"), None),
            ("原创 李明 2020-05-06 09:24", Some("李明"), None),
            ("原创 2020-05-06 09:24", None, None),
        ] {
            let info = info::info(line).expect(line);
            let told = |is_site| name(is_site, line, &info).map(|mark| mark.of(line));
            assert_eq!((told(true), told(false)), (site, anywhere), "{line}");
        }
    }
}

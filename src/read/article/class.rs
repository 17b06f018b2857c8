//! What a line is by its words and its links, wherever it stands: a sentence, an info line, a button, a breadcrumb …
//! Knows one line at a time; nothing of the elements around it.

use super::control::{begins_with_character, controls};
use super::info::{self, Info};
use super::shape::{Shape, mark};
use crate::lexicon::boilerplate::{DISCLAIMERS, NOTES, PATHS, SECTIONS, WEAK_IMPRINTS};
use crate::text::{is_blank, squeezed};

/// The kinds of line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// It shows no text.
    Blank,
    /// Buttons and switches: see [`controls`].
    Control,
    /// A breadcrumb: 当前位置：首页 > 政务公开.
    Path,
    /// It heads, or is, something that a site puts after an article: 相关阅读, 上一篇：….
    Section,
    /// Who runs the site, and by which licence: ICP备….
    Imprint,
    /// The publisher on its rights, or on itself.
    Disclaimer,
    /// When, where from, by whom: see [`info`].
    Info(Box<Info>),
    /// What the label on the line before asks for, in a list of such pairs: see [`pairs`](super::pairs).
    Value,
    /// Most of its text is links.
    Link,
    /// A sentence.
    Prose,
    /// Other text: headings, captions, cells, names, verses.
    Plain,
}

/// The characters of an imprint, a section's head and a disclaimer at most; longer ones are text about such things.
const LONGEST_IMPRINT: usize = 200;
const LONGEST_HEAD: usize = 40;
const LONGEST_DISCLAIMER: usize = 260;

impl Class {
    /// The class of a line that shows `text` of this shape, `linked` bytes of it in links.
    pub fn of(text: &str, shape: &Shape, linked: usize) -> Self {
        if text.is_empty() {
            return Self::Blank;
        }
        if text.len() <= 4 * LONGEST_IMPRINT {
            if controls(text) {
                return Self::Control;
            }
            if is_path(text, shape) {
                return Self::Path;
            }
            let info = info::of_shape(text, shape);
            if info.as_ref().is_some_and(Info::is_sure) {
                return info.map_or(Self::Plain, |info| Self::Info(Box::new(info)));
            }
            if is_section(text) {
                return Self::Section;
            }
            if let Some(note) = note(text, shape) {
                return note;
            }
            if let Some(info) = info {
                return Self::Info(Box::new(info));
            }
        }
        if linked * 2 > text.len() {
            return Self::Link;
        }
        if shape.is_sentence() { Self::Prose } else { Self::Plain }
    }

    /// Whether it is of the site's frame, whatever stands around it.
    pub fn is_furniture(&self) -> bool {
        matches!(self, Self::Control | Self::Path | Self::Section | Self::Imprint | Self::Disclaimer)
    }
}

/// ```text
/// path = *mark PATH-WORD *any | "首页" sep *any | name 1*( sep name )     ; sep: ">", "＞", "»", "›"/// name = 1*16 any                                                          ; no sentence
/// ```
/// `/` and `-` part the names of one only after 首页.
fn is_path(text: &str, shape: &Shape) -> bool {
    let inner = if begins_with_character(text) {
        text
    } else {
        text.trim_start_matches(|c: char| is_blank(c) || matches!(c, '>' | '＞' | '【' | '[' | '»'))
    };
    if PATHS.head(inner).is_some() {
        return true;
    }
    let of_text = mark::STOP | mark::COMMA | mark::EXCLAMATION | mark::POINTER;
    if inner.len() > 3 * LONGEST_IMPRINT || shape.has(of_text) {
        return false;
    }
    let sep = |c: char| matches!(c, '>' | '＞' | '»' | '›');
    let home = ["首页", "首 页", "网站首页", "主页"].iter().find_map(|home| inner.strip_prefix(home));
    let after_home = home.is_some_and(|rest| {
        rest.trim_start_matches(is_blank).starts_with(|c| sep(c) || matches!(c, '/' | '-' | '|' | '·' | '\\'))
    });
    let names = || text.split(sep).filter(|name| !name.chars().all(is_blank));
    let short = |name: &str| name.chars().filter(|&c| !is_blank(c)).count() <= 16;
    let begins = inner.len() < text.len() && text.trim_start_matches(is_blank).starts_with(sep);
    after_home || shape.has(mark::PATH) && (names().count() >= 2 || begins) && names().all(short)
}

/// ```text
/// section = *mark SECTION ( end | mark *any | *30 any ) | "更多" *6 any    ; no sentence
/// ```
fn is_section(text: &str) -> bool {
    let mark = |c: char| is_blank(c) || BEFORE_SECTIONS.contains(c);
    let inner = if begins_with_character(text) { text } else { text.trim_start_matches(mark) };
    let more = inner.strip_prefix("更多").is_some_and(|rest| rest.chars().count() <= 6 && !rest.contains(['，', '的']));
    if more {
        return true; // 更多诗歌
    }
    let Some(word) = SECTIONS.head(inner) else { return false };
    let rest = &inner[word.len()..];
    let next = rest.chars().next();
    let parted = next.is_none_or(|c| is_blank(c) || AFTER_SECTIONS.contains(c));
    let length = inner.chars().count();
    // 扫一扫在手机打开当前页: words go on, and they are few.
    let goes_on = SECTIONS_THAT_GO_ON.iter().any(|word| inner.starts_with(word)) && length <= LONGEST_HEAD;
    parted && (!Shape::of(rest).is_sentence() || length <= 2 * LONGEST_HEAD) || goes_on
}

/// What stands before the head of a section, and after it.
const BEFORE_SECTIONS: &str = "【[［〖◆■●▶►>》|│#“\"·★▼";
const AFTER_SECTIONS: &str = "：:>＞】]］〗(（/|、←→+…”×";

/// Heads of sections that are a clause with what follows.
const SECTIONS_THAT_GO_ON: &[&str] = &[
    "扫一扫",
    "扫描",
    "扫码",
    "扫二维码",
    "微信扫",
    "用微信",
    "分享到",
    "长按",
    "手机扫",
    "使用微信",
    "打开微信",
    "点击上方",
    "点击蓝字",
    "点击下方二维码",
];

/// A line that names a licence, an identification code or the like, or the publisher's rights.
fn note(text: &str, shape: &Shape) -> Option<Class> {
    let holder =
        |(at, sign): (usize, &str)| text[at + sign.len()..].starts_with(|c: char| is_blank(c) || c.is_ascii_digit());
    let disclaims = shape.characters <= LONGEST_DISCLAIMER;
    if shape.characters > LONGEST_IMPRINT || text.ends_with('。') {
        return (disclaims && DISCLAIMERS.is_in(text)).then_some(Class::Disclaimer);
    }
    let found = NOTES.first_in(text);
    if found == Some(0) || shape.has(mark::COPYRIGHT) && text.match_indices('©').any(holder) {
        return Some(Class::Imprint);
    }
    found.map(|_| Class::Disclaimer)
}

/// A line that an imprint may have, next to one that tells.
pub(super) fn is_weak_imprint(text: &str) -> bool {
    let inner = text.trim_start_matches(is_blank);
    let inner = if inner.len() < 600 { squeezed(inner) } else { inner.into() };
    WEAK_IMPRINTS
        .head(&inner)
        .is_some_and(|word| inner[word.len()..].starts_with(['：', ':']) || inner.len() == word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_by_their_words() {
        for (text, want) in [
            ("【打印】 【关闭】", Class::Control),
            ("【字体：大 中 小】 打印 保存", Class::Control),
            ("收藏 分享 支持 反对", Class::Control),
            ("满意度评价：非常满意满意不满意提交", Class::Control),
            ("当前位置：首页 > 政务公开 > 正文", Class::Path),
            ("首页/ 新闻 / 政务资讯", Class::Path),
            ("上一篇：某地召开会议", Class::Section),
            ("相关稿件：", Class::Section),
            ("相关链接>>", Class::Section),
            ("■ 【相关链接】", Class::Section),
            ("扫一扫在手机打开当前页", Class::Section),
            ("某ICP备05003854号 网站标识码：1401000055", Class::Imprint),
            ("您访问的链接即将离开“某市人民政府”门户网站 是否继续？", Class::Imprint),
            ("（本文来自某报，更多原创资讯请下载某报APP）", Class::Disclaimer),
            ("会议强调，要抓好落实。", Class::Prose),
            ("大会开幕式", Class::Plain),
            ("相关政策措施已经出台，各地要抓好落实。", Class::Prose),
            ("推荐阅读书目由各校自行确定，不作统一要求，具体名单另行通知。", Class::Prose),
        ] {
            assert_eq!(Class::of(text, &Shape::of(text), 0), want, "{text}");
        }
        let title = "某地召开会议";
        assert_eq!(Class::of(title, &Shape::of(title), 18), Class::Link);
    }
}

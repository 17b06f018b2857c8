//! What each reader does with a document. All get text in memory and return something that they have counted, so that no
//! work can be left out.

use std::sync::LazyLock;

use gongwen::Parser;
use jieba_rs::Jieba;
use regex::Regex;

use crate::Document;

/// A reader's name and its work. The first two are what the others are compared with.
pub const READERS: &[(&str, fn(&Document) -> usize)] = &[
    ("gongwen, structure", structure),
    ("gongwen, full analysis", full),
    ("gongwen, full analysis, into_owned", owned),
    ("tl, DOM", tl_dom),
    ("lol_html, text handler", lol_html_text),
    ("html5gum, tokens", html5gum_tokens),
    ("quick-xml, events", quick_xml_events),
    ("scraper, tree", scraper_tree),
    ("regex, two expressions", two_expressions),
    ("jieba-rs, words of the text alone", jieba_cut),
    ("jieba-rs, words with tags", jieba_tag),
    ("dom_smoothie, article", |document| smooth(&document.source).map_or(0, |text| text.len())),
    ("trafilatura, article", |document| trafilate(&document.source).map_or(0, |text| text.len())),
];

fn structure(Document { source, .. }: &Document) -> usize {
    let parser = const { Parser::new().analysis(false) };
    parser.parse(source).map_or(0, |notice| notice.paragraphs().len())
}

fn full(Document { source, .. }: &Document) -> usize {
    let parser = const { Parser::new() };
    parser.parse(source).map_or(0, |notice| notice.paragraphs().len())
}

/// The notice alone is held at last: the peak is what it holds, and what it was made from.
fn owned(Document { source, .. }: &Document) -> usize {
    let parser = const { Parser::new() };
    parser.parse(source).map_or(0, |notice| notice.into_owned().paragraphs().len())
}

fn tl_dom(Document { source, .. }: &Document) -> usize {
    tl::parse(source, tl::ParserOptions::default()).map_or(0, |dom| dom.nodes().len())
}

fn lol_html_text(Document { source, .. }: &Document) -> usize {
    let mut bytes = 0;
    let handler = lol_html::text!("span", |chunk| {
        bytes += chunk.as_str().len();
        Ok(())
    });
    let settings = lol_html::Settings::new().append_element_content_handler(handler);
    let mut rewriter = lol_html::HtmlRewriter::new(settings, |_: &[u8]| {});
    let read = rewriter.write(source.as_bytes()).and_then(|()| rewriter.end());
    read.map_or(0, |()| bytes)
}

fn html5gum_tokens(Document { source, .. }: &Document) -> usize {
    html5gum::Tokenizer::new(source).count()
}

/// Stops at the first thing that is no XML, as it must; dumps have few.
fn quick_xml_events(Document { source, .. }: &Document) -> usize {
    let mut reader = quick_xml::Reader::from_str(source);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    let mut events = 0;
    while let Ok(event) = reader.read_event() {
        if matches!(event, quick_xml::events::Event::Eof) {
            break;
        }
        events += 1;
    }
    events
}

fn scraper_tree(Document { source, .. }: &Document) -> usize {
    scraper::Html::parse_fragment(source).tree.nodes().count()
}

/// What one writes in an afternoon: the paragraphs, and in them the sentences that direct.
fn two_expressions(Document { source, .. }: &Document) -> usize {
    static PARAGRAPH: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?s)<div><span style='([^']*)'>(.*?)</span></div>").expect("valid"));
    static DIRECTIVE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"[^。！？；]*(?:要|必须|应当|应该|不得|严禁|禁止|可以|鼓励|希望)[^。！？；]*[。！？；]")
            .expect("valid")
    });
    PARAGRAPH.captures_iter(source).map(|found| DIRECTIVE.find_iter(&found[2]).count()).sum()
}

static JIEBA: LazyLock<Jieba> = LazyLock::new(Jieba::new);

/// The text alone is cut; the speed is in bytes of the document all the same.
fn jieba_cut(document: &Document) -> usize {
    JIEBA.cut(&document.text, false).len()
}

fn jieba_tag(document: &Document) -> usize {
    JIEBA.tag(&document.text, false).len()
}

/// The article as Readability finds it.
pub fn smooth(source: &str) -> Option<String> {
    let mut readability = dom_smoothie::Readability::new(source, None, None).ok()?;
    readability.parse().ok().map(|article| article.text_content.to_string())
}

pub fn trafilate(source: &str) -> Option<String> {
    trafilatura::extract(source, &trafilatura::Options::default()).ok().map(|article| article.content_text)
}

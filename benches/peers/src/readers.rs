//! What each reader does with a document. All get a `&str` in memory and return something that they have counted,
//! so that no work can be left out.

use std::sync::LazyLock;

use gongwen::Parser;
use regex::Regex;

/// A reader's name and its work. The first two are what the others are compared with.
pub const READERS: &[(&str, fn(&str) -> usize)] = &[
    ("gongwen, structure", structure),
    ("gongwen, full analysis", full),
    ("gongwen, full analysis, into_owned", owned),
    ("tl, DOM", tl_dom),
    ("lol_html, text handler", lol_html_text),
    ("html5gum, tokens", html5gum_tokens),
    ("quick-xml, events", quick_xml_events),
    ("scraper, tree", scraper_tree),
    ("regex, two expressions", two_expressions),
];

fn structure(source: &str) -> usize {
    let parser = const { Parser::new().analysis(false) };
    parser.parse(source).map_or(0, |notice| notice.paragraphs().len())
}

fn full(source: &str) -> usize {
    let parser = const { Parser::new() };
    parser.parse(source).map_or(0, |notice| notice.paragraphs().len())
}

/// The notice alone is held at last: the peak is what it holds, and what it was made from.
fn owned(source: &str) -> usize {
    let parser = const { Parser::new() };
    parser.parse(source).map_or(0, |notice| notice.into_owned().paragraphs().len())
}

fn tl_dom(source: &str) -> usize {
    tl::parse(source, tl::ParserOptions::default()).map_or(0, |dom| dom.nodes().len())
}

fn lol_html_text(source: &str) -> usize {
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

fn html5gum_tokens(source: &str) -> usize {
    html5gum::Tokenizer::new(source).count()
}

/// Stops at the first thing that is no XML, as it must; dumps have few.
fn quick_xml_events(source: &str) -> usize {
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

fn scraper_tree(source: &str) -> usize {
    scraper::Html::parse_fragment(source).tree.nodes().count()
}

/// What one writes in an afternoon: the paragraphs, and in them the sentences that direct.
fn two_expressions(source: &str) -> usize {
    static PARAGRAPH: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?s)<div><span style='([^']*)'>(.*?)</span></div>").expect("valid"));
    static DIRECTIVE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"[^。！？；]*(?:要|必须|应当|应该|不得|严禁|禁止|可以|鼓励|希望)[^。！？；]*[。！？；]")
            .expect("valid")
    });
    PARAGRAPH.captures_iter(source).map(|found| DIRECTIVE.find_iter(&found[2]).count()).sum()
}

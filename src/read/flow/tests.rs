//! What lines know beside their text: kind, style, place; and what the document says of itself.

use super::node::NONE;
use super::*;
use crate::marks::Kind;
use crate::parser::Parser;

fn flow(source: &str) -> Flow<'_> {
    read(source, 0, None, &Parser::new().options, &mut Log::new(9))
}

#[test]
fn styles_are_what_holds_for_all_of_a_line() {
    for (source, want) in [
        ("<p>甲", &[""][..]),
        ("<p style='text-align:center;margin-top:1px'>甲", &["text-align:center;margin-top:1px"]),
        ("<p style='font-size:18pt'><span style='font-weight:bold'>甲</span>", &["font-size:18pt;font-weight:700"]),
        ("<p style='font-size:18pt'><b>一、</b>甲", &["font-size:18pt"]),
        ("<p><b>甲</b><b>　乙</b>", &["font-weight:700"]),
        ("<p>　　<b>甲</b>&nbsp;", &["font-weight:700"]),
        (
            "<p align=center><font face=宋体 size=5 color=red>甲</font>",
            &["font-size:24px;font-family:宋体;color:#ff0000;text-align:center"],
        ),
        (
            "<center>甲<div align=right>乙</div>丙</center>",
            &["text-align:center", "text-align:right", "text-align:center"],
        ),
        (
            "<div style='font-size:10pt'><p style='font-size:1.5em;text-indent:2em'>甲",
            &["font-size:15pt;text-indent:2em"],
        ),
        ("<div style='font-size:120%'>甲", &["font-size:19.2px"]),
        ("<h1>甲</h1><h3>乙", &["font-size:32px;font-weight:700", "font-size:18.72px;font-weight:700"]),
        (
            "<table style='text-indent:2em'><tr><th>甲<tr><td>乙",
            &["font-weight:700;text-align:center;text-indent:2em", "text-indent:2em"],
        ),
        (
            "<p style='margin:1px 2px'><span style='margin:9px'>甲<br>乙</span>",
            &[
                "margin-top:1px;margin-right:2px;margin-bottom:1px;margin-left:2px",
                "margin-top:1px;margin-right:2px;margin-bottom:1px;margin-left:2px",
            ],
        ),
        ("<pre>甲", &["white-space:pre"]),
        ("<b>甲<p>乙</b>丙", &["font-weight:700", ""]),
        ("<b>甲<p>乙</p></b>丙", &["font-weight:700", "font-weight:700", ""]),
        ("<body text=#00f><p>甲", &["color:#0000ff"]),
        ("<p style=\"font-family:'仿宋',serif;line-height:1.5\">甲", &["font-family:'仿宋',serif;line-height:1.5"]),
        // The same families, said twice with others between; and families that are no list by themselves.
        (
            "<p style='font-family:a'><i style='font-family:b;color:red'>甲</i><i style=font-family:c></i><i style=font-family:b>乙",
            &["font-family:b"],
        ),
        ("<p style=\"font-family:'b;font-size:1px\">甲", &["font-family:'b;font-size:1px"]),
        ("<p style=\"font-size:1px;font-family:'b\">甲", &["font-size:1px;font-family:'b"]),
        ("<font face='a,(b'>甲", &[""]),
        ("<p style='font-weight:bold'><span style='font-weight:lighter'>甲", &["font-weight:400"]),
    ] {
        let flow = flow(source);
        let styles = flow.blocks.iter().map(|block| block.style.as_ref().map_or("", |style| style.as_written()));
        assert_eq!(styles.collect::<Vec<_>>(), want, "{source}");
    }
}

#[test]
fn lines_have_their_part_of_the_source() {
    for (source, want) in [
        ("<div><p>甲</p> <p>乙</div>", &["<p>甲</p>", "<p>乙"][..]),
        ("<p><b>甲</b><br>乙<br></p>", &["<p><b>甲</b><br>", "乙<br></p>"]),
        ("甲<div>乙</div> <i>丙</i> ", &["甲", "<div>乙</div>", "<i>丙</i>"]),
        ("<div><div><p>甲</p></div></div>", &["<p>甲</p>"]),
        ("<table><tr><td>甲</td><td>乙</td></tr></table>", &["<tr><td>甲</td><td>乙</td></tr>"]),
        ("<table><tr><td><p>甲</p></td><td>乙</table>", &["<p>甲</p>", "<td>乙"]),
        ("<!-- 注 --><p>甲<!-- 注 --></p><!-- 注 -->", &["<p>甲<!-- 注 --></p>"]),
        ("<p>&nbsp;</p><p><img></p>甲", &["<p>&nbsp;</p>", "<p><img></p>", "甲"]),
        ("<span><p>甲</p></span>乙</p>", &["<p>甲</p>", "乙"]),
    ] {
        let flow = flow(source);
        let parts: Vec<&str> = flow.blocks.iter().map(|block| block.span.of(source)).collect();
        assert_eq!(parts, want, "{source}");
    }
}

/// What of the source a part of a text was read from.
fn read_from<'s>(text: &Text<'_>, range: core::ops::Range<usize>, source: &'s str) -> Option<&'s str> {
    text.source(range).and_then(|span| span.of(source))
}

#[test]
fn text_leads_back_to_its_source() {
    let source = "<p>　甲<b>&amp;</b> \n 乙</p>";
    let flow = flow(source);
    let text = &flow.blocks[0].text;
    assert_eq!(text.as_str(), "甲& 乙");
    let place = |range| read_from(text, range, source);
    assert_eq!((place(0..3), place(3..4), place(5..8)), (Some("甲"), Some("&amp;"), Some("乙")));
    assert_eq!(place(0..8), Some("甲<b>&amp;</b> \n 乙"));
}

#[test]
fn text_that_stands_together_is_borrowed() {
    let source = "<p>　甲 乙\u{A0}</p><p>甲<b>乙</b></p>";
    let flow = flow(source);
    assert_eq!(flow.blocks[0].text.raw(), "　甲 乙\u{A0}");
    assert_eq!(flow.blocks[1].text.raw(), "");
}

#[test]
fn what_takes_room_and_shows_no_text_is_blank_or_a_picture() {
    for (source, want) in [
        ("<p>&nbsp;</p>", &[Kind::Blank][..]),
        ("<p><br></p><p>甲<br></p>", &[Kind::Blank, Kind::Text]),
        ("<p></p><div> </div><table><tr><td></td><td></td></tr></table><hr>", &[]),
        ("<p><img></p><p>　<img>　</p><p>甲<img></p>", &[Kind::Image, Kind::Image, Kind::Text]),
        ("<p style='visibility:hidden'>甲<br>乙</p>", &[]),
        ("<pre>\n甲\n\n乙\n</pre>", &[Kind::Text, Kind::Blank, Kind::Text]),
        ("<img style='display:none'>", &[]),
    ] {
        let kinds: Vec<Kind> = flow(source).blocks.iter().map(|block| block.kind).collect();
        assert_eq!(kinds, want, "{source}");
    }
}

/// Of elements that are alike three stay in force after the paragraph that they stand in, not more (13.2.4.3).
#[test]
fn three_formatting_elements_that_are_alike_are_reopened() {
    for (tag, open, size) in [
        ("<big>", 1, 1.2),
        ("<big>", 2, 1.44),
        ("<big>", 3, 1.728),
        ("<big>", 4, 1.728),
        ("<big class=a>", 4, 1.728),
        ("<big class=a><big class=b>", 2, 2.0736), // not alike
    ] {
        let source = format!("<p>{}甲<p>乙", tag.repeat(open));
        let style = flow(&source).blocks[1].style.clone().unwrap();
        let wanted = 16.0 * size;
        assert!((style.font_size().unwrap().value - wanted).abs() < 1e-9, "{source}: {style}");
    }
}

/// `&nvap;` has six bytes, and so have the two characters that it stands for; ß has two, and so has SS.
#[test]
fn what_is_as_long_as_written_by_chance_is_read_from_all_of_it() {
    let source = "a&nvap;<i style='text-transform:uppercase'>ß</i>";
    let flow = flow(source);
    let text = &flow.blocks[0].text;
    assert_eq!(text.as_str(), "a\u{224D}\u{20D2}SS");
    let read = |range| read_from(text, range, source);
    assert_eq!([read(0..1), read(1..4), read(4..7)], [Some("a"), Some("&nvap;"), Some("&nvap;")]);
    assert_eq!([read(7..8), read(8..9), read(7..9)], [Some("ß"); 3]);
}

#[test]
fn lines_know_their_element() {
    let flow = flow("<h2>甲</h2>乙<table><tr><td>丙<th><p>丁</table>");
    let elements: Vec<Name> = flow.places.iter().map(|&node| flow.nodes[node as usize].name).collect();
    assert_eq!(elements, [Name::H2, Name::Body, Name::Td, Name::P]);
}

#[test]
fn lines_know_the_elements_around_theirs() {
    let source = "<div class='main box'><ul id=menu><li> <a href=x>甲</a><li><span class=b>乙</span></ul>                  <p><b><i>丙<p>丁</div><div id=e> </div><div><img>";
    let flow = flow(source);
    let path = |&place: &u32| {
        let mut path = Vec::new();
        let mut at = place;
        while let Some(node) = flow.nodes.get(at as usize) {
            path.push(format!("{:?}.{}#{}", node.name, node.labels.class.of(source), node.labels.id.of(source)));
            at = node.parent;
        }
        path.truncate(path.len() - 2); // body, html
        path.join(" ")
    };
    let paths: Vec<_> = flow.places.iter().map(path).collect();
    let list = "Ul.#menu Div.main box#";
    assert_eq!(
        paths,
        [
            &format!("A.# Li.# {list}"),
            &format!("Span.b# Li.# {list}"),
            "I.# B.# P.# Div.main box#",
            "I.# B.# P.# Div.main box#",
            "I.# B.# Div.#", // the picture, formatting elements in force around it
        ]
    );
    let one_each = flow.nodes.iter().zip(0..).all(|(node, index)| node.parent == NONE || node.parent < index);
    assert!(one_each);
    assert!(flow.nodes.iter().all(|node| node.labels.id.of(source) != "e")); // no line, no node
}

#[test]
fn lines_know_their_links() {
    let source = "<p>　　附件：<a href=a.doc><b>表</b> 一</a>、<a name=x>锚</a><a href='b.doc?a&amp;b'> 表二<br>下</a></p>                  <p><a href=c> </a></p><a href=d><div>块</div></a>";
    let flow = flow(source);
    let links = flow.links.iter().map(|link| {
        let text = flow.blocks[link.line as usize].text.as_str();
        (link.line, link.text.of(text), link.href.of(source))
    });
    let want = [(0, "表 一", "a.doc"), (0, " 表二", "b.doc?a&amp;b"), (1, "下", "b.doc?a&amp;b"), (2, "块", "d")];
    assert_eq!(links.collect::<Vec<_>>(), want);
}

#[test]
fn the_head_is_kept() {
    let source = "<html><head><meta name=PubDate content='2019-02-15'><title> 国务院\n关于&amp; </title><meta charset=gbk>\
                  <META NAME=ArticleTitle CONTENT=甲></head><body><title>乙</title>丙";
    let flow = flow(source);
    let (title, span) = flow.head.title.unwrap();
    assert_eq!((title.as_str(), span.of(source)), ("国务院 关于&", Some("<title> 国务院\n关于&amp; </title>")));
    let metas: Vec<_> = flow.head.metas.iter().map(|meta| (meta.name(), meta.content())).collect();
    assert_eq!(metas, [("PubDate", "2019-02-15"), ("ArticleTitle", "甲")]);
    assert_eq!(flow.blocks.len(), 1);
}

#[test]
fn elements_beyond_the_limit_count_as_their_parent() {
    let source = format!("{}甲{}乙</p>丙", "<div>".repeat(20), "</div>".repeat(15));
    let mut log = Log::new(9);
    let flow = read(&source, 0, None, &Parser::new().max_depth(10).options, &mut log);
    let lines: Vec<&str> = flow.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(lines, ["甲", "乙", "丙"]);
    let notes = log.finish(&source);
    assert_eq!(notes.len(), 1, "told once: {notes:?}");
    assert_eq!(notes[0].to_string(), "1:41: depth-limit: expected no deeper nesting than the limit, found \"<div>\"");
}

#[test]
fn a_part_is_read_up_to_where_the_rest_can_be_read_by_itself() {
    for (part, open) in
        [("甲</div>", true), ("甲<b>", true), ("甲<pre>", false), ("甲<script>", false), ("<table>", false)]
    {
        let source = format!("题<p>{part}<div id=x>乙</div>");
        let flow = read(&source, 3, Some("<div id=x>"), &Parser::new().options, &mut Log::new(9));
        let at = source.find("<div id=x>").unwrap();
        assert_eq!(flow.end, if open { at } else { source.len() }, "{part}");
    }
}

/// It makes no line of its own, and hides no document type: the names of classes keep their case.
#[test]
fn a_byte_order_mark_is_no_text() {
    for (source, want) in [
        ("\u{FEFF}<p>甲</p>", 1),
        ("\u{FEFF}\u{FEFF}<p>甲</p>", 2),
        ("\u{FEFF}<!DOCTYPE html><style>.A{display:none}</style><p class=a>甲</p>", 1),
        ("\u{FEFF}<style>.A{display:none}</style><p class=a>甲</p>", 0),
    ] {
        let flow = read(source, 0, None, &Parser::new().options, &mut Log::new(9));
        assert_eq!(flow.blocks.len(), want, "{source}");
    }
}

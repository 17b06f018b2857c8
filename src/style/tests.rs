//! Styles as producers write them, and as they get broken.

use super::*;

/// What the typed properties of `css` are, as CSS writes them, in one order.
fn typed(css: &str) -> String {
    let style = Style::parse(css);
    let mut list = Vec::new();
    macro_rules! show {
        ($($property:ident)*) => {
            $(if let Some(value) = style.$property() {
                list.push(format!("{}:{value}", stringify!($property).replace('_', "-")));
            })*
        };
    }
    show!(font_size font_weight line_height color text_align text_indent);
    show!(margin_top margin_right margin_bottom margin_left display visibility white_space float position);
    let families: Vec<_> = style.font_family().collect();
    if !families.is_empty() {
        list.push(format!("font-family:{}", families.join("|")));
    }
    list.join(";")
}

#[test]
fn properties_are_typed() {
    for (css, want) in [
        (
            "font-size:16px;margin-top:15px;line-height:25px;text-indent:30px;display:block",
            "font-size:16px;line-height:25px;text-indent:30px;margin-top:15px;display:block",
        ),
        (
            "margin-top: 0px; margin-bottom: 0px; text-indent: 2em; text-align: justify; font-family: 宋体;",
            "text-align:justify;text-indent:2em;margin-top:0px;margin-bottom:0px;font-family:宋体",
        ),
        (
            "FONT-SIZE:12PT;Text-Align:CENTER;DISPLAY:Inline-Block",
            "font-size:12pt;text-align:center;display:inline-block",
        ),
        ("font-size:small;font-size:LARGER", "font-size:1.2em"),
        ("font-size:0", "font-size:0px"),
        ("font-size:1.5e1pt;text-indent:-.5em", "font-size:15pt;text-indent:-0.5em"),
        ("line-height:1.5", "line-height:1.5"),
        ("line-height:150%", "line-height:150%"),
        ("line-height:0", "line-height:0"),
        ("line-height:0px", "line-height:0px"),
        ("line-height:normal", "line-height:normal"),
        ("font-weight:bold", "font-weight:700"),
        ("font-weight:bolder", "font-weight:bolder"),
        ("font-weight:600", "font-weight:600"),
        ("color:#F00", "color:#ff0000"),
        ("color:rgba(0,0,0,.5)", "color:#00000080"),
        ("color:DarkRed", "color:#8b0000"),
        ("color:windowtext", ""),
        ("margin:1px", "margin-top:1px;margin-right:1px;margin-bottom:1px;margin-left:1px"),
        ("margin:1px auto", "margin-top:1px;margin-right:auto;margin-bottom:1px;margin-left:auto"),
        ("margin:1px 2px 3px", "margin-top:1px;margin-right:2px;margin-bottom:3px;margin-left:2px"),
        ("margin:1px 2px 3px 4px;margin-left:0", "margin-top:1px;margin-right:2px;margin-bottom:3px;margin-left:0px"),
        ("font:bold 12pt/1.5 宋体", "font-size:12pt;font-weight:700;line-height:1.5;font-family:宋体"),
        (
            "font:italic 700 small Times New  Roman,'仿宋'",
            "font-size:13px;font-weight:700;line-height:normal;font-family:Times New Roman|仿宋",
        ),
        ("font:menu", ""),
        ("font-family:\"Times New Roman\" , 黑体,serif", "font-family:Times New Roman|黑体|serif"),
        ("display:block flow-root", "display:flow-root"),
        ("display:inline/**/flow-root", "display:inline-block"),
        ("text-align:-webkit-center", "text-align:center"),
        ("white-space:PRE-WRAP;visibility:hidden", "visibility:hidden;white-space:pre-wrap"),
        ("float:left;position:absolute", "float:left;position:absolute"),
        (r"f\6f nt-size:16\70x", "font-size:16px"),
        ("/* a */font-size/**/:/**/16px/* z */", "font-size:16px"),
    ] {
        assert_eq!(typed(css), want, "{css}");
        assert_eq!(Style::parse(css).skipped(), [], "{css}");
    }
}

#[test]
fn the_last_declaration_wins_and_important_ones_over_others() {
    for (css, want) in [
        ("font-size:1px;font-size:2px", "font-size:2px"),
        ("font-size:1px!important;font-size:2px", "font-size:1px"),
        ("font-size:1px!important;font-size:2px ! important", "font-size:2px"),
        ("font-size:1px;font-size:2磅", "font-size:1px"),
        ("font-size:1px;font-size:inherit", ""),
        ("font-size:1px;font-size:calc(1px + 2em)", ""),
        ("font-weight:bold;font-weight:initial", "font-weight:400"),
        ("margin-top:1px!important;margin:2px", "margin-top:1px;margin-right:2px;margin-bottom:2px;margin-left:2px"),
    ] {
        assert_eq!(typed(css), want, "{css}");
    }
}

#[test]
fn what_css_does_not_read_is_skipped_and_told() {
    for (css, skipped, rest) in [
        ("font-size:16磅;color:red", &["font-size:16磅"][..], "color:#ff0000"),
        ("font-size:16;color:red", &["font-size:16"], "color:#ff0000"),
        ("font-size:-1px", &["font-size:-1px"], ""),
        ("font-size:16 px", &["font-size:16 px"], ""),
        ("font-size:", &["font-size:"], ""),
        ("font-weight:0", &["font-weight:0"], ""),
        ("font-weight:heavy", &["font-weight:heavy"], ""),
        ("line-height:-1", &["line-height:-1"], ""),
        ("color:ff0000", &["color:ff0000"], ""),
        ("color:#ff000", &["color:#ff000"], ""),
        ("text-align:middle", &["text-align:middle"], ""),
        ("display:block block", &["display:block block"], ""),
        ("margin:1px 2px 3px 4px 5px", &["margin:1px 2px 3px 4px 5px"], ""),
        ("margin:1px,2px", &["margin:1px,2px"], ""),
        ("font-family:12pt", &["font-family:12pt"], ""),
        ("font-family:a,", &["font-family:a,"], ""),
        ("font:12pt", &["font:12pt"], ""),
        ("bold;color:red", &["bold"], "color:#ff0000"),
        ("color：red；font-size:16px", &[], ""),
        ("font-size:16px；color:red", &["font-size:16px；color:red"], ""),
        ("{color:blue};color:red", &["{color:blue}"], "color:#ff0000"),
    ] {
        assert_eq!(typed(css), rest, "{css}");
        let style = Style::parse(css);
        let told: Vec<&str> = style.skipped().iter().map(|span| span.of(css).unwrap()).collect();
        assert_eq!(told, skipped, "{css}");
    }
}

#[test]
fn notes_point_into_the_source() {
    let mut log = Log::new(9);
    let source = "<p style='font-size:16磅;x;color:red'>";
    parse(&source[10..source.len() - 2], 10, &mut log);
    let notes: Vec<String> = log.finish(source).iter().map(ToString::to_string).collect();
    assert_eq!(
        notes,
        [
            "1:11: declaration: expected a declaration that CSS reads, found \"font-size:16磅\"",
            "1:25: declaration: expected a declaration that CSS reads, found \"x\"",
        ]
    );
}

#[test]
fn owned_and_borrowed_say_the_same() {
    let css = "font:bold 12pt 宋体,'仿宋'";
    let borrowed = Style::parse(css);
    let owned: Style<'static> = css.parse().unwrap();
    assert_eq!(borrowed, owned);
    assert!(borrowed.clone().into_owned().font_family().eq(owned.font_family()));
    assert_eq!(owned.to_string(), css);
}

#[test]
fn colors_are_those_of_browsers() {
    for (css, want) in [
        ("grey", Some("#808080")),
        ("DarkSlateGrey", Some("#2f4f4f")),
        (r"r\65 d", Some("#ff0000")),
        (r"r\67 b(255, 0, 0)", Some("#ff0000")),
        ("rgb(100%, 0%, 0%)", Some("#ff0000")),
        ("rgb(10%, 50%, 0)", None),
        ("rgb(10, 50%, 50%)", None),
        ("rgb(255 0% 0)", Some("#ff0000")),
        ("rgba(255, 0, 0, 100%)", Some("#ff0000")),
        ("hsl(0, 100%, 50%)", Some("#ff0000")),
        ("greyish", None),
    ] {
        let color = Style::parse(&format!("color:{css}")).color();
        assert_eq!(color.map(|color| color.to_string()).as_deref(), want, "{css}");
    }
}

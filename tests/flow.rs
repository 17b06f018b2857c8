//! What a browser shows of markup, line for line, case by case. The lines were taken from Chromium 156 (headless, the
//! body's innerText); where this library means something else, the case says so.

use gongwen::Notice;

const FILES: [(&str, &str); 9] = [
    ("blocks", include_str!("flow/blocks.txt")),
    ("white-space", include_str!("flow/white-space.txt")),
    ("tables", include_str!("flow/tables.txt")),
    ("display", include_str!("flow/display.txt")),
    ("rules", include_str!("flow/rules.txt")),
    ("dumps", include_str!("flow/dumps.txt")),
    ("letters", include_str!("flow/letters.txt")),
    ("controls", include_str!("flow/controls.txt")),
    ("inner-text", include_str!("flow/inner-text.txt")),
];

#[test]
fn lines_are_those_that_a_browser_shows() {
    for (file, cases) in FILES {
        let mut count = 0;
        for case in cases.split("=== ").skip(1) {
            let (name, rest) = case.split_once('\n').expect("a name, then a source");
            let (source, lines) = rest.split_once("\n---\n").expect("a source, ---, then lines");
            let lines = lines.replace("\\t", "\t").replace("\\u{A0}", "\u{A0}").replace("\\u{200B}", "\u{200B}");
            let want: Vec<&str> = lines.lines().filter(|line| !line.is_empty()).collect();
            // Behind a tag, so that a source without one is a page too.
            let alone = file == "dumps" || source.starts_with("<!DOCTYPE");
            let source = if alone { source.to_owned() } else { format!("<i></i>{source}") };
            let notice = Notice::parse(&source);
            let text = notice.to_text();
            assert_eq!(text.lines().collect::<Vec<_>>(), want, "{file}: {name}: {source}");
            count += 1;
        }
        assert!(count >= 10, "{file} has {count} cases");
    }
}
